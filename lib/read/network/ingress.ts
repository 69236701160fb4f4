import type { IngressRule, Unknown } from '../../model/view';
import type { Instance, Resolved } from '../instance';
import { textOf } from '../links';
import { isExactAt, spotsAt } from '../paths';
import type { Spot } from '../paths';
import { part } from '../values';
import type { PrefixLists } from './lists';
import type { Member } from './members';
import { isPrivate } from './ranges';
import { GROUP_TYPES, PROTOCOLS, SUBNET_TYPES, VPC_TYPES } from './table';

/** Where a rule says whom it lets in: ranges, and prefix lists. */
interface Wording {
  readonly ranges: readonly string[];
  readonly lists: readonly string[];
  readonly protocol: string;
}

const INLINE: Wording = { ranges: ['cidr_blocks', 'ipv6_cidr_blocks'], lists: ['prefix_list_ids'], protocol: 'protocol' };

/** Rules that are resources of their own, and what leads to their group. */
export const RULE_TYPES: Readonly<Record<string, Wording>> = {
  aws_security_group_rule: INLINE,
  aws_vpc_security_group_ingress_rule: { ranges: ['cidr_ipv4', 'cidr_ipv6'], lists: ['prefix_list_id'], protocol: 'ip_protocol' },
};
const LISTS = new Set(['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids']);

/** What a rule of its own lets in from outside. */
export function rulesOf(member: Member, lists: PrefixLists, own: ReadonlySet<string>): IngressRule[] {
  const wording = RULE_TYPES[member.instance.type];
  const { attributes, unknown } = member.instance;
  if (!wording || attributes['type'] === 'egress' || isInner(attributes, unknown, wording)) return [];
  const spots = (name: string): readonly Spot[] => spotsAt(member.instance, name, member.pool.estate.isExact);
  return worded(member, wording, { spots, prefix: [] }, { lists, own });
}

/** What the rules within a group let in from outside. Where they are not known as a whole, one that could be anything stands for them. */
export function inlineRulesOf(member: Member, lists: PrefixLists, own: ReadonlySet<string>): IngressRule[] {
  const { instance } = member;
  const $unknown = unknownRulesOf(member);
  const any = { $unknown };
  if ($unknown.length > 0) return [{ address: instance.address, path: ['ingress'], protocol: any, from: any, to: any, ranges: [any] }];
  const length = blocksIn(instance);
  if (length === 0) return [];
  const known = new Map<string, Spot[][]>();
  const spots = (at: number, name: string): readonly Spot[] => {
    let found = known.get(name);
    if (!found) known.set(name, (found = byBlock(spotsAt(member.instance, `ingress[*].${name}`, member.pool.estate.isExact))));
    return found[at] ?? NONE;
  };
  const { ingress } = instance.attributes;
  const marks = part(instance.unknown, 'ingress');
  const found: IngressRule[] = [];
  for (let at = 0; at < length; at += 1)
    if (!isInner(part(ingress, at), part(marks, at), INLINE))
      found.push(...worded(member, INLINE, { spots: (name) => spots(at, name), prefix: [`ingress[${at}]`] }, { lists, own }));
  return found;
}

/** Whether a rule plainly lets in nobody from outside: most rules of most estates do. */
function isInner(values: unknown, marks: unknown, { ranges, lists }: Wording): boolean {
  if (marks === true || [...ranges, ...lists].some((name) => isOpen(part(marks, name)))) return false;
  return ranges.every((name) => isAllPrivate(part(values, name))) && lists.every((name) => isNothing(part(values, name)));
}

function isOpen(mark: unknown): boolean {
  return mark === true || (Array.isArray(mark) && mark.includes(true));
}

