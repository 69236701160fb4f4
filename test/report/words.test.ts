import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '../../lib/check';
import type { Rule } from '../../lib/model/rule';
import { ENGLISH } from '../../lib/report/english';
import { FORMATS, reporterOf } from '../../lib/report/formats';
import { LANGUAGES, speakerOf, translatedWords, type Translation, type Words } from '../../lib/report/words';
import { OPTIONS, report, SITUATIONS, WORDS } from './builders';

const { leftOverOf, pendingOf } = require('../../tools/translation.cjs') as {
  pendingOf: (english: object, translation: Translation) => readonly string[];
  leftOverOf: (english: object, translation: Translation) => readonly string[];
};

const catalogue = readCatalogue();
const inForce = catalogue.rules.filter(({ deprecated }) => deprecated !== true);
const english = { rules: Object.fromEntries(inForce.map((rule) => [rule.id, rule])), says: catalogue.says, own: ENGLISH };
const translations = LANGUAGES.filter((language) => language !== 'en');
const translation = (language: string): Translation =>
  JSON.parse(readFileSync(join(__dirname, '../../policies/words', `${language}.json`), 'utf8')) as Translation;

describe.each(translations)('the words of %s', (language) => {
  const words = translatedWords(catalogue, language, translation(language));

  test('are there for every rule, sentence and text, made from the English of today', () => {
    expect(pendingOf(english, translation(language))).toEqual([]);
  });

  test('hold nothing that is not said any more', () => {
    expect(leftOverOf(english, translation(language))).toEqual([]);
  });

  test('are plain text without markup, marks of direction and blanks at the ends', () => {
    const texts: string[] = [];
    JSON.stringify(translation(language), (_key, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.filter((text) => /[<>`\p{Cc}\p{Cf}]/u.test(text))).toEqual([]);
    expect(texts.filter((text) => text !== text.trim() && !Object.values(words.own.list).includes(text))).toEqual([]);
  });

  test.each(FORMATS)('make a report as %s', (format) => {
    for (const given of Object.values(SITUATIONS)) {
      const text = reporterOf(format)(given, { ...words, rules: WORDS.rules, says: WORDS.says }, OPTIONS);
      expect(text.replace(/<script>[\s\S]*<\/script>|data-text="[^"]*"/g, '')).not.toMatch(
        /\{(?:n|title|count|decision|store|data|path|total|input)\}|undefined/,
      );
    }
  });
});

describe('a translation', () => {
  const rules: readonly Rule[] = WORDS.rules;
  const made = (more: Partial<Translation>): Words =>
    translatedWords({ rules, says: WORDS.says }, 'es', { of: {}, own: ENGLISH, rules: {}, says: {}, phrases: {}, ...more });
  const told = (words: Words, code: string, args: Record<string, string>): string =>
    speakerOf(words).sentence('s3/public-policy', { code, args });
  const own = {
    title: 'Título',
    says: { open: 'permite {does} los objetos', held: 'sería público sin {what}, salvo {sid}' },
    fix: 'cierre',
  };
  const phrases = {
    read: 'lectura',
    list: 'listado',
    'port {n}': 'el puerto {n}',
    '{flag} of the bucket': '{flag} del bucket',
    'anything but {list}': 'todo menos {list}',
    constructor: 'no',
  };

  test('puts phrases of policies into its own sentences, one by one and in lists', () => {
    const words = made({ rules: { 's3/public-policy': own }, phrases });
    expect(told(words, 'open', { does: 'read' })).toBe('permite lectura los objetos');
    expect(told(words, 'open', { does: 'read, port 22 and 3 more' })).toBe('permite lectura, el puerto 22 and 3 more los objetos');
    expect(told(words, 'open', { does: 'port 22, port 80 (UDP)' })).toBe('permite el puerto 22 and el puerto 80 (UDP) los objetos');
    expect(told(words, 'open', { does: 'block of the bucket and flag of the bucket' })).toBe(
      'permite block del bucket and flag del bucket los objetos',
    );
    expect(told(words, 'open', { does: 'anything but s3:Get*, s3:List*' })).toBe('permite todo menos s3:Get*, s3:List* los objetos');
    expect(told(words, 'open', { does: 'arn:aws:x, list and toString' })).toBe('permite arn:aws:x, listado and toString los objetos');
  });

  test('joins phrases of Japanese to what stands around them, and keeps blanks around code', () => {
    const japanese = { ...own, says: { ...own.says, open: '相手は {does} だけです' } };
    const words = made({ rules: { 's3/public-policy': japanese }, phrases: { read: '全員' } });
    expect(told(words, 'open', { does: 'read' })).toBe('相手は全員だけです');
    expect(told(words, 'open', { does: 's3:GetObject' })).toBe('相手は s3:GetObject だけです');
  });

  test('leaves a value alone that is no phrase', () => {
    const words = made({ rules: { 's3/public-policy': own }, phrases });
    expect(told(words, 'open', { does: 'aws_iam_role.a, aws_iam_role.b and 2' })).toBe(
      'permite aws_iam_role.a, aws_iam_role.b and 2 los objetos',
    );
  });

  test('puts no phrase into a sentence that is English', () => {
    expect(told(made({ phrases }), 'open', { does: 'read' })).toBe('lets anyone on the internet read the objects');
  });

  test('that asks for an argument that there is not gives way to English', () => {
    const words = made({ rules: { 's3/public-policy': own }, phrases });
    expect(told(words, 'held', { what: 'x' })).toBe('would be public without x');
  });

  test('of a rule leaves the other rules in English', () => {
    const words = made({ rules: { 's3/public-policy': own } });
    expect(words.rules.map(({ title }) => title)).toEqual(['Título', 'A good state']);
    expect(words.rules[1]).toEqual(rules[1]);
  });
});

/** Every letter of a text, but for its arguments, becomes one that no reporter would write. */
function masked<T>(tree: T): T {
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) =>
    typeof value === 'string' && key !== 'id' && key !== 'url'
      ? value.replace(/\{\w+\}|\p{L}/gu, (part) => (part.startsWith('{') ? part : 'ж'))
      : value,
  ) as T;
}

test.each(FORMATS.filter((format) => format !== 'json'))('a report as %s has no words of its own beside the catalogue', (format) => {
  const words: Words = {
    ...WORDS,
    rules: WORDS.rules.map((rule) => ({ ...rule, ...masked(told(rule)) })),
    says: masked(WORDS.says),
    own: masked(ENGLISH),
  };
  const phrases = Object.values(SITUATIONS).flatMap((given) => {
    const text = reporterOf(format)(given, words, OPTIONS).replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>|<[^>]*>/g, ' ');
    return text.match(/(?<![\p{L}\d_."'/:-])[a-z]+ (?:of|is|are|the|in|to|and|by|for|with|has|not|at|no) [a-z]+/gu) ?? [];
  });
  expect(phrases.filter((phrase) => !JSON.stringify(Object.values(SITUATIONS)).includes(phrase))).toEqual([]);
});

function told({ title, says, fix }: Rule): Pick<Rule, 'title' | 'says' | 'fix'> {
  return { title, says, fix };
}

test('a report in another language is the same apart from its words', () => {
  const words = translatedWords(catalogue, 'ja', translation('ja'));
  const given = SITUATIONS['one of each verdict'] ?? report();
  const parts = (text: string): readonly string[] => text.match(/<\w+|class="[^"]*"/g) ?? [];
  const page = (own: Words): string => reporterOf('html')(given, own, OPTIONS).replace(/<(?:code|wbr|\/code)>/g, '');
  expect(parts(page({ ...words, rules: WORDS.rules, says: WORDS.says }))).toEqual(parts(page(WORDS)));
});
