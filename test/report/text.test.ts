import { reportAsText } from '../../lib/report/text/text';
import { wrapped } from '../../lib/report/text/width';
import { finding, OPTIONS, report, SITUATIONS, WORDS } from './builders';

const text = (given: Parameters<typeof reportAsText>[0], color = false): string => reportAsText(given, WORDS, { ...OPTIONS, color });

const COLOR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

describe('the text report', () => {
  test('has the same words with and without colours', () => {
    const given = SITUATIONS['one of each verdict'] ?? report();
    const colored = text(given, true);
    expect(colored).toContain('\u001b[');
    expect(colored.replaceAll(COLOR, '')).toBe(text(given));
  });

  test('has no control character but the line break, whatever the plan holds', () => {
    expect(text(SITUATIONS['hostile names'] ?? report())).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('a plan cannot begin a line of its own', () => {
    expect(text(SITUATIONS['hostile names'] ?? report())).not.toMatch(/^passed/m);
  });
});

describe('what to change', () => {
  const advice = (code: string, args = {}): string | undefined => {
    const rules = WORDS.rules.map((rule) => ({ ...rule, fixes: { held: 'close it, though {what} holds', open: 'close it' } }));
    const given = report({ findings: [finding({ says: { code, args } })] });
    return /fix {2}(.*?)(?: {2}|\n)/.exec(reportAsText(given, { ...WORDS, rules }, OPTIONS))?.[1];
  };

  test('is told by what was found, with its arguments', () => {
    expect(advice('held', { what: 'the last layer' })).toBe('close it, though the last layer holds');
  });

  test('is the same where what was found is not certain', () => {
    expect(advice('open-unknown')).toBe('close it');
  });

  test('is what the rule advises where it has no other advice', () => {
    expect(advice('sure')).toBe('name the principals, or add a condition on aws:PrincipalOrgID');
  });
});

describe('a sentence that does not exist is a bug', () => {
  test.each([
    ['an unknown code', finding({ says: { code: 'none', args: {} } }), 's3/public-policy says none, for which there is no sentence'],
    ['a code that every object has', finding({ says: { code: 'constructor', args: {} } }), 'says constructor'],
    ['a missing argument', finding({ says: { code: 'open', args: {} } }), 's3/public-policy says open without the argument does'],
    ['an unknown rule', finding({ rule: 's3/none' }), 'no rule s3/none in the catalogue'],
  ])('%s', (_situation, given, message) => {
    expect(() => text(report({ findings: [given] }))).toThrow(message);
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
