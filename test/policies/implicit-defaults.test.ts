import { check } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { highestMajor } from '../../lib/read/code/implied';
import { plan, stack } from '../read/builders';

// What is public because nobody wrote anything: the attribute is absent, in the configuration as in the plan. Each line of the list is read both ways.

type Json = Readonly<Record<string, unknown>>;
type Line = readonly [says: string, resources: Readonly<Record<string, Json>>, found: readonly string[]];

const OPEN = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] });

const LINES: readonly Line[] = [
  ['a block of a bucket with no flag', { aws_s3_bucket_public_access_block: { bucket: 'leads' } }, ['s3/public-access-block unguarded']],
  [
    'a block of a bucket with three flags',
    {
      aws_s3_bucket_public_access_block: { bucket: 'leads', block_public_acls: true, block_public_policy: true, ignore_public_acls: true },
    },
    ['s3/public-access-block unguarded'],
  ],
  ['a block of the account with no flag', { aws_s3_account_public_access_block: {} }, ['s3/account-public-access-block unguarded']],
  ['an application load balancer', { aws_lb: { name: 'leads' } }, ['elb/internet-facing unguarded']],
  ['the same by its other name', { aws_alb: { name: 'leads' } }, ['elb/internet-facing unguarded']],
  ['a classic load balancer', { aws_elb: { name: 'leads' } }, ['elb/internet-facing unguarded']],
  [
    'a cluster of Kubernetes',
    { aws_eks_cluster: { name: 'leads', vpc_config: [{ subnet_ids: ['subnet-1'] }] } },
    ['eks/public-endpoint exposed'],
  ],
  [
    'a cluster of Kubernetes that says nothing of ranges',
    { aws_eks_cluster: { name: 'leads', vpc_config: [{ endpoint_public_access: true }] } },
    ['eks/public-endpoint exposed'],
  ],
  ['a service of App Runner', { aws_apprunner_service: { service_name: 'leads' } }, ['apprunner/public-ingress exposed']],
  ['a transfer server', { aws_transfer_server: {} }, ['transfer/public-endpoint exposed']],
  ['a transfer web app', { aws_transfer_web_app: {} }, ['transfer/public-endpoint exposed']],
  ['a REST API', { aws_api_gateway_rest_api: { name: 'leads' } }, ['apigateway/endpoint-type unguarded']],
  [
    'a route of an HTTP API',
    { aws_apigatewayv2_route: { api_id: 'a', route_key: 'GET /leads' } },
    ['apigatewayv2/route-authorization exposed'],
  ],
  [
    'an HTTP API that makes its own route',
    { aws_apigatewayv2_api: { name: 'leads', protocol_type: 'HTTP', target: 'https://example.com', route_key: 'GET /leads' } },
    ['apigatewayv2/quick-create exposed'],
  ],
  ['a GraphQL API with a key', { aws_appsync_graphql_api: { name: 'leads', authentication_type: 'API_KEY' } }, ['appsync/api-key exposed']],
  ['a search domain', { aws_opensearch_domain: { domain_name: 'leads', access_policies: OPEN } }, ['opensearch/public-policy exposed']],
  [
    'an older search domain',
    { aws_elasticsearch_domain: { domain_name: 'leads', access_policies: OPEN } },
    ['opensearch/public-policy exposed'],
  ],
  ['an ingestion pipeline', { aws_osis_pipeline: { pipeline_name: 'leads' } }, ['osis/public-pipeline unguarded']],
  ['a notebook', { aws_sagemaker_notebook_instance: { name: 'leads' } }, ['sagemaker/internet-access unguarded']],
  ['a studio', { aws_sagemaker_domain: { domain_name: 'leads' } }, ['sagemaker/internet-access unguarded']],
  ['a workspace of Grafana', { aws_grafana_workspace: { name: 'leads' } }, ['grafana/public-workspace exposed']],
  [
    'Argo CD of a cluster',
    { aws_eks_capability: { capability_name: 'argo', type: 'ARGOCD', configuration: [{ argo_cd: [{ namespace: 'argo' }] }] } },
    ['eks/argo-endpoint exposed'],
  ],
  ['a pool of users', { aws_cognito_user_pool: { name: 'leads' } }, ['cognito/self-sign-up unguarded']],
  ['an instance of Lightsail', { aws_lightsail_instance: { name: 'leads' } }, ['lightsail/open-ports exposed']],
  [
    'the policy of a secret',
    { aws_secretsmanager_secret_policy: { secret_arn: 's', policy: OPEN } },
    ['secretsmanager/public-policy exposed'],
  ],
  ['a cluster of Redshift', { aws_redshift_cluster: { cluster_identifier: 'leads' } }, []],
  // Their own defaults let nobody in: a mount target opens a file system, and IAM stands in front of a cluster of Aurora DSQL.
  ['a file system without policy', { aws_efs_file_system: {} }, []],
  ['a cluster of Aurora DSQL', { aws_dsql_cluster: {} }, []],
];

