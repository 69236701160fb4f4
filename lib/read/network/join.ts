import type { Network, Placement, Subnet, Unknown } from '../../model/view';
import { append } from '../append';
import type { Instance } from '../instance';
import type { Pool } from '../pool';
import { blocksOf } from './blocks';
import type { Blocks } from './blocks';
import { frontsOf } from './fronts';
import type { Fronts } from './fronts';
import { addedGroups, groupsOf } from './groups';
import type { Groups } from './groups';
import { keyOf, led, membersOf, ofTypes } from './members';
import type { Led, Member, Members } from './members';
import { subnetsOf } from './routes';
import type { Subnets } from './routes';
import { portsOf } from './ports';
import { GROUP_TYPES, STANDINGS, SUBNET_GROUPS, SUBNET_TYPES } from './table';

/** A network of all inputs, and where each resource stands in it. */
export interface NetworkJoin {
  readonly network: Network;
  readonly placementOf: (one: Instance) => Placement | undefined;
}

const NOTHING: NetworkJoin = { network: { groups: {}, subnets: {} }, placementOf: () => undefined };

/**
 * Joins what stands in a network with the groups and subnets around it. Linear in the number of attachments: what is shared is there once.
 * `gone` is what was there before the plan, where it tells.
 */
export function joinNetwork(pools: readonly Pool[], gone: readonly Pool[]): NetworkJoin {
  const members = membersOf(pools);
  if (members.size === 0) return NOTHING;
  const pool = new Map(pools.map((one) => [one.estate.input, one]));
  const subnets = subnetsOf(members);
  const groups = groupsOf(members, gone);
  const bare = { groups, subnets, blocks: blocksOf(members), added: addedGroups(groups, members), pool };
  const fronts = frontsOf(members, (one) => groupsOfInstance(bare, one));
  const join: Join = { ...bare, fronts, borrowers: borrowersOf(bare, members) };
  const placements = new Map<Instance, Placement>();
  for (const type of Object.keys(STANDINGS))
    for (const member of members.get(type) ?? []) placements.set(member.instance, place(join, member));
  for (const member of ofTypes(members, ...GROUP_TYPES, 'aws_security_group_rule', 'aws_vpc_security_group_ingress_rule'))
    placements.set(member.instance, nowhereBut(join.groups.keysAt(member.instance), NO_KEYS));
  for (const { instance } of ofTypes(members, ...SUBNET_TYPES)) placements.set(instance, nowhereBut(NO_KEYS, [keyOf(instance)]));
  const described = describeAll(members, subnets);
  const routed = routedBy(described);
  for (const { instance } of ofTypes(members, 'aws_route', 'aws_route_table', 'aws_default_route_table')) {
    const keys = routed.get(keyOf(instance));
    if (keys) placements.set(instance, nowhereBut(NO_KEYS, keys));
  }
  return {
    network: { groups: join.groups.finish(), subnets: described },
    placementOf: (one) => placements.get(one),
  };
}

interface Base {
  readonly groups: Groups;
  readonly subnets: Subnets;
  readonly blocks: Blocks;
  /** Groups that a resource of its own puts a thing in, by key of the thing. */
  readonly added: ReadonlyMap<string, readonly (string | Unknown)[]>;
  readonly pool: ReadonlyMap<string, Pool>;
}

interface Join extends Base {
  readonly fronts: Fronts;
  /** What stands where another thing stands, by key of that. */
  readonly borrowers: ReadonlyMap<string, readonly string[]>;
}

const NO_KEYS: readonly string[] = [];

/** The placement of what names groups or subnets without standing anywhere. */
function nowhereBut(groups: readonly string[], subnets: readonly string[]): Placement {
  return { groups, subnets, ports: [], blocks: [], fronts: [], shared_by: [] };
}

function describeAll(members: Members, subnets: Subnets): Record<string, Subnet> {
  return Object.fromEntries(ofTypes(members, ...SUBNET_TYPES).map((member) => [keyOf(member.instance), subnets.describe(member)]));
}

/** The subnets that a route to the internet makes public, by key of what has the route. */
function routedBy(subnets: Readonly<Record<string, Subnet>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, { routes, input }] of Object.entries(subnets))
    for (const holder of new Set(routes.map(({ address }) => keyOf({ address, input })))) {
      // A default subnet is public by itself.
      if (holder !== key) append(found, holder, key);
    }
  return found;
}

