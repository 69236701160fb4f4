import type { IngressRule, Network, Placement, SecurityGroup, Subnet, View } from '../../../lib/model/view';
import { plan, refs, viewAfter } from '../builders';
import type { Part } from '../builders';

type Json = Readonly<Record<string, unknown>>;

/** A resource whose id is not known yet. `refersTo` gives attributes that refer: `{ vpc_id: 'aws_vpc.main.id' }`; they are not known either. */
export function part(
  address: string,
  values: Json = {},
  refersTo: Readonly<Record<string, string | readonly string[]>> = {},
  more: Partial<Part> = {},
): Part {
  const [type = '', name = ''] = address.split('.');
  const referring = Object.keys(refersTo);
  return {
    type,
    name,
    values,
    unknown: { id: true, ...Object.fromEntries(referring.map((attribute) => [attribute, true])) },
    says: Object.fromEntries(
      referring.map((attribute) => {
        const to = refersTo[attribute] ?? [];
        return [attribute, refs(...(typeof to === 'string' ? [to] : to))];
      }),
    ),
    ...more,
  };
}

/** A block of a group, as a plan has it. */
export function ingress(from: number, to: number, more: Json = {}): Json {
  return {
    from_port: from,
    to_port: to,
    protocol: 'tcp',
    cidr_blocks: [],
    ipv6_cidr_blocks: [],
    prefix_list_ids: [],
    security_groups: [],
    self: false,
    ...more,
  };
}

export const everyone = { cidr_blocks: ['0.0.0.0/0'] };
export const vpc = part('aws_vpc.main', { cidr_block: '10.0.0.0/16' });
export const group = (name: string, values: Json = {}, more: Partial<Part> = {}): Part =>
  part(`aws_security_group.${name}`, values, { vpc_id: 'aws_vpc.main.id' }, more);
export const subnet = (name: string, values: Json = {}, more: Partial<Part> = {}): Part =>
  part(`aws_subnet.${name}`, values, { vpc_id: 'aws_vpc.main.id' }, more);
export const gateway = part('aws_internet_gateway.main', {}, { vpc_id: 'aws_vpc.main.id' });

export function networkOf(...parts: Part[]): Network {
  return viewAfter(plan(...parts)).network;
}

const bare = (key: string): string => key.replace(/^\S+ /, '');

/** The groups of a network by address, without input. */
export function groupsIn({ groups }: Network): Record<string, SecurityGroup> {
  return Object.fromEntries(Object.entries(groups).map(([key, one]) => [bare(key), one]));
}

export function subnetsIn({ subnets }: Network): Record<string, Subnet> {
  return Object.fromEntries(Object.entries(subnets).map(([key, one]) => [bare(key), one]));
}

/** A rule in a line: `address path: tcp 22-22 from 0.0.0.0/0`. */
export function lineOf({ address, path, protocol, from, to, ranges, list }: IngressRule): string {
  const text = (one: unknown): string => (typeof one === 'string' ? one : JSON.stringify(one));
  const via = list === undefined ? '' : ` via ${list}`;
  return `${address} ${path.join(' ')}: ${text(protocol)} ${text(from)}-${text(to)} from ${ranges.map(text).join(', ')}${via}`;
}

/** The rules of every group that has one. */
export function rulesIn(network: Network): Record<string, string[]> {
  const open = Object.entries(groupsIn(network)).filter(([, { rules }]) => rules.length > 0);
  return Object.fromEntries(open.map(([key, { rules }]) => [key, rules.map(lineOf)]));
}

/** Where the resource of an address stands, keys without input. */
export function placementIn(view: View, address: string): Placement | undefined {
  const found = Object.values(view.resources)
    .flat()
    .find((one) => one.address === address)?.network;
  const short = (keys: Placement['groups']): Placement['groups'] => keys.map((key) => (typeof key === 'string' ? bare(key) : key));
  return found && { ...found, groups: short(found.groups), subnets: short(found.subnets) };
}
