import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketAcl } from '@cdktf/provider-aws/lib/s3-bucket-acl';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3Object } from '@cdktf/provider-aws/lib/s3-object';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretPolicy } from '@cdktf/provider-aws/lib/secretsmanager-secret-policy';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { App, Fn, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

const customerData = { 'data-class': 'customer', team: 'overseas-dealers' };

/** Leads of dealers in overseas markets, put together by hand. It works, and each part of it lets strangers in. */
export class LeakyDealerLeads extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    this.leads();
    this.exports();
    this.vehiclePapers();
    this.events();
    this.access();
  }

  /** Names, phone numbers and test-drive wishes of people who asked a dealer for an offer. */
  private leads(): void {
    const leads = new S3Bucket(this, 'leads', { bucket: 'overseas-dealer-leads', tags: customerData });
    // Half a block: the two that would hold back a policy are left at the provider's default, false.
    new S3BucketPublicAccessBlock(this, 'leads-block', { bucket: leads.id, blockPublicAcls: true, ignorePublicAcls: true });
    // "Only the partner portal": anyone can send this header.
    new S3BucketPolicy(this, 'leads-policy', {
      bucket: leads.id,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'PartnerPortal',
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: `${leads.arn}/*`,
            Condition: { StringLike: { 'aws:Referer': 'https://portal.partners.example/*' } },
          },
        ],
      }),
    });
  }

  /** The nightly export that importers fetch with a script. */
  private exports(): void {
    const exports = new S3Bucket(this, 'exports', { bucket: 'overseas-dealer-exports', tags: customerData });
    // ACLs switched back on, because the upload "did not work" without.
    const ownership = new S3BucketOwnershipControls(this, 'exports-ownership', {
      bucket: exports.id,
      rule: { objectOwnership: 'BucketOwnerPreferred' },
    });
    new S3BucketAcl(this, 'exports-acl', { bucket: exports.id, acl: 'public-read', dependsOn: [ownership] });
    // A "sample" made from real number plates and VINs.
    new S3Object(this, 'plates-sample', {
      bucket: exports.id,
      key: 'samples/plates-and-vins.csv',
      content: 'plate,vin\nM-AB 1234,WBA8E9C50GK647890\n',
      acl: 'public-read',
    });
  }

  /** Scans of registration papers, shown in the dealers' portal through CloudFront. */
  private vehiclePapers(): void {
    const papers = new S3Bucket(this, 'papers', { bucket: 'overseas-dealer-vehicle-papers', tags: customerData });
    new S3BucketPublicAccessBlock(this, 'papers-block', {
      bucket: papers.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    // No aws:SourceArn: a distribution in anyone's account can fetch them.
    const cdn = new DataAwsIamPolicyDocument(this, 'papers-cdn', {
      statement: [
        {
          sid: 'CloudFront',
          principals: [{ type: 'Service', identifiers: ['cloudfront.amazonaws.com'] }],
          actions: ['s3:GetObject'],
          resources: [`${papers.arn}/*`],
        },
      ],
    });
    new S3BucketPolicy(this, 'papers-policy', { bucket: papers.id, policy: cdn.json });
  }

  /** New leads for the CRM, recalls by VIN for the dealers. */
  private events(): void {
    const queue = new SqsQueue(this, 'new-leads', { name: 'overseas-new-leads', tags: customerData });
    // TLS is asked for; who sends and receives is not.
    new SqsQueuePolicy(this, 'new-leads-policy', {
      queueUrl: queue.url,
      policy: Fn.jsonencode({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
            Resource: queue.arn,
            Condition: { Bool: { 'aws:SecureTransport': 'true' } },
          },
        ],
      }),
    });
    const topic = new SnsTopic(this, 'recalls', { name: 'overseas-recalls-by-vin', tags: customerData });
    // So that "every dealer can subscribe".
    const subscribe = new DataAwsIamPolicyDocument(this, 'recalls-subscribe', {
      statement: [{ principals: [{ type: 'AWS', identifiers: ['*'] }], actions: ['sns:Subscribe', 'sns:Receive'], resources: [topic.arn] }],
    });
    new SnsTopicPolicy(this, 'recalls-policy', { arn: topic.arn, policy: subscribe.json });
  }

  /** The key, the password of the dealer management system, and the role of the importers' agency. */
  private access(): void {
    new KmsKey(this, 'key', {
      description: 'dealer leads',
      tags: customerData,
      // kms:ViaService says through which service, not from which account.
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Action: 'kms:*', Resource: '*' },
          {
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Resource: '*',
            Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } },
          },
        ],
      }),
    });
    const secret = new SecretsmanagerSecret(this, 'dms-password', { name: 'overseas/dms-password', tags: customerData });
    new SecretsmanagerSecretPolicy(this, 'dms-password-policy', {
      secretArn: secret.arn,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
      }),
    });
    // An external id is a password in a shared document, not an identity.
    new IamRole(this, 'agency', {
      name: 'overseas-leads-agency',
      assumeRolePolicy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'sts:ExternalId': 'dealer-agency' } },
          },
        ],
      }),
    });
  }
}

/** @param outdir where the Terraform JSON is written; `cdktf.out` by default */
export function buildApp(outdir = 'cdktf.out'): App {
  const app = new App({ outdir });
  new LeakyDealerLeads(app, 'leaky-dealer-leads');
  return app;
}

if (require.main === module) buildApp(process.argv[2]).synth();
