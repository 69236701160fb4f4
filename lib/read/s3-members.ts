import type { Instance } from './instance';

const BUCKETS = ['aws_s3_bucket', 'aws_s3_directory_bucket'];

/** What belongs to a bucket: the role it plays there, and the attribute that names the bucket. */
export const MEMBERS: Readonly<Record<string, { readonly role: Role; readonly bucket: string }>> = {
  aws_s3_bucket_policy: { role: 'policies', bucket: 'bucket' },
  aws_s3_bucket_acl: { role: 'acls', bucket: 'bucket' },
  aws_s3_bucket_public_access_block: { role: 'blocks', bucket: 'bucket' },
  aws_s3_bucket_ownership_controls: { role: 'ownership', bucket: 'bucket' },
  aws_s3_object: { role: 'objects', bucket: 'bucket' },
  aws_s3_bucket_object: { role: 'objects', bucket: 'bucket' },
  aws_s3_object_copy: { role: 'objects', bucket: 'bucket' },
  aws_s3_bucket_logging: { role: 'log_sources', bucket: 'target_bucket' },
  aws_s3_bucket_website_configuration: { role: 'websites', bucket: 'bucket' },
  aws_s3_access_point: { role: 'points', bucket: 'bucket' },
  aws_s3control_access_point_policy: { role: 'point_policies', bucket: 'access_point_arn' },
};
export type Role = 'policies' | 'acls' | 'blocks' | 'ownership' | 'objects' | 'log_sources' | 'websites' | 'points' | 'point_policies';
export const BLOCK = 'aws_s3_bucket_public_access_block';

/** Resource types that are handed over within a store. */
export const S3_TYPES: ReadonlySet<string> = new Set([...BUCKETS, ...Object.keys(MEMBERS)]);

export const S3_TYPE_LIST = [...S3_TYPES];

export function isBucket(one: Instance): boolean {
  return one.mode === 'managed' && BUCKETS.includes(one.type);
}
