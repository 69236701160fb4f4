import type { SourceLine } from './finding';

/** Where, in the comment (`//`) of a stack or resource, the guard inside synth writes and the gate reads. Terraform ignores it. */
export const MARK = 'dealerguard';

/** What the guard writes into the comment of a stack. */
export interface StackMark {
  /** `judged`: the guard has found nothing that blocks. `attached`: it was there, and never asked. Absent without a guard. */
  readonly guard?: 'attached' | 'judged';
  /** The folder that the files of `source` are relative to, relative to the folder of the stack's file. */
  readonly root?: string;
  readonly waivers?: readonly ConstructWaiver[];
}

/** What the guard writes into the comment of a resource. */
export interface ResourceMark {
  readonly source?: SourceLine;
}

/** Leave to keep what a rule finds at a construct, or at what is in it. */
export interface ConstructWaiver {
  /** The path of the construct, as cdktf prints it. */
  readonly construct: string;
  readonly rule: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`, at most a year ahead. */
  readonly expires: string;
  /** How wide the exposure may be. Absent: as wide as it was when the guard judged the stack. */
  readonly fingerprint?: string;
  /** What it waived when the guard judged the stack. Absent where no guard did. */
  readonly accepted?: readonly AcceptedFinding[];
}

export interface AcceptedFinding {
  readonly address: string;
  readonly fingerprint: string;
}

/** Where a resource was written down. */
export interface Origin {
  /** The path of its construct, as cdktf prints it. */
  readonly construct?: string;
  readonly source?: SourceLine;
}
