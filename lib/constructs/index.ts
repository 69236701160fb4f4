import './peers';

export { AccessLogBucket, type AccessLogBucketProps } from './access-log-bucket';
export { AccountGuardrails, type AccountGuardrailsProps, type AnalyzerType, type InternetGatewayBlockMode } from './account-guardrails';
export { type BucketNameProps } from './bucket-guards';
export { DealerDataBucket } from './dealer-data-bucket';
export { type DealerDataBucketProps, type ObjectLockMode } from './dealer-data-bucket-props';
export { DealerDataCluster } from './dealer-data-cluster';
export { type DealerDataClusterProps } from './dealer-data-cluster-props';
export { DealerDataFileDrop } from './dealer-data-file-drop';
export { type DealerDataFileDropProps, type DealerProps, type TransferSecurityPolicy } from './dealer-data-file-drop-props';
export { DealerDataKey, type DealerDataKeyProps } from './dealer-data-key';
export { DealerDataQueue, type DealerDataQueueProps } from './dealer-data-queue';
export { DealerDataTable } from './dealer-data-table';
export { type AttributeType, type DealerDataTableProps, type StreamViewType } from './dealer-data-table-props';
export { DealerDataTopic, type DealerDataTopicProps } from './dealer-data-topic';
export { type VpcProps } from './network';
export { type ResidencyProps } from './residency';
export { type DealerDataProps, type StoredDataClass } from './tags';
