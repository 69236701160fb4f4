import type { RawFinding } from '../model/finding';
import type { Rule } from '../model/rule';
import type { DataClass } from '../model/view';
import { isLowered } from './class';

/** The class of something that is there before the plan and after it. */
export interface ClassChange {
  readonly input: string;
  readonly address: string;
  readonly before: DataClass;
  readonly after: DataClass;
}

/** The one rule that no policy can hold: it looks at two views at once. Belongs into the catalogue beside those of the policies. */
export const DATA_CLASS_RULE: Rule = {
  id: 'gate/data-class',
  title: 'A plan does not lower the data class of what it keeps',
  description:
    'The data class decides what stops a plan. A plan that lowers it makes room for the next exposure, so it is judged at the class that the data had. ' +
    'Giving a class to something that had none lowers nothing.',
  kinds: ['guardrail'],
  severity: 'high',
  says: { lowered: 'has its data class lowered from {before} to {after}' },
  fix: 'keep the data-class tag as it is, or have the owner of the data waive the change',
  rows: [],
  types: [],
  sources: [],
};

/** A finding for every class that the plan lowers. */
export function findLowered(changes: readonly ClassChange[]): readonly RawFinding[] {
  return changes
    .filter(({ before, after }) => isLowered(before, after))
    .map(({ input, address, before, after }) => ({
      rule: DATA_CLASS_RULE.id,
      address,
      input,
      kind: 'guardrail',
      verdict: 'unguarded',
      path: ['tags', 'data-class'],
      says: { code: 'lowered', args: { before, after } },
      because: [],
      store: address,
      exposure: [`class:${before}:${after}`],
    }));
}
