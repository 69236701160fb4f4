import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Construct } from 'constructs';
import { checkRange, isKnown } from './checks';
import { KEY, ROTATION_PERIOD_IN_DAYS } from './defaults';
import { notAnAlias, notAService } from './errors';
import { DECRYPT, ENCRYPT, grantTo } from './grants';
import { prefixOf } from './names';
import { checkProviderRegion } from './residency';
import { allowAccount, allowKey, allowServices, type PolicyStatement } from './statements';
import { type DealerDataProps, lifecycleOf, regionOf, tagsOf } from './tags';

export interface DealerDataKeyProps extends DealerDataProps {
  /**
   * The name that the key is shown under, beginning with `alias/`.
   *
   * @default - `alias/`, the construct's path, and a suffix by Terraform
   */
  readonly alias?: string;
  /**
   * What the key is for.
   *
   * @default - a sentence that says that it encrypts dealers' customer data
   */
  readonly description?: string;
  /**
   * Days between two rotations, 90 to 2560.
   *
   * @default - once a year (365)
   */
  readonly rotationPeriodInDays?: number;
  /**
   * AWS services that use the key on behalf of this account, such as `events.amazonaws.com` for EventBridge
   * that sends to an encrypted queue.
   *
   * @default - no service; the services that a role calls use the key with that role's leave
   */
  readonly servicePrincipals?: readonly string[];
}

/** A key for dealers' customer data: rotated, kept from deletion, used by this account only. */
export class DealerDataKey extends Construct {
  /** The key as the provider has it. */
  readonly key: KmsKey;
  /** Its alias as the provider has it. */
  readonly alias: KmsAlias;
  /** Its policy; `putStatement` replaces the statements. */
  readonly policyDocument: DataAwsIamPolicyDocument;
  /** The ARN of the key. */
  readonly keyArn: string;
  /** The region asked for; undefined: that of the provider. */
  readonly region: string | undefined;
  private readonly accountId: string;
  private readonly partition: string;
  private readonly services: string[];

  /** @throws Error when a prop has a value that is not allowed */
  constructor(scope: Construct, id: string, props: DealerDataKeyProps = {}) {
    super(scope, id);
    check(this.node.path, props);
    checkProviderRegion(this, props);
    this.region = props.region;
    this.services = [...(props.servicePrincipals ?? [])];
    this.accountId = new DataAwsCallerIdentity(this, 'CallerIdentity').accountId;
    this.partition = new DataAwsPartition(this, 'Partition').partition;
    this.policyDocument = new DataAwsIamPolicyDocument(this, 'PolicyDocument', { statement: this.statements() });
    this.key = new KmsKey(this, 'Resource', {
      ...KEY,
      ...(props.description === undefined ? {} : { description: props.description }),
      rotationPeriodInDays: props.rotationPeriodInDays ?? ROTATION_PERIOD_IN_DAYS,
      policy: this.policyDocument.json,
      tags: tagsOf(this.node.path, props, 'customer'),
      ...regionOf(props),
      ...lifecycleOf(props),
    });
    this.keyArn = this.key.arn;
    const name = props.alias === undefined ? { namePrefix: `alias/${prefixOf(this, 200)}` } : { name: props.alias };
    this.alias = new KmsAlias(this, 'Alias', { ...name, targetKeyId: this.key.keyId, ...regionOf(props) });
  }

  /** Lets a role decrypt with this key. */
  grantDecrypt(role: IamRole): IamRolePolicy {
    return grantTo(this, role, 'Decrypt', [allowKey(this.keyArn, DECRYPT)]);
  }

  /** Lets a role encrypt with this key; it cannot read back what it wrote. */
  grantEncrypt(role: IamRole): IamRolePolicy {
    return grantTo(this, role, 'Encrypt', [allowKey(this.keyArn, ENCRYPT)]);
  }

  /**
   * Lets an AWS service use the key on behalf of this account, as one does that sends to an encrypted queue.
   *
   * @throws Error when it is no service
   */
  allowService(service: string): void {
    checkService(this.node.path, service);
    if (this.services.includes(service)) return;
    this.services.push(service);
    this.policyDocument.putStatement(this.statements());
  }

  private statements(): PolicyStatement[] {
    const account = allowAccount(this.partition, this.accountId);
    return this.services.length === 0 ? [account] : [account, allowServices(this.services, this.accountId)];
  }
}

function check(where: string, props: DealerDataKeyProps): void {
  checkRange(where, 'rotationPeriodInDays', props.rotationPeriodInDays, 90, 2560);
  if (isKnown(props.alias) && !/^alias\/(?!aws\/)[\w/-]{1,250}$/.test(props.alias)) throw notAnAlias(where, props.alias);
  for (const service of props.servicePrincipals ?? []) checkService(where, service);
}

function checkService(where: string, service: string): void {
  if (isKnown(service) && !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/.test(service)) throw notAService(where, service);
}
