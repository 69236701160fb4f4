import { findings, plan } from '../read/builders';
import type { Part } from '../read/builders';

// Guards that a plan weakens, deletes or lets go of while what they guard stays: seen by before and after.

type Values = Readonly<Record<string, unknown>>;
interface Line {
  readonly type: string;
  readonly rule: string;
  readonly strong: Values;
  /** Undefined: there is nothing to weaken. */
  readonly weak: Values | undefined;
  readonly beside: readonly Part[];
}

const ALL_ON = { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true };
const there = { bucket: 'leads', id: 'leads' };
const bucket: Part = { type: 'aws_s3_bucket', name: 'leads', actions: ['no-op'], values: there, before: there };
const sharing = '/ssm/documents/console/public-sharing-permission';
const s3Policy = (assigned: string): Values => ({
  type: 'S3_POLICY',
  content: JSON.stringify({ s3_attributes: { public_access_block_configuration: { '@@assign': assigned } } }),
});

const queue: Part = { type: 'aws_sqs_queue', name: 'leads', actions: ['no-op'], values: { name: 'leads' }, before: { name: 'leads' } };

const line = (type: string, rule: string, strong: Values, weak?: Values, beside: readonly Part[] = [queue]): Line => ({
  type,
  rule,
  strong,
  weak,
  beside,
});

const LINES: readonly Line[] = [
  line(
    'aws_s3_bucket_public_access_block',
    's3/public-access-block',
    { bucket: 'leads', ...ALL_ON },
    { bucket: 'leads', ...ALL_ON, restrict_public_buckets: false },
    [bucket],
  ),
  line(
    'aws_s3_bucket_ownership_controls',
    's3/object-ownership',
    { bucket: 'leads', rule: [{ object_ownership: 'BucketOwnerEnforced' }] },
    { bucket: 'leads', rule: [{ object_ownership: 'ObjectWriter' }] },
    [bucket],
  ),
  line('aws_s3_account_public_access_block', 's3/account-public-access-block', ALL_ON, { ...ALL_ON, block_public_policy: false }),
  line('aws_ebs_snapshot_block_public_access', 'ebs/snapshot-block', { state: 'block-all-sharing' }, { state: 'unblocked' }),
  line('aws_ec2_image_block_public_access', 'ec2/image-block', { state: 'block-new-sharing' }, { state: 'unblocked' }),
  line(
    'aws_emr_block_public_access_configuration',
    'emr/public-access-block',
    { block_public_security_group_rules: true },
    { block_public_security_group_rules: false },
  ),
  line(
    'aws_vpc_block_public_access_options',
    'vpc/public-access-block',
    { internet_gateway_block_mode: 'block-bidirectional' },
    { internet_gateway_block_mode: 'off' },
  ),
  line(
    'aws_ssm_service_setting',
    'ssm/document-sharing-block',
    { setting_id: sharing, setting_value: 'Disable' },
    { setting_id: sharing, setting_value: 'Enable' },
  ),
  line('aws_accessanalyzer_analyzer', 'accessanalyzer/analyzer', { analyzer_name: 'account', type: 'ACCOUNT' }),
  line('aws_organizations_policy', 'organizations/guardrail', s3Policy('all'), s3Policy('none')),
];

const told = (rule: string, ...parts: readonly Part[]): unknown =>
  findings(plan(...parts)).flatMap((one) => (one.rule === rule ? [[one.address, one.verdict, one.change]] : []));
const introduced = (type: string): unknown => [[`${type}.guard`, 'unguarded', 'introduced']];

describe('a guard that the plan', () => {
  const weakened = LINES.filter(({ weak }) => weak !== undefined);
  test.each(weakened)('weakens: $type', ({ type, rule, strong, weak, beside }) => {
    expect(told(rule, ...beside, { type, name: 'guard', actions: ['update'], before: strong, values: weak ?? {} })).toEqual(
      introduced(type),
    );
  });
  test.each(LINES)('deletes: $type', ({ type, rule, strong, beside }) => {
    expect(told(rule, ...beside, { type, name: 'guard', actions: ['delete'], before: strong, values: null })).toEqual(introduced(type));
  });
  test.each(LINES)('lets go of: $type', ({ type, rule, strong, beside }) => {
    expect(told(rule, ...beside, { type, name: 'guard', actions: ['forget'], before: strong, values: null })).toEqual(introduced(type));
  });
  test.each(LINES)('leaves as it is: $type', ({ type, rule, strong, beside }) => {
    expect(told(rule, ...beside, { type, name: 'guard', actions: ['no-op'], before: strong, values: strong })).toEqual([]);
  });
});

test('a guard that goes with what it guards is not missed', () => {
  const gone: Part = { type: 'aws_s3_bucket', name: 'leads', actions: ['delete'], values: null, before: there };
  for (const { type, rule, strong } of LINES.slice(0, 2))
    expect(told(rule, gone, { type, name: 'guard', actions: ['delete'], before: strong, values: null })).toEqual([]);
});
