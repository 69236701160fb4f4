import fc from 'fast-check';

/** Texts that mean something to policies, more often than others. */
const who = fc.constantFrom(
  '*',
  '111122223333',
  'arn:aws:iam::111122223333:root',
  'arn:aws:iam::111122223333:role/r',
  'arn:aws:iam::*:root',
  '${aws:userid}',
  '',
);
const type = fc.constantFrom('AWS', 'Service', 'Federated', 'CanonicalUser', '*', 'aws', 'constructor');
const listOr = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> => fc.oneof(one, fc.array(one, { maxLength: 3 }));
const odd = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({}, [], ['*'], { AWS: '*' }),
);
/** Mostly what belongs there, sometimes something else. */
const mostly = (one: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: one }, { weight: 1, arbitrary: odd });

const principal = mostly(fc.oneof(fc.constant('*'), fc.dictionary(type, listOr(who), { maxKeys: 2 })));
const operator = fc.constantFrom(
  'StringEquals',
  'StringLike',
  'StringNotEquals',
  'ArnLike',
  'IpAddress',
  'Bool',
  'Null',
  'ForAnyValue:StringEqualsIfExists',
  '__proto__',
);
const key = fc.constantFrom(
  'aws:SourceAccount',
  'aws:PrincipalOrgID',
  'aws:SourceIp',
  'aws:SecureTransport',
  'aws:SourceVpce',
  'aws:Referer',
  'constructor',
);
const value = fc.oneof(who, fc.constantFrom('o-abc', '0.0.0.0/0', '10.0.0.0/8', 'true', 'vpce-1'));
const condition = mostly(fc.dictionary(operator, mostly(fc.dictionary(key, mostly(listOr(value)), { maxKeys: 2 })), { maxKeys: 2 }));
const action = listOr(fc.constantFrom('*', 's3:GetObject', 's3:*', 'sqs:SendMessage', 'kms:Decrypt', 'sts:AssumeRole'));
const resource = listOr(fc.constantFrom('*', 'arn:aws:s3:::leads/*', 'arn:aws:sqs:eu-central-1:111122223333:q'));

const statement = fc.record(
  {
    Sid: fc.constantFrom('A', 'B', ''),
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny', 'allow'),
    Principal: principal,
    NotPrincipal: principal,
    Action: action,
    NotAction: action,
    Resource: resource,
    NotResource: resource,
    Condition: condition,
  },
  { requiredKeys: ['Effect', 'Action'] },
);

/** A policy, more or less. */
export const policy = fc.record({
  Version: fc.constant('2012-10-17'),
  Statement: mostly(fc.oneof(statement, fc.array(mostly(statement), { maxLength: 4 }))),
});

/** A policy as the text of an attribute, now and then no policy at all. */
export const policyText = fc.oneof(
  { weight: 8, arbitrary: policy.map((one) => JSON.stringify(one)) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.json() },
);
