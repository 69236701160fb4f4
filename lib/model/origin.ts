import type { SourceLine } from './finding';

/** What the code behind a resource tells beside what is deployed. */
export interface Origin {
  /** Where it was written: the line of the user's own program where a construct recorded it, else that of the block in the configuration. */
  readonly line?: SourceLine;
  /** The path of the construct in the app: `leads/Store/Resource`. */
  readonly construct?: string;
  /** Waivers that were written down on the construct, as they stand there: nobody has checked them. */
  readonly waivers: readonly unknown[];
}
