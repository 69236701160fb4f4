import type { Part } from './builders';
import { bucket, bucketPolicy, plan, planJson, publicAccessBlock, queue, refs, blockOf, verdicts, viewAfter } from './builders';

const EXPOSED = 's3/public-policy aws_s3_bucket_policy.leads exposed';
const HELD = 's3/public-policy aws_s3_bucket_policy.leads unguarded';
const guard = (more: Partial<Part>): Part => publicAccessBlock('leads', { name: 'guard', ...more });
const leads = [bucket('leads'), bucketPolicy('leads')];

describe('a public access block is credited to the bucket', () => {
  test('that it names', () => {
    expect(verdicts(plan(...leads, guard({})))).toEqual([HELD]);
  });
  test('that the tested way of a conditional leads to, whatever the test is made of', () => {
    const says = { bucket: refs('local.create', 'aws_s3_bucket.leads.id', 'aws_s3_bucket.leads') };
    expect(verdicts(plan(...leads, guard({ says })))).toEqual([HELD]);
  });
  test('through another member of it', () => {
    const says = { bucket: refs('aws_s3_bucket_policy.leads.bucket', 'aws_s3_bucket_policy.leads') };
    expect(verdicts(plan(...leads, guard({ says })))).toEqual([HELD]);
  });
  test('whose name it knows', () => {
    const named = bucket('leads', { values: { bucket: 'dealer-leads' }, unknown: { id: true, arn: true } });
    const says = { bucket: refs('aws_s3_bucket.leads.bucket', 'aws_s3_bucket.leads') };
    const known = guard({ values: { ...ALL_ON, bucket: 'dealer-leads' }, unknown: { bucket: false }, says });
    expect(verdicts(plan(named, bucketPolicy('leads'), known))).toEqual([HELD]);
  });
});

const ALL_ON = { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true };

describe('a public access block is not credited to a bucket', () => {
  test('that another way of a conditional leads to', () => {
    const named = bucket('leads', { values: { bucket: 'dealer-leads' }, unknown: { id: true, arn: true } });
    const says = { bucket: refs('var.own', 'aws_s3_bucket.leads.bucket', 'aws_s3_bucket.leads') };
    const other = guard({ values: { ...ALL_ON, bucket: 'somebody-elses' }, unknown: { bucket: false }, says });
    expect(verdicts(plan(named, bucketPolicy('leads'), other))).toEqual([EXPOSED]);
  });
  test('for certain that only one way of a conditional leads to, where a local may be the other', () => {
    const says = { bucket: refs('local.c', 'aws_s3_bucket.leads.id', 'aws_s3_bucket.leads', 'local.other') };
    expect(verdicts(plan(...leads, guard({ says })))).toContain('s3/public-policy aws_s3_bucket_policy.leads undecided');
  });
  test('that may be one of two', () => {
    const says = { bucket: refs('aws_s3_bucket.leads.id', 'aws_s3_bucket.prices.id') };
    expect(verdicts(plan(...leads, bucket('prices'), guard({ says })))).toContain(EXPOSED);
  });
  test('of the same address in another plan', () => {
    expect(verdicts(plan(...leads, guard({})), plan(...leads))).toEqual([EXPOSED, HELD]);
  });
  test('of the same name in another module', () => {
    const inner = leads.map((one): Part => ({ ...one, module: 'module.m' }));
    const blocks = inner.map(blockOf);
    const configuration = {
      root_module: { resources: [bucket('leads'), guard({})].map(blockOf), module_calls: { m: { module: { resources: blocks } } } },
    };
    expect(verdicts(planJson([...inner, bucket('leads'), guard({})], { configuration }))).toEqual([
      's3/public-policy module.m.aws_s3_bucket_policy.leads exposed',
    ]);
  });
});

