import { InputError } from '../model/errors';
import { isList, isMapping, isOpaque, isUnknown, opaque } from '../source/evaluation';
import type { Evaluated } from '../source/evaluation';
import { EMPTY_SCOPE } from '../source/scope';
import type { Scope } from '../source/scope';
import type { InstanceKey } from './address';
import { evaluateText } from './expressions';
import { isObject } from './values';

/** A resource or data block as the stack has it. */
export interface StackBlock {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the names in a stack mean. */
export interface StackScope {
  readonly scope: () => Scope;
  readonly blocks: ReadonlyMap<string, StackBlock>;
}

/** Terraform has no limit; a count beyond this is a mistake that must not exhaust the machine. */
const MOST_INSTANCES = 10_000;

/**
 * The blocks under `resource` or `data`. JSON syntax allows a list of objects wherever it allows one.
 * @throws InputError where something else stands there.
 */
export function readBlocks(raw: unknown, mode: StackBlock['mode'], input: string): StackBlock[] {
  const field = mode === 'data' ? 'data' : 'resource';
  return objects(raw, input, field).flatMap((types) =>
    Object.entries(types).flatMap(([type, named]) =>
      objects(named, input, `${field}.${type}`).flatMap((one) =>
        Object.entries(one)
          .filter(([name]) => name !== '//')
          .flatMap(([name, body]) =>
            objects(body, input, `${field}.${type}.${name}`).map((each): StackBlock => ({ mode, type, name, body: each })),
          ),
      ),
    ),
  );
}

function objects(raw: unknown, input: string, field: string): Readonly<Record<string, unknown>>[] {
  if (raw === undefined || raw === null) return [];
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  if (!list.every(isObject)) throw new InputError(`${input}: "${field}" is not an object; synthesise the stack again with "cdktf synth"`);
  return list;
}

export function stackScope(stack: Readonly<Record<string, unknown>>, input: string): StackScope {
  const blocks = new Map<string, StackBlock>();
  for (const mode of ['managed', 'data'] as const)
    for (const block of readBlocks(stack[mode === 'data' ? 'data' : 'resource'], mode, input)) blocks.set(blockName(block), block);
  const locals = merged(stack['locals']);
  const variables = merged(stack['variable']);
  const scope: Scope = {
    ...EMPTY_SCOPE,
    variable: (name) => defaultOf(variables[name]),
    local: onceEach((name) => (name in locals ? evaluateTree(locals[name], scope) : undefined)),
    resource: (name, path) => literalAt(blocks.get(name), path),
  };
  return { scope: () => scope, blocks };
}

function blockName(block: StackBlock): string {
  return `${block.mode === 'data' ? 'data.' : ''}${block.type}.${block.name}`;
}

function merged(raw: unknown): Readonly<Record<string, unknown>> {
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  return Object.assign({}, ...list.filter(isObject)) as Record<string, unknown>;
}

/** A variable without a default is given from outside, so nobody here knows it. */
function defaultOf(variable: unknown): Evaluated | undefined {
  const one: unknown = Array.isArray(variable) ? variable[0] : variable;
  return isObject(one) && 'default' in one && one['sensitive'] !== true ? (one['default'] as Evaluated) : undefined;
}

/** Evaluates each name once; locals that name each other in a circle end as not known. */
function onceEach(evaluate: (name: string) => Evaluated | undefined): (name: string) => Evaluated | undefined {
  const done = new Map<string, Evaluated | undefined>();
  return (name) => {
    if (!done.has(name)) {
      done.set(name, undefined);
      done.set(name, evaluate(name));
    }
    return done.get(name);
  };
}

/** Evaluates a value of JSON configuration whose strings may be templates. */
export function evaluateTree(raw: unknown, scope: Scope): Evaluated {
  if (typeof raw === 'string') return evaluateText(raw, scope) ?? opaque([]);
  if (Array.isArray(raw)) return raw.map((one) => evaluateTree(one, scope));
  if (isObject(raw)) {
    const entries = Object.entries(raw).map(([key, one]) => [evaluateText(key, scope), evaluateTree(one, scope)] as const);
    return entries.every(([key]) => typeof key === 'string') ? (Object.fromEntries(entries) as Evaluated) : opaque([]);
  }
  return (raw ?? null) as Evaluated;
}

/** An attribute that the configuration gives in so many words. */
function literalAt(block: StackBlock | undefined, path: readonly (string | number)[]): Evaluated | undefined {
  // With an instance key the block's text may differ from instance to instance.
  if (!block || block.body['count'] !== undefined || block.body['for_each'] !== undefined) return undefined;
  let value: unknown = block.body;
  for (const step of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  if (typeof value === 'string') return value.includes('${') || value.includes('%{') ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** The instances of a block, as far as `count` and `for_each` are known; else one that stands for all. */
export function eachOf(block: StackBlock, stack: StackScope): { readonly key?: InstanceKey; readonly scope: Scope }[] {
  const base = stack.scope();
  const { count, for_each: forEach } = block.body;
  if (count !== undefined) {
    const times = evaluateTree(count, base);
    const number = typeof times === 'string' ? Number(times) : times;
    if (typeof number !== 'number' || !(number >= 0 && number <= MOST_INSTANCES)) return [{ scope: base }];
    return Array.from({ length: number }, (_, index) => ({ key: index, scope: { ...base, count: { index } } }));
  }
  if (forEach === undefined) return [{ scope: base }];
  const entries = entriesOf(evaluateTree(forEach, base), stack);
  return entries ? entries.map(([key, value]) => ({ key, scope: { ...base, each: { key, value } } })) : [{ scope: base }];
}

/** Keys and values of a `for_each`; those of a block with instances are its instances. */
function entriesOf(over: Evaluated, stack: StackScope): [string, Evaluated][] | undefined {
  if (isOpaque(over)) {
    const whole = over.whole;
    const block = whole && whole.key === undefined ? stack.blocks.get(whole.resource) : undefined;
    if (!whole || !block || block.body['for_each'] === undefined) return undefined;
    return entriesOf(evaluateTree(block.body['for_each'], stack.scope()), stack)?.map(([key]) => [
      key,
      opaque([`${whole.resource}[${JSON.stringify(key)}]`], { resource: whole.resource, key }),
    ]);
  }
  if (isUnknown(over) || over === null) return undefined;
  if (isList(over)) return over.every((one) => typeof one === 'string') ? over.map((one): [string, Evaluated] => [one, one]) : undefined;
  return isMapping(over) ? Object.entries(over) : undefined;
}
