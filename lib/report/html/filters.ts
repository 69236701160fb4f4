import type { Finding } from '../../model/finding';
import type { Rule } from '../../model/rule';
import { SEVERITIES } from '../../model/severity';
import { escapeHtml } from '../escape/html';
import { DATA_CLASS, SEVERITY_CLASS, VERDICT_CLASS } from './findings';
import { filled, type OwnWords } from '../words';

const VERDICTS = ['exposed', 'undecided', 'unguarded'] as const;
const CLASSES = ['customer', 'unclassified', 'internal', 'public'] as const;

export type Choice = readonly [value: string, text: string];

/** The filter is hidden until the script that makes it work shows it. Only what occurs can be chosen. */
export function filtersHtml(findings: readonly Finding[], rules: readonly Rule[], own: OwnWords): string {
  if (findings.length < 2) {
    return '';
  }
  const shown = filled(own.page.shown, { n: findings.length, total: findings.length });
  return [
    `<form class="filter" aria-label="${escapeHtml(own.page.filter)}" hidden>`,
    ...selectsHtml(findings, rules, own),
    `<label>${escapeHtml(own.page.search)} <input type="search" name="q" autocomplete="off"></label>`,
    `<button type="reset">${escapeHtml(own.page.reset)}</button>`,
    `<output data-text="${escapeHtml(own.page.shown)}">${escapeHtml(shown)}</output>`,
    '</form>',
    `<p class="none" id="no-match" hidden>${escapeHtml(own.page.noMatch)}</p>`,
    '',
  ].join('\n');
}

function selectsHtml(findings: readonly Finding[], rules: readonly Rule[], own: OwnWords): readonly string[] {
  const has = (test: (finding: Finding) => boolean): boolean => findings.some(test);
  const severities = [...SEVERITIES].reverse().filter((severity) => has((one) => one.severity === severity));
  const verdicts = VERDICTS.filter((verdict) => has((one) => one.verdict === verdict));
  const classes = CLASSES.filter((name) => has((one) => one.data_class === name));
  const ids = rules.map(({ id }) => id).filter((id) => has((one) => one.rule === id));
  const lists: readonly (readonly [name: string, label: string, choices: readonly Choice[]])[] = [
    ['s', own.field.severity, severities.map((name) => [SEVERITY_CLASS[name], own.severity[name]])],
    ['v', own.field.verdict, verdicts.map((name) => [VERDICT_CLASS[name], own.verdict[name]])],
    ['d', own.field.dataClass, classes.map((name) => [DATA_CLASS[name], own.dataClass[name]])],
    ['r', own.field.rule, ids.map((id) => [id, id])],
  ];
  return lists.map(([name, label, choices]) => selectHtml(name, label, choices, own));
}

export function selectHtml(name: string, label: string, choices: readonly Choice[], own: OwnWords): string {
  const options = choices.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`);
  return `<label>${escapeHtml(label)} <select name="${name}"><option value="">${escapeHtml(own.page.any)}</option>${options.join('')}</select></label>`;
}
