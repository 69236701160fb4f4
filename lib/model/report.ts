import type { Finding, Says, Waiver } from './finding';
import type { InputKind } from './view';

/** What the gate found: the one document that every format is made of. Published as `schemas/report.schema.json`. */
export interface Report {
  readonly format: '1';
  readonly decision: 'passed' | 'blocked';
  readonly findings: readonly Finding[];
  readonly waivers: readonly WaiverUse[];
  readonly ledger: Ledger;
  readonly inputs: readonly ReportInput[];
}

export interface ReportInput {
  /** Stack name, or path relative to the working directory. */
  readonly name: string;
  /** The file, relative to the working directory, where that is not the name: a stack's. */
  readonly file?: string;
  readonly kind: InputKind;
  readonly resources: number;
}

/**
 * `used` waives a finding, and so does `expiring`, for at most 30 more days; the others fail the gate, but for `elsewhere`: its address is
 * not in this input.
 */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly state: 'used' | 'expiring' | 'unused' | 'expired' | 'outgrown' | 'elsewhere';
}

/** What became of every resource: nothing is dropped in silence. Counts by resource type. */
export interface Ledger {
  readonly judged: Readonly<Record<string, number>>;
  readonly undecided: Readonly<Record<string, number>>;
  readonly outside: Readonly<Record<string, number>>;
  /** Things a reader must know about what was not looked at. The sentence of a code stands in `lib/report/english.ts`. */
  readonly notes: readonly Says[];
}
