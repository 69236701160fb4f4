import type { Instance } from '../instance';
import type { Lead } from '../links';
import type { Pool } from '../pool';
import { part } from '../values';
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
      const there = found.get(instance.type);
      if (there) there.push({ instance, pool });
      else found.set(instance.type, [{ instance, pool }]);
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
  const to = new Set<Instance>();
  const elsewhere = new Set<string>();
  let isBlind = false;
  const asked = paths.filter((path) => !isComputed(instance, path));
  for (const { link } of asked.flatMap((path): readonly Lead[] => pool.links.followAll(instance, path, types))) {
    if ('to' in link) for (const one of link.to) to.add(one);
    else if ('text' in link) elsewhere.add(link.text);
    else {
      for (const one of link.candidates) to.add(one);
      if (link.candidates.length === 0) for (const one of link.unknown) elsewhere.add(one);
      isBlind ||= link.candidates.length === 0 && link.unknown.length === 0;
    }
  }
  return { to: [...to], elsewhere: [...elsewhere], isBlind };
}

/** Blocks that the provider fills in where nobody wrote them. What it has not computed yet leads nowhere. */
const COMPUTED: ReadonlySet<string> = new Set(['network_interface', 'primary_network_interface', 'subnet_mapping', 'launch_template']);

function isComputed({ unknown, expressions }: Instance, path: string): boolean {
  const [block = ''] = path.split(/[.[]/);
  return COMPUTED.has(block) && part(unknown, block) === true && expressions[block] === undefined;
}
