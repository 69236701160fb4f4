import { readCatalogue } from '../../lib/check';
import blocks from '../../lib/read/provider-blocks.json';
import written from '../../lib/read/written-blocks.json';
import { findings, plan, stack, verdicts } from './builders';

/** Blocks and lists of objects that the provider fills in where nobody wrote them (optional and computed in its schema). */
const COMPUTED = [
  'aws_alb_listener.mutual_authentication',
  'aws_api_gateway_rest_api.endpoint_configuration',
  'aws_apprunner_service.network_configuration',
  'aws_cognito_user_pool.admin_create_user_config',
  'aws_dynamodb_table.global_table_witness',
  'aws_dynamodb_table.point_in_time_recovery',
  'aws_dynamodb_table.server_side_encryption',
  'aws_ecs_express_gateway_service.network_configuration',
  'aws_elastic_beanstalk_configuration_template.setting',
  'aws_elasticache_user.authentication_mode',
  'aws_elasticsearch_domain.advanced_security_options',
  'aws_elasticsearch_domain.domain_endpoint_options',
  'aws_elasticsearch_domain.encrypt_at_rest',
  'aws_elasticsearch_domain.node_to_node_encryption',
  'aws_fsx_openzfs_file_system.root_volume_configuration',
  'aws_gamelift_fleet.ec2_inbound_permission',
  'aws_glue_catalog_database.create_table_default_permission',
  'aws_keyspaces_keyspace.replication_specification',
  'aws_lb_listener.mutual_authentication',
  'aws_network_acl.ingress',
  'aws_opensearch_domain.advanced_security_options',
  'aws_opensearch_domain.domain_endpoint_options',
  'aws_opensearch_domain.encrypt_at_rest',
  'aws_opensearch_domain.node_to_node_encryption',
  'aws_rum_app_monitor.app_monitor_configuration',
  'aws_s3_bucket.grant',
  'aws_s3_bucket.logging',
  'aws_s3_bucket.replication_configuration',
  'aws_s3_bucket.server_side_encryption_configuration',
  'aws_s3_bucket.versioning',
  'aws_s3_bucket.website',
  'aws_s3_bucket_acl.access_control_policy',
  'aws_sagemaker_workforce.source_ip_config',
  'aws_secretsmanager_secret.replica',
  'aws_ssmincidents_replication_set.region',
  'aws_workspaces_directory.workspace_creation_properties',
];

test('of every block that a rule reads it is known whether the provider may fill it in', () => {
  const nested = blocks as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const read = Object.entries(readCatalogue().reads).flatMap(([type, attributes]) =>
    attributes.filter((name) => Array.isArray(nested[type]?.[name])).map((name) => [type, name] as const),
  );
  const table: Readonly<Record<string, readonly string[] | undefined>> = written;
  const told = read.filter(([type, name]) => !table[type]?.includes(name)).map(([type, name]) => `${type}.${name}`);
  expect(told.sort()).toEqual(COMPUTED);
});

test.each<[string, string, Record<string, unknown>, string, string]>([
  [
    'ways to sign in',
    'aws_appsync_graphql_api',
    { authentication_type: 'AWS_IAM' },
    'additional_authentication_provider',
    'appsync/api-key',
  ],
  ['the network of tasks', 'aws_ecs_service', {}, 'network_configuration', 'ecs/task-address'],
  ['where a file server is', 'aws_transfer_server', { endpoint_type: 'VPC' }, 'endpoint_details', 'transfer/public-endpoint'],
  ['who may sign in at nodes', 'aws_eks_node_group', {}, 'remote_access', 'eks/node-remote-access'],
])('a dynamic block whose for_each is not known could say anything: %s', (_, type, values, block, rule) => {
  const found = findings(plan({ type, name: 'x', values, unknown: { [block]: true } }));
  expect(found.map((one) => `${one.rule} ${one.verdict}`)).toEqual([`${rule} undecided`]);
});

test.each<[string, string, Record<string, unknown>, string[]]>([
  ['of a resource', 'aws_db_instance', { publicly_accessible: 'true' }, ['rds/public-access aws_db_instance.x exposed']],
  ['in a block', 'aws_eks_cluster', { vpc_config: { endpoint_public_access: 'true' } }, ['eks/public-endpoint aws_eks_cluster.x exposed']],
  ['in a block, and false', 'aws_eks_cluster', { vpc_config: { endpoint_public_access: 'false' } }, []],
  [
    'in a block of a block',
    'aws_apprunner_service',
    { network_configuration: { ingress_configuration: { is_publicly_accessible: 'false' } } },
    [],
  ],
])('a yes or no that is written as text is one: %s', (_, type, fields, expected) => {
  expect(verdicts(stack({ [type]: { x: fields } }))).toEqual(expected);
});
