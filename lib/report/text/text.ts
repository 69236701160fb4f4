import type { Finding } from '../../model/finding';
import type { Ledger, WaiverUse } from '../../model/report';
import { plain, plainAddress } from '../escape/plain';
import { escapeLog } from '../escape/log';
import { COLUMNS, groundsOf, groupsOf, isDead, ledgerLineOf, notesOf, sumOf, typesOf } from '../overview';
import { painter, type Painter } from './paint';
import type { Reporter } from '../reporter';
import {
  changeOf,
  decidingOf,
  fixOf,
  inputOf,
  leaveOf,
  lineOf,
  proofOf,
  sentenceOf,
  tellerOf,
  waivedPlaceOf,
  type Teller,
} from '../telling';
import { widthOf } from './width';
import { filled, type OwnWords } from '../words';

/** What fits left of the column that the hint stands in, in columns of a terminal. */
const LONGEST_FIX = 64;
/** Where the right-hand text of a line begins, unless the left-hand one is longer. */
const RIGHT = 72;
/** How wide the ledger is. */
const WIDTH = 100;

/** The sequence that sets a colour. */
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** What every part of the text needs. */
interface Writer {
  readonly teller: Teller;
  readonly own: OwnWords;
  readonly paint: Painter;
  /** Whether the construct is named beside the line. */
  readonly constructs: boolean;
}

/** For people: what blocks first, ten seconds a finding; then, shorter, what does not block, what is waived and what is fixed. */
export const reportAsText: Reporter = (report, words, { color, constructs = false }) => {
  const writer: Writer = { teller: tellerOf(report, words), own: words.own, paint: painter(color), constructs };
  const { own, paint } = writer;
  const { blocking, reported, waived, fixed } = groupsOf(report);
  const decision = (report.decision === 'blocked' ? paint.stop : paint.pass)(own.decision[report.decision]);
  const blocks = [
    [`${decision}  ${groundsOf(report, own)}   ${ledgerLineOf(report.ledger, own)}`],
    ...blocking.map((finding) => atLength(writer, finding)),
    section(writer, own.part.reported, reported, inShort),
    section(writer, own.part.waived, waived, asWaived),
    section(writer, own.part.fixed, fixed, asFixed),
    section(writer, own.part.waivers, report.waivers, asUse),
    section(writer, own.part.resources, byType(report.ledger, own), (_writer, line) => [line]),
    section(writer, own.part.notes, notesOf(report.ledger, own), (_writer, note) => [`  ${note}`]),
  ];
  const lines = blocks.filter(({ length }) => length > 0).map((block) => block.join('\n'));
  return escapeLog(`${lines.join('\n\n')}\n`);
};

function section<T>(
  writer: Writer,
  title: string,
  items: readonly T[],
  lines: (writer: Writer, item: T) => readonly string[],
): readonly string[] {
  return items.length === 0 ? [] : [writer.paint.strong(title), ...items.flatMap((item) => lines(writer, item))];
}

function atLength(writer: Writer, finding: Finding): readonly string[] {
  const { teller, paint, constructs } = writer;
  const { construct, source } = finding;
  return [
    headOf(writer, finding, paint.strong(finding.rule)),
    apart(`  ${placeOf(writer, finding)}`, lineOf(finding)),
    ...(constructs && construct !== undefined && source !== undefined ? [`  ${plain(construct)}`] : []),
    `  ${sentenceOf(teller, finding)}`,
    ...proofOf(teller, finding).map((line) => `    ${line}`),
    ...hintOf(writer, finding),
  ];
}

function headOf({ teller, own, paint }: Writer, finding: Finding, rule: string): string {
  const change = changeOf(teller, finding);
  const severity = paint.severity(finding.severity, own.severity[finding.severity]);
  return `${severity}  ${rule}  ${own.verdict[finding.verdict]}${change === undefined ? '' : `${own.list.comma}${change}`}`;
}

/** The address, with its input where there are several. */
function placeOf({ teller, paint }: Writer, finding: Finding): string {
  const input = inputOf(teller, finding);
  return `${paint.strong(plainAddress(finding.address))}${input === undefined ? '' : `  ${input}`}`;
}

/** The hint goes beside a short fix and below a long one. */
function hintOf({ teller, own, paint }: Writer, finding: Finding): readonly string[] {
  const fix = fixOf(teller, finding);
  const left = `  ${paint.faint(own.part.fix)}  ${fix}`;
  const hint = paint.faint(`dealerguard rules ${finding.rule}`);
  return widthOf(fix) > LONGEST_FIX ? [left, `${' '.repeat(4 + widthOf(own.part.fix))}${hint}`] : [apart(left, hint)];
}

function inShort(writer: Writer, finding: Finding): readonly string[] {
  const { teller } = writer;
  return [
    `  ${headOf(writer, finding, finding.rule)}`,
    apart(`    ${placeOf(writer, finding)}`, lineOf(finding)),
    `    ${sentenceOf(teller, finding)}`,
    ...decidingOf(teller, finding).map((line) => `      ${line}`),
  ];
}

function asWaived(writer: Writer, finding: Finding): readonly string[] {
  const { teller, own, paint } = writer;
  return [...inShort(writer, finding), `    ${paint.faint(own.part.waived)}  ${leaveOf(teller, finding) ?? ''}`];
}

function asFixed(writer: Writer, finding: Finding): readonly string[] {
  const { own, paint } = writer;
  const severity = paint.severity(finding.severity, own.severity[finding.severity]);
  return [`  ${severity}  ${finding.rule}  ${own.verdict[finding.verdict]}  ${placeOf(writer, finding)}`];
}

function asUse({ own, paint }: Writer, use: WaiverUse): readonly string[] {
  const { waiver, state } = use;
  const colored = (isDead(use) ? paint.stop : paint.faint)(own.waiver[state]);
  const until = filled(own.until, { expires: plain(waiver.expires) });
  return [
    `  ${colored}  ${plain(waiver.rule)}  ${waivedPlaceOf(own, waiver)}  ${plain(waiver.owner)}  ${until}`,
    `    ${own.waiverAdvice[state]}`,
  ];
}

/** The ledger by type, the most frequent first, in lines that fit. */
function byType(ledger: Ledger, own: OwnWords): readonly string[] {
  return COLUMNS.filter((column) => sumOf(ledger[column]) > 0).flatMap((column) => {
    const types = typesOf(ledger[column]).map(([type, count]) => `${type} ${count}`);
    return wrapped(`  ${filled(own.ledgerTypes, { n: sumOf(ledger[column]), column: own.ledger[column] })}`, types);
  });
}

/** A list after its title, in lines that fit, the further ones indented. */
function wrapped(title: string, parts: readonly string[]): readonly string[] {
  const lines = [title];
  parts.forEach((part, index) => {
    const text = index === parts.length - 1 ? part : `${part},`;
    const last = lines.at(-1) ?? '';
    if (widthOf(last) + text.length < WIDTH) {
      lines[lines.length - 1] = `${last} ${text}`;
    } else {
      lines.push(`    ${text}`);
    }
  });
  return lines;
}

/** Two texts on one line, the second in its own column where there is room. Colours have no width. */
function apart(left: string, right = ''): string {
  const width = widthOf(left.replace(COLOR, ''));
  return right === '' ? left : `${left}${' '.repeat(Math.max(2, RIGHT - width))}${right}`;
}
