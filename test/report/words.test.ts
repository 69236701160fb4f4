import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, readCatalogue } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Rule } from '../../lib/model/rule';
import { ENGLISH } from '../../lib/report/english';
import { FORMATS, reporterOf } from '../../lib/report/formats';
import { wrapped } from '../../lib/report/width';
import { LANGUAGES, speakerOf, translatedWords, type Translation, type Words } from '../../lib/report/words';
import { exampleContext, examplePlan, rulesWith } from '../policies/rule-example';
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

/**
 * How many texts may still be without translation: `node tools/words.mjs es` lists them. New rules add some, until all are translated; then
 * this is 0, and a text without translation fails the test. May only shrink.
 */
const PENDING = 200;

describe.each(translations)('the words of %s', (language) => {
  const words = translatedWords(catalogue, language, translation(language));

  test('are there for all but the pending rules', () => {
    const pending = pendingOf(english, translation(language));
    expect(pending.length > PENDING ? pending : []).toEqual([]);
  });

  test('hold nothing that is not said any more', () => {
    expect(leftOverOf(english, translation(language)).filter((name) => name.startsWith('own/'))).toEqual([]);
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

  test('say what the rules of S3, IAM, SQS, SNS, KMS and RDS find without an English phrase in it', () => {
    const speaker = speakerOf(words);
    const left = inForce.filter(isTranslated(translation(language))).flatMap((rule) => englishIn(rule, words, speaker));
    expect(left).toEqual([]);
  });
});

const isTranslated =
  ({ rules }: Translation) =>
  ({ id }: Rule): boolean =>
    Object.hasOwn(rules, id);

/** Arguments of sentences that are words of English and have no translation. An address or an action is no word; two words are. */
function englishIn({ id }: Rule, words: Words, speaker: ReturnType<typeof speakerOf>): readonly string[] {
  const sorts = (['fail', 'unknown'] as const).filter((sort) => rulesWith(sort).includes(id));
  const findings = sorts.flatMap((sort) =>
    check({
      inputs: [{ path: `${sort}.json`, text: examplePlan(id, sort) }],
      cwd: '.',
      config: { ...DEFAULT_CONFIG, context: { ...DEFAULT_CONFIG.context, ...exampleContext(id, sort) } },
      today: '2026-11-22',
    }).report.findings.filter(({ rule }) => rule === id),
  );
  return findings.flatMap(({ says, because }) =>
    [says, ...because.map((layer) => layer.says)].flatMap((one) => {
      const sentence = speaker.sentence(id, one);
      const parts = Object.values(one.args).flatMap((value) => String(value).split(/, | and /));
      return parts.filter((part) => /^[a-z]+(?: [a-z]+)+$/.test(part) && sentence.includes(part) && !words.spoken.has(part));
    }),
  );
}

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
  const phrases = { read: 'lectura', list: 'listado', 'port {n}': 'el puerto {n}', constructor: 'no' };

  test('puts phrases of policies into its own sentences, one by one and in lists', () => {
    const words = made({ rules: { 's3/public-policy': own }, phrases });
    expect(told(words, 'open', { does: 'read' })).toBe('permite lectura los objetos');
    expect(told(words, 'open', { does: 'read, port 22 and 3 more' })).toBe('permite lectura, el puerto 22 and 3 more los objetos');
    expect(told(words, 'open', { does: 'arn:aws:x, list and toString' })).toBe('permite arn:aws:x, listado and toString los objetos');
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

describe('lines', () => {
  test.each([
    ['break between words', 'one two three', 8, ['one two', 'three']],
    ['are as long as a word that is too long', 'abcdefghij k', 5, ['abcdefghij', 'k']],
    ['count Japanese characters twice', 'あいうえお', 6, ['あいう', 'えお']],
    ['do not begin with Japanese punctuation', 'あい、うえ。', 4, ['あ', 'い、', 'う', 'え。']],
    ['keep words among Japanese whole', 'あ restrict い', 9, ['あ', 'restrict', 'い']],
  ])('%s', (_what, text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });
});

test('a report in another language is the same apart from its words', () => {
  const words = translatedWords(catalogue, 'ja', translation('ja'));
  const given = SITUATIONS['one of each verdict'] ?? report();
  const parts = (text: string): readonly string[] => text.match(/<\w+|class="[^"]*"/g) ?? [];
  const page = (own: Words): string => reporterOf('html')(given, own, OPTIONS).replace(/<(?:code|wbr|\/code)>/g, '');
  expect(parts(page({ ...words, rules: WORDS.rules, says: WORDS.says }))).toEqual(parts(page(WORDS)));
});
