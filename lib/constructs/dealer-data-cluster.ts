import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { RdsCluster, type RdsClusterConfig } from '@cdktf/provider-aws/lib/rds-cluster';
import { RdsClusterInstance } from '@cdktf/provider-aws/lib/rds-cluster-instance';
import { RdsClusterParameterGroup } from '@cdktf/provider-aws/lib/rds-cluster-parameter-group';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { checkClusterProps, type DealerDataClusterProps } from './dealer-data-cluster-props';
import { DealerDataKey } from './dealer-data-key';
import * as defaults from './defaults';
import { notOfForm, notKnownYet } from './errors';
import { grantTo } from './grants';
import { monitoringRole } from './monitoring-role';
import { nameOf, prefixOf } from './names';
import { allowGroup, closedSecurityGroup } from './network';
import { type Place, placeOf } from './place';
import { checkProviderRegion } from './residency';
import { allow } from './statements';
import { familyProps, lifecycleOf, regionOf, tagsOf } from './tags';

/** The longest `cluster_identifier_prefix`: 63 characters less the 26 that Terraform adds. */
const LONGEST_PREFIX = 37;

/**
 * A relational database for dealers' customer data: Aurora PostgreSQL, serverless. It is reached within its VPC only, over TLS only, by whom
 * it names only; it is encrypted with a key of its own, backed up and kept from deletion, and nobody but RDS sees its master password.
 */
export class DealerDataCluster extends Construct {
  /** The cluster as the provider has it. */
  readonly cluster: RdsCluster;
  /** The key that encrypts data, backups, the password and performance data. */
  readonly key: DealerDataKey;
  /** Who reaches it: nobody, until `allowConnectionsFrom` says so. */
  readonly securityGroup: SecurityGroup;
  /** Its parameters, TLS among them. */
  readonly parameterGroup: RdsClusterParameterGroup;
  /** The ARN of the cluster. */
  readonly clusterArn: string;
  /** The host name that writes go to. */
  readonly endpoint: string;
  /** The host name that reads go to. */
  readonly readerEndpoint: string;
  /** The ARN of the secret with the master password. */
  readonly masterUserSecretArn: string;
  private readonly props: DealerDataClusterProps;
  private readonly place: Place;

  /** @throws Error when a prop has a value that is not allowed */
  constructor(scope: Construct, id: string, props: DealerDataClusterProps) {
    super(scope, id);
    checkClusterProps(this.node.path, props);
    checkProviderRegion(this, props);
    this.props = props;
    this.place = placeOf(this, regionOf(props));
    this.key = props.key ?? new DealerDataKey(this, 'Key', familyProps(props));
    this.securityGroup = closedSecurityGroup(this, props, 'customer');
    this.parameterGroup = this.writeParameters(props.engineVersion ?? defaults.ENGINE_VERSION);
    this.cluster = new RdsCluster(this, 'Resource', this.clusterConfig());
    this.clusterArn = this.cluster.arn;
    this.endpoint = this.cluster.endpoint;
    this.readerEndpoint = this.cluster.readerEndpoint;
    this.masterUserSecretArn = this.cluster.masterUserSecret.get(0).secretArn;
    this.addInstances();
  }

  /**
   * Lets in what belongs to a security group.
   *
   * @param id tells the rule from others, such as the name of the application
   */
  allowConnectionsFrom(id: string, securityGroupId: string): void {
    const port = this.props.port ?? defaults.POSTGRESQL_PORT;
    allowGroup(this, id, { securityGroup: this.securityGroup, port, region: regionOf(this.props) }, securityGroupId);
  }

  /**
   * Lets a role sign in as one user of the database, with a token of IAM in place of a password. What that user may do is said in the database,
   * where it needs the role `rds_iam`.
   *
   * @param databaseUser the user's name in the database
   * @throws Error when the name is no plain name, or that of the master user
   */
  grantConnect(role: IamRole, databaseUser: string): IamRolePolicy {
    const where = this.node.path;
    if (Token.isUnresolved(databaseUser)) throw notKnownYet(where, 'databaseUser');
    const isMaster = databaseUser === (this.props.masterUsername ?? defaults.MASTER_USERNAME);
    if (isMaster || !/^[a-z_]\w{0,62}$/i.test(databaseUser)) {
      throw notOfForm(where, 'databaseUser', databaseUser, 'letters, digits and underscores, a letter first, and not the master user');
    }
    return grantTo(this, role, 'Connect', [allow('SignIn', [this.userArn(databaseUser)], ['rds-db:connect'])], databaseUser);
  }

