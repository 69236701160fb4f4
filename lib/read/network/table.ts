/** Where a type says in which groups and subnets it stands, and on which ports it answers. */
export interface Standing {
  readonly groups?: readonly string[];
  /** Asked where `groups` lead nowhere. */
  readonly groupNames?: readonly string[];
  /** They lead to subnets, or to a group of subnets. */
  readonly subnets?: readonly string[];
  /** Paths to other things of this table: what is not said here, they say. */
  readonly through?: readonly string[];
  /** The port where the `port` attribute and the engine do not tell; several where the service has several. */
  readonly ports?: readonly number[];
}

const VPC = { groups: ['vpc_security_group_ids[*]'] };
const PLAIN = { groups: ['security_group_ids[*]'], subnets: ['subnet_ids[*]'] };
const inBlock = (block: string, groups = 'security_group_ids', subnets = 'subnet_ids'): Standing => ({
  groups: [`${block}[*].${groups}[*]`],
  subnets: [`${block}[*].${subnets}[*]`],
});
const fileSystem = (...ports: number[]): Standing => ({ ...PLAIN, ports });
const task = (path: string): Standing => ({
  groups: [`${path}.security_groups[*]`],
  subnets: [`${path}.subnets[*]`],
});
const balancer = {
  groups: ['security_groups[*]'],
  subnets: ['subnets[*]', 'subnet_mapping[*].subnet_id'],
};
const machine: Standing = {
  groups: ['vpc_security_group_ids[*]'],
  groupNames: ['security_groups[*]'],
  subnets: ['subnet_id'],
  through: [
    'network_interface[*].network_interface_id',
    'primary_network_interface[*].network_interface_id',
    'launch_template[*].id',
    'launch_template[*].name',
  ],
};

/** The things of a network. Names of attributes are those of the provider. */
export const STANDINGS: Readonly<Record<string, Standing>> = {
  aws_appstream_fleet: inBlock('vpc_config'),
  aws_appstream_image_builder: inBlock('vpc_config'),
  aws_cloud9_environment_ec2: { subnets: ['subnet_id'] },
  aws_cloudwatch_event_target: task('ecs_target[*].network_configuration[*]'),
  aws_dax_cluster: { groups: ['security_group_ids[*]'], subnets: ['subnet_group_name'], ports: [8111, 9111] },
  aws_db_instance: { ...VPC, subnets: ['db_subnet_group_name'], ports: [1433, 1521, 3306, 5432, 50000] },
  aws_dms_replication_instance: { ...VPC, subnets: ['replication_subnet_group_id'] },
  aws_docdb_cluster: { ...VPC, subnets: ['db_subnet_group_name'], ports: [27017] },
  aws_docdb_cluster_instance: { through: ['cluster_identifier'], ports: [27017] },
  aws_docdbelastic_cluster: { ...VPC, subnets: ['subnet_ids[*]'], ports: [27017] },
  aws_drs_replication_configuration_template: {
    groups: ['replication_servers_security_groups_ids[*]'],
    subnets: ['staging_area_subnet_id'],
  },
  aws_ecs_express_gateway_service: task('network_configuration[*]'),
  aws_ecs_service: task('network_configuration[*]'),
  aws_ecs_task_set: task('network_configuration[*]'),
  aws_efs_mount_target: { groups: ['security_groups[*]'], subnets: ['subnet_id'], ports: [2049] },
  aws_elasticache_cluster: {
    groups: ['security_group_ids[*]'],
    subnets: ['subnet_group_name'],
    through: ['replication_group_id'],
    ports: [6379, 11211],
  },
  aws_elasticache_replication_group: { groups: ['security_group_ids[*]'], subnets: ['subnet_group_name'], ports: [6379] },
  aws_elasticache_serverless_cache: { ...PLAIN, ports: [6379, 6380, 11211] },
  aws_elasticsearch_domain: { ...inBlock('vpc_options'), ports: [80, 443] },
  aws_elb: balancer,
  aws_emr_cluster: {
    groups: [
      'ec2_attributes[*].emr_managed_master_security_group',
      'ec2_attributes[*].emr_managed_slave_security_group',
      'ec2_attributes[*].additional_master_security_groups',
      'ec2_attributes[*].additional_slave_security_groups',
    ],
    subnets: ['ec2_attributes[*].subnet_id', 'ec2_attributes[*].subnet_ids[*]'],
  },
  aws_fsx_lustre_file_system: fileSystem(988),
  aws_fsx_ontap_file_system: fileSystem(111, 443, 445, 635, 2049, 3260),
  aws_fsx_openzfs_file_system: fileSystem(111, 2049, 20001, 20002, 20003),
  aws_fsx_windows_file_system: fileSystem(445, 5985),
  aws_alb: balancer,
  aws_instance: machine,
  aws_launch_configuration: { groups: ['security_groups[*]'] },
  aws_launch_template: {
    groups: ['vpc_security_group_ids[*]', 'network_interfaces[*].security_groups[*]'],
    groupNames: ['security_group_names[*]'],
    subnets: ['network_interfaces[*].subnet_id'],
  },
  aws_lb: balancer,
  aws_m2_environment: PLAIN,
  aws_memorydb_cluster: { groups: ['security_group_ids[*]'], subnets: ['subnet_group_name'], ports: [6379] },
  aws_mq_broker: {
    groups: ['security_groups[*]'],
    subnets: ['subnet_ids[*]'],
    ports: [443, 5671, 8162, 8883, 15671, 61614, 61617, 61619],
  },
  aws_msk_cluster: {
    ...inBlock('broker_node_group_info', 'security_groups', 'client_subnets'),
    ports: [2181, 2182, 9092, 9094, 9096, 9098, 9194, 9196, 9198],
  },
  aws_msk_serverless_cluster: { ...inBlock('vpc_config'), ports: [9098] },
  aws_neptune_cluster: { ...VPC, subnets: ['neptune_subnet_group_name'], ports: [8182] },
  aws_neptune_cluster_instance: { subnets: ['neptune_subnet_group_name'], through: ['cluster_identifier'], ports: [8182] },
  aws_network_interface: { groups: ['security_groups[*]'], subnets: ['subnet_id'] },
  aws_opensearch_domain: { ...inBlock('vpc_options'), ports: [80, 443] },
  aws_pipes_pipe: task('target_parameters[*].ecs_task_parameters[*].network_configuration[*].aws_vpc_configuration[*]'),
  aws_rds_cluster: { ...VPC, subnets: ['db_subnet_group_name'], ports: [3306, 5432] },
  aws_rds_cluster_instance: { subnets: ['db_subnet_group_name'], through: ['cluster_identifier'], ports: [3306, 5432] },
  aws_rds_shard_group: { through: ['db_cluster_identifier'], ports: [5432] },
  aws_redshift_cluster: { ...VPC, subnets: ['cluster_subnet_group_name'], ports: [5439] },
  aws_redshiftserverless_workgroup: { ...PLAIN, ports: [5439] },
  aws_s3files_mount_target: { groups: ['security_groups[*]'], subnets: ['subnet_id'], ports: [2049] },
  aws_scheduler_schedule: task('target[*].ecs_parameters[*].network_configuration[*]'),
  aws_spot_fleet_request: {
    groups: ['launch_specification[*].vpc_security_group_ids[*]'],
    subnets: ['launch_specification[*].subnet_id'],
    through: ['launch_template_config[*].launch_template_specification[*].id'],
  },
  aws_spot_instance_request: machine,
  aws_timestreaminfluxdb_db_cluster: { ...VPC, subnets: ['vpc_subnet_ids[*]'], ports: [8086] },
  aws_timestreaminfluxdb_db_instance: { ...VPC, subnets: ['vpc_subnet_ids[*]'], ports: [8086] },
  aws_transfer_server: { ...inBlock('endpoint_details'), ports: [21, 22, 990] },
};

