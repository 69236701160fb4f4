import type { Block } from '../../model/view';
import { append } from '../append';
import type { Instance } from '../instance';
import { toValue, part } from '../values';
import { keyOf, led, ofTypes } from './members';
import type { Member, Members } from './members';
import { SUBNET_TYPES, VPC_TYPES } from './table';

/** The blocks on public access that hold for something in these subnets and VPCs. */
export type Blocks = (one: Instance, places: readonly Instance[]) => readonly Block[];

interface Exclusion {
  readonly address: string;
  /** What it takes out; undefined where nobody can tell. */
  readonly places: ReadonlySet<string> | undefined;
}

/** Blocks by input, provider configuration and region: one that holds elsewhere does not count. */
export function blocksOf(members: Members): Blocks {
  const options = ofTypes(members, 'aws_vpc_block_public_access_options');
  if (options.length === 0) return () => NONE;
  const blocks = groupBy(options, (member) => ({ address: member.instance.address, mode: modeOf(member) ?? 'off' }));
  const exclusions = groupBy(ofTypes(members, 'aws_vpc_block_public_access_exclusion').filter(opens), exclusionOf);
  return (one, places) => {
    const region = regionKey(one);
    const keys = places.map(keyOf);
    const isOut = (exclusion: Exclusion): boolean =>
      exclusion.places === undefined || keys.length === 0 || keys.some((key) => exclusion.places?.has(key));
    const excluded = (exclusions.get(region) ?? []).filter(isOut).map(({ address }) => address);
    return (blocks.get(region) ?? []).map((block) => ({ ...block, excluded }));
  };
}

const NONE: readonly Block[] = [];
const MODE = 'internet_gateway_block_mode';

function regionKey({ input, provider, region, attributes }: Instance): string {
  return JSON.stringify([input, provider, attributes['region'] ?? region ?? null]);
}

function groupBy<T>(members: readonly Member[], make: (member: Member) => T): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const member of members) append(found, regionKey(member.instance), make(member));
  return found;
}

function modeOf({ instance }: Member): Block['mode'] | undefined {
  const raw = { value: instance.attributes[MODE], unknown: part(instance.unknown, MODE), sensitive: undefined, expression: {} };
  return toValue(raw, () => [`${instance.address}.${MODE}`]);
}

/** One for traffic that leaves lets nobody in. */
function opens({ instance }: Member): boolean {
  return instance.attributes['internet_gateway_exclusion_mode'] !== 'allow-egress';
}

function exclusionOf(member: Member): Exclusion {
  const { to, elsewhere, isBlind } = led(member, ['vpc_id', 'subnet_id'], [...VPC_TYPES, ...SUBNET_TYPES]);
  const isKnown = to.length > 0 && elsewhere.length === 0 && !isBlind;
  return { address: member.instance.address, places: isKnown ? new Set(to.map(keyOf)) : undefined };
}
