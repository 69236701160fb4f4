import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { EbsDefaultKmsKey } from '@cdktf/provider-aws/lib/ebs-default-kms-key';
import { EbsEncryptionByDefault } from '@cdktf/provider-aws/lib/ebs-encryption-by-default';
import { EbsSnapshotBlockPublicAccess } from '@cdktf/provider-aws/lib/ebs-snapshot-block-public-access';
import { Ec2ImageBlockPublicAccess } from '@cdktf/provider-aws/lib/ec2-image-block-public-access';
import { Ec2InstanceMetadataDefaults } from '@cdktf/provider-aws/lib/ec2-instance-metadata-defaults';
import { EmrBlockPublicAccessConfiguration } from '@cdktf/provider-aws/lib/emr-block-public-access-configuration';
import { S3AccountPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-account-public-access-block';
import { SsmServiceSetting } from '@cdktf/provider-aws/lib/ssm-service-setting';
import { VpcBlockPublicAccessOptions } from '@cdktf/provider-aws/lib/vpc-block-public-access-options';
import { Construct } from 'constructs';
import { checkOneOf } from './checks';
import type { DealerDataKey } from './dealer-data-key';
import { ACCOUNT, INSTANCE_METADATA, PUBLIC_ACCESS_BLOCK } from './defaults';
import { fullNameOf } from './names';
import { placeOf } from './place';
import { checkSameRegion } from './regions';
import { lifecycleOf, regionOf } from './tags';

/** What the access analyzer looks at: this account, or all of the organisation. */
export type AnalyzerType = 'ACCOUNT' | 'ORGANIZATION';

/** What internet gateways may not carry: what comes in, or anything at all. */
export type InternetGatewayBlockMode = 'block-ingress' | 'block-bidirectional';

export interface AccountGuardrailsProps {
  /**
   * The region whose settings are made. Those of S3 hold for the whole account; make one `AccountGuardrails` a region for the rest, with
   * `s3AccountBlockElsewhere` for all but the first.
   *
   * @default - the region of the provider
   */
  readonly region?: string;
  /**
   * The block of S3 for the whole account is made by another construct or by the organisation.
   *
   * @default - it is made here
   */
  readonly s3AccountBlockElsewhere?: boolean;
  /**
   * What internet gateways of all VPCs of the region may not carry.
   *
   * @default - block-ingress: nobody comes in, and instances still reach the internet through a NAT gateway
   */
  readonly internetGatewayBlockMode?: InternetGatewayBlockMode;
  /**
   * Lets internet gateways carry everything, for an account that serves the public from its VPCs.
   *
   * @default - `internetGatewayBlockMode` holds
   */
  readonly vpcsOpenToInternet?: boolean;
  /**
   * What the access analyzer looks at.
   *
   * @default - ACCOUNT
   */
  readonly analyzerType?: AnalyzerType;
  /**
   * The key that encrypts new volumes.
   *
   * @default - AWS's own key for EBS
   */
  readonly key?: DealerDataKey;
  /**
   * Tags of the access analyzer; the settings have none.
   *
   * @default - none
   */
  readonly tags?: { readonly [key: string]: string };
  /**
   * Lets Terraform destroy the settings, and with them what they hold shut.
   *
   * @default - a plan that would destroy one fails (`prevent_destroy`)
   */
  readonly deletionUnguarded?: boolean;
}

/** What AWS lets an account refuse to everybody in it, made once an account and region: no setting of a single resource gets past it. */
export class AccountGuardrails extends Construct {
  /** The block of S3 as the provider has it; undefined where it is made elsewhere. */
  readonly s3AccountBlock: S3AccountPublicAccessBlock | undefined;
  /** The access analyzer as the provider has it: it reports what is shared with outsiders by whatever way. */
  readonly analyzer: AccessanalyzerAnalyzer;

  /** @throws Error when a prop has a value that is not allowed */
  constructor(scope: Construct, id: string, props: AccountGuardrailsProps = {}) {
    super(scope, id);
    const where = this.node.path;
    checkOneOf(where, 'internetGatewayBlockMode', props.internetGatewayBlockMode, ['block-ingress', 'block-bidirectional']);
    checkOneOf(where, 'analyzerType', props.analyzerType, ['ACCOUNT', 'ORGANIZATION']);
    checkSameRegion(where, 'key', props.key, props.region);
    const all = { ...regionOf(props), ...lifecycleOf(props) };
    this.s3AccountBlock =
      props.s3AccountBlockElsewhere === true
        ? undefined
        : new S3AccountPublicAccessBlock(this, 'S3AccountBlock', { ...PUBLIC_ACCESS_BLOCK, ...lifecycleOf(props) });
    this.analyzer = new AccessanalyzerAnalyzer(this, 'Resource', {
      analyzerName: fullNameOf(this, 255),
      type: props.analyzerType ?? ACCOUNT.analyzerType,
      ...(props.tags === undefined ? {} : { tags: { ...props.tags } }),
      ...all,
    });
    this.refuseSharing(props, all);
    this.guardInstances(props, all);
  }

  /** Snapshots, images and documents stay within the account. */
  private refuseSharing(props: AccountGuardrailsProps, all: object): void {
    const { partition, region, accountId } = placeOf(this, regionOf(props));
    new EbsSnapshotBlockPublicAccess(this, 'SnapshotBlock', { state: ACCOUNT.snapshotBlock, ...all });
    new Ec2ImageBlockPublicAccess(this, 'ImageBlock', { state: ACCOUNT.imageBlock, ...all });
    new SsmServiceSetting(this, 'DocumentSharing', {
      // As an ARN, since the provider reads it back as one.
      settingId: `arn:${partition}:ssm:${region}:${accountId}:servicesetting/ssm/documents/console/public-sharing-permission`,
      settingValue: ACCOUNT.documentSharing,
      ...all,
    });
  }

  /** Instances are not reached from the internet, keep their data encrypted, and hand out credentials to themselves only. */
  private guardInstances(props: AccountGuardrailsProps, all: object): void {
    if (props.vpcsOpenToInternet !== true) {
      const internetGatewayBlockMode = props.internetGatewayBlockMode ?? ACCOUNT.internetGatewayBlockMode;
      new VpcBlockPublicAccessOptions(this, 'VpcBlock', { internetGatewayBlockMode, ...all });
    }
    new EmrBlockPublicAccessConfiguration(this, 'EmrBlock', { blockPublicSecurityGroupRules: true, ...all });
    new EbsEncryptionByDefault(this, 'VolumeEncryption', { enabled: true, ...all });
    if (props.key !== undefined) new EbsDefaultKmsKey(this, 'VolumeKey', { keyArn: props.key.keyArn, ...all });
    new Ec2InstanceMetadataDefaults(this, 'MetadataDefaults', { ...INSTANCE_METADATA, ...all });
  }
}
