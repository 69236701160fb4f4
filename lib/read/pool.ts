import type { Documents } from './documents';
import type { Estate } from './instance';
import type { Linker } from './links';

/** One input, ready to be turned into resources. */
export interface Pool {
  readonly estate: Estate;
  readonly links: Linker;
  readonly documents: Documents;
}
