import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { App, TerraformStack } from 'cdktf';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessLogBucket, DealerDataBucket, DealerDataKey } from '../../lib/constructs';

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
    const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
    const crm = new IamRole(stack, 'crm', { assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }) });
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
};

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
