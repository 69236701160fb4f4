import type { Condition, Document, Statement, Unknown } from '../../lib/model/view';
import { carrier, judge, sentences, statements, WRONG } from './views';

const unknown = { $unknown: ['var.later'] };
const open: Statement = {
  effect: 'Allow',
  principals: [{ type: '*', value: '*' }],
  not_principals: [],
  actions: ['sqs:ReceiveMessage'],
  not_actions: [],
  resources: ['*'],
  not_resources: [],
  conditions: [],
};
const vpc: Condition = { operator: 'StringEquals', qualifier: '', if_exists: false, key: 'aws:sourcevpc', values: ['vpc-1'] };
const service = { type: 'Service', value: 'sns.amazonaws.com' };

test.each<[string, Statement | Unknown, string]>([
  ['a statement', unknown, 'undecided'],
  ['an effect', { ...open, effect: unknown }, 'undecided'],
  ['a principal', { ...open, principals: [unknown] }, 'undecided'],
  ['the value of a principal', { ...open, principals: [{ type: 'AWS', value: unknown }] }, 'undecided'],
  ['an action of anyone', { ...open, actions: [unknown] }, 'exposed'],
  ['an action of a service', { ...open, principals: [service], actions: [unknown] }, 'undecided'],
  ['a resource', { ...open, resources: [unknown] }, 'exposed'],
  ['a principal that is excepted', { ...open, principals: [], not_principals: [unknown] }, 'exposed'],
  ['a condition', { ...open, conditions: [unknown] }, 'undecided'],
  ['a condition beside one that limits', { ...open, conditions: [unknown, vpc] }, 'nothing'],
  ['a value that limits', { ...open, conditions: [{ ...vpc, values: [unknown] }] }, 'undecided'],
  ['a value that limits nobody', { ...open, conditions: [{ ...vpc, key: 'aws:referer', values: [unknown] }] }, 'exposed'],
  [
    'a range',
    { ...open, conditions: [{ ...vpc, operator: 'IpAddress', key: 'aws:sourceip', values: [unknown, '10.0.0.0/8'] }] },
    'undecided',
  ],
  ['a principal of a Deny', { ...open, effect: 'Deny', principals: [unknown] }, 'nothing'],
])('%s that is not known', (_, statement, expected) => {
  const findings = judge(carrier('aws_sqs_queue')({ statements: [statement] }));
  expect(findings.map(({ verdict }) => verdict)).toEqual(expected === 'nothing' ? [] : [expected]);
  expect(findings.flatMap(sentences).filter((sentence) => WRONG.test(sentence))).toEqual([]);
});

// The engine reads ranges by itself; what it takes for one must be what `opa test` holds it to.
test.each([
  ['203.0.113.7', 'narrow'],
  ['203.0.113.0/24', 'narrow'],
  ['10.1.2.3/9', 'narrow'],
  ['fd00::/8', 'narrow'],
  ['2001:db8::1', 'narrow'],
  ['0.0.0.0/0', 'broad'],
  ['16.0.0.0/7', 'broad'],
  ['fc00::/6', 'broad'],
  ['::ffff:0.0.0.0/96', 'no range'],
  ['::ffff:203.0.113.7', 'no range'],
  ['203.0.113.0/33', 'no range'],
  ['203.0.113.256/24', 'no range'],
  ['203.0.113/24', 'no range'],
  ['203.0.113.0/24/1', 'no range'],
  ['203.0.113.0/x', 'no range'],
  ['203.0.113.0/', 'no range'],
  ['2001:db8::/129', 'no range'],
  ['2001:zz::/64', 'no range'],
  ['office', 'no range'],
])('the range %s is %s', (range, is) => {
  const { document } = statements.find(({ number }) => number === 27)!;
  const asked = JSON.parse(JSON.stringify(document).replace('203.0.113.0/24', range)) as Document;
  expect(judge(carrier('aws_sqs_queue')(asked)).map(({ verdict }) => verdict)).toEqual(is === 'narrow' ? [] : ['exposed']);
});
