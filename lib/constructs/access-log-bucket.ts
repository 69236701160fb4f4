import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import type { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import type { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { type BucketNameProps, createBucket, encryptBucket, guardBucket, lifecycleRules } from './bucket-guards';
import { checkRange, MOST_DAYS } from './checks';
import { ACCESS_LOGS, BUCKET } from './defaults';
import { checkProviderRegion } from './residency';
import { allowLogDelivery, denyWeakTransport, type PolicyStatement } from './statements';
import { regionOf } from './tags';

export interface AccessLogBucketProps extends BucketNameProps {
  /**
   * Days after which a log is deleted.
   *
   * @default - a year (365)
   */
  readonly expirationDays?: number;
}

/**
 * Where S3 writes who read what. It is encrypted with S3's own key and has no object lock, since S3 delivers logs
 * neither to a bucket that encrypts with a KMS key nor to one with a default retention.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export class AccessLogBucket extends Construct {
  /** The bucket as the provider has it. */
  readonly bucket: S3Bucket;
  /** Its policy as the provider has it. */
  readonly policy: S3BucketPolicy;
  /** The ARN of the bucket. */
  readonly bucketArn: string;
  /** The region asked for; undefined: that of the provider. */
  readonly region: string | undefined;
  private readonly policyDocument: DataAwsIamPolicyDocument;
  private readonly accountId: string;
  private readonly sourceArns: string[] = [];
  private hasForeignSource = false;

  /** @throws Error when a prop has a value that is not allowed */
  constructor(scope: Construct, id: string, props: AccessLogBucketProps = {}) {
    super(scope, id);
    checkRange(this.node.path, 'expirationDays', props.expirationDays, 1, MOST_DAYS);
    checkProviderRegion(this, props);
    const region = regionOf(props);
    const expirationDays = props.expirationDays ?? ACCESS_LOGS.expirationDays;
    const rules = lifecycleRules(BUCKET.abortIncompleteMultipartUploadDays, BUCKET.noncurrentVersionExpirationDays, expirationDays);
    this.region = props.region;
    this.accountId = new DataAwsCallerIdentity(this, 'CallerIdentity').accountId;
    this.bucket = createBucket(this, props, 'internal', false);
    this.bucketArn = this.bucket.arn;
    const guards = guardBucket(this, this.bucket, this.statements(), rules, region);
    this.policyDocument = guards.policyDocument;
    this.policy = guards.policy;
    encryptBucket(this, this.bucket, undefined, region);
  }

  /**
   * Names a bucket whose logs are written here; from then on S3 may write the logs of named buckets only.
   * A bucket of another stack is let in by account alone: naming it would make the two stacks depend on each other.
   */
  addSource(bucket: S3Bucket): void {
    if (TerraformStack.of(bucket) === TerraformStack.of(this)) this.sourceArns.push(bucket.arn);
    else this.hasForeignSource = true;
    this.policyDocument.putStatement(this.statements());
  }

  private statements(): PolicyStatement[] {
    const sources = this.hasForeignSource ? [] : this.sourceArns;
    return [...denyWeakTransport(this.bucketArn), allowLogDelivery(this.bucketArn, this.accountId, sources)];
  }
}
