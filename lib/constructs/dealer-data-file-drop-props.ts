import { Token } from 'cdktf';
import { checkCount, checkOneOf, checkRange, isKnown } from './checks';
import type { DealerDataBucket } from './dealer-data-bucket';
import { notOfForm, notAPublicKey, notKnownYet } from './errors';
import { checkVpc, type VpcProps } from './network';
import type { DealerDataProps } from './tags';

/**
 * The algorithms that a client may use, as AWS names them with the month they are from. Those that provider 6.25 takes and that have no
 * weak algorithm.
 *
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html
 */
export type TransferSecurityPolicy =
  | 'TransferSecurityPolicy-2025-03'
  | 'TransferSecurityPolicy-FIPS-2025-03'
  | 'TransferSecurityPolicy-Restricted-2024-06'
  | 'TransferSecurityPolicy-SshAuditCompliant-2025-02';

export interface DealerDataFileDropProps extends DealerDataProps, VpcProps {
  /**
   * Where the files are kept, each dealer's in a folder of its own.
   *
   * @default - a `DealerDataBucket` of its own
   */
  readonly bucket?: DealerDataBucket;
  /**
   * The algorithms that a client may use.
   *
   * @default - TransferSecurityPolicy-2025-03
   */
  readonly securityPolicyName?: TransferSecurityPolicy;
  /**
   * What a client is shown before it signs in.
   *
   * @default - that the system keeps dealers' customer data, and that actions are logged
   */
  readonly preAuthenticationLoginBanner?: string;
  /**
   * Days that the log is kept of who did what.
   *
   * @default - a year (365)
   */
  readonly logRetentionInDays?: number;
}

/** What a dealer brings along. */
export interface DealerProps {
  /** The public keys that the dealer signs in with, as in a `.pub` file. */
  readonly sshPublicKeys: readonly string[];
}

const SECURITY_POLICIES: readonly TransferSecurityPolicy[] = [
  'TransferSecurityPolicy-2025-03',
  'TransferSecurityPolicy-FIPS-2025-03',
  'TransferSecurityPolicy-Restricted-2024-06',
  'TransferSecurityPolicy-SshAuditCompliant-2025-02',
];

/** The days that CloudWatch Logs offers. */
const RETENTIONS = ['90', '120', '150', '180', '365', '400', '545', '731', '1096', '1827', '2192', '2557', '2922', '3288', '3653'];

/** @throws Error when a prop has a value that is not allowed */
export function checkFileDropProps(where: string, props: DealerDataFileDropProps): void {
  checkVpc(where, props, 1);
  checkOneOf(where, 'securityPolicyName', props.securityPolicyName, SECURITY_POLICIES);
  const days = props.logRetentionInDays;
  if (isKnown(days)) checkOneOf(where, 'logRetentionInDays', String(days), RETENTIONS);
  const banner = props.preAuthenticationLoginBanner;
  if (isKnown(banner)) checkRange(where, 'length of preAuthenticationLoginBanner', banner.length, 1, 512);
}

/** @throws Error when the name is no user name of Transfer, or there is no key */
export function checkDealer(where: string, name: string, { sshPublicKeys }: DealerProps): void {
  if (Token.isUnresolved(name)) throw notKnownYet(where, 'name');
  if (!/^\w[\w.-]{2,99}$/.test(name)) {
    throw notOfForm(where, 'name', name, '3 to 100 letters, digits, "_", "." and "-", a letter, digit or "_" first');
  }
  checkCount(where, 'sshPublicKeys', sshPublicKeys, 1, 'public key');
  for (const key of sshPublicKeys) {
    if (isKnown(key) && !/^(ssh-ed25519|ecdsa-sha2-nistp(256|384|521)|ssh-rsa) [A-Za-z0-9+/=]+( .*)?$/.test(key.trim())) {
      throw notAPublicKey(where, key);
    }
  }
}
