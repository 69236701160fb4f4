import type { Context } from './context';
import { decided, toNumber, toString } from './convert';
import { isList, isMapping, isOpaque, isSet, isSymbolic, isUnknown, oneOfEach, opaque, opaqueList, referencesOf, set } from './evaluation';
import type { Evaluated, List, Opaque } from './evaluation';
import { Failure, Undecided } from './failure';
import { attributeOf, resolve, type Taken } from './scope';
import type { Expression, Step } from './syntax';

/** Names whose text stands for an instance key that is not known: one instance, though we cannot say which. */
const INSTANCE_KEYS: readonly string[] = ['each.key', 'each.value', 'count.index'];

/** The value that a traversal reaches. */
export function reach(on: Expression, steps: readonly Step[], context: Context): Evaluated {
  if (on.kind !== 'name' || context.bound.has(on.name)) return walk(context.evaluate(on, context), steps, context);
  const { value, rest } = resolve(on.name, steps, context.scope, (step) => takenStep(step, context));
  return walk(value, rest, context);
}

function walk(start: Evaluated, steps: readonly Step[], context: Context): Evaluated {
  let value = start;
  for (const [index, step] of steps.entries()) {
    const taken = takenStep(step, context);
    if (taken !== null) {
      value = next(value, taken, context);
      continue;
    }
    const rest = steps.slice(index + 1);
    const stop = step.kind === 'splat' && step.style === 'full' ? -1 : rest.findIndex(({ kind }) => kind !== 'attribute');
    const each = stop < 0 ? rest : rest.slice(0, stop);
    const all = splat(value, (element) => walk(element, each, context));
    return stop < 0 ? all : walk(all, rest.slice(stop), context);
  }
  return value;
}

function splat(value: Evaluated, each: (element: Evaluated) => Evaluated): Evaluated {
  if (value === null) return [];
  if (isList(value)) return isSet(value) ? set(value.map(each)) : value.map(each);
  if (!isOpaque(value) && !isSymbolic(value)) return [each(value)];
  return isOpaque(value) && value.whole !== undefined && value.whole.key === undefined
    ? splatWhole(value, each)
    : opaque(referencesOf(value));
}

/** A resource that is not repeated is a list of one. Of one that is, each instance has the attribute. */
function splatWhole(value: Opaque, each: (element: Evaluated) => Evaluated): Evaluated {
  const one = each(value);
  if (value.whole?.isThere) return [one];
  return isSymbolic(one) ? opaqueList(value.references, one) : opaque(value.references);
}

function takenStep(step: Step, context: Context): Taken | null {
  if (step.kind === 'splat') return null;
  if (step.kind === 'attribute') return { by: 'attribute', key: step.name };
  const key = context.evaluate(step.key, context);
  const asWritten = instanceKey(step.key);
  return asWritten === null ? { by: 'index', key } : { by: 'index', key, asWritten };
}

function instanceKey(key: Expression): string | null {
  if (key.kind !== 'access' || key.on.kind !== 'name' || key.steps.length !== 1) return null;
  const [step] = key.steps;
  const text = step?.kind === 'attribute' ? `${key.on.name}.${step.name}` : '';
  return INSTANCE_KEYS.includes(text) ? text : null;
}

function next(value: Evaluated, taken: Taken, context: Context): Evaluated {
  if (isOpaque(value) && value.whole !== undefined) return attributeOf(value.whole, [taken], context.scope);
  const any = taken.by === 'index' ? oneOfEach(value) : undefined;
  if (any) return any;
  if (isUnknown(value) || isUnknown(taken.key)) return opaque(referencesOf(value, taken.key));
  return decided([value, taken.key], () => member(value, taken.key));
}

/**
 * An element of a list or map.
 * @throws Failure when there is none, Undecided when positions mean nothing.
 */
export function member(value: Evaluated, key: Evaluated): Evaluated {
  if (isList(value)) return element(value, toNumber(key));
  if (!isMapping(value)) throw new Failure('no list and no map');
  const name = toString(key);
  if (!Object.hasOwn(value, name)) throw new Failure('no such key');
  return value[name] ?? null;
}

function element(list: List, index: number): Evaluated {
  if (isSet(list)) throw new Undecided();
  const found = list[index];
  if (found === undefined) throw new Failure('no such element');
  return found;
}
