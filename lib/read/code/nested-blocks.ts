import { asBodies, isBody, literalText, type Raw, type RawBody } from '../../source/code';
import type { Evaluated } from '../../source/evaluation';
import { isKnown, isList, isMapping, isSet, isUnknown, opaque, referencesOf } from '../../source/evaluation';
import { evaluateRaw } from '../../source/raw';
import type { InstanceKey } from '../address';
import { isNested, isRepeated, within, withLists, type Blocks } from './block-shapes';
import { gather, spread, spreadEvaluated, spreadFields } from './expressions';
import type { Spread } from './expressions';
import { nameIn } from './raw-names';
import { scopesBy, type Scopes } from './repetition';
import { isObject } from '../values';

/** A block with what is nested in it, where blocks may be repeated at any depth. */
export function spreadBlock({ dynamic, ...own }: RawBody, nested: Blocks, scopes: Scopes): Spread {
  const plain = spreadFields(withLists(own, nested), scopes, (value, name) =>
    isNested(nested, name) ? spreadNested(value, nested, name, scopes) : asBoolean(flat(spread(value, scopes)), name),
  );
  return addDynamic(plain, dynamic, nested, scopes);
}

function spreadNested(value: Raw, nested: Blocks, name: string, scopes: Scopes): Spread {
  if (!Array.isArray(value))
    return isBody(value) ? spreadBlock(value, within(nested, name), scopes) : asList(spread(value, scopes), nested, name);
  return gather(
    (value as readonly Raw[]).map((one) => (isBody(one) ? spreadBlock(one, within(nested, name), scopes) : spread(one, scopes))),
    (parts) => parts,
  );
}

/** Before 0.12, Terraform took one block that is given as an object. */
function asList(one: Spread, nested: Blocks, name: string): Spread {
  if (!isObject(one.value) || !isRepeated(nested, name)) return one;
  return one.unknown === false ? { ...one, value: [one.value] } : gather([one], (parts) => parts);
}

/** Before 0.12, a list within a list stood for its elements: `["${var.ranges}"]`. */
function flat(one: Spread): Spread {
  if (!Array.isArray(one.value) || !one.value.some(Array.isArray)) return one;
  if (one.unknown === false) return { ...one, value: one.value.flat() };
  const flattened = (part: unknown): unknown => (Array.isArray(part) ? part.flat() : part);
  return { value: flattened(one.value), unknown: flattened(one.unknown), expression: flattened(one.expression) };
}

/** Terraform takes `"true"` where it wants a boolean, and `"1"` as well. Elsewhere a one may be a number. */
function asBoolean(one: Spread, name: string): Spread {
  if (one.value === 'true' || one.value === 'false') return { ...one, value: one.value === 'true' };
  const isBit = ['0', '1', 0, 1].some((bit) => bit === one.value);
  return isBit && BOOLEANS.has(name) ? { ...one, value: Number(one.value) === 1 } : one;
}

/** What opens or guards something, and is a boolean wherever the provider has an attribute of that name. */
const BOOLEANS: ReadonlySet<string> = new Set([
  'acceptance_required',
  'allow_unauthenticated_identities',
  'api_key_required',
  'assign_ipv6_address_on_creation',
  'associate_public_ip_address',
  'authorize_all_groups',
  'block_public_acls',
  'block_public_policy',
  'block_public_security_group_rules',
  'create_public_ip',
  'enable_default_internet_access',
  'enabled',
  'ignore_public_acls',
  'internal',
  'map_public_ip_on_launch',
  'no_password_required',
  'public_connectivity',
  'publicly_accessible',
  'restrict_public_buckets',
  'signing_disabled',
  'storage_encrypted',
]);

/** Blocks that are repeated over a collection: written out where it is known, unknown as a whole where not. */
function addDynamic(plain: Spread, dynamic: Raw, nested: Blocks, scopes: Scopes): Spread {
  if (dynamic === undefined) return plain;
  const made = {
    value: { ...(plain.value as object) },
    unknown: { ...(plain.unknown as object) },
    expression: { ...(plain.expression as object) },
  } as Record<keyof Spread, Record<string, unknown>>;
  for (const [name, raw] of asBodies(dynamic).flatMap((one) => Object.entries(one))) {
    for (const one of asBodies(raw)) {
      const repeated = repeat(one, name, nested, scopes);
      if ('open' in repeated || made.unknown[name] === true) {
        made.unknown[name] = true;
        made.expression[name] = spreadEvaluated(opaque('open' in repeated ? repeated.open : [])).expression;
        continue;
      }
      for (const side of ['value', 'unknown', 'expression'] as const)
        made[side][name] = [
          ...(Array.isArray(made[side][name]) ? (made[side][name] as unknown[]) : []),
          ...repeated.blocks.map((each) => each[side]),
        ];
    }
  }
  return made;
}

/** The blocks, or what their number hangs on. */
type Repeated = { readonly blocks: readonly Spread[] } | { readonly open: readonly string[] };

function repeat(dynamic: RawBody, name: string, nested: Blocks, scopes: Scopes): Repeated {
  const over = evaluateRaw(dynamic['for_each'], scopes('values'));
  if (over === null || typeof over !== 'object' || isUnknown(over) || (isList(over) && isSet(over) && !over.every(isKnown)))
    return { open: referencesOf(over) };
  const iterator = literalText(dynamic['iterator']) ?? nameIn(dynamic['iterator']) ?? name;
  const entries: [InstanceKey, Evaluated][] = isList(over)
    ? over.map((one, at) => [typeof one === 'string' && isSet(over) ? one : at, one])
    : isMapping(over)
      ? Object.entries(over)
      : [];
  const [content = {}] = asBodies(dynamic['content']);
  return {
    blocks: entries.map(([key, value]) => spreadBlock(content, within(nested, name), iterating(scopes, iterator, { key, value }))),
  };
}

function iterating(scopes: Scopes, iterator: string, value: { readonly key: InstanceKey; readonly value: Evaluated }): Scopes {
  return scopesBy((mode) => {
    const scope = scopes(mode);
    return { ...scope, iterators: new Map(scope.iterators).set(iterator, value) };
  });
}
