import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { dealerLeads } from './readme.js';

// What a user writes: tools/test-package.mjs compiles and runs it in a project that has the packed package installed.

const trust = { Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' };

/** With the README's example. */
export class SafeStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    const assumeRolePolicy = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
    dealerLeads(this, new IamRole(this, 'portal', { assumeRolePolicy }));
  }
}

/** With a bucket that the world reads. */
export class LeakyStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    const bucket = new S3Bucket(this, 'Bucket', { tags: { 'data-class': 'customer' } });
    const anyone = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${bucket.arn}/*` };
    new S3BucketPolicy(this, 'Policy', { bucket: bucket.id, policy: JSON.stringify({ Version: '2012-10-17', Statement: [anyone] }) });
  }
}
