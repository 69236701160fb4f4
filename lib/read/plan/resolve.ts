import { blockAddress, longestReferences, moduleAddress, parseReference } from '../address';
import type { InstanceKey, ModuleStep, Reference } from '../address';
import type { Resolved } from '../instance';
import { expressionReferences } from '../references';
import { isObject, part } from '../values';

/** The parts of a plan's `configuration` that are read. */
export interface ConfigModule {
  readonly resources?: readonly ConfigResource[];
  readonly module_calls?: Readonly<Record<string, ConfigCall>>;
  readonly outputs?: Readonly<Record<string, { readonly expression?: unknown }>>;
  readonly variables?: Readonly<Record<string, { readonly default?: unknown }>>;
}
export interface ConfigResource {
  readonly address: string;
  readonly provider_config_key?: string;
  readonly expressions?: Readonly<Record<string, unknown>>;
  readonly for_each_expression?: unknown;
}
export interface ConfigCall {
  readonly expressions?: Readonly<Record<string, unknown>>;
  readonly for_each_expression?: unknown;
  readonly count_expression?: unknown;
  readonly module?: ConfigModule;
}

/** The value of a variable, where the plan tells it: what it adds to a list of references is no reference. */
export interface Known {
  readonly kind: 'known';
  readonly value: unknown;
}

/** Where a reference is looked up: the module instance, and what `each` stands for there. */
export interface Place {
  readonly steps: readonly ModuleStep[];
  /** The address of the module instance. */
  readonly module: string;
  readonly key?: InstanceKey | undefined;
  /** The `for_each` expression; asked for only where `each` is referred to. */
  readonly forEach?: () => unknown;
}

/** How modules are found. */
export interface Modules {
  readonly configAt: (steps: readonly ModuleStep[]) => ConfigModule | undefined;
  readonly callAt: (steps: readonly ModuleStep[]) => ConfigCall | undefined;
  /** The value of a variable of the root module, where the plan tells. */
  readonly known: (variable: string) => { readonly value: unknown } | undefined;
}

/** A chain of module inputs and outputs longer than this is no configuration that anyone wrote. */
const DEEPEST = 64;

/** Where the references of an expression lead, through inputs and outputs of modules, and the values of variables among them. */
export function resolveExpression(expression: unknown, place: Place, modules: Modules, depth: number): (Resolved | Known)[] {
  const references = longestReferences(expressionReferences(expression));
  const same = likelyKey(references, place, modules);
  return references.flatMap((one) => resolveReference(parseReference(one), one, place, same, modules, depth));
}

/**
 * Plan JSON lists `aws_s3_bucket.b[each.key].id` as two references: the key is likely the same on both sides. So it is with the value of a set; in
 * a map the value tells, where it is known.
 */
function likelyKey(references: readonly string[], place: Place, modules: Modules): Key {
  if (references.includes('each.key') || references.includes('count.index')) return place.key;
  const value = references.map(parseReference).find(({ root, name }) => root === 'each' && name === 'value');
  if (!value || place.key === undefined) return undefined;
  const map = mapOf(place.forEach?.(), place, modules);
  if (!map) return value.rest.length === 0 ? place.key : undefined;
  const key = [String(place.key), ...value.rest].reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), map);
  return typeof key === 'string' || typeof key === 'number' ? key : undefined;
}

/** The map that is repeated over, where the plan tells. */
function mapOf(forEach: unknown, place: Place, modules: Modules): unknown {
  if (!isObject(forEach)) return undefined;
  if (isObject(forEach['constant_value'])) return forEach['constant_value'];
  const [only, ...others] = longestReferences(expressionReferences(forEach)).map(parseReference);
  const isVariable = only?.root === 'var' && others.length === 0 && only.rest.length === 0 && place.steps.length === 0;
  const value = isVariable ? modules.known(only.name)?.value : undefined;
  return isObject(value) ? value : undefined;
}

type Key = InstanceKey | undefined;

