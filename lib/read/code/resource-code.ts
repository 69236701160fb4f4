import type { Raw, RawBody } from '../../source/code';
import { put } from '../../source/fields';
import { blocksOf } from './block-shapes';
import type { Spread } from './expressions';
import { spreadBlock } from './nested-blocks';
import type { Scopes } from './repetition';

/** What says how a block is made, not what it is. */
const META = new Set(['//', 'count', 'for_each', 'depends_on', 'lifecycle', 'provider', 'provisioner', 'connection', 'dynamic']);

/** What the code says of a resource, as far as it can be evaluated. `name` is `aws_s3_bucket.leads` or `data.aws_region.here`. */
export function spreadResource(name: string, body: RawBody, scopes: Scopes): Spread {
  const own: Record<string, Raw> = {};
  for (const attribute of Object.keys(body)) if (!META.has(attribute)) put(own, attribute, body[attribute]);
  if (body['dynamic'] !== undefined) own['dynamic'] = body['dynamic'];
  return spreadBlock(own, blocksOf(name.slice(0, name.lastIndexOf('.'))), scopes);
}
