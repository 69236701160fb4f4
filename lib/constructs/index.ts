import './peers';

export { AccessLogBucket, type AccessLogBucketProps } from './access-log-bucket';
export { type BucketNameProps } from './bucket-guards';
export { DealerDataBucket } from './dealer-data-bucket';
export { type DealerDataBucketProps, type ObjectLockMode } from './dealer-data-bucket-props';
export { DealerDataKey, type DealerDataKeyProps } from './dealer-data-key';
export { type DealerDataProps, type StoredDataClass } from './tags';