function isAllPrivate(value: unknown): boolean {
  if (typeof value === 'string') return value === '' || isPrivate(value);
  return isNothing(value) || (Array.isArray(value) && value.every((one) => typeof one === 'string' && isPrivate(one)));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

const NONE: readonly Spot[] = [];

function byBlock(spots: readonly Spot[]): Spot[][] {
  const found: Spot[][] = [];
  for (const spot of spots) if (typeof spot.place[1] === 'number') (found[spot.place[1]] ??= []).push(spot);
  return found;
}

/** What may be in a group whose rules are not known as a whole. */
export function unknownRulesOf({ instance, pool }: Member): readonly string[] {
  const isUnknown = part(instance.unknown, 'ingress') === true && instance.expressions['ingress'] !== undefined;
  if (!isUnknown) return [];
  const open = pool.estate.references(instance, instance.expressions['ingress']).filter((one) => !isGroup(one));
  return open.length > 0 ? open.map(textOf) : [`${instance.address}.ingress`];
}

function blocksIn(instance: Instance): number {
  const { ingress } = instance.attributes;
  const marks = part(instance.unknown, 'ingress');
  return Math.max(Array.isArray(ingress) ? ingress.length : 0, Array.isArray(marks) ? marks.length : 0);
}

/** Where one rule is written: the values of its attributes, and the path to them. */
interface Clause {
  readonly spots: (name: string) => readonly Spot[];
  readonly prefix: readonly string[];
}

interface Around {
  readonly lists: PrefixLists;
  /** Ranges of the VPC that the group is in. */
  readonly own: ReadonlySet<string>;
}

/** One entry for each attribute that names ranges, and for each list. */
function worded(member: Member, wording: Wording, clause: Clause, around: Around): IngressRule[] {
  const found: IngressRule[] = [];
  const add = (attribute: string, ranges: IngressRule['ranges'], list?: string): void => {
    const kept = [...new Set(ranges)].filter((one) => typeof one !== 'string' || !(isPrivate(one) || around.own.has(one)));
    if (kept.length === 0 && (list === undefined || ranges.length > 0)) return;
    const path = [...clause.prefix, attribute];
    const ports = portsOf(member, wording, clause);
    found.push({ address: member.instance.address, path, ...ports, ranges: kept, ...(list === undefined ? {} : { list }) });
  };
  const spots = (attribute: string): readonly Spot[] => {
    if (!LISTS.has(attribute)) return clause.spots(attribute);
    const listed = clause.spots(`${attribute}[*]`);
    return listed.length > 0 ? listed : clause.spots(attribute).filter(({ value }) => typeof value === 'string');
  };
  for (const attribute of wording.ranges) {
    const ranges = spots(attribute).flatMap((spot) => rangesAt(member, spot));
    if (ranges.length > 0) add(attribute, ranges);
  }
  for (const attribute of wording.lists)
    for (const spot of spots(attribute)) for (const { ranges, name } of around.lists(member, spot)) add(attribute, ranges, name);
  return found;
}

/**
 * The range that stands at a place; nothing where it is one of the own network. A list where one belongs, or one where a list belongs, is nothing
 * that Terraform takes, and must not go unseen.
 */
function rangesAt({ instance, pool }: Member, spot: Spot): (string | Unknown)[] {
  if (typeof spot.value === 'string') return [spot.value];
  if (Array.isArray(spot.value)) return spot.value.filter((one) => typeof one === 'string');
  if (!spot.isUnknown) return [];
  const resolved = pool.estate.references(instance, spot.expression).filter((one) => !isGroup(one));
  // Beside what a plan lists of a list, literals may stand in it. One value is what it refers to.
  const isSure = pool.estate.isExact || !spot.isList || isExactAt(instance, String(spot.place[0]));
  const open = isSure && resolved.length > 0 ? resolved.filter((one) => !isOwnRange(one)) : resolved;
  return isSure && resolved.length > 0 && open.length === 0 ? [] : [unknownOf(open, spot.expression)];
}

/** The configuration of a plan says nothing of what is dynamic. */
function unknownOf(resolved: readonly Resolved[], expression: unknown): Unknown {
  return { $unknown: expression === undefined ? ['a dynamic block'] : [...new Set(resolved.map(textOf))] };
}

const TYPES_WITH_RANGES: ReadonlySet<string> = new Set([
  ...VPC_TYPES,
  ...SUBNET_TYPES,
  'aws_vpc_ipv4_cidr_block_association',
  'aws_vpc_ipv6_cidr_block_association',
]);
const ADDRESSES: ReadonlySet<string> = new Set(['public_ip', 'private_ip']);

function isGroup(one: Resolved): boolean {
  return one.kind === 'resource' && (GROUP_TYPES as readonly string[]).includes(typeOf(one.block));
}

/** The ranges of networks, and single addresses, are nobody else's. */
function isOwnRange(one: Resolved): boolean {
  return one.kind === 'resource' && (TYPES_WITH_RANGES.has(typeOf(one.block)) || ADDRESSES.has(one.attribute));
}

function typeOf(block: string): string {
  return block.split('.').at(-2) ?? '';
}

type Ports = Pick<IngressRule, 'protocol' | 'from' | 'to'>;

function portsOf({ instance, pool }: Member, wording: Wording, clause: Clause): Ports {
  const read = (attribute: string): string | number | Unknown | undefined => {
    const [spot] = clause.spots(attribute);
    if (!spot) return undefined;
    return spot.isUnknown ? unknownOf(pool.estate.references(instance, spot.expression), spot.expression) : (spot.value as string | number);
  };
  const named = read(wording.protocol);
  const protocol = typeof named === 'object' ? named : (PROTOCOLS[String(named).toLowerCase()] ?? String(named).toLowerCase());
  // A rule for all protocols has no ports, whatever is written there.
  if (protocol === 'all') return { protocol, from: 0, to: 65535 };
  return { protocol, from: port(read('from_port'), 0), to: port(read('to_port'), 65535) };
}

function port(value: string | number | Unknown | undefined, otherwise: number): number | Unknown {
  if (typeof value === 'object') return value;
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
}
