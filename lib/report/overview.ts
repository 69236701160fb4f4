import type { Finding, Verdict } from '../model/finding';
import type { Ledger, Report, WaiverUse } from '../model/report';
import { plain } from './escape/plain';
import { counted, filled, paired, type OwnWords } from './words';

const VERDICTS: readonly Verdict[] = ['exposed', 'undecided', 'unguarded'];

/** A column of the ledger. */
export type Column = 'judged' | 'undecided' | 'outside';
export const COLUMNS: readonly Column[] = ['judged', 'undecided', 'outside'];

/** `1 exposed, 2 undecided`: what blocks, or that nothing does. */
export function groundsOf({ findings, waivers }: Report, own: OwnWords): string {
  const blocking = findings.filter(({ blocks }) => blocks);
  const verdicts = VERDICTS.map((verdict) => [verdict, blocking.filter((finding) => finding.verdict === verdict).length] as const);
  const dead = waivers.filter(isDead).length;
  const grounds = [
    ...verdicts.filter(([, count]) => count > 0).map(([verdict, count]) => counted(count, own.count[verdict])),
    ...(dead > 0 ? [counted(dead, own.count.deadWaivers)] : []),
  ];
  return grounds.length > 0 ? grounds.join(own.list.comma) : own.nothingBlocks;
}

/** `214 resources: 37 judged, 1 undecided, 176 outside any rule` */
export function ledgerLineOf(ledger: Ledger, own: OwnWords): string {
  const [judged, undecided, outside] = COLUMNS.map((column) => sumOf(ledger[column]));
  const total = (judged ?? 0) + (undecided ?? 0) + (outside ?? 0);
  return filled(own.ledgerLine, {
    resources: counted(total, own.count.resources),
    judged: judged ?? 0,
    undecided: undecided ?? 0,
    outside: outside ?? 0,
  });
}

export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The types of a column, the most frequent first. */
export function typesOf(counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(counts)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([type, count]) => [plain(type), count] as const);
}

/** The ledger by type, a line a column that is not empty: `judged: aws_s3_bucket 30, aws_s3_bucket_policy 7` */
export function typeLinesOf(ledger: Ledger, own: OwnWords): readonly string[] {
  return COLUMNS.map((column) => [column, typesOf(ledger[column])] as const)
    .filter(([, types]) => types.length > 0)
    .map(([column, types]) => paired(own, own.ledger[column], types.map(([type, count]) => `${type} ${count}`).join(own.list.comma)));
}

/** `blocked: 1 exposed, 2 undecided` */
export function decisionLineOf(report: Report, own: OwnWords): string {
  return paired(own, own.decision[report.decision], groundsOf(report, own));
}

/** What was not looked at, in sentences. */
export function notesOf({ notes }: Ledger, own: OwnWords): readonly string[] {
  return notes.map(({ code, args }) => {
    const template = Object.hasOwn(own.note, code) ? own.note[code as keyof OwnWords['note']] : undefined;
    if (template === undefined) {
      throw new Error(`the ledger notes ${code}, for which there is no sentence`);
    }
    return filled(template, Object.fromEntries(Object.entries(args).map(([name, value]) => [name, plain(String(value), 500)])));
  });
}

/** Whether a waiver fails the gate. */
export function isDead({ state }: WaiverUse): boolean {
  return state === 'expired' || state === 'outgrown' || state === 'unused';
}

/** What reports show apart: what blocks, what is reported only, what is waived and what is fixed. */
export interface Groups {
  readonly blocking: readonly Finding[];
  readonly reported: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly fixed: readonly Finding[];
}

export function groupsOf({ findings }: Report): Groups {
  const isFixed = ({ change }: Finding): boolean => change === 'fixed';
  const isWaived = (finding: Finding): boolean => finding.waiver !== undefined && !isFixed(finding);
  return {
    blocking: findings.filter(({ blocks }) => blocks),
    reported: findings.filter((finding) => !finding.blocks && !isFixed(finding) && !isWaived(finding)),
    waived: findings.filter(isWaived),
    fixed: findings.filter(isFixed),
  };
}
