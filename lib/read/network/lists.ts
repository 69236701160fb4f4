import type { Unknown } from '../../model/view';
import type { Instance } from '../instance';
import { textOf } from '../links';
import { spotsAt } from '../paths';
import type { Spot } from '../paths';
import { isObject } from '../values';
import type { Member, Members } from './members';
import { keyOf, led, ofTypes } from './members';

/** What a prefix list holds. Of a list that AWS manages the name tells, and the ranges are not known here. */
export interface PrefixList {
  /** Its address, or the name of one that AWS manages. */
  readonly name: string;
  readonly ranges: readonly (string | Unknown)[];
}

/** The lists that one place leads to. A list that nothing here tells of has an unknown range. */
export type PrefixLists = (member: Member, spot: Spot) => readonly PrefixList[];

const LIST = 'aws_ec2_managed_prefix_list';
const ENTRY = 'aws_ec2_managed_prefix_list_entry';

/** The prefix lists of all inputs, with their entries, inline or resources of their own. */
export function prefixLists(members: Members): PrefixLists {
  const held = new Map<string, (string | Unknown)[]>();
  for (const list of ofTypes(members, LIST)) held.set(keyOf(list.instance), rangesIn(list, 'entry[*].cidr'));
  for (const entry of ofTypes(members, ENTRY))
    for (const list of led(entry, ['prefix_list_id'], [LIST]).to) held.get(keyOf(list))?.push(...rangesIn(entry, 'cidr'));
  const here = (list: Instance): PrefixList => ({ name: list.address, ranges: held.get(keyOf(list)) ?? [] });
  return (member, spot) => listsAt(member, spot, here);
}

function rangesIn({ instance, pool }: Member, path: string): (string | Unknown)[] {
  return spotsAt(instance, path, pool.estate.isExact).map((spot) =>
    typeof spot.value === 'string' ? spot.value : { $unknown: pool.estate.references(instance, spot.expression).map(textOf) },
  );
}

function listsAt({ instance, pool }: Member, spot: Spot, here: (list: Instance) => PrefixList): PrefixList[] {
  const known = typeof spot.value === 'string' ? spot.value : undefined;
  const resolved = pool.estate.references(instance, spot.expression);
  const targets = resolved.flatMap((one) => (one.kind === 'resource' ? pool.links.pickAnywhere(one) : []));
  const named = targets.flatMap((one) => (one.mode === 'data' ? fromData(one, known) : []));
  const own = [...new Set(targets.filter((one) => one.type === LIST && one.mode === 'managed'))];
  const meant = known === undefined ? own : own.filter((one) => one.attributes['id'] === known);
  const found = [...meant.map(here), ...named];
  if (found.length > 0) return found;
  const text = known === undefined ? resolved.map(textOf) : [known];
  return [{ name: text.join(', '), ranges: [{ $unknown: text }] }];
}

/** A list that was looked up: AWS's own by name, anybody else's with its entries. */
function fromData({ type, attributes }: Instance, id: string | undefined): PrefixList[] {
  if (type !== LIST && type !== 'aws_prefix_list') return [];
  if (id !== undefined && typeof attributes['id'] === 'string' && attributes['id'] !== id) return [];
  const name = nameOf(attributes);
  if (name === undefined) return [];
  if (name.startsWith('com.amazonaws.')) return [{ name, ranges: [] }];
  const entries = Array.isArray(attributes['entries']) ? (attributes['entries'] as unknown[]) : undefined;
  return entries
    ? [{ name, ranges: entries.flatMap((one) => (isObject(one) && typeof one['cidr'] === 'string' ? [one['cidr']] : [])) }]
    : [];
}

/** By its name, or by the filter that it was looked up with. */
function nameOf(attributes: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof attributes['name'] === 'string') return attributes['name'];
  const filters = Array.isArray(attributes['filter']) ? (attributes['filter'] as unknown[]).filter(isObject) : [];
  const values = filters.find((one) => one['name'] === 'prefix-list-name')?.['values'];
  const [name] = Array.isArray(values) ? (values as unknown[]) : [];
  return typeof name === 'string' ? name : undefined;
}
