import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, readCatalogue } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Report } from '../../lib/model/report';
import { listText, pageText } from '../../lib/report/handbook/text';
import { reportAsText } from '../../lib/report/text/text';
import { LANGUAGES, speakerOf, translatedWords, type Translation, type Words } from '../../lib/report/words';
import { exampleContext, examplePlan, RULE_IDS, rulesWith } from '../policies/rule-example';
import { OPTIONS } from './builders';

// What every rule says of its own examples, in every language: no line may mix two of them.

const ROOT = join(__dirname, '..', '..');
const catalogue = readCatalogue();
const translations = LANGUAGES.filter((language) => language !== 'en');

function translation(language: string): Translation {
  return JSON.parse(readFileSync(join(ROOT, 'policies', 'words', `${language}.json`), 'utf8')) as Translation;
}

const wordsOf = (language: (typeof translations)[number]): Words => translatedWords(catalogue, language, translation(language));

const reports: readonly (readonly [string, Report])[] = RULE_IDS.flatMap((id) =>
  (['fail', 'unknown'] as const)
    .filter((sort) => rulesWith(sort).includes(id))
    .map((sort): readonly [string, Report] => {
      const config = { ...DEFAULT_CONFIG, context: { ...DEFAULT_CONFIG.context, ...exampleContext(id, sort) } };
      return [
        `${id} ${sort}`,
        check({ inputs: [{ path: `${sort}.json`, text: examplePlan(id, sort) }], cwd: '.', config, today: '2026-11-22' }).report,
      ];
    }),
);

/** Words that English sentences cannot do without and that are neither Spanish nor names of anything in a plan. */
const ENGLISH = new Set(
  'the of is are it its this that which who whom whose and or not nor but with without from into to by for at on may can could would only any anyone everyone nobody has have had does what where while until unless there their they lets let depends known'.split(
    ' ',
  ),
);

/** Names of attributes, settings and set names that look like such a word. */
const CODE = /[\w$@.-]*[._:/=*@[\]{}"\\$][^\s]*|\b[a-z]+[A-Z]\w*|"[^"]*"/g;

function englishIn(text: string): readonly string[] {
  const prose = text.replace(CODE, ' ').replace(/\bS3 on Outposts\b/g, ' ');
  return (prose.match(/\p{L}+/gu) ?? []).filter((word) => ENGLISH.has(word.toLowerCase()));
}

test.each(translations)('in %s, no line of a report about any example of a rule is partly English', (language) => {
  const words = wordsOf(language);
  const mixed = reports.flatMap(([name, report]) =>
    reportAsText(report, words, OPTIONS)
      .split('\n')
      .filter((line) => englishIn(line).length > 0)
      .map((line) => `${name}: ${line}`),
  );
  expect([...new Set(mixed)]).toEqual([]);
});

test.each(translations)('in %s, no line of what is said about a rule is partly English, apart from titles of pages', (language) => {
  const words = wordsOf(language);
  const lines = words.rules.flatMap((rule) => {
    const titles = rule.sources.map(({ title }) => title);
    const page = `${listText([rule], words.own)}${pageText(rule, {}, words.own)}`;
    return page.split('\n').filter((line) => !titles.some((title) => line.includes(title)));
  });
  expect([...new Set(lines.filter((line) => englishIn(line).length > 0))]).toEqual([]);
});

test.each([
  ['es', 'deja block_public_acls y ignore_public_acls en false'],
  ['ja', 'block_public_aclsとignore_public_acls が無効で'],
] as const)('in %s, names of settings are listed as the language lists them', (language, sentence) => {
  const args = { flags: 'block_public_acls and ignore_public_acls', effect: 'public ACLs take effect' };
  expect(speakerOf(wordsOf(language)).sentence('s3/public-access-block', { code: 'partial', args })).toContain(sentence);
});

test('a line that is partly English is told from one that holds code', () => {
  expect(englishIn('deja entrar a anyone on the internet por el puerto 22')).toEqual(['anyone', 'on', 'the']);
  expect(englishIn('aws_s3_bucket.the policy Statement[0] "of the": arn:aws:iam::1:role/is is_public $connect')).toEqual([]);
});

/** Sources in which policies and the reader write phrases into arguments, tests of them included. */
function sourcesBelow(folder: string, ending: string, isTold = (_name: string): boolean => true): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && isTold(name))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .join('\n');
}

test.each(translations)('in %s, every phrase is one that policies or the reader say', (language) => {
  const sources = `${sourcesBelow('policies', '.rego')}\n${sourcesBelow('lib', '.ts')}`;
  const parts = Object.keys(translation(language).phrases).flatMap((phrase) => phrase.split(/\{\w+\}/).map((part) => part.trim()));
  expect(parts.filter((part) => !sources.includes(part))).toEqual([]);
});

/** Texts between quotes in Rego of two or more words: what becomes an argument or a part of one. */
const LITERAL = /"(\(?[a-z]+(?:[ ,][ a-zA-Z_]+)+\)?)"/g;

test.each(translations)('in %s, every phrase that a policy writes is translated', (language) => {
  const isShipped = (name: string): boolean => !name.endsWith('_test.rego');
  const code = ['policies/lib', 'policies/rules'].flatMap((folder) => sourcesBelow(folder, '.rego', isShipped).split('\n'));
  const literals = new Set(
    code.filter((line) => !line.startsWith('#')).flatMap((line) => [...line.matchAll(LITERAL)].map(([, text]) => (text ?? '').trim())),
  );
  const phrases = Object.keys(translation(language).phrases);
  expect([...literals].filter((text) => !phrases.some((phrase) => phrase.includes(text)))).toEqual([]);
});
