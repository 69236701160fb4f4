import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { check } from '../../../lib/check';
import { DEFAULT_CONFIG } from '../../../lib/model/config';
import type { Document } from '../../../lib/model/view';
import { outerAddress } from '../../../lib/read/address';
import { parseTemplate } from '../../../lib/read/templates/parse';
import { findings, plan, publicAccessBlock, refs, stack, state, verdicts, viewAfter } from '../builders';
import type { Part } from '../builders';

type Json = Readonly<Record<string, unknown>>;

const legacy = (template: string | Json, more: Partial<Part> = {}): Part => ({
  type: 'aws_cloudformation_stack',
  name: 'legacy',
  ...more,
  values: { name: 'legacy', template_body: typeof template === 'string' ? template : JSON.stringify(template), ...more.values },
});

const OPEN = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
const policyOf = (statement: unknown): Json => ({
  Resources: {
    Leads: { Type: 'AWS::S3::Bucket' },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Leads' }, PolicyDocument: { Statement: statement } } },
  },
});

/** The first statement of the bucket policy that a template makes. */
function statementOf(input: unknown): Json {
  const document = viewAfter(input).stores.s3.flatMap(({ policies }) => policies)[0]?.documents?.['policy'] as Document;
  return (document as unknown as { readonly statements: readonly Json[] }).statements[0] ?? {};
}

const principalIn = (principal: unknown, template: Json = {}, more: Partial<Part> = {}): unknown => {
  const { Resources } = policyOf([{ ...OPEN, Principal: { AWS: principal } }]);
  return statementOf(plan(legacy({ ...template, Resources }, more)))['principals'];
};

test('a template is judged as what it makes, below the address of its stack', () => {
  expect(verdicts(plan(legacy(policyOf([OPEN]))))).toEqual(['s3/public-policy aws_cloudformation_stack.legacy/Policy exposed']);
});

test('synth output and state are read as a plan is', () => {
  const values = { name: 'legacy', template_body: JSON.stringify(policyOf([OPEN])) };
  const asPlan = verdicts(plan(legacy(policyOf([OPEN]))));
  expect(verdicts(stack({ aws_cloudformation_stack: { legacy: values } }))).toEqual(asPlan);
  expect(verdicts(state({ type: 'aws_cloudformation_stack', name: 'legacy', values }))).toEqual(asPlan);
});

test('the view with templates is what its schema says', () => {
  const schema = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'schemas', 'view.schema.json'), 'utf8')) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const templates = [
    legacy(policyOf([{ Ref: 'Later' }])),
    legacy('no: [template', { name: 'odd' }),
    legacy('', { name: 'later', unknown: { template_body: true } }),
  ];
  expect([validate(viewAfter(plan(...templates))), validate.errors]).toEqual([true, null]);
});

