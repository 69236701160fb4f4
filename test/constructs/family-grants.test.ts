import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { TerraformStack } from 'cdktf';
import {
  DealerDataCluster,
  DealerDataFileDrop,
  DealerDataKey,
  DealerDataQueue,
  DealerDataTable,
  DealerDataTopic,
} from '../../lib/constructs';
import { newStack } from './combinations';
import { NETWORK, SSH_KEY } from './family-combinations';
import { plain, resolved, resourceOf, resourcesOf, statementsOf } from './resources';

const key = (...actions: string[]): object => ({ sid: 'UseKey', effect: 'Allow', actions, resources: ['${aws_kms_key.arn}'] });
const items = (...actions: string[]): object => ({
  sid: 'UseItems',
  effect: 'Allow',
  actions,
  resources: ['${aws_dynamodb_table.arn}', '${aws_dynamodb_table.arn}/index/*'],
});
const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:DescribeTable'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:ConditionCheckItem'];

const table = (stack: TerraformStack) => new DealerDataTable(stack, 'Leads', { hashKey: 'id' });
const queue = (stack: TerraformStack) => new DealerDataQueue(stack, 'NewLeads');
const TABLE: readonly [string, (stack: TerraformStack, role: IamRole) => unknown, object[]][] = [
  ['reading a table', (stack, role) => table(stack).grantRead(role), [items(...READ), key('kms:Decrypt')]],
  ['writing a table', (stack, role) => table(stack).grantWrite(role), [items(...WRITE), key('kms:Decrypt', 'kms:GenerateDataKey')]],
  [
    'reading and writing a table',
    (stack, role) => table(stack).grantReadWrite(role),
    [items(...READ, ...WRITE), key('kms:Decrypt', 'kms:GenerateDataKey')],
  ],
  [
    'sending to a queue',
    (stack, role) => queue(stack).grantSend(role),
    [
      {
        sid: 'SendMessages',
        effect: 'Allow',
        actions: ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
        resources: ['${aws_sqs_queue.arn}'],
      },
      key('kms:Decrypt', 'kms:GenerateDataKey'),
    ],
  ],
  [
    'receiving from a queue',
    (stack, role) => queue(stack).grantReceive(role),
    [
      {
        sid: 'ReceiveMessages',
        effect: 'Allow',
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
        resources: ['${aws_sqs_queue.arn}'],
      },
      key('kms:Decrypt'),
    ],
  ],
  [
    'publishing to a topic',
    (stack, role) => new DealerDataTopic(stack, 'Recalls').grantPublish(role),
    [
      { sid: 'Publish', effect: 'Allow', actions: ['sns:Publish'], resources: ['${aws_sns_topic.arn}'] },
      key('kms:Decrypt', 'kms:GenerateDataKey'),
    ],
  ],
  [
    'signing in to a database',
    (stack, role) => new DealerDataCluster(stack, 'Customers', NETWORK).grantConnect(role, 'crm'),
    [
      {
        sid: 'SignIn',
        effect: 'Allow',
        actions: ['rds-db:connect'],
        resources: [
          'arn:${data.aws_partition.partition}:rds-db:${data.aws_region.id}:${data.aws_caller_identity.account_id}:dbuser:${aws_rds_cluster.cluster_resource_id}/crm',
        ],
      },
    ],
  ],
];

test.each(TABLE)('%s is granted to the role, with nothing beyond', (_, grant, statements) => {
  const stack = newStack();
  const role = new IamRole(stack, 'Crm', { assumeRolePolicy: '{}' });
  grant(stack, role);
  const policy = resourceOf(stack, 'aws_iam_role_policy');
  expect(plain(policy['role'])).toBe('${aws_iam_role.Crm.id}');
  expect(plain(statementsOf(stack, policy['policy']))).toEqual(statements);
});

const everyone = [{ type: '*', identifiers: ['*'] }];
const plainHttp = (arn: string, action: string): object => ({
  sid: 'DenyPlainHttp',
  effect: 'Deny',
  principals: everyone,
  actions: [action],
  resources: [arn],
  condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }],
});

test('queues and topics refuse plain HTTP and allow nobody', () => {
  const stack = newStack();
  const { policyDocument } = new DealerDataQueue(stack, 'NewLeads');
  const topic = new DealerDataTopic(stack, 'Recalls');
  const found = (document: { readonly json: string }): unknown => plain(statementsOf(stack, resolved(stack, document.json)));
  expect(found(policyDocument)).toEqual([plainHttp('${aws_sqs_queue.arn}', 'sqs:*')]);
  expect(found(topic.policyDocument)).toEqual([plainHttp('${aws_sns_topic.arn}', 'sns:Publish')]);
  expect(resourcesOf(stack, 'aws_sqs_queue_policy').map((one) => plain(statementsOf(stack, one['policy'])))).toEqual([
    [plainHttp('${aws_sqs_queue.arn}', 'sqs:*')],
    [plainHttp('${aws_sqs_queue.arn}', 'sqs:*')],
  ]);
});

