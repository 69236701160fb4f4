import { REGION } from '../../model/residency';
import type { Value } from '../../model/view';
import { isObject } from '../values';
import { variableIn } from './variables';

/**
 * The regions that provider configurations name in so many words, or by one variable of the root module: then its value is the region, where it is
 * the name of one at all.
 */
export function providerRegions(providers: unknown, variables: Readonly<Record<string, unknown>>): ReadonlyMap<string, Value> {
  const regions = new Map<string, Value>();
  if (!isObject(providers)) return regions;
  for (const [key, one] of Object.entries(providers)) {
    const said = isObject(one) && isObject(one['expressions']) ? one['expressions']['region'] : undefined;
    const region = isObject(said) ? (variableOf(said['references'], key, variables) ?? said['constant_value']) : undefined;
    if (typeof region === 'string' && !region.includes('${')) regions.set(key, region);
  }
  return regions;
}

/** A module has variables of its own: `module.a:aws` does not speak of those of the root module. */
function variableOf(references: unknown, key: string, variables: Readonly<Record<string, unknown>>): string | undefined {
  const [only, ...others] = Array.isArray(references) ? (references as unknown[]) : [];
  const name = /^var\.([\w-]+)$/.exec(String(only))?.[1];
  if (name === undefined || others.length > 0 || key.includes(':')) return undefined;
  const value = variableIn(variables, name)?.value;
  return typeof value === 'string' && REGION.test(value) ? value : undefined;
}
