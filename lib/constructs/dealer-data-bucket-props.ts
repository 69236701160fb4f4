import type { AccessLogBucket } from './access-log-bucket';
import type { BucketNameProps } from './bucket-guards';
import { checkFolder, checkOneOf, checkRange, MOST_DAYS } from './checks';
import type { DealerDataKey } from './dealer-data-key';
import { needs } from './errors';
import { checkSameRegion } from './regions';

/** `COMPLIANCE`: no one can shorten a retention, the account root included. `GOVERNANCE`: who has a permission for it can. */
export type ObjectLockMode = 'GOVERNANCE' | 'COMPLIANCE';

export interface DealerDataBucketProps extends BucketNameProps {
  /**
   * The key that encrypts the objects.
   *
   * @default - a `DealerDataKey` of its own
   */
  readonly key?: DealerDataKey;
  /**
   * Where accesses are logged. Share one between the buckets of a region and account.
   *
   * @default - an `AccessLogBucket` of its own
   */
  readonly accessLogBucket?: AccessLogBucket;
  /**
   * The folder of the logs in the log bucket, with a slash at its end.
   *
   * @default - the construct's path below its stack, in lower case
   */
  readonly targetPrefix?: string;
  /**
   * Days after which an object is deleted.
   *
   * @default - objects stay until someone deletes them
   */
  readonly expirationDays?: number;
  /**
   * Days that an overwritten or deleted object can still be brought back.
   *
   * @default - 90
   */
  readonly noncurrentVersionExpirationDays?: number;
  /**
   * Days after which the parts of an upload that never ended are deleted.
   *
   * @default - 7
   */
  readonly abortIncompleteMultipartUploadDays?: number;
  /**
   * Makes it possible to lock versions against deletion. Cannot be switched off again.
   *
   * @default - versions are not locked
   */
  readonly objectLockEnabled?: boolean;
  /**
   * Days that each new version is locked. Needs `objectLockEnabled`.
   *
   * @default - a version is locked only where its upload asks for it
   */
  readonly objectLockDays?: number;
  /**
   * Who may shorten the lock. Needs `objectLockDays`.
   *
   * @default - `GOVERNANCE`
   */
  readonly objectLockMode?: ObjectLockMode;
  /**
   * Sends an event to EventBridge for each change of an object.
   *
   * @default - no events
   */
  readonly eventbridge?: boolean;
}

/** @throws Error when a prop has a value that is not allowed, or lacks another that it needs */
export function checkBucketProps(where: string, props: DealerDataBucketProps): void {
  checkFolder(where, 'targetPrefix', props.targetPrefix);
  for (const prop of ['expirationDays', 'noncurrentVersionExpirationDays', 'abortIncompleteMultipartUploadDays'] as const) {
    checkRange(where, prop, props[prop], 1, MOST_DAYS);
  }
  checkRange(where, 'objectLockDays', props.objectLockDays, 1, 36_500);
  checkOneOf(where, 'objectLockMode', props.objectLockMode, ['GOVERNANCE', 'COMPLIANCE']);
  if (props.objectLockDays !== undefined && props.objectLockEnabled !== true) {
    throw needs(where, 'objectLockDays', props.objectLockDays, 'objectLockEnabled');
  }
  if (props.objectLockMode !== undefined && props.objectLockDays === undefined) {
    throw needs(where, 'objectLockMode', props.objectLockMode, 'objectLockDays');
  }
  for (const prop of ['key', 'accessLogBucket'] as const) checkSameRegion(where, prop, props[prop], props.region);
}
