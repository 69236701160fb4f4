import { COLLECTIONS } from './functions/collections';
import { ENCODINGS } from './functions/encodings';
import { LISTS } from './functions/lists';
import { NETWORKS } from './functions/networks';
import { NUMBERS } from './functions/numbers';
import { PATTERNS } from './functions/patterns';
import { SETS } from './functions/sets';
import { STRINGS } from './functions/strings';
import type { FunctionRule } from './function-rule';

/**
 * The functions that give the same for the same arguments, everywhere. Others are opaque: they read the clock
 * (`timestamp`), chance (`uuid`), or a provider (`provider::aws::arn_build`). Those that read files are in
 * `file-functions.ts`; `try` and `can` are in `evaluate.ts`, since they look at expressions and not at values.
 */
export const FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  ...COLLECTIONS,
  ...ENCODINGS,
  ...LISTS,
  ...NETWORKS,
  ...NUMBERS,
  ...PATTERNS,
  ...SETS,
  ...STRINGS,
};
