import { certain, toBoolean, toList, toNumber, toString } from '../convert';
import { isUnknown, type Evaluated } from '../evaluation';
import { Failure, Undecided } from '../failure';
import { takes, takesAll, type FunctionRule } from '../function-rule';
import { exact } from '../number';

/** Terraform makes no longer one. */
const LONGEST_RANGE = 1024;

export const NUMBERS: Readonly<Record<string, FunctionRule>> = {
  abs: takes(1, (value) => Math.abs(toNumber(value))),
  ceil: takes(1, (value) => Math.ceil(toNumber(value))),
  floor: takes(1, (value) => Math.floor(toNumber(value))),
  signum: takes(1, (value) => Math.sign(toNumber(value))),
  pow: takes(2, (base, power) => exact(toNumber(base) ** toNumber(power), toNumber(base), toNumber(power))),
  parseint: takes(2, (value, base) => parseInteger(toString(value), toNumber(base))),
  min: takesAll(1, (values) => Math.min(...values.map(toNumber))),
  max: takesAll(1, (values) => Math.max(...values.map(toNumber))),
  sum: takes(1, (list) => sum(certain(list).map(toNumber))),
  range: takes(1, (first, second, third) => range(first, second, third), 3),
  alltrue: takes(1, (list) => !anyIs(list, false)),
  anytrue: takes(1, (list) => anyIs(list, true)),
};

function sum(values: readonly number[]): number {
  if (values.length === 0) throw new Failure('nothing to sum');
  return values.reduce((total, value) => exact(total + value, total, value), 0);
}

/** One element that is so decides, whatever the unknown ones are. A null is not true. */
function anyIs(list: Evaluated, wanted: boolean): boolean {
  const elements = toList(list);
  const known = elements.filter((element) => !isUnknown(element) && element !== null).map(toBoolean);
  if (known.includes(wanted) || (!wanted && elements.includes(null))) return true;
  if (elements.some(isUnknown)) throw new Undecided();
  return false;
}

function range(first: Evaluated, second: Evaluated, third: Evaluated): readonly number[] {
  const [start, limit] = second === null ? [0, toNumber(first)] : [toNumber(first), toNumber(second)];
  const step = third === null ? (limit < start ? -1 : 1) : toNumber(third);
  const length = Math.ceil((limit - start) / step);
  if (step === 0 || length > LONGEST_RANGE || (length < 0 && third !== null)) throw new Failure('no such range');
  return Array.from({ length: Math.max(0, length) }, (_, index) => exact(start + index * step, start, step));
}

function parseInteger(value: string, base: number): number {
  const digits = /^[+-]?[0-9a-z]+$/i.test(value) && base >= 2 && base <= 36 ? value : '';
  const result = parseInt(digits, base);
  const valid = Array.from(digits.replace(/^[+-]/, '')).every((digit) => !Number.isNaN(parseInt(digit, base)));
  if (!valid || Number.isNaN(result)) throw new Failure('no integer');
  return exact(result);
}