describe('with for_each', () => {
  const each = (of: (key: string) => Part): Part[] => ['eu', 'us'].map((key) => ({ ...of(key), key }));
  const open = [
    ...each(() => bucket('leads')),
    ...each(() => bucketPolicy('leads', { says: { bucket: refs('aws_s3_bucket.leads', 'each.key') } })),
  ];
  const held = (...says: string[]): string[] =>
    verdicts(plan(...open, ...each(() => guard({ says: { bucket: refs(...says) } })))).filter((one) => one.includes('public-policy'));
  const both = (verdict: string): string[] => ['eu', 'us'].map((key) => `s3/public-policy aws_s3_bucket_policy.leads["${key}"] ${verdict}`);

  test('guards that name their buckets by each.key guard all, however it is made, where there is one for each and all are alike', () => {
    expect(held('aws_s3_bucket.leads', 'each.key')).toEqual(both('unguarded'));
  });
  test('one guard fewer may be that of either', () => {
    const one = { ...guard({ says: { bucket: refs('aws_s3_bucket.leads', 'each.key') } }), key: 'us' };
    expect(verdicts(plan(...open, one)).filter((finding) => finding.includes('public-policy'))).toEqual([
      's3/public-policy aws_s3_bucket_policy.leads["eu"] exposed',
      's3/public-policy aws_s3_bucket_policy.leads["us"] undecided',
    ]);
  });
  test('guards of which one is weaker may each be that of either', () => {
    const says = { bucket: refs('aws_s3_bucket.leads', 'each.key') };
    const weak = { ...guard({ says, values: { ...ALL_ON, restrict_public_buckets: false } }), key: 'eu' };
    const strong = { ...guard({ says }), key: 'us' };
    expect(verdicts(plan(...open, weak, strong)).filter((finding) => finding.includes('public-policy'))).toEqual([
      's3/public-policy aws_s3_bucket_policy.leads["eu"] exposed',
      's3/public-policy aws_s3_bucket_policy.leads["us"] undecided',
    ]);
  });
  test('a guard that names its bucket by a key of its own local may be that of either', () => {
    expect(held('aws_s3_bucket.leads', 'each.key', 'local.other', 'local.c')).toEqual(both('undecided'));
  });
  test('a guard that names it by a field of each.value guards nobody knows which', () => {
    expect(held('aws_s3_bucket.leads', 'each.value.bucket', 'each.value')).toEqual(both('exposed'));
  });
  test('a guard that picks one of all, by values(…)[0], likewise', () => {
    expect(held('aws_s3_bucket.leads')).toEqual(both('exposed'));
  });
  test('a guard that names one key guards that alone', () => {
    expect(held('aws_s3_bucket.leads["us"].id', 'aws_s3_bucket.leads["us"]')).toEqual([
      's3/public-policy aws_s3_bucket_policy.leads["eu"] exposed',
      's3/public-policy aws_s3_bucket_policy.leads["us"] unguarded',
    ]);
  });
});

describe('the links of a resource', () => {
  const link = (...parts: Part[]): unknown => {
    const [only] = viewAfter(plan(...parts)).resources['aws_sqs_queue_policy'] ?? [];
    return only?.links?.['queue_url'];
  };
  const policy = (more: Partial<Part>): Part => ({ type: 'aws_sqs_queue_policy', name: 'p', ...more });
  const later = { unknown: { queue_url: true } };

  test.each<[string, Part[], unknown]>([
    [
      'one reference',
      [queue('q'), policy({ ...later, says: { queue_url: refs('aws_sqs_queue.q.id', 'aws_sqs_queue.q') } })],
      ['aws_sqs_queue.q'],
    ],
    ['a known id', [queue('q', { values: { id: 'https://q' } }), policy({ values: { queue_url: 'https://q' } })], ['aws_sqs_queue.q']],
    ['a known url', [queue('q', { values: { url: 'https://q' } }), policy({ values: { queue_url: 'https://q' } })], ['aws_sqs_queue.q']],
    ['a text that is nothing here', [queue('q'), policy({ values: { queue_url: 'https://other' } })], undefined],
    [
      'what is nowhere in the plan',
      [policy({ ...later, says: { queue_url: refs('aws_sqs_queue.gone.id') } })],
      { $unknown: ['aws_sqs_queue.gone.id'] },
    ],
    ['a variable', [policy({ ...later, says: { queue_url: refs('var.url') } })], { $unknown: ['var.url'] }],
    [
      'a name, which many types may have',
      [queue('q', { values: { name: 'leads' } }), policy({ values: { queue_url: 'leads' } })],
      undefined,
    ],
  ])('%s', (_, parts, expected) => {
    expect(link(...parts)).toEqual(expected);
  });
});
