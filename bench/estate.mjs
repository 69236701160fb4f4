// What the measured estate consists of: groups of resources that belong together, as real stacks have them. A value is
// `after` of a plan; `unknown` lists what a resource that is being created does not know yet; `refs` what points where.

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const TAGS = { 'cost-center': '4711', 'data-class': 'internal', environment: 'prod', 'managed-by': 'terraform', team: 'dealer-data' };

const document = (...statements) => JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** Of what an estate holds, an eighth is customers' data. */
const classOf = (name) => (Number(/\d+$/.exec(name)?.[0]) % 8 === 0 ? { 'data-class': 'customer' } : {});
const tagged = (name, given = {}) => {
  const own = { ...classOf(name), ...given };
  return { region: REGION, tags: { ...own, Name: name }, tags_all: { ...TAGS, ...own, Name: name } };
};
const role = (name) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

const allow = (name, actions, resource, principal, condition) => ({
  Sid: name,
  Effect: 'Allow',
  Principal: principal,
  Action: actions,
  Resource: resource,
  ...(condition && { Condition: condition }),
});

const onlyTls = (resource) => ({
  Sid: 'OnlyTls',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [resource, `${resource}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

/** A bucket with what guards it. `open` makes it public in one of three ways. */
const store = (name, { open, deferred }) => {
  const bucket = `dealer-${name}`;
  const arn = `arn:aws:s3:::${bucket}`;
  const readers = open === 0 ? '*' : { AWS: [role(`${name}-reader`), role(`${name}-exporter`)] };
  const toBucket = { bucket: `aws_s3_bucket.${name}.id` };
  const guard = open === 1 ? [true, false, true, false] : [true, true, true, true];
  const [block_public_acls, block_public_policy, ignore_public_acls, restrict_public_buckets] = guard;
  return [
    {
      type: 'aws_s3_bucket',
      name,
      after: { bucket, bucket_prefix: null, force_destroy: false, object_lock_enabled: false, timeouts: null, ...tagged(bucket) },
      unknown: [
        'acceleration_status',
        'acl',
        'arn',
        'bucket_domain_name',
        'bucket_regional_domain_name',
        'cors_rule',
        'grant',
        'hosted_zone_id',
      ]
        .concat(['id', 'lifecycle_rule', 'logging', 'object_lock_configuration', 'policy', 'replication_configuration', 'request_payer'])
        .concat(['server_side_encryption_configuration', 'versioning', 'website', 'website_domain', 'website_endpoint']),
    },
    {
      type: 'aws_s3_bucket_public_access_block',
      name,
      after: { block_public_acls, block_public_policy, ignore_public_acls, region: REGION, restrict_public_buckets, skip_destroy: null },
      unknown: ['id'],
      refs: toBucket,
    },
    {
      type: 'aws_s3_bucket_ownership_controls',
      name,
      after: { region: REGION, rule: [{ object_ownership: open === 2 ? 'ObjectWriter' : 'BucketOwnerEnforced' }] },
      unknown: ['id'],
      refs: toBucket,
    },
    {
      type: 'aws_s3_bucket_policy',
      name,
      after: {
        policy: document(allow('Readers', ['s3:GetObject', 's3:ListBucket'], [arn, `${arn}/*`], readers), onlyTls(arn)),
        region: REGION,
      },
      unknown: ['id'],
      refs: toBucket,
      ...(deferred && { deferred: { attribute: 'policy', actions: ['s3:GetObject', 's3:ListBucket'], principal: role(`${name}-reader`) } }),
    },
    {
      type: 'aws_s3_bucket_server_side_encryption_configuration',
      name,
      after: {
        expected_bucket_owner: null,
        region: REGION,
        rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms' }], bucket_key_enabled: true }],
      },
      unknown: ['id'],
      refs: toBucket,
    },
    {
      type: 'aws_s3_bucket_versioning',
      name,
      after: {
        expected_bucket_owner: null,
        mfa: null,
        region: REGION,
        versioning_configuration: [{ mfa_delete: null, status: 'Enabled' }],
      },
      unknown: ['id'],
      refs: toBucket,
    },
    {
      type: 'aws_s3_bucket_logging',
      name,
      after: {
        expected_bucket_owner: null,
        region: REGION,
        target_bucket: 'dealer-access-logs',
        target_grant: [],
        target_object_key_format: [],
        target_prefix: `${bucket}/`,
      },
      unknown: ['id'],
      refs: toBucket,
    },
    {
      type: 'aws_s3_bucket_lifecycle_configuration',
      name,
      after: {
        expected_bucket_owner: null,
        region: REGION,
        rule: ['exports', 'uploads'].map((prefix, index) => ({
          abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
          expiration: [{ date: null, days: 365 + index, expired_object_delete_marker: null }],
          filter: [{ and: [], object_size_greater_than: null, object_size_less_than: null, prefix: `${prefix}/`, tag: [] }],
          id: prefix,
          noncurrent_version_expiration: [{ newer_noncurrent_versions: null, noncurrent_days: 90 }],
          noncurrent_version_transition: [],
          prefix: null,
          status: 'Enabled',
          transition: [{ date: null, days: 30, storage_class: 'STANDARD_IA' }],
        })),
        timeouts: null,
        transition_default_minimum_object_size: 'all_storage_classes_128K',
      },
      unknown: ['id'],
      refs: toBucket,
    },
    ...(open === 2
      ? [{ type: 'aws_s3_bucket_acl', name, after: { acl: 'public-read', expected_bucket_owner: null }, unknown: ['id'], refs: toBucket }]
      : []),
  ];
};

/** A role, what it may do, and who takes it. */
const identity = (name, { open }) => [
  {
    type: 'aws_iam_role',
    name,
    after: {
      assume_role_policy: document(
        allow('Lambda', 'sts:AssumeRole', undefined, open === 0 ? { AWS: '*' } : { Service: 'lambda.amazonaws.com' }),
      ),
      description: `What ${name} may do`,
      force_detach_policies: false,
      max_session_duration: 3600,
      name,
      path: '/service/',
      permissions_boundary: `arn:aws:iam::${ACCOUNT}:policy/boundary`,
      ...tagged(name),
    },
    unknown: ['arn', 'create_date', 'id', 'inline_policy', 'managed_policy_arns', 'name_prefix', 'unique_id'],
  },
  {
    type: 'aws_iam_policy',
    name,
    after: {
      delay_after_policy_creation_in_ms: null,
      description: null,
      name,
      path: '/service/',
      policy: document(
        ...['leads', 'orders', 'prices'].map((data) => ({
          Sid: data,
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:PutObject', 's3:ListBucket'],
          Resource: [`arn:aws:s3:::dealer-${data}`, `arn:aws:s3:::dealer-${data}/*`],
        })),
      ),
      ...tagged(name),
    },
    unknown: ['arn', 'attachment_count', 'id', 'name_prefix', 'policy_id'],
  },
  {
    type: 'aws_iam_role_policy_attachment',
    name,
    after: { role: name },
    unknown: ['id'],
    refs: { policy_arn: `aws_iam_policy.${name}.arn` },
  },
];

const ingress = (from, port) => ({
  cidr_blocks: [from],
  description: 'from the application',
  from_port: port,
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  protocol: 'tcp',
  security_groups: [],
  self: false,
  to_port: port,
});

/** Subnets, a route table, and a security group with its rules. */
const network = (name, { index, open }) => {
  const inVpc = { vpc_id: 'aws_vpc.main.id' };
  const group = { security_group_id: `aws_security_group.${name}.id` };
  const rule = {
    cidr_ipv4: '10.0.0.0/16',
    cidr_ipv6: null,
    from_port: 443,
    ip_protocol: 'tcp',
    prefix_list_id: null,
    referenced_security_group_id: null,
    to_port: 443,
  };
  return [
    {
      type: 'aws_security_group',
      name,
      after: {
        description: `Managed for ${name}`,
        egress: [ingress('10.0.0.0/8', 443)],
        ingress: [ingress(open === 0 ? '0.0.0.0/0' : '10.0.0.0/16', 5432), ingress('10.1.0.0/16', 5432)],
        name,
        revoke_rules_on_delete: false,
        timeouts: null,
        ...tagged(name),
      },
      unknown: ['arn', 'id', 'name_prefix', 'owner_id'],
      refs: inVpc,
    },
    {
      type: 'aws_vpc_security_group_ingress_rule',
      name,
      after: { description: null, ...rule, ...tagged(name) },
      unknown: ['arn', 'id', 'security_group_rule_id'],
      refs: group,
    },
    ...[0, 1].map((zone) => ({
      type: 'aws_subnet',
      name,
      key: zone,
      after: {
        assign_ipv6_address_on_creation: false,
        availability_zone: `${REGION}${'ab'[zone]}`,
        cidr_block: `10.${index % 250}.${zone}.0/24`,
        customer_owned_ipv4_pool: null,
        enable_dns64: false,
        ipv6_cidr_block: null,
        ipv6_native: false,
        map_customer_owned_ip_on_launch: null,
        map_public_ip_on_launch: false,
        outpost_arn: null,
        timeouts: null,
        ...tagged(name),
      },
      unknown: ['arn', 'availability_zone_id', 'id', 'ipv6_cidr_block_association_id', 'owner_id', 'private_dns_hostname_type_on_launch'],
      refs: inVpc,
    })),
    {
      type: 'aws_route_table',
      name,
      after: { timeouts: null, ...tagged(name) },
      unknown: ['arn', 'id', 'owner_id', 'propagating_vgws', 'route'],
      refs: inVpc,
    },
    {
      type: 'aws_route_table_association',
      name,
      after: { gateway_id: null, timeouts: null },
      unknown: ['id'],
      refs: { route_table_id: `aws_route_table.${name}.id`, subnet_id: `aws_subnet.${name}[0].id` },
    },
  ];
};

const keyPolicy = document(allow('Account', 'kms:*', '*', { AWS: `arn:aws:iam::${ACCOUNT}:root` }));

/** A service: its key, data, messages, function and logs. */
const service = (name, { open }) => {
  const arn = `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
  const anyone = open === 0 ? '*' : { AWS: role(name) };
  const key = { kms_key_id: `aws_kms_key.${name}.arn` };
  return [
    {
      type: 'aws_kms_key',
      name,
      after: {
        bypass_policy_lockout_safety_check: false,
        custom_key_store_id: null,
        customer_master_key_spec: 'SYMMETRIC_DEFAULT',
        deletion_window_in_days: 30,
        description: `Data of ${name}`,
        enable_key_rotation: true,
        is_enabled: true,
        key_usage: 'ENCRYPT_DECRYPT',
        policy: keyPolicy,
        timeouts: null,
        xks_key_id: null,
        ...tagged(name),
      },
      unknown: ['arn', 'id', 'key_id', 'multi_region', 'rotation_period_in_days'],
    },
    {
      type: 'aws_db_instance',
      name,
      after: {
        allocated_storage: 100,
        allow_major_version_upgrade: null,
        auto_minor_version_upgrade: true,
        backup_retention_period: 14,
        blue_green_update: [],
        copy_tags_to_snapshot: true,
        db_subnet_group_name: 'data',
        deletion_protection: true,
        enabled_cloudwatch_logs_exports: ['postgresql', 'upgrade'],
        engine: 'postgres',
        engine_version: '16.4',
        iam_database_authentication_enabled: true,
        identifier: name,
        instance_class: 'db.r6g.large',
        iops: null,
        manage_master_user_password: true,
        max_allocated_storage: 500,
        monitoring_interval: 60,
        multi_az: true,
        password: null,
        publicly_accessible: false,
        restore_to_point_in_time: [],
        s3_import: [],
        skip_final_snapshot: false,
        storage_encrypted: true,
        timeouts: null,
        username: 'owner',
        ...tagged(name),
      },
      unknown: ['address', 'arn', 'availability_zone', 'backup_window', 'ca_cert_identifier', 'db_name', 'endpoint', 'hosted_zone_id', 'id']
        .concat(['latest_restorable_time', 'listener_endpoint', 'maintenance_window', 'master_user_secret', 'parameter_group_name', 'port'])
        .concat(['replicas', 'resource_id', 'status', 'vpc_security_group_ids']),
      refs: key,
    },
    {
      type: 'aws_dynamodb_table',
      name,
      after: {
        attribute: ['pk', 'sk'].map((attribute) => ({ name: attribute, type: 'S' })),
        billing_mode: 'PAY_PER_REQUEST',
        deletion_protection_enabled: true,
        global_secondary_index: [],
        hash_key: 'pk',
        local_secondary_index: [],
        name,
        point_in_time_recovery: [{ enabled: true }],
        range_key: 'sk',
        replica: [],
        table_class: null,
        timeouts: null,
        ttl: [],
        ...tagged(name),
      },
      unknown: ['arn', 'id', 'read_capacity', 'server_side_encryption', 'stream_arn', 'stream_label', 'write_capacity'],
    },
    {
      type: 'aws_sqs_queue',
      name,
      after: {
        content_based_deduplication: false,
        delay_seconds: 0,
        fifo_queue: false,
        max_message_size: 262144,
        message_retention_seconds: 345600,
        name,
        receive_wait_time_seconds: 20,
        sqs_managed_sse_enabled: true,
        timeouts: null,
        visibility_timeout_seconds: 30,
        ...tagged(name),
      },
      unknown: [
        'arn',
        'deduplication_scope',
        'fifo_throughput_limit',
        'id',
        'kms_data_key_reuse_period_seconds',
        'name_prefix',
        'policy',
        'url',
      ],
    },
    {
      type: 'aws_sqs_queue_policy',
      name,
      after: { policy: document(allow('Send', 'sqs:SendMessage', arn, anyone)), region: REGION },
      unknown: ['id'],
      refs: { queue_url: `aws_sqs_queue.${name}.id` },
    },
    {
      type: 'aws_sns_topic',
      name,
      after: {
        content_based_deduplication: false,
        delivery_policy: null,
        display_name: null,
        fifo_topic: false,
        kms_master_key_id: 'alias/aws/sns',
        name,
        ...tagged(name),
      },
      unknown: ['arn', 'beginning_archive_time', 'id', 'name_prefix', 'owner', 'policy'],
    },
    {
      type: 'aws_secretsmanager_secret_policy',
      name,
      after: {
        block_public_policy: true,
        policy: document(allow('Read', 'secretsmanager:GetSecretValue', '*', { AWS: role(name) })),
        region: REGION,
      },
      unknown: ['id'],
      refs: { secret_arn: `aws_secretsmanager_secret.${name}.arn` },
    },
    {
      type: 'aws_lambda_function',
      name,
      after: {
        architectures: ['arm64'],
        code_signing_config_arn: null,
        dead_letter_config: [],
        description: null,
        environment: [{ variables: { QUEUE: name, STAGE: 'prod', TABLE: name } }],
        ephemeral_storage: [{ size: 512 }],
        file_system_config: [],
        filename: 'build/function.zip',
        function_name: name,
        handler: 'index.handler',
        image_config: [],
        layers: null,
        memory_size: 512,
        package_type: 'Zip',
        publish: false,
        reserved_concurrent_executions: -1,
        role: role(name),
        runtime: 'nodejs20.x',
        timeout: 30,
        timeouts: null,
        tracing_config: [{ mode: 'Active' }],
        vpc_config: [],
        ...tagged(name),
      },
      unknown: ['arn', 'code_sha256', 'id', 'invoke_arn', 'last_modified', 'logging_config', 'qualified_arn', 'signing_job_arn', 'version'],
    },
    {
      type: 'aws_cloudwatch_log_group',
      name,
      after: { log_group_class: 'STANDARD', name: `/aws/lambda/${name}`, retention_in_days: 90, skip_destroy: false, ...tagged(name) },
      unknown: ['arn', 'id', 'name_prefix'],
      refs: key,
    },
    {
      type: 'aws_cloudwatch_metric_alarm',
      name,
      after: {
        actions_enabled: true,
        alarm_actions: [`arn:aws:sns:${REGION}:${ACCOUNT}:on-call`],
        alarm_description: 'Something is wrong with the queue',
        alarm_name: name,
        comparison_operator: 'GreaterThanThreshold',
        dimensions: { QueueName: name },
        evaluation_periods: 3,
        extended_statistic: null,
        insufficient_data_actions: null,
        metric_name: 'ApproximateAgeOfOldestMessage',
        metric_query: [],
        namespace: 'AWS/SQS',
        ok_actions: null,
        period: 300,
        statistic: 'Maximum',
        threshold: 600,
        treat_missing_data: 'missing',
        unit: null,
        ...tagged(name),
      },
      unknown: ['arn', 'evaluate_low_sample_count_percentiles', 'id'],
    },
  ];
};

/** Shares of the estate, by number of resources. */
export const groups = [
  { prefix: 'store', make: store, share: 0.34, openings: 3 },
  { prefix: 'app', make: identity, share: 0.16, openings: 1 },
  { prefix: 'net', make: network, share: 0.15, openings: 1 },
  { prefix: 'svc', make: service, share: 0.35, openings: 1 },
];

export const account = ACCOUNT;
export const region = REGION;
export const defaultTags = TAGS;
