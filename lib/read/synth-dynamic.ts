import type { Evaluated } from '../source/evaluation';
import { isKnown, isList, isMapping, isSet, isUnknown, opaque, referencesOf } from '../source/evaluation';
import type { Scope } from '../source/scope';
import type { InstanceKey } from './address';
import { gather, spread, spreadFields } from './expressions';
import type { Spread } from './expressions';
import { within, withLists } from './synth-blocks';
import type { Blocks } from './synth-blocks';
import { evaluateTree } from './synth-stack';
import { isObject } from './values';

/** A block with what is nested in it, where blocks may be repeated at any depth. */
export function spreadBlock({ dynamic, ...own }: Readonly<Record<string, unknown>>, nested: Blocks, scope: Scope): Spread {
  const plain = spreadFields(withLists(own, nested), scope, (value, name) => spreadNested(value, within(nested, name), scope));
  return addDynamic(plain, dynamic, nested, scope);
}

function spreadNested(value: unknown, nested: Blocks, scope: Scope): Spread {
  if (Object.keys(nested).length === 0) return spread(value, scope);
  if (Array.isArray(value))
    return gather(
      value.map((one) => spreadNested(one, nested, scope)),
      (parts) => parts,
    );
  return isObject(value) ? spreadBlock(value, nested, scope) : spread(value, scope);
}

/** Blocks that are repeated over a collection: written out where it is known, unknown as a whole where not. */
function addDynamic(plain: Spread, dynamic: unknown, nested: Blocks, scope: Scope): Spread {
  const parts = (Array.isArray(dynamic) ? dynamic : [dynamic]).filter(isObject).flatMap((one) => Object.entries(one));
  const made = {
    value: { ...(plain.value as object) },
    unknown: { ...(plain.unknown as object) },
    expression: { ...(plain.expression as object) },
  } as Record<keyof Spread, Record<string, unknown>>;
  for (const [name, raw] of parts) {
    for (const one of (Array.isArray(raw) ? raw : [raw]).filter(isObject)) {
      const repeated = repeat(one, name, nested, scope);
      if (!repeated || made.unknown[name] === true) {
        made.unknown[name] = true;
        made.expression[name] = { references: [] };
        continue;
      }
      for (const side of ['value', 'unknown', 'expression'] as const)
        made[side][name] = [
          ...(Array.isArray(made[side][name]) ? (made[side][name] as unknown[]) : []),
          ...repeated.map((each) => each[side]),
        ];
    }
  }
  return made;
}

function repeat(dynamic: Readonly<Record<string, unknown>>, name: string, nested: Blocks, scope: Scope): Spread[] | undefined {
  const over = evaluateTree(dynamic['for_each'], scope);
  if (over === null || typeof over !== 'object' || isUnknown(over) || (isList(over) && isSet(over) && !over.every(isKnown)))
    return undefined;
  const iterator = typeof dynamic['iterator'] === 'string' ? dynamic['iterator'] : name;
  const entries: [InstanceKey, Evaluated][] = isList(over)
    ? over.map((one, at) => [typeof one === 'string' ? one : at, one])
    : Object.entries(over);
  const content: unknown = Array.isArray(dynamic['content']) ? dynamic['content'][0] : dynamic['content'];
  return entries.map(([key, value]) =>
    spreadBlock(isObject(content) ? content : {}, within(nested, name), iterating(scope, iterator, key, value)),
  );
}

/** Within `content` the iterator reads like a resource: `ingress.value`. */
function iterating(scope: Scope, iterator: string, key: InstanceKey, value: Evaluated): Scope {
  return {
    ...scope,
    resource: (name, path) => {
      if (name === `${iterator}.key`) return key;
      if (name !== `${iterator}.value`) return scope.resource(name, path);
      const found = path.reduce<Evaluated | undefined>(
        (at, step) => (at !== undefined && (isMapping(at) || isList(at)) ? (at as Readonly<Record<string | number, Evaluated>>)[step] : at),
        value,
      );
      // What is within a value that is not known could be anything.
      const isPart = found !== undefined && (path.length === 0 || !isUnknown(value));
      return isPart ? found : opaque(referencesOf(value));
    },
  };
}