export const GROUP_TYPES = ['aws_security_group', 'aws_default_security_group'] as const;
export const SUBNET_TYPES = ['aws_subnet', 'aws_default_subnet'] as const;
export const VPC_TYPES = ['aws_vpc', 'aws_default_vpc'] as const;

/** Groups of subnets, and the path to their subnets. */
export const SUBNET_GROUPS: Readonly<Record<string, string>> = {
  aws_dax_subnet_group: 'subnet_ids[*]',
  aws_db_subnet_group: 'subnet_ids[*]',
  aws_dms_replication_subnet_group: 'subnet_ids[*]',
  aws_docdb_subnet_group: 'subnet_ids[*]',
  aws_elasticache_subnet_group: 'subnet_ids[*]',
  aws_memorydb_subnet_group: 'subnet_ids[*]',
  aws_neptune_subnet_group: 'subnet_ids[*]',
  aws_redshift_subnet_group: 'subnet_ids[*]',
};

export const BALANCER_TYPES = ['aws_lb', 'aws_alb', 'aws_elb'] as const;
export const TARGET_GROUP_TYPES = ['aws_lb_target_group', 'aws_alb_target_group'] as const;
export const LISTENER_TYPES = ['aws_lb_listener', 'aws_alb_listener'] as const;

/** All types that decide whether a thing of a network can be reached. */
export const NETWORK_TYPES: ReadonlySet<string> = new Set([
  ...Object.keys(STANDINGS),
  ...GROUP_TYPES,
  ...SUBNET_TYPES,
  ...VPC_TYPES,
  ...Object.keys(SUBNET_GROUPS),
  ...TARGET_GROUP_TYPES,
  ...LISTENER_TYPES,
  'aws_alb_listener_rule',
  'aws_alb_target_group_attachment',
  'aws_cloudfront_vpc_origin',
  'aws_default_route_table',
  'aws_ec2_managed_prefix_list',
  'aws_ec2_managed_prefix_list_entry',
  'aws_eip',
  'aws_eip_association',
  'aws_elb_attachment',
  'aws_globalaccelerator_endpoint_group',
  'aws_internet_gateway',
  'aws_lb_listener_rule',
  'aws_lb_target_group_attachment',
  'aws_main_route_table_association',
  'aws_network_interface_attachment',
  'aws_network_interface_sg_attachment',
  'aws_route',
  'aws_route_table',
  'aws_route_table_association',
  'aws_security_group_rule',
  'aws_vpc_block_public_access_exclusion',
  'aws_vpc_block_public_access_options',
  'aws_vpc_security_group_ingress_rule',
]);

/** Protocols that have several spellings. */
export const PROTOCOLS: Readonly<Record<string, string>> = {
  '-1': 'all',
  all: 'all',
  '6': 'tcp',
  '17': 'udp',
  '1': 'icmp',
  '58': 'icmp',
  icmpv6: 'icmp',
};
