import { certain, toList } from '../convert';
import { byBytes, isKnown, isSet, isUnknown, set } from '../evaluation';
import type { Evaluated, List } from '../evaluation';
import { Undecided } from '../failure';
import { takes, takesAll, type FunctionRule } from '../function-rule';
import { isSame, unifiedAll } from '../operators';
import { MOST_COMPARISONS, withoutRepeats } from './lists';

/** Pairs that `setproduct` makes before it gives up. */
const LARGEST_PRODUCT = 10_000;

export const SETS: Readonly<Record<string, FunctionRule>> = {
  setintersection: takesAll(1, (values) => toSet(values.map(knownSet).reduce((all, list) => all.filter((value) => has(list, value))))),
  setproduct: takesAll(2, (values) => product(values)),
  setsubtract: takes(2, (from, without) => {
    const less = knownSet(without);
    return toSet(knownSet(from).filter((value) => !has(less, value)));
  }),
  setunion: takesAll(1, (values) => toSet(values.flatMap((value) => toList(value)))),
  toset: takes(1, (value) => (value === null ? null : toSet(toList(value)))),
};

/** One type, no repeats, in Terraform's order: numbers by size, false before true, strings by bytes; what is unknown last. */
export function toSet(list: List): List {
  return set([...withoutRepeats(unifiedAll(list))].sort(inOrder));
}

function inOrder(left: Evaluated, right: Evaluated): number {
  if (typeof left === 'string' && typeof right === 'string') return byBytes(left, right);
  if ((typeof left === 'number' && typeof right === 'number') || (typeof left === 'boolean' && typeof right === 'boolean'))
    return Number(left) - Number(right);
  return Number(isUnknown(left)) - Number(isUnknown(right));
}

function knownSet(value: Evaluated): List {
  const list = toList(value);
  if (!isKnown(list)) throw new Undecided();
  return list;
}

function has(list: List, value: Evaluated): boolean {
  if (list.length ** 2 > MOST_COMPARISONS) throw new Undecided();
  return list.some((other) => isSame(other, value));
}

function product(values: readonly Evaluated[]): List {
  const lists = values.map(certain);
  if (lists.reduce((size, list) => size * list.length, 1) > LARGEST_PRODUCT) throw new Undecided();
  const rows = lists.reduce<readonly List[]>((all, list) => all.flatMap((row) => list.map((value) => [...row, value])), [[]]);
  return lists.some(isSet) ? set(rows) : rows;
}
