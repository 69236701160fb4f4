import { check, readCatalogue } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { sentenceOf, tellerOf, whoOf } from '../../lib/report/telling';
import { englishWords } from '../../lib/report/words';
import { exampleContext, examplePlan, RULE_IDS, rulesWith } from '../policies/rule-example';
import { finding, report, WORDS } from './builders';

/** Who gets in, as a sentence says it and as the picture does. */
const NAMED: readonly (readonly [sentence: RegExp, picture: RegExp])[] = [
  [/anyone on the internet|from the internet|public address/, /on the internet|without signing in/],
  [/\b(?:any|every|an) AWS account/, /with an AWS account/],
  [/API key/, /has the API key/],
  [/\btoken (?:of|that its)|signs in with \S+\.|log in at/, /sign in at the identity provider/],
  [/any certificate/, /any certificate/],
  [/outside (?:the|its) residency/, /another region/],
  [/Mechanical Turk/, /workers/],
  [/for any of its customers|whichever account it acts for/, /any customer of an AWS service/],
  [/guests|without authorization/, /without signing in|in its network/],
];

const sentences = RULE_IDS.flatMap((id) =>
  (['fail', 'unknown'] as const)
    .filter((sort) => rulesWith(sort).includes(id))
    .flatMap((sort) => {
      const config = { ...DEFAULT_CONFIG, context: { ...DEFAULT_CONFIG.context, ...exampleContext(id, sort) } };
      const given = check({ inputs: [{ path: 'plan.json', text: examplePlan(id, sort) }], cwd: '.', config, today: '2026-11-22' }).report;
      const teller = tellerOf(given, englishWords(readCatalogue()));
      return given.findings.map((one) => ({
        rule: one.rule,
        who: whoOf(teller, one),
        sentence: sentenceOf(teller, one),
        args: one.says.args,
      }));
    }),
);

test('the picture begins with whom the sentence names, in every example of a rule', () => {
  const other = sentences.filter(
    ({ who, sentence }) =>
      !/^(?:no one yet|not known who)$/.test(who) &&
      NAMED.some(([said]) => said.test(sentence)) &&
      !NAMED.some(([said, shown]) => said.test(sentence) && shown.test(who)),
  );
  expect(other.map(({ rule, who, sentence }) => `${rule}: ${who} | ${sentence}`)).toEqual([]);
});

/** What answers in plain text, or answers those who have signed in, has let nobody in. */
const LETS_IN = /^(?:lets any|lets every|answers(?! (?:plain HTTP|connections without TLS|queries from))|takes(?! its)|hands) /;

test('no one is in yet only where the sentence lets nobody in', () => {
  const odd = sentences.filter(({ who, sentence }) => who === 'no one yet' && LETS_IN.test(sentence));
  expect(odd.map(({ rule, sentence }) => `${rule}: ${sentence}`)).toEqual([]);
});

test('outsiders are shown by the names that the sentence has', () => {
  const named = sentences.filter(({ who, args }) => args['outsiders'] !== undefined && !who.startsWith('perhaps '));
  expect(named.filter(({ who, args }) => who !== args['outsiders']).map(({ rule, who }) => `${rule}: ${who}`)).toEqual([]);
  expect(named.map(({ rule }) => rule)).toContain('kms/grant');
});

describe('who gets in', () => {
  const told = (more: Parameters<typeof finding>[0]): string => whoOf(tellerOf(report(), WORDS), finding(more));

  test.each([
    ['by what kind it is', { kind: 'public' }, 'anyone, without signing in'],
    [
      'perhaps, where it is not known',
      { kind: 'public', verdict: 'undecided', says: { code: 'open-unknown', args: {} } },
      'perhaps anyone, without signing in',
    ],
    [
      'not yet, behind the last protection',
      { kind: 'any-account', verdict: 'unguarded', says: { code: 'held', args: { what: 'x' } } },
      'kept out so far: anyone with an AWS account',
    ],
    ['nobody, where a protection is missing', { kind: 'guardrail', verdict: 'unguarded' }, 'no one yet'],
    [
      'nobody knows who, where not even that is known',
      { kind: 'guardrail', verdict: 'undecided', says: { code: 'open-unknown', args: {} } },
      'not known who',
    ],
    ['by name', { kind: 'shared', says: { code: 'open', args: { outsiders: '444455556666', does: 'read' } } }, '444455556666'],
    ['made safe to show', { kind: 'shared', says: { code: 'open', args: { outsiders: 'a\u202eb', does: 'read' } } }, 'a\\u202eb'],
  ] as const)('%s', (_what, more, who) => {
    expect(told(more)).toBe(who);
  });
});
