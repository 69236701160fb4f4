import { InputError } from '../../../lib/model/errors';
import type { Part } from '../builders';
import {
  addressOf,
  attached,
  bucket,
  bucketPolicy,
  changeOf,
  constant,
  findings,
  OPEN,
  plan,
  planJson,
  publicAccessBlock,
  queue,
  queueWith,
  refs,
  verdicts,
  viewAfter,
} from '../builders';

const policy = JSON.stringify(OPEN);
const EXPOSED = ['sqs/public-policy aws_sqs_queue.q exposed'];
const UNDECIDED = ['sqs/public-policy aws_sqs_queue.q undecided'];
const open = { before: { policy }, values: { policy } };

describe('what the plan does', () => {
  test.each<[string, Part, string[]]>([
    ['creates', queueWith(OPEN), ['exposed introduced']],
    ['leaves', queue('q', { ...open, actions: ['no-op'] }), ['exposed existing']],
    ['deletes', queue('q', { before: { policy }, values: null, actions: ['delete'] }), []],
    ['forgets: it stays as it was', queue('q', { before: { policy }, values: null, actions: ['forget'] }), ['exposed existing']],
    ['replaces', queue('q', { ...open, actions: ['delete', 'create'] }), ['exposed existing']],
    ['replaces, the new one first', queue('q', { ...open, actions: ['create', 'delete'] }), ['exposed existing']],
    [
      'replaces, forgetting the old one',
      queue('q', { before: {}, values: { policy }, actions: ['create', 'forget'] }),
      ['exposed introduced'],
    ],
    ['opens', queue('q', { before: {}, values: { policy }, actions: ['update'] }), ['exposed introduced']],
    ['closes', queue('q', { before: { policy }, values: {}, actions: ['update'] }), []],
    [
      'imports',
      queue('q', {
        ...open,
        actions: ['no-op'],
        more: { change: { actions: ['no-op'], importing: { id: 'x' }, before: { policy }, after: { policy } } },
      }),
      ['exposed existing'],
    ],
    ['moves', queue('q', { ...open, actions: ['no-op'], more: { previous_address: 'aws_sqs_queue.old' } }), ['exposed existing']],
    [
      'deletes what is left of a replacement',
      queue('q', { before: { policy }, values: null, actions: ['delete'], more: { deposed: '4a1b9c0d' } }),
      [],
    ],
  ])('%s', (_, part, expected) => {
    expect(findings(plan(part)).map(({ verdict, change }) => `${verdict} ${change}`)).toEqual(expected);
  });

  test('an address counts once where a part of it is deposed', () => {
    const left = queue('q', { before: { policy }, values: null, actions: ['delete'], more: { deposed: '4a1b9c0d' } });
    expect(viewAfter(plan(queueWith(OPEN), left)).resources['aws_sqs_queue']?.length).toBe(1);
  });
  test('an action that nobody knows is refused', () => {
    expect(() => verdicts(plan(queue('q', { actions: ['borrow'] })))).toThrow(/resource_changes\[0\] is not a resource change/);
  });
  test('what is deferred is judged', () => {
    const deferred = plan(queueWith(OPEN))['resource_changes'] as unknown[];
    expect(
      verdicts(planJson([], { deferred_changes: deferred.map((one) => ({ reason: 'instance_count_unknown', resource_change: one })) })),
    ).toEqual(EXPOSED);
  });
});

describe('what moves', () => {
  const at = (name: string, from: string): Part =>
    queue(name, { ...open, actions: ['no-op'], more: { previous_address: `aws_sqs_queue.${from}` } });

  test('in a chain is there before and after', () => {
    expect(brief(at('b', 'a'), at('c', 'b'))).toEqual(['aws_sqs_queue.b existing', 'aws_sqs_queue.c existing']);
  });

  test('lowers its class at the address that it has by now', () => {
    const tagged = (name: string, from: string, before: string, after: string): Part =>
      queue(name, {
        before: { tags: { 'data-class': before } },
        values: { tags: { 'data-class': after } },
        actions: ['update'],
        more: { previous_address: `aws_sqs_queue.${from}` },
      });
    const found = findings(plan(tagged('b', 'a', 'customer', 'public'), tagged('c', 'b', 'public', 'customer')));
    expect(found.filter(({ rule }) => rule === 'gate/data-class').map(({ address }) => address)).toEqual(['aws_sqs_queue.b']);
  });
});

