import type { Rule } from '../model/rule';
import { proseMarkdown } from './escape/markdown';
import { filled, paired, type OwnWords } from './words';

/** A part of what is said about a rule: its heading, and paragraphs or entries of a list. */
export interface HelpPart {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isList: boolean;
}

/** What is said about a rule, part by part, without those that are empty. */
export function helpOf(rule: Rule, own: OwnWords): readonly HelpPart[] {
  const { rulePart } = own;
  const { title, description, assumed, deprecated, says, fix, fixes = {}, types, rows } = rule;
  const where = Object.entries(fixes).map(([code, told]) =>
    paired(own, filled(rulePart.where, { sentence: says[code] ?? says[`${code}-unknown`] ?? code }), told),
  );
  const why = [
    title,
    ...(description === undefined ? [] : [description]),
    ...(assumed === true ? [rulePart.assumed] : []),
    ...(deprecated === true ? [rulePart.retired] : []),
  ];
  const parts: readonly HelpPart[] = [
    { title: rulePart.why, lines: why, isList: false },
    { title: rulePart.fix, lines: [fix, ...where], isList: where.length > 0 },
    { title: rulePart.says, lines: Object.values(says).map((sentence) => `… ${sentence}`), isList: true },
    { title: rulePart.types, lines: types, isList: true },
    { title: rulePart.rows, lines: rows.length === 0 ? [] : [rows.join(', ')], isList: false },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** The same as Markdown, with links to what the rule rests on. */
export function helpMarkdown(rule: Rule, own: OwnWords): string {
  const parts = helpOf(rule, own).map(({ title, lines, isList }) =>
    [`**${title}**`, '', ...lines.map((line) => (isList ? `- ${proseMarkdown(line)}` : `${proseMarkdown(line)}\n`))].join('\n').trimEnd(),
  );
  const links = rule.sources.map(({ title, url }) => `- [${proseMarkdown(title)}](${url})`);
  return [...parts, ...(links.length === 0 ? [] : [[`**${own.rulePart.sources}**`, '', ...links].join('\n')])].join('\n\n');
}

/** The same as plain text. */
export function helpText(rule: Rule, own: OwnWords): string {
  const parts = helpOf(rule, own).map(({ title, lines }) => [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n'));
  const links = rule.sources.map(({ title, url }) => `  ${title}: ${url}`);
  return [...parts, ...(links.length === 0 ? [] : [[`${own.rulePart.sources}:`, ...links].join('\n')])].join('\n\n');
}
