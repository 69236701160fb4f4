import { TerraformVariable } from 'cdktf';
import { AccessLogBucket, DealerDataBucket, DealerDataKey } from '../../lib/constructs';
import { newStack } from './combinations';
import { jsonOf, plain, resolved, resourceOf, resourcesOf } from './resources';

test('a flag that is false is the same as a flag that is left out', () => {
  const silent = newStack();
  new DealerDataBucket(silent, 'Leads');
  const explicit = newStack();
  new DealerDataBucket(explicit, 'Leads', { deletionUnguarded: false, objectLockEnabled: false, eventbridge: false });
  expect(jsonOf(explicit)).toEqual(jsonOf(silent));
});

test('class, country and residency become tags, beside those that are given; the logs of customer data are internal', () => {
  const stack = newStack();
  new DealerDataBucket(stack, 'Leads', { country: 'DE', residency: 'eu', tags: { team: 'overseas' } });
  const market = { country: 'DE', residency: 'eu', team: 'overseas' };
  expect(tagsOf(stack, 'aws_s3_bucket')).toEqual([
    { 'data-class': 'customer', ...market },
    { 'data-class': 'internal', ...market },
  ]);
  expect(tagsOf(stack, 'aws_kms_key')).toEqual([{ 'data-class': 'customer', ...market }]);
});

test('a class that is given holds for the bucket and its key', () => {
  const stack = newStack();
  new DealerDataBucket(stack, 'Prices', { dataClass: 'public' });
  expect(tagsOf(stack, 'aws_s3_bucket')).toEqual([{ 'data-class': 'internal' }, { 'data-class': 'public' }]);
  expect(tagsOf(stack, 'aws_kms_key')).toEqual([{ 'data-class': 'public' }]);
});

test('deletionUnguarded takes prevent_destroy from everything that the bucket creates; a full bucket still stays', () => {
  const stack = newStack();
  new DealerDataBucket(stack, 'Leads', { deletionUnguarded: true });
  const created = [...resourcesOf(stack, 'aws_s3_bucket'), ...resourcesOf(stack, 'aws_kms_key')];
  expect(created.map((block) => block['lifecycle'])).toEqual([undefined, undefined, undefined]);
  expect(resourcesOf(stack, 'aws_s3_bucket').map((block) => block['force_destroy'])).toEqual([false, false]);
});

test('a region is written to every resource that has one', () => {
  const stack = newStack();
  new DealerDataBucket(stack, 'Leads', { region: 'eu-west-1', eventbridge: true, objectLockEnabled: true });
  const resources = Object.values(jsonOf(stack).resource ?? {}).flatMap((byName) => Object.values(byName));
  expect(resources.map((block) => block['region'])).toEqual(resources.map(() => 'eu-west-1'));
});

test('a key and a log bucket that are given are used, and none is created', () => {
  const stack = newStack();
  const key = new DealerDataKey(stack, 'Key');
  const accessLogBucket = new AccessLogBucket(stack, 'Logs');
  const leads = new DealerDataBucket(stack, 'Leads', { key, accessLogBucket, targetPrefix: 'of-leads/' });
  expect([leads.key, leads.accessLogBucket]).toEqual([key, accessLogBucket]);
  expect(resourcesOf(stack, 'aws_kms_key')).toHaveLength(1);
  expect(resourcesOf(stack, 'aws_s3_bucket')).toHaveLength(2);
  expect(resourceOf(stack, 'aws_s3_bucket_logging')).toMatchObject({
    target_bucket: resolved(stack, accessLogBucket.bucket.id),
    target_prefix: 'of-leads/',
  });
});

test('eventbridge sends events, and to nobody else', () => {
  const stack = newStack();
  new DealerDataBucket(stack, 'Leads', { eventbridge: true });
  expect(plain(resourceOf(stack, 'aws_s3_bucket_notification'))).toEqual({ bucket: '${aws_s3_bucket.id}', eventbridge: true });
});

