/**
 * What the constructs set where nothing is said. Each value is written to the Terraform JSON, also where AWS or the
 * provider has the same default today: those depend on the day a resource was made and on the provider's version.
 */

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
export const PUBLIC_ACCESS_BLOCK = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
} as const;

/** Switches off ACLs. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html */
export const OBJECT_OWNERSHIP = 'BucketOwnerEnforced';

/** Keys that a client brings along: AWS could not decrypt for us, nor could we take access away. Provider 6.25 clears the block when it is not set. */
export const BLOCKED_ENCRYPTION_TYPES: readonly string[] = ['SSE-C'];

/** The oldest TLS version that a bucket answers. */
export const MINIMUM_TLS_VERSION = '1.2';

/** AWS's own default since 2024-09, written because the provider otherwise shows a difference. */
export const TRANSITION_MINIMUM_OBJECT_SIZE = 'all_storage_classes_128K';

export const BUCKET = {
  /** Terraform never empties a bucket. */
  forceDestroy: false,
  abortIncompleteMultipartUploadDays: 7,
  noncurrentVersionExpirationDays: 90,
} as const;

export const ACCESS_LOGS = {
  /** A year: long enough to look back on an incident. */
  expirationDays: 365,
} as const;

export const OBJECT_LOCK_MODE = 'GOVERNANCE';

export const KEY = {
  description: "Encrypts dealers' customer data",
  keyUsage: 'ENCRYPT_DECRYPT',
  customerMasterKeySpec: 'SYMMETRIC_DEFAULT',
  isEnabled: true,
  multiRegion: false,
  enableKeyRotation: true,
  /** The longest that AWS offers: as many days to notice that data became unreadable. */
  deletionWindowInDays: 30,
  bypassPolicyLockoutSafetyCheck: false,
} as const;

export const ROTATION_PERIOD_IN_DAYS = 365;