describe('what was changed outside Terraform', () => {
  const block = {
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
    bucket: 'leads',
  };
  const there = { bucket: 'leads', id: 'leads' };
  const leads = bucket('leads', { actions: ['no-op'], before: there, values: there, unknown: {} });
  const policyOf = bucketPolicy('leads', {
    actions: ['no-op'],
    before: { bucket: 'leads', policy },
    values: { bucket: 'leads', policy },
    unknown: {},
  });
  const drift = (after: Readonly<Record<string, unknown>> | null): Readonly<Record<string, unknown>> => ({
    resource_drift: [changeOf(publicAccessBlock('leads', { before: block, values: after, actions: [after ? 'update' : 'delete'] }))],
  });

  test('a guard that is deleted by hand and gone from the configuration has drifted', () => {
    const report = findings(planJson([leads, policyOf], drift(null)));
    expect(report.map(({ rule, verdict, change }) => `${rule} ${verdict} ${change}`)).toEqual(['s3/public-policy exposed drifted']);
  });

  test('a guard that is opened by hand, and that the plan leaves open, has drifted', () => {
    const opened = { ...block, restrict_public_buckets: false };
    const now = publicAccessBlock('leads', { before: opened, values: opened, actions: ['no-op'], unknown: {} });
    const report = findings(planJson([leads, policyOf, now], drift(opened)));
    expect(report.map(({ rule, change }) => `${rule} ${change}`)).toEqual(['s3/public-policy drifted', 's3/public-access-block drifted']);
  });
});

describe('a guard of the account that is deleted', () => {
  const guard: Part = {
    type: 'aws_ebs_snapshot_block_public_access',
    name: 'all',
    before: { state: 'block-all-sharing' },
    values: null,
    actions: ['delete'],
  };

  test('while anything stays is missed, be it what no rule looks at', () => {
    expect(brief(guard, { type: 'aws_route53_zone', name: 'z' })).toEqual(['aws_ebs_snapshot_block_public_access.all introduced']);
  });

  test('while many buckets stay is missed', () => {
    const buckets = Array.from({ length: 400 }, (_, at) => bucket(`b${at}`, { values: { acl: 'private' } }));
    expect(brief(guard, ...buckets, ...buckets.map(({ name }) => publicAccessBlock(name)))).toEqual([
      'aws_ebs_snapshot_block_public_access.all introduced',
    ]);
  });

  test('with everything else is not', () => {
    expect(brief(guard, bucket('leads', { before: { bucket: 'leads' }, values: null, actions: ['delete'] }))).toEqual([]);
  });
});

