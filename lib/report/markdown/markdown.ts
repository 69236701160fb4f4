import type { Finding } from '../../model/finding';
import { groundsOf, groupsOf, ledgerLineOf } from '../overview';
import { fitted, folded, lengthOf } from './fit';
import { atLength, inShort, moreOf } from './finding';
import { footOf } from './foot';
import type { Reporter } from '../reporter';
import { tellerOf, type Teller } from '../telling';
import { filled, type OwnWords } from '../words';

/** GitHub refuses a comment of more than 65,536 characters; counted in bytes, as some of its parts do, and with room for whoever adds a line. */
const MAX_BYTES = 64_000;

/** How much of the room each part may use up to: what one leaves, the next has. */
const UP_TO = { atLength: 0.55, inShort: 0.75, reported: 0.88, waived: 0.94, fixed: 1 };

/**
 * A comment on a pull or merge request, or a job summary: the worst first and at length, then in short, the rest counted by severity. However many
 * findings there are, it fits. The first line tells a bot which comment to replace.
 */
export const reportAsMarkdown: Reporter = (report, words) => {
  const { own } = words;
  const teller = tellerOf(report, words);
  const { blocking, reported, waived, fixed } = groupsOf(report);
  const mark = report.decision === 'blocked' ? '🛑' : '✅';
  const head = [
    '<!-- dealerguard -->',
    `## ${mark} ${filled(own.title, { decision: own.decision[report.decision] })}`,
    '',
    `**${groundsOf(report, own)}** · ${ledgerLineOf(report.ledger, own)}`,
  ].join('\n');
  const foot = footOf(report, own);
  const room = MAX_BYTES - lengthOf(head) - lengthOf(foot);
  const body: string[] = [];
  const left = (share: number): number => share * room - body.reduce((sum, part) => sum + lengthOf(part) + 2, 0);
  body.push(...blockingParts(teller, blocking, left));
  const sections = [
    [own.part.reported, reported, UP_TO.reported],
    [own.part.waived, waived, UP_TO.waived],
    [own.part.fixed, fixed, UP_TO.fixed],
  ] as const;
  for (const [title, findings, share] of sections) {
    if (findings.length > 0) {
      body.push(folded(titleOf(own, title, findings.length), listOf(teller, findings, left(share))));
    }
  }
  return `${[head, ...body, foot].filter((part) => part !== '').join('\n\n')}\n`;
};

/** What blocks: at length while there is room, then in short, folded; the most severe of those first. */
function blockingParts(teller: Teller, findings: readonly Finding[], left: (share: number) => number): readonly string[] {
  const { own } = teller.words;
  const whole = fitted(findings, (finding) => atLength(teller, finding), left(UP_TO.atLength));
  const rest = findings.slice(whole.length);
  if (rest.length === 0) {
    return whole;
  }
  const room = left(UP_TO.inShort) - whole.reduce((sum, part) => sum + lengthOf(part) + 2, 0);
  return [...whole, folded(titleOf(own, own.part.blocks, rest.length), listOf(teller, rest, room))];
}

/** A list of findings in short, the most severe first; what there is no room for is counted. */
function listOf(teller: Teller, findings: readonly Finding[], room: number): string {
  const sorted = [...findings].sort((a, b) => RANK[b.severity] - RANK[a.severity]);
  const lines = fitted(sorted, (finding) => `- ${inShort(teller, finding)}`, room);
  const rest = sorted.slice(lines.length);
  return [...lines, ...(rest.length === 0 ? [] : [`- ${moreOf(teller.words.own, rest)}`])].join('\n');
}

const RANK = { critical: 3, high: 2, medium: 1, low: 0 };

function titleOf(own: OwnWords, title: string, count: number): string {
  return filled(own.section, { title, count });
}