function found(input: unknown): string[] {
  const inputs = [{ path: 'leads.json', text: JSON.stringify(input) }];
  const { report } = check({ inputs, cwd: '.', config: DEFAULT_CONFIG, today: '2026-11-22' });
  return report.findings.filter(({ change }) => change !== 'fixed').map(({ rule, verdict }) => `${rule} ${verdict}`);
}

const asStack = (resources: Line[1], more: Json = {}): unknown =>
  stack(Object.fromEntries(Object.entries(resources).map(([type, values]) => [type, { leads: values }])), more);
const asPlan = (resources: Line[1]): unknown =>
  plan(...Object.entries(resources).map(([type, values]) => ({ type, name: 'leads', values })));

describe('what is public without a word', () => {
  test.each(LINES)('%s, in synth output', (_, resources, expected) => {
    expect(found(asStack(resources)).filter((one) => isAbout(one, expected))).toEqual(expected);
  });
  test.each(LINES)('%s, in a plan', (_, resources, expected) => {
    expect(found(asPlan(resources)).filter((one) => isAbout(one, expected))).toEqual(expected);
  });
});

/** Other rules may have something to say of the same resource. */
function isAbout(one: string, expected: readonly string[]): boolean {
  return expected.length === 0 ? one.endsWith(' exposed') : expected.some((other) => other.split(' ')[0] === one.split(' ')[0]);
}

describe('a cluster of Redshift, whose default changed with version 6 of the provider', () => {
  const cluster = { aws_redshift_cluster: { cluster_identifier: 'leads' } };
  const under = (version: unknown): string[] => found(asStack(cluster, { terraform: { required_providers: { aws: version } } }));

  test.each(['~> 5.0', '5.100.0', '= 5.1', '>= 4.0, < 6.0.0', '<= 5.99', '< 6', '~> 4.67'])('is public under %s', (version) => {
    expect(under({ source: 'hashicorp/aws', version })).toEqual(['redshift/public-access exposed']);
    expect(under(version)).toEqual(['redshift/public-access exposed']);
  });
  test.each(['~> 6.0', '6.25.0', '>= 5.0', '~> 5', '> 5.0', '!= 5.3', '< 6.1', 'nonsense'])('is private under %s', (version) => {
    expect(under({ source: 'hashicorp/aws', version })).toEqual([]);
  });
  test('is what is written, whatever the version', () => {
    const closed = { aws_redshift_cluster: { cluster_identifier: 'leads', publicly_accessible: false } };
    expect(found(asStack(closed, { terraform: { required_providers: { aws: '~> 5.0' } } }))).toEqual([]);
  });
  test('is what the plan says', () => {
    expect(found(asPlan({ aws_redshift_cluster: { publicly_accessible: true } }))).toEqual(['redshift/public-access exposed']);
  });
});

test('constraints hold together', () => {
  expect([highestMajor([]), highestMajor(['>= 5.0']), highestMajor(['>= 5.0', '~> 5.3']), highestMajor(['< 7.0', '<= 6.2'])]).toEqual([
    Infinity,
    Infinity,
    5,
    6,
  ]);
});
