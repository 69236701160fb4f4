import { App } from 'cdktf';
import { AccessLogBucket, DealerDataBucket, DealerDataKey } from '../../lib/constructs';
import { newStack, outdir } from './combinations';
import { type Block, plain, resourceOf, resourcesOf, resolved, statementsOf } from './resources';

const everyone = [{ type: '*', identifiers: ['*'] }];
const account = '${data.aws_caller_identity.account_id}';

const tlsOnly = [
  {
    sid: 'DenyPlainHttp',
    effect: 'Deny',
    principals: everyone,
    actions: ['s3:*'],
    resources: ['${aws_s3_bucket.arn}', '${aws_s3_bucket.arn}/*'],
    condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }],
  },
  {
    sid: 'DenyOldTls',
    effect: 'Deny',
    principals: everyone,
    actions: ['s3:*'],
    resources: ['${aws_s3_bucket.arn}', '${aws_s3_bucket.arn}/*'],
    condition: [{ test: 'NumericLessThan', variable: 's3:TlsVersion', values: ['1.2'] }],
  },
];

function delivery(...condition: Block[]): Block {
  return {
    sid: 'AllowAccessLogDelivery',
    effect: 'Allow',
    principals: [{ type: 'Service', identifiers: ['logging.s3.amazonaws.com'] }],
    actions: ['s3:PutObject'],
    resources: ['${aws_s3_bucket.arn}/*'],
    condition: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: [account] }, ...condition],
  };
}

const allowAccount = {
  sid: 'AllowThisAccount',
  effect: 'Allow',
  principals: [{ type: 'AWS', identifiers: [`arn:\${data.aws_partition.partition}:iam::${account}:root`] }],
  actions: ['kms:*'],
  resources: ['*'],
};

test('a data bucket refuses plain HTTP and old TLS, each by a statement of its own, and allows nothing', () => {
  const stack = newStack();
  const logs = new AccessLogBucket(stack, 'Logs');
  const leads = new DealerDataBucket(stack, 'Leads', { accessLogBucket: logs });
  expect(plain(statementsOf(stack, resolved(stack, leads.policyDocument.json)))).toEqual(tlsOnly);
});

test('a bucket for access logs takes the logs of its account, where no source is named', () => {
  const stack = newStack();
  new AccessLogBucket(stack, 'Logs');
  expect(plain(statementsOf(stack, resourceOf(stack, 'aws_s3_bucket_policy')['policy']))).toEqual([...tlsOnly, delivery()]);
});

test('a bucket for access logs takes the logs of the buckets that are named, and of no other', () => {
  const stack = newStack();
  const logs = new AccessLogBucket(stack, 'Logs');
  new DealerDataBucket(stack, 'Leads', { accessLogBucket: logs });
  new DealerDataBucket(stack, 'Exports', { accessLogBucket: logs });
  const named = { test: 'ArnLike', variable: 'aws:SourceArn', values: ['${aws_s3_bucket.arn}', '${aws_s3_bucket.arn}'] };
  expect(plain(statementsOf(stack, resolved(stack, logs.policy.policyInput)))).toEqual([...tlsOnly, delivery(named)]);
});

test('a log bucket of another stack lets the account in, so that the stacks do not depend on each other both ways', () => {
  const app = new App({ outdir });
  const shared = newStack('shared', app);
  const leads = newStack('leads', app);
  const logs = new AccessLogBucket(shared, 'Logs');
  new DealerDataBucket(shared, 'Near', { accessLogBucket: logs });
  new DealerDataBucket(leads, 'Far', { accessLogBucket: logs });
  shared.prepareStack();
  leads.prepareStack();
  expect(plain(statementsOf(shared, resolved(shared, logs.policy.policyInput)))).toEqual([...tlsOnly, delivery()]);
  expect(leads.dependencies).toEqual([shared]);
  expect(shared.dependencies).toEqual([]);
  expect(resourceOf(leads, 'aws_s3_bucket_logging')['depends_on']).toBeUndefined();
});

test('a key trusts its account and nobody else', () => {
  const stack = newStack();
  new DealerDataKey(stack, 'Key');
  expect(plain(statementsOf(stack, resourceOf(stack, 'aws_kms_key')['policy']))).toEqual([allowAccount]);
});

test('a service uses a key for this account only', () => {
  const stack = newStack();
  new DealerDataKey(stack, 'Key', { servicePrincipals: ['events.amazonaws.com'] });
  expect(plain(statementsOf(stack, resourceOf(stack, 'aws_kms_key')['policy']))).toEqual([
    allowAccount,
    {
      sid: 'AllowServicesOfThisAccount',
      effect: 'Allow',
      principals: [{ type: 'Service', identifiers: ['events.amazonaws.com'] }],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      condition: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: [account] }],
    },
  ]);
});

test('the guards of a bucket are created one after the other', () => {
  const stack = newStack();
  new AccessLogBucket(stack, 'Logs');
  const waits = (type: string): unknown => plain(resourcesOf(stack, type)[0]?.['depends_on']);
  expect(waits('aws_s3_bucket_public_access_block')).toEqual(['aws_s3_bucket_ownership_controls']);
  expect(waits('aws_s3_bucket_policy')).toEqual(['aws_s3_bucket_public_access_block']);
  expect(waits('aws_s3_bucket_versioning')).toEqual(['aws_s3_bucket_policy']);
  expect(waits('aws_s3_bucket_lifecycle_configuration')).toEqual(['aws_s3_bucket_versioning']);
});
