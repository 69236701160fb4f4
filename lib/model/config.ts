import type { Waiver } from './finding';
import type { Context } from './view';

/** What `dealerguard.yaml` says. Published as `schemas/config.schema.json`. */
export interface Config {
  readonly context: Context;
  /** A further name of the tag that holds the data class; `data-class` is always read, `DataClass` and the like with a listed value. Default: none. */
  readonly dataClassTag?: string;
  readonly waivers: readonly Waiver[];
}

/** What holds where there is no configuration file: nobody is listed as an insider, nothing is waived. */
export const DEFAULT_CONFIG: Config = {
  context: { accounts: [], organizations: [], networks: [], regions: [] },
  waivers: [],
};
