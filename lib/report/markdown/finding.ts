import type { Finding, Severity } from '../../model/finding';
import { SEVERITIES } from '../../model/severity';
import { plain, plainAddress } from '../escape/plain';
import { codeMarkdown, proseMarkdown } from '../escape/markdown';
import { decidingOf, fixOf, gradeOf, layersOf, leaveOf, lineOf, sentenceOf, type Teller, type ToldLayer } from '../telling';
import { counted, filled, paired, type OwnWords } from '../words';

/** Layers of the proof that are told of one finding. */
const MAX_LAYERS = 15;

const MARKS: Readonly<Record<Severity, string>> = { critical: '🔴', high: '🟠', medium: '🟡', low: '⚪' };

/** A finding with all that a reviewer needs. */
export function atLength(teller: Teller, finding: Finding): string {
  const { own } = teller.words;
  const proof = layersOf(teller, finding);
  const place = placeOf(teller, finding);
  const layers = [
    ...proof.slice(0, MAX_LAYERS).map((layer) => `- ${layerMarkdown(own, layer)}`),
    ...(proof.length > MAX_LAYERS ? [`- ${filled(own.more, { n: proof.length - MAX_LAYERS })}`] : []),
  ];
  return [
    `### ${MARKS[finding.severity]} ${codeMarkdown(finding.rule)} ${gradeOf(teller, finding)}`,
    '',
    ...(place === '' ? [] : [place, '']),
    `${codeMarkdown(plainAddress(finding.address))} ${proseMarkdown(sentenceOf(teller, finding))}`,
    ...(layers.length === 0 ? [] : ['', ...layers]),
    '',
    `**${own.part.fix}** ${proseMarkdown(fixOf(teller, finding))}`,
  ].join('\n');
}

function layerMarkdown(own: OwnWords, { where, sentence }: ToldLayer): string {
  return where === '' ? proseMarkdown(sentence) : paired(own, codeMarkdown(where), proseMarkdown(sentence));
}

/** A finding on one line. */
export function inShort(teller: Teller, finding: Finding): string {
  const leave = leaveOf(teller, finding);
  const place = placeOf(teller, finding);
  const more = finding.change === 'fixed' ? [] : leave === undefined ? decidingOf(teller, finding) : [leave];
  return [
    `${MARKS[finding.severity]} ${codeMarkdown(finding.rule)} ${gradeOf(teller, finding)}`,
    `${codeMarkdown(plainAddress(finding.address))} ${proseMarkdown(sentenceOf(teller, finding))}`,
    ...more.map(proseMarkdown),
    ...(place === '' ? [] : [place]),
  ].join(' · ');
}

/** The line of code, and the input where there are several. */
function placeOf({ hasOneInput, words: { own } }: Teller, finding: Finding): string {
  const source = lineOf(finding);
  return [
    ...(source === undefined ? [] : [codeMarkdown(source)]),
    ...(hasOneInput ? [] : [filled(own.inInput, { input: codeMarkdown(plain(finding.input)) })]),
  ].join(' · ');
}

/** `and 4,711 more: 4,700 critical, 11 high` */
export function moreOf(own: OwnWords, findings: readonly Finding[]): string {
  const counts = [...SEVERITIES]
    .reverse()
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const);
  const severities = counts.filter(([, n]) => n > 0).map(([severity, n]) => counted(n, own.count[severity]));
  return filled(own.moreFindings, { n: findings.length, severities: severities.join(own.list.comma) });
}
