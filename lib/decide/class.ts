import type { DataClass } from '../model/view';
import type { Severity, Verdict } from '../model/finding';
import { isAtLeast } from '../model/severity';

/** The rows of the decision table: where an undecided finding lies makes a difference. */
export type Situation = 'exposed' | 'undecided on a data store' | 'undecided elsewhere' | 'unguarded';

/** The least severity that blocks; `never` where nothing does. Low never blocks, so `medium` is the least there is. */
type Floor = Exclude<Severity, 'low'> | 'never';

/** What blocks, by situation and data class of what is at stake. */
export const DECISION_TABLE: Readonly<Record<Situation, Readonly<Record<DataClass, Floor>>>> = {
  exposed: { customer: 'medium', unclassified: 'medium', internal: 'medium', public: 'medium' },
  'undecided on a data store': { customer: 'medium', unclassified: 'medium', internal: 'never', public: 'never' },
  'undecided elsewhere': { customer: 'never', unclassified: 'never', internal: 'never', public: 'never' },
  unguarded: { customer: 'medium', unclassified: 'high', internal: 'high', public: 'never' },
};

/** Which row of the table a finding falls into. */
export function situation(verdict: Verdict, hasStore: boolean): Situation {
  if (verdict === 'undecided') {
    return hasStore ? 'undecided on a data store' : 'undecided elsewhere';
  }
  return verdict;
}

/** Whether the table stops a finding, before waivers and the history of the finding are looked at. */
export function isStopped(verdict: Verdict, hasStore: boolean, dataClass: DataClass, severity: Severity): boolean {
  const floor = DECISION_TABLE[situation(verdict, hasStore)][dataClass];
  return floor !== 'never' && isAtLeast(severity, floor);
}

/** Classes that a class may be lowered from, with what counts as lower. Giving a class to what had none lowers nothing. */
const LOWER: Readonly<Record<DataClass, readonly DataClass[]>> = {
  customer: ['unclassified', 'internal', 'public'],
  internal: ['public'],
  unclassified: [],
  public: [],
};

/** Whether a plan that changes a class from one to the other makes the gate laxer on data that had a class. */
export function isLowered(before: DataClass, after: DataClass): boolean {
  return LOWER[before].includes(after);
}