describe('a guard that is forgotten', () => {
  const flags = { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true };
  const there = { bucket: 'leads', id: 'leads' };
  const block = (name: string, more: Partial<Part>): Part =>
    publicAccessBlock(name, { before: { ...flags, ...there }, values: null, actions: ['forget'], unknown: {}, ...more });
  const forgotten = { before: there, values: null, actions: ['forget'], unknown: {} } as const;
  const kept = { before: there, values: there, actions: ['no-op'], unknown: {} } as const;
  const held = { before: { ...flags, ...there }, values: { ...flags, ...there }, actions: ['no-op'], unknown: {} } as const;

  test('while its bucket stays is removed: nobody holds it in place', () => {
    expect(brief(bucket('leads', kept), block('leads', {}))).toEqual(['aws_s3_bucket_public_access_block.leads introduced']);
  });

  test('together with its bucket is as much in place as that', () => {
    expect(brief(bucket('leads', forgotten), block('leads', {}))).toEqual([]);
  });

  test('together with another bucket is removed', () => {
    const other = bucket('other', { ...forgotten, before: { bucket: 'other', id: 'other' } });
    expect(brief(bucket('leads', kept), other, block('leads', {}))).toEqual([
      'aws_s3_bucket.other existing',
      'aws_s3_bucket_public_access_block.leads introduced',
    ]);
  });

  test('and taken over by another address is held there', () => {
    expect(brief(bucket('leads', kept), block('old', {}), block('leads', held))).toEqual([]);
  });

  test('and taken over by another stack is held there', () => {
    const report = findings(plan(bucket('leads', kept), block('leads', {})), plan(block('leads', held)));
    expect(report.map(({ address, change }) => `${address} ${change}`)).toEqual([]);
  });

  test('and taken over half is what is left of it', () => {
    const half = { ...flags, ...there, restrict_public_buckets: false };
    const report = findings(plan(bucket('leads', kept), block('leads', {})), plan(block('leads', { ...held, before: half, values: half })));
    expect(report.map(({ rule, input, change }) => `${rule} ${input} ${change}`)).toEqual(['s3/public-access-block input-1.json existing']);
  });

  const account = (more: Partial<Part>): Part => ({
    type: 'aws_s3_account_public_access_block',
    name: 'account',
    before: { ...flags, account_id: '111122223333' },
    values: null,
    actions: ['forget'],
    ...more,
  });
  const inHands = (id: string): Part =>
    account({ before: { ...flags, account_id: id }, values: { ...flags, account_id: id }, actions: ['no-op'] });

  test.each([
    ['of an account is removed', [plan(account({}), queue('q'))], ['aws_s3_account_public_access_block.account introduced']],
    ['of an account, and taken over by another stack, is held there', [plan(account({})), plan(inHands('111122223333'))], []],
    [
      'of an account is removed where another stack has that of another account',
      [plan(account({})), plan(inHands('444455556666'))],
      ['aws_s3_account_public_access_block.account introduced'],
    ],
  ])('%s', (_situation, inputs, expected) => {
    expect(findings(...inputs).map(({ address, change }) => `${address} ${change}`)).toEqual(expected);
  });
});

const brief = (...parts: Part[]): string[] =>
  findings(plan(...parts))
    .map(({ address, change }) => `${address} ${change}`)
    .sort();

describe('a dynamic block whose for_each is not known', () => {
  // A plan does not list it among what was written.
  const point = (unknown: object): string[] =>
    verdicts(
      plan({ type: 'aws_s3_access_point', name: 'p', values: { bucket: 'leads', policy }, unknown: unknown as Record<string, unknown> }),
    );
  test('could say anything', () => {
    expect(point({ public_access_block_configuration: true })).toEqual([
      's3/access-point-public-access-block aws_s3_access_point.p undecided',
      's3/public-access-point aws_s3_access_point.p undecided',
    ]);
  });
  test('unlike what the provider computes', () => {
    expect(point({ arn: true, domain_name: true })).toEqual(['s3/public-access-point aws_s3_access_point.p unguarded']);
  });

  const values = (part: Part): unknown => viewAfter(plan(part)).resources[part.type]?.[0]?.values;
  test.each<[string, Part, unknown]>([
    [
      'is open in a block that only people write',
      { type: 'aws_eks_cluster', name: 'c', unknown: { vpc_config: true } },
      { vpc_config: { $unknown: ['a dynamic block'] } },
    ],
    [
      'is not there in one that the provider fills in',
      { type: 'aws_sagemaker_workforce', name: 'w', unknown: { source_ip_config: true } },
      {},
    ],
    [
      'is open there as well, where one beside it is written out',
      {
        type: 'aws_sagemaker_workforce',
        name: 'w',
        unknown: { source_ip_config: true },
        says: { source_ip_config: [{ cidrs: refs('var.office') }] },
      },
      { source_ip_config: { $unknown: ['var.office'] } },
    ],
  ])('%s', (_, part, expected) => {
    expect(values(part)).toEqual(expected);
  });
  test('grants whatever it may where an ACL is given in no other way', () => {
    const acl = (more: Partial<Part>): string[] => verdicts(plan(bucket('leads'), attached('aws_s3_bucket_acl', 'leads', more)));
    const open = 's3/public-acl aws_s3_bucket_acl.leads undecided';
    expect(acl({ unknown: { access_control_policy: true } })).toContain(open);
    expect(acl({ values: { acl: 'private' }, unknown: { access_control_policy: true } })).not.toContain(open);
  });
  test('leaves a document open that it may add statements to', () => {
    const document: Part = {
      type: 'aws_iam_policy_document',
      name: 'd',
      mode: 'data',
      values: {},
      unknown: { json: true, statement: true },
    };
    const says = { policy: refs('data.aws_iam_policy_document.d.json', 'data.aws_iam_policy_document.d') };
    expect(verdicts(plan(document, queue('q', { unknown: { policy: true }, says })))).toEqual(UNDECIDED);
  });
});

