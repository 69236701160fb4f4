import { decodeText, parsePieces, decodeDocument, Pieces } from '../../lib/read/document';
import type { Piece } from '../../lib/read/slots';
import type { Condition, Document, Statement } from '../../lib/model/view';

const EMPTY: Statement = {
  sid: undefined,
  effect: 'Allow',
  principals: [],
  not_principals: [],
  actions: [],
  not_actions: [],
  resources: [],
  not_resources: [],
  conditions: [],
};
const ofText = (statement: unknown): Document => decodeText(JSON.stringify({ Version: '2012-10-17', Statement: statement }));
const one = (fields: object): Document => ofText([{ Effect: 'Allow', ...fields }]);
const is = (fields: Partial<Statement>): Document => ({ statements: [{ ...EMPTY, ...fields }] });
const anyone = { type: '*', value: '*' };

describe('a statement', () => {
  test.each<[string, Document, Document]>([
    ['alone, without a list', ofText({ Effect: 'Allow' }), is({})],
    ['with a Sid', one({ Sid: 'Read' }), is({ sid: 'Read' })],
    ['with an empty Sid', one({ Sid: '' }), is({})],
    ['that denies', one({ Effect: 'Deny' }), is({ effect: 'Deny' })],
    ['that allows in another case', one({ Effect: 'ALLOW' }), is({ effect: 'Allow' })],
    ['that denies in another case, which holds nothing back', one({ Effect: 'deny' }), is({ effect: 'deny' })],
    ['for anyone', one({ Principal: '*' }), is({ principals: [anyone] })],
    ['for anyone, in a list', one({ Principal: ['*'] }), is({ principals: [anyone] })],
    ['for any account', one({ Principal: { AWS: '*' } }), is({ principals: [{ type: 'AWS', value: '*' }] })],
    [
      'for several, of several types',
      one({ Principal: { AWS: ['1', '2'], Service: 's3.amazonaws.com' } }),
      is({
        principals: [
          { type: 'AWS', value: '1' },
          { type: 'AWS', value: '2' },
          { type: 'Service', value: 's3.amazonaws.com' },
        ],
      }),
    ],
    [
      'for an account id that is a number',
      one({ Principal: { AWS: 111122223333 } }),
      is({ principals: [{ type: 'AWS', value: '111122223333' }] }),
    ],
    ['for all but some', one({ NotPrincipal: { AWS: '1' } }), is({ not_principals: [{ type: 'AWS', value: '1' }] })],
    ['for what is no principal', one({ Principal: [{ AWS: '*' }] }), is({ principals: [{ type: '*', value: { $unknown: [] } }] })],
    ['with one action', one({ Action: 's3:Get*' }), is({ actions: ['s3:Get*'] })],
    ['with lists within lists', one({ Action: [['a', ['b']], 'c'] }), is({ actions: ['a', 'b', 'c'] })],
    [
      'with all but some actions and resources',
      one({ NotAction: ['a'], NotResource: 'r' }),
      is({ not_actions: ['a'], not_resources: ['r'] }),
    ],
    [
      'whose elements are written in another case',
      ofText({ effect: 'Allow', principal: '*', ACTION: 'a' }),
      is({ principals: [anyone], actions: ['a'] }),
    ],
  ])('%s', (_, document, expected) => {
    expect(document).toEqual(expected);
  });
});

describe('a condition', () => {
  const base = { operator: 'StringEquals', qualifier: '', if_exists: false, key: 'aws:sourceip', values: ['x'] } as const;
  test.each<[string, unknown, unknown]>([
    ['with one value', { StringEquals: { 'aws:SourceIp': 'x' } }, [base]],
    ['with several', { StringEquals: { 'aws:SourceIp': ['x', 'y'] } }, [{ ...base, values: ['x', 'y'] }]],
    [
      'with a boolean',
      { Bool: { 'aws:SecureTransport': false } },
      [{ ...base, operator: 'Bool', key: 'aws:securetransport', values: ['false'] }],
    ],
    ['with a number', { NumericLessThan: { 'aws:SourceIp': 3 } }, [{ ...base, operator: 'NumericLessThan', values: ['3'] }]],
    ['with no value', { StringEquals: { 'aws:SourceIp': null } }, [{ ...base, values: [] }]],
    ['if it exists', { StringEqualsIfExists: { 'aws:SourceIp': 'x' } }, [{ ...base, if_exists: true }]],
    ['of any value', { 'ForAnyValue:StringEquals': { 'aws:SourceIp': 'x' } }, [{ ...base, qualifier: 'ForAnyValue' }]],
    [
      'of all values, if they exist',
      { 'forallvalues:StringEqualsIfExists': { 'aws:SourceIp': 'x' } },
      [{ ...base, qualifier: 'ForAllValues', if_exists: true }],
    ],
    [
      'whose operator is there twice, in two cases',
      { StringEquals: { 'aws:SourceIp': 'x' }, stringequals: { 'aws:SourceIp': 'y' } },
      [base, { ...base, operator: 'stringequals', values: ['y'] }],
    ],
    ['that is none', 'x', []],
  ])('%s', (_, condition, expected) => {
    expect(one({ Condition: condition })).toEqual(is({ conditions: expected as Statement['conditions'] }));
  });
});

