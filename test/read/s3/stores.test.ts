import type { Part } from '../builders';
import {
  attached,
  blockOf,
  bucket,
  bucketPolicy,
  constant,
  findings,
  OPEN,
  plan,
  planJson,
  publicAccessBlock,
  refs,
  state,
  verdicts,
  viewAfter,
} from '../builders';

const ALL_ON = { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true };
const policy = JSON.stringify(OPEN);
const EXPOSED = 's3/public-policy aws_s3_bucket_policy.leads exposed';
const HELD = 's3/public-policy aws_s3_bucket_policy.leads unguarded';
const leads = [bucket('leads'), bucketPolicy('leads')];

describe('a store holds what belongs to its bucket', () => {
  const members: readonly (readonly [string, string])[] = [
    ['aws_s3_bucket_policy', 'policies'],
    ['aws_s3_bucket_acl', 'acls'],
    ['aws_s3_bucket_public_access_block', 'blocks'],
    ['aws_s3_bucket_ownership_controls', 'ownership'],
    ['aws_s3_object', 'objects'],
    ['aws_s3_bucket_object', 'objects'],
    ['aws_s3_object_copy', 'objects'],
    ['aws_s3_bucket_website_configuration', 'websites'],
  ];
  test.each(members)('%s among %s', (type, role) => {
    const [store, ...others] = viewAfter(plan(bucket('leads'), attached(type, 'leads'))).stores.s3;
    const found = (store as unknown as Record<string, readonly { address: string }[]>)[role];
    expect([others.length, store?.address, found?.map(({ address }) => address)]).toEqual([0, 'aws_s3_bucket.leads', [`${type}.leads`]]);
  });
  test('logs stand with the bucket that they are written to', () => {
    const logging: Part = {
      type: 'aws_s3_bucket_logging',
      name: 'l',
      unknown: { bucket: true, target_bucket: true },
      says: { bucket: refs('aws_s3_bucket.leads.id'), target_bucket: refs('aws_s3_bucket.logs.id') },
    };
    const stores = viewAfter(plan(bucket('leads'), bucket('logs'), logging)).stores.s3;
    expect(stores.map(({ address, log_sources: logs }) => [address, logs.length])).toEqual([
      ['aws_s3_bucket.leads', 0],
      ['aws_s3_bucket.logs', 1],
    ]);
  });
  test('what names the same bucket that is not in this input stands together', () => {
    const parts = ['aws_s3_bucket_policy', 'aws_s3_bucket_public_access_block'].map((type): Part => ({
      type,
      name: 'p',
      values: { bucket: 'theirs' },
    }));
    const stores = viewAfter(plan(...parts)).stores.s3;
    expect(stores.map(({ bucket: own, name, policies, blocks }) => [own, name, policies.length, blocks.length])).toEqual([
      [null, 'theirs', 1, 1],
    ]);
  });
  test('so does what carries its name as id, in a state', () => {
    const values = { id: 'theirs', bucket: 'theirs' };
    const held = state(
      { type: 'aws_s3_bucket_policy', name: 'leads', values: { ...values, policy } },
      { type: 'aws_s3_bucket_public_access_block', name: 'leads', values: { ...values, ...ALL_ON } },
    );
    expect(verdicts(held)).toEqual([HELD]);
  });
  test('a bucket of one plan with the policy of another, by name', () => {
    const named = bucket('leads', { values: { bucket: 'dealer-leads' }, unknown: { id: true } });
    const other: Part = { type: 'aws_s3_bucket_public_access_block', name: 'g', values: { ...ALL_ON, bucket: 'dealer-leads' } };
    expect(verdicts(plan(named, bucketPolicy('leads')), plan(other))).toEqual([HELD]);
  });
});

