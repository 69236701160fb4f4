import type { Rule, RuleExamples } from '../../model/rule';
import { SEVERITIES, severityOfRule } from '../../model/severity';
import { escapeHtml, proseHtml } from '../escape/html';
import { byService, gradeOfRule, introOf, mattersOf, type Handbook } from './handbook';
import { documentHtml } from '../html/document';
import { selectHtml } from '../html/filters';
import { ruleAnchor, SEVERITY_CLASS } from '../html/findings';
import { SCRIPT } from '../html/script';
import { helpOf, type HelpPart } from '../rule-help';
import { filled, type OwnWords } from '../words';

/** The handbook as a page in one file, with the filter of the report's page. */
export const handbookHtml: Handbook = ({ own, language }, rules, examples) => {
  const chapters = byService(rules);
  const links = chapters.map(([service]) => `<li><a class="id" href="#service-${escapeHtml(service)}">${escapeHtml(service)}</a></li>`);
  const sections = chapters.map(([service, list]) => {
    const articles = list.map((rule) => articleOf(rule, examples[rule.id] ?? {}, own));
    return `<section class="store" id="service-${escapeHtml(service)}"><h2 class="service">${escapeHtml(service)}</h2>\n${articles.join('')}</section>\n`;
  });
  const body = [
    `<header class="book"><div class="wide"><p class="brand">dealerguard</p><h1>${escapeHtml(own.page.handbook)}</h1>`,
    `<p class="line">${escapeHtml(introOf(rules, own))}</p></div></header>`,
    `<nav aria-label="${escapeHtml(own.page.services)}"><ul class="wide">${links.join('')}</ul></nav>`,
    `<main>\n${rules.length > 1 ? filterOf(rules, own) : ''}${sections.join('')}</main>\n`,
  ];
  return documentHtml({ language, title: own.page.handbook, body: body.join('\n'), script: SCRIPT });
};

function filterOf(rules: readonly Rule[], own: OwnWords): string {
  const severities = [...SEVERITIES].reverse().filter((severity) => rules.some((rule) => severityOfRule(rule) === severity));
  const services = byService(rules).map(([service]) => service);
  const shown = filled(own.page.rulesShown, { n: rules.length, total: rules.length });
  return [
    `<form class="filter" aria-label="${escapeHtml(own.page.filter)}" hidden>`,
    selectHtml(
      's',
      own.field.severity,
      severities.map((name) => [SEVERITY_CLASS[name], own.severity[name]]),
      own,
    ),
    selectHtml(
      'r',
      own.page.services,
      services.map((name) => [name, name]),
      own,
    ),
    `<label>${escapeHtml(own.page.searchRules)} <input type="search" name="q" autocomplete="off"></label>`,
    `<button type="reset">${escapeHtml(own.page.reset)}</button>`,
    `<output data-text="${escapeHtml(own.page.rulesShown)}">${escapeHtml(shown)}</output>`,
    '</form>',
    `<p class="none" id="no-match" hidden>${escapeHtml(own.page.noMatch)}</p>\n`,
  ].join('\n');
}

function articleOf(rule: Rule, { bad, good }: RuleExamples, own: OwnWords): string {
  const { rulePart } = own;
  const [why, fix, ...others] = helpOf(rule, own);
  const links = rule.sources.map(
    ({ title, url }) => `<li><a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(title)}</a></li>`,
  );
  const severity = SEVERITY_CLASS[severityOfRule(rule)];
  return [
    `<article class="f ${severity}" id="${ruleAnchor(rule.id)}" data-r="${escapeHtml(rule.id.split('/')[0] ?? '')}">`,
    `<h3><code>${escapeHtml(rule.id)}</code></h3><h4><b>${escapeHtml(gradeOfRule(rule, own))}</b></h4>`,
    ...(why === undefined ? [] : [partOf(why)]),
    partOf({ title: rulePart.matters, lines: [mattersOf(rule, own)], isList: false }),
    ...(fix === undefined ? [] : [partOf(fix)]),
    `<div class="pair">${codeOf(rulePart.bad, bad?.hcl)}${codeOf(rulePart.good, good?.hcl)}</div>`,
    codeOf(rulePart.cdktf, good?.cdktf),
    ...others.map(partOf),
    links.length === 0 ? '' : `<h5>${escapeHtml(rulePart.sources)}</h5><ul>${links.join('')}</ul>`,
    '</article>\n',
  ].join('');
}

function partOf({ title, lines, isList }: HelpPart): string {
  const body = isList
    ? `<ul>${lines.map((line) => `<li>${proseHtml(line)}</li>`).join('')}</ul>`
    : lines.map((line) => `<p>${proseHtml(line)}</p>`).join('');
  return `<h5>${escapeHtml(title)}</h5>${body}`;
}

function codeOf(title: string, code: string | undefined): string {
  return code === undefined
    ? ''
    : `<figure><figcaption>${escapeHtml(title)}</figcaption><pre tabindex="0"><code>${escapeHtml(code.trimEnd())}</code></pre></figure>`;
}
