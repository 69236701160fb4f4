import type { Route, Subnet, Value } from '../../model/view';
import { append } from '../append';
import type { Instance } from '../instance';
import { spotsAt } from '../paths';
import { part } from '../values';
import { keyOf, led, ofTypes } from './members';
import type { Led, Member, Members } from './members';
import { isEverywhere } from './ranges';
import { SUBNET_TYPES, VPC_TYPES } from './table';

const TABLES = ['aws_route_table', 'aws_default_route_table'] as const;
const DESTINATIONS = [
  'cidr_block',
  'ipv6_cidr_block',
  'destination_cidr_block',
  'destination_ipv6_cidr_block',
  'destination_prefix_list_id',
];
/** What may pass traffic on to the internet and back, where nobody can tell. A NAT gateway lets nobody in. */
const PASSES_ON = ['vpc_endpoint_id', 'network_interface_id', 'instance_id'];
const GATEWAYS = ['aws_internet_gateway', 'aws_vpn_gateway'];

/** Where traffic of a table goes that is for everywhere. */
interface Way {
  readonly routes: Route[];
  readonly unknown: string[];
}

/** What one says of subnets. */
export interface Subnets {
  readonly describe: (member: Member) => Subnet;
  readonly vpcOf: (subnet: Instance) => Instance | undefined;
}

export function subnetsOf(members: Members): Subnets {
  const ways = waysOf(members);
  const own = associations(members);
  const main = mainTables(members);
  const vpcs = new Map<string, Led>();
  for (const member of ofTypes(members, ...SUBNET_TYPES)) vpcs.set(keyOf(member.instance), led(member, ['vpc_id'], VPC_TYPES));
  const vpcOf = (subnet: Instance): Instance | undefined => vpcs.get(keyOf(subnet))?.to[0];
  const wayOf = (subnet: Instance): Way => {
    const tables = own.get(keyOf(subnet));
    if (tables) return joined(tables.map((one) => (one.table ? (ways.get(one.table) ?? nowhere()) : { routes: [], unknown: [one.text] })));
    const { to, elsewhere, isBlind } = vpcs.get(keyOf(subnet)) ?? { to: [], elsewhere: [], isBlind: false };
    const [vpc] = to;
    const isDefault = subnet.type === 'aws_default_subnet' || vpc?.type === 'aws_default_vpc';
    if (isDefault && !main.has(keyOf(vpc ?? subnet))) return byDefault(subnet);
    if (!vpc) return { routes: [], unknown: elsewhere.length > 0 && !isBlind ? [...elsewhere] : [`${subnet.address}.vpc_id`] };
    return mainWay(vpc);
  };
  const mainWay = (vpc: Instance): Way => {
    const table = main.get(keyOf(vpc));
    return (table === undefined ? ways.get(`${keyOf(vpc)} main`) : ways.get(table)) ?? nowhere();
  };
  return {
    vpcOf,
    describe: ({ instance }) => {
      const { address, input } = instance;
      const { routes, unknown } = wayOf(instance);
      const ipv4 = flagOf(instance, 'map_public_ip_on_launch') ?? (instance.type === 'aws_default_subnet' ? true : undefined);
      const ipv6 = flagOf(instance, 'assign_ipv6_address_on_creation');
      return {
        address,
        input,
        routes,
        unknown,
        ...(ipv4 === undefined ? {} : { gives_ipv4: ipv4 }),
        ...(ipv6 === undefined ? {} : { gives_ipv6: ipv6 }),
      };
    },
  };
}

function nowhere(): Way {
  return { routes: [], unknown: [] };
}

function joined(ways: readonly Way[]): Way {
  return { routes: ways.flatMap((one) => one.routes), unknown: ways.flatMap((one) => one.unknown) };
}

/** AWS makes the default VPC with a gateway and a route to it. */
function byDefault({ address }: Instance): Way {
  return { routes: [{ address, path: [], destination: '0.0.0.0/0', gateway: 'the internet gateway of the default VPC' }], unknown: [] };
}

function flagOf(instance: Instance, attribute: string): Value | undefined {
  const value = instance.attributes[attribute];
  if (typeof value === 'boolean') return value;
  const isLater = part(instance.unknown, attribute) === true && instance.expressions[attribute] !== undefined;
  return isLater ? { $unknown: [`${instance.address}.${attribute}`] } : undefined;
}

