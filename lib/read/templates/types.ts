import { at, block, cannedAcl, first, ingress, named, number, oneStatement, orElse, orUntold, policy, snaked } from './properties';
import type { Make } from './properties';

/** A resource of Terraform that a resource of CloudFormation amounts to. */
export interface Equivalent {
  readonly type: string;
  /** What follows the name where one resource amounts to several. */
  readonly suffix?: string;
  /** Absent where the properties do not ask for it. */
  readonly where?: Make;
  readonly attributes: Readonly<Record<string, Make>>;
  /** Policy documents: decoded as such. */
  readonly documents?: Readonly<Record<string, Make>>;
}

const table = (type: string, attributes: Record<string, Make> = {}, documents?: Record<string, Make>): Equivalent => ({
  type,
  attributes,
  ...(documents && { documents }),
});
const part = (suffix: string, where: string, equivalent: Equivalent): Equivalent => ({ ...equivalent, suffix, where: at(where) });

/**
 * What the types of CloudFormation amount to that keep data or open it. Names of properties are those of the resource reference.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const EQUIVALENTS: Readonly<Record<string, readonly Equivalent[]>> = {
  'AWS::ApiGateway::Method': [
    table('aws_api_gateway_method', {
      authorization: at('AuthorizationType'),
      rest_api_id: at('RestApiId'),
      ...named('HttpMethod', 'ApiKeyRequired'),
    }),
  ],
  'AWS::ApiGateway::RestApi': [
    table('aws_api_gateway_rest_api', { endpoint_configuration: block('EndpointConfiguration'), ...named('Name') }, policy('Policy')),
  ],
  'AWS::ApiGatewayV2::Route': [table('aws_apigatewayv2_route', named('ApiId', 'RouteKey', 'AuthorizationType'))],
  'AWS::AmazonMQ::Broker': [table('aws_mq_broker', { ...named('PubliclyAccessible', 'BrokerName') })],
  'AWS::Backup::BackupVault': [
    table('aws_backup_vault', { name: at('BackupVaultName') }),
    part(
      'AccessPolicy',
      'AccessPolicy',
      table('aws_backup_vault_policy', { backup_vault_name: at('BackupVaultName') }, policy('AccessPolicy')),
    ),
  ],
  'AWS::Cognito::IdentityPool': [
    table('aws_cognito_identity_pool', {
      allow_unauthenticated_identities: at('AllowUnauthenticatedIdentities'),
      allow_classic_flow: at('AllowClassicFlow'),
    }),
  ],
  'AWS::DMS::ReplicationInstance': [table('aws_dms_replication_instance', { publicly_accessible: orElse('PubliclyAccessible', true) })],
  'AWS::DynamoDB::Table': [
    table('aws_dynamodb_table', { name: at('TableName') }),
    part('ResourcePolicy', 'ResourcePolicy', table('aws_dynamodb_resource_policy', {}, { policy: at('ResourcePolicy', 'PolicyDocument') })),
  ],
  'AWS::EC2::SecurityGroup': [table('aws_security_group', { ingress, vpc_id: at('VpcId') })],
  'AWS::EC2::SecurityGroupIngress': [
    table('aws_vpc_security_group_ingress_rule', {
      security_group_id: at('GroupId'),
      cidr_ipv4: at('CidrIp'),
      cidr_ipv6: at('CidrIpv6'),
      prefix_list_id: at('SourcePrefixListId'),
      referenced_security_group_id: at('SourceSecurityGroupId'),
      ip_protocol: at('IpProtocol'),
      from_port: number('FromPort'),
      to_port: number('ToPort'),
    }),
  ],
  'AWS::ECR::Repository': [
    part(
      'RepositoryPolicyText',
      'RepositoryPolicyText',
      table('aws_ecr_repository_policy', { repository: at('RepositoryName') }, policy('RepositoryPolicyText')),
    ),
  ],
  'AWS::EFS::FileSystem': [
    table('aws_efs_file_system'),
    part('FileSystemPolicy', 'FileSystemPolicy', table('aws_efs_file_system_policy', {}, policy('FileSystemPolicy'))),
  ],
  'AWS::Elasticsearch::Domain': [
    table('aws_elasticsearch_domain', { vpc_options: block('VPCOptions') }, { access_policies: at('AccessPolicies') }),
  ],
  'AWS::Events::EventBusPolicy': [
    part(
      'Statement',
      'Statement',
      table('aws_cloudwatch_event_bus_policy', { event_bus_name: at('EventBusName') }, { policy: oneStatement }),
    ),
    part('Principal', 'Principal', table('aws_cloudwatch_event_permission', { principal: at('Principal'), condition: block('Condition') })),
  ],
  'AWS::IAM::ManagedPolicy': [table('aws_iam_policy', {}, policy('PolicyDocument'))],
  'AWS::IAM::Policy': [table('aws_iam_role_policy', {}, policy('PolicyDocument'))],
  'AWS::IAM::Role': [table('aws_iam_role', { name: at('RoleName') }, { assume_role_policy: at('AssumeRolePolicyDocument') })],
  'AWS::KMS::Key': [table('aws_kms_key', {}, policy('KeyPolicy'))],
  'AWS::KMS::ReplicaKey': [table('aws_kms_replica_key', {}, policy('KeyPolicy'))],
  'AWS::Kinesis::ResourcePolicy': [table('aws_kinesis_resource_policy', { resource_arn: at('ResourceArn') }, policy('ResourcePolicy'))],
  'AWS::Lambda::LayerVersionPermission': [table('aws_lambda_layer_version_permission', named('Principal', 'OrganizationId'))],
  'AWS::Lambda::Permission': [
    table('aws_lambda_permission', {
      principal_org_id: at('PrincipalOrgID'),
      ...named('Action', 'Principal', 'SourceArn', 'SourceAccount', 'EventSourceToken', 'FunctionUrlAuthType', 'FunctionName'),
    }),
  ],
  'AWS::Lambda::Url': [table('aws_lambda_function_url', { authorization_type: at('AuthType'), function_name: at('TargetFunctionArn') })],
  'AWS::Logs::ResourcePolicy': [table('aws_cloudwatch_log_resource_policy', {}, { policy_document: at('PolicyDocument') })],
  'AWS::Neptune::DBInstance': [table('aws_neptune_cluster_instance', named('PubliclyAccessible'))],
  'AWS::OpenSearchService::Domain': [
    table(
      'aws_opensearch_domain',
      { vpc_options: block('VPCOptions'), advanced_security_options: block('AdvancedSecurityOptions') },
      { access_policies: at('AccessPolicies') },
    ),
  ],
  'AWS::RDS::DBCluster': [
    table('aws_rds_cluster', {
      enable_internet_access_gateway: at('EnableInternetAccessGateway'),
      enable_vpc_networking: at('EnableVPCNetworking'),
      ...named('PubliclyAccessible', 'EnableHttpEndpoint'),
    }),
  ],
  // RDS decides by the subnets where the template does not say.
  'AWS::RDS::DBInstance': [table('aws_db_instance', { publicly_accessible: orUntold('PubliclyAccessible') })],
  'AWS::Redshift::Cluster': [table('aws_redshift_cluster', { publicly_accessible: orElse('PubliclyAccessible', false) })],
  'AWS::RedshiftServerless::Workgroup': [table('aws_redshiftserverless_workgroup', named('PubliclyAccessible'))],
  'AWS::S3::AccessPoint': [
    table(
      'aws_s3_access_point',
      {
        bucket: at('Bucket'),
        vpc_configuration: block('VpcConfiguration'),
        public_access_block_configuration: block('PublicAccessBlockConfiguration'),
      },
      policy('Policy'),
    ),
  ],
  'AWS::S3::Bucket': [
    table('aws_s3_bucket', { bucket: at('BucketName'), acl: cannedAcl }),
    part('PublicAccessBlockConfiguration', 'PublicAccessBlockConfiguration', {
      type: 'aws_s3_bucket_public_access_block',
      attributes: {
        bucket: at('BucketName'),
        block_public_acls: at('PublicAccessBlockConfiguration', 'BlockPublicAcls'),
        block_public_policy: at('PublicAccessBlockConfiguration', 'BlockPublicPolicy'),
        ignore_public_acls: at('PublicAccessBlockConfiguration', 'IgnorePublicAcls'),
        restrict_public_buckets: at('PublicAccessBlockConfiguration', 'RestrictPublicBuckets'),
      },
    }),
    part('OwnershipControls', 'OwnershipControls', {
      type: 'aws_s3_bucket_ownership_controls',
      attributes: { bucket: at('BucketName'), rule: (properties) => snaked(at('OwnershipControls', 'Rules')(properties)) },
    }),
    part('WebsiteConfiguration', 'WebsiteConfiguration', {
      type: 'aws_s3_bucket_website_configuration',
      attributes: { bucket: at('BucketName'), redirect_all_requests_to: block('WebsiteConfiguration', 'RedirectAllRequestsTo') },
    }),
  ],
  'AWS::S3::BucketPolicy': [table('aws_s3_bucket_policy', { bucket: at('Bucket') }, policy('PolicyDocument'))],
  'AWS::SNS::Topic': [table('aws_sns_topic', { name: at('TopicName') })],
  'AWS::SNS::TopicPolicy': [table('aws_sns_topic_policy', { arn: first('Topics') }, policy('PolicyDocument'))],
  'AWS::SQS::Queue': [table('aws_sqs_queue', { name: at('QueueName') })],
  'AWS::SQS::QueuePolicy': [table('aws_sqs_queue_policy', { queue_url: first('Queues') }, policy('PolicyDocument'))],
  'AWS::SecretsManager::ResourcePolicy': [
    table(
      'aws_secretsmanager_secret_policy',
      { secret_arn: at('SecretId'), block_public_policy: at('BlockPublicPolicy') },
      policy('ResourcePolicy'),
    ),
  ],
  'AWS::SecretsManager::Secret': [table('aws_secretsmanager_secret', named('Name'))],
};

/** Types that make resources which the template does not show. */
export const OPAQUE =
  /^AWS::(CloudFormation::(Stack|Macro|ModuleDefaultVersion)|Serverless::.*|ServiceCatalog::CloudFormationProvisionedProduct|CloudFormation::StackSet)$/;