describe('YAML', () => {
  test('has short forms for functions', () => {
    expect(
      parseTemplate('A: !Ref b\nC: !GetAtt [d, Arn]\nE: !Sub "x-${F}"\nG: !If [h, {I: j}, !Ref AWS::NoValue]\nK: !Condition l'),
    ).toEqual({
      A: { Ref: 'b' },
      C: { 'Fn::GetAtt': ['d', 'Arn'] },
      E: { 'Fn::Sub': 'x-${F}' },
      G: { 'Fn::If': ['h', { I: 'j' }, { Ref: 'AWS::NoValue' }] },
      K: { Condition: 'l' },
    });
  });

  test('keeps scalars as they are written', () => {
    expect(parseTemplate('Version: 2012-10-17\nAccount: 012345678901\nOn: yes\nNothing:')).toEqual({
      Version: '2012-10-17',
      Account: '012345678901',
      On: 'yes',
      Nothing: '',
    });
  });

  test('repeats what is anchored', () => {
    expect(parseTemplate('a: &x {b: c}\nd: *x')).toEqual({ a: { b: 'c' }, d: { b: 'c' } });
  });

  test('that multiplies itself is refused', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}, *a${at}]`);
    expect(parseTemplate(['a0: &a0 [x]', ...lines].join('\n'))).toBeUndefined();
  });

  test.each([['a: [b'], ['{'], ['a: b: c: d'], ['a: !Ref\n  b: *none']])('that is none is refused: %j', (text) => {
    expect(parseTemplate(text)).toBeUndefined();
  });

  test('is judged as JSON is', () => {
    const yaml = `
Resources:
  Leads: {Type: AWS::S3::Bucket}
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Leads
      PolicyDocument:
        Version: 2012-10-17
        Statement: {Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: !Sub 'arn:aws:s3:::\${Leads}/*'}
`;
    expect(verdicts(plan(legacy(yaml)))).toEqual(verdicts(plan(legacy(policyOf([OPEN])))));
  });
});

describe('functions', () => {
  const fixed = (value: string): unknown => [{ type: 'AWS', value }];
  const open = (...references: string[]): unknown => [{ type: 'AWS', value: { $unknown: references } }];

  test.each([
    [
      'a pseudo parameter',
      { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' },
      'arn:⟨aws_cloudformation_stack.legacy.Partition⟩:iam::⟨aws_cloudformation_stack.legacy.account_id⟩:root',
    ],
    ['what is filled in later', { 'Fn::GetAtt': ['Reader', 'Arn'] }, '⟨aws_cloudformation_stack.legacy/Reader.arn⟩'],
    ['the same as text', { 'Fn::GetAtt': 'Reader.Arn' }, '⟨aws_cloudformation_stack.legacy/Reader.arn⟩'],
    ['within a text', { 'Fn::Sub': '${Reader.Arn}' }, '⟨aws_cloudformation_stack.legacy/Reader.arn⟩'],
    ['text with own names', { 'Fn::Sub': ['arn:aws:iam::${A}:root', { A: '111122223333' }] }, 'arn:aws:iam::111122223333:root'],
    ['a policy variable', { 'Fn::Sub': '${!aws:PrincipalArn}' }, '${aws:PrincipalArn}'],
    ['a list joined', { 'Fn::Join': [':', ['arn:aws:iam', '', { Ref: 'Partner' }, 'root']] }, 'arn:aws:iam::111122223333:root'],
    ['one of a list', { 'Fn::Select': ['1', ['*', '111122223333']] }, '111122223333'],
    ['a part of a text', { 'Fn::Select': [0, { 'Fn::Split': ['/', '111122223333/x'] }] }, '111122223333'],
    ['a mapping', { 'Fn::FindInMap': ['Accounts', 'eu', 'reader'] }, '111122223333'],
    ['a condition that holds', { 'Fn::If': ['IsOpen', '*', '111122223333'] }, '*'],
    ['a condition that does not', { 'Fn::If': ['IsClosed', '*', '111122223333'] }, '111122223333'],
    ['a condition that changes nothing', { 'Fn::If': ['IsLater', '*', '*'] }, '*'],
    ['the end of names', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
  ])('%s', (_, principal, value) => {
    const template = {
      Parameters: { Partner: { Default: '111122223333' }, Later: { Type: 'String' } },
      Mappings: { Accounts: { eu: { reader: '111122223333' } } },
      Conditions: {
        IsOpen: { 'Fn::Equals': [{ Ref: 'Partner' }, '111122223333'] },
        IsClosed: { 'Fn::Not': [{ Condition: 'IsOpen' }] },
        IsLater: { 'Fn::Equals': [{ Ref: 'Later' }, 'x'] },
      },
    };
    expect(principalIn(principal, template)).toEqual(fixed(value));
  });

  test.each([
    ['a parameter without a value', { Ref: 'Later' }, 'aws_cloudformation_stack.legacy.parameters.Later'],
    ['an import', { 'Fn::ImportValue': 'x' }, 'aws_cloudformation_stack.legacy.template_body Fn::ImportValue'],
    [
      'a condition that nobody can tell',
      { 'Fn::If': ['IsLater', '*', '1'] },
      'aws_cloudformation_stack.legacy.template_body condition IsLater',
    ],
    ['a mapping without the key', { 'Fn::FindInMap': ['A', 'b', 'c'] }, 'aws_cloudformation_stack.legacy.template_body Fn::FindInMap'],
    ['a list that is none', { 'Fn::Join': ':' }, 'aws_cloudformation_stack.legacy.template_body Fn::Join'],
    ['an element that is not there', { 'Fn::Select': [7, ['x']] }, 'aws_cloudformation_stack.legacy.template_body Fn::Select'],
    ['a text that is none', { 'Fn::Sub': { a: 'b' } }, 'aws_cloudformation_stack.legacy.template_body Fn::Sub'],
    ['a choice that is none', { 'Fn::If': 'x' }, 'aws_cloudformation_stack.legacy.template_body Fn::If'],
    ['a cut that is none', { 'Fn::Split': ['/', { Ref: 'Later' }] }, 'aws_cloudformation_stack.legacy.template_body Fn::Split'],
  ])('%s is not known', (_, principal, reference) => {
    const template = { Parameters: { Later: { Type: 'String' } }, Conditions: { IsLater: { 'Fn::Equals': [{ Ref: 'Later' }, 'x'] } } };
    expect(principalIn(principal, template)).toEqual(open(reference));
  });

  test('a text with something that is not known is not known', () => {
    expect(principalIn({ 'Fn::Sub': 'arn:aws:iam::${Later}:root' }, { Parameters: { Later: {} } })).toEqual(
      open('aws_cloudformation_stack.legacy.parameters.Later'),
    );
  });

  test('that call each other without end are not known', () => {
    const deep = Array.from({ length: 100 }).reduce<unknown>((inner) => ({ 'Fn::Join': ['', [inner]] }), 'x');
    expect(principalIn(deep)).toEqual(open('aws_cloudformation_stack.legacy.template_body as text'));
  });

  test.each([
    ['and', { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'Yes' }] }, '*'],
    ['and, not all', { 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ Condition: 'Yes' }] }] }, '1'],
    ['or', { 'Fn::Or': [{ 'Fn::Not': [{ Condition: 'Yes' }] }, { Condition: 'Yes' }] }, '*'],
    ['or, none', { 'Fn::Or': [{ 'Fn::Not': [{ Condition: 'Yes' }] }] }, '1'],
  ])('conditions are joined by %s', (_, condition, value) => {
    const Conditions = { Yes: { 'Fn::Equals': ['a', 'a'] }, Is: condition };
    expect(principalIn({ 'Fn::If': ['Is', '*', '1'] }, { Conditions })).toEqual(fixed(value));
  });

  test.each([
    ['and', { 'Fn::And': [{ Condition: 'Later' }] }],
    ['or', { 'Fn::Or': [{ Condition: 'Later' }] }],
    ['not', { 'Fn::Not': [{ Condition: 'Later' }] }],
    ['itself', { Condition: 'Is' }],
    ['nothing', 'x'],
  ])('a condition of one that nobody can tell, by %s', (_, condition) => {
    expect(principalIn({ 'Fn::If': ['Is', '*', '1'] }, { Conditions: { Is: condition } })).toEqual(
      open('aws_cloudformation_stack.legacy.template_body condition Is'),
    );
  });
});

describe('parameters', () => {
  const template = { Parameters: { Reader: { Type: 'String', Default: '111122223333' } } };
  const read = (more: Partial<Part>): unknown => principalIn({ Ref: 'Reader' }, template, more);

  test('have their default', () => expect(read({})).toEqual([{ type: 'AWS', value: '111122223333' }]));
  test('are what the stack gives', () => expect(read({ values: { parameters: { Reader: '*' } } })).toEqual([{ type: 'AWS', value: '*' }]));
  test('that are lists are cut', () => {
    const lists = { Parameters: { Reader: { Type: 'CommaDelimitedList', Default: '111122223333, *' } } };
    expect(principalIn({ Ref: 'Reader' }, lists)).toEqual([
      { type: 'AWS', value: '111122223333' },
      { type: 'AWS', value: '*' },
    ]);
  });
  test.each([
    ['not known', { unknown: { parameters: { Reader: true } } }],
    ['not known as a whole', { unknown: { parameters: true } }],
    ['sensitive', { values: { parameters: { Reader: 'secret' } }, sensitive: { parameters: { Reader: true } } }],
  ])('that are %s do not show', (_, more) => {
    expect(read(more)).toEqual([{ type: 'AWS', value: { $unknown: ['aws_cloudformation_stack.legacy.parameters.Reader'] } }]);
  });
  test('that stand elsewhere do not show', () => {
    const stored = { Parameters: { Reader: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/reader' } } };
    expect(principalIn({ Ref: 'Reader' }, stored)).toEqual([
      { type: 'AWS', value: { $unknown: ['aws_cloudformation_stack.legacy.parameters.Reader'] } },
    ]);
  });
});

describe('what a template makes', () => {
  const made = (type: string, Properties: Json): string[] => verdicts(plan(legacy({ Resources: { R: { Type: type, Properties } } })));

  test.each([
    ['AWS::AmazonMQ::Broker', { PubliclyAccessible: 'true' }, 'mq/public-access'],
    ['AWS::ApiGateway::Method', { AuthorizationType: 'NONE', HttpMethod: 'GET' }, 'apigateway/method-authorization'],
    ['AWS::ApiGateway::RestApi', { Policy: { Statement: { ...OPEN, Action: 'execute-api:Invoke' } } }, 'apigateway/public-policy'],
    ['AWS::ApiGatewayV2::Route', { RouteKey: 'GET /leads' }, 'apigatewayv2/route-authorization'],
    ['AWS::Backup::BackupVault', { AccessPolicy: { Statement: OPEN } }, 'backup/public-policy', '/AccessPolicy'],
    ['AWS::DMS::ReplicationInstance', {}, 'dms/public-access'],
    ['AWS::ECR::Repository', { RepositoryPolicyText: { Statement: OPEN } }, 'ecr/public-policy', '/RepositoryPolicyText'],
    ['AWS::EFS::FileSystem', { FileSystemPolicy: { Statement: OPEN } }, 'efs/public-policy', '/FileSystemPolicy'],
    ['AWS::Elasticsearch::Domain', { AccessPolicies: { Statement: OPEN } }, 'opensearch/public-policy'],
    ['AWS::Events::EventBusPolicy', { Statement: { ...OPEN, Action: 'events:PutEvents' } }, 'events/public-policy', '/Statement'],
    ['AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: { ...OPEN, Action: 'sts:AssumeRole' } } }, 'iam/public-trust'],
    ['AWS::KMS::Key', { KeyPolicy: { Statement: OPEN } }, 'kms/public-policy'],
    ['AWS::KMS::ReplicaKey', { KeyPolicy: { Statement: OPEN } }, 'kms/public-policy'],
    ['AWS::Kinesis::ResourcePolicy', { ResourcePolicy: { Statement: OPEN } }, 'kinesis/public-policy'],
    ['AWS::Lambda::LayerVersionPermission', { Principal: '*' }, 'lambda/public-layer'],
    ['AWS::Lambda::Permission', { Principal: '*', Action: 'lambda:InvokeFunction' }, 'lambda/public-permission'],
    ['AWS::Lambda::Url', { AuthType: 'NONE' }, 'lambda/function-url'],
    ['AWS::Neptune::DBInstance', { PubliclyAccessible: true }, 'neptune/public-access'],
    ['AWS::OpenSearchService::Domain', { AccessPolicies: { Statement: OPEN } }, 'opensearch/public-policy'],
    ['AWS::RDS::DBCluster', { EnableInternetAccessGateway: true }, 'rds/internet-gateway'],
    ['AWS::RDS::DBInstance', { PubliclyAccessible: true }, 'rds/public-access'],
    ['AWS::Redshift::Cluster', { PubliclyAccessible: true }, 'redshift/public-access'],
    ['AWS::RedshiftServerless::Workgroup', { PubliclyAccessible: true }, 'redshift/public-access'],
    ['AWS::S3::Bucket', { AccessControl: 'PublicRead' }, 's3/public-acl'],
    ['AWS::SNS::TopicPolicy', { PolicyDocument: { Statement: OPEN } }, 'sns/public-policy'],
    ['AWS::SQS::QueuePolicy', { PolicyDocument: { Statement: OPEN } }, 'sqs/public-policy'],
  ])('%s may be open', (type, properties, rule, suffix = '') => {
    expect(made(type, properties)).toContain(`${rule} aws_cloudformation_stack.legacy/R${suffix} exposed`);
  });

  test.each([
    ['AWS::DynamoDB::Table', { ResourcePolicy: { PolicyDocument: { Statement: OPEN } } }, 'dynamodb/public-policy', '/ResourcePolicy'],
    [
      'AWS::S3::Bucket',
      { PublicAccessBlockConfiguration: { BlockPublicAcls: true } },
      's3/public-access-block',
      '/PublicAccessBlockConfiguration',
    ],
    [
      'AWS::S3::Bucket',
      { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } },
      's3/object-ownership',
      '/OwnershipControls',
    ],
    ['AWS::Logs::ResourcePolicy', { PolicyDocument: JSON.stringify({ Statement: OPEN }) }, 'logs/public-policy', ''],
    ['AWS::Cognito::IdentityPool', { AllowUnauthenticatedIdentities: true }, 'cognito/guest-access', ''],
  ])('%s may be unguarded', (type, properties, rule, suffix) => {
    expect(made(type, properties).filter((one) => one.startsWith(`${rule} aws_cloudformation_stack.legacy/R${suffix} `))).toHaveLength(1);
  });

  test.each([
    ['AWS::RDS::DBInstance', { PubliclyAccessible: 'false' }],
    ['AWS::Redshift::Cluster', {}],
    ['AWS::OpenSearchService::Domain', { AccessPolicies: { Statement: OPEN }, VPCOptions: { SubnetIds: ['subnet-1'] } }],
    ['AWS::EC2::Instance', {}],
    ['AWS::SQS::Queue', {}],
    ['AWS::Lambda::Permission', { Principal: '*', PrincipalOrgID: 'o-abc', Action: 'lambda:InvokeFunction' }],
  ])('%s may be closed', (type, properties) => {
    expect(made(type, properties)).toEqual([]);
  });

  test('is not known where the template leaves it to the network', () => {
    expect(made('AWS::RDS::DBInstance', {})).toEqual(['rds/public-access aws_cloudformation_stack.legacy/R undecided']);
  });

  test('is not known where its properties are not', () => {
    const template = {
      Parameters: { Later: {} },
      Conditions: { Is: { 'Fn::Equals': [{ Ref: 'Later' }, 'x'] } },
      Resources: { R: { Type: 'AWS::KMS::Key', Properties: { 'Fn::If': ['Is', { KeyPolicy: { Statement: OPEN } }, {}] } } },
    };
    expect(verdicts(plan(legacy(template)))).toEqual(['kms/public-policy aws_cloudformation_stack.legacy/R undecided']);
  });

  test('is not there where its condition does not hold', () => {
    const template = (value: string): Json => ({
      Conditions: { Is: { 'Fn::Equals': ['x', value] } },
      Resources: { R: { Type: 'AWS::RDS::DBInstance', Condition: 'Is', Properties: { PubliclyAccessible: true } } },
    });
    expect(verdicts(plan(legacy(template('x'))))).toEqual(['rds/public-access aws_cloudformation_stack.legacy/R exposed']);
    expect(verdicts(plan(legacy(template('y'))))).toEqual([]);
  });

  test('has the class of its own tags, else that of the stack', () => {
    const bucket = (name: string, tags?: unknown): Json => ({
      [name]: { Type: 'AWS::S3::Bucket', Properties: tags ? { Tags: tags } : {} },
    });
    const template = { Resources: { ...bucket('Own', [{ Key: 'data-class', Value: 'internal' }]), ...bucket('Inherited') } };
    const view = viewAfter(plan(legacy(template, { values: { tags: { 'data-class': 'customer' } } })));
    expect(view.stores.s3.map((one) => [one.address, one.data_class])).toEqual([
      ['aws_cloudformation_stack.legacy/Own', 'internal'],
      ['aws_cloudformation_stack.legacy/Inherited', 'customer'],
    ]);
  });

  test('belongs together by name and by reference', () => {
    const template = {
      Resources: {
        Named: {
          Type: 'AWS::S3::Bucket',
          Properties: { BucketName: 'leads', PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } },
        },
        Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Named' }, PolicyDocument: { Statement: OPEN } } },
        Queue: { Type: 'AWS::SQS::Queue', Properties: { Tags: [{ Key: 'data-class', Value: 'internal' }] } },
        Access: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: { Statement: OPEN } } },
      },
    };
    const view = viewAfter(plan(legacy(template)));
    const [store] = view.stores.s3;
    expect([store?.name, store?.policies.length, store?.blocks.length]).toEqual(['leads', 1, 1]);
    expect(view.resources['aws_sqs_queue_policy']?.[0]?.links).toEqual({ queue_url: ['aws_cloudformation_stack.legacy/Queue'] });
    expect(view.resources['aws_sqs_queue_policy']?.[0]?.data_class).toBe('internal');
  });

  test('belongs to a bucket of Terraform as well', () => {
    const properties = { Bucket: 'leads', PolicyDocument: { Statement: OPEN } };
    const template = { Resources: { Policy: { Type: 'AWS::S3::BucketPolicy', Properties: properties } } };
    const bucket: Part = { type: 'aws_s3_bucket', name: 'leads', values: { bucket: 'leads' } };
    const [store] = viewAfter(plan(bucket, publicAccessBlock('leads', { values: {} }), legacy(template))).stores.s3;
    expect([store?.address, store?.policies.map((one) => one.address)]).toEqual([
      'aws_s3_bucket.leads',
      ['aws_cloudformation_stack.legacy/Policy'],
    ]);
  });
});

describe('what a template hides', () => {
  const templates = (...parts: Part[]): unknown =>
    viewAfter(plan(...parts)).resources['aws_cloudformation_stack']?.map((one) => one.template);

  test('nested stacks, serverless resources and macros', () => {
    const template = {
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: { N: { Type: 'AWS::CloudFormation::Stack' }, F: { Type: 'AWS::Serverless::Function' } },
    };
    expect(templates(legacy(template))).toEqual([
      { opaque: ['Transform', 'N (AWS::CloudFormation::Stack)', 'F (AWS::Serverless::Function)'] },
    ]);
  });

  test.each([
    [
      'at a URL',
      { values: { template_body: null, template_url: 'https://example.com/t' }, unknown: { template_body: true } },
      { unreadable: 'its template lies at a URL' },
    ],
    ['without resources', { values: { template_body: '{}' } }, { unreadable: 'it has no Resources' }],
    ['that is no template', { values: { template_body: 'x' } }, { unreadable: 'it is neither JSON nor YAML' }],
    ['that is not there', { values: { template_body: null } }, { unreadable: 'its text is not in this input' }],
    ['that is secret', { sensitive: { template_body: true } }, { $sensitive: true }],
    [
      'that is not known',
      { values: { template_body: null }, unknown: { template_body: true }, says: { template_body: refs('var.body') } },
      { $unknown: ['var.body'] },
    ],
  ])('a template %s', (_, more, template) => {
    expect(templates(legacy('', more))).toEqual([template]);
  });

  test('is counted as undecided once, where the stack stands', () => {
    const part = legacy({
      Parameters: { Later: {} },
      Resources: { R: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Ref: 'Later' } } } },
    });
    const { report } = check({
      inputs: [{ path: 'p', text: JSON.stringify(plan(part)) }],
      cwd: '.',
      config: DEFAULT_CONFIG,
      today: '2026-11-22',
    });
    expect(report.ledger).toMatchObject({ judged: {}, undecided: { aws_cloudformation_stack: 1 }, outside: {} });
  });
});

describe('Cloud Control', () => {
  const control = (state: Json, more: Partial<Part> = {}): Part => ({
    type: 'aws_cloudcontrolapi_resource',
    name: 'policy',
    values: { type_name: 'AWS::S3::BucketPolicy', desired_state: JSON.stringify(state) },
    ...more,
  });

  test('makes one resource, below its own address', () => {
    expect(verdicts(plan(control({ Bucket: 'leads', PolicyDocument: { Statement: OPEN } })))).toEqual([
      's3/public-policy aws_cloudcontrolapi_resource.policy/AWS::S3::BucketPolicy exposed',
    ]);
  });

  test('knows no functions', () => {
    expect(
      statementOf(plan(control({ Bucket: 'leads', PolicyDocument: { Statement: [{ ...OPEN, Resource: { Ref: 'x' } }] } })))['resources'],
    ).toEqual(['⟨aws_cloudcontrolapi_resource.policy.parameters.x⟩']);
  });

  test('is linked to resources of Terraform in synth output', () => {
    const desired =
      '${jsonencode({ Bucket = aws_s3_bucket.leads.id, PolicyDocument = { Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "*" }] } })}';
    const resources = {
      aws_s3_bucket: { leads: {} },
      aws_cloudcontrolapi_resource: { policy: { type_name: 'AWS::S3::BucketPolicy', desired_state: desired } },
    };
    expect(findings(stack(resources)).map(({ rule, address, verdict, store }) => [rule, address, verdict, store])).toContainEqual([
      's3/public-policy',
      'aws_cloudcontrolapi_resource.policy/AWS::S3::BucketPolicy',
      'exposed',
      'aws_s3_bucket.leads',
    ]);
  });
});

describe('a change of a template', () => {
  const changed = (before: Json, after: Json): unknown =>
    findings(plan(legacy(after, { actions: ['update'], before: { name: 'legacy', template_body: JSON.stringify(before) } }))).map(
      ({ rule, address, verdict, change }) => [rule, address, verdict, change],
    );

  test('that adds a principal widens', () => {
    const one = policyOf([{ ...OPEN, Condition: { StringLike: { 'aws:Referer': 'x' } } }]);
    expect(changed(one, policyOf([OPEN]))).toContainEqual([
      's3/public-policy',
      'aws_cloudformation_stack.legacy/Policy',
      'exposed',
      'widened',
    ]);
  });

  test('that takes a guard away shows it', () => {
    const on = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
    const guarded = { Resources: { Leads: { Type: 'AWS::S3::Bucket', Properties: { PublicAccessBlockConfiguration: on } } } };
    expect(changed(guarded, { Resources: { Leads: { Type: 'AWS::S3::Bucket' } } })).toEqual([
      ['s3/public-access-block', 'aws_cloudformation_stack.legacy/Leads/PublicAccessBlockConfiguration', 'unguarded', 'introduced'],
    ]);
  });
});

test('a waiver is for what a template makes', () => {
  const [open] = findings(plan(legacy(policyOf([OPEN])))).filter(({ rule }) => rule === 's3/public-policy');
  const waiver = {
    rule: 's3/public-policy',
    address: open?.address ?? '',
    owner: 'x',
    reason: 'y',
    expires: '2027-01-01',
    fingerprint: open?.fingerprint ?? '',
  };
  const judged = (part: Part): unknown =>
    check({
      inputs: [{ path: 'p', text: JSON.stringify(plan(part)) }],
      cwd: '.',
      config: { ...DEFAULT_CONFIG, waivers: [waiver] },
      today: '2026-11-22',
    }).report.waivers.map(({ state: is }) => is);
  expect(judged(legacy(policyOf([OPEN])))).toEqual(['used']);
  expect(judged(legacy(policyOf([{ ...OPEN, Effect: 'Deny' }])))).toEqual(['unused']);
});

test.each([
  ['aws_cloudformation_stack.legacy/Leads', 'aws_cloudformation_stack.legacy'],
  ['module.a["x/y"].aws_cloudformation_stack.legacy["a/\\"b"]/Leads/Part', 'module.a["x/y"].aws_cloudformation_stack.legacy["a/\\"b"]'],
  ['aws_s3_bucket.b["a/b"]', 'aws_s3_bucket.b["a/b"]'],
  ['aws_s3_bucket.b', 'aws_s3_bucket.b'],
])('%s stands in %s', (address, outer) => {
  expect(outerAddress(address)).toBe(outer);
});