/** The routes of tables, by key; those of the main table of a VPC, which nobody manages, by `<key of the VPC> main`. */
function waysOf(members: Members): Map<string, Way> {
  const ways = new Map<string, Way>();
  const wayAt = (key: string): Way => {
    const there = ways.get(key) ?? nowhere();
    ways.set(key, there);
    return there;
  };
  const lone = ofTypes(members, 'aws_route');
  const tablesOfLone = lone.map((member) => led(member, ['route_table_id'], [...TABLES, ...VPC_TYPES]));
  const withLone = new Set(tablesOfLone.flatMap(({ to }) => to.map(keyOf)));
  for (const member of ofTypes(members, ...TABLES)) {
    const way = wayAt(keyOf(member.instance));
    const isWritten = member.pool.estate.isExact || member.instance.expressions['route'] !== undefined;
    if (!isWritten && withLone.has(keyOf(member.instance))) continue;
    addInline(way, member, isWritten);
  }
  lone.forEach((member, at) => {
    for (const table of tablesOfLone[at]?.to ?? [])
      addRoute(wayAt((VPC_TYPES as readonly string[]).includes(table.type) ? `${keyOf(table)} main` : keyOf(table)), member, []);
  });
  return ways;
}

function addInline(way: Way, member: Member, isWritten: boolean): void {
  const { instance } = member;
  const { route } = instance.attributes;
  const marks = part(instance.unknown, 'route');
  if (marks === true && isWritten) way.unknown.push(`${instance.address}.route`);
  const length = Math.max(Array.isArray(route) ? route.length : 0, Array.isArray(marks) ? marks.length : 0);
  for (let at = 0; at < length; at += 1) addRoute(way, member, [at]);
}

/** Where one route goes, if it is for everywhere. `at` is its place in the table. */
function addRoute(way: Way, member: Member, at: readonly [] | readonly [number]): void {
  const { instance, pool } = member;
  const [index] = at;
  const prefix = index === undefined ? '' : 'route[*].';
  const isHere = ({ place }: { readonly place: readonly (string | number)[] }): boolean => index === undefined || place[1] === index;
  const spots = (name: string): ReturnType<typeof spotsAt> => spotsAt(instance, `${prefix}${name}`, pool.estate.isExact).filter(isHere);
  const path = (name: string): string[] => (index === undefined ? [name] : [`route[${index}]`, name]);
  const [destination] = DESTINATIONS.flatMap((name) => spots(name).map((spot) => ({ name, spot })));
  const isList = destination?.name === 'destination_prefix_list_id';
  if (!destination || (typeof destination.spot.value === 'string' && !isList && !isEverywhere(destination.spot.value))) return;
  const to = pool.links.followAll(instance, `${prefix}gateway_id`, GATEWAYS).filter(isHere);
  const gateways = to.flatMap(({ link }) =>
    'to' in link
      ? link.to.filter((one) => one.type === 'aws_internet_gateway').map((one) => one.address)
      : 'text' in link && link.text.startsWith('igw-')
        ? [link.text]
        : [],
  );
  const [gateway] = gateways;
  if (gateway !== undefined && typeof destination.spot.value === 'string' && !isList)
    way.routes.push({ address: instance.address, path: path(destination.name), destination: destination.spot.value, gateway });
  else if (gateway !== undefined || to.some(({ link }) => 'unknown' in link) || PASSES_ON.some((name) => spots(name).length > 0))
    way.unknown.push(`${instance.address}${index === undefined ? '' : `.route[${index}]`}`);
}

/** The tables that a subnet is associated with, by key of the subnet. */
function associations(members: Members): Map<string, { readonly table: string | undefined; readonly text: string }[]> {
  const found = new Map<string, { readonly table: string | undefined; readonly text: string }[]>();
  for (const member of ofTypes(members, 'aws_route_table_association')) {
    const subnets = led(member, ['subnet_id'], SUBNET_TYPES);
    const tables = led(member, ['route_table_id'], TABLES);
    // Of several subnets one is meant, and nobody knows which: for each of them this is only possible.
    const isSure = subnets.to.length === 1 && tables.to.length === 1;
    const [table] = tables.to;
    const entry = { table: isSure && table ? keyOf(table) : undefined, text: isSure ? '' : member.instance.address };
    for (const subnet of subnets.to) append(found, keyOf(subnet), entry);
  }
  return found;
}

/** The main table of a VPC, where something here says which that is. */
function mainTables(members: Members): Map<string, string> {
  const found = new Map<string, string>();
  const byTable = new Map(ofTypes(members, ...VPC_TYPES).map(({ instance }) => [instance.attributes['default_route_table_id'], instance]));
  for (const member of ofTypes(members, 'aws_default_route_table')) {
    const { to, elsewhere } = led(member, ['default_route_table_id'], VPC_TYPES);
    for (const vpc of [...to, ...elsewhere.flatMap((id) => byTable.get(id) ?? [])]) found.set(keyOf(vpc), keyOf(member.instance));
  }
  for (const member of ofTypes(members, 'aws_main_route_table_association')) {
    const [table] = led(member, ['route_table_id'], TABLES).to;
    for (const vpc of led(member, ['vpc_id'], VPC_TYPES).to) if (table) found.set(keyOf(vpc), keyOf(table));
  }
  return found;
}