/** Where a thing stands. It stands before the groups as well: they know what is behind them. */
function place(join: Join, member: Member): Placement {
  const stood = subnetsAt(join, member, 0);
  const vpcs = [...new Set(stood.to.flatMap((one) => join.subnets.vpcOf(one) ?? []))];
  const named = groupsAt(join, member, 0);
  const ports = portsOf(member.instance);
  const groups = named.length > 0 ? named : vpcs.flatMap((vpc) => join.groups.defaultOf(vpc) ?? []);
  for (const key of groups) if (typeof key === 'string') join.groups.attach(key, { type: member.instance.type, ports });
  return {
    groups,
    subnets: [...stood.to.map(keyOf), ...unknownOf(stood)],
    ports,
    blocks: join.blocks(member.instance, [...stood.to, ...vpcs]),
    fronts: join.fronts(member.instance),
    shared_by: join.borrowers.get(keyOf(member.instance)) ?? [],
  };
}

/** What stands where another thing stands: the instances of a cluster, by key of the cluster. */
function borrowersOf(join: Base, members: Members): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [type, { through }] of Object.entries(STANDINGS))
    for (const member of through ? (members.get(type) ?? []) : [])
      for (const { instance } of throughOf(join, member, through ?? []).others) append(found, keyOf(instance), member.instance.address);
  return found;
}

function unknownOf({ elsewhere, isBlind }: Led): Unknown[] {
  return elsewhere.length > 0 || isBlind ? [{ $unknown: elsewhere }] : [];
}

/** A cluster of an instance, a template of a machine: no chain of them is longer. */
const LONGEST = 4;

function groupsOfInstance(join: Base, instance: Instance): (string | Unknown)[] {
  const pool = join.pool.get(instance.input);
  return pool ? groupsAt(join, { instance, pool }, 0) : [];
}

function groupsAt(join: Base, member: Member, depth: number): (string | Unknown)[] {
  const added = join.added.get(keyOf(member.instance));
  const own = ownGroupsAt(join, member, depth);
  return added ? [...new Set([...own, ...added])] : own;
}

function ownGroupsAt(join: Base, member: Member, depth: number): (string | Unknown)[] {
  const { groups = [], groupNames = [], through = [] } = STANDINGS[member.instance.type] ?? {};
  const { input } = member.instance;
  const own = join.groups.keysOf(led(member, groups, GROUP_TYPES), input);
  const named = own.length > 0 ? own : join.groups.keysOf(led(member, groupNames, GROUP_TYPES), input);
  if (named.length > 0 || depth > LONGEST) return named;
  const { others, unknown } = throughOf(join, member, through);
  return [...new Set([...others.flatMap((one) => groupsAt(join, one, depth + 1)), ...unknown])];
}

function subnetsAt(join: Base, member: Member, depth: number): Led {
  const { subnets = [], through = [] } = STANDINGS[member.instance.type] ?? {};
  const direct = led(member, subnets, [...SUBNET_TYPES, ...Object.keys(SUBNET_GROUPS)]);
  if (direct.to.length > 0 || direct.elsewhere.length > 0 || direct.isBlind || depth > LONGEST) return throughGroups(join, direct);
  const { others, unknown } = throughOf(join, member, through);
  const all = others.map((one) => subnetsAt(join, one, depth + 1));
  return together([...all, ...unknown.map((one) => ({ to: [], elsewhere: one.$unknown, isBlind: one.$unknown.length === 0 }))]);
}

/** Subnets, those in groups of subnets among them. */
function throughGroups(join: Base, direct: Led): Led {
  const inGroups = direct.to.flatMap((one) => {
    const path = SUBNET_GROUPS[one.type];
    const pool = join.pool.get(one.input);
    return path !== undefined && pool ? [led({ instance: one, pool }, [path], SUBNET_TYPES)] : [];
  });
  return together([{ ...direct, to: direct.to.filter((one) => !(one.type in SUBNET_GROUPS)) }, ...inGroups]);
}

function together(all: readonly Led[]): Led {
  return {
    to: [...new Set(all.flatMap((one) => one.to))],
    elsewhere: [...new Set(all.flatMap((one) => one.elsewhere))],
    isBlind: all.some((one) => one.isBlind),
  };
}

/** Other things that say what one does not: the cluster of an instance. What is not here may say anything. */
function throughOf(join: Base, { instance, pool }: Member, through: readonly string[]): { others: Member[]; unknown: Unknown[] } {
  const found = led({ instance, pool }, through, Object.keys(STANDINGS));
  const others = found.to.flatMap((one) => {
    const its = join.pool.get(one.input);
    return its ? [{ instance: one, pool: its }] : [];
  });
  return { others, unknown: unknownOf(found) };
}
