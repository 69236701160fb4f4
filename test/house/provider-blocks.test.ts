import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import blocks from '../../lib/read/provider-blocks.json';
import written from '../../lib/read/written-blocks.json';

// The table is compared with the provider package by `npm run docs:check`; here is what the reader relies on.
const table: Readonly<Record<string, unknown>> = blocks;

test('a block that may stand once and one that may stand often are both lists', () => {
  expect(table.aws_s3_bucket_versioning).toEqual({ versioning_configuration: [{}] });
  expect(table.aws_s3_bucket_logging).toEqual({
    target_grant: [{ grantee: [{}] }],
    target_object_key_format: [{ partitioned_prefix: [{}], simple_prefix: [{}] }],
  });
});

test('an attribute that may be written as a block is a list', () => {
  expect(table.aws_security_group).toEqual({ egress: [{}], ingress: [{}] });
});

test('maps, such as tags, and time limits, which are one object, are not in the table', () => {
  expect(table.aws_sqs_queue_policy).toBeUndefined();
  expect(table.aws_db_instance).not.toHaveProperty('tags');
  expect(Object.values(table).filter((shape) => 'timeouts' in Object(shape))).toEqual([]);
});

test('the policy document is the one data source in it', () => {
  expect(Object.keys(table).filter((type) => !type.startsWith('aws_'))).toEqual(['data.aws_iam_policy_document']);
  expect(table['data.aws_iam_policy_document']).toEqual({ statement: [{ condition: [{}], not_principals: [{}], principals: [{}] }] });
});

test('which blocks somebody must have written is known of every type that has blocks', () => {
  expect(Object.keys(written)).toEqual(Object.keys(table));
  expect({ point: written.aws_s3_access_point, group: written.aws_security_group, bucket: written.aws_s3_bucket }).toEqual({
    point: ['public_access_block_configuration', 'vpc_configuration'],
    // Attributes and blocks that the provider computes where nobody wrote them.
    group: [],
    bucket: [],
  });
});

// Plans of the real Terraform are the truth that the table is held to, in both directions.
const plans = join(__dirname, '..', 'plans');
const situations = readdirSync(plans).filter((name) => existsSync(join(plans, name, 'plan.json')));

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
interface Plan {
  readonly resource_changes?: {
    readonly address: string;
    readonly mode: string;
    readonly type: string;
    readonly change: { readonly actions: string[]; readonly after: Json };
  }[];
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths of attributes that the plan has as a list of objects and the table does not (where `all` is asked for), or the other way round. */
const differences = (value: Json, shape: Json, path: string, all: boolean): string[] => {
  if (!isObject(value)) return [];
  const shapes = isObject(shape) ? shape : {};
  return Object.entries(value).flatMap(([name, member]) => {
    const wanted = shapes['*'] ?? shapes[name];
    const at = `${path}.${name}`;
    if (Array.isArray(wanted))
      return Array.isArray(member) ? member.flatMap((item) => differences(item, wanted[0]!, at, all)) : member === null ? [] : [at];
    if (Array.isArray(member)) return all && member.some(isObject) ? [at] : [];
    return differences(member, wanted ?? {}, at, all);
  });
};

// What only the provider sets is not in the table. Of a resource that is being created, the plan does not have it yet.
const isNew = ({ actions }: { readonly actions: string[] }): boolean => actions.join() === 'create';

test.each(situations)('the table says of every resource in test/plans/%s what Terraform made a list', (situation) => {
  const plan = JSON.parse(readFileSync(join(plans, situation, 'plan.json'), 'utf8')) as Plan;
  const wrong = (plan.resource_changes ?? [])
    .filter(({ mode, type }) => mode === 'managed' && type.startsWith('aws_'))
    .flatMap(({ address, type, change }) => differences(change.after, (table[type] ?? {}) as Json, address, isNew(change)));
  expect(wrong).toEqual([]);
});
