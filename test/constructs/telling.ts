import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { App, TerraformStack } from 'cdktf';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { NETWORK, SSH_KEY } from './family-combinations';

const MARKET = { country: 'DE', residency: 'eu' } as const;

/** A role that Lambda takes on. */
function lambdaRole(stack: TerraformStack, id: string): IamRole {
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  return new IamRole(stack, id, { assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }) });
}

/** The uses of the constructs that are planned with terraform, by the situation in test/plans that holds the plan. */
export const TELLING: Readonly<Record<string, (stack: TerraformStack) => void>> = {
  'construct-bucket': (stack) => {
    new DealerDataBucket(stack, 'Leads');
  },
  'construct-bucket-all-options': (stack) => {
    const key = new DealerDataKey(stack, 'Key', { alias: 'alias/leads', servicePrincipals: ['events.amazonaws.com'] });
    const accessLogBucket = new AccessLogBucket(stack, 'Logs', { bucket: 'dealer-leads-logs', expirationDays: 30 });
    const leads = new DealerDataBucket(stack, 'Leads', {
      bucket: 'dealer-leads',
      key,
      accessLogBucket,
      country: 'DE',
      residency: 'eu',
      eventbridge: true,
      expirationDays: 365,
      objectLockEnabled: true,
      objectLockDays: 30,
      objectLockMode: 'GOVERNANCE',
      tags: { team: 'overseas' },
    });
    const crm = lambdaRole(stack, 'crm');
    leads.grantReadWrite(crm);
    leads.grantRead(crm, 'partners/');
  },
  'construct-bucket-region': (stack) => {
    new DealerDataBucket(stack, 'Leads', { region: 'ap-northeast-1', country: 'JP', residency: 'japan', deletionUnguarded: true });
  },
  'construct-key-and-logs': (stack) => {
    new DealerDataKey(stack, 'Key', { dataClass: 'internal' });
    new AccessLogBucket(stack, 'Logs', { dataClass: 'public' });
  },
  'construct-cluster': (stack) => {
    const customers = new DealerDataCluster(stack, 'Customers', { ...NETWORK, ...MARKET, databaseName: 'crm' });
    customers.allowConnectionsFrom('crm', 'sg-0a1b2c3d');
    customers.grantConnect(lambdaRole(stack, 'crm'), 'crm');
  },
  'construct-table': (stack) => {
    const leads = new DealerDataTable(stack, 'Leads', { hashKey: 'vin', rangeKey: 'at', rangeKeyType: 'N', ...MARKET });
    leads.grantReadWrite(lambdaRole(stack, 'crm'));
  },
  'construct-table-replicas': (stack) => {
    new DealerDataTable(stack, 'Leads', {
      hashKey: 'vin',
      ...MARKET,
      replicaRegions: ['eu-west-1', 'eu-north-1'],
      timeToLiveAttribute: 'until',
    });
  },
  'construct-file-drop': (stack) => {
    const drop = new DealerDataFileDrop(stack, 'Drop', { ...NETWORK, ...MARKET });
    drop.allowConnectionsFromRange('dealer-vpn', '10.20.0.0/16');
    drop.addDealer('dealer-0815', { sshPublicKeys: [SSH_KEY] });
    drop.addDealer('dealer-4711', { sshPublicKeys: [SSH_KEY] });
    drop.grantRead(lambdaRole(stack, 'crm'), 'dealer-0815');
  },
  'construct-messages': (stack) => {
    const queue = new DealerDataQueue(stack, 'NewLeads', MARKET);
    queue.grantReceive(lambdaRole(stack, 'crm'));
    queue.allowSendFrom('NewLead', 'events.amazonaws.com', 'arn:aws:events:eu-central-1:123456789012:rule/new-lead');
    const topic = new DealerDataTopic(stack, 'Recalls', MARKET);
    topic.grantPublish(lambdaRole(stack, 'workshop'));
    topic.subscribe('Workshop', new DealerDataQueue(stack, 'Workshop', { ...MARKET, key: topic.key, fifoQueue: false }));
  },
  'construct-messages-in-order': (stack) => {
    const queue = new DealerDataQueue(stack, 'NewLeads', { fifoQueue: true });
    new DealerDataTopic(stack, 'Recalls', { fifoTopic: true }).subscribe('NewLeads', queue);
  },
  'construct-account': (stack) => {
    new AccountGuardrails(stack, 'Account', { key: new DealerDataKey(stack, 'VolumeKey', { dataClass: 'internal' }) });
  },
};

/** Those that are planned with version 5 of the provider as well: the others name a region of their own, which it does not know. */
export const ON_5: readonly string[] = Object.keys(TELLING).filter((name) => !/-(region|replicas)$/.test(name));

/** The same synth output for version 5 of the provider, without the one attribute that only version 6 has. */
export function forProvider5(text: string): string {
  return text.replaceAll('"6.25.0"', '"5.100.0"').replaceAll(/,\s*"blocked_encryption_types": \[[^\]]*\]/g, '');
}

/** The synth output of a telling use, without the backend, which holds a path of the machine. */
export function synthesise(situation: string, outdir: string): string {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, situation);
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  TELLING[situation]?.(stack);
  app.synth();
  const json = JSON.parse(readFileSync(join(outdir, 'stacks', situation, 'cdk.tf.json'), 'utf8')) as {
    '//': { metadata: { backend?: unknown } };
    terraform: { backend?: unknown };
  };
  delete json.terraform.backend;
  return `${JSON.stringify(json, null, 2)}\n`;
}
