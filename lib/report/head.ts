import type { Verdict } from '../model/finding';
import type { Ledger, Report } from '../model/report';
import type { Painter } from './paint';

const VERDICTS: readonly Verdict[] = ['exposed', 'undecided', 'unguarded'];

/** The first line: the decision, what it rests on, and what became of every resource. */
export function headOf(report: Report, paint: Painter): string {
  const decision = report.decision === 'blocked' ? paint.stop('blocked') : paint.pass('passed');
  return `${decision}  ${groundsOf(report)}   ${ledgerOf(report.ledger)}`;
}

function groundsOf({ findings, waivers }: Report): string {
  const blocking = findings.filter(({ blocks }) => blocks);
  const verdicts = VERDICTS.map((verdict) => [verdict, blocking.filter((finding) => finding.verdict === verdict).length] as const);
  const rotten = waivers.filter(({ state }) => state !== 'used' && state !== 'elsewhere').length;
  const grounds = [
    ...verdicts.filter(([, count]) => count > 0).map(([verdict, count]) => `${count} ${verdict}`),
    ...(rotten > 0 ? [rotten === 1 ? '1 waiver that does not hold' : `${rotten} waivers that do not hold`] : []),
  ];
  return grounds.length > 0 ? grounds.join(', ') : 'nothing blocks';
}

function ledgerOf({ judged, undecided, outside }: Ledger): string {
  const [j, u, o] = [judged, undecided, outside].map((counts) => Object.values(counts).reduce((sum, count) => sum + count, 0));
  const total = (j ?? 0) + (u ?? 0) + (o ?? 0);
  return `${total} ${total === 1 ? 'resource' : 'resources'}: ${j} judged, ${u} undecided, ${o} outside any rule`;
}
