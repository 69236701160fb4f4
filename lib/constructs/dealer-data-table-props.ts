import { Token } from 'cdktf';
import { REGION } from '../model/residency';
import { checkOneOf, checkRange, isKnown } from './checks';
import type { DealerDataKey } from './dealer-data-key';
import { BACKUP_DAYS } from './defaults';
import { needs, notOfForm, notARegion, notAReplica, notKnownYet } from './errors';
import { checkSameRegion } from './regions';
import { checkStays } from './residency';
import type { DealerDataProps } from './tags';

/** What a key or an attribute of a table holds: text, a number, or bytes. */
export type AttributeType = 'S' | 'N' | 'B';

/** What a stream tells of a change. */
export type StreamViewType = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

export interface DealerDataTableProps extends DealerDataProps {
  /** The attribute that spreads the items: the partition key. No default can know it, and it cannot be changed later. */
  readonly hashKey: string;
  /**
   * What the partition key holds.
   *
   * @default - S, text
   */
  readonly hashKeyType?: AttributeType;
  /**
   * The attribute that orders items of one partition key: the sort key.
   *
   * @default - none
   */
  readonly rangeKey?: string;
  /**
   * What the sort key holds.
   *
   * @default - S, text
   */
  readonly rangeKeyType?: AttributeType;
  /**
   * The table's name.
   *
   * @default - the construct's path with its stack, in lower case
   */
  readonly name?: string;
  /**
   * The key that encrypts the items. Replicas have keys of their own.
   *
   * @default - a `DealerDataKey` of its own
   */
  readonly key?: DealerDataKey;
  /**
   * Regions that hold a copy of the table. Each has a key of its own, backups and deletion protection.
   *
   * @default - no copies
   */
  readonly replicaRegions?: readonly string[];
  /**
   * Days that the table can be restored to any moment of, 1 to 35.
   *
   * @default - 35
   */
  readonly recoveryPeriodInDays?: number;
  /**
   * The attribute that holds the second after which an item is deleted.
   *
   * @default - items stay until someone deletes them
   */
  readonly timeToLiveAttribute?: string;
  /**
   * Sends each change to a stream, and what it tells of it.
   *
   * @default - no stream; `NEW_AND_OLD_IMAGES` where there are replicas, which need it
   */
  readonly streamViewType?: StreamViewType;
}

const ATTRIBUTE_TYPES = ['S', 'N', 'B'];
const STREAM_VIEW_TYPES = ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'];

/** @throws Error when a prop has a value that is not allowed, or a copy would leave the residency */
export function checkTableProps(where: string, props: DealerDataTableProps): void {
  if (isKnown(props.name) && !/^[\w.-]{3,255}$/.test(props.name)) {
    throw notOfForm(where, 'name', props.name, '3 to 255 letters, digits, ".", "_" and "-"');
  }
  for (const prop of ['hashKeyType', 'rangeKeyType'] as const) checkOneOf(where, prop, props[prop], ATTRIBUTE_TYPES);
  if (props.rangeKeyType !== undefined && props.rangeKey === undefined) throw needs(where, 'rangeKeyType', props.rangeKeyType, 'rangeKey');
  if (props.replicaRegions !== undefined && props.replicaRegions.length > 0 && props.streamViewType !== undefined) {
    checkOneOf(where, 'streamViewType', props.streamViewType, ['NEW_AND_OLD_IMAGES']);
  }
  checkOneOf(where, 'streamViewType', props.streamViewType, STREAM_VIEW_TYPES);
  checkRange(where, 'recoveryPeriodInDays', props.recoveryPeriodInDays, 1, BACKUP_DAYS);
  checkSameRegion(where, 'key', props.key, props.region);
  for (const region of props.replicaRegions ?? []) {
    if (Token.isUnresolved(region)) throw notKnownYet(where, 'replicaRegions');
    if (!REGION.test(region)) throw notARegion(where, 'replicaRegions', region);
    if (region === props.region) throw notAReplica(where, region);
    checkStays(where, 'replicaRegions', region, props);
  }
}
