import { chunks, makeJudge } from '../../lib/judge/judge';
import { readCompiled } from '../../lib/judge/policy';
import type { Resource, S3Store, SecurityGroup, View } from '../../lib/model/view';

const base = { input: 'plan', context: { accounts: [], organizations: [], networks: [], regions: [] }, removed: {} } as const;

function queue(number: number): Resource {
  const open = {
    effect: 'Allow',
    principals: [{ type: '*', value: '*' }],
    not_principals: [],
    actions: ['sqs:*'],
    not_actions: [],
    resources: ['*'],
    not_resources: [],
    conditions: [],
  };
  return {
    address: `aws_sqs_queue.q${number}`,
    type: 'aws_sqs_queue',
    input: 'plan',
    values: {},
    documents: { policy: { statements: [open] } },
    data_class: 'customer',
  };
}

function bucket(number: number): S3Store {
  const address = `aws_s3_bucket.b${number}`;
  const empty = {
    policies: [],
    acls: [],
    blocks: [],
    account_blocks: [],
    adrift: [],
    ownership: [],
    objects: [],
    log_sources: [],
    websites: [],
    access_points: [],
    removed: [],
  };
  return {
    address,
    input: 'plan',
    data_class: 'customer',
    bucket: { address, type: 'aws_s3_bucket', input: 'plan', values: {}, data_class: 'customer' },
    ...empty,
  };
}

function view(queues: number, buckets: number): View {
  const resources = queues === 0 ? {} : { aws_sqs_queue: Array.from({ length: queues }, (_, at) => queue(at)) };
  const s3 = Array.from({ length: buckets }, (_, at) => bucket(at));
  return { ...base, resources, stores: { s3 }, network: { groups: {}, subnets: {} } };
}

/** Databases, each behind its own group and one that all share. */
function databases(number: number): View {
  const group = (name: string): SecurityGroup => ({ address: name, input: 'plan', is_here: true, rules: [], unknown: [], attached: [] });
  const names = Array.from({ length: number }, (_, at) => `g${at}`);
  const place = { subnets: ['s'], ports: [5432], blocks: [], fronts: [], shared_by: [] };
  const aws_db_instance = names.map((name): Resource => ({
    address: `aws_db_instance.${name}`,
    type: 'aws_db_instance',
    input: 'plan',
    values: { publicly_accessible: true },
    data_class: 'customer',
    network: { ...place, groups: [name, 'shared', { $unknown: ['var.more'] }] },
  }));
  const groups = Object.fromEntries([...names, 'shared', 'unused'].map((name) => [name, group(name)]));
  const subnets = { s: { address: 's', input: 'plan', routes: [], unknown: [] } };
  return { ...view(0, 0), resources: { aws_db_instance }, network: { groups, subnets } };
}

const judge = makeJudge(readCompiled());

test('a view of nothing is judged, and nothing is found', () => {
  expect(judge.judge(view(0, 0))).toEqual([]);
});

test('a large view is cut into chunks that hold everything once', () => {
  const made = chunks(view(7, 5), 6);
  expect(made.length).toBeGreaterThan(1);
  expect(made.flatMap((one) => one.stores.s3.map((store) => store.address))).toEqual([0, 1, 2, 3, 4].map((at) => `aws_s3_bucket.b${at}`));
  expect(made.flatMap((one) => (one.resources['aws_sqs_queue'] ?? []).map((each) => each.address))).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((at) => `aws_sqs_queue.q${at}`),
  );
});

test('a chunk has the groups and subnets that its resources name, and no others', () => {
  expect(chunks(databases(3), 2).map(({ network }) => [Object.keys(network.groups), Object.keys(network.subnets)])).toEqual([
    [['g0', 'shared', 'g1'], ['s']],
    [['g2', 'shared'], ['s']],
  ]);
});

test('what is found does not depend on how the view is cut', () => {
  const large = view(1000, 700);
  const addresses = (found: readonly { readonly address: string }[]): string[] => found.map((one) => one.address).sort();
  expect(addresses(judge.judge(large))).toEqual(addresses(chunks(large, 50).flatMap((chunk) => judge.judge(chunk))));
});

test('resources that a rule holds against each other stay in one chunk', () => {
  const point = (type: string): Resource => ({ address: `${type}.p`, type, input: 'plan', values: {}, data_class: 'customer' });
  const types = ['aws_s3control_multi_region_access_point', 'aws_s3control_multi_region_access_point_policy'];
  const resources = { ...view(9, 0).resources, ...Object.fromEntries(types.map((type) => [type, [point(type)]])) };
  const [first, ...others] = chunks({ ...view(9, 0), resources }, 3);
  expect(types.every((type) => first?.resources[type]?.length === 1)).toBe(true);
  expect(others.flatMap((one) => Object.keys(one.resources))).toEqual(others.map(() => 'aws_sqs_queue'));
});
