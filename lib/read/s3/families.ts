import { append } from '../append';
import { GUARDS } from '../guards';
import { blockOf } from '../instance';
import type { Instance } from '../instance';
import { isObject } from '../values';

/** A bucket and what belongs to it, as far as it matters which of several buckets that is. */
export interface Sibling {
  readonly bucket: Instance | undefined;
  readonly members: readonly Relative[];
}

export interface Relative {
  readonly instance: Instance;
  /** That it belongs here is a guess: of the instance of one block by its key, or of anything else. */
  readonly guess?: 'key' | 'other' | undefined;
}

/** Why it makes no difference which bucket a member belongs to: every bucket has one like it, or every bucket is guarded alike. */
export type Settle = (bucket: Instance, member: Relative) => 'even' | 'guarded-alike' | undefined;

/**
 * Tells where a guess makes no difference. A plan writes `b[each.key]` as it writes `b[lower(each.key)]`; but where every bucket of a block is
 * given one member of a block, whichever it is, and all of those are alike, the keys may be mixed in any way. So may those of anything
 * else, where every bucket is held by the same guards.
 */
export function settledIn(siblings: Iterable<Sibling>): Settle {
  const families = new Map<string, Sibling[]>();
  for (const one of siblings) {
    if (one.bucket) append(families, blockOf(one.bucket), one);
  }
  const judged = new Map<string, Family>();
  return (bucket, member) => {
    const key = blockOf(bucket);
    let family = judged.get(key);
    if (!family) judged.set(key, (family = familyOf(families.get(key) ?? [])));
    if (member.guess !== 'key') return undefined;
    if (family.even.has(blockOf(member.instance))) return 'even';
    return !isGuard(member) && family.isGuardedAlike ? 'guarded-alike' : undefined;
  };
}

interface Family {
  /** Blocks of which every bucket has one member, all of them alike. */
  readonly even: ReadonlySet<string>;
  readonly isGuardedAlike: boolean;
}

function familyOf(family: readonly Sibling[]): Family {
  const given = new Map<string, string[]>();
  for (const { members } of family) for (const { instance } of members) append(given, blockOf(instance), saysOf(instance));
  const even = new Set([...given].filter(([block, says]) => new Set(says).size === 1 && isOneEach(family, block)).map(([block]) => block));
  const guards = family.flatMap(({ members }) => members.filter(isGuard));
  return { even, isGuardedAlike: guards.every(({ instance }) => even.has(blockOf(instance))) };
}

function isOneEach(family: readonly Sibling[], block: string): boolean {
  return family.every(({ members }) => members.filter(({ instance }) => blockOf(instance) === block).length === 1);
}

function isGuard({ instance }: Relative): boolean {
  return GUARDS.has(instance.type);
}

/** What names the bucket, or is made of its name, differs from one to the next. */
const NAMES: ReadonlySet<string> = new Set(['bucket', 'id']);

function saysOf({ attributes, unknown }: Instance): string {
  const own = (of: unknown): unknown => (isObject(of) ? Object.entries(of).filter(([name]) => !NAMES.has(name)) : of);
  return JSON.stringify([own(attributes), own(unknown)]);
}
