import type { Report } from '../../model/report';
import { plain } from '../escape/plain';
import { escapeHtml } from '../escape/html';
import { COLUMNS, groundsOf, ledgerLineOf, sumOf } from '../overview';
import { filled, type OwnWords } from '../words';

/** A part of the page that the list of contents names. */
interface Part {
  readonly id: string;
  readonly title: string;
}

/** Width of the bar in its own units. */
const BAR = 1000;

/** The verdict, what it rests on, what was judged, and where to go on. */
export function headHtml(report: Report, own: OwnWords, parts: readonly Part[]): string {
  const { decision, ledger } = report;
  const inputs = report.inputs.map(({ name, kind }) => filled(own.page.input[kind], { name: plain(name) })).join(own.list.comma);
  const links = parts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return [
    `<a class="skip" href="#findings">${escapeHtml(own.page.skip)}</a>`,
    `<header class="${decision}"><div class="wide">`,
    `<p class="brand">dealerguard</p>`,
    `<h1>${escapeHtml(own.decision[decision])}</h1>`,
    `<p class="grounds">${escapeHtml(groundsOf(report, own))}</p>`,
    `<p class="inputs">${escapeHtml(filled(own.page.judged, { inputs }))}</p>`,
    barHtml(report),
    `<p class="line">${escapeHtml(ledgerLineOf(ledger, own))}</p>`,
    '</div></header>',
    `<nav aria-label="${escapeHtml(own.page.contents)}"><ul class="wide">${links.join('')}</ul></nav>`,
    '',
  ].join('\n');
}

/** The ledger as a bar; the line below says the same. */
function barHtml({ ledger }: Report): string {
  const sums = COLUMNS.map((column) => [column, sumOf(ledger[column])] as const);
  const total = sums.reduce((sum, [, count]) => sum + count, 0);
  let x = 0;
  const parts = sums.map(([column, count]) => {
    const width = total === 0 ? 0 : Math.round((count / total) * BAR);
    const part = `<rect class="${column}" x="${x}" width="${width}" height="12"/>`;
    x += width;
    return part;
  });
  return `<svg class="bar" viewBox="0 0 ${BAR} 12" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}</svg>`;
}
