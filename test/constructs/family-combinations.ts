import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { Construct } from 'constructs';
import {
  AccessLogBucket,
  AccountGuardrails,
  DealerDataBucket,
  DealerDataCluster,
  DealerDataFileDrop,
  DealerDataKey,
  DealerDataQueue,
  DealerDataTable,
  DealerDataTopic,
} from '../../lib/constructs';
import { choices, DATA_CLASS, flat, FLAG, MARKET, type Options } from './choices';
import type { Combination } from './combinations';

/** A VPC and private subnets that are there already. */
export const NETWORK = { vpcId: 'vpc-0a1b2c3d', subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'] };

export const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKeyOfNobodyAtAll0000000000000000000000000';

type Props = Record<string, unknown>;

/** Trusts a service of this account, so that nothing else but the grants is looked at. */
function role(scope: Construct, id: string): IamRole {
  const condition = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole', Condition: condition };
  return new IamRole(scope, id, { assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }) });
}

/** The constructs as the tests use them: made with the props, and used as an application does. */
export const USES: Readonly<Record<string, (scope: Construct, props: Props) => Construct>> = {
  DealerDataCluster: (scope, props) => {
    const cluster = new DealerDataCluster(scope, 'Customers', { ...NETWORK, ...props });
    cluster.allowConnectionsFrom('crm', 'sg-0a1b2c3d');
    cluster.grantConnect(role(scope, 'crm'), 'crm');
    return cluster;
  },
  DealerDataTable: (scope, props) => {
    const table = new DealerDataTable(scope, 'Leads', { hashKey: 'id', ...props });
    table.grantRead(role(scope, 'portal'));
    table.grantWrite(role(scope, 'crm'));
    return table;
  },
  DealerDataFileDrop: (scope, props) => {
    const drop = new DealerDataFileDrop(scope, 'Drop', { ...NETWORK, ...props });
    drop.allowConnectionsFrom('vpn', 'sg-0a1b2c3d');
    drop.allowConnectionsFromRange('peering', '10.20.0.0/16');
    drop.addDealer('dealer-0815', { sshPublicKeys: [SSH_KEY] });
    drop.addDealer('dealer-4711', { sshPublicKeys: [SSH_KEY, SSH_KEY] });
    drop.grantRead(role(scope, 'crm'), 'dealer-0815');
    return drop;
  },
  DealerDataQueue: (scope, props) => {
    const queue = new DealerDataQueue(scope, 'NewLeads', props);
    queue.grantSend(role(scope, 'portal'));
    queue.grantReceive(role(scope, 'crm'));
    queue.allowSendFrom('Rule', 'events.amazonaws.com', 'arn:aws:events:eu-central-1:111122223333:rule/leads');
    return queue;
  },
  DealerDataTopic: (scope, props) => {
    const topic = new DealerDataTopic(scope, 'Recalls', props);
    topic.grantPublish(role(scope, 'crm'));
    topic.allowPublishFrom('Rule', 'events.amazonaws.com', 'arn:aws:events:eu-central-1:111122223333:rule/recalls');
    topic.subscribe('Workshop', new DealerDataQueue(scope, 'Workshop', familyOf(props)));
    return topic;
  },
  AccountGuardrails: (scope, props) => new AccountGuardrails(scope, 'Account', props),
  DealerDataBucket: (scope, props) => new DealerDataBucket(scope, 'Bucket', props),
  DealerDataKey: (scope, props) => new DealerDataKey(scope, 'Key', props),
  AccessLogBucket: (scope, props) => new AccessLogBucket(scope, 'Logs', props),
};

/** A subscriber has what the topic has, but for its names. */
function familyOf({ namePrefix: _prefix, fifoTopic, key: _key, ...props }: Props): Props {
  return fifoTopic === undefined ? props : { ...props, fifoQueue: fifoTopic };
}

