import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import type { Construct } from 'constructs';
import { nameOf } from './names';
import type { PolicyStatement } from './statements';

export const READ_OBJECTS = ['s3:GetObject'];
/** Deleting leaves a marker, since versions are kept; nobody is granted to delete a version. */
export const WRITE_OBJECTS = ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];
export const READ_ITEMS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:DescribeTable'];
export const WRITE_ITEMS = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
];
export const SEND_MESSAGES = ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'];
export const RECEIVE_MESSAGES = [
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
];
export const PUBLISH = ['sns:Publish'];
export const DECRYPT = ['kms:Decrypt'];
/** `kms:Decrypt` as well, where objects come in parts: S3 decrypts the parts to join them. */
export const DECRYPT_AND_ENCRYPT = ['kms:Decrypt', 'kms:GenerateDataKey'];
export const ENCRYPT = ['kms:Encrypt', 'kms:GenerateDataKey'];

/** The longest `name_prefix` of an inline policy: 128 characters less the 26 that Terraform adds. */
const LONGEST_PREFIX = 102;

/**
 * Writes an inline policy for a role, as a child of `scope`. Asked for the same again, it returns the same.
 *
 * @param what the grant in one word, part of the child's id: `Read`
 * @param detail tells apart grants of one kind to one role
 */
export function grantTo(scope: Construct, role: IamRole, what: string, statement: PolicyStatement[], detail = ''): IamRolePolicy {
  // Encoded, since construct ids cannot hold a slash: two folders must not become one id.
  const id = ['Grant', what, role.node.path, encodeURIComponent(detail)].filter((part) => part !== '').join('-');
  const granted = scope.node.tryFindChild(id);
  if (granted instanceof IamRolePolicy) return granted;
  const document = new DataAwsIamPolicyDocument(scope, `${id}-Document`, { statement });
  return new IamRolePolicy(scope, id, {
    namePrefix: `${what.toLowerCase()}-${nameOf(scope)}`.slice(0, LONGEST_PREFIX - 1) + '-',
    role: role.id,
    policy: document.json,
  });
}
