import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { DealerDataBucket, DealerDataKey } from '../../lib/constructs';
import { newStack } from './combinations';
import { plain, resourceOf, resourcesOf, resolved, statementsOf } from './resources';

function setting(): { stack: ReturnType<typeof newStack>; role: IamRole; leads: DealerDataBucket } {
  const stack = newStack();
  const role = new IamRole(stack, 'Crm', { assumeRolePolicy: '{}' });
  return { stack, role, leads: new DealerDataBucket(stack, 'Leads') };
}

const WRITE = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];
const list = { sid: 'ListBucket', effect: 'Allow', actions: ['s3:ListBucket'], resources: ['${aws_s3_bucket.arn}'] };
const objects = (actions: string[], prefix = ''): object => ({
  sid: 'UseObjects',
  effect: 'Allow',
  actions,
  resources: [`\${aws_s3_bucket.arn}/${prefix}*`],
});
const key = (...actions: string[]): object => ({ sid: 'UseKey', effect: 'Allow', actions, resources: ['${aws_kms_key.arn}'] });
const below = { condition: [{ test: 'StringLike', variable: 's3:prefix', values: ['in/', 'in/*'] }] };

type Setting = ReturnType<typeof setting>;
const TABLE: readonly [string, (given: Setting) => unknown, object[]][] = [
  ['reading', ({ leads, role }) => leads.grantRead(role), [list, objects(['s3:GetObject']), key('kms:Decrypt')]],
  [
    'reading a folder',
    ({ leads, role }) => leads.grantRead(role, 'in/'),
    [{ ...list, ...below }, objects(['s3:GetObject'], 'in/'), key('kms:Decrypt')],
  ],
  ['writing', ({ leads, role }) => leads.grantReadWrite(role), [list, objects(WRITE), key('kms:Decrypt', 'kms:GenerateDataKey')]],
  [
    'writing a folder',
    ({ leads, role }) => leads.grantReadWrite(role, 'in/'),
    [{ ...list, ...below }, objects(WRITE, 'in/'), key('kms:Decrypt', 'kms:GenerateDataKey')],
  ],
  ['decrypting', ({ leads, role }) => leads.key.grantDecrypt(role), [key('kms:Decrypt')]],
  ['encrypting', ({ leads, role }) => leads.key.grantEncrypt(role), [key('kms:Encrypt', 'kms:GenerateDataKey')]],
];

test.each(TABLE)('%s is granted to the role, with nothing beyond', (_, grant, statements) => {
  const given = setting();
  grant(given);
  const policy = resourceOf(given.stack, 'aws_iam_role_policy');
  expect(plain(policy['role'])).toBe('${aws_iam_role.Crm.id}');
  expect(plain(statementsOf(given.stack, policy['policy']))).toEqual(statements);
});

test('a grant leaves the policy of the bucket and of the key as it was', () => {
  const { stack, role, leads } = setting();
  const before = resourcesOf(stack, 'aws_s3_bucket_policy');
  leads.grantReadWrite(role);
  expect(resourcesOf(stack, 'aws_s3_bucket_policy')).toEqual(before);
});

test('the same grant twice is one policy; grants of other folders and to other roles are further ones', () => {
  const { stack, role, leads } = setting();
  const other = new IamRole(stack, 'Portal', { assumeRolePolicy: '{}' });
  expect(leads.grantRead(role)).toBe(leads.grantRead(role));
  leads.grantRead(role, 'in/');
  leads.grantRead(role, 'out/');
  leads.grantRead(other);
  leads.grantReadWrite(role);
  expect(resourcesOf(stack, 'aws_iam_role_policy')).toHaveLength(5);
});

test('folders that differ in a slash only are two grants', () => {
  const { role, leads } = setting();
  expect(leads.grantRead(role, 'a/b/')).not.toBe(leads.grantRead(role, 'a--b/'));
});

test('a grant on a shared key names that key', () => {
  const { stack, role } = setting();
  const shared = new DealerDataKey(stack, 'Shared');
  const policy = new DealerDataBucket(stack, 'Exports', { key: shared }).grantRead(role);
  const statements = statementsOf(stack, resolved(stack, policy.policyInput));
  expect(statements[2]?.['resources']).toEqual([resolved(stack, shared.keyArn)]);
});
