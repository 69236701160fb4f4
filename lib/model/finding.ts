import type { DataClass } from './view';

/** What kind of exposure a finding is about. The kind gives the severity (`severity.ts`). */
export type Kind = 'public' | 'any-account' | 'internet' | 'residency' | 'guardrail' | 'shared' | 'indirect';

/**
 * - `exposed`: someone who should not gets in.
 * - `undecided`: cannot be proved private; the finding says what would decide it.
 * - `unguarded`: no one is in, but a protection is missing, weakened, or the last one.
 */
export type Verdict = 'exposed' | 'undecided' | 'unguarded';

export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** A message as data: the sentence of a code stands in the rule's METADATA. */
export interface Says {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** One layer of the proof. */
export interface Because {
  readonly address: string;
  readonly path: readonly string[];
  readonly says: Says;
}

/** A finding as policies make it. */
export interface RawFinding {
  readonly rule: string;
  readonly address: string;
  readonly input: string;
  readonly kind: Kind;
  readonly verdict: Verdict;
  /** Where in the resource, outermost first: `["policy", "Statement[1]"]`. */
  readonly path: readonly string[];
  readonly says: Says;
  readonly because: readonly Because[];
  /** The address of the data store that is at stake; absent where none is known. */
  readonly store?: string;
  /** Only where the rule weighs something that the kind does not tell. */
  readonly severity?: Severity;
  /** What the exposure consists of: principals, action classes, conditions, ports. The fingerprint is made of it. */
  readonly exposure: readonly string[];
}

/** How a finding relates to what is deployed now. */
export type Change = 'introduced' | 'widened' | 'existing' | 'fixed' | 'drifted';

export interface SourceLine {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly line: number;
}

/** A finding as reports show it. */
export interface Finding extends Omit<RawFinding, 'severity' | 'exposure'> {
  readonly severity: Severity;
  readonly data_class: DataClass;
  /** Absent where there is nothing to compare with: synth output, state. */
  readonly change?: Change;
  readonly blocks: boolean;
  readonly source?: SourceLine;
  /** The path of the construct that made the resource, as cdktf prints it: `leads/Bucket/Policy`. */
  readonly construct?: string;
  readonly waiver?: Waiver;
  /** Stable across runs: made of rule, address and cause. */
  readonly id: string;
  /** Of the normalised exposure: only a wider one outgrows a waiver. */
  readonly fingerprint: string;
}

/** Leave to keep one finding for a while. */
export interface Waiver {
  readonly rule: string;
  readonly address: string;
  /** The input that the address is in. Default: whichever has it; where several have such a finding, it must be named. */
  readonly input?: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`, at most a year ahead. */
  readonly expires: string;
  readonly fingerprint: string;
  /** The path of the construct it was given on; absent where the configuration file gives it. */
  readonly construct?: string;
}
