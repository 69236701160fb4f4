import type { Resource } from '../../model/view';
import { append } from '../append';
import type { Instance } from '../instance';
import type { Pool } from '../pool';
import { toResource, type Wanted } from '../resource/resource';

export const ACCOUNT_BLOCK = 'aws_s3_account_public_access_block';

/** Account blocks by input and provider configuration: elsewhere they may hold, which does not count. */
export function accountBlocksOf(pools: readonly Pool[], wanted: Wanted): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const pool of pools) {
    for (const one of pool.estate.instances) {
      if (one.mode !== 'managed' || one.type !== ACCOUNT_BLOCK || !holdsForOwnAccount(one, pool)) continue;
      append(found, `${one.input}\n${one.provider}`, toResource(one, pool, wanted));
    }
  }
  return found;
}

/** With an account id of its own it holds for another account, unless that is asked of the provider's own identity. */
function holdsForOwnAccount(block: Instance, pool: Pool): boolean {
  const expression = block.expressions['account_id'];
  if (expression === undefined) return true;
  const references = pool.estate.references(block, expression);
  return references.length > 0 && references.every((one) => one.kind === 'resource' && isOwnIdentity(one.block, block, pool));
}

/** Another provider configuration may be another account's. */
function isOwnIdentity(block: string, { provider }: Instance, pool: Pool): boolean {
  return /(^|\.)data\.aws_caller_identity\./.test(block) && pool.estate.anywhere(block).every((one) => one.provider === provider);
}
