import type { Report } from '../../model/report';
import type { Rule } from '../../model/rule';
import { escapeHtml } from '../escape/html';
import { filtersHtml } from './filters';
import { findingsHtml, fixedHtml } from './findings';
import { headHtml } from './head';
import { ledgerHtml, notesHtml, rulesHtml, waiversHtml } from './sections';
import { documentHtml } from './document';
import { SCRIPT } from './script';
import { groupsOf } from '../overview';
import type { Reporter } from '../reporter';
import { tellerOf } from '../telling';
import { filled } from '../words';

/**
 * One page that needs nothing else: no network, no script to be read. The verdict on top, findings by store with the way to the data as a picture, what is
 * fixed, waivers, the ledger, and the rules that found something. The script adds the filter.
 */
export const reportAsHtml: Reporter = (report, words) => {
  const { own } = words;
  const teller = tellerOf(report, words);
  const { fixed } = groupsOf(report);
  const open = report.findings.filter(({ change }) => change !== 'fixed');
  const rules = rulesIn(report, words.rules);
  const parts = [
    { id: 'findings', title: own.page.stores, body: `${filtersHtml(open, rules, own)}${findingsHtml(teller, open)}` },
    ...(fixed.length === 0 ? [] : [{ id: 'fixed', title: own.part.fixed, body: fixedHtml(teller, fixed) }]),
    ...(report.waivers.length === 0 ? [] : [{ id: 'waivers', title: own.part.waivers, body: waiversHtml(report.waivers, own) }]),
    { id: 'ledger', title: own.page.ledger, body: ledgerHtml(report.ledger, own) },
    ...(report.ledger.notes.length === 0 ? [] : [{ id: 'notes', title: own.part.notes, body: notesHtml(report.ledger, own) }]),
    ...(rules.length === 0 ? [] : [{ id: 'rules', title: own.page.rules, body: rulesHtml(rules, own) }]),
  ];
  const sections = parts.map(({ id, title, body }) => `<section id="${id}"><h2>${escapeHtml(title)}</h2>\n${body}</section>\n`);
  return documentHtml({
    language: words.language,
    title: filled(own.title, { decision: own.decision[report.decision] }),
    body: `${headHtml(report, own, parts)}<main>\n${sections.join('')}</main>\n`,
    script: SCRIPT,
  });
};

/** In the order of their ids. */
function rulesIn({ findings }: Report, rules: readonly Rule[]): readonly Rule[] {
  const found = new Set(findings.map(({ rule }) => rule));
  return rules.filter(({ id }) => found.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
