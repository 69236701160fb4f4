import { reach } from './access';
import type { Context } from './context';
import { certain, decided, joined, toString } from './convert';
import { isSound, opaque, referencesOf } from './evaluation';
import type { Evaluated } from './evaluation';
import { Exhausted, Failure } from './failure';
import { callFileFunction, isFileFunction } from './file-functions';
import { FUNCTIONS } from './functions';
import { evaluateFor, evaluateJoin } from './loop';
import { choose, negate, operate } from './operators';
import { freeReferences, references } from './references';
import { absolute, type Scope } from './scope';
import type { Call, Conditional, Expression, ObjectConstructor } from './syntax';

/** Steps of one evaluation; the largest policy document of AWS needs some thousand. */
const BUDGET = 200_000;

/** UTF-16 units. */
const LONGEST_TEXT = 1_000_000;

/**
 * What an expression is worth in a scope: exact where that is sure, else opaque with the references it is made of. Never
 * guesses and never throws: what Terraform would call an error, what only Terraform can do (`file`, `uuid`, provider functions)
 * and what would take too long is opaque.
 */
export function evaluate(expression: Expression, scope: Scope): Evaluated {
  try {
    return valueOf(expression, {
      scope,
      bound: scope.iterators ?? NOTHING_BOUND,
      strict: false,
      budget: { left: BUDGET },
      evaluate: valueOf,
    });
  } catch (error) {
    // A RangeError is a stack or a string that outgrew the machine.
    if (error instanceof Exhausted || error instanceof RangeError) return opaque(freeFrom(expression, scope));
    throw error;
  }
}

function valueOf(expression: Expression, context: Context): Evaluated {
  if (--context.budget.left < 0) throw new Exhausted();
  try {
    const value = dispatch(expression, context);
    if (typeof value === 'string' && value.length > LONGEST_TEXT) throw new Exhausted();
    return value;
  } catch (error) {
    if (context.strict || !(error instanceof Failure)) throw error;
    return opaque(partsIn(expression, context));
  }
}

const NOTHING_BOUND: ReadonlyMap<string, Evaluated> = new Map();

/** The references in an expression, as they read from outside its module. */
function freeFrom(expression: Expression, scope: Scope): string[] {
  return references(expression).map((reference) => absolute(reference, scope));
}

/** What an expression is made of, where names are bound. */
function partsIn(expression: Expression, { scope, bound }: Context): string[] {
  const free = freeReferences(expression, new Set(bound.keys())).map((reference) => absolute(reference, scope));
  return [...free, ...referencesOf(...bound.values())];
}

function dispatch(expression: Expression, context: Context): Evaluated {
  const of = (inner: Expression): Evaluated => valueOf(inner, context);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'inexact':
      return opaque([]);
    case 'name':
      return context.bound.get(expression.name) ?? reach(expression, [], context);
    case 'access':
      return reach(expression.on, expression.steps, context);
    case 'template':
      return joined(expression.parts.map(of));
    case 'call':
      return evaluateCall(expression, context);
    case 'chain':
      return expression.rest.reduce((left, { operator, right }) => operate(operator, left, of(right)), of(expression.first));
    case 'unary':
      return negate(expression.operator, of(expression.operand));
    case 'conditional':
      return evaluateConditional(expression, context);
    case 'tuple':
      return expression.elements.map(of);
    case 'object':
      return evaluateObject(expression, context);
    case 'for':
      return evaluateFor(expression, context);
    case 'join':
      return evaluateJoin(expression.loop, context);
  }
}

/** The test decides; the other branch matters for the type only, and an error in it is none. */
function evaluateConditional({ test, yes, no }: Conditional, context: Context): Evaluated {
  const tested = valueOf(test, context);
  const lenient = { ...context, strict: false };
  const taken = (branch: Expression, isTaken: boolean): Evaluated => valueOf(branch, isTaken ? context : lenient);
  return choose(tested, taken(yes, tested === true), taken(no, tested === false));
}

function evaluateObject({ entries }: ObjectConstructor, context: Context): Evaluated {
  const pairs = entries.map(({ key, value }) => [valueOf(key, context), valueOf(value, context)] as const);
  return decided(pairs.flat(), () => Object.fromEntries(pairs.map(([key, value]) => [toString(key), value])));
}

function evaluateCall(call: Call, context: Context): Evaluated {
  if (call.name === 'try') return evaluateTry(call, context);
  if (call.name === 'can') return evaluateCan(call, context);
  if (isFileFunction(call.name)) return callFileFunction(call, context);
  const given = call.arguments.map((argument) => valueOf(argument, context));
  return decided(given, () => {
    const values = call.spread ? [...given.slice(0, -1), ...certain(given.at(-1) ?? null)] : given;
    const rule = Object.hasOwn(FUNCTIONS, call.name) ? FUNCTIONS[call.name] : undefined;
    if (rule === undefined) return opaque(referencesOf(...values));
    if (values.length < rule.least || values.length > rule.most) throw new Failure('wrong number of arguments');
    return rule.call(...values);
  });
}

/** The first argument that is certainly no error. One that is not wholly known may still turn out to be an error. */
function evaluateTry(call: Call, context: Context): Evaluated {
  for (const argument of call.arguments) {
    const value = attempted(argument, context);
    if (value === undefined) continue;
    return isSound(value) ? value : opaque(partsIn(call, context));
  }
  throw new Failure('every argument fails');
}

function evaluateCan(call: Call, context: Context): Evaluated {
  const [argument] = call.arguments;
  const value = argument === undefined ? undefined : attempted(argument, context);
  return value === undefined ? false : isSound(value) ? true : opaque(referencesOf(value));
}

function attempted(expression: Expression, context: Context): Evaluated | undefined {
  try {
    return valueOf(expression, { ...context, strict: true });
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
