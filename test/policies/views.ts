import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeJudge } from '../../lib/judge/judge';
import { readCompiled } from '../../lib/judge/policy';
import type { RawFinding, Says } from '../../lib/model/finding';
import type { Document, Resource, S3Store, View } from '../../lib/model/view';

export interface TestStatement {
  readonly number: number;
  readonly says: string;
  readonly service: string;
  readonly document: Document;
  readonly expects: 'public' | 'any-account' | 'shared' | 'private' | 'undecided';
}

const root = join(__dirname, '..', '..');
export const statements = JSON.parse(readFileSync(join(root, 'policies', 'statements.json'), 'utf8')) as TestStatement[];
export const compiled = readCompiled();
export const { judge } = makeJudge(compiled);
const rules = new Map(compiled.catalogue.rules.map((rule) => [rule.id, rule]));

export const view = (resources: View['resources'], s3: readonly S3Store[] = []): View => ({
  input: 'plan',
  context: { accounts: [], organizations: [], networks: [], regions: [] },
  resources,
  stores: { s3 },
  network: { groups: {}, subnets: {} },
  removed: {},
});

const resource = (type: string, attribute: string, document: Document, values: Resource['values'] = {}): Resource => ({
  address: `${type}.leads`,
  type,
  input: 'plan.json',
  values,
  documents: { [attribute]: document },
  data_class: 'unclassified',
});

const bucket = (members: Partial<Omit<S3Store, 'name'>>): S3Store => ({
  address: 'aws_s3_bucket.leads',
  input: 'plan.json',
  data_class: 'unclassified',
  bucket: null,
  policies: [],
  acls: [],
  blocks: [],
  account_blocks: [],
  adrift: [],
  ownership: [],
  objects: [],
  log_sources: [],
  websites: [],
  access_points: [],
  removed: [],
  ...members,
});

export const blocksNothing = {
  public_access_block_configuration: [
    { block_public_acls: false, block_public_policy: false, ignore_public_acls: false, restrict_public_buckets: false },
  ],
};
export const accessPoint = (document: Document, values: Resource['values']): View =>
  view({}, [bucket({ access_points: [{ point: resource('aws_s3_access_point', 'policy', document, values), policies: [] }] })]);
export const carrier =
  (type: string, attribute = 'policy', values: Resource['values'] = {}) =>
  (document: Document): View =>
    view({ [type]: [resource(type, attribute, document, values)] });
const isPrivate = { endpoint_configuration: [{ types: ['PRIVATE'] }] };

/** Where a service's policies stand, which rules judge them, and whether the service refuses public ones. */
export const services: Record<
  string,
  { readonly rules: readonly string[]; readonly anonymous: boolean; readonly held?: boolean; readonly view: (document: Document) => View }
> = {
  s3: {
    rules: ['s3/public-policy', 's3/unbound-service-principal'],
    anonymous: true,
    view: (document) => view({}, [bucket({ policies: [resource('aws_s3_bucket_policy', 'policy', document)] })]),
  },
  's3-access-point': { rules: ['s3/public-access-point'], anonymous: true, view: (document) => accessPoint(document, blocksNothing) },
  sqs: { rules: ['sqs/public-policy'], anonymous: true, view: carrier('aws_sqs_queue_policy') },
  sns: { rules: ['sns/public-policy'], anonymous: true, view: carrier('aws_sns_topic_policy') },
  kms: { rules: ['kms/public-policy'], anonymous: false, view: carrier('aws_kms_key') },
  secretsmanager: { rules: ['secretsmanager/public-policy'], anonymous: false, view: carrier('aws_secretsmanager_secret_policy') },
  efs: { rules: ['efs/public-policy'], anonymous: false, view: carrier('aws_efs_file_system_policy') },
  dynamodb: { rules: ['dynamodb/public-policy'], anonymous: false, held: true, view: carrier('aws_dynamodb_resource_policy') },
  ecr: { rules: ['ecr/public-policy'], anonymous: false, view: carrier('aws_ecr_repository_policy') },
  lambda: { rules: ['lambda/public-policy'], anonymous: true, view: carrier('aws_lambda_resource_policy') },
  apigateway: { rules: ['apigateway/public-policy'], anonymous: false, view: carrier('aws_api_gateway_rest_api', 'policy', isPrivate) },
  iam: { rules: ['iam/public-trust'], anonymous: true, view: carrier('aws_iam_role', 'assume_role_policy') },
};

/** A sentence that lacks something, or a blank where a word should be. */
export const WRONG = / lacks \{| has no sentence for |\{|undefined| {2}|: $|(on|may) $| , /;
const filled = (rule: string, { code, args }: Says): string => {
  const sentence = rules.get(rule)?.says[code] ?? compiled.catalogue.says[code];
  if (sentence === undefined) return `${rule} has no sentence for ${code}`;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? `${rule} ${code} lacks ${place}`));
};
export const sentences = ({ rule, says, because }: RawFinding): string[] =>
  [says, ...because.map((layer) => layer.says)].map((one) => filled(rule, one));
