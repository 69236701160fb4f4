import type { Rule, RuleExamples } from '../../model/rule';
import { proseMarkdown } from '../escape/markdown';
import { byService, gradeOfRule, introOf, mattersOf, type Handbook } from './handbook';
import { helpOf } from '../rule-help';
import type { OwnWords } from '../words';

/** The handbook as one Markdown page: a chapter a service, a section a rule. */
export const handbookMarkdown: Handbook = ({ own }, rules, examples) => {
  const chapters = byService(rules).map(([service, list]) =>
    [`## ${service}`, ...list.map((rule) => sectionOf(rule, examples[rule.id] ?? {}, own))].join('\n\n'),
  );
  return `${[`# ${heading(own.page.handbook)}`, introOf(rules, own), ...chapters].join('\n\n')}\n`;
};

function sectionOf(rule: Rule, { bad, good }: RuleExamples, own: OwnWords): string {
  const { rulePart } = own;
  const parts = helpOf(rule, own);
  const [why, ...others] = parts.map(({ title, lines, isList }) => [
    `**${heading(title)}**`,
    lines.map((line) => `${isList ? '- ' : ''}${proseMarkdown(line)}`).join(isList ? '\n' : '\n\n'),
  ]);
  const links = rule.sources.map(({ title, url }) => `- [${proseMarkdown(title)}](${url})`);
  return [
    `### ${rule.id}`,
    gradeOfRule(rule, own),
    ...(why ?? []),
    `**${heading(rulePart.matters)}**`,
    mattersOf(rule, own),
    ...(others[0] ?? []),
    ...codeOf(rulePart.bad, 'hcl', bad?.hcl),
    ...codeOf(rulePart.good, 'hcl', good?.hcl),
    ...codeOf(rulePart.cdktf, 'ts', good?.cdktf),
    ...others.slice(1).flat(),
    ...(links.length === 0 ? [] : [`**${heading(rulePart.sources)}**`, links.join('\n')]),
  ].join('\n\n');
}

/** Examples are ours and hold no fence. */
function codeOf(title: string, language: string, code: string | undefined): readonly string[] {
  return code === undefined ? [] : [`**${heading(title)}**`, `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``];
}

function heading(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
