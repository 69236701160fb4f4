import type { Ledger, Report, WaiverUse } from '../../model/report';
import { plain } from '../escape/plain';
import { cellMarkdown, codeMarkdown, proseMarkdown } from '../escape/markdown';
import { folded } from './fit';
import { COLUMNS, isDead, ledgerLineOf, notesOf, sumOf, typesOf, type Column } from '../overview';
import { waivedPlaceOf } from '../telling';
import { filled, paired, type OwnWords } from '../words';

/** Waivers and types that are named one by one. */
const MAX_WAIVERS = 20;
const MAX_TYPES = 40;
const MAX_NOTES = 20;

/** What stands below the findings, of bounded length: waivers, the ledger by type, notes. */
export function footOf(report: Report, own: OwnWords): string {
  const parts = [
    ...(report.waivers.length === 0 ? [] : [waiversOf(report.waivers, own)]),
    ledgerOf(report.ledger, own),
    ...(report.ledger.notes.length === 0 ? [] : [notesPart(report.ledger, own)]),
  ];
  return parts.join('\n\n');
}

/** Those that do not hold are in sight, the others folded. */
function waiversOf(waivers: readonly WaiverUse[], own: OwnWords): string {
  const first = waivers.filter((use) => isDead(use) || use.state === 'expiring');
  const others = waivers.filter((use) => !first.includes(use));
  const title = (count: number): string => filled(own.section, { title: own.part.waivers, count });
  return [
    ...(first.length === 0 ? [] : [`**${title(first.length)}**\n\n${waiverList(first, own)}`]),
    ...(others.length === 0 ? [] : [folded(title(others.length), waiverList(others, own))]),
  ].join('\n\n');
}

function waiverList(waivers: readonly WaiverUse[], own: OwnWords): string {
  return cutList(waivers, MAX_WAIVERS, own, ({ waiver, state }) => {
    const until = filled(own.until, { expires: plain(waiver.expires) });
    const place = `${codeMarkdown(plain(waiver.rule))} ${codeMarkdown(waivedPlaceOf(own, waiver))}`;
    return `**${own.waiver[state]}** ${place} ${proseMarkdown(paired(own, [plain(waiver.owner), until].join(own.list.comma), own.waiverAdvice[state]))}`;
  });
}

function ledgerOf(ledger: Ledger, own: OwnWords): string {
  const rows = COLUMNS.filter((column) => sumOf(ledger[column]) > 0).map(
    (column) => `| ${own.ledger[column]} | ${sumOf(ledger[column])} | ${typeCell(ledger, column, own)} |`,
  );
  return folded(ledgerLineOf(ledger, own), ['| | | |', '|---|--:|---|', ...rows].join('\n'));
}

function typeCell(ledger: Ledger, column: Column, own: OwnWords): string {
  const types = typesOf(ledger[column]);
  const shown = types.slice(0, MAX_TYPES).map(([type, count]) => `${cellMarkdown(type)} ${count}`);
  const rest = types.length - shown.length;
  return [...shown, ...(rest > 0 ? [filled(own.more, { n: rest })] : [])].join(own.list.comma);
}

function notesPart(ledger: Ledger, own: OwnWords): string {
  return `**${own.part.notes}**\n\n${cutList(notesOf(ledger, own), MAX_NOTES, own, proseMarkdown)}`;
}

function cutList<T>(items: readonly T[], max: number, own: OwnWords, render: (item: T) => string): string {
  const lines = items.slice(0, max).map((item) => `- ${render(item)}`);
  return [...lines, ...(items.length > max ? [`- ${filled(own.more, { n: items.length - max })}`] : [])].join('\n');
}
