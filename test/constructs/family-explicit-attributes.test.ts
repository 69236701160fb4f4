import type { Construct } from 'constructs';
import {
  AccountGuardrails,
  DealerDataCluster,
  DealerDataFileDrop,
  DealerDataQueue,
  DealerDataTable,
  DealerDataTopic,
} from '../../lib/constructs';
import { newStack } from './combinations';
import { NETWORK, SSH_KEY } from './family-combinations';
import { type Block, plain, resourcesOf } from './resources';

// As in explicit-attributes.test.ts: with no prop but those that have no default, every attribute that protects is written. The list is
// what the provider's and AWS's documents ask of a secure resource; names, sizes and wiring are left out here and have tests of their own.
const guarded = { lifecycle: { prevent_destroy: true }, tags: { 'data-class': 'customer' } };
const key = '${aws_kms_key.arn}';

const made = (create: (scope: Construct) => unknown): ((type: string) => Block[]) => {
  const stack = newStack();
  create(stack);
  return (type) => resourcesOf(stack, type).map((block) => plain(block) as Block);
};

const cluster = made((scope) => new DealerDataCluster(scope, 'Customers', NETWORK));
const table = made((scope) => new DealerDataTable(scope, 'Leads', { hashKey: 'id', replicaRegions: ['eu-west-1'] }));
const queue = made((scope) => new DealerDataQueue(scope, 'NewLeads'));
const topic = made((scope) => new DealerDataTopic(scope, 'Recalls'));
const account = made((scope) => new AccountGuardrails(scope, 'Account'));
const drop = made((scope) => {
  new DealerDataFileDrop(scope, 'Drop', NETWORK).addDealer('dealer-0815', { sshPublicKeys: [SSH_KEY] });
});

