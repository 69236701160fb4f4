import { decided, isNeverEmpty, toBoolean, toNumber, toText } from './convert';
import { Failure, Undecided } from './failure';
import { isEncoded, isList, isMapping, isOpaque, isSymbolic, isText, isUnknown, opaque, referencesOf } from './evaluation';
import type { Evaluated } from './evaluation';
import { exact } from './number';
import type { BinaryOperator } from './syntax';

/** Applies an operator to two values. A side that decides alone (`false && x`) decides. */
export function operate(operator: BinaryOperator, left: Evaluated, right: Evaluated): Evaluated {
  if (operator === '&&' || operator === '||') return combine(operator === '||', left, right);
  return decided([left, right], () => {
    if (operator === '==') return equal(left, right);
    if (operator === '!=') return !equal(left, right);
    return calculate(operator, left, right);
  });
}

function combine(deciding: boolean, left: Evaluated, right: Evaluated): Evaluated {
  const sides = [left, right].map((side) => (isUnknown(side) ? null : toBoolean(side)));
  if (sides.includes(deciding)) return deciding;
  return sides.includes(null) ? opaque(referencesOf(left, right)) : !deciding;
}

type Calculation = Exclude<BinaryOperator, '&&' | '||' | '==' | '!='>;

const CALCULATIONS: Readonly<Record<Calculation, (left: number, right: number) => number | boolean>> = {
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
  '+': (left, right) => exact(left + right, left, right),
  '-': (left, right) => exact(left - right, left, right),
  '*': (left, right) => exact(left * right, left, right),
  '/': (left, right) => exact(left / right, left, right),
  '%': (left, right) => exact(left % right, left, right),
};

function calculate(operator: Calculation, left: Evaluated, right: Evaluated): Evaluated {
  return CALCULATIONS[operator](toNumber(left), toNumber(right));
}

export function negate(operator: '-' | '!', operand: Evaluated): Evaluated {
  return decided([operand], () => (operator === '!' ? !toBoolean(operand) : -toNumber(operand)));
}

/**
 * Terraform's `==`: values of two types are never equal, "1" and 1 included.
 * @throws Undecided for unknown values, and for two lists or maps: `tolist(["a"]) == ["a"]` is false, and we do not know which
 * one is a list.
 */
export function equal(left: Evaluated, right: Evaluated): boolean {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if ((one === null || one === '') && isNeverEmpty(other)) return false;
  }
  if (isUnknown(left) || isUnknown(right)) {
    if (isSame(left, right)) return true;
    throw new Undecided();
  }
  if ((isList(left) && isList(right)) || (isMapping(left) && isMapping(right))) throw new Undecided();
  return left === right;
}

/** Whether two values are certainly the same, however they will turn out. Two opaque ones are not: one reference has many attributes. */
export function isSame(left: Evaluated, right: Evaluated): boolean {
  if (isOpaque(left) || isOpaque(right)) return false;
  if (isSymbolic(left)) return isSymbolic(right) && left.reference === right.reference;
  if (isText(left)) return isText(right) && isSame(left.parts, right.parts);
  if (isUnknown(left) || isUnknown(right)) return isEncoded(left) && isEncoded(right) && isSame(left.value, right.value);
  if (isList(left))
    return isList(right) && left.length === right.length && left.every((element, index) => isSame(element, right[index] ?? null));
  if (!isMapping(left) || !isMapping(right)) return left === right;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(left[key] ?? null, right[key] ?? null))
  );
}

/** The value of a conditional: with an unknown test the value that both branches share, else opaque. */
export function choose(test: Evaluated, yes: Evaluated, no: Evaluated): Evaluated {
  if (isUnknown(test)) return isSame(yes, no) ? yes : opaque(referencesOf(test, yes, no));
  return toBoolean(test) ? unified(yes, no) : unified(no, yes);
}

/** Both branches have one type: a number or bool beside a string becomes a string. */
function unified(chosen: Evaluated, other: Evaluated): Evaluated {
  const scalar = typeof chosen === 'number' || typeof chosen === 'boolean';
  if (scalar && (typeof other === 'number' || typeof other === 'boolean') && typeof other !== typeof chosen) throw new Failure('two types');
  return scalar && (typeof other === 'string' || isText(other)) ? toText(chosen) : chosen;
}

/** Elements of one list or map have one type: strings, when one of them is a string. */
export function unifiedAll(values: readonly Evaluated[]): readonly Evaluated[] {
  const types = new Set(values.filter((value) => value !== null && !isUnknown(value)).map((value) => typeof value));
  const strings = types.has('string') || values.some(isText);
  if (strings ? types.has('object') : types.size > 1) throw new Failure('elements of several types');
  return strings ? values.map((value) => (typeof value === 'number' || typeof value === 'boolean' ? toText(value) : value)) : values;
}
