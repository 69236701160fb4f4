import { Token } from 'cdktf';
import { checkOneOf, checkRange, isKnown } from './checks';
import { BACKUP_DAYS, SERVERLESS } from './defaults';
import type { DealerDataKey } from './dealer-data-key';
import { notKnownYet, notOfForm } from './errors';
import { checkVpc, type VpcProps } from './network';
import { checkSameRegion } from './regions';
import type { DealerDataProps } from './tags';

export interface DealerDataClusterProps extends DealerDataProps, VpcProps {
  /**
   * What the cluster's name begins with, at most 37 characters.
   *
   * @default - the construct's path below its stack, in lower case
   */
  readonly clusterIdentifierPrefix?: string;
  /**
   * The database that is there from the beginning.
   *
   * @default - none
   */
  readonly databaseName?: string;
  /**
   * The version of Aurora PostgreSQL, with its minor version. The parameter group follows its major version.
   *
   * @default - 17.7, a long-term support release
   */
  readonly engineVersion?: string;
  /**
   * The user whose password RDS makes and keeps in Secrets Manager.
   *
   * @default - dealer_admin
   */
  readonly masterUsername?: string;
  /**
   * The key that encrypts data, backups, the password and performance data.
   *
   * @default - a `DealerDataKey` of its own
   */
  readonly key?: DealerDataKey;
  /**
   * The port it answers on.
   *
   * @default - 5432
   */
  readonly port?: number;
  /**
   * The least capacity in Aurora units, 0 to 256. 0 lets it pause.
   *
   * @default - 0.5
   */
  readonly minCapacity?: number;
  /**
   * The most capacity in Aurora units, 1 to 256.
   *
   * @default - 8
   */
  readonly maxCapacity?: number;
  /**
   * Instances, 1 to 15: one writes, the others read and stand by.
   *
   * @default - 2
   */
  readonly instances?: number;
  /**
   * Days that backups are kept, 7 to 35.
   *
   * @default - 35
   */
  readonly backupRetentionPeriod?: number;
  /**
   * The name of the snapshot that is made before the cluster is destroyed.
   *
   * @default - the construct's path below its stack and `-final`
   */
  readonly finalSnapshotIdentifier?: string;
  /**
   * Seconds between two looks at the operating system: 1, 5, 10, 15, 30 or 60.
   *
   * @default - 60
   */
  readonly monitoringInterval?: number;
}

const INTERVALS = ['1', '5', '10', '15', '30', '60'];

/** @throws Error when a prop has a value that is not allowed */
export function checkClusterProps(where: string, props: DealerDataClusterProps): void {
  checkVpc(where, props, 2);
  checkNames(where, props);
  checkRange(where, 'backupRetentionPeriod', props.backupRetentionPeriod, 7, BACKUP_DAYS);
  if (Token.isUnresolved(props.instances)) throw notKnownYet(where, 'instances');
  checkRange(where, 'instances', props.instances, 1, 15);
  checkRange(where, 'port', props.port, 1150, 65_535);
  checkCapacity(where, 'minCapacity', props.minCapacity, 0);
  const { minCapacity = SERVERLESS.minCapacity, maxCapacity = SERVERLESS.maxCapacity } = props;
  checkCapacity(where, 'maxCapacity', props.maxCapacity, 1);
  if (isKnown(maxCapacity) && isKnown(minCapacity) && minCapacity > maxCapacity) {
    throw notOfForm(where, 'minCapacity', minCapacity, `at most maxCapacity, which is ${maxCapacity}`);
  }
  const interval = props.monitoringInterval;
  if (isKnown(interval)) checkOneOf(where, 'monitoringInterval', String(interval), INTERVALS);
  checkSameRegion(where, 'key', props.key, props.region);
}

function checkNames(where: string, props: DealerDataClusterProps): void {
  const check = (
    prop: 'clusterIdentifierPrefix' | 'databaseName' | 'masterUsername' | 'engineVersion',
    pattern: RegExp,
    allowed: string,
  ): void => {
    const value = props[prop];
    if (isKnown(value) && !pattern.test(value)) throw notOfForm(where, prop, value, allowed);
  };
  check('clusterIdentifierPrefix', /^[a-z](-?[a-z0-9])*-?$/, 'lower-case letters, digits and single hyphens, a letter first');
  check('databaseName', /^[A-Za-z_]\w{0,62}$/, 'letters, digits and underscores, a letter first');
  check(
    'masterUsername',
    /^(?!postgres$|rdsadmin$)[a-z]\w{0,62}$/,
    'letters, digits and underscores, a letter first, and neither "postgres" nor "rdsadmin"',
  );
  check('engineVersion', /^1[3-9]\.\d{1,2}$/, 'a version of Aurora PostgreSQL such as "17.7"');
}

/** Capacity comes in halves. */
function checkCapacity(where: string, prop: 'minCapacity' | 'maxCapacity', value: number | undefined, least: number): void {
  const isAllowed = !isKnown(value) || (Number.isInteger(value * 2) && value >= least && value <= 256);
  if (!isAllowed) throw notOfForm(where, prop, value, `a whole or half number from ${least} to 256`);
}
