import type { Action } from '../model/view';

/** Guards that stand alone: what they guard is an account or a region. */
export const LONE_GUARDS: ReadonlySet<string> = new Set([
  'aws_s3_account_public_access_block',
  'aws_ebs_snapshot_block_public_access',
  'aws_ec2_image_block_public_access',
  'aws_emr_block_public_access_configuration',
  'aws_vpc_block_public_access_options',
  'aws_ssm_service_setting',
  'aws_accessanalyzer_analyzer',
  'aws_organizations_policy',
]);

/** Resource types that keep others safe. */
export const GUARDS: ReadonlySet<string> = new Set([
  'aws_s3_bucket_public_access_block',
  'aws_s3_bucket_ownership_controls',
  ...LONE_GUARDS,
]);

/** Whether the plan takes a resource out of its hands: deleted, or forgotten. */
export function isDropped(actions: readonly Action[] | undefined): boolean {
  return actions?.length === 1 && (actions[0] === 'delete' || actions[0] === 'forget');
}

/** Whether the plan lets go of a resource and leaves it deployed. */
export function isForgotten({ actions }: { readonly actions?: readonly Action[] | undefined }): boolean {
  return actions?.length === 1 && actions[0] === 'forget';
}

/** Whether the plan leaves it as it is. */
export function isUntouched({ actions }: { readonly actions?: readonly Action[] | undefined }): boolean {
  return actions?.length === 1 && actions[0] === 'no-op';
}