test('a topic sends to a queue of its own accord, and its service uses the key of that queue', () => {
  const stack = newStack();
  const subscriber = new DealerDataQueue(stack, 'Workshop');
  new DealerDataTopic(stack, 'Recalls').subscribe('Workshop', subscriber);
  const statements = plain(statementsOf(stack, resolved(stack, subscriber.policyDocument.json)));
  expect(statements).toEqual([
    plainHttp('${aws_sqs_queue.arn}', 'sqs:*'),
    {
      sid: 'Workshop',
      effect: 'Allow',
      principals: [{ type: 'Service', identifiers: ['sns.amazonaws.com'] }],
      actions: ['sqs:SendMessage'],
      resources: ['${aws_sqs_queue.arn}'],
      condition: [{ test: 'ArnEquals', variable: 'aws:SourceArn', values: ['${aws_sns_topic.arn}'] }],
    },
  ]);
  expect(statementsOf(stack, resolved(stack, subscriber.key.policyDocument.json))[1]?.['principals']).toEqual([
    { type: 'Service', identifiers: ['sns.amazonaws.com'] },
  ]);
  expect(plain(resourceOf(stack, 'aws_sns_topic_subscription'))).toEqual({
    topic_arn: '${aws_sns_topic.arn}',
    protocol: 'sqs',
    endpoint: '${aws_sqs_queue.arn}',
    raw_message_delivery: true,
  });
});

test('a service that is allowed twice stands in the key’s policy once', () => {
  const stack = newStack();
  const shared = new DealerDataKey(stack, 'Key', { servicePrincipals: ['events.amazonaws.com'] });
  shared.allowService('sns.amazonaws.com');
  shared.allowService('events.amazonaws.com');
  expect(statementsOf(stack, resourceOf(stack, 'aws_kms_key')['policy'])[1]?.['principals']).toEqual([
    { type: 'Service', identifiers: ['events.amazonaws.com', 'sns.amazonaws.com'] },
  ]);
  expect(() => shared.allowService('*')).toThrow('servicePrincipals holds "*"');
});

test('a dealer has a folder, a role for that folder which only this server takes on, and keys', () => {
  const stack = newStack();
  const drop = new DealerDataFileDrop(stack, 'Drop', NETWORK);
  drop.addDealer('dealer-0815', { sshPublicKeys: [SSH_KEY, `${SSH_KEY} office\n`] });
  const role = resourceOf(stack, 'aws_iam_role');
  const server = '${aws_transfer_server.id}';
  const account = '${data.aws_caller_identity.account_id}';
  expect(plain(statementsOf(stack, role['assume_role_policy']))).toEqual([
    {
      effect: 'Allow',
      actions: ['sts:AssumeRole'],
      principals: [{ type: 'Service', identifiers: ['transfer.amazonaws.com'] }],
      condition: [
        { test: 'StringEquals', variable: 'aws:SourceAccount', values: [account] },
        {
          test: 'ArnLike',
          variable: 'aws:SourceArn',
          values: [`arn:\${data.aws_partition.partition}:transfer:\${data.aws_region.id}:${account}:user/${server}/*`],
        },
      ],
    },
  ]);
  const policy = resourceOf(stack, 'aws_iam_role_policy');
  expect(plain(statementsOf(stack, policy['policy']))).toMatchObject([
    { condition: [{ variable: 's3:prefix', values: ['dealer-0815/', 'dealer-0815/*'] }] },
    { resources: ['${aws_s3_bucket.arn}/dealer-0815/*'] },
    { resources: ['${aws_kms_key.arn}'] },
  ]);
  expect(resourcesOf(stack, 'aws_transfer_ssh_key').map((one) => one['body'])).toEqual([SSH_KEY, `${SSH_KEY} office`]);
});

test('who is let in from the network is let in to the one port', () => {
  const stack = newStack();
  const drop = new DealerDataFileDrop(stack, 'Drop', NETWORK);
  drop.allowConnectionsFrom('vpn', 'sg-0a1b2c3d');
  drop.allowConnectionsFromRange('branch', '10.20.0.0/16');
  drop.allowConnectionsFromRange('branch6', 'fd12:3456::/32');
  new DealerDataCluster(stack, 'Customers', { ...NETWORK, port: 6543 }).allowConnectionsFrom('crm', 'sg-1a2b3c4d');
  const rule = (source: object, port: number, description: string): object => ({
    security_group_id: '${aws_security_group.id}',
    ip_protocol: 'tcp',
    from_port: port,
    to_port: port,
    description,
    ...source,
  });
  const rules = resourcesOf(stack, 'aws_vpc_security_group_ingress_rule').map(plain);
  expect(rules).toHaveLength(4);
  expect(rules).toEqual(
    expect.arrayContaining([
      rule({ referenced_security_group_id: 'sg-0a1b2c3d' }, 22, 'vpn'),
      rule({ cidr_ipv4: '10.20.0.0/16' }, 22, 'branch'),
      rule({ cidr_ipv6: 'fd12:3456::/32' }, 22, 'branch6'),
      rule({ referenced_security_group_id: 'sg-1a2b3c4d' }, 6543, 'crm'),
    ]),
  );
});
