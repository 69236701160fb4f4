import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { TerraformVariable } from 'cdktf';
import {
  AccountGuardrails,
  DealerDataBucket,
  DealerDataCluster,
  DealerDataFileDrop,
  DealerDataKey,
  DealerDataQueue,
  DealerDataTable,
  DealerDataTopic,
} from '../../lib/constructs';
import { newStack } from './combinations';
import { NETWORK, SSH_KEY, USES } from './family-combinations';
import { jsonOf, plain, resourceOf, resourcesOf } from './resources';

/** Paths of what a use makes, without what lies within another construct of the family, and without the role of the application. */
function childrenOf(name: string): string[] {
  const stack = newStack();
  const made = USES[name]?.(stack, {});
  if (made === undefined) throw new Error(`no use of ${name}`);
  return made.node.children.map((child) => child.node.id).sort();
}

test.each<[string, string[]]>([
  [
    'DealerDataCluster',
    [
      'CallerIdentity',
      'Grant-Connect-customer-data--crm-crm',
      'Grant-Connect-customer-data--crm-crm-Document',
      'Ingress-crm',
      'Instance1',
      'Instance2',
    ]
      .concat(['Key', 'MonitoringPolicy', 'MonitoringRole', 'MonitoringTrust', 'ParameterGroup', 'Partition', 'Region', 'Resource'])
      .concat(['SecurityGroup', 'SubnetGroup']),
  ],
  [
    'DealerDataTable',
    ['Grant-Read-customer-data--portal', 'Grant-Read-customer-data--portal-Document'].concat([
      'Grant-Write-customer-data--crm',
      'Grant-Write-customer-data--crm-Document',
      'Key',
      'Resource',
    ]),
  ],
  [
    'DealerDataFileDrop',
    ['Bucket', 'CallerIdentity', 'Dealer-dealer-0815', 'Dealer-dealer-0815-Key1', 'Dealer-dealer-0815-Role', 'Dealer-dealer-0815-Trust']
      .concat(['Dealer-dealer-4711', 'Dealer-dealer-4711-Key1', 'Dealer-dealer-4711-Key2', 'Dealer-dealer-4711-Role'])
      .concat(['Dealer-dealer-4711-Trust', 'Ingress-peering', 'Ingress-vpn', 'Logs', 'Partition', 'Region', 'Resource', 'SecurityGroup']),
  ],
  [
    'DealerDataQueue',
    ['DeadLetters', 'DeadLettersPolicy', 'DeadLettersPolicyDocument', 'Grant-Receive-customer-data--crm']
      .concat([
        'Grant-Receive-customer-data--crm-Document',
        'Grant-Send-customer-data--portal',
        'Grant-Send-customer-data--portal-Document',
      ])
      .concat(['Key', 'Policy', 'PolicyDocument', 'RedriveAllow', 'Resource']),
  ],
  [
    'DealerDataTopic',
    ['Grant-Publish-customer-data--crm', 'Grant-Publish-customer-data--crm-Document', 'Key', 'Policy', 'PolicyDocument', 'Resource'].concat(
      ['Subscription-Workshop'],
    ),
  ],
  [
    'AccountGuardrails',
    [
      'CallerIdentity',
      'DocumentSharing',
      'EmrBlock',
      'ImageBlock',
      'MetadataDefaults',
      'Partition',
      'Region',
      'Resource',
      'S3AccountBlock',
    ].concat(['SnapshotBlock', 'VolumeEncryption', 'VpcBlock']),
  ],
])('the ids of the children of %s are a contract', (name, ids) => {
  expect(childrenOf(name)).toEqual([...ids].sort());
});

test('a region is written to every resource that has one', () => {
  const stack = newStack();
  const props = { region: 'eu-west-1' };
  new DealerDataCluster(stack, 'Customers', { ...NETWORK, ...props }).allowConnectionsFrom('crm', 'sg-1');
  new DealerDataTable(stack, 'Leads', { hashKey: 'id', ...props });
  new DealerDataFileDrop(stack, 'Drop', { ...NETWORK, ...props }).addDealer('dealer-0815', { sshPublicKeys: [SSH_KEY] });
  const queue = new DealerDataQueue(stack, 'NewLeads', props);
  new DealerDataTopic(stack, 'Recalls', props).subscribe('NewLeads', queue);
  new AccountGuardrails(stack, 'Account', props);
  const global = ['aws_iam_role', 'aws_iam_role_policy', 'aws_iam_role_policy_attachment', 'aws_s3_account_public_access_block'];
  const elsewhere = Object.entries(jsonOf(stack).resource ?? {})
    .filter(([type]) => !global.includes(type))
    .flatMap(([type, named]) => Object.values(named).map((block) => [type, block['region']]))
    .filter(([, region]) => region !== 'eu-west-1');
  expect(elsewhere).toEqual([]);
});

test('regions of a residency stand in the tag, with a space between', () => {
  const stack = newStack();
  new DealerDataKey(stack, 'Key', { residencyRegions: ['eu-central-1', 'eu-central-2'] });
  expect(resourceOf(stack, 'aws_kms_key')['tags']).toEqual({ 'data-class': 'customer', residency: 'eu-central-1 eu-central-2' });
});

test('the log of a file drop is internal, whatever the class of its files', () => {
  const stack = newStack();
  new DealerDataFileDrop(stack, 'Drop', { ...NETWORK, dataClass: 'public' });
  expect(resourceOf(stack, 'aws_cloudwatch_log_group')['tags']).toEqual({ 'data-class': 'internal' });
  expect(resourceOf(stack, 'aws_transfer_server')['tags']).toEqual({ 'data-class': 'public' });
});

