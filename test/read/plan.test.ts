import type { Part } from './builders';
import { bucket, bucketPolicy, constant, findings, OPEN, plan, planJson, queue, queueWith, refs, verdicts, viewAfter } from './builders';

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

test('text that is no Unicode is refused, if it cannot be judged', () => {
  expect(() => verdicts(plan(queue('\ud800', { values: { policy } })))).toThrow(/^the policy engine failed/);
});

test('a plan that is errored is refused', () => {
  expect(() => verdicts(planJson([bucket('leads'), bucketPolicy('leads')], { errored: true }))).toThrow(/ended with errors/);
});

test('a plan reads the same, however it is written', () => {
  const one = plan(bucket('leads'), bucketPolicy('leads'), queueWith(OPEN));
  expect(findings(JSON.stringify(one, null, 2))).toEqual(findings(one));
});
