import {
  isEncoded,
  isList,
  isMapping,
  isOpaque,
  isSet,
  isSymbolic,
  isText,
  isUnknown,
  oneOfEach,
  opaque,
  referencesOf,
  set,
  text,
} from './evaluation';
import type { Evaluated, List, Mapping, Opaque, Symbolic, Text } from './evaluation';
import { Failure, Undecided } from './failure';
import { jsonText } from './json';
import { isExact, numberText } from './number';

/** What a function or operator gives; opaque, made of the references of its arguments, where it cannot decide. */
export function decided(from: readonly Evaluated[], work: () => Evaluated): Evaluated {
  try {
    return work();
  } catch (error) {
    if (error instanceof Undecided) return opaque(referencesOf(...from));
    throw error;
  }
}

/** The texts of values, one after the other. */
export function joined(values: readonly Evaluated[]): Evaluated {
  return text(values.map(toText).flatMap((part) => (typeof part === 'object' && part.kind === 'text' ? part.parts : [part])));
}

/** As Terraform turns a value to a string: numbers without exponent, `true`, `false`; nothing else has a text. */
export function toText(value: Evaluated): string | Symbolic | Opaque | Text {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (value === null || !isUnknown(value)) throw new Failure('no text');
  return isEncoded(value) ? text(jsonText(value.value)) : value;
}

/** @throws Undecided when it is not known. */
export function toString(value: Evaluated): string {
  const result = toText(value);
  if (typeof result !== 'string') throw new Undecided();
  return result;
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** @throws Undecided when it is not known. */
export function toNumber(value: Evaluated): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && NUMBER.test(value)) {
    if (!isExact(value)) throw new Undecided();
    return Number(value);
  }
  throw isUnknown(value) ? new Undecided() : new Failure('no number');
}

/** @throws Undecided when it is not known. */
export function toBoolean(value: Evaluated): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw isUnknown(value) ? new Undecided() : new Failure('no bool');
}

/** @throws Undecided when it is not known. */
export function toList(value: Evaluated): List {
  if (isList(value)) return value;
  if (oneOfEach(value)) return set([value]);
  throw isUnknown(value) ? new Undecided() : new Failure('no list');
}

/** The same for what needs to know how many elements there are. @throws Undecided when an element may stand for several or none. */
export function certain(value: Evaluated): List {
  const list = toList(value);
  if (isSet(list) && list.some(isOpaque)) throw new Undecided();
  return list;
}

/** @throws Undecided when it is not known. */
export function toMapping(value: Evaluated): Mapping {
  if (isMapping(value)) return value;
  throw isUnknown(value) ? new Undecided() : new Failure('no map');
}

/** Attributes that every resource has once it exists: never null and never empty. */
const ALWAYS_SET = /\.(?:arn|id|account_id|iam_arn|execution_arn)$/;

/** Whether an unknown value is certainly neither null nor the empty string. */
export function isNeverEmpty(value: Evaluated): boolean {
  if (isSymbolic(value)) return !value.isPerhaps && ALWAYS_SET.test(value.reference);
  if (isText(value)) return value.parts.some((part) => typeof part === 'string' || isNeverEmpty(part));
  return isEncoded(value);
}
