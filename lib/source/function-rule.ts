import type { Evaluated } from './evaluation';

/** A pure function of Terraform. It throws Failure where Terraform reports an error, Undecided where something unknown decides. */
export interface FunctionRule {
  readonly least: number;
  readonly most: number;
  readonly call: (...values: readonly Evaluated[]) => Evaluated;
}

/** A function of so many arguments; those left out are null. `most` defaults to `least`. */
export function takes(
  least: number,
  call: (...values: readonly [Evaluated, Evaluated, Evaluated, Evaluated]) => Evaluated,
  most = least,
): FunctionRule {
  return { least, most, call: (a = null, b = null, c = null, d = null) => call(a, b, c, d) };
}

/** A function of any number of arguments. */
export function takesAll(least: number, call: (values: readonly Evaluated[]) => Evaluated): FunctionRule {
  return { least, most: Infinity, call: (...values) => call(values) };
}
