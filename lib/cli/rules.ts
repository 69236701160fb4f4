import { InputError } from '../model/errors';
import type { Rule } from '../model/rule';
import type { Handbook } from '../report/handbook/handbook';
import { LANGUAGES } from '../report/words';
import { oneOf } from './arguments';
import type { Command } from './command';
import { wordsIn } from './language';
import { readExamples } from './package-files';

const FORMATS = ['text', 'json', 'markdown', 'html'] as const;

/** `dealerguard rules`: all of them in a line each, or one with everything there is to know; or the whole as a book. */
export const rulesCommand: Command = {
  usage: {
    name: 'rules',
    operands: '[ID]',
    count: [0, 1],
    says: 'Lists what is checked; with an id, says why, and what to do about a finding.',
    options: {
      format: { value: 'FORMAT', help: `${FORMATS.join(', ')}; markdown and html are a handbook of all rules` },
      lang: { value: 'LANGUAGE', help: LANGUAGES.join(', ') },
    },
  },
  run: (given, terminal) => {
    const format = oneOf('format', given.value('format'), FORMATS) ?? 'text';
    const language = oneOf('lang', given.value('lang'), LANGUAGES) ?? 'en';
    const { readCatalogue } = require('../check') as typeof import('../check');
    const words = wordsIn(language, readCatalogue());
    const [id] = given.operands;
    const rules = id === undefined ? words.rules.filter(({ deprecated }) => deprecated !== true) : [ruleOf(words.rules, id)];
    if (format === 'json') {
      terminal.stdout(`${JSON.stringify(id === undefined ? rules : rules[0], null, 2)}\n`);
    } else if (format === 'text') {
      const { listText, pageText } = require('../report/handbook/text') as typeof import('../report/handbook/text');
      const pages = (): string => rules.map((rule) => pageText(rule, readExamples()[rule.id] ?? {}, words.own)).join('');
      terminal.stdout(id === undefined ? listText(rules, words.own) : pages());
    } else {
      terminal.stdout(bookIn(format)(words, rules, readExamples()));
    }
    return 0;
  },
};

function bookIn(format: 'markdown' | 'html'): Handbook {
  return format === 'markdown'
    ? (require('../report/handbook/markdown') as typeof import('../report/handbook/markdown')).handbookMarkdown
    : (require('../report/handbook/html') as typeof import('../report/handbook/html')).handbookHtml;
}

function ruleOf(rules: readonly Rule[], id: string): Rule {
  const found = rules.find((rule) => rule.id === id) ?? rules.find(({ aliases = [] }) => aliases.includes(id));
  if (found === undefined) {
    throw new InputError(`there is no rule ${id}: dealerguard rules lists them`);
  }
  return found;
}
