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

/** What an Aurora cluster has besides its network, its key and its names. */
export const CLUSTER = {
  engine: 'aurora-postgresql',
  engineMode: 'provisioned',
  storageEncrypted: true,
  /** RDS makes the password, keeps it in Secrets Manager and changes it every week: it is never in the state. */
  manageMasterUserPassword: true,
  iamDatabaseAuthenticationEnabled: true,
  /** The Data API is reached from outside the VPC. */
  enableHttpEndpoint: false,
  networkType: 'IPV4',
  deletionProtection: true,
  skipFinalSnapshot: false,
  deleteAutomatedBackups: false,
  copyTagsToSnapshot: true,
  databaseInsightsMode: 'standard',
} as const;

/** Not `postgres`, which everybody tries. */
export const MASTER_USERNAME = 'dealer_admin';

/** The long-term support release of its major version. @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Updates.LTS.html */
export const ENGINE_VERSION = '17.7';

/** The longest that RDS and DynamoDB keep backups to restore any moment from. */
export const BACKUP_DAYS = 35;

export const POSTGRESQL_PORT = 5432;

export const LOG_EXPORTS: readonly string[] = ['postgresql'];

/** Half a unit when idle; two instances, so that one can fail. */
export const SERVERLESS = { minCapacity: 0.5, maxCapacity: 8, instances: 2 } as const;

export const CLUSTER_INSTANCE = {
  instanceClass: 'db.serverless',
  publiclyAccessible: false,
  autoMinorVersionUpgrade: true,
  copyTagsToSnapshot: true,
  caCertIdentifier: 'rds-ca-rsa2048-g1',
  performanceInsightsEnabled: true,
  /** The days that cost nothing. */
  performanceInsightsRetentionPeriod: 7,
} as const;

/** Seconds between two looks at the operating system. */
export const MONITORING_INTERVAL = 60;

/**
 * TLS is asked for by the database itself, and connections are logged. `rds.force_ssl` is off before version 17 unless it is set.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
 */
export const CLUSTER_PARAMETERS: Readonly<Record<string, string>> = {
  'rds.force_ssl': '1',
  ssl_min_protocol_version: 'TLSv1.2',
  log_connections: '1',
  log_disconnections: '1',
};

export const TABLE = {
  billingMode: 'PAY_PER_REQUEST',
  deletionProtectionEnabled: true,
} as const;

export const QUEUE = {
  /** The longest that SQS keeps a message: as many days to look into what failed. */
  deadLetterRetentionSeconds: 1_209_600,
  maxReceiveCount: 5,
  kmsDataKeyReusePeriodSeconds: 300,
} as const;

/** Messages are signed with SHA-256. */
export const TOPIC = { signatureVersion: 2 } as const;

export const FILE_DROP = {
  domain: 'S3',
  protocols: ['SFTP'],
  identityProviderType: 'SERVICE_MANAGED',
  endpointType: 'VPC',
  forceDestroy: false,
  /** The newest that provider 6.25 takes. The provider's own default is from 2018. */
  securityPolicyName: 'TransferSecurityPolicy-2025-03',
  logRetentionInDays: 365,
  preAuthenticationLoginBanner: "This system keeps dealers' customer data. Use it only as agreed: every action is logged.",
} as const;

export const SFTP_PORT = 22;

/** What AWS lets an account refuse to everybody in it. Values are the strictest but where a comment says why. */
export const ACCOUNT = {
  snapshotBlock: 'block-all-sharing',
  imageBlock: 'block-new-sharing',
  /** Instances may still reach the internet through a NAT gateway; nobody there reaches them. */
  internetGatewayBlockMode: 'block-ingress',
  documentSharing: 'Disable',
  analyzerType: 'ACCOUNT',
} as const;

/** Version 2 of the metadata service, answered to the instance itself and not one hop further. */
export const INSTANCE_METADATA = { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 } as const;
