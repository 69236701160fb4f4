import { readPlanFile } from './read/code/plan-file';

/**
 * Looks at a binary plan file without unpacking the plan: whether it is one at all, and which tool made it.
 * @throws InputError where it is none, or was made to do harm.
 */
export function inspectPlanFile(bytes: Uint8Array, name: string): { readonly isOfTofu: boolean } {
  return readPlanFile(bytes, name);
}
