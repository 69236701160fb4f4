import type { Statement } from '../../lib/model/view';
import { carrier, judge } from './views';

// The engine compares patterns by itself: what `opa test` says of a Deny that takes back an Allow has to hold in wasm too.

const read: Statement = {
  effect: 'Allow',
  principals: [{ type: '*', value: '*' }],
  not_principals: [],
  actions: ['sqs:ReceiveMessage'],
  not_actions: [],
  resources: ['arn:aws:sqs:eu-central-1:111122223333:leads'],
  not_resources: [],
  conditions: [],
};
const deny: Statement = { ...read, effect: 'Deny' };
const plainHttp = { operator: 'Bool', qualifier: '', if_exists: false, key: 'aws:securetransport', values: ['false'] } as const;
const unknown = { $unknown: ['var.later'] };

const verdicts = (...statements: Statement[]): string[] => judge(carrier('aws_sqs_queue')({ statements })).map(({ verdict }) => verdict);

test.each<[string, Statement]>([
  ['the same', deny],
  ['everyone', { ...deny, principals: [{ type: 'AWS', value: '*' }] }],
  ['more actions', { ...deny, actions: ['SQS:*'] }],
  ['more resources', { ...deny, resources: ['arn:aws:sqs:*'] }],
])('a Deny of %s leaves nothing of an Allow', (_, statement) => {
  expect(verdicts(read, statement)).toEqual([]);
  expect(verdicts(statement, read)).toEqual([]);
});

test.each<[string, Statement]>([
  ['under a condition', { ...deny, conditions: [plainHttp] }],
  ['for somebody', { ...deny, principals: [{ type: 'AWS', value: '111122223333' }] }],
  ['for everyone else', { ...deny, principals: [], not_principals: [{ type: 'AWS', value: '111122223333' }] }],
  ['of another action', { ...deny, actions: ['sqs:SendMessage'] }],
  ['of another resource', { ...deny, resources: ['arn:aws:sqs:eu-central-1:111122223333:Leads'] }],
  ['of what is not known', { ...deny, resources: [unknown] }],
])('a Deny %s leaves an Allow open', (_, statement) => {
  expect(verdicts(read, statement)).toEqual(['exposed']);
});

test('an action that is not known is taken back by a Deny of all actions', () => {
  const service = { ...read, principals: [{ type: 'Service', value: 'sns.amazonaws.com' }], actions: [unknown] };
  expect(verdicts(service, { ...deny, principals: read.principals })).toEqual(['undecided']);
  expect(verdicts(service, { ...deny, principals: read.principals, actions: ['*'] })).toEqual([]);
});