describe('values that are not known', () => {
  test.each<[string, Part, string[]]>([
    ['of what nobody wrote are the default', queue('q', { unknown: { policy: true } }), []],
    ['of what a variable says are open', queue('q', { unknown: { policy: true }, says: { policy: refs('var.p') } }), UNDECIDED],
    [
      'of a resource that the configuration does not have are open',
      queue('q', { unknown: { policy: true }, module: 'module.gone' }),
      ['sqs/public-policy module.gone.aws_sqs_queue.q undecided'],
    ],
  ])('%s', (_, part, expected) => {
    expect(verdicts(plan(part))).toEqual(expected);
  });
});

describe('the region', () => {
  const regionOf = (more: Partial<Part>, providers: object): unknown =>
    viewAfter(
      planJson([queue('q', more)], {
        configuration: {
          provider_config: providers,
          root_module: { resources: [{ address: 'aws_sqs_queue.q', provider_config_key: more.provider ?? 'aws', expressions: {} }] },
        },
      }),
    ).resources['aws_sqs_queue']?.[0]?.region;
  const providers = {
    aws: { expressions: { region: constant('eu-central-1') } },
    'aws.us': { expressions: { region: constant('us-east-1') } },
    'aws.var': { expressions: { region: refs('var.region') } },
  };
  test.each<[string, Partial<Part>, unknown]>([
    ['of the provider', {}, 'eu-central-1'],
    ['of its alias', { provider: 'aws.us' }, 'us-east-1'],
    ['of the resource itself', { values: { region: 'eu-west-1' } }, 'eu-west-1'],
    ['of a provider that is given it', { provider: 'aws.var' }, undefined],
  ])('%s', (_, more, expected) => {
    expect(regionOf(more, providers)).toBe(expected);
  });
});

test('types that JavaScript knows are types like others', () => {
  const odd = ['constructor', 'toString', '__proto__'].map((type): Part => ({ type, name: 'x' }));
  expect(verdicts(plan(...odd, queueWith(OPEN)))).toEqual(EXPOSED);
});

test.each<[string, Part]>([
  ['an address', queue('\ud800', { values: { policy } })],
  ['a policy', queue('q', { values: { policy: policy.replace('"Allow"', '"Allow","Sid":"\ud800"') } })],
  ['the key of a condition', queue('q', { values: { policy: policy.replace('"Allow"', '"Allow","Condition":{"\udc00":{"a":"b"}}') } })],
])('half a character in %s is refused, and the resource named', (_, part) => {
  expect(() => verdicts(plan(part))).toThrow(
    new InputError(
      `input-0.json: ${addressOf(part)}: half a character (a lone surrogate) stands in its text, which Terraform never writes; give what it wrote as it is`,
    ),
  );
});

test('half a character where no rule looks is no trouble, nor are whole ones', () => {
  expect(verdicts(plan(queue('q', { values: { policy, name: '\ud800', tags: { a: '\ud83d\ude00' } } })))).toEqual(EXPOSED);
});

test('a plan that is errored is refused', () => {
  expect(() => verdicts(planJson([bucket('leads'), bucketPolicy('leads')], { errored: true }))).toThrow(/ended with errors/);
});

test('a plan reads the same, however it is written', () => {
  const one = plan(bucket('leads'), bucketPolicy('leads'), queueWith(OPEN));
  expect(findings(JSON.stringify(one, null, 2))).toEqual(findings(one));
});
