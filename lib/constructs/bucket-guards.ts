import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import {
  S3BucketLifecycleConfiguration,
  type S3BucketLifecycleConfigurationRule,
} from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import type { Construct } from 'constructs';
import { BLOCKED_ENCRYPTION_TYPES, BUCKET, OBJECT_OWNERSHIP, PUBLIC_ACCESS_BLOCK, TRANSITION_MINIMUM_OBJECT_SIZE } from './defaults';
import { excludes } from './errors';
import { prefixOf } from './names';
import type { PolicyStatement } from './statements';
import { type DealerDataProps, lifecycleOf, regionOf, type StoredDataClass, tagsOf } from './tags';

/** How a bucket is called. */
export interface BucketNameProps extends DealerDataProps {
  /**
   * The bucket's name.
   *
   * @default - `bucketPrefix` and a suffix by Terraform
   */
  readonly bucket?: string;
  /**
   * What the bucket's name begins with, at most 37 characters.
   *
   * @default - the construct's path below its stack, in lower case
   */
  readonly bucketPrefix?: string;
}

/** The longest `bucket_prefix`: 63 characters less the 26 that Terraform adds. */
const LONGEST_PREFIX = 37;

/** The bucket itself, as the child `Resource`. */
export function createBucket(scope: Construct, props: BucketNameProps, dataClass: StoredDataClass, objectLockEnabled: boolean): S3Bucket {
  const where = scope.node.path;
  if (props.bucket !== undefined && props.bucketPrefix !== undefined) throw excludes(where, 'bucket', 'bucketPrefix');
  const name =
    props.bucket === undefined ? { bucketPrefix: props.bucketPrefix ?? prefixOf(scope, LONGEST_PREFIX) } : { bucket: props.bucket };
  return new S3Bucket(scope, 'Resource', {
    ...name,
    forceDestroy: BUCKET.forceDestroy,
    objectLockEnabled,
    tags: tagsOf(where, props, dataClass),
    ...regionOf(props),
    ...lifecycleOf(props),
  });
}

export interface Guards {
  readonly policyDocument: DataAwsIamPolicyDocument;
  readonly policy: S3BucketPolicy;
  readonly versioning: S3BucketVersioningA;
}

/**
 * Everything that keeps a bucket shut, as children of `scope`. They are created one after the other, since S3 answers
 * 409 to changes of one bucket at the same time: ownership, public access block, policy, versioning, then what needs versions.
 */
export function guardBucket(
  scope: Construct,
  bucket: S3Bucket,
  statement: PolicyStatement[],
  rule: S3BucketLifecycleConfigurationRule[],
  region: { region?: string },
): Guards {
  const of = { bucket: bucket.id, ...region };
  const ownership = new S3BucketOwnershipControls(scope, 'Ownership', { ...of, rule: { objectOwnership: OBJECT_OWNERSHIP } });
  const block = new S3BucketPublicAccessBlock(scope, 'PublicAccessBlock', { ...of, ...PUBLIC_ACCESS_BLOCK, dependsOn: [ownership] });
  const policyDocument = new DataAwsIamPolicyDocument(scope, 'PolicyDocument', { statement });
  const policy = new S3BucketPolicy(scope, 'Policy', { ...of, policy: policyDocument.json, dependsOn: [block] });
  const versioning = new S3BucketVersioningA(scope, 'Versioning', {
    ...of,
    versioningConfiguration: { status: 'Enabled' },
    dependsOn: [policy],
  });
  new S3BucketLifecycleConfiguration(scope, 'Lifecycle', {
    ...of,
    transitionDefaultMinimumObjectSize: TRANSITION_MINIMUM_OBJECT_SIZE,
    rule,
    dependsOn: [versioning],
  });
  return { policyDocument, policy, versioning };
}

/** Encryption at rest: with the key given, else with S3's own (`AES256`). */
export function encryptBucket(scope: Construct, bucket: S3Bucket, keyArn: string | undefined, region: { region?: string }): void {
  const encryption =
    keyArn === undefined
      ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
      : { applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn }, bucketKeyEnabled: true };
  new S3BucketServerSideEncryptionConfigurationA(scope, 'Encryption', {
    bucket: bucket.id,
    ...region,
    rule: [{ ...encryption, blockedEncryptionTypes: [...BLOCKED_ENCRYPTION_TYPES] }],
  });
}

/** The lifecycle rules that every bucket has. Each needs a filter: without one the provider shows a difference on every plan. */
export function lifecycleRules(
  abortDays: number,
  noncurrentDays: number,
  expirationDays: number | undefined,
): S3BucketLifecycleConfigurationRule[] {
  const everything = { status: 'Enabled', filter: [{ prefix: '' }] };
  const rules: S3BucketLifecycleConfigurationRule[] = [
    { id: 'abort-incomplete-multipart-uploads', ...everything, abortIncompleteMultipartUpload: [{ daysAfterInitiation: abortDays }] },
    { id: 'expire-noncurrent-versions', ...everything, noncurrentVersionExpiration: [{ noncurrentDays }] },
  ];
  if (expirationDays !== undefined) rules.push({ id: 'expire-objects', ...everything, expiration: [{ days: expirationDays }] });
  return rules;
}