const TABLE: readonly [string, (type: string) => Block[], Block][] = [
  [
    'aws_rds_cluster',
    cluster,
    {
      storage_encrypted: true,
      kms_key_id: key,
      manage_master_user_password: true,
      master_user_secret_kms_key_id: key,
      iam_database_authentication_enabled: true,
      enable_http_endpoint: false,
      backup_retention_period: 35,
      delete_automated_backups: false,
      deletion_protection: true,
      skip_final_snapshot: false,
      final_snapshot_identifier: 'customers-final',
      copy_tags_to_snapshot: true,
      enabled_cloudwatch_logs_exports: ['postgresql'],
      database_insights_mode: 'standard',
      db_cluster_parameter_group_name: '${aws_rds_cluster_parameter_group.name}',
      db_subnet_group_name: '${aws_db_subnet_group.name}',
      vpc_security_group_ids: ['${aws_security_group.id}'],
      ...guarded,
    },
  ],
  [
    'aws_rds_cluster_instance',
    cluster,
    {
      publicly_accessible: false,
      auto_minor_version_upgrade: true,
      ca_cert_identifier: 'rds-ca-rsa2048-g1',
      copy_tags_to_snapshot: true,
      monitoring_interval: 60,
      monitoring_role_arn: '${aws_iam_role.arn}',
      performance_insights_enabled: true,
      performance_insights_kms_key_id: key,
      performance_insights_retention_period: 7,
      ...guarded,
    },
  ],
  [
    'aws_rds_cluster_parameter_group',
    cluster,
    {
      family: 'aurora-postgresql17',
      parameter: [
        { name: 'rds.force_ssl', value: '1', apply_method: 'pending-reboot' },
        { name: 'ssl_min_protocol_version', value: 'TLSv1.2', apply_method: 'pending-reboot' },
        { name: 'log_connections', value: '1', apply_method: 'pending-reboot' },
        { name: 'log_disconnections', value: '1', apply_method: 'pending-reboot' },
      ],
    },
  ],
  ['aws_security_group', cluster, { revoke_rules_on_delete: true, vpc_id: NETWORK.vpcId }],
  ['aws_db_subnet_group', cluster, { subnet_ids: NETWORK.subnetIds }],
  [
    'aws_dynamodb_table',
    table,
    {
      server_side_encryption: { enabled: true, kms_key_arn: key },
      point_in_time_recovery: { enabled: true, recovery_period_in_days: 35 },
      deletion_protection_enabled: true,
      replica: [
        {
          region_name: 'eu-west-1',
          kms_key_arn: key,
          point_in_time_recovery: true,
          deletion_protection_enabled: true,
          propagate_tags: true,
        },
      ],
      ...guarded,
    },
  ],
  [
    'aws_transfer_server',
    drop,
    {
      protocols: ['SFTP'],
      domain: 'S3',
      endpoint_type: 'VPC',
      endpoint_details: { vpc_id: NETWORK.vpcId, subnet_ids: NETWORK.subnetIds, security_group_ids: ['${aws_security_group.id}'] },
      identity_provider_type: 'SERVICE_MANAGED',
      security_policy_name: 'TransferSecurityPolicy-2025-03',
      structured_log_destinations: ['${aws_cloudwatch_log_group.arn}:*'],
      force_destroy: false,
      ...guarded,
    },
  ],
  [
    'aws_transfer_user',
    drop,
    {
      home_directory_type: 'LOGICAL',
      home_directory_mappings: [{ entry: '/', target: '/${aws_s3_bucket.id}/dealer-0815' }],
      role: '${aws_iam_role.arn}',
      tags: { 'data-class': 'customer' },
    },
  ],
  ['aws_transfer_ssh_key', drop, { user_name: '${aws_transfer_user.user_name}', body: SSH_KEY }],
  ['aws_cloudwatch_log_group', drop, { retention_in_days: 365, skip_destroy: false, lifecycle: { prevent_destroy: true } }],
  ['aws_sqs_queue', queue, { kms_master_key_id: key, kms_data_key_reuse_period_seconds: 300, ...guarded }],
  ['aws_sqs_queue_policy', queue, { policy: '${data.aws_iam_policy_document.json}' }],
  ['aws_sns_topic', topic, { kms_master_key_id: key, signature_version: 2, ...guarded }],
  ['aws_sns_topic_policy', topic, { policy: '${data.aws_iam_policy_document.json}' }],
  [
    'aws_s3_account_public_access_block',
    account,
    {
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
      lifecycle: { prevent_destroy: true },
    },
  ],
  ['aws_ebs_snapshot_block_public_access', account, { state: 'block-all-sharing' }],
  ['aws_ebs_encryption_by_default', account, { enabled: true }],
  ['aws_ec2_image_block_public_access', account, { state: 'block-new-sharing' }],
  ['aws_vpc_block_public_access_options', account, { internet_gateway_block_mode: 'block-ingress' }],
  ['aws_ssm_service_setting', account, { setting_value: 'Disable' }],
  ['aws_emr_block_public_access_configuration', account, { block_public_security_group_rules: true }],
  ['aws_accessanalyzer_analyzer', account, { type: 'ACCOUNT' }],
  ['aws_ec2_instance_metadata_defaults', account, { http_tokens: 'required', http_endpoint: 'enabled', http_put_response_hop_limit: 1 }],
];

test.each(TABLE)('%s is written in full', (type, find, attributes) => {
  const found = find(type);
  expect(found).not.toEqual([]);
  for (const block of found) expect(block).toMatchObject(attributes);
});

test('what fails too often goes to a queue that takes from no other', () => {
  expect(queue('aws_sqs_queue').filter((one) => 'redrive_policy' in one)).toHaveLength(1);
  expect(queue('aws_sqs_queue_redrive_allow_policy')).toMatchObject([{ queue_url: '${aws_sqs_queue.url}' }]);
});

test('nothing is created that gives access, keeps a password in the state or lets the network in', () => {
  const types = ['aws_dynamodb_resource_policy', 'aws_vpc_security_group_ingress_rule', 'aws_vpc_security_group_egress_rule', 'aws_eip'];
  const all = [cluster, table, queue, topic, account];
  expect(all.flatMap((find) => types.flatMap(find))).toEqual([]);
  const [made_] = cluster('aws_rds_cluster');
  expect(Object.keys(made_ ?? {}).filter((name) => name.startsWith('master_password'))).toEqual([]);
  expect(cluster('aws_security_group').flatMap((group) => [group['ingress'], group['egress']])).toEqual([undefined, undefined]);
});
