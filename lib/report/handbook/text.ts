import type { Rule, RuleExamples } from '../../model/rule';
import { severityOfRule } from '../../model/severity';
import { mattersOf } from './handbook';
import { helpOf } from '../rule-help';
import { widthOf, wrapped } from '../text/width';
import type { OwnWords } from '../words';

/** How wide a list is, and the text of a page without its indent. In characters. */
const WIDTH = 100;
const COLUMN = 78;

/** All rules in a line each. */
export function listText(rules: readonly Rule[], own: OwnWords): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const grades = Math.max(0, ...Object.values(own.severity).map(widthOf));
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const indent = ' '.repeat(width + grades + 4);
  const lines = sorted.flatMap((rule) => {
    const [first = '', ...more] = wrapped(rule.title, WIDTH - indent.length);
    return [
      `${rule.id.padEnd(width)}  ${padded(own.severity[severityOfRule(rule)], grades)}  ${first}`,
      ...more.map((line) => `${indent}${line}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}

/** One rule with everything there is to know. */
export function pageText(rule: Rule, { bad, good }: RuleExamples, own: OwnWords): string {
  const { rulePart } = own;
  const [why, ...others] = helpOf(rule, own).map(
    ({ title, lines, isList }) => [title, lines.flatMap((line) => paragraph(line, isList))] as const,
  );
  const codes = [
    [rulePart.bad, bad?.hcl],
    [rulePart.good, good?.hcl],
    [rulePart.cdktf, good?.cdktf],
  ] as const;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ...(why === undefined ? [] : [why]),
    [rulePart.matters, wrapped(mattersOf(rule, own), COLUMN)],
    ...others,
    ...codes.map(([title, code]) => [title, code === undefined ? [] : code.trimEnd().split('\n')] as const),
    [rulePart.sources, rule.sources.flatMap(({ title, url }) => [title, `  ${url}`])],
  ];
  const body = sections.filter(([, lines]) => lines.length > 0).flatMap(([title, lines]) => ['', title, ...lines.map(indented)]);
  return `${[`${rule.id}  ${own.severity[severityOfRule(rule)]}`, ...body].join('\n')}\n`;
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

/** An entry of a list hangs from its first line. */
function paragraph(text: string, isList: boolean): readonly string[] {
  return isList ? wrapped(text, COLUMN - 2).map((line, index) => `${index === 0 ? '' : '  '}${line}`) : wrapped(text, COLUMN);
}

function padded(word: string, width: number): string {
  return word + ' '.repeat(Math.max(0, width - widthOf(word)));
}
