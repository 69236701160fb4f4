import { readComments } from '../../lib/source/stack-mark';

const WAIVER = { construct: 'leads/Policy', rule: 's3/public-policy', owner: 'leads@example.com', reason: 'a list', expires: '2027-03-31' };

const bucket = (comment: unknown): object => ({ resource: { aws_s3_bucket: { leads: { '//': comment } } } });
const origin = (comment: unknown, locate?: Parameters<typeof readComments>[2]): unknown =>
  readComments(bucket(comment) as Record<string, unknown>, 'leads', locate).origins.get('aws_s3_bucket.leads');
const stack = (mark: unknown): Record<string, unknown> => ({ '//': { dealerguard: mark } });

test.each<[string, unknown, unknown]>([
  ['construct', { metadata: { path: 'leads/Bucket' } }, { construct: 'leads/Bucket' }],
  ['line', { dealerguard: { source: { file: 'main.ts', line: 3 } } }, { source: { file: 'main.ts', line: 3 } }],
  [
    'both',
    { metadata: { path: 'leads/Bucket' }, dealerguard: { source: { file: '../lib/main.ts', line: 3 } } },
    { construct: 'leads/Bucket', source: { file: '../lib/main.ts', line: 3 } },
  ],
])('a resource tells its %s', (_what, comment, expected) => {
  expect(origin(comment)).toEqual(expected);
});

test.each<[string, unknown]>([
  ['text', 'by hand'],
  ['a list', []],
  ['a line that is none', { dealerguard: { source: { file: 'main.ts', line: 0 } } }],
  ['a line that is text', { dealerguard: { source: { file: 'main.ts', line: '3' } } }],
  ['a path of a machine', { dealerguard: { source: { file: '/srv/main.ts', line: 3 } } }],
  ['a path of a Windows machine', { dealerguard: { source: { file: 'D:\\app\\main.ts', line: 3 } } }],
  ['no file', { dealerguard: { source: { line: 3 } } }],
  ['a path that is no text', { metadata: { path: 7 } }],
])('a comment with %s tells nothing', (_what, comment) => {
  expect(origin(comment)).toBeUndefined();
});

test('files are named as the report wants them, or not at all', () => {
  const comment = { dealerguard: { source: { file: 'main.ts', line: 3 } } };
  expect(origin(comment, (file, root) => `${root ?? 'infra'}/${file}`)).toEqual({ source: { file: 'infra/main.ts', line: 3 } });
  expect(origin(comment, () => undefined)).toBeUndefined();
});

test('a stack tells its guard, its overrides and its waivers', () => {
  const accepted = [{ address: 'aws_s3_bucket_policy.Policy', fingerprint: 'exposed.01234567' }];
  const given = {
    '//': {
      dealerguard: { guard: 'judged', waivers: [WAIVER, { ...WAIVER, fingerprint: 'exposed.1', accepted }] },
      metadata: { overrides: { aws_s3_bucket: ['lifecycle', '//'], aws_sqs_queue: ['//'], stack: ['terraform'], odd: 'text' } },
    },
  };
  const { guard, overrides, waivers } = readComments(given, 'leads');
  expect({ guard, overrides, waivers }).toEqual({
    guard: 'judged',
    overrides: { aws_s3_bucket: ['lifecycle'], stack: ['terraform'] },
    waivers: [WAIVER, { ...WAIVER, fingerprint: 'exposed.1', accepted }],
  });
});

test('a stack that no guard and no cdktf wrote tells nothing', () => {
  expect(readComments({ resource: [] }, 'leads')).toEqual({ origins: new Map(), waivers: [], guard: undefined, overrides: {} });
});

test.each<[string, unknown, string]>([
  ['waivers that are no list', {}, 'leads: the waivers on constructs are no list'],
  ['a waiver that is no object', ['waiver'], 'leads: waiver 0 on a construct is no object'],
  ['a waiver without an owner', [WAIVER, { ...WAIVER, owner: '' }], 'leads: waiver 1 on a construct lacks owner'],
  ['a fingerprint that is a number', [{ ...WAIVER, fingerprint: 1 }], 'leads: waiver 0 on a construct has a fingerprint that is no text'],
  ['nothing in place of what it waived', [{ ...WAIVER, accepted: [{}] }], 'leads: waiver 0 on a construct does not say what it waived'],
])('%s is refused', (_what, waivers, message) => {
  expect(() => readComments(stack({ waivers }), 'leads')).toThrow(`${message}; synthesise the app again, with guard(app)`);
});
