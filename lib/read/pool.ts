import type { Document, Statement } from '../model/view';
import type { Documents, ReadExpression } from './documents';
import type { Estate, Instance } from './instance';
import type { Linker } from './links';

/** Finds the Deny statements that a document had before the plan and has no more, at a path of an instance. */
export type LostDenies = (instance: Instance, path: string, now: Document) => readonly Statement[];

/** One input, ready to be turned into resources. */
export interface Pool {
  readonly estate: Estate;
  readonly links: Linker;
  readonly documents: Documents;
  /** Absent where there is no before to compare with. */
  readonly lostDenies?: LostDenies;
}

/** One input on one side of the plan, and how to read expressions whose text it knows. */
export interface Side {
  readonly estate: Estate;
  readonly readExpression?: ReadExpression | undefined;
}
