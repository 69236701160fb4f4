import type { Evaluated } from './evaluation';
import type { Scope } from './scope';
import type { Expression } from './syntax';

/** What one evaluation carries along. */
export interface Context {
  readonly scope: Scope;
  /** Names that an enclosing `for` binds. */
  readonly bound: ReadonlyMap<string, Evaluated>;
  /** Inside `try` and `can` a failure is theirs to catch; elsewhere what fails is opaque. */
  readonly strict: boolean;
  /** Steps left before the expression counts as too expensive. */
  readonly budget: { left: number };
  /** Evaluates a part of the expression; here so that the files of the evaluator need not import each other in a circle. */
  readonly evaluate: (expression: Expression, context: Context) => Evaluated;
}