describe('a document', () => {
  const open = '{"Statement":[{"Effect":"Allow","Principal":"*"}]}';
  test.each<[string, string, Document]>([
    ['with a comma too many', '{"Statement":[{"Effect":"Allow","Principal":"*",},],}', is({ principals: [anyone] })],
    ['with commas in its texts', '{"Statement":[{"Effect":"Allow","Sid":",}"},]}', is({ sid: ',}' })],
    ['of nothing', '{}', { statements: [] }],
    ['without statements', '{"Statement":[]}', { statements: [] }],
    ['with a byte order mark', `\ufeff${open}`, { unreadable: 'it is not JSON' }],
    ['with a comment', `// open\n${open}`, { unreadable: 'it is not JSON' }],
    ['that is a list', '[]', { unreadable: 'it is not a JSON object' }],
    ['that is null', 'null', { unreadable: 'it is not a JSON object' }],
    ['with a version and a name alone, which others may complete', '{"Version":"2012-10-17","Id":"base"}', { statements: [] }],
    ['that is something else', '{"Rules":[]}', { unreadable: 'it has no Statement' }],
    ['with a statement that is a text', '{"Statement":["x"]}', { unreadable: 'a Statement is not a JSON object' }],
    ['whose elements are written in another case', open.replace('Statement', 'statement'), is({ principals: [anyone] })],
    ['with a key twice: the last counts, and AWS refuses it', '{"Statement":[{"Effect":"Deny","Effect":"Allow"}]}', is({})],
  ])('%s', (_, text, expected) => {
    expect(decodeText(text)).toEqual(expected);
  });
});

