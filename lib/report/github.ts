import type { Finding } from '../model/finding';
import type { Report } from '../model/report';
import { plainAddress } from './escape/plain';
import { commandData, commandProperty } from './escape/command';
import { escapeLog } from './escape/log';
import { groundsOf, groupsOf, isDead, ledgerLineOf, notesOf } from './overview';
import { placesOf, type Place } from './place';
import type { Reporter } from './reporter';
import { fixOf, gradeOf, leaveOf, lineOf, proofOf, sentenceOf, tellerOf, waiverLineOf, type Teller } from './telling';
import { counted, filled, paired, type OwnWords } from './words';

/**
 * Annotations of each kind that GitHub keeps of one step; a whole job has 50.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const MAX_ANNOTATIONS = 10;
/** Layers of the proof in one annotation, which shows a few lines. */
const MAX_LAYERS = 10;

type Kind = 'error' | 'warning' | 'notice';

/** What would be annotated, if there were no limit. */
interface Annotation {
  readonly title: string;
  readonly text: string;
  readonly place?: Place;
}

/**
 * Workflow commands of GitHub Actions: errors for what blocks, warnings for what is reported, notices for the rest, each on its line, the worst first,
 * as many of each as GitHub keeps. The others stand in the log below, so that nothing is lost. The job summary is `--format markdown`.
 */
export const reportAsGithub: Reporter = (report, words) => {
  const { own } = words;
  const teller = tellerOf(report, words);
  const placeOf = placesOf(report);
  const { blocking, reported, waived, fixed } = groupsOf(report);
  const of = (finding: Finding): Annotation => annotationOf(teller, finding, placeOf(finding));
  const dead = report.waivers.filter(isDead);
  const expiring = report.waivers.filter(({ state }) => state === 'expiring');
  const asUse = (use: Report['waivers'][number]): Annotation => ({ title: titleOf(own.waiver[use.state]), text: waiverLineOf(own, use) });
  const kinds: readonly (readonly [Kind, readonly Annotation[]])[] = [
    ['error', [...dead.map(asUse), ...blocking.map(of)]],
    ['warning', [...expiring.map(asUse), ...reported.map(of)]],
    ['notice', [overviewOf(report, own, fixed.length), ...waived.map(of), ...fixed.map(of)]],
  ];
  const commands = kinds.flatMap(([kind, annotations]) => annotations.slice(0, MAX_ANNOTATIONS).map((one) => commandOf(kind, one)));
  const rest = kinds.flatMap(([, annotations]) => annotations.slice(MAX_ANNOTATIONS));
  const log =
    rest.length === 0 ? [] : ['::group::dealerguard', ...rest.map(({ title, text }) => escapeLog(`${title}\n${text}\n`)), '::endgroup::'];
  return `${[...commands, ...log].join('\n')}\n`;
};

/** The decision, what it rests on, what became of every resource, what is fixed. */
function overviewOf(report: Report, own: OwnWords, fixed: number): Annotation {
  const lines = [
    `${groundsOf(report, own)}. ${ledgerLineOf(report.ledger, own)}`,
    ...(fixed === 0 ? [] : [counted(fixed, own.count.fixed)]),
    ...notesOf(report.ledger, own),
  ];
  return { title: titleOf(own.decision[report.decision]), text: lines.join('\n') };
}

function annotationOf(teller: Teller, finding: Finding, place: Place): Annotation {
  const { own } = teller.words;
  const leave = leaveOf(teller, finding);
  const proof = proofOf(teller, finding);
  const source = lineOf(finding);
  const lines = [
    `${plainAddress(finding.address)} ${sentenceOf(teller, finding)}`,
    ...proof.slice(0, MAX_LAYERS).map((line) => `- ${line}`),
    ...(proof.length > MAX_LAYERS ? [filled(own.more, { n: proof.length - MAX_LAYERS })] : []),
    ...(finding.change === 'fixed' ? [own.thanks] : [paired(own, own.part.fix, fixOf(teller, finding))]),
    ...(leave === undefined ? [] : [paired(own, own.part.waived, leave)]),
    ...(source === undefined ? [] : [source]),
  ];
  return { title: titleOf(paired(own, gradeOf(teller, finding), finding.rule)), text: lines.join('\n'), place };
}

function titleOf(text: string): string {
  return `dealerguard: ${text}`;
}

function commandOf(kind: Kind, { title, text, place }: Annotation): string {
  const where = place === undefined ? {} : { file: plainAddress(place.file), line: place.line };
  const properties = Object.entries({ ...where, title }).map(([name, value]) => `${name}=${commandProperty(escapeLog(String(value)))}`);
  return `::${kind} ${properties.join(',')}::${commandData(escapeLog(text))}`;
}
