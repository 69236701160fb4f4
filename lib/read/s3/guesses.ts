import type { DataClass, Resource, Unknown, Value } from '../../model/view';
import { within } from '../address';
import { dataClassOf } from '../resource/data-class';
import type { Instance } from '../instance';
import type { Pool } from '../pool';

/** A member of a store of which it is a guess that it belongs there. */
export interface Guess {
  readonly instance: Instance;
  /** The attribute that names the bucket. */
  readonly attribute: string;
}

/**
 * What a guard holds where it is a guess that something belongs to the store: the guard, or what it should hold back. Nothing is certain then. What
 * is off stays off.
 */
export function loosened(guard: Resource, guesses: readonly Guess[]): Resource {
  if (guesses.length === 0) return guard;
  const own = guesses.filter(({ instance }) => instance.address === guard.address && instance.input === guard.input);
  const deciding = own.length > 0 ? own : guesses;
  const open: Unknown = { $unknown: [...new Set(deciding.map(({ instance, attribute }) => `${instance.address}.${attribute}`))].sort() };
  const loosen = ([name, value]: readonly [string, Value]): [string, Value] => [name, value === true || name === 'rule' ? open : value];
  return { ...guard, values: Object.fromEntries(Object.entries(guard.values).map(loosen)) };
}

/** What blocks most first. */
const STRICTEST: readonly DataClass[] = ['customer', 'unclassified', 'internal', 'public'];

/** The class that a guess has to count with: the strictest of all instances that may be meant. */
export function strictestClass(bucket: Instance, { estate }: Pool, tagNames: readonly string[]): DataClass {
  const classes = new Set(estate.at(within(bucket.module, `${bucket.type}.${bucket.name}`)).map((one) => dataClassOf(one, tagNames)));
  return STRICTEST.find((one) => classes.has(one)) ?? 'unclassified';
}
