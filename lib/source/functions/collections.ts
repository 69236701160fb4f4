import { certain, toMapping, toString } from '../convert';
import { isKnown, isMapping, isSet, sortedKeys } from '../evaluation';
import type { Evaluated, Mapping } from '../evaluation';
import { Failure, Undecided } from '../failure';
import { takes, takesAll, type FunctionRule } from '../function-rule';
import { equal, unifiedAll } from '../operators';
import { MOST_COMPARISONS } from './lists';
import { characters } from './strings';

export const COLLECTIONS: Readonly<Record<string, FunctionRule>> = {
  keys: takes(1, (map) => sortedKeys(toMapping(map))),
  length: takes(1, (value) => length(value)),
  lookup: { least: 2, most: 3, call: (...values) => lookup(values) },
  map: takesAll(0, (values) => mapOf(values)),
  matchkeys: takes(3, (values, keys, wanted) => matchKeys(certain(values), certain(keys), certain(wanted))),
  merge: takesAll(0, (maps) => merge(maps)),
  tomap: takes(1, (map) => (map === null ? null : toMap(toMapping(map)))),
  transpose: takes(1, (map) => transpose(toMapping(map))),
  values: takes(1, (map) => {
    const mapping = toMapping(map);
    return sortedKeys(mapping).map((key) => mapping[key] ?? null);
  }),
  zipmap: takes(2, (keys, values) => zip(certain(keys).map(toString), certain(values))),
};

function length(value: Evaluated): number {
  if (typeof value === 'string') return characters(value).length;
  if (isMapping(value)) return Object.keys(value).length;
  const list = certain(value);
  if (isSet(list) && list.length > 1 && !isKnown(list)) throw new Undecided();
  return list.length;
}

function lookup([map = null, key = null, ...rest]: readonly Evaluated[]): Evaluated {
  const mapping = toMapping(map);
  const name = toString(key);
  if (Object.hasOwn(mapping, name)) return mapping[name] ?? null;
  const [otherwise] = rest;
  if (otherwise === undefined) throw new Failure('no such key');
  return otherwise;
}

function merge(maps: readonly Evaluated[]): Mapping {
  return Object.fromEntries(maps.filter((map) => map !== null).flatMap((map) => Object.entries(toMapping(map))));
}

function toMap(map: Mapping): Mapping {
  const keys = Object.keys(map);
  const values = unifiedAll(Object.values(map));
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]));
}

/** Keys and values in turn: until 1.0, `map("a", 1)` was the same as `{ a = 1 }`. */
function mapOf(values: readonly Evaluated[]): Mapping {
  if (values.length % 2 > 0) throw new Failure('a key without a value');
  const half = (odd: number): Evaluated[] => values.filter((_, index) => index % 2 === odd);
  return toMap(zip(half(0).map(toString), half(1)));
}

function zip(keys: readonly string[], values: readonly Evaluated[]): Mapping {
  if (keys.length !== values.length) throw new Failure('lists of two lengths');
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]));
}

function matchKeys(values: readonly Evaluated[], keys: readonly Evaluated[], wanted: readonly Evaluated[]): Evaluated {
  if (values.length !== keys.length) throw new Failure('lists of two lengths');
  if (keys.length * wanted.length > MOST_COMPARISONS) throw new Undecided();
  return values.filter((_, index) => wanted.some((one) => equal(keys[index] ?? null, one)));
}

function transpose(map: Mapping): Mapping {
  const turned = new Map<string, string[]>();
  for (const key of sortedKeys(map)) {
    for (const name of certain(map[key] ?? null).map(toString)) turned.set(name, [...(turned.get(name) ?? []), key]);
  }
  return Object.fromEntries(turned);
}
