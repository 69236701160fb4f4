import type { Finding, Severity } from '../../model/finding';
import type { Report } from '../../model/report';
import { plainAddress } from '../escape/plain';
import { decisionLineOf, groupsOf, isDead, ledgerLineOf, notesOf, typeLinesOf } from '../overview';
import { placesOf, type Place } from '../place';
import type { Reporter } from '../reporter';
import { fixOf, leaveOf, sentenceOf, tellerOf, waiverLineOf, type Teller } from '../telling';
import { counted, paired, type OwnWords } from '../words';

/** How GitLab calls severities in code quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const SEVERITY: Readonly<Record<Severity, string>> = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' };

/** One entry. GitLab compares fingerprints with those of the target branch. */
interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * GitLab's code quality report: a list of findings. What is fixed is left out, since GitLab itself tells that an entry of the target branch is gone;
 * the first entry has the ledger and counts what is fixed.
 */
export const reportAsCodequality: Reporter = (report, words) => {
  const { own } = words;
  const teller = tellerOf(report, words);
  const placeOf = placesOf(report);
  const home = placeOf({ input: report.inputs[0]?.name ?? 'dealerguard.yaml' });
  const where = plainAddress(home.file);
  const open = report.findings.filter(({ change }) => change !== 'fixed');
  const waivers = report.waivers.filter((use) => isDead(use) || use.state === 'expiring');
  const entries: readonly Entry[] = [
    entryOf('dealerguard/ledger', `ledger of ${where}`, 'info', ledgerText(report, own), home),
    ...waivers.map((use, index) =>
      entryOf('dealerguard/waiver', `waiver ${index + 1} of ${where}`, isDead(use) ? 'blocker' : 'minor', waiverLineOf(own, use), home),
    ),
    ...open.map((finding) =>
      entryOf(finding.rule, finding.id, finding.waiver ? 'info' : SEVERITY[finding.severity], textOf(teller, finding), placeOf(finding)),
    ),
  ];
  return `${JSON.stringify(entries, null, 2)}\n`;
};

function entryOf(check: string, fingerprint: string, severity: string, description: string, { file, line }: Place): Entry {
  return { description, check_name: check, fingerprint, severity, location: { path: plainAddress(file), lines: { begin: line } } };
}

function textOf(teller: Teller, finding: Finding): string {
  const { own } = teller.words;
  const leave = leaveOf(teller, finding);
  const end = leave === undefined ? paired(own, own.part.fix, fixOf(teller, finding)) : paired(own, own.part.waived, leave);
  return `${plainAddress(finding.address)} ${sentenceOf(teller, finding)} (${own.verdict[finding.verdict]}). ${end}`;
}

function ledgerText(report: Report, own: OwnWords): string {
  const { fixed } = groupsOf(report);
  return [
    decisionLineOf(report, own),
    ledgerLineOf(report.ledger, own),
    ...typeLinesOf(report.ledger, own),
    ...(fixed.length === 0 ? [] : [counted(fixed.length, own.count.fixed)]),
    ...notesOf(report.ledger, own),
  ].join('. ');
}
