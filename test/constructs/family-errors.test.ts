import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Fn, TerraformStack } from 'cdktf';
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
import { newStack, outdir } from './combinations';
import { NETWORK, SSH_KEY } from './family-combinations';

const cluster = (props: object) => (stack: TerraformStack) => new DealerDataCluster(stack, 'Customers', { ...NETWORK, ...props });
const table = (props: object) => (stack: TerraformStack) => new DealerDataTable(stack, 'Leads', { hashKey: 'id', ...props });
const drop = (props: object) => (stack: TerraformStack) => new DealerDataFileDrop(stack, 'Drop', { ...NETWORK, ...props });
const queue = (props: object) => (stack: TerraformStack) => new DealerDataQueue(stack, 'Queue', props);
const account = (props: object) => (stack: TerraformStack) => new AccountGuardrails(stack, 'Account', props);
const bucket = (props: object) => (stack: TerraformStack) => new DealerDataBucket(stack, 'Leads', props);
const connect = (user: string) => (stack: TerraformStack) =>
  cluster({})(stack).grantConnect(new IamRole(stack, 'Crm', { assumeRolePolicy: '{}' }), user);
const dealer = (name: string, keys: string[]) => (stack: TerraformStack) => drop({})(stack).addDealer(name, { sshPublicKeys: keys });
const twice = (stack: TerraformStack) => {
  const made = drop({})(stack);
  for (let time = 0; time < 2; time++) made.addDealer('dealer-0815', { sshPublicKeys: [SSH_KEY] });
};
const from = (range: string) => (stack: TerraformStack) => drop({})(stack).allowConnectionsFromRange('vpn', range);
const foreignKey = (stack: TerraformStack): unknown =>
  new DealerDataTopic(stack, 'Recalls', { region: 'eu-west-1', key: new DealerDataKey(stack, 'Key', { region: 'eu-north-1' }) });

const EU = '"eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-3", "eusc-de-east-1"';

