import type { Because, Finding, Severity, Verdict } from '../../model/finding';
import type { DataClass } from '../../model/view';
import { plain, plainAddress } from '../escape/plain';
import { escapeHtml, proseHtml } from '../escape/html';
import { fixOf, gradeOf, inputOf, leaveOf, lineOf, pathOf, whoOf, type Teller } from '../telling';
import { filled } from '../words';

/** Layers of a picture; the others are counted. */
const MAX_LAYERS = 12;
/** Findings below one heading: a browser leaves out what is not in sight, and does so by such parts. */
const MAX_TOGETHER = 20;
/** More steps than these do not fit side by side. */
const MAX_COLUMNS = 5;

// Short names, since a page can have thousands of them. The script and the styles know them.
export const SEVERITY_CLASS: Readonly<Record<Severity, string>> = { critical: 's3', high: 's2', medium: 's1', low: 's0' };
export const VERDICT_CLASS: Readonly<Record<Verdict, string>> = { exposed: 've', undecided: 'vu', unguarded: 'vg' };
export const DATA_CLASS: Readonly<Record<DataClass, string>> = { customer: 'dc', internal: 'di', public: 'dp', unclassified: 'du' };

/** What is open, by store, in the order of the report: the store with the gravest finding first. */
export function findingsHtml(teller: Teller, findings: readonly Finding[]): string {
  const { page } = teller.words.own;
  if (findings.length === 0) {
    return `<p class="none">${escapeHtml(page.none)}</p>\n`;
  }
  const stores = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify(finding.store === undefined ? [] : [finding.input, finding.store]);
    const own = stores.get(key);
    if (own === undefined) {
      stores.set(key, [finding]);
    } else {
      own.push(finding);
    }
  }
  const picture = `<p class="key">${escapeHtml(page.picture)}</p>\n`;
  const parts = [...stores.values()].flatMap((group) => partsOf(group, MAX_TOGETHER));
  return `${picture}${parts.map((part) => storeHtml(teller, part)).join('')}`;
}

function partsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function storeHtml(teller: Teller, findings: readonly Finding[]): string {
  const [first] = findings;
  const { own } = teller.words;
  const store = first?.store;
  const title =
    first === undefined || store === undefined
      ? `<h3><b>${escapeHtml(own.page.elsewhere)}</b></h3>`
      : `<h3><code>${addressHtml(store)}</code> <span class="tag ${DATA_CLASS[first.data_class]}">${escapeHtml(own.data[first.data_class])}</span></h3>`;
  return `<section class="store">${title}\n${findings.map((finding) => findingHtml(teller, finding)).join('')}</section>\n`;
}

/** A finding is found by its id, and by the script by its classes. */
function findingHtml(teller: Teller, finding: Finding): string {
  const { id, rule, severity, verdict, blocks, waiver, data_class: dataClass } = finding;
  const { own } = teller.words;
  const state = blocks ? ' b' : waiver === undefined ? '' : ' w';
  const names = `f ${SEVERITY_CLASS[severity]} ${VERDICT_CLASS[verdict]} ${DATA_CLASS[dataClass]}${state}`;
  const leave = leaveOf(teller, finding);
  const place = [lineOf(finding), inputOf(teller, finding)]
    .filter((part) => part !== undefined)
    .map((part) => `<i>${escapeHtml(part)}</i>`);
  return [
    `<article class="${names}" id="f${id}" data-r="${escapeHtml(rule)}">`,
    `<h4><b>${escapeHtml(gradeOf(teller, finding))}</b> <a href="#${ruleAnchor(rule)}">${escapeHtml(rule)}</a>${place.join('')}</h4>`,
    `<p><code>${addressHtml(finding.address)}</code> ${proseHtml(teller.sentence(rule, finding.says))}</p>`,
    wayHtml(teller, finding),
    leave === undefined
      ? `<p class="x"><b>${escapeHtml(own.part.fix)}</b> ${proseHtml(fixOf(teller, finding))}</p>`
      : `<p class="x"><b>${escapeHtml(own.part.waived)}</b> ${escapeHtml(leave)}</p>`,
    '</article>\n',
  ].join('');
}

/** The picture: who, layer by layer, whose data. */
function wayHtml(teller: Teller, finding: Finding): string {
  const { own } = teller.words;
  const { because, path, store, address, data_class: dataClass } = finding;
  const layers = because.slice(0, MAX_LAYERS).map((layer) => stepHtml(teller, finding, layer));
  const more = because.length > MAX_LAYERS ? [escapeHtml(filled(own.more, { n: because.length - MAX_LAYERS }))] : [];
  const here = because.length === 0 && path.length > 0 ? [`<code>${escapeHtml(pathOf(path))}</code>`] : [];
  const end = store === undefined ? `<code>${addressHtml(address)}</code>` : escapeHtml(own.data[dataClass]);
  const steps = [escapeHtml(whoOf(teller, finding)), ...here, ...layers, ...more, end];
  const name = steps.length > MAX_COLUMNS ? 'way long' : 'way';
  return `<ol class="${name}">${steps.map((step) => `<li>${step}</li>`).join('')}</ol>`;
}

function stepHtml(teller: Teller, finding: Finding, { address, path, says }: Because): string {
  const where = [
    ...(address === finding.address ? [] : [addressHtml(address)]),
    ...(path.length === 0 ? [] : [escapeHtml(pathOf(path))]),
  ].join(' ');
  const sentence = proseHtml(teller.sentence(finding.rule, says));
  return where === '' ? sentence : `<code>${where}</code> ${sentence}`;
}

/** What is gone, in short. */
export function fixedHtml(teller: Teller, findings: readonly Finding[]): string {
  const lines = findings.map((finding) => {
    const grade = `<b>${escapeHtml(gradeOf(teller, finding))}</b> <a href="#${ruleAnchor(finding.rule)}">${escapeHtml(finding.rule)}</a>`;
    return `<li>${grade} <code>${addressHtml(finding.address)}</code> ${proseHtml(teller.sentence(finding.rule, finding.says))}</li>\n`;
  });
  return `<ul class="done">\n${lines.join('')}</ul>\n`;
}

export function ruleAnchor(id: string): string {
  return `rule-${plain(id).replace(/[^a-z0-9-]/gi, '-')}`;
}

/** An address may break after a dot. */
export function addressHtml(address: string): string {
  return escapeHtml(plainAddress(address)).replaceAll('.', '.<wbr>');
}