describe('a text with gaps', () => {
  const gap = (reference: string, exact = true): Piece => ({ reference, exact });
  const decode = (...parts: (string | Piece)[]): Document => decodeDocument(parsePieces(new Pieces(parts)));
  const principal = (...parts: (string | Piece)[]): unknown =>
    decode('{"Statement":{"Effect":"Allow","Principal":{"AWS":"', ...parts, '"}}}');
  const aws = (value: unknown): Document => is({ principals: [{ type: 'AWS', value: value as string }] });

  test.each<[string, unknown, Document]>([
    ['an ARN is fixed', principal(gap('aws_iam_role.r.arn')), aws('⟨aws_iam_role.r.arn⟩')],
    [
      'an account id within an ARN is',
      principal('arn:aws:iam::', gap('data.aws_caller_identity.me.account_id'), ':root'),
      aws('arn:aws:iam::⟨data.aws_caller_identity.me.account_id⟩:root'),
    ],
    [
      'the domain of a partition and the name of a region are',
      principal('logs.', gap('data.aws_region.here.name'), '.', gap('module.m.data.aws_partition.here[0].dns_suffix')),
      aws('logs.⟨data.aws_region.here.name⟩.⟨module.m.data.aws_partition.here[0].dns_suffix⟩'),
    ],
    [
      'the name of a service principal is',
      principal(gap('data.aws_service_principal.s3.name')),
      aws('⟨data.aws_service_principal.s3.name⟩'),
    ],
    [
      'what a region is described as could be anything',
      principal(gap('data.aws_region.here.description')),
      aws({ $unknown: ['data.aws_region.here.description'] }),
    ],
    ['a variable could be anything', principal(gap('var.who', false)), aws({ $unknown: ['var.who'] })],
    ['a name could be anything', principal('arn:aws:iam::*:role/', gap('aws_iam_role.r.name')), aws({ $unknown: ['aws_iam_role.r.name'] })],
    ['what is made of an ARN could be anything', principal(gap('aws_iam_role.r.arn', false)), aws({ $unknown: ['aws_iam_role.r.arn'] })],
    ['a key with wildcards never looks like one', principal(gap('aws_iam_role.r["*"].arn')), aws('⟨aws_iam_role.r["_"].arn⟩')],
    [
      'what follows an account could be anything in that account',
      principal('arn:aws:iam::111122223333:role/', gap('var.role', false)),
      aws('arn:aws:iam::111122223333:role/⟨var.role⟩'),
    ],
    [
      'an origin access identity is one',
      principal('arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity ', gap('aws_cloudfront_origin_access_identity.o.id')),
      aws('arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity ⟨aws_cloudfront_origin_access_identity.o.id⟩'),
    ],
    [
      'an id that is the number of an account is fixed',
      principal('arn:aws:iam::', gap('data.aws_elb_service_account.main.id'), ':root'),
      aws('arn:aws:iam::⟨data.aws_elb_service_account.main.id⟩:root'),
    ],
    ['another id is no principal', principal(gap('aws_iam_role.r.id')), aws({ $unknown: ['aws_iam_role.r.id'] })],
    ['a whole statement', decode('{"Statement":["', gap('var.s', false), '"]}'), { statements: [{ $unknown: ['var.s'] }] }],
    [
      'a condition key',
      decode('{"Statement":{"Effect":"Allow","Condition":{"StringEquals":{"', gap('var.k'), '":"x"}}}}'),
      is({ conditions: [{ $unknown: ['var.k'] }] }),
    ],
    [
      'a type of principals',
      decode('{"Statement":{"Effect":"Allow","Principal":{"', gap('var.t'), '":"x"}}}'),
      is({ principals: [{ $unknown: ['var.t'] }] }),
    ],
  ])('%s', (_, document, expected) => {
    expect(document).toEqual(expected);
  });

  const service = (...parts: (string | Piece)[]): unknown =>
    decode('{"Statement":{"Effect":"Allow","Principal":{"Service":"', ...parts, '"}}}');
  test.each<[string, unknown, unknown]>([
    ['of a region', service('logs.', gap('var.region', false), '.amazonaws.com'), 'logs.⟨var.region⟩.amazonaws.com'],
    ['of a partition', service('ec2.', gap('data.aws_partition.p.dns_suffix')), 'ec2.⟨data.aws_partition.p.dns_suffix⟩'],
    ['that AWS names', service(gap('data.aws_service_principal.s3.name')), '⟨data.aws_service_principal.s3.name⟩'],
    ['that could be any', service(gap('var.service', false)), { $unknown: ['var.service'] }],
  ])('as a service %s', (_, document, value) => {
    expect(document).toEqual(is({ principals: [{ type: 'Service', value: value as string }] }));
  });

  const BUCKET = gap('aws_s3_bucket.b.id');
  test.each<[string, string, (string | Piece)[], unknown]>([
    ['a bucket in an ARN', 'aws:sourcearn', ['arn:aws:s3:::', BUCKET], 'arn:aws:s3:::⟨aws_s3_bucket.b.id⟩'],
    ['a bucket in an ARN of any region', 'aws:sourcearn', ['arn:aws:s3:*:*:', BUCKET], 'arn:aws:s3:*:*:⟨aws_s3_bucket.b.id⟩'],
    ['a bucket by itself', 'aws:sourcearn', [BUCKET], { $unknown: ['aws_s3_bucket.b.id'] }],
    ['something of any account', 'aws:sourcearn', ['arn:aws:sns:eu-west-1:*:', gap('aws_x.y.id')], { $unknown: ['aws_x.y.id'] }],
    [
      'a region in an ARN',
      'aws:sourcearn',
      ['arn:aws:sns:', gap('data.aws_region.r.name'), ':111122223333:t'],
      'arn:aws:sns:⟨data.aws_region.r.name⟩:111122223333:t',
    ],
    ['an address', 'aws:sourceip', [gap('aws_eip.nat.public_ip'), '/32'], '⟨aws_eip.nat.public_ip⟩/32'],
    ['an address that could be any', 'aws:sourceip', [gap('var.ip', false), '/32'], { $unknown: ['var.ip'] }],
    [
      'an organisation and what is below it',
      'aws:principalorgpaths',
      [gap('data.aws_organizations_organization.o.id'), '/*'],
      '⟨data.aws_organizations_organization.o.id⟩/*',
    ],
    [
      'a repository of one owner',
      'token.actions.githubusercontent.com:sub',
      ['repo:dealers/', gap('var.repository', false), ':*'],
      'repo:dealers/⟨var.repository⟩:*',
    ],
    [
      'an owner that could be anybody',
      'token.actions.githubusercontent.com:sub',
      ['repo:', gap('var.owner', false), '/leads:*'],
      { $unknown: ['var.owner'] },
    ],
    [
      'an owner of whom the beginning is known',
      'token.actions.githubusercontent.com:sub',
      ['repo:dealers', gap('var.rest', false), '/leads:*'],
      { $unknown: ['var.rest'] },
    ],
    ['an application', 'cognito-identity.amazonaws.com:aud', [gap('aws_cognito_identity_pool.p.id')], '⟨aws_cognito_identity_pool.p.id⟩'],
    ['a user', 'aws:userid', [gap('aws_iam_role.r.unique_id'), ':*'], '⟨aws_iam_role.r.unique_id⟩:*'],
  ])('as the value of a condition: %s', (_, key, parts, value) => {
    const found = decode(`{"Statement":{"Effect":"Allow","Condition":{"StringLike":{"${key}":"`, ...parts, '"}}}}');
    const condition = { operator: 'StringLike', qualifier: '', if_exists: false, key, values: [value as string] };
    expect(found).toEqual(is({ conditions: [condition as Condition] }));
  });

  test('outside its strings is no JSON', () => {
    expect(parsePieces(new Pieces(['{"Statement":', gap('var.s'), '}']))).toBeUndefined();
  });
});