const TABLE: readonly [string, (stack: TerraformStack) => unknown, string][] = [
  ['a country that does not exist', bucket({ country: 'XX' }), 'country is "XX". Allowed: two capital letters of ISO 3166-1'],
  ['a residency that nobody defines', bucket({ residency: 'europe' }), 'residency is "europe". Allowed: "australia", "bahrain"'],
  [
    'two residencies',
    bucket({ residency: 'eu', residencyRegions: ['eu-west-1'] }),
    'residency and residencyRegions are both given. Allowed: one of them. Leave out residencyRegions.',
  ],
  ['a residency of no region', bucket({ residencyRegions: [] }), 'residencyRegions is []. Allowed: at least one'],
  [
    'a residency of something else',
    bucket({ residencyRegions: ['europe'] }),
    'residencyRegions holds "europe". Allowed: the name of an AWS region',
  ],
  [
    'a region outside the residency',
    bucket({ residency: 'eu', region: 'eu-west-2' }),
    `region is "eu-west-2", outside the residency "eu". Allowed: ${EU}. Choose one of these, or another residency.`,
  ],
  [
    'a region outside the regions of the residency',
    queue({ residencyRegions: ['sa-east-1', 'eu-west-3'], region: 'us-east-1' }),
    'region is "us-east-1", outside the residency "sa-east-1 eu-west-3". Allowed: "sa-east-1", "eu-west-3".',
  ],
  ['a tag that has a prop', queue({ tags: { Residency: 'eu' } }), 'tags holds "Residency", which the construct sets itself.'],
  [
    'a copy outside the residency',
    table({ residency: 'japan', replicaRegions: ['ap-northeast-3', 'us-east-1'] }),
    'replicaRegions is "us-east-1", outside the residency "japan". Allowed: "ap-northeast-1", "ap-northeast-3".',
  ],
  [
    'a copy where the table is',
    table({ region: 'eu-west-1', replicaRegions: ['eu-west-1'] }),
    'replicaRegions holds "eu-west-1", the region of the table itself.',
  ],
  ['a copy nowhere', table({ replicaRegions: ['Ireland'] }), 'replicaRegions holds "Ireland". Allowed: the name of an AWS region'],
  [
    'a copy where only Terraform knows',
    table({ replicaRegions: [Fn.trimspace('eu-west-1')] }),
    'replicaRegions is a token, known only to Terraform.',
  ],
  [
    'a copy without its stream',
    table({ replicaRegions: ['eu-west-1'], streamViewType: 'KEYS_ONLY' }),
    'streamViewType is "KEYS_ONLY". Allowed: "NEW_AND_OLD_IMAGES".',
  ],
  ['an unknown stream', table({ streamViewType: 'ALL' }), 'streamViewType is "ALL". Allowed: "KEYS_ONLY", "NEW_IMAGE"'],
  ['a key of an unknown type', table({ hashKeyType: 'BOOL' }), 'hashKeyType is "BOOL". Allowed: "S", "N", "B".'],
  [
    'the type of a sort key that is not there',
    table({ rangeKeyType: 'N' }),
    'rangeKeyType is "N" without rangeKey. Allowed: both, or neither.',
  ],
  ['a table name with a slash', table({ name: 'a/b' }), 'name is "a/b". Allowed: 3 to 255 letters'],
  ['36 days to restore', table({ recoveryPeriodInDays: 36 }), 'recoveryPeriodInDays is 36. Allowed: a whole number from 1 to 35.'],
  ['one subnet for a cluster', cluster({ subnetIds: ['subnet-1'] }), 'subnetIds is ["subnet-1"]. Allowed: at least 2 private subnets'],
  ['no subnet for a server', drop({ subnetIds: [] }), 'subnetIds is []. Allowed: at least 1 private subnet.'],
  ['backups of a day', cluster({ backupRetentionPeriod: 1 }), 'backupRetentionPeriod is 1. Allowed: a whole number from 7 to 35.'],
  [
    'a master user that everybody tries',
    cluster({ masterUsername: 'postgres' }),
    'masterUsername is "postgres". Allowed: letters, digits and underscores',
  ],
  ['a name with capitals', cluster({ clusterIdentifierPrefix: 'CRM-' }), 'clusterIdentifierPrefix is "CRM-". Allowed: lower-case letters'],
  ['a database name with a hyphen', cluster({ databaseName: 'a-b' }), 'databaseName is "a-b". Allowed: letters, digits and underscores'],
  [
    'a version without its minor version',
    cluster({ engineVersion: '17' }),
    'engineVersion is "17". Allowed: a version of Aurora PostgreSQL such as "17.7"',
  ],
  ['a third of a unit', cluster({ minCapacity: 0.3 }), 'minCapacity is 0.3. Allowed: a whole or half number from 0 to 256.'],
  ['more at least than at most', cluster({ minCapacity: 16 }), 'minCapacity is 16. Allowed: at most maxCapacity, which is 8.'],
  ['an interval that RDS does not offer', cluster({ monitoringInterval: 0 }), 'monitoringInterval is "0". Allowed: "1", "5"'],
  ['no instance', cluster({ instances: 0 }), 'instances is 0. Allowed: a whole number from 1 to 15.'],
  ['instances that only Terraform counts', cluster({ instances: Fn.lengthOf(['a']) }), 'instances is a token, known only to Terraform.'],
  ['a sign-in as the master user', connect('dealer_admin'), 'databaseUser is "dealer_admin". Allowed: letters, digits and underscores'],
  ['a sign-in as anybody', connect('*'), 'databaseUser is "*". Allowed: letters, digits and underscores'],
  ['a sign-in that only Terraform knows', connect(Fn.trimspace('crm')), 'databaseUser is a token, known only to Terraform.'],
  [
    'an old security policy',
    drop({ securityPolicyName: 'TransferSecurityPolicy-2018-11' }),
    'securityPolicyName is "TransferSecurityPolicy-2018-11". Allowed:',
  ],
  ['logs of a day', drop({ logRetentionInDays: 1 }), 'logRetentionInDays is "1". Allowed: "90", "120"'],
  ['a banner that is too long', drop({ preAuthenticationLoginBanner: 'x'.repeat(513) }), 'length of preAuthenticationLoginBanner is 513.'],
  ['a dealer with a slash', dealer('a/b', [SSH_KEY]), 'name is "a/b". Allowed: 3 to 100 letters'],
  ['a dealer without a key', dealer('dealer-0815', []), 'sshPublicKeys is []. Allowed: at least 1 public key.'],
  [
    'a private key',
    dealer('dealer-0815', ['-----BEGIN OPENSSH PRIVATE KEY-----']),
    'Allowed: a public key that begins with "ssh-ed25519 "',
  ],
  ['a dealer twice', twice, 'dealer "dealer-0815" is there already. Allowed: each once.'],
  ['a range of the internet', from('203.0.113.0/24'), 'cidrIpv4 is "203.0.113.0/24". Allowed: a private range such as "10.20.0.0/16"'],
  ['a private range that is too broad', from('10.0.0.0/7'), 'cidrIpv4 is "10.0.0.0/7". Allowed: a private range'],
  ['the whole internet', from('0.0.0.0/0'), 'cidrIpv4 is "0.0.0.0/0". Allowed: a private range'],
  ['a message that stays for a month', queue({ messageRetentionSeconds: 2_592_000 }), 'messageRetentionSeconds is 2592000. Allowed:'],
  ['a message that is hidden for a day', queue({ visibilityTimeoutSeconds: 86_400 }), 'visibilityTimeoutSeconds is 86400. Allowed:'],
  ['a message that is never tried', queue({ maxReceiveCount: 0 }), 'maxReceiveCount is 0. Allowed: a whole number from 1 to 1000.'],
  ['a key of another region', foreignKey, 'key is in region "eu-north-1", the rest in "eu-west-1". Allowed: the same region.'],
  [
    'a block that blocks nothing',
    account({ internetGatewayBlockMode: 'off' }),
    'internetGatewayBlockMode is "off". Allowed: "block-ingress", "block-bidirectional".',
  ],
  ['an analyzer of nobody', account({ analyzerType: 'TEAM' }), 'analyzerType is "TEAM". Allowed: "ACCOUNT", "ORGANIZATION".'],
];

test.each(TABLE)('%s is refused with what was given, what is allowed and what to do', (_, create, message) => {
  expect(() => create(newStack())).toThrow(message);
});

test.each(['172.16.0.0/12', '192.168.4.0/24', '100.64.0.0/10', 'fd12:3456::/32'])('%s is private', (range) => {
  expect(() => from(range)(newStack())).not.toThrow();
});

test('the region of the provider is held to the residency when the app is synthesised, whichever was made first', () => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'leads');
  new DealerDataBucket(stack, 'Leads', { residency: 'brazil' });
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  new AwsProvider(stack, 'other', { region: 'sa-east-1', alias: 'other' });
  expect(() => app.synth()).toThrow(
    'leads/Leads: region of the provider is "us-east-1", outside the residency "brazil". Allowed: "sa-east-1".',
  );
});

test('it is said once for a construct and what it creates, and not where the region is given', () => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'leads');
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  new DealerDataQueue(stack, 'Here', { residency: 'brazil' });
  new DealerDataQueue(stack, 'There', { residency: 'brazil', region: 'sa-east-1' });
  const complaints = stack.node.findAll().flatMap((one) => one.node.validate());
  expect(complaints).toEqual([expect.stringContaining('leads/Here: region of the provider is "us-east-1"')]);
});
