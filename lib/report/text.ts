import type { Finding } from '../model/finding';
import type { WaiverUse } from '../model/report';
import { plain, plainAddress } from './escape';
import { headOf } from './head';
import { wordsOf } from './message';
import { painter } from './paint';
import { apart, changeOf, constructOf, decidingOf, lineOf, placeOf, proofOf, stakeOf, type Teller } from './parts';
import type { Reporter } from './reporter';

/** What fits left of the column that the hint stands in, in characters. */
const LONGEST_FIX = 64;

/** For people: what blocks first, ten seconds a finding; then, shorter, what does not block, what is waived and what is fixed. */
export const reportAsText: Reporter = (report, rules, { color, constructs = false }) => {
  const { findings, inputs } = report;
  const plans = new Set(inputs.filter(({ kind }) => kind === 'plan').map(({ name }) => name));
  const teller: Teller = { words: wordsOf(rules), paint: painter(color), plans, hasOneInput: inputs.length === 1, constructs };
  const blocks = [
    [headOf(report, teller.paint)],
    ...findings.filter(({ blocks: isBlocking }) => isBlocking).map((finding) => atLength(teller, finding)),
    section(teller, 'reported, does not block', findings.filter(isReported), inShort),
    section(teller, 'waived', findings.filter(isWaived), asWaived),
    section(teller, 'fixed', findings.filter(isFixed), asFixed),
    section(teller, 'waivers', report.waivers, asUse),
    section(teller, 'notes', report.ledger.notes, (_teller, note) => [`  ${plain(note, 500)}`]),
  ];
  return `${blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

const isFixed = (finding: Finding): boolean => finding.change === 'fixed';
const isWaived = (finding: Finding): boolean => finding.waiver !== undefined && !isFixed(finding);
const isReported = (finding: Finding): boolean => !finding.blocks && !isFixed(finding) && !isWaived(finding);

function section<T>(
  teller: Teller,
  title: string,
  items: readonly T[],
  lines: (teller: Teller, item: T) => readonly string[],
): readonly string[] {
  return items.length === 0 ? [] : [teller.paint.strong(title), ...items.flatMap((item) => lines(teller, item))];
}

function atLength(teller: Teller, finding: Finding): readonly string[] {
  const { words, paint } = teller;
  return [
    `${paint.severity(finding.severity)}  ${paint.strong(finding.rule)}  ${finding.verdict}${changeOf(teller, finding)}`,
    apart(`  ${placeOf(teller, finding)}`, lineOf(finding)),
    ...constructOf(teller, finding).map((path) => `  ${path}`),
    `  ${words.sentence(finding.rule, finding.says)}${stakeOf(finding)}`,
    ...proofOf(words, finding).map((line) => `    ${line}`),
    ...fixOf(teller, finding),
  ];
}

/** The hint goes beside a short fix and below a long one. */
function fixOf({ words, paint }: Teller, { rule }: Finding): readonly string[] {
  const fix = plain(words.rule(rule).fix, 500);
  const left = `  ${paint.faint('fix')}  ${fix}`;
  const hint = paint.faint(`dealerguard rules ${rule}`);
  return fix.length > LONGEST_FIX ? [left, `       ${hint}`] : [apart(left, hint)];
}

function inShort(teller: Teller, finding: Finding): readonly string[] {
  const { words, paint } = teller;
  const head = `${paint.severity(finding.severity)}  ${finding.rule}  ${finding.verdict}${changeOf(teller, finding)}`;
  const place = apart(`    ${placeOf(teller, finding)}`, lineOf(finding));
  const sentence = `    ${words.sentence(finding.rule, finding.says)}${stakeOf(finding)}`;
  return [`  ${head}`, place, sentence, ...decidingOf(words, finding).map((line) => `      ${line}`)];
}

function asWaived(teller: Teller, finding: Finding): readonly string[] {
  const { waiver } = finding;
  const leave = waiver === undefined ? '' : `${plain(waiver.reason)} (${plain(waiver.owner)}, until ${plain(waiver.expires)})`;
  return [...inShort(teller, finding), `    ${teller.paint.faint('waived')}  ${leave}`];
}

function asFixed(teller: Teller, finding: Finding): readonly string[] {
  return [`  ${teller.paint.severity(finding.severity)}  ${finding.rule}  ${finding.verdict}  ${placeOf(teller, finding)}`];
}

const ADVICE: Readonly<Record<WaiverUse['state'], string>> = {
  used: 'holds',
  expired: 'has expired: close the exposure, or have the owner renew it',
  outgrown: 'was given for less than there is now: `dealerguard waive` prints it anew',
  unused: 'waives nothing: remove it',
  elsewhere: 'is for an address that is not in this input',
};

function asUse(teller: Teller, { waiver, state }: WaiverUse): readonly string[] {
  const { paint } = teller;
  const colored = state === 'used' || state === 'elsewhere' ? paint.faint(state) : paint.stop(state);
  return [`  ${colored}  ${plain(waiver.rule)}  ${plainAddress(waiver.address)}  until ${plain(waiver.expires)}`, `    ${ADVICE[state]}`];
}
