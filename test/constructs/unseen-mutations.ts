/** Weakenings that the gate does not see, and why that is no hole. */
export interface Unseen {
  readonly mutation: RegExp;
  readonly reason: string;
}

const because = (reason: string, ...mutations: RegExp[]): Unseen[] => mutations.map((mutation) => ({ mutation, reason }));

export const UNSEEN: readonly Unseen[] = [
  ...because(
    'A name, or words for people, protects nothing.',
    / aws_\w+\.(name|name_prefix|bucket_prefix|description|analyzer_name|master_username|cluster_identifier_prefix|identifier_prefix) removed$/,
    / aws_transfer_server\.pre_authentication_login_banner removed$/,
    / \S+\.statement\[\d\]\.sid removed$/,
    / aws_s3_bucket_logging\.target_prefix removed$/,
  ),
  ...because(
    'Plan JSON has no lifecycle: what holds in the plan alone is judged in synth output as well, and nothing else.',
    /\.lifecycle(\.prevent_destroy)? (removed|turned to false)$/,
  ),
  ...because(
    'Who takes the class or the residency away says that nothing is asked. A plan that lowers the class of what is there is found (gate/data-class).',
    / aws_\w+\.tags(\.data-class|\.residency)? removed$/,
  ),
  ...because(
    'What is gone holds no data. What others refer to cannot go alone: Terraform refuses the reference.',
    / aws_(cloudwatch_log_group|db_subnet_group|dynamodb_table|iam_\w+|kms_\w+|rds_cluster\w*|s3_bucket|security_group) removed$/,
    / aws_(sns_topic|sns_topic_subscription|sqs_queue|sqs_queue_redrive_allow_policy|transfer_\w+|vpc_security_group_ingress_rule) removed$/,
    / data\.aws_\w+ removed$/,
    / Grant-\S+-Document removed$/,
  ),
  ...because(
    'No account has to have these in a plan. That one takes them away is seen by before and after, by the rules for each.',
    /^AccountGuardrails aws_\w+ removed$/,
  ),
  ...because(
    'The provider or AWS refuses a configuration without it.',
    / aws_(accessanalyzer_analyzer|ssm_service_setting|kms_alias|transfer_ssh_key)\.(type|setting_id|setting_value|target_key_id|body|server_id|user_name) removed$/,
    / aws_(db_subnet_group\.subnet_ids|rds_cluster\.engine|rds_cluster_instance\.(cluster_identifier|engine|instance_class)) removed$/,
    / aws_rds_cluster\.(serverlessv2_scaling_configuration(\.\w+)?|manage_master_user_password) (removed|turned to false)$/,
    / aws_rds_cluster_instance\.monitoring_role_arn removed$/,
    / aws_rds_cluster_parameter_group\.(family|parameter\[\d\]\.(name|value)) removed$/,
    / aws_dynamodb_table\.(hash_key|attribute(\[\d\])?(\.\w+)?|replica\[\d\]\.region_name|stream_enabled|stream_view_type) (removed|turned to (true|false))$/,
    / aws_(iam_role|iam_role_policy|iam_role_policy_attachment)\.(assume_role_policy|policy|policy_arn|role) removed$/,
    / aws_(sns_topic_subscription|sqs_queue_redrive_allow_policy)\.\w+ removed$/,
    / aws_transfer_(user|server)\.(role|server_id|user_name|endpoint_details(\.(vpc_id|subnet_ids))?|home_directory_mappings\[\d\]\.target) removed$/,
    / aws_vpc_security_group_ingress_rule\.\w+ removed$/,
    / aws_s3_bucket_(logging|ownership_controls|server_side_encryption_configuration)\.(target_bucket|bucket|rule) removed$/,
    / \S+\.statement\[\d\]\.(condition\[\d\]\.(test|values|variable)|principals\[\d\]\.(type|identifiers)) removed$/,
    / (MonitoringTrust|Dealer-\S+-Trust)\.statement(\[\d\]\.(actions|principals))? removed$/,
    / Grant-\S+-Document\.statement(\[\d\]\.(actions|resources))? removed$/,
    /^DealerData(Key|Queue|Topic) PolicyDocument\.statement(\[\d\]\.(actions|principals|resources))? removed$/,
    /^AccessLogBucket PolicyDocument\.statement\[2\]\.(actions|resources) removed$/,
  ),
  ...because(
    'What is left out means the same, by default of the provider or of AWS.',
    / aws_kms_key\.(is_enabled|multi_region|key_usage|customer_master_key_spec|rotation_period_in_days|deletion_window_in_days|policy) removed$/,
    / aws_kms_key\.bypass_policy_lockout_safety_check removed$/,
    / aws_rds_cluster\.(skip_final_snapshot|enable_http_endpoint|network_type|engine_mode|port|database_insights_mode) removed$/,
    / aws_rds_cluster_instance\.(auto_minor_version_upgrade|publicly_accessible|ca_cert_identifier) removed$/,
    / aws_dynamodb_table\.(billing_mode|point_in_time_recovery\.recovery_period_in_days) removed$/,
    / aws_(s3_bucket|transfer_server)\.force_destroy removed$/,
    / aws_s3_bucket_ownership_controls( removed|\.rule\.object_ownership removed)$/,
    / aws_s3_bucket_server_side_encryption_configuration\.rule\[0\]\.blocked_encryption_types removed$/,
    / aws_(ebs_encryption_by_default\.enabled|ec2_instance_metadata_defaults\.http_endpoint) removed$/,
    / aws_transfer_server\.(domain|identity_provider_type|protocols) removed$/,
    / aws_cloudwatch_log_group\.skip_destroy removed$/,
    / \S+\.statement\[\d\]\.effect removed$/,
  ),
  ...because(
    'Everything here is in the region of the provider already, and a part of a store, a key or a setting works for its own region only.',
    / aws_\w+\.region removed$/,
    / aws_(s3_bucket_\w+|kms_\w+|rds_cluster_\w+|db_subnet_group|security_group|vpc_\w+|sqs_queue_\w+|sns_topic_\w+|transfer_(user|ssh_key))\.region turned/,
    /^AccountGuardrails aws_\w+\.region turned/,
    / data\.aws_region\.region (removed|turned)/,
  ),
  ...because(
    'It is about cost, order or comfort, and lets nobody in.',
    / aws_s3_bucket_server_side_encryption_configuration\.rule\[0\]\.bucket_key_enabled (removed|turned)/,
    / aws_s3_bucket\.object_lock_enabled (removed|turned)/,
    / aws_s3_bucket_lifecycle_configuration/,
    / aws_(sqs_queue|sns_topic)\.fifo_\w+ (removed|turned)/,
    / aws_sns_topic_subscription\.raw_message_delivery turned/,
    / aws_sqs_queue\.(kms_data_key_reuse_period_seconds|message_retention_seconds|redrive_policy) removed$/,
    / aws_dynamodb_table\.replica removed$/,
    / aws_security_group\.revoke_rules_on_delete (removed|turned)/,
    / aws_rds_cluster_parameter_group\.parameter\[\d\]\.apply_method removed$/,
    / aws_rds_cluster(_instance)?\.engine_version removed$/,
    / aws_rds_cluster_instance\.performance_insights_(enabled|retention_period) (removed|turned)/,
    / aws_rds_cluster\.final_snapshot_identifier removed$/,
  ),
  ...because(
    'Copies that AWS makes by itself are in no plan, with or without tags.',
    / aws_rds_cluster(_instance)?\.copy_tags_to_snapshot (removed|turned)/,
    / aws_dynamodb_table\.replica\[\d\]\.propagate_tags (removed|turned)/,
  ),
  ...because('Signatures are checked by subscribers outside AWS, of which there is none.', / aws_sns_topic\.signature_version removed$/),
  ...because(
    'A Deny without its condition refuses more, and an Allow that is gone allows less.',
    /^\w+ (DeadLetters)?PolicyDocument\.statement\[0\]\.condition removed$/,
    /^\w+ (DeadLetters)?PolicyDocument\.statement\[0\]\.resources removed$/,
    /^DealerData(Queue|Topic) PolicyDocument\.statement\[1\] removed$/,
  ),
  ...because(
    'All endpoints of S3 have asked for TLS 1.2 since 2024; the statement says so in the policy as well, for who reads it there.',
    /^(AccessLog|DealerData)Bucket PolicyDocument\.statement\[1\]/,
  ),
  ...because(
    'The minimum is the default of the engine too; which lines the exported logs hold is beyond the baseline, which asks that there are logs.',
    / aws_rds_cluster_parameter_group\.parameter\[[123]\]/,
  ),
  ...because(
    'A service without its source may send or write for others, and reads nothing.',
    /^AccessLogBucket PolicyDocument\.statement\[2\]\.condition/,
    /^DealerData(Queue|Topic) PolicyDocument\.statement\[1\]\.condition/,
  ),
  ...because(
    'The condition on the source still holds.',
    /^DealerData(Queue|Topic) PolicyDocument\.statement\[1\]\.principals\[0\]\.identifiers turned/,
    / (MonitoringTrust|Dealer-\S+-Trust)\.statement\[0\]\.principals\[0\]\.identifiers turned/,
  ),
  ...because(
    'Roles are passed by principals of the own account, which have what they would gain.',
    / (MonitoringTrust|Dealer-\S+-Trust)\.statement\[0\]\.condition/,
  ),
  ...because(
    'The gate judges who gets at data from outside; how much a role of the account may do is said by its grant.',
    / Grant-\S+-Document\.statement\[\d\]/,
  ),
  ...because(
    'Without groups of its own it has the default group of its VPC, which lets in nobody from outside it.',
    / aws_rds_cluster\.(vpc_security_group_ids|db_subnet_group_name) removed$/,
    / aws_transfer_server\.endpoint_details\.security_group_ids removed$/,
    / aws_security_group\.vpc_id removed$/,
  ),
  ...because(
    "S3 delivers access logs only to a bucket with S3's own key, which is what a bucket has without any rule.",
    /^AccessLogBucket aws_s3_bucket_server_side_encryption_configuration( removed|\.rule\[0\]\.apply_server_side_encryption_by_default)/,
  ),
  ...because(
    'The log of a file drop is of class internal, which has no baseline.',
    / aws_cloudwatch_log_group\.(retention_in_days removed|skip_destroy turned)/,
  ),
];
