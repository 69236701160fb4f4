/**
 * A leaf of a policy document on its way in: known text, or pieces of which some are not known. `exact` says that a piece is sure to be
 * exactly that attribute, not something made of it.
 */
export interface Piece {
  readonly reference: string;
  readonly exact: boolean;
}
/** What a text stands for in a document decides which unknown piece is sure to be one fixed value there. */
export type Slot = 'identity' | 'service' | 'id' | 'user-id' | 'subject' | 'address' | 'resource' | 'action' | 'other';

const IDENTITIES = /(^|\.)(arn|iam_arn|execution_arn|account_id|s3_canonical_user_id|cloudfront_access_identity_path)$/;
const CANONICAL = /(^|\.)(aws_canonical_user_id|data\.aws_cloudfront_log_delivery_canonical_user_id)\.[^.]+\.id$/;
/** What AWS itself names, and never with a wildcard. */
const OF_AWS =
  /(^|\.)data\.(aws_partition\.[^.]+\.(partition|id|dns_suffix)|aws_region\.[^.]+\.(region|name|id)|aws_service_principal\.[^.]+\.(name|id))$/;
/** Whose `id` is the number of an account. */
const ACCOUNT =
  /(^|\.)(data\.aws_(caller_identity|elb_service_account|redshift_service_account|billing_service_account|cloudtrail_service_account)|aws_organizations_account)\.[^.]+\.id$/;
const ID = /\.(id|org_id|organization_id)$/;
const USER_ID = /\.unique_id$/;
const ADDRESS = /\.(public_ip|private_ip|cidr_block|ipv6_cidr_block)$/;
/** An ARN whose account is settled: whatever follows, it stays in that account. `cloudfront` is that of origin access identities. */
const ACCOUNT_SETTLED = /^arn:[^:*?]*:[^:*?]*:[^:*?]*:(\d{12}|cloudfront|⟨[^⟩]*⟩):/;
/** The subject of a token whose tenant is settled: `repo:dealers/` is of that owner, whatever the repository. */
const TENANT_SETTLED = /^[a-z_]+:[^:/*?$⟨]+[:/]/;
/** The beginning of an ARN that leaves nothing open. Buckets have neither region nor account, whatever stands there. */
const ARN_SO_FAR = /^arn:([^*?]*|[^:*?]*:s3:[^:]*:[^:]*:)$/;
const NAME_OF_ONE = /\.(id|bucket)$/;

const ID_KEYS = new Set([
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:principalorgid',
  'aws:sourceorgid',
  'aws:resourceorgid',
  'aws:sourceowner',
  'aws:vpceorgid',
  'aws:principalorgpaths',
  'aws:sourceorgpaths',
  'aws:resourceorgpaths',
  'aws:vpceorgpaths',
]);
/** The application that a token was made for: `cognito-identity.amazonaws.com:aud`. */
const APPLICATION_KEY = /\.[a-z]+:(aud|app_id)$/;

/** The slot that the values of a condition key are in. */
export function slotOf(key: string): Slot {
  if (key === 'aws:userid') return 'user-id';
  if (key === 'aws:sourceip') return 'address';
  if (key.endsWith(':sub')) return 'subject';
  return ID_KEYS.has(key) || APPLICATION_KEY.test(key) ? 'id' : 'identity';
}

/** Whether an unknown piece is sure to be one fixed value, behind the text that stands before it. */
export function isFixed({ reference, exact }: Piece, slot: Slot, before: string): boolean {
  // Services are named in full: `logs.⟨region⟩.amazonaws.com` is one of them, whatever the region.
  if (slot === 'resource' || (slot === 'service' && before.endsWith('.'))) return true;
  if (ACCOUNT_SETTLED.test(before) || (slot === 'subject' && TENANT_SETTLED.test(before))) return true;
  if (!exact) return false;
  const fits = FIXED.some((kind) => kind.test(reference));
  if (slot === 'id') return fits || ID.test(reference);
  if (slot === 'service') return OF_AWS.test(reference);
  if (slot === 'user-id') return USER_ID.test(reference);
  if (slot === 'address') return ADDRESS.test(reference);
  return slot === 'identity' && (fits || (NAME_OF_ONE.test(reference) && ARN_SO_FAR.test(before)));
}

const FIXED: readonly RegExp[] = [IDENTITIES, CANONICAL, OF_AWS, ACCOUNT];