test('deletionUnguarded takes prevent_destroy away, and leaves what AWS holds against deletion', () => {
  const stack = newStack();
  new DealerDataCluster(stack, 'Customers', { ...NETWORK, deletionUnguarded: true });
  new DealerDataTable(stack, 'Leads', { hashKey: 'id', deletionUnguarded: true });
  expect(JSON.stringify(jsonOf(stack))).not.toContain('prevent_destroy');
  expect(resourceOf(stack, 'aws_rds_cluster')).toMatchObject({ deletion_protection: true, skip_final_snapshot: false });
  expect(resourceOf(stack, 'aws_dynamodb_table')).toMatchObject({ deletion_protection_enabled: true });
});

test('a copy of a table has a key of its own in its region, and the table a stream to be copied from', () => {
  const stack = newStack();
  const { replicaKeys } = new DealerDataTable(stack, 'Leads', { hashKey: 'id', replicaRegions: ['eu-west-1', 'eu-north-1'] });
  expect(replicaKeys.map((key) => [key.node.id, key.region])).toEqual([
    ['Key-eu-west-1', 'eu-west-1'],
    ['Key-eu-north-1', 'eu-north-1'],
  ]);
  expect(resourceOf(stack, 'aws_dynamodb_table')).toMatchObject({ stream_enabled: true, stream_view_type: 'NEW_AND_OLD_IMAGES' });
});

test('keys, sort keys and time to live are those that are given', () => {
  const stack = newStack();
  const props = { hashKey: 'vin', rangeKey: 'at', rangeKeyType: 'N', timeToLiveAttribute: 'until' } as const;
  new DealerDataTable(stack, 'Leads', { name: 'overseas-leads', ...props });
  expect(resourceOf(stack, 'aws_dynamodb_table')).toMatchObject({
    name: 'overseas-leads',
    hash_key: 'vin',
    range_key: 'at',
    attribute: [
      { name: 'vin', type: 'S' },
      { name: 'at', type: 'N' },
    ],
    ttl: { enabled: true, attribute_name: 'until' },
    stream_enabled: false,
  });
});

test('the parameters of a cluster follow the major version of its engine', () => {
  const stack = newStack();
  new DealerDataCluster(stack, 'Customers', { ...NETWORK, engineVersion: '15.13' });
  expect(resourceOf(stack, 'aws_rds_cluster')['engine_version']).toBe('15.13');
  expect(resourceOf(stack, 'aws_rds_cluster_parameter_group')['family']).toBe('aurora-postgresql15');
});

test('names of RDS begin with a letter', () => {
  const stack = newStack();
  new DealerDataCluster(stack, '2026', NETWORK);
  expect(resourceOf(stack, 'aws_rds_cluster')).toMatchObject({
    cluster_identifier_prefix: 'd2026-',
    final_snapshot_identifier: 'd2026-final',
  });
});

test('what is shared is used, and none is created', () => {
  const stack = newStack();
  const key = new DealerDataKey(stack, 'Key');
  const bucket = new DealerDataBucket(stack, 'Bucket', { key });
  new DealerDataCluster(stack, 'Customers', { ...NETWORK, key });
  new DealerDataTable(stack, 'Leads', { hashKey: 'id', key });
  new DealerDataQueue(stack, 'NewLeads', { key });
  new DealerDataTopic(stack, 'Recalls', { key });
  const drop = new DealerDataFileDrop(stack, 'Drop', { ...NETWORK, bucket });
  expect(drop.bucket).toBe(bucket);
  expect(resourcesOf(stack, 'aws_kms_key')).toHaveLength(1);
});

test('guards of an account: a block of S3 that is made elsewhere, VPCs that are open, a key for volumes', () => {
  const stack = newStack();
  const props = { s3AccountBlockElsewhere: true, vpcsOpenToInternet: true, key: new DealerDataKey(stack, 'Key') };
  const { s3AccountBlock } = new AccountGuardrails(stack, 'Account', props);
  expect(s3AccountBlock).toBeUndefined();
  expect(resourcesOf(stack, 'aws_s3_account_public_access_block')).toEqual([]);
  expect(resourcesOf(stack, 'aws_vpc_block_public_access_options')).toEqual([]);
  expect(plain(resourceOf(stack, 'aws_ebs_default_kms_key')['key_arn'])).toBe('${aws_kms_key.arn}');
});

test('values that only Terraform knows are taken as they are', () => {
  const stack = newStack();
  const text = new TerraformVariable(stack, 'text', { type: 'string' }).stringValue;
  const number = new TerraformVariable(stack, 'number', { type: 'number' }).numberValue;
  const list = new TerraformVariable(stack, 'list', { type: 'list(string)' }).listValue;
  new DealerDataCluster(stack, 'Customers', {
    vpcId: text,
    subnetIds: list,
    engineVersion: text,
    masterUsername: text,
    minCapacity: number,
    port: number,
    backupRetentionPeriod: number,
  });
  const drop = new DealerDataFileDrop(stack, 'Drop', { vpcId: text, subnetIds: list, preAuthenticationLoginBanner: text });
  drop.allowConnectionsFromRange('vpn', text);
  drop.addDealer('dealer-0815', { sshPublicKeys: [text] });
  drop.grantRead(new IamRole(stack, 'Crm', { assumeRolePolicy: '{}' }));
  expect(resourceOf(stack, 'aws_rds_cluster')).toMatchObject({ engine_version: '${var.text}', backup_retention_period: '${var.number}' });
  expect(resourceOf(stack, 'aws_transfer_ssh_key')['body']).toBe('${var.text}');
});
