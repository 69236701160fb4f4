import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { TransferServer } from '@cdktf/provider-aws/lib/transfer-server';
import { TransferSshKey } from '@cdktf/provider-aws/lib/transfer-ssh-key';
import { TransferUser } from '@cdktf/provider-aws/lib/transfer-user';
import { Construct } from 'constructs';
import { DealerDataBucket } from './dealer-data-bucket';
import { checkDealer, checkFileDropProps, type DealerDataFileDropProps, type DealerProps } from './dealer-data-file-drop-props';
import { FILE_DROP, SFTP_PORT } from './defaults';
import { takenName } from './errors';
import { LONGEST_ROLE_PREFIX } from './monitoring-role';
import { prefixOf } from './names';
import { allowGroup, allowRange, closedSecurityGroup, type Port } from './network';
import { type Place, placeOf } from './place';
import { checkProviderRegion } from './residency';
import { assumedBy } from './statements';
import { familyProps, lifecycleOf, regionOf, tagsOf } from './tags';

/**
 * Where dealers hand in files by SFTP: reached through an endpoint within the VPC, by whom it names; each dealer sees a folder of its own as the
 * whole server, by a role that reaches no other; who did what is logged.
 */
export class DealerDataFileDrop extends Construct {
  /** The server as the provider has it. */
  readonly server: TransferServer;
  /** Where the files are kept. */
  readonly bucket: DealerDataBucket;
  /** Who reaches it: nobody, until `allowConnectionsFrom` or `allowConnectionsFromRange` says so. */
  readonly securityGroup: SecurityGroup;
  /** Where it is logged who did what. */
  readonly logGroup: CloudwatchLogGroup;
  /** The id of the server. */
  readonly serverId: string;
  private readonly props: DealerDataFileDropProps;
  private readonly place: Place;
  private readonly port: Port;

  /** @throws Error when a prop has a value that is not allowed */
  constructor(scope: Construct, id: string, props: DealerDataFileDropProps) {
    super(scope, id);
    checkFileDropProps(this.node.path, props);
    checkProviderRegion(this, props);
    const region = regionOf(props);
    this.props = props;
    this.place = placeOf(this, region);
    this.bucket = props.bucket ?? new DealerDataBucket(this, 'Bucket', familyProps(props));
    this.securityGroup = closedSecurityGroup(this, props, 'customer');
    this.port = { securityGroup: this.securityGroup, port: SFTP_PORT, region };
    this.logGroup = this.createLogGroup();
    this.server = this.createServer();
    this.serverId = this.server.id;
  }

  /**
   * Lets in what belongs to a security group.
   *
   * @param id tells the rule from others, such as the name of the VPN
   */
  allowConnectionsFrom(id: string, securityGroupId: string): void {
    allowGroup(this, id, this.port, securityGroupId);
  }

  /**
   * Lets in a private range, such as that of the VPN that dealers come through.
   *
   * @param id tells the rule from others, such as the name of the VPN
   * @throws Error when the range is not private
   */
  allowConnectionsFromRange(id: string, range: string): void {
    allowRange(this, id, this.port, range);
  }

  /**
   * Lets a dealer sign in. The dealer sees one folder, named as the dealer is, as if it were the whole server, and may list, read, write and
   * delete in it. Deleting leaves a marker: the versions stay.
   *
   * @param name the user name, which the folder is named by
   * @returns the user as the provider has it
   * @throws Error when the name is not allowed or is there already, or there is no key
   */
  addDealer(name: string, props: DealerProps): TransferUser {
    const where = this.node.path;
    checkDealer(where, name, props);
    const id = `Dealer-${name}`;
    if (this.node.tryFindChild(id) !== undefined) throw takenName(where, 'dealer', name);
    const role = this.createRole(id);
    this.bucket.grantReadWrite(role, `${name}/`);
    const region = regionOf(this.props);
    const user = new TransferUser(this, id, {
      serverId: this.serverId,
      userName: name,
      role: role.arn,
      homeDirectoryType: 'LOGICAL',
      homeDirectoryMappings: [{ entry: '/', target: `/${this.bucket.bucketName}/${name}` }],
      tags: tagsOf(where, this.props, 'customer'),
      ...region,
    });
    props.sshPublicKeys.forEach((body, index) => {
      new TransferSshKey(this, `${id}-Key${index + 1}`, { serverId: this.serverId, userName: user.userName, body: body.trim(), ...region });
    });
    return user;
  }

  /**
   * Lets a role read what dealers handed in.
   *
   * @param dealer only the files of this one; those of all where it is left out
   */
  grantRead(role: IamRole, dealer?: string): IamRolePolicy {
    return this.bucket.grantRead(role, dealer === undefined ? undefined : `${dealer}/`);
  }

  /** A role that Transfer takes on for this server and no other. */
  private createRole(id: string): IamRole {
    const { partition, region, accountId } = this.place;
    const users = `arn:${partition}:transfer:${region}:${accountId}:user/${this.serverId}/*`;
    const statement = [assumedBy('transfer.amazonaws.com', accountId, users)];
    const trust = new DataAwsIamPolicyDocument(this, `${id}-Trust`, { statement });
    return new IamRole(this, `${id}-Role`, {
      namePrefix: prefixOf(this, LONGEST_ROLE_PREFIX),
      assumeRolePolicy: trust.json,
      tags: tagsOf(this.node.path, this.props, 'customer'),
    });
  }

  /** File names and addresses, no files: of class internal, as access logs are. */
  private createLogGroup(): CloudwatchLogGroup {
    const { dataClass: _dataClass, ...props } = this.props;
    return new CloudwatchLogGroup(this, 'Logs', {
      namePrefix: `/aws/transfer/${prefixOf(this, 100)}`,
      retentionInDays: props.logRetentionInDays ?? FILE_DROP.logRetentionInDays,
      skipDestroy: false,
      tags: tagsOf(this.node.path, props, 'internal'),
      ...regionOf(props),
      ...lifecycleOf(props),
    });
  }

  private createServer(): TransferServer {
    const { props } = this;
    const { logRetentionInDays: _days, protocols, ...fixed } = FILE_DROP;
    return new TransferServer(this, 'Resource', {
      ...fixed,
      protocols: [...protocols],
      securityPolicyName: props.securityPolicyName ?? fixed.securityPolicyName,
      preAuthenticationLoginBanner: props.preAuthenticationLoginBanner ?? fixed.preAuthenticationLoginBanner,
      endpointDetails: { vpcId: props.vpcId, subnetIds: [...props.subnetIds], securityGroupIds: [this.securityGroup.id] },
      structuredLogDestinations: [`${this.logGroup.arn}:*`],
      tags: tagsOf(this.node.path, props, 'customer'),
      ...regionOf(props),
      ...lifecycleOf(props),
    });
  }
}