/** `same` is the instance key of the place, where what is referred to likely has it as well. */
function resolveReference(ref: Reference, text: string, place: Place, same: Key, modules: Modules, depth: number): (Resolved | Known)[] {
  if (depth > DEEPEST) return [{ kind: 'other', text }];
  switch (ref.root) {
    case 'path':
    case 'terraform':
    case 'count':
      return [];
    case 'each':
      return ref.name === 'value' ? eachValue(ref, place, modules, depth) : [];
    case 'var':
      return variable(ref, text, place, modules, depth).map((one) => likely(one, same));
    case 'module':
      return output(ref, text, place, same, modules, depth);
    case 'local':
    case 'self':
      return [{ kind: 'other', text }];
    default: {
      const block = blockAddress(place.module, ref.root, ref.name);
      return [{ kind: 'resource', input: undefined, block, key: ref.key, likely: same, attribute: ref.rest.join('.') }];
    }
  }
}

function likely<T extends Resolved | Known>(one: T, key: Key): T {
  return one.kind === 'resource' && one.key === undefined && one.likely === undefined ? { ...one, likely: key } : one;
}

/** `each.value.id` of a `for_each` over a resource or module is the same key there. */
function eachValue(ref: Reference, place: Place, modules: Modules, depth: number): (Resolved | Known)[] {
  const over = resolveExpression(place.forEach?.(), { steps: place.steps, module: place.module }, modules, depth + 1);
  const targets = over.filter((one) => one.kind !== 'known');
  return targets.map((one) =>
    one.kind === 'resource' && one.attribute === '' && one.key === undefined && place.key !== undefined
      ? { ...one, key: place.key, attribute: ref.rest.join('.') }
      : { kind: 'other', text: ['each.value', ...ref.rest].join('.') },
  );
}

/** A variable of a module is what its caller gave; one of the root module is what the plan says. */
function variable(ref: Reference, text: string, place: Place, modules: Modules, depth: number): (Resolved | Known)[] {
  if (place.steps.length === 0) {
    const known = modules.known(ref.name);
    return known ? partOf(known.value, ref.rest) : [{ kind: 'other', text }];
  }
  const call = modules.callAt(place.steps);
  if (!call) return [{ kind: 'other', text }];
  const given = call.expressions?.[ref.name];
  if (given === undefined) return partOf(modules.configAt(place.steps)?.variables?.[ref.name]?.default, ref.rest);
  if (isObject(given) && 'constant_value' in given) return partOf(given['constant_value'], ref.rest);
  const steps = place.steps.slice(0, -1);
  const caller: Place = {
    steps,
    module: moduleAddress(steps),
    key: place.steps[place.steps.length - 1]?.key,
    forEach: () => call.for_each_expression,
  };
  return resolveExpression(given, caller, modules, depth + 1).map((one) => follow(one, ref.rest));
}

/** What stands in a value under the rest of a reference. */
function partOf(value: unknown, rest: readonly string[]): Known[] {
  const found = rest.reduce(part, value);
  return found === undefined || found === null ? [] : [{ kind: 'known', value: found }];
}

function output(ref: Reference, text: string, place: Place, same: Key, modules: Modules, depth: number): (Resolved | Known)[] {
  const call = modules.callAt([...place.steps, { name: ref.name }]);
  const isRepeated = call?.for_each_expression !== undefined || call?.count_expression !== undefined;
  const isGuess = ref.key === undefined && isRepeated && same !== undefined;
  const key = ref.key ?? (isRepeated ? same : undefined);
  // The key picks the module, or else something in it.
  const within = ref.key === undefined && isRepeated ? undefined : same;
  const steps = [...place.steps, { name: ref.name, ...(key === undefined ? {} : { key }) }];
  const config = modules.configAt(steps);
  if (!config) return [{ kind: 'other', text }];
  const [name, ...rest] = ref.rest;
  const outputs = name === undefined ? Object.values(config.outputs ?? {}) : [config.outputs?.[name]];
  const inside: Place = { steps, module: moduleAddress(steps) };
  return outputs.flatMap((one) =>
    resolveExpression(one?.expression, inside, modules, depth + 1).map((target) => guessed(likely(follow(target, rest), within), isGuess)),
  );
}

function guessed<T extends Resolved | Known>(one: T, isGuess: boolean): T {
  return isGuess && one.kind === 'resource' ? { ...one, isGuess } : one;
}

/** `var.bucket.id`, where the caller gave the whole bucket, is the bucket's id. */
function follow<T extends Resolved | Known>(one: T, rest: readonly string[]): T {
  return one.kind === 'resource' && one.attribute === '' ? { ...one, attribute: rest.join('.') } : one;
}
