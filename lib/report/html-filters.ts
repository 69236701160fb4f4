import type { Finding } from '../model/finding';
import type { Rule } from '../model/rule';
import { SEVERITIES } from '../model/severity';
import { escapeHtml } from './escape-html';
import { DATA_CLASS, SEVERITY_CLASS, VERDICT_CLASS } from './html-findings';
import { filled, type OwnWords } from './words';

type Choice = readonly [value: string, text: string];

/** The filter is hidden until the script that makes it work shows it. Only what occurs can be chosen. */
export function filtersHtml(findings: readonly Finding[], rules: readonly Rule[], own: OwnWords): string {
  if (findings.length < 2) {
    return '';
  }
  const has = (test: (finding: Finding) => boolean): boolean => findings.some(test);
  const severities = [...SEVERITIES].reverse().filter((severity) => has((one) => one.severity === severity));
  const verdicts = (['exposed', 'undecided', 'unguarded'] as const).filter((verdict) => has((one) => one.verdict === verdict));
  const classes = (['customer', 'unclassified', 'internal', 'public'] as const).filter((name) => has((one) => one.data_class === name));
  const ids = rules.map(({ id }) => id).filter((id) => has((one) => one.rule === id));
  const fields = [
    selectHtml('s', own.field.severity, severities.map((name): Choice => [SEVERITY_CLASS[name], own.severity[name]]), own),
    selectHtml('v', own.field.verdict, verdicts.map((name): Choice => [VERDICT_CLASS[name], own.verdict[name]]), own),
    selectHtml('d', own.field.dataClass, classes.map((name): Choice => [DATA_CLASS[name], own.dataClass[name]]), own),
    selectHtml('r', own.field.rule, ids.map((id): Choice => [id, id]), own),
    `<label>${escapeHtml(own.page.search)} <input type="search" name="q" autocomplete="off"></label>`,
  ];
  const shown = escapeHtml(own.page.shown);
  return [
    `<form class="filter" aria-label="${escapeHtml(own.page.filter)}" hidden>`,
    ...fields,
    `<button type="reset">${escapeHtml(own.page.reset)}</button>`,
    `<output data-text="${shown}">${escapeHtml(filled(own.page.shown, { n: findings.length, total: findings.length }))}</output>`,
    '</form>',
    `<p class="none" id="no-match" hidden>${escapeHtml(own.page.noMatch)}</p>`,
    '',
  ].join('\n');
}

function selectHtml(name: string, label: string, choices: readonly Choice[], own: OwnWords): string {
  const options = choices.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`);
  return `<label>${escapeHtml(label)} <select name="${name}"><option value="">${escapeHtml(own.page.any)}</option>${options.join('')}</select></label>`;
}