test('object lock without days locks what an upload asks for; with days, each version', () => {
  const stack = newStack();
  new DealerDataBucket(stack, 'Asked', { objectLockEnabled: true });
  new DealerDataBucket(stack, 'Always', { objectLockEnabled: true, objectLockDays: 30 });
  const locks = resourcesOf(stack, 'aws_s3_bucket_object_lock_configuration').map((block) => [block['object_lock_enabled'], block['rule']]);
  expect(locks).toEqual([
    ['Enabled', undefined],
    ['Enabled', { default_retention: { mode: 'GOVERNANCE', days: 30 } }],
  ]);
});

test('days of the lifecycle are those that are given', () => {
  const stack = newStack();
  const accessLogBucket = new AccessLogBucket(stack, 'Logs', { expirationDays: 30 });
  new DealerDataBucket(stack, 'Leads', {
    accessLogBucket,
    expirationDays: 3,
    noncurrentVersionExpirationDays: 8,
    abortIncompleteMultipartUploadDays: 1,
  });
  const everything = { status: 'Enabled', filter: [{ prefix: '' }] };
  expect(resourcesOf(stack, 'aws_s3_bucket_lifecycle_configuration').at(-1)?.['rule']).toEqual([
    { id: 'abort-incomplete-multipart-uploads', ...everything, abort_incomplete_multipart_upload: [{ days_after_initiation: 1 }] },
    { id: 'expire-noncurrent-versions', ...everything, noncurrent_version_expiration: [{ noncurrent_days: 8 }] },
    { id: 'expire-objects', ...everything, expiration: [{ days: 3 }] },
  ]);
});

test('values that only Terraform knows are taken as they are', () => {
  const stack = newStack();
  const market = new TerraformVariable(stack, 'market', { type: 'string' }).stringValue;
  const days = new TerraformVariable(stack, 'days', { type: 'number' }).numberValue;
  new DealerDataKey(stack, 'Key', { country: market, alias: market, rotationPeriodInDays: days, servicePrincipals: [market] });
  expect(resourceOf(stack, 'aws_kms_key')).toMatchObject({ rotation_period_in_days: '${var.days}', tags: { country: '${var.market}' } });
});

test('the ids of the children are a contract', () => {
  const stack = newStack();
  new DealerDataBucket(stack, 'Leads', { eventbridge: true, objectLockEnabled: true });
  const paths = stack.node
    .findAll()
    .filter((child) => child.node.children.length === 0 && child.node.scopes.length > 3)
    .map((child) => child.node.path.replace('customer-data/', ''));
  expect(paths.sort()).toEqual(CHILDREN);
});

test('the provider’s resource stays within reach', () => {
  const stack = newStack();
  const leads = new DealerDataBucket(stack, 'Leads');
  leads.bucket.bucketPrefix = 'renamed-';
  expect(resourcesOf(stack, 'aws_s3_bucket').map((block) => block['bucket_prefix'])).toEqual(['renamed-', 'leads-accesslogs-']);
});

const BUCKET_CHILDREN = ['Encryption', 'Lifecycle', 'Ownership', 'Policy', 'PolicyDocument', 'PublicAccessBlock', 'Resource', 'Versioning'];
const CHILDREN = [
  ...[...BUCKET_CHILDREN, 'CallerIdentity'].map((id) => `Leads/AccessLogs/${id}`),
  ...['Alias', 'CallerIdentity', 'Partition', 'PolicyDocument', 'Resource'].map((id) => `Leads/Key/${id}`),
  ...[...BUCKET_CHILDREN, 'Logging', 'Notification', 'ObjectLock'].map((id) => `Leads/${id}`),
].sort();

function tagsOf(stack: ReturnType<typeof newStack>, type: string): unknown[] {
  const tags = resourcesOf(stack, type).map((block) => block['tags'] as Record<string, string>);
  return tags.sort((one, other) => String(one['data-class']).localeCompare(String(other['data-class'])));
}
