import type { Resource } from '../../../lib/model/view';
import type { Part } from '../builders';
import { attached, bucket, plan, refs, stack, viewAfter } from '../builders';

const CUSTOMER = { tags: { 'data-class': 'customer' } };
const store = (type: string, more: Partial<Part> = {}): Part => ({
  type,
  name: 'leads',
  values: CUSTOMER,
  unknown: { id: true, arn: true },
  ...more,
});

/** What the view holds beside the store of a type: addresses by type. */
function beside(type: string, ...parts: Part[]): unknown {
  const one = viewAfter(plan(...parts)).resources[type]?.find(({ address }) => address === `${type}.leads`);
  return { companions: addresses(one?.companions), loose: one?.loose };
}

function addresses(companions: Resource['companions']): unknown {
  return companions && Object.fromEntries(Object.entries(companions).map(([type, list]) => [type, list.map(({ address }) => address)]));
}

describe('a store of customers’ data comes with', () => {
  test.each([
    ['aws_db_instance', 'parameter_group_name', 'aws_db_parameter_group'],
    ['aws_docdb_cluster', 'db_cluster_parameter_group_name', 'aws_docdb_cluster_parameter_group'],
    ['aws_rds_cluster', 'db_cluster_parameter_group_name', 'aws_rds_cluster_parameter_group'],
    ['aws_redshift_cluster', 'cluster_parameter_group_name', 'aws_redshift_parameter_group'],
  ])('its parameter group (%s)', (type, attribute, group) => {
    const named = store(type, { unknown: { id: true, [attribute]: true }, says: { [attribute]: refs(`${group}.tls.name`) } });
    const groups = [
      { type: group, name: 'tls' },
      { type: group, name: 'other' },
    ];
    expect(beside(type, named, ...groups)).toEqual({ companions: { [group]: [`${group}.tls`] } });
  });

  test.each([
    ['aws_efs_file_system', 'file_system_id', 'aws_efs_backup_policy'],
    ['aws_efs_file_system', 'file_system_id', 'aws_efs_file_system_policy'],
    ['aws_redshift_cluster', 'cluster_identifier', 'aws_redshift_logging'],
    ['aws_sns_topic', 'arn', 'aws_sns_topic_policy'],
    ['aws_sqs_queue', 'queue_url', 'aws_sqs_queue_policy'],
  ])('what names it (%s by %s of %s)', (type, attribute, companion) => {
    const naming = { type: companion, name: 'p', unknown: { [attribute]: true }, says: { [attribute]: refs(`${type}.leads.id`) } };
    expect(beside(type, store(type), store(type, { name: 'other' }), naming)).toEqual({ companions: { [companion]: [`${companion}.p`] } });
  });

  test('selections for backups', () => {
    const selection = {
      type: 'aws_backup_selection',
      name: 's',
      values: { resources: [null, null] },
      unknown: { resources: [true, true] },
      says: { resources: refs('aws_efs_file_system.leads.arn', 'aws_efs_file_system.other.arn') },
    };
    expect(beside('aws_efs_file_system', store('aws_efs_file_system'), store('aws_efs_file_system', { name: 'other' }), selection)).toEqual(
      {
        companions: { aws_backup_selection: ['aws_backup_selection.s'] },
      },
    );
  });

  test('the addresses of what may belong to it', () => {
    const queue = store('aws_sqs_queue');
    const open = { type: 'aws_sqs_queue_policy', name: 'p', unknown: { queue_url: true }, says: { queue_url: refs('var.queue') } };
    expect(beside('aws_sqs_queue', queue, open)).toEqual({ loose: { aws_sqs_queue_policy: ['aws_sqs_queue_policy.p'] } });
    const files = store('aws_efs_file_system');
    const selection = (values: NonNullable<Part['values']>): Part => ({ type: 'aws_backup_selection', name: 's', values });
    const loose = { loose: { aws_backup_selection: ['aws_backup_selection.s'] } };
    expect(beside('aws_efs_file_system', files, selection({ resources: ['arn:aws:elasticfilesystem:*:*:file-system/*'] }))).toEqual(loose);
    expect(
      beside('aws_efs_file_system', files, selection({ selection_tag: [{ type: 'STRINGEQUALS', key: 'backup', value: 'daily' }] })),
    ).toEqual(loose);
    expect(beside('aws_efs_file_system', files, selection({ resources: ['arn:aws:rds:eu-central-1:111122223333:db:crm'] }))).toEqual({});
  });
});

test('another store comes alone', () => {
  const naming = {
    type: 'aws_sqs_queue_policy',
    name: 'p',
    unknown: { queue_url: true },
    says: { queue_url: refs('aws_sqs_queue.leads.id') },
  };
  expect(beside('aws_sqs_queue', store('aws_sqs_queue', { values: { tags: { 'data-class': 'internal' } } }), naming)).toEqual({});
});

describe('a bucket', () => {
  const roles = {
    versioning: 'versioning',
    encryption: 'server_side_encryption_configuration',
    logging: 'logging',
    lifecycle: 'lifecycle_configuration',
  };
  const kept = (values: NonNullable<Part['values']>, ...parts: Part[]): unknown => {
    const [one] = viewAfter(plan(bucket('leads', { values }), ...parts)).stores.s3;
    return Object.fromEntries(
      (['versioning', 'encryption', 'logging', 'lifecycle'] as const).map((role) => [role, one?.[role].map(({ address }) => address)]),
    );
  };
  const members = Object.values(roles).map((name) => attached(`aws_s3_bucket_${name}`, 'leads'));
  test('of customers’ data holds what says how that is kept', () => {
    expect(kept(CUSTOMER, ...members)).toEqual(
      Object.fromEntries(Object.entries(roles).map(([role, name]) => [role, [`aws_s3_bucket_${name}.leads`]])),
    );
  });
  test('of other data holds none of it', () => {
    expect(kept({ tags: {} }, ...members)).toEqual({ versioning: [], encryption: [], logging: [], lifecycle: [] });
  });
  const adrift = { type: 'aws_s3_bucket_versioning', name: 'v', unknown: { bucket: true }, says: { bucket: refs('var.bucket') } };
  const loose = (values: NonNullable<Part['values']>): unknown =>
    viewAfter(plan(bucket('leads', { values }), adrift)).stores.s3.find(({ bucket: own }) => own)?.loose;
  test('of customers’ data tells what may be its own', () => {
    expect(loose(CUSTOMER)).toEqual({ versioning: ['aws_s3_bucket_versioning.v'] });
    expect(loose({ tags: {} })).toEqual({});
  });
});

test('the text of a password is in no view', () => {
  const written = { engine: 'postgres', password: 'not-a-real-one', tags: { 'data-class': 'customer' } };
  const database = viewAfter(stack({ aws_db_instance: { leads: written } })).resources['aws_db_instance']?.[0];
  expect(database?.values['password']).toEqual({ $sensitive: true });
});
