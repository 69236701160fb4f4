import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { Fn, type TerraformStack } from 'cdktf';
import { AccessLogBucket, DealerDataBucket, DealerDataKey } from '../../lib/constructs';
import { newStack } from './combinations';

// What a user of JavaScript, or of a value read from elsewhere, can get wrong.
const bucket = (props: object) => (stack: TerraformStack) => new DealerDataBucket(stack, 'Leads', props);
const key = (props: object) => (stack: TerraformStack) => new DealerDataKey(stack, 'Key', props);
const logs = (props: object) => (stack: TerraformStack) => new AccessLogBucket(stack, 'Logs', props);
const read = (prefix: string) => (stack: TerraformStack) =>
  new DealerDataBucket(stack, 'Leads').grantRead(new IamRole(stack, 'Crm', { assumeRolePolicy: '{}' }), prefix);
const elsewhere = (stack: TerraformStack): unknown =>
  new DealerDataBucket(stack, 'Leads', { region: 'eu-west-1', key: new DealerDataKey(stack, 'Key', { region: 'eu-central-1' }) });

const TABLE: readonly [string, (stack: TerraformStack) => unknown, string][] = [
  [
    'an unknown class',
    bucket({ dataClass: 'secret' }),
    'customer-data/Leads: dataClass is "secret". Allowed: "customer", "internal", "public".',
  ],
  ['a country in small letters', bucket({ country: 'de' }), 'customer-data/Leads: country is "de". Allowed: two capital letters'],
  ['a country by name', logs({ country: 'Germany' }), 'customer-data/Logs: country is "Germany". Allowed: two capital letters'],
  ['a tag that has a prop', key({ tags: { 'Data-Class': 'public' } }), 'tags holds "Data-Class", which the construct sets itself.'],
  ['two names', bucket({ bucket: 'leads', bucketPrefix: 'leads-' }), 'bucket and bucketPrefix are both given. Allowed: one of them.'],
  ['no days', bucket({ expirationDays: 0 }), 'expirationDays is 0. Allowed: a whole number from 1 to 2147483647.'],
  ['half a day', logs({ expirationDays: 0.5 }), 'expirationDays is 0.5. Allowed: a whole number from 1'],
  ['versions that go at once', bucket({ noncurrentVersionExpirationDays: 0 }), 'noncurrentVersionExpirationDays is 0. Allowed:'],
  ['uploads that go at once', bucket({ abortIncompleteMultipartUploadDays: -1 }), 'abortIncompleteMultipartUploadDays is -1. Allowed:'],
  [
    'a lock of 101 years',
    bucket({ objectLockEnabled: true, objectLockDays: 36_865 }),
    'objectLockDays is 36865. Allowed: a whole number from 1 to 36500.',
  ],
  ['lock days without lock', bucket({ objectLockDays: 3 }), 'objectLockDays is 3 without objectLockEnabled. Allowed: both, or neither.'],
  [
    'a lock mode without days',
    bucket({ objectLockEnabled: true, objectLockMode: 'COMPLIANCE' }),
    'objectLockMode is "COMPLIANCE" without objectLockDays.',
  ],
  [
    'an unknown lock mode',
    bucket({ objectLockEnabled: true, objectLockDays: 3, objectLockMode: 'LEGAL' }),
    'objectLockMode is "LEGAL". Allowed: "GOVERNANCE", "COMPLIANCE".',
  ],
  ['a key of another region', elsewhere, 'key is in region "eu-central-1", the rest in "eu-west-1". Allowed: the same region.'],
  ['logs outside a folder', bucket({ targetPrefix: 'leads' }), 'targetPrefix is "leads". Allowed: a folder such as "exports/"'],
  ['a grant for half a folder name', read('exports'), 'prefix is "exports". Allowed: a folder such as "exports/"'],
  ['a grant with a wildcard', read('*/'), 'prefix is "*/". Allowed: a folder'],
  ['a grant with a variable', read('${aws:username}/'), 'prefix is "${aws:username}/". Allowed: a folder'],
  ['a grant for a folder that only Terraform knows', read(Fn.trimspace('exports/')), 'prefix is a token, known only to Terraform.'],
  [
    'a rotation that is too quick',
    key({ rotationPeriodInDays: 30 }),
    'rotationPeriodInDays is 30. Allowed: a whole number from 90 to 2560.',
  ],
  ['an alias without its beginning', key({ alias: 'leads' }), 'alias is "leads". Allowed: "alias/" and then letters'],
  ['an alias of AWS', key({ alias: 'alias/aws/s3' }), 'alias is "alias/aws/s3". Allowed: "alias/" and then letters'],
  [
    'anyone as a service',
    key({ servicePrincipals: ['*'] }),
    'servicePrincipals holds "*". Allowed: a service such as "events.amazonaws.com".',
  ],
  ['a role as a service', key({ servicePrincipals: ['arn:aws:iam::111122223333:root'] }), 'For a role, use grantDecrypt or grantEncrypt.'],
];

test.each(TABLE)('%s is refused with what was given, what is allowed and what to do', (_, create, message) => {
  expect(() => create(newStack())).toThrow(message);
});
