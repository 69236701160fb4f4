import { configOf, loadConfig, type WrittenConfig } from '../config/config-file';
import { baselineOf, loadBaseline } from '../config/baseline-file';
import type { Config } from '../model/config';
import { isDay } from '../model/day';
import { InputError } from '../model/errors';
import type { Severity } from '../model/finding';
import type { Report } from '../model/report';
import { isSeverity, SEVERITIES } from '../model/severity';
import type { Surroundings } from './surroundings';

export interface GuardOptions {
  /**
   * The configuration: the path of a file, relative to the working directory, or what such a file would hold.
   *
   * @default - `dealerguard.yaml` in the working directory, where there is one
   */
  readonly config?: string | WrittenConfig;
  /**
   * Findings of this severity and above stop the synthesis as well.
   *
   * @default - what the decision table says
   */
  readonly failOn?: Severity;
  /**
   * An earlier JSON report (`dealerguard check --format json`), or the path of one, to compare with.
   *
   * @default - there is nothing to compare with
   */
  readonly baseline?: string | Report;
  /**
   * `introduced`: stop only for what the baseline does not have. Needs `baseline`.
   *
   * @default - whatever blocks stops the synthesis
   */
  readonly only?: 'introduced';
  /**
   * The day that the expiry of waivers is compared with, `YYYY-MM-DD`.
   *
   * @default - today
   */
  readonly today?: string;
  /**
   * Whether each resource carries the file and line it was created at, for findings here and later. Only constructs made after the call of
   * `guard` can have one.
   *
   * @default true
   */
  readonly sources?: boolean;
  /**
   * Is given the whole report whenever the stacks were judged, whatever the decision.
   *
   * @default - only what blocks is told, by the error that stops the synthesis
   */
  readonly onReport?: (report: Report) => void;
}

/** @throws InputError for a value that no synthesis could use. */
export function checkOptions({ failOn, only, today }: GuardOptions): void {
  if (failOn !== undefined && !isSeverity(failOn))
    throw new InputError(`guard: failOn ${String(failOn)} is none of ${SEVERITIES.join(', ')}`);
  if (only !== undefined && (only as string) !== 'introduced') throw new InputError(`guard: only ${only} is not "introduced"`);
  if (today !== undefined && !isDay(today)) throw new InputError(`guard: today ${today} is no day: write YYYY-MM-DD`);
}

/** @throws InputError where the configuration cannot be read or is malformed. */
export function configIn({ config }: GuardOptions, { cwd }: Surroundings): Config {
  return typeof config === 'object' ? configOf(config, "guard's config") : loadConfig(cwd, config);
}

/** @throws InputError where the baseline is no report. */
export function baselineIn({ baseline }: GuardOptions, { cwd }: Surroundings): { readonly baseline?: Report } {
  if (baseline === undefined) return {};
  return { baseline: typeof baseline === 'string' ? loadBaseline(cwd, baseline) : baselineOf(baseline, "guard's baseline") };
}
