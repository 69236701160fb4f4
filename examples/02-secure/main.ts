import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretPolicy } from '@cdktf/provider-aws/lib/secretsmanager-secret-policy';
import { App, Fn, S3Backend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { AccessLogBucket, DealerDataBucket, DealerDataKey, DealerDataQueue, DealerDataTopic } from 'dealerguard/constructs';

const market = { country: 'DE', residency: 'eu' } as const;
const tags = { 'data-class': 'customer', team: 'overseas-dealers', ...market };
/** The account of the agency that works for the importers. */
const AGENCY = '111122223333';

/** The same leads, exports, papers, events and access as in 01-leaky; each reader is named. */
export class SecureDealerLeads extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    new S3Backend(this, { bucket: 'overseas-terraform-state', key: `${id}.tfstate`, region: 'eu-central-1', encrypt: true });

    const { accountId } = new DataAwsCallerIdentity(this, 'Account');
    const portal = this.role('portal', { Service: 'ecs-tasks.amazonaws.com' }, { 'aws:SourceAccount': accountId });
    const crm = this.role('crm', { Service: 'lambda.amazonaws.com' });
    const agency = this.role('agency', { AWS: `arn:aws:iam::${AGENCY}:root` }, { 'sts:ExternalId': 'dealer-agency' });

    const key = new DealerDataKey(this, 'Key', market);
    const accessLogBucket = new AccessLogBucket(this, 'AccessLogs', market);
    const leads = new DealerDataBucket(this, 'Leads', { ...market, key, accessLogBucket, eventbridge: true });
    const exports = new DealerDataBucket(this, 'Exports', { ...market, key, accessLogBucket, expirationDays: 30 });
    const papers = new DealerDataBucket(this, 'Papers', { ...market, key, accessLogBucket });

    leads.grantReadWrite(crm);
    leads.grantRead(portal, 'partners/');
    exports.grantReadWrite(crm);
    exports.grantRead(agency, 'importers/');
    papers.grantRead(portal); // the portal hands out links that end after minutes, in place of an open CloudFront origin

    this.newLeads(leads, key, crm);
    this.recalls(key, crm, agency);
    this.password(key, crm);
  }

  /** A role that one named service or account takes on, where the condition holds. */
  private role(name: string, principal: Record<string, string>, equals?: Record<string, string>): IamRole {
    const condition = equals === undefined ? {} : { Condition: { StringEquals: equals } };
    const trust = { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...condition };
    return new IamRole(this, name, {
      name: `overseas-leads-${name}`,
      assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }),
    });
  }

  /** Each new lead becomes a message for the CRM. */
  private newLeads(leads: DealerDataBucket, key: DealerDataKey, crm: IamRole): void {
    const rule = new CloudwatchEventRule(this, 'lead-created', {
      eventPattern: Fn.jsonencode({
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [leads.bucketName] } },
      }),
    });
    const queue = new DealerDataQueue(this, 'NewLeads', { ...market, key });
    new CloudwatchEventTarget(this, 'lead-created-target', { rule: rule.name, arn: queue.queueArn });
    queue.allowSendFrom('NewLead', 'events.amazonaws.com', rule.arn);
    queue.grantReceive(crm);
  }

  /** Recalls by VIN: the CRM publishes, the importers' agency has a queue of its own that it receives from. */
  private recalls(key: DealerDataKey, crm: IamRole, agency: IamRole): void {
    const topic = new DealerDataTopic(this, 'Recalls', { ...market, key });
    const importers = new DealerDataQueue(this, 'ImportersRecalls', { ...market, key });
    topic.grantPublish(crm);
    topic.subscribe('Importers', importers);
    importers.grantReceive(agency);
  }

  /** The password of the dealer management system, for the CRM alone. */
  private password(key: DealerDataKey, crm: IamRole): void {
    const secret = new SecretsmanagerSecret(this, 'dms-password', { name: 'overseas/dms-password', kmsKeyId: key.keyArn, tags });
    const policy = new DataAwsIamPolicyDocument(this, 'dms-password-readers', {
      statement: [
        { principals: [{ type: 'AWS', identifiers: [crm.arn] }], actions: ['secretsmanager:GetSecretValue'], resources: [secret.arn] },
      ],
    });
    new SecretsmanagerSecretPolicy(this, 'dms-password-policy', { secretArn: secret.arn, policy: policy.json, blockPublicPolicy: true });
  }
}

/** @param outdir where the Terraform JSON is written; `cdktf.out` by default */
export function buildApp(outdir = 'cdktf.out'): App {
  const app = new App({ outdir });
  new SecureDealerLeads(app, 'secure-dealer-leads');
  return app;
}

if (require.main === module) buildApp(process.argv[2]).synth();