describe('an account block holds', () => {
  const block = (more: Partial<Part> = {}): Part => ({
    type: 'aws_s3_account_public_access_block',
    name: 'account',
    values: ALL_ON,
    ...more,
  });
  const identity = (provider: string): Part => ({ type: 'aws_caller_identity', name: 'me', mode: 'data', provider });
  const known = (provider: string): unknown => {
    const parts = [...leads, block({ says: { account_id: refs('data.aws_caller_identity.me.account_id') } })];
    const read = { address: 'data.aws_caller_identity.me', mode: 'data', type: 'aws_caller_identity', name: 'me', values: {} };
    return planJson(parts, {
      prior_state: { format_version: '1.0', values: { root_module: { resources: [read] } } },
      configuration: {
        provider_config: { aws: {}, 'aws.us': {} },
        root_module: { resources: [...parts, identity(provider)].map(blockOf) },
      },
    });
  };
  test.each<[string, unknown]>([
    ['for the buckets of its own provider', plan(...leads, block())],
    ['with the account id of its own provider', known('aws')],
  ])('%s', (_, input) => {
    expect(verdicts(input)).toEqual([HELD]);
  });
  const withProvider = (key: string, own: unknown): unknown => {
    const inner = leads.map((one): Part => ({ ...one, module: 'module.m', provider: key }));
    const module = { resources: inner.map(blockOf) };
    return planJson([...inner, block()], {
      configuration: {
        provider_config: { aws: {}, ...(own === undefined ? {} : { [key]: own }) },
        root_module: { resources: [blockOf(block())], module_calls: { m: { module } } },
      },
    });
  };
  test.each<[string, unknown]>([
    ['of another account', plan(...leads, block({ values: { ...ALL_ON, account_id: '444455556666' } }))],
    ['with the account id of another provider', known('aws.us')],
    ['of another provider', plan(...leads, block({ provider: 'aws.us' }))],
  ])('but not one %s', (_, input) => {
    expect(verdicts(input)).toContain(EXPOSED);
  });
  test.each<[string, unknown, string]>([
    ['a module that is given no provider', { module_address: 'module.m' }, 'unguarded'],
    ['a module that configures its own', { module_address: 'module.m', expressions: { region: constant('us-east-1') } }, 'exposed'],
  ])('for %s: %#', (_, own, verdict) => {
    expect(verdicts(withProvider('module.m:aws', own))).toEqual([`s3/public-policy module.m.aws_s3_bucket_policy.leads ${verdict}`]);
  });
});

describe('what the plan takes away', () => {
  const there = { actions: ['no-op'], unknown: { id: false, arn: false, bucket: false } };
  const stays = (name: string): Part[] => {
    const own = { bucket: name, id: name };
    return [
      bucket(name, { ...there, values: own, before: own }),
      bucketPolicy(name, { ...there, values: { bucket: name, policy }, before: { bucket: name, policy } }),
    ];
  };
  const guard = (more: Partial<Part>): Part => publicAccessBlock('leads', { unknown: { bucket: false }, ...more });
  const changes = (...parts: Part[]): string[] =>
    findings(plan(...parts)).map(({ rule, address, verdict, change }) => `${rule} ${address} ${verdict} ${change}`);

  test('a hole that opens when the account block goes is new, though nothing else is touched', () => {
    const gone: Part = { type: 'aws_s3_account_public_access_block', name: 'a', actions: ['delete'], before: ALL_ON, values: null };
    expect(changes(...stays('leads'), gone)).toContain(`${EXPOSED} widened`);
  });
  test('so is one whose guard goes over to another bucket', () => {
    const moved = guard({ actions: ['delete', 'create'], before: { ...ALL_ON, bucket: 'leads' }, values: { ...ALL_ON, bucket: 'prices' } });
    expect(changes(...stays('leads'), ...stays('prices'), moved)).toContain(`${EXPOSED} widened`);
  });
  test('a hole that nothing touches was there before', () => {
    expect(changes(...stays('leads'))).toEqual([`${EXPOSED} existing`]);
  });
  test('what is left of a replaced guard is no guard that is taken away', () => {
    const own = { ...ALL_ON, bucket: 'leads' };
    const now = guard({ ...there, values: own, before: own });
    const left = guard({ actions: ['delete'], before: own, values: null, more: { deposed: '4a1b9c0d' } });
    expect(changes(...stays('leads'), now, left)).toEqual([`${HELD} existing`]);
  });
});

describe('what a bucket says inline beside a resource of its own for it', () => {
  const named = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' }],
  });
  const beside = (says: object): string[] => {
    const inline: Part = { ...bucket('leads'), values: { bucket: 'leads', policy }, says: { bucket: constant('leads'), ...says } };
    const parts = [inline, { ...bucketPolicy('leads'), values: { policy: named } }];
    const configuration = {
      root_module: { resources: parts.map((one) => ({ ...blockOf(one), ...(one === inline ? { expressions: says } : {}) })) },
    };
    return verdicts(planJson(parts, { configuration })).filter((one) => one.includes('public-policy'));
  };
  test('counts where somebody wrote it, since either may win', () => {
    expect(beside({ policy: constant(policy) })).toEqual(['s3/public-policy aws_s3_bucket.leads exposed']);
  });
  test('is what the provider read back where nobody did', () => {
    expect(beside({})).toEqual([]);
  });
});
