import type { RawBody } from '../../source/code';
import { isList, isMapping, isUnknown, opaque } from '../../source/evaluation';
import type { Evaluated } from '../../source/evaluation';
import { evaluateRaw } from '../../source/raw';
import type { Scope } from '../../source/scope';
import type { InstanceKey } from '../address';

export type Key = InstanceKey | undefined;

/**
 * How an expression is evaluated: for its value as far as it is known; for where it leads, so that every attribute of a resource is a reference to
 * it, also one whose value is known; or for its value with policy documents as texts, since something is made of them.
 */
export type Mode = 'values' | 'links' | 'texts';
export type Scopes = (mode: Mode) => Scope;

/** The instances of a block or module call. */
export interface Repetition {
  /** `[undefined]` where it stands once; undefined where nobody can tell. */
  readonly keys: readonly Key[] | undefined;
  readonly isRepeated: boolean;
  /** The scope inside one instance. */
  readonly within: (key: Key) => Scopes;
}

/** Terraform has no limit; a count beyond this is a mistake that must not exhaust the machine. */
const MOST_INSTANCES = 10_000;

const ONCE: readonly Key[] = [undefined];

/** @param known the keys where something knows better than the code, such as the plan. */
export function repetitionOf({ count, for_each: forEach }: RawBody, scopes: Scopes, known?: readonly Key[]): Repetition {
  if (count !== undefined) {
    return { keys: known ?? countKeys(evaluateRaw(count, scopes('values'))), isRepeated: true, within: (key) => counted(scopes, key) };
  }
  if (forEach === undefined) return { keys: known ?? ONCE, isRepeated: false, within: () => scopes };
  const over = onceEach((mode: Mode) => evaluateRaw(forEach, scopes(mode)));
  return { keys: known ?? mapKeys(over('values') ?? null), isRepeated: true, within: (key) => iterated(scopes, key, over) };
}

function countKeys(times: Evaluated): readonly Key[] | undefined {
  const number = typeof times === 'string' ? Number(times) : times;
  if (typeof number !== 'number' || !(number >= 0 && number <= MOST_INSTANCES)) return undefined;
  return Array.from({ length: number }, (_, index) => index);
}

function mapKeys(over: Evaluated): readonly Key[] | undefined {
  if (isUnknown(over) || over === null) return undefined;
  const keys = isList(over) ? over : isMapping(over) ? Object.keys(over) : [];
  return keys.length <= MOST_INSTANCES && keys.every((one) => typeof one === 'string') ? keys : undefined;
}

/** Scopes, each made once. */
export function scopesBy(make: (mode: Mode) => Scope): Scopes {
  const made = new Map<Mode, Scope>();
  return (mode) => {
    let scope = made.get(mode);
    if (!scope) made.set(mode, (scope = make(mode)));
    return scope;
  };
}

function counted(scopes: Scopes, key: Key): Scopes {
  return typeof key === 'number' ? scopesBy((mode) => ({ ...scopes(mode), count: { index: key } })) : scopes;
}

function iterated(scopes: Scopes, key: Key, over: (mode: Mode) => Evaluated | undefined): Scopes {
  if (key === undefined) return scopes;
  const name = String(key);
  return scopesBy((mode) => ({
    ...scopes(mode),
    each: {
      key: name,
      get value() {
        return elementOf(over(mode) ?? null, name);
      },
    },
  }));
}

/** The value of a set is its key. */
function elementOf(over: Evaluated, key: string): Evaluated {
  if (isMapping(over)) return Object.hasOwn(over, key) ? (over[key] ?? null) : opaque(['each.value']);
  return isList(over) && over.includes(key) ? key : opaque(['each.value']);
}

/** Evaluates each name once; names that need each other in a circle end as not known. */
export function onceEach<T extends string>(evaluate: (name: T) => Evaluated | undefined): (name: T) => Evaluated | undefined {
  const done = new Map<T, Evaluated | undefined>();
  return (name) => {
    if (!done.has(name)) {
      done.set(name, undefined);
      done.set(name, evaluate(name));
    }
    return done.get(name);
  };
}