  private userArn(user: string): string {
    const { partition, region, accountId } = this.place;
    return `arn:${partition}:rds-db:${region}:${accountId}:dbuser:${this.cluster.clusterResourceId}/${user}`;
  }

  private clusterConfig(): RdsClusterConfig {
    const { props } = this;
    const where = this.node.path;
    const subnets = new DbSubnetGroup(this, 'SubnetGroup', {
      namePrefix: prefixOf(this, 100),
      description: `Private subnets of ${nameOf(this)}`,
      subnetIds: [...props.subnetIds],
      tags: tagsOf(where, props, 'customer'),
      ...regionOf(props),
    });
    return {
      ...defaults.CLUSTER,
      engineVersion: props.engineVersion ?? defaults.ENGINE_VERSION,
      clusterIdentifierPrefix: props.clusterIdentifierPrefix ?? clusterPrefix(this),
      ...(props.databaseName === undefined ? {} : { databaseName: props.databaseName }),
      masterUsername: props.masterUsername ?? defaults.MASTER_USERNAME,
      masterUserSecretKmsKeyId: this.key.keyArn,
      kmsKeyId: this.key.keyArn,
      port: props.port ?? defaults.POSTGRESQL_PORT,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [this.securityGroup.id],
      dbClusterParameterGroupName: this.parameterGroup.name,
      serverlessv2ScalingConfiguration: {
        minCapacity: props.minCapacity ?? defaults.SERVERLESS.minCapacity,
        maxCapacity: props.maxCapacity ?? defaults.SERVERLESS.maxCapacity,
      },
      backupRetentionPeriod: props.backupRetentionPeriod ?? defaults.BACKUP_DAYS,
      finalSnapshotIdentifier: props.finalSnapshotIdentifier ?? `${clusterPrefix(this)}final`,
      enabledCloudwatchLogsExports: [...defaults.LOG_EXPORTS],
      tags: tagsOf(where, props, 'customer'),
      ...regionOf(props),
      ...lifecycleOf(props),
    };
  }

  private writeParameters(engineVersion: string): RdsClusterParameterGroup {
    const major = engineVersion.split('.')[0] ?? '';
    // A token has no major version to look at; its parameters are then those of the default version.
    const family = Token.isUnresolved(engineVersion) ? (defaults.ENGINE_VERSION.split('.')[0] ?? '') : major;
    return new RdsClusterParameterGroup(this, 'ParameterGroup', {
      namePrefix: prefixOf(this, 100),
      description: `TLS only, for ${nameOf(this)}`,
      family: `aurora-postgresql${family}`,
      parameter: Object.entries(defaults.CLUSTER_PARAMETERS).map(([name, value]) => ({ name, value, applyMethod: 'pending-reboot' })),
      tags: tagsOf(this.node.path, this.props, 'customer'),
      ...regionOf(this.props),
    });
  }

  private addInstances(): void {
    const { props } = this;
    const role = monitoringRole(this, this.place, props);
    for (let number = 1; number <= (props.instances ?? defaults.SERVERLESS.instances); number++) {
      new RdsClusterInstance(this, `Instance${number}`, {
        ...defaults.CLUSTER_INSTANCE,
        identifierPrefix: clusterPrefix(this),
        clusterIdentifier: this.cluster.id,
        engine: this.cluster.engine,
        engineVersion: this.cluster.engineVersion,
        monitoringInterval: props.monitoringInterval ?? defaults.MONITORING_INTERVAL,
        monitoringRoleArn: role.arn,
        performanceInsightsKmsKeyId: this.key.keyArn,
        tags: tagsOf(this.node.path, props, 'customer'),
        ...regionOf(props),
        ...lifecycleOf(props),
      });
    }
  }
}

/** Names of RDS begin with a letter. */
function clusterPrefix(scope: Construct): string {
  const prefix = prefixOf(scope, LONGEST_PREFIX - 1);
  return /^[a-z]/.test(prefix) ? prefix : `d${prefix}`;
}
