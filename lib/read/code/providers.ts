import { asBodies, type Raw, type RawBody } from '../../source/code';
import { spread } from './expressions';
import type { Placed } from './placed';
import { nameIn, namesIn } from './raw-names';
import { isObject } from '../values';

/** A configuration of a provider, as a resource sees it. */
export interface Provider {
  /** `aws`, `aws.use1`, or `module.a:aws` where a module has its own. Two with equal keys are one. */
  readonly key: string;
  readonly region: string | undefined;
  /** Tags that are not known are true, each or as a whole. */
  readonly defaultTags: unknown;
}

/** Finds the provider configurations of resources, through the modules that hand them on. */
export function providerFinder(): (placed: Placed, type: string, written: Raw) => Provider {
  const found = new Map<string, Provider>();
  return (placed, type, written) => {
    const { placed: owner, name } = ownerOf(placed, nameIn(written) ?? type.split('_')[0] ?? '');
    const key = owner.address === '' ? name : `${owner.address}:${name}`;
    let provider = found.get(key);
    if (!provider) found.set(key, (provider = providerAt(owner, name, key)));
    return provider;
  };
}

/** Where a provider is configured: in the module itself, or where the caller hands it on; one without alias is handed on unsaid. */
function ownerOf(placed: Placed, name: string): { readonly placed: Placed; readonly name: string } {
  const { caller, node } = placed;
  if (!caller || node.code.providers.has(name)) return { placed, name };
  const given = namesIn(caller.block.body['providers']).get(name);
  if (given === undefined && name.includes('.')) return { placed, name };
  return ownerOf(caller.placed, given ?? name);
}

function providerAt({ node, scopes }: Placed, name: string, key: string): Provider {
  const body = node.code.providers.get(name)?.body ?? {};
  const read: RawBody = { region: body['region'], tags: asBodies(body['default_tags'])[0]?.['tags'] };
  const { value, unknown } = spread(read, scopes);
  const known = isObject(value) ? value : {};
  const open = isObject(unknown) ? unknown : {};
  const region = open['region'] === true ? undefined : known['region'];
  return { key, region: typeof region === 'string' ? region : undefined, defaultTags: withUnknown(known['tags'], open['tags']) };
}

function withUnknown(tags: unknown, unknown: unknown): unknown {
  if (unknown === true) return true;
  if (!isObject(tags) || !isObject(unknown)) return tags;
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, unknown[name] === true ? true : value]));
}
