import { InputError } from '../model/errors';
import type { Severity } from '../model/finding';
import type { Catalogue, Rule } from '../model/rule';
import { SEVERITIES, SEVERITY_OF_KIND, oneLower } from '../model/severity';
import { oneOf } from './arguments';
import type { Command } from './command';

/** How wide a list is, and the text of a page without its indent. In characters. */
const WIDTH = 100;
const COLUMN = 78;

/** `dealerguard rules`: all of them in a line each, or one with everything there is to know. */
export const rulesCommand: Command = {
  usage: {
    name: 'rules',
    operands: '[ID]',
    count: [0, 1],
    says: 'Lists what is checked; with an id, says why, and what to do about a finding.',
    options: { format: { value: 'FORMAT', help: 'text (default) or json' } },
  },
  run: (given, terminal) => {
    const format = oneOf('format', given.value('format'), ['text', 'json'] as const) ?? 'text';
    const { readCatalogue } = require('../check') as typeof import('../check');
    const catalogue = readCatalogue();
    const [id] = given.operands;
    const rules = id === undefined ? [...catalogue.rules].filter(({ deprecated }) => deprecated !== true) : [ruleOf(catalogue, id)];
    if (format === 'json') {
      terminal.stdout(`${JSON.stringify(id === undefined ? rules : rules[0], null, 2)}\n`);
    } else {
      terminal.stdout(id === undefined ? listOf(rules) : rules.map(pageOf).join(''));
    }
    return 0;
  },
};

function ruleOf({ rules }: Catalogue, id: string): Rule {
  const found = rules.find((rule) => rule.id === id) ?? rules.find(({ aliases = [] }) => aliases.includes(id));
  if (found === undefined) {
    throw new InputError(`there is no rule ${id}: dealerguard rules lists them`);
  }
  return found;
}

function listOf(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const indent = ' '.repeat(width + 12);
  const lines = sorted.flatMap((rule) => {
    const [first = '', ...more] = wrapped(rule.title, WIDTH - indent.length);
    return [`${rule.id.padEnd(width)}  ${worstOf(rule).padEnd(8)}  ${first}`, ...more.map((line) => `${indent}${line}`)];
  });
  return `${lines.join('\n')}\n`;
}

/** The gravest that its findings are, unless one of them weighs more. */
function worstOf({ kinds, severity, assumed }: Rule): Severity {
  const ranks = kinds.map((kind) => SEVERITIES.indexOf(SEVERITY_OF_KIND[kind]));
  const worst = severity ?? SEVERITIES[Math.max(0, ...ranks)] ?? 'low';
  return assumed === true ? oneLower(worst) : worst;
}

function pageOf(rule: Rule): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['why', rule.description === undefined ? [] : wrapped(rule.description, COLUMN)],
    [
      'what it says',
      Object.values(rule.says).flatMap((sentence) =>
        wrapped(sentence, COLUMN - 2).map((line, index) => `${index === 0 ? '…' : ' '} ${line}`),
      ),
    ],
    ['what to do', [...wrapped(rule.fix, COLUMN), ...fixesOf(rule)]],
    ['judges', rule.types],
    ['rows of the exposure table', rule.rows.length === 0 ? [] : [rule.rows.join(', ')]],
    ['rests on', rule.sources.flatMap(({ title, url }) => [title, `  ${url}`])],
  ];
  const notes = [
    ...(rule.assumed === true ? ['Assumed: the providers do not write down what this rule rests on.'] : []),
    ...(rule.deprecated === true ? ['Retired: it finds nothing any more.'] : []),
  ];
  const head = [`${rule.id}  ${worstOf(rule)}`, '', rule.title, ...notes];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => ['', title, ...lines.map((line) => `  ${line}`)]);
  return `${[...head, ...body].join('\n')}\n`;
}

/** What to do where one of its sentences asks for something else, below that sentence. */
function fixesOf({ says, fixes = {} }: Rule): readonly string[] {
  return Object.entries(fixes).flatMap(([code, fix]) => [
    ...wrapped(`where it … ${says[code] ?? says[`${code}-unknown`] ?? code}`, COLUMN),
    ...wrapped(fix, COLUMN - 2).map((line) => `  ${line}`),
  ]);
}

/** Words in lines of at most so many characters. A longer word has a line of its own. */
function wrapped(text: string, width: number): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .reduce<readonly string[]>((lines, word) => {
      const last = lines.at(-1);
      return last !== undefined && last.length + word.length < width ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
    }, []);
}
