import type { DataAwsIamPolicyDocumentStatement } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { MINIMUM_TLS_VERSION } from './defaults';

export type PolicyStatement = DataAwsIamPolicyDocumentStatement;

const EVERYONE = [{ type: '*', identifiers: ['*'] }];

/**
 * Refuses plain HTTP and old TLS. Two statements: in one, both conditions would have to hold, and plain HTTP, which has no TLS version, would pass.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export function denyWeakTransport(bucketArn: string): PolicyStatement[] {
  const deny = { effect: 'Deny', principals: EVERYONE, actions: ['s3:*'], resources: [bucketArn, `${bucketArn}/*`] };
  return [
    { sid: 'DenyPlainHttp', ...deny, condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }] },
    { sid: 'DenyOldTls', ...deny, condition: [{ test: 'NumericLessThan', variable: 's3:TlsVersion', values: [MINIMUM_TLS_VERSION] }] },
  ];
}

/**
 * Refuses plain HTTP, in a policy whose service has no condition key for the version of TLS.
 *
 * @param actions those that the service takes in such a policy
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
 */
export function denyPlainHttp(arn: string, actions: readonly string[]): PolicyStatement {
  const condition = [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }];
  return { sid: 'DenyPlainHttp', effect: 'Deny', principals: EVERYONE, actions: [...actions], resources: [arn], condition };
}

/** Lets a service send on behalf of the one resource that is named. */
export function allowSource(sid: string, service: string, sourceArn: string, arn: string, action: string): PolicyStatement {
  return {
    sid,
    effect: 'Allow',
    principals: [{ type: 'Service', identifiers: [service] }],
    actions: [action],
    resources: [arn],
    condition: [{ test: 'ArnEquals', variable: 'aws:SourceArn', values: [sourceArn] }],
  };
}

/**
 * Lets S3 write access logs, for buckets of this account only, and only for `sourceArns` where all of them are known.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function allowLogDelivery(bucketArn: string, accountId: string, sourceArns: readonly string[]): PolicyStatement {
  const fromAccount = { test: 'StringEquals', variable: 'aws:SourceAccount', values: [accountId] };
  const fromBuckets = { test: 'ArnLike', variable: 'aws:SourceArn', values: [...sourceArns] };
  return {
    sid: 'AllowAccessLogDelivery',
    effect: 'Allow',
    principals: [{ type: 'Service', identifiers: ['logging.s3.amazonaws.com'] }],
    actions: ['s3:PutObject'],
    resources: [`${bucketArn}/*`],
    condition: sourceArns.length === 0 ? [fromAccount] : [fromAccount, fromBuckets],
  };
}

/**
 * Leaves the say to the IAM policies of this account, as the policy that AWS writes by default.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function allowAccount(partition: string, accountId: string): PolicyStatement {
  return {
    sid: 'AllowThisAccount',
    effect: 'Allow',
    principals: [{ type: 'AWS', identifiers: [`arn:${partition}:iam::${accountId}:root`] }],
    actions: ['kms:*'],
    resources: ['*'],
  };
}

/** Lets AWS services use a key, on behalf of this account only. */
export function allowServices(services: readonly string[], accountId: string): PolicyStatement {
  return {
    sid: 'AllowServicesOfThisAccount',
    effect: 'Allow',
    principals: [{ type: 'Service', identifiers: [...services] }],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    condition: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: [accountId] }],
  };
}

/** Lets a role list a bucket, and use the objects below `prefix` in the ways `actions` names. */
export function allowObjects(bucketArn: string, prefix: string, actions: readonly string[]): PolicyStatement[] {
  const list = { sid: 'ListBucket', effect: 'Allow', actions: ['s3:ListBucket'], resources: [bucketArn] };
  const below = { test: 'StringLike', variable: 's3:prefix', values: [prefix, `${prefix}*`] };
  return [
    prefix === '' ? list : { ...list, condition: [below] },
    { sid: 'UseObjects', effect: 'Allow', actions: [...actions], resources: [`${bucketArn}/${prefix}*`] },
  ];
}

/** Lets a service take on a role, on behalf of this account, and for what `sourceArn` names where it is given. */
export function assumedBy(service: string, accountId: string, sourceArn?: string): PolicyStatement {
  const fromAccount = { test: 'StringEquals', variable: 'aws:SourceAccount', values: [accountId] };
  return {
    effect: 'Allow',
    actions: ['sts:AssumeRole'],
    principals: [{ type: 'Service', identifiers: [service] }],
    condition: sourceArn === undefined ? [fromAccount] : [fromAccount, { test: 'ArnLike', variable: 'aws:SourceArn', values: [sourceArn] }],
  };
}

/** Lets a role use what has these ARNs in the ways `actions` names. */
export function allow(sid: string, arns: readonly string[], actions: readonly string[]): PolicyStatement {
  return { sid, effect: 'Allow', actions: [...actions], resources: [...arns] };
}

/** Lets a role use a key in the ways `actions` names. */
export function allowKey(keyArn: string, actions: readonly string[]): PolicyStatement {
  return { sid: 'UseKey', effect: 'Allow', actions: [...actions], resources: [keyArn] };
}
