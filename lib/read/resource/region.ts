import type { Value } from '../../model/view';
import type { Instance } from '../instance';
import { textOf } from '../links';
import type { Pool } from '../pool';
import { part } from '../values';

/** The region in an ARN; some services leave it empty, since their names are unique in the world. */
const REGION_OF_ARN = /^arn:[a-z-]+:[a-z0-9-]+:([a-z0-9-]+):/;

/**
 * Where a resource is: what it says itself (`region`, since version 6 of the provider), else its provider configuration, else its ARN. Undefined
 * where the input does not tell.
 */
export function regionOf(instance: Instance, pool: Pool): Value | undefined {
  const own = instance.attributes['region'];
  if (typeof own === 'string' && own !== '') return own;
  const expression = instance.expressions['region'];
  if (expression !== undefined && part(instance.unknown, 'region') === true)
    return { $unknown: pool.estate.references(instance, expression).map(textOf) };
  return instance.region ?? regionOfArn(instance.attributes['arn']);
}

export function regionOfArn(arn: unknown): string | undefined {
  return typeof arn === 'string' ? REGION_OF_ARN.exec(arn)?.[1] : undefined;
}
