import { DealerDataBucket } from '../../lib/constructs';
import { newStack } from './combinations';
import { type Block, plain, resourcesOf } from './resources';

// With no prop at all, every attribute that protects is written, also where AWS or the provider has the same default today.
const stack = newStack();
new DealerDataBucket(stack, 'Leads');

const everything = { status: 'Enabled', filter: [{ prefix: '' }] };
const lifecycle = (...further: Block[]): Block => ({
  transition_default_minimum_object_size: 'all_storage_classes_128K',
  rule: [
    { id: 'abort-incomplete-multipart-uploads', ...everything, abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }] },
    { id: 'expire-noncurrent-versions', ...everything, noncurrent_version_expiration: [{ noncurrent_days: 90 }] },
    ...further,
  ],
});

/** Resource type, and what the one of the data bucket and the one of the access logs have, wiring left out. */
const BUCKET_TABLE: readonly [string, Block, Block][] = [
  [
    'aws_s3_bucket',
    {
      bucket_prefix: 'leads-',
      force_destroy: false,
      object_lock_enabled: false,
      lifecycle: { prevent_destroy: true },
      tags: { 'data-class': 'customer' },
    },
    {
      bucket_prefix: 'leads-accesslogs-',
      force_destroy: false,
      object_lock_enabled: false,
      lifecycle: { prevent_destroy: true },
      tags: { 'data-class': 'internal' },
    },
  ],
  ...same('aws_s3_bucket_public_access_block', {
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  }),
  ...same('aws_s3_bucket_ownership_controls', { rule: { object_ownership: 'BucketOwnerEnforced' } }),
  ...same('aws_s3_bucket_versioning', { versioning_configuration: { status: 'Enabled' } }),
  [
    'aws_s3_bucket_server_side_encryption_configuration',
    {
      rule: [
        {
          apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms', kms_master_key_id: '${aws_kms_key.arn}' },
          blocked_encryption_types: ['SSE-C'],
          bucket_key_enabled: true,
        },
      ],
    },
    { rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'AES256' }, blocked_encryption_types: ['SSE-C'] }] },
  ],
  ['aws_s3_bucket_lifecycle_configuration', lifecycle(), lifecycle({ id: 'expire-objects', ...everything, expiration: [{ days: 365 }] })],
];

test.each(BUCKET_TABLE)('%s is written in full, for the data and for the access logs', (type, data, logs) => {
  const found = resourcesOf(stack, type).map((block) => plain(withoutWiring(block)));
  expect(found).toHaveLength(2);
  expect(found).toEqual(expect.arrayContaining([data, logs]));
});

test('the key is rotated, keeps AWS’s longest time before deletion, and cannot be destroyed by a plan', () => {
  expect(resourcesOf(stack, 'aws_kms_key').map(plain)).toEqual([
    {
      description: "Encrypts dealers' customer data",
      is_enabled: true,
      key_usage: 'ENCRYPT_DECRYPT',
      customer_master_key_spec: 'SYMMETRIC_DEFAULT',
      multi_region: false,
      enable_key_rotation: true,
      rotation_period_in_days: 365,
      deletion_window_in_days: 30,
      bypass_policy_lockout_safety_check: false,
      policy: '${data.aws_iam_policy_document.json}',
      lifecycle: { prevent_destroy: true },
      tags: { 'data-class': 'customer' },
    },
  ]);
  expect(resourcesOf(stack, 'aws_kms_alias').map(plain)).toEqual([
    { name_prefix: 'alias/leads-key-', target_key_id: '${aws_kms_key.key_id}' },
  ]);
});

test('accesses are logged, without a grant to anyone', () => {
  expect(resourcesOf(stack, 'aws_s3_bucket_logging').map(plain)).toEqual([
    {
      bucket: '${aws_s3_bucket.id}',
      target_bucket: '${aws_s3_bucket.id}',
      target_prefix: 'leads/',
      depends_on: ['aws_s3_bucket_policy'],
    },
  ]);
});

test('nothing is created that gives access or that was not asked for', () => {
  const types = ['aws_s3_bucket_acl', 'aws_s3_bucket_object_lock_configuration', 'aws_s3_bucket_notification', 'aws_iam_role_policy'];
  expect(types.flatMap((type) => resourcesOf(stack, type))).toEqual([]);
});

function same(type: string, attributes: Block): [string, Block, Block][] {
  return [[type, attributes, attributes]];
}

/** Which bucket a part belongs to and what it waits for has tests of its own. */
function withoutWiring(block: Block): Block {
  return Object.fromEntries(Object.entries(block).filter(([key]) => key !== 'bucket' && key !== 'depends_on'));
}
