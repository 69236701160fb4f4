import { DynamodbTable, type DynamodbTableConfig, type DynamodbTableReplica } from '@cdktf/provider-aws/lib/dynamodb-table';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import { DealerDataKey } from './dealer-data-key';
import { checkTableProps, type DealerDataTableProps } from './dealer-data-table-props';
import { BACKUP_DAYS, TABLE } from './defaults';
import { DECRYPT, DECRYPT_AND_ENCRYPT, grantTo, READ_ITEMS, WRITE_ITEMS } from './grants';
import { fullNameOf } from './names';
import { checkProviderRegion } from './residency';
import { allow, allowKey } from './statements';
import { familyProps, lifecycleOf, regionOf, tagsOf } from './tags';

/** The longest name of a table. */
const LONGEST_NAME = 255;

/**
 * A DynamoDB table for dealers' customer data: encrypted with a key of its own, restorable to any second of the last weeks, kept from deletion,
 * and so are its replicas. It has no resource policy: roles of this account reach it by grants, and nobody else does.
 */
export class DealerDataTable extends Construct {
  /** The table as the provider has it. */
  readonly table: DynamodbTable;
  /** The key that encrypts the items. */
  readonly key: DealerDataKey;
  /** The keys of the replicas, in the order of `replicaRegions`. */
  readonly replicaKeys: readonly DealerDataKey[];
  /** The ARN of the table. */
  readonly tableArn: string;
  /** The name of the table. */
  readonly tableName: string;

  /** @throws Error when a prop has a value that is not allowed, or a copy would leave the residency */
  constructor(scope: Construct, id: string, props: DealerDataTableProps) {
    super(scope, id);
    checkTableProps(this.node.path, props);
    checkProviderRegion(this, props);
    const family = familyProps(props);
    this.key = props.key ?? new DealerDataKey(this, 'Key', family);
    this.replicaKeys = (props.replicaRegions ?? []).map((region) => new DealerDataKey(this, `Key-${region}`, { ...family, region }));
    this.table = new DynamodbTable(this, 'Resource', {
      ...TABLE,
      name: props.name ?? fullNameOf(this, LONGEST_NAME),
      ...keysOf(props),
      serverSideEncryption: { enabled: true, kmsKeyArn: this.key.keyArn },
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: props.recoveryPeriodInDays ?? BACKUP_DAYS },
      ...streamOf(props),
      ...(this.replicaKeys.length === 0 ? {} : { replica: this.replicaKeys.map(replicaWith) }),
      ...(props.timeToLiveAttribute === undefined ? {} : { ttl: { enabled: true, attributeName: props.timeToLiveAttribute } }),
      tags: tagsOf(this.node.path, props, 'customer'),
      ...regionOf(props),
      ...lifecycleOf(props),
    });
    this.tableArn = this.table.arn;
    this.tableName = this.table.name;
  }

  /** Lets a role read items of the table and of its indexes. */
  grantRead(role: IamRole): IamRolePolicy {
    return this.grant(role, 'Read', READ_ITEMS, DECRYPT);
  }

  /** Lets a role write, change and delete items. It cannot read them. */
  grantWrite(role: IamRole): IamRolePolicy {
    return this.grant(role, 'Write', WRITE_ITEMS, DECRYPT_AND_ENCRYPT);
  }

  /** Lets a role read, write, change and delete items. */
  grantReadWrite(role: IamRole): IamRolePolicy {
    return this.grant(role, 'ReadWrite', [...READ_ITEMS, ...WRITE_ITEMS], DECRYPT_AND_ENCRYPT);
  }

  private grant(role: IamRole, what: string, onItems: string[], onKey: string[]): IamRolePolicy {
    const items = allow('UseItems', [this.tableArn, `${this.tableArn}/index/*`], onItems);
    return grantTo(this, role, what, [items, allowKey(this.key.keyArn, onKey)]);
  }
}

function keysOf(props: DealerDataTableProps): Pick<DynamodbTableConfig, 'hashKey' | 'rangeKey' | 'attribute'> {
  const hash = { name: props.hashKey, type: props.hashKeyType ?? 'S' };
  if (props.rangeKey === undefined) return { hashKey: props.hashKey, attribute: [hash] };
  const range = { name: props.rangeKey, type: props.rangeKeyType ?? 'S' };
  return { hashKey: props.hashKey, rangeKey: props.rangeKey, attribute: [hash, range] };
}

/** Copies are made from the stream. */
function streamOf(props: DealerDataTableProps): Pick<DynamodbTableConfig, 'streamEnabled' | 'streamViewType'> {
  const hasReplicas = (props.replicaRegions ?? []).length > 0;
  const streamViewType = props.streamViewType ?? (hasReplicas ? 'NEW_AND_OLD_IMAGES' : undefined);
  return streamViewType === undefined ? { streamEnabled: false } : { streamEnabled: true, streamViewType };
}

/** A copy is guarded as the table is; it has no class of its own unless the tags go with it. */
function replicaWith(key: DealerDataKey): DynamodbTableReplica {
  return {
    regionName: key.region ?? '',
    kmsKeyArn: key.keyArn,
    pointInTimeRecovery: true,
    deletionProtectionEnabled: true,
    propagateTags: true,
  };
}
