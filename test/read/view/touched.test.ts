import type { Part } from '../builders';
import { attached, bucket, bucketPolicy, findings, plan, refs } from '../builders';

const CUSTOMER = { tags: { 'data-class': 'customer' } };
const stays = (part: Part): Part => ({ ...part, actions: ['no-op'], before: part.values ?? {}, unknown: {} });
const changes = (part: Part, before: Part['values']): Part => ({ ...part, actions: ['update'], before: before ?? {} });
const goes = (part: Part): Part => ({ ...part, actions: ['delete'], before: part.values ?? {}, values: null });

/** The findings of a rule, as what they are at and how they relate to what is deployed. */
function changesOf(rule: string, ...parts: Part[]): unknown {
  return findings(plan(...parts))
    .filter((one) => one.rule === rule)
    .map(({ address, change }) => [address, change]);
}

describe('an untouched bucket', () => {
  const leads = stays(bucket('leads', { values: { id: 'leads', bucket: 'leads', ...CUSTOMER } }));
  const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::leads/*' };
  const open = stays(bucketPolicy('leads', { values: { bucket: 'leads', policy: JSON.stringify({ Statement: statement }) } }));
  const found = [['aws_s3_bucket_policy.leads', 'existing']];
  test('keeps its findings when it gets a member', () => {
    expect(changesOf('s3/public-policy', leads, open)).toEqual(found);
    expect(changesOf('s3/public-policy', leads, open, attached('aws_s3_bucket_versioning', 'leads'))).toEqual(found);
  });
});

describe('an untouched queue', () => {
  const url = 'https://sqs.eu-central-1.amazonaws.com/111122223333/leads';
  const queue = stays({ type: 'aws_sqs_queue', name: 'leads', values: { id: url, url, ...CUSTOMER } });
  const refusal = { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
  const policy = (statement: unknown): Part => ({
    type: 'aws_sqs_queue_policy',
    name: 'leads',
    values: { queue_url: url, policy: JSON.stringify({ Statement: statement }) },
    says: { queue_url: refs('aws_sqs_queue.leads.id') },
  });
  const narrow = { ...refusal, Condition: { ...refusal.Condition, StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } };
  const tls = (...parts: Part[]): unknown => changesOf('baseline/tls-only', queue, ...parts);

  test('has new findings when its policy goes or changes', () => {
    expect(tls(stays(policy(refusal)))).toEqual([]);
    expect(tls(goes(policy(refusal)))).toEqual([['aws_sqs_queue.leads', 'introduced']]);
    expect(tls(changes(policy(narrow), policy(refusal).values))).toEqual([['aws_sqs_queue_policy.leads', 'introduced']]);
  });
  test('keeps the others then', () => {
    expect(changesOf('baseline/own-key', queue, goes(policy(refusal)))).toEqual([['aws_sqs_queue.leads', 'existing']]);
    expect(changesOf('baseline/own-key', queue, policy(refusal))).toEqual([['aws_sqs_queue.leads', 'existing']]);
  });
  test('keeps all when neither is touched', () => {
    expect(tls(stays(policy(narrow)))).toEqual([['aws_sqs_queue_policy.leads', 'existing']]);
    expect(tls(changes(policy(narrow), policy({ ...narrow, Sid: 'Old' }).values))).toEqual([['aws_sqs_queue_policy.leads', 'existing']]);
  });
});

test('a parameter group of two databases keeps its findings when one of them changes', () => {
  const group = stays({
    type: 'aws_db_parameter_group',
    name: 'g',
    values: { id: 'g', name: 'g', parameter: [{ name: 'rds.force_ssl', value: '0' }] },
  });
  const values = { engine: 'postgres', engine_version: '16', parameter_group_name: 'g', ...CUSTOMER };
  const database = (name: string): Part => ({
    type: 'aws_db_instance',
    name,
    values,
    says: { parameter_group_name: refs('aws_db_parameter_group.g.name') },
  });
  const found = findings(plan(group, stays(database('a')), changes(database('b'), { ...values, engine_version: '15' })))
    .filter((one) => one.rule === 'baseline/tls-only')
    .map(({ address, store, change }) => [address, store, change]);
  expect(found).toEqual([
    ['aws_db_parameter_group.g', 'aws_db_instance.a', 'existing'],
    ['aws_db_parameter_group.g', 'aws_db_instance.b', 'existing'],
  ]);
});

test('where data has to stay is asked anew of an untouched copy when its source says so', () => {
  const copy: Part = {
    type: 'aws_db_snapshot_copy',
    name: 'c',
    values: { source_db_snapshot_identifier: 's', destination_region: 'us-east-1' },
    says: { source_db_snapshot_identifier: refs('aws_db_snapshot.s.db_snapshot_arn') },
  };
  const snapshot: Part = { type: 'aws_db_snapshot', name: 's', values: { db_snapshot_arn: 's', tags: { residency: 'eu' } } };
  const found = (source: Part): unknown => changesOf('residency/backup-region', source, stays(copy));
  expect(found(stays(snapshot))).toEqual([['aws_db_snapshot_copy.c', 'existing']]);
  expect(found(changes(snapshot, { db_snapshot_arn: 's' }))).toEqual([['aws_db_snapshot_copy.c', 'introduced']]);
});
