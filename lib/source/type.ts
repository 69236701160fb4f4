import { decided, toBoolean, toList, toMapping, toNumber, toText } from './convert';
import { evaluate } from './evaluate';
import { isUnknown, opaque, referencesOf, type Evaluated } from './evaluation';
import { Failure } from './failure';
import { FUNCTIONS } from './functions';
import { EMPTY_SCOPE } from './scope';
import type { Call, Expression } from './syntax';

/**
 * Converts a value to the type of a variable: elements too, with what `optional(…)` fills in. What does not fit is opaque, since Terraform refuses it.
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export function convert(value: Evaluated, type: Expression): Evaluated {
  try {
    return converted(value, type);
  } catch (error) {
    if (error instanceof Failure) return opaque(referencesOf(value));
    throw error;
  }
}

function converted(value: Evaluated, type: Expression): Evaluated {
  if (value === null || isUnknown(value)) return value;
  if (type.kind === 'call') return convertedBy(value, type);
  const name = type.kind === 'name' ? type.name : type.kind === 'literal' ? type.value : '';
  return decided([value], () => {
    if (name === 'string') return toText(value);
    if (name === 'number') return toNumber(value);
    return name === 'bool' ? toBoolean(value) : value;
  });
}

function convertedBy(value: Evaluated, { name, arguments: [inner] }: Call): Evaluated {
  if (inner === undefined) return value;
  return decided([value], () => {
    if (name === 'list') return toList(value).map((one) => converted(one, inner));
    if (name === 'set') return toSet(toList(value).map((one) => converted(one, inner)));
    if (name === 'map') return Object.fromEntries(Object.entries(toMapping(value)).map(([key, one]) => [key, converted(one, inner)]));
    if (name === 'tuple' && inner.kind === 'tuple') return tuple(value, inner.elements);
    return name === 'object' && inner.kind === 'object' ? toObject(value, inner.entries) : value;
  });
}

function toSet(list: Evaluated): Evaluated {
  return FUNCTIONS['toset']?.call(list) ?? list;
}

function tuple(value: Evaluated, types: readonly Expression[]): Evaluated {
  const list = toList(value);
  if (list.length !== types.length) throw new Failure('another length');
  return list.map((one, at) => converted(one, types[at] ?? { kind: 'name', name: 'any' }));
}

function toObject(value: Evaluated, entries: readonly { readonly key: Expression; readonly value: Expression }[]): Evaluated {
  const map = toMapping(value);
  return Object.fromEntries(
    entries.map(({ key, value: type }) => {
      const name = key.kind === 'literal' ? String(key.value) : '';
      const given = Object.hasOwn(map, name) ? map[name] : undefined;
      return [name, attribute(given, type)];
    }),
  );
}

/** A default stands in for null as well. */
function attribute(given: Evaluated | undefined, type: Expression): Evaluated {
  const isOptional = type.kind === 'call' && type.name === 'optional';
  if (!isOptional) {
    if (given === undefined) throw new Failure('an attribute is missing');
    return converted(given, type);
  }
  const [inner = { kind: 'name', name: 'any' }, otherwise] = type.arguments;
  const value = given ?? (otherwise === undefined ? null : evaluate(otherwise, EMPTY_SCOPE));
  return converted(value, inner);
}
