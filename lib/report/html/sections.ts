import type { Ledger, WaiverUse } from '../../model/report';
import type { Rule } from '../../model/rule';
import { plain } from '../escape/plain';
import { escapeHtml, proseHtml } from '../escape/html';
import { addressHtml, ruleAnchor } from './findings';
import { COLUMNS, isDead, notesOf, sumOf } from '../overview';
import { waivedPlaceOf } from '../telling';
import type { OwnWords } from '../words';

export function waiversHtml(waivers: readonly WaiverUse[], own: OwnWords): string {
  const { state, rule, address, owner, reason, expires } = own.field;
  const rows = waivers.map((use) => {
    const { waiver } = use;
    const name = isDead(use) ? 'dead' : use.state === 'expiring' ? 'soon' : use.state === 'used' ? 'good' : 'far';
    return rowHtml([
      `<b class="state ${name}">${escapeHtml(own.waiver[use.state])}</b> ${escapeHtml(own.waiverAdvice[use.state])}`,
      escapeHtml(plain(waiver.rule)),
      `<code>${addressHtml(waivedPlaceOf(own, waiver))}</code>`,
      escapeHtml(plain(waiver.owner)),
      escapeHtml(plain(waiver.reason, 500)),
      `<time>${escapeHtml(plain(waiver.expires))}</time>`,
    ]);
  });
  return tableHtml(own.part.waivers, [state, rule, address, owner, reason, expires], rows);
}

/** Every resource type in a row. */
export function ledgerHtml(ledger: Ledger, own: OwnWords): string {
  const types = [...new Set(COLUMNS.flatMap((column) => Object.keys(ledger[column])))];
  const count = (column: (typeof COLUMNS)[number], type: string): number =>
    Object.hasOwn(ledger[column], type) ? (ledger[column][type] ?? 0) : 0;
  const rank = (type: string): readonly number[] => [count('undecided', type), count('judged', type), count('outside', type)];
  const sorted = types.sort((a, b) => compareRanks(rank(a), rank(b)) || (a < b ? -1 : 1));
  const rows = sorted.map((type) =>
    rowHtml([`<code>${escapeHtml(plain(type))}</code>`, ...COLUMNS.map((column) => numberHtml(count(column, type)))], true),
  );
  const sums = COLUMNS.map((column) => `<td>${sumOf(ledger[column])}</td>`).join('');
  const foot = `<tfoot><tr><th scope="row">${escapeHtml(own.part.resources)}</th>${sums}</tr></tfoot>`;
  return tableHtml(own.page.ledger, [own.field.type, ...COLUMNS.map((column) => own.ledger[column])], rows, foot, 'counts');
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.reduce((result, count, index) => result || (b[index] ?? 0) - count, 0);
}

function numberHtml(count: number): string {
  return count === 0 ? '' : String(count);
}

export function notesHtml(ledger: Ledger, own: OwnWords): string {
  return `<ul>\n${notesOf(ledger, own)
    .map((note) => `<li>${proseHtml(note)}</li>\n`)
    .join('')}</ul>\n`;
}

/** What each rule that found something is about. */
export function rulesHtml(rules: readonly Rule[], own: OwnWords): string {
  const entries = rules.map(({ id, title, description, assumed, sources }) => {
    const links = sources.map((page) => `<a href="${escapeHtml(page.url)}" rel="noopener noreferrer">${escapeHtml(page.title)}</a>`);
    return [
      `<dt id="${ruleAnchor(id)}">${escapeHtml(id)}</dt>`,
      `<dd><p><b>${proseHtml(title)}</b></p>`,
      ...(description === undefined ? [] : [`<p>${proseHtml(description)}</p>`]),
      ...(assumed === true ? [`<p>${escapeHtml(own.rulePart.assumed)}</p>`] : []),
      ...(links.length === 0 ? [] : [`<p>${escapeHtml(own.rulePart.sources)}: ${links.join(escapeHtml(own.list.comma))}</p>`]),
      '</dd>\n',
    ].join('');
  });
  return `<dl class="rules">\n${entries.join('')}</dl>\n`;
}

function tableHtml(caption: string, heads: readonly string[], rows: readonly string[], foot = '', name = ''): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table class="${name}"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody>${foot}</table></div>\n`;
}

function rowHtml(cells: readonly string[], hasHead = false): string {
  const [first = '', ...others] = cells;
  const head = hasHead ? `<th scope="row">${first}</th>` : `<td>${first}</td>`;
  return `<tr>${head}${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
}
