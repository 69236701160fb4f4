import type { Part } from '../builders';
import { bucket, bucketPolicy, plan, publicAccessBlock, queue, queueWith, refs, OPEN, viewAfter } from '../builders';

const own = (name: string): Part =>
  bucket(name, { values: { bucket: `dealer-${name}`, tags: { 'data-class': 'internal' } }, unknown: { id: true } });

test('what belongs to a store is not among the resources', () => {
  const view = viewAfter(plan(own('leads'), bucketPolicy('leads'), publicAccessBlock('leads'), queueWith(OPEN)));
  expect([Object.keys(view.resources), view.stores.s3.length]).toEqual([['aws_sqs_queue'], 1]);
});

test('types that no rule reads are left out', () => {
  expect(viewAfter(plan({ type: 'aws_route53_record', name: 'r', values: { name: 'x' } }))).toMatchObject({
    resources: {},
    stores: { s3: [] },
  });
});

test('attributes that no rule reads are left out', () => {
  const [one] = viewAfter(plan(queue('q', { values: { name: 'leads', visibility_timeout_seconds: 30 } }))).resources['aws_sqs_queue'] ?? [];
  expect(one?.values).toEqual({});
});

describe('the data class', () => {
  const classes = (...parts: Part[]): unknown => {
    const [store] = viewAfter(plan(...parts)).stores.s3;
    return [store?.data_class, ...(store?.policies ?? []).map((one) => one.data_class)];
  };
  test('of a store is that of its bucket, and of what is attached', () => {
    expect(classes(own('leads'), bucketPolicy('leads'))).toEqual(['internal', 'internal']);
  });
  test('of a bucket that is not here is not known', () => {
    expect(classes(bucketPolicy('gone'))).toEqual(['unclassified', 'unclassified']);
  });
  test('of what is attached to a lone resource is the class of that', () => {
    const policy: Part = {
      type: 'aws_sqs_queue_policy',
      name: 'p',
      unknown: { queue_url: true },
      says: { queue_url: refs('aws_sqs_queue.q.id') },
    };
    const tagged = queue('q', { values: { tags: { 'data-class': 'customer' } } });
    expect(viewAfter(plan(tagged, policy)).resources['aws_sqs_queue_policy']?.[0]?.data_class).toBe('customer');
  });
});

test('guards that the plan removes stand with the bucket that stays', () => {
  const there = { actions: ['no-op'], values: { bucket: 'leads', id: 'leads' }, before: { bucket: 'leads', id: 'leads' }, unknown: {} };
  const guard = publicAccessBlock('leads', { actions: ['delete'], values: null, before: { bucket: 'leads' } });
  const gone = bucket('old', { actions: ['delete'], values: null, before: { bucket: 'old', id: 'old' } });
  const itsGuard = publicAccessBlock('old', { actions: ['delete'], values: null, before: { bucket: 'old' } });
  const stores = viewAfter(plan(bucket('leads', there), guard, gone, itsGuard)).stores.s3;
  expect(stores.map(({ address, removed }) => [address, removed.map((one) => one.address)])).toEqual([
    ['aws_s3_bucket.leads', ['aws_s3_bucket_public_access_block.leads']],
  ]);
});

describe('Deny statements that the plan removes', () => {
  const deny = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Sid: 'Outside' };
  const texts = (...statements: unknown[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const open = { Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' };
  const lost = (before: string | null, after: string, more: Partial<Part> = {}): unknown => {
    const part = queue('q', {
      actions: ['update'],
      before: before === null ? null : { policy: before },
      values: { policy: after },
      ...more,
    });
    const [one] = viewAfter(plan(part)).resources['aws_sqs_queue'] ?? [];
    return one?.removed_denies?.['policy']?.map(({ sid }) => sid);
  };

  test('stand beside the document that lost them', () => expect(lost(texts(open, deny), texts(open))).toEqual(['Outside']));
  test('that stay elsewhere in the document are none', () => expect(lost(texts(deny, open), texts(open, deny))).toBeUndefined());
  test('are no Allow', () => expect(lost(texts(open, deny), texts(deny))).toBeUndefined());
  test('are lost where the resource is replaced as well', () => {
    expect(lost(texts(open, deny), texts(open), { actions: ['delete', 'create'] })).toEqual(['Outside']);
  });
  test.each([
    ['that was not there', null, {}],
    ['that could not be read', 'x', {}],
    ['that the plan leaves alone', texts(open, deny), { actions: ['no-op'] }],
  ])('of a document %s are not known', (_, before, more) => expect(lost(before, texts(open), more)).toBeUndefined());
});
