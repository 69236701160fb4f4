import { certain, isNeverEmpty, toList, toNumber, toString } from '../convert';
import { byBytes, isKnown, isList, isOpaque, isSet, isSymbolic, isUnknown, oneOfEach, opaque, referencesOf, set } from '../evaluation';
import type { Evaluated, List } from '../evaluation';
import { Failure, Undecided } from '../failure';
import { takes, takesAll, type FunctionRule } from '../function-rule';
import { equal, isSame, unifiedAll } from '../operators';

export const LISTS: Readonly<Record<string, FunctionRule>> = {
  chunklist: takes(2, (list, size) => chunks(ordered(list), toNumber(size))),
  coalesce: takesAll(1, (values) => coalesce(values)),
  coalescelist: takesAll(1, (values) => firstNonEmpty(values)),
  compact: takes(1, (list) => compact(toList(list))),
  concat: takesAll(1, (values) => concat(values)),
  contains: takes(2, (list, value) => contains(toList(list), value)),
  distinct: takes(1, (list) => distinct(toList(list))),
  element: takes(2, (list, index) => oneOfEach(list) ?? elementAround(ordered(list), toNumber(index))),
  flatten: takes(1, (list) => flatten(toList(list))),
  index: takes(2, (list, value) => indexOf(ordered(list), value)),
  list: takesAll(0, (values) => unifiedAll(values)),
  one: takes(1, (list) => oneOfEach(list) ?? one(list)),
  reverse: takes(1, (list) => sameKind(toList(list), [...toList(list)].reverse())),
  slice: takes(3, (list, start, end) => slice(ordered(list), toNumber(start), toNumber(end))),
  sort: takes(1, (list) => sorted(toList(list))),
  tolist: takes(1, (list) => (list === null ? null : toOrdered(toList(list)))),
};

/** A list in which positions mean something. */
function ordered(value: Evaluated): List {
  const list = toList(value);
  if (isSet(list)) throw new Undecided();
  return list;
}

function sameKind(from: List, list: List): List {
  return isSet(from) ? set(list) : list;
}

function coalesce(values: readonly Evaluated[]): Evaluated {
  for (const [index, value] of values.entries()) {
    if (value === null || value === '') continue;
    // The last is what is left, or else it is an error.
    if (isUnknown(value) && !isNeverEmpty(value) && index < values.length - 1) throw new Undecided();
    return unifiedAll(values)[index] ?? null;
  }
  throw new Failure('nothing but null and empty strings');
}

function firstNonEmpty(values: readonly Evaluated[]): Evaluated {
  for (const value of values) {
    if (value === null) continue;
    const list = toList(value);
    if (isSet(list) && list.length > 0 && list.every(isOpaque)) throw new Undecided();
    if (list.length > 0) return value;
  }
  throw new Failure('nothing but empty lists');
}

function compact(list: List): List {
  const kept = list.filter((value) => value !== null && value !== '');
  const mayGo = (value: Evaluated): boolean => isUnknown(value) && !isNeverEmpty(value);
  const elements = kept.map((value) => (mayGo(value) ? anyNumber(value) : value));
  return kept.some(mayGo) ? set(elements) : sameKind(list, elements);
}

/** What stands for any number of elements that are made of this value. */
function anyNumber(value: Evaluated): Evaluated {
  return isOpaque(value) && value.each ? value : opaque(referencesOf(value));
}

/** What is known of the lists stays known beside lists that are not. */
function concat(values: readonly Evaluated[]): List {
  const lists = values.map((value) => (isUnknown(value) ? set([anyNumber(value)]) : toList(value)));
  return lists.some(isSet) ? set(lists.flat()) : lists.flat();
}

function contains(list: List, value: Evaluated): boolean {
  let open = false;
  for (const element of list) {
    try {
      if (equal(element, value)) return true;
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      open = true;
    }
  }
  if (open) throw new Undecided();
  return false;
}

function distinct(list: List): List {
  const elements = withoutRepeats(unifiedAll(list));
  return list.every(isKnown) ? sameKind(list, elements) : set(elements);
}

/** Comparisons that a function makes before it gives up. */
export const MOST_COMPARISONS = 1_000_000;

/** Linear for scalars, which are what long lists are made of. */
export function withoutRepeats(list: List): List {
  const seen = new Set<Evaluated>();
  const others: Evaluated[] = [];
  return list.filter((value) => {
    const scalar = typeof value !== 'object' || value === null;
    const repeated = scalar ? seen.has(value) : others.some((other) => isSame(other, value));
    if (scalar) seen.add(value);
    else if (!repeated) others.push(value);
    if (others.length ** 2 > MOST_COMPARISONS) throw new Undecided();
    return !repeated;
  });
}

function elementAround(list: List, index: number): Evaluated {
  if (list.length === 0 || index < 0) throw new Failure('no such element');
  return list[Math.trunc(index) % list.length] ?? null;
}

/** An opaque element may be a list, so that it stands for any number of elements. */
function flatten(list: List): List {
  const flat = list.flatMap((value): readonly Evaluated[] => {
    if (isList(value)) return flatten(value);
    return isSymbolic(value) ? [anyNumber(value)] : [value];
  });
  const open = flat.some(isOpaque) || isSet(list) || list.some((value) => isList(value) && isSet(value) && !isKnown(value));
  return open ? set(flat) : flat;
}

function indexOf(list: List, value: Evaluated): number {
  const position = list.findIndex((element) => equal(element, value));
  if (position < 0) throw new Failure('not in the list');
  return position;
}

function one(value: Evaluated): Evaluated {
  const list = certain(value);
  if (isSet(list) && list.length > 1 && !list.every(isKnown)) throw new Undecided();
  if (list.length > 1) throw new Failure('more than one element');
  return list[0] ?? null;
}

function slice(list: List, start: number, end: number): List {
  if (start < 0 || end > list.length || start > end) throw new Failure('no such slice');
  return list.slice(start, end);
}

function chunks(list: List, size: number): Evaluated {
  if (size < 0 || !Number.isInteger(size)) throw new Failure('no such size');
  if (size === 0) return list.length === 0 ? [] : [list];
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

function sorted(list: List): List {
  if (!list.every(isKnown)) return set(list);
  return list.map(toString).sort(byBytes);
}

/** A set becomes a list in its own order, which is known when its elements are. */
function toOrdered(list: List): List {
  const elements = unifiedAll(list);
  return isSet(list) && !list.every(isKnown) ? set(elements) : [...elements];
}
