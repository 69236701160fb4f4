import type { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import { S3BucketNotification } from '@cdktf/provider-aws/lib/s3-bucket-notification';
import { S3BucketObjectLockConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration';
import { TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import { AccessLogBucket } from './access-log-bucket';
import { createBucket, encryptBucket, guardBucket, lifecycleRules } from './bucket-guards';
import { checkFolder } from './checks';
import { checkBucketProps, type DealerDataBucketProps } from './dealer-data-bucket-props';
import { DealerDataKey } from './dealer-data-key';
import { BUCKET, OBJECT_LOCK_MODE } from './defaults';
import { notKnownYet } from './errors';
import { DECRYPT, DECRYPT_AND_ENCRYPT, grantTo, READ_OBJECTS, WRITE_OBJECTS } from './grants';
import { nameOf } from './names';
import { checkProviderRegion } from './residency';
import { allowKey, allowObjects, denyWeakTransport } from './statements';
import { familyProps, regionOf } from './tags';

/**
 * A bucket for dealers' customer data: private, encrypted with a key of its own, versioned, reached over TLS 1.2 and
 * later only, every access logged, kept from deletion.
 */
export class DealerDataBucket extends Construct {
  /** The bucket as the provider has it. */
  readonly bucket: S3Bucket;
  /** The key that encrypts the objects. */
  readonly key: DealerDataKey;
  /** Where accesses are logged. */
  readonly accessLogBucket: AccessLogBucket;
  /** The bucket's policy; `putStatement` replaces the statements, those that refuse plain HTTP and old TLS included. */
  readonly policyDocument: DataAwsIamPolicyDocument;
  /** The ARN of the bucket. */
  readonly bucketArn: string;
  /** The name of the bucket. */
  readonly bucketName: string;

  /** @throws Error when a prop has a value that is not allowed, or two props exclude each other */
  constructor(scope: Construct, id: string, props: DealerDataBucketProps = {}) {
    super(scope, id);
    checkBucketProps(this.node.path, props);
    checkProviderRegion(this, props);
    const region = regionOf(props);
    const objectLock = props.objectLockEnabled ?? false;
    this.bucket = createBucket(this, props, 'customer', objectLock);
    this.bucketArn = this.bucket.arn;
    this.bucketName = this.bucket.id;
    this.key = props.key ?? new DealerDataKey(this, 'Key', familyProps(props));
    this.accessLogBucket = props.accessLogBucket ?? new AccessLogBucket(this, 'AccessLogs', familyProps(props, ['dataClass']));
    const guards = guardBucket(this, this.bucket, denyWeakTransport(this.bucketArn), rulesOf(props), region);
    this.policyDocument = guards.policyDocument;
    encryptBucket(this, this.bucket, this.key.keyArn, region);
    this.logAccess(props);
    if (objectLock) {
      new S3BucketObjectLockConfigurationA(this, 'ObjectLock', {
        bucket: this.bucket.id,
        objectLockEnabled: 'Enabled',
        ...retentionOf(props),
        ...region,
        dependsOn: [guards.versioning],
      });
    }
    if (props.eventbridge ?? false)
      new S3BucketNotification(this, 'Notification', { bucket: this.bucket.id, eventbridge: true, ...region });
  }

  /**
   * Lets a role list the bucket and read its objects.
   *
   * @param prefix only the objects below this folder, with a slash at its end; all of them where it is left out
   * @throws Error when `prefix` is no folder
   */
  grantRead(role: IamRole, prefix?: string): IamRolePolicy {
    return this.grant(role, 'Read', READ_OBJECTS, DECRYPT, prefix);
  }

  /**
   * Lets a role list the bucket, read, write and delete its objects. Deleting leaves a marker: the versions stay.
   *
   * @param prefix only the objects below this folder, with a slash at its end; all of them where it is left out
   * @throws Error when `prefix` is no folder
   */
  grantReadWrite(role: IamRole, prefix?: string): IamRolePolicy {
    return this.grant(role, 'ReadWrite', [...READ_OBJECTS, ...WRITE_OBJECTS], DECRYPT_AND_ENCRYPT, prefix);
  }

  private grant(role: IamRole, what: string, onObjects: string[], onKey: string[], prefix?: string): IamRolePolicy {
    if (Token.isUnresolved(prefix)) throw notKnownYet(this.node.path, 'prefix');
    checkFolder(this.node.path, 'prefix', prefix);
    const statements = [...allowObjects(this.bucketArn, prefix ?? '', onObjects), allowKey(this.key.keyArn, onKey)];
    return grantTo(this, role, what, statements, prefix ?? '');
  }

  private logAccess(props: DealerDataBucketProps): void {
    const target = this.accessLogBucket;
    target.addSource(this.bucket);
    const sameStack = TerraformStack.of(target) === TerraformStack.of(this);
    new S3BucketLoggingA(this, 'Logging', {
      bucket: this.bucket.id,
      targetBucket: target.bucket.id,
      targetPrefix: props.targetPrefix ?? `${nameOf(this)}/`,
      ...regionOf(props),
      ...(sameStack ? { dependsOn: [target.policy] } : {}),
    });
  }
}

function rulesOf(props: DealerDataBucketProps): ReturnType<typeof lifecycleRules> {
  return lifecycleRules(
    props.abortIncompleteMultipartUploadDays ?? BUCKET.abortIncompleteMultipartUploadDays,
    props.noncurrentVersionExpirationDays ?? BUCKET.noncurrentVersionExpirationDays,
    props.expirationDays,
  );
}

function retentionOf(props: DealerDataBucketProps): { rule?: { defaultRetention: { mode: string; days: number } } } {
  if (props.objectLockDays === undefined) return {};
  return { rule: { defaultRetention: { mode: props.objectLockMode ?? OBJECT_LOCK_MODE, days: props.objectLockDays } } };
}
