import { append } from '../append';
import { isComputed } from '../dynamic-blocks';
import type { Instance } from '../instance';
import { rootOf } from '../paths';
import type { Pool } from '../pool';
import { NETWORK_TYPES } from './table';

/** An instance with the input that it is read in. */
export interface Member {
  readonly instance: Instance;
  readonly pool: Pool;
}

/** Everything that has a place in a network or decides about one, by type. */
export type Members = ReadonlyMap<string, readonly Member[]>;

export function membersOf(pools: readonly Pool[]): Members {
  const found = new Map<string, Member[]>();
  for (const pool of pools)
    for (const instance of pool.estate.instances) {
      if (instance.mode !== 'managed' || !NETWORK_TYPES.has(instance.type)) continue;
      append(found, instance.type, { instance, pool });
    }
  return found;
}

/** The members of some types. */
export function ofTypes(members: Members, ...types: readonly string[]): Member[] {
  return types.flatMap((type) => members.get(type) ?? []);
}

/** What identifies an instance among all inputs, and anything else by its name within one. */
export const keyOf = ({ input, address }: Pick<Instance, 'input' | 'address'>): string => `${input} ${address}`;

/** Where paths lead. */
export interface Led {
  readonly to: readonly Instance[];
  /** What is not in this input, by id or reference. */
  readonly elsewhere: readonly string[];
  /** Where nobody knows what it is, not even what it depends on. */
  readonly isBlind: boolean;
}

/** Where several paths lead together. A conditional leads to each of its ways. */
export function led({ instance, pool }: Member, paths: readonly string[], types: readonly string[]): Led {
  let found: { to: Set<Instance>; elsewhere: Set<string>; isBlind: boolean } | undefined;
  for (const path of paths) {
    // What the provider has not computed yet leads nowhere.
    if (isComputed(instance, rootOf(path))) continue;
    for (const { link } of pool.links.followAll(instance, path, types)) {
      found ??= { to: new Set(), elsewhere: new Set(), isBlind: false };
      if ('to' in link) for (const one of link.to) found.to.add(one);
      else if ('text' in link) found.elsewhere.add(link.text);
      else if (link.candidates.length > 0) for (const one of link.candidates) found.to.add(one);
      else {
        for (const one of link.unknown) found.elsewhere.add(one);
        found.isBlind ||= link.unknown.length === 0;
      }
    }
  }
  return found ? { to: [...found.to], elsewhere: [...found.elsewhere], isBlind: found.isBlind } : NOWHERE;
}

const NOWHERE: Led = { to: [], elsewhere: [], isBlind: false };