/** Props that are a construct of their own are made beside it, in the same region. */
export function withParts(scope: Construct, props: Props): Props {
  const region = props['region'] === undefined ? {} : { region: props['region'] as string };
  const parts: Props = {};
  if (props['key'] === true) parts['key'] = new DealerDataKey(scope, 'SharedKey', region);
  if (props['accessLogBucket'] === true) parts['accessLogBucket'] = new AccessLogBucket(scope, 'SharedLogs', region);
  if (props['bucket'] === true) parts['bucket'] = new DealerDataBucket(scope, 'SharedBucket', region);
  return { ...props, ...parts };
}

const REST = { region: 'eu-west-1' };
const COMMON: Options = { dataClass: DATA_CLASS, deletionUnguarded: FLAG, market: MARKET };
const OPTIONS: Readonly<Record<string, Options>> = {
  DealerDataCluster: {
    ...COMMON,
    key: FLAG,
    rest: [
      undefined,
      { ...REST, clusterIdentifierPrefix: 'crm-', databaseName: 'crm', engineVersion: '16.8', masterUsername: 'owner', port: 6543 },
      { minCapacity: 0, maxCapacity: 1, instances: 1, backupRetentionPeriod: 7, finalSnapshotIdentifier: 'last', monitoringInterval: 1 },
    ],
  },
  DealerDataTable: {
    ...COMMON,
    key: FLAG,
    streamViewType: [undefined, 'KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'],
    rest: [undefined, { ...REST, name: 'leads', rangeKey: 'at', recoveryPeriodInDays: 7, timeToLiveAttribute: 'until' }],
  },
  DealerDataFileDrop: {
    ...COMMON,
    bucket: FLAG,
    securityPolicyName: [
      undefined,
      'TransferSecurityPolicy-2025-03',
      'TransferSecurityPolicy-FIPS-2025-03',
      'TransferSecurityPolicy-Restricted-2024-06',
      'TransferSecurityPolicy-SshAuditCompliant-2025-02',
    ],
    rest: [undefined, { ...REST, preAuthenticationLoginBanner: 'Dealers only', logRetentionInDays: 90 }],
  },
  DealerDataQueue: {
    ...COMMON,
    fifoQueue: FLAG,
    key: FLAG,
    rest: [undefined, { ...REST, namePrefix: 'q-', visibilityTimeoutSeconds: 60, messageRetentionSeconds: 60, maxReceiveCount: 1 }],
  },
  DealerDataTopic: { ...COMMON, fifoTopic: FLAG, key: FLAG, rest: [undefined, { ...REST, namePrefix: 't-' }] },
  AccountGuardrails: {
    deletionUnguarded: FLAG,
    s3AccountBlockElsewhere: FLAG,
    vpcsOpenToInternet: FLAG,
    key: FLAG,
    internetGatewayBlockMode: [undefined, 'block-ingress', 'block-bidirectional'],
    analyzerType: [undefined, 'ACCOUNT', 'ORGANIZATION'],
    rest: [undefined, { ...REST, tags: { team: 'platform' } }],
  },
};

const TABLE_TYPES: Options = {
  hashKeyType: [undefined, 'S', 'N', 'B'],
  range: [undefined, {}, { rangeKeyType: 'S' }, { rangeKeyType: 'N' }, { rangeKeyType: 'B' }],
  replicaRegions: [undefined, ['eu-west-1'], ['eu-west-1', 'eu-north-1']],
  market: MARKET,
};

/** Every combination of the props that switch something, of the constructs that are no bucket or key; what is free is given and left out. */
export function* familyCombinations(): Generator<Combination> {
  for (const [name, options] of Object.entries(OPTIONS)) {
    for (const chosen of choices(options)) yield combination(name, flat(chosen));
  }
  for (const { range, ...chosen } of choices(TABLE_TYPES)) {
    yield combination('DealerDataTable', { ...flat(chosen), ...(range === undefined ? {} : { rangeKey: 'at', ...(range as Props) }) });
  }
}

export function combination(name: string, props: Props): Combination {
  const use = USES[name];
  if (use === undefined) throw new Error(`no use of ${name}`);
  return { title: `${name} ${JSON.stringify(props)}`, create: (scope) => use(scope, withParts(scope, props)) };
}
