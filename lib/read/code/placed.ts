import { Code, literalOf, type Raw, type RawBody } from '../../source/code';
import { opaque, type Evaluated } from '../../source/evaluation';
import { Failure } from '../../source/failure';
import type { Block } from '../../source/module';
import { parseExpression } from '../../source/parse';
import { evaluateRaw } from '../../source/raw';
import { EMPTY_SCOPE, type Scope } from '../../source/scope';
import type { Expression } from '../../source/syntax';
import { convert } from '../../source/type';
import { keySuffix, within } from '../address';
import type { ModuleNode } from './module-tree';
import { onceEach, repetitionOf, scopesBy, type Key, type Mode, type Repetition, type Scopes } from './repetition';

/** An instance of a module, where it stands in the tree. */
export interface Placed {
  readonly node: ModuleNode;
  /** Empty for the root module. */
  readonly address: string;
  readonly scopes: Scopes;
  /** The instances of a block; undefined where the module has no such block. `code` names one of several that are declared by one name. */
  readonly block: (name: string, code?: Block) => (Repetition & { readonly code: Block }) | undefined;
  /** The instances of a module that is called; undefined where its code is not here. */
  readonly call: (name: string) => (Repetition & { readonly at: (key: Key) => Placed }) | undefined;
  readonly caller: Caller | undefined;
}

/** Who called a module, and how. */
export interface Caller {
  readonly placed: Placed;
  readonly block: Block;
  readonly within: Scopes;
}

/** What is known from elsewhere, and what the tree as a whole answers. */
export interface World {
  /** A variable of the root module. */
  readonly variable: (name: string) => Evaluated | undefined;
  /** The instance keys of a block, by its absolute name. */
  readonly keys: (block: string) => readonly Key[] | undefined;
  readonly resource: (block: string, path: readonly (string | number)[], mode: Mode) => Evaluated | undefined;
  readonly file: ((path: string) => string | undefined) | undefined;
  /** Where nobody knows the instances of a module, one without key stands for all. */
  readonly hasStandIns: boolean;
}

/** Places a module; those that it calls are placed when they are asked for. */
export function place(node: ModuleNode, world: World, address = '', caller?: Caller): Placed {
  const blocks = new Map<Block | undefined, ReturnType<Placed['block']>>();
  const calls = new Map<string, ReturnType<Placed['call']>>();
  const placed: Placed = {
    node,
    address,
    caller,
    scopes: scopesBy((mode) => scopeOf(placed, world, mode)),
    block: (name, code = node.code.blocks.get(name)) =>
      blocks.has(code) ? blocks.get(code) : remember(blocks, code, code && blockAt(placed, world, name, code)),
    call: (name) => (calls.has(name) ? calls.get(name) : remember(calls, name, callAt(placed, world, name))),
  };
  return placed;
}

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  known.set(key, value);
  return value;
}

function blockAt({ address, scopes }: Placed, world: World, name: string, code: Block): ReturnType<Placed['block']> {
  return { code, ...repetitionOf(code.body, scopes, world.keys(within(address, name))) };
}

function callAt(placed: Placed, world: World, name: string): ReturnType<Placed['call']> {
  const block = placed.node.code.calls.get(name);
  const node = placed.node.calls.get(name);
  if (!block || !node || 'absent' in node) return undefined;
  const repetition = repetitionOf(block.body, placed.scopes);
  const instances = new Map<Key, Placed>();
  const make = (key: Key): Placed =>
    place(node, world, within(placed.address, `module.${name}${keySuffix(key)}`), { placed, block, within: repetition.within(key) });
  return { ...repetition, at: (key) => instances.get(key) ?? remember(instances, key, make(key)) };
}

function scopeOf(placed: Placed, world: World, mode: Mode): Scope {
  const { code, folder } = placed.node;
  const scope: Scope = {
    module: placed.address,
    variable: onceEach((name) => variable(placed, world, name, mode)),
    local: onceEach((name) => (code.locals.has(name) ? evaluateRaw(code.locals.get(name), scope) : undefined)),
    resource: (block, path) => world.resource(block, path, mode),
    moduleOutput: (call, output, key) => moduleOutput(placed, world, { call, output, key }, mode),
    wholeModule: (call) => wholeModule(placed, call, mode),
    path: { module: folder, root: '.' },
    ...(world.file ? { file: world.file } : {}),
  };
  return scope;
}

/** What the caller gives, else the default, in the type that the variable has. What is sensitive stays out of sight. */
function variable({ node, caller }: Placed, world: World, name: string, mode: Mode): Evaluated | undefined {
  const body = node.code.variables.get(name)?.body;
  if (!body || isOn(body['sensitive']) || isOn(body['ephemeral'])) return undefined;
  const given = caller ? givenBy(caller, name, mode) : world.variable(name);
  const isDefault = given === undefined || (given === null && literalOf(body['nullable']) === false);
  const value = isDefault ? defaultOf(body) : given;
  const type = typeOf(body['type']);
  return value !== undefined && type ? convert(value, type) : value;
}

/** In JSON syntax a type is the text of an expression. */
function typeOf(raw: Raw): Expression | null {
  if (raw instanceof Code) return raw.expression;
  try {
    return typeof raw === 'string' ? parseExpression(raw) : null;
  } catch {
    return null;
  }
}

function defaultOf({ default: value }: RawBody): Evaluated | undefined {
  return value === undefined ? undefined : evaluateRaw(value, EMPTY_SCOPE);
}

function isOn(raw: Raw): boolean {
  return raw !== undefined && literalOf(raw) !== false;
}

function givenBy({ block, within: scopes }: Caller, name: string, mode: Mode): Evaluated | undefined {
  return Object.hasOwn(block.body, name) ? evaluateRaw(block.body[name], scopes(mode)) : undefined;
}

interface OutputReference {
  readonly call: string;
  readonly output: string;
  readonly key: Key;
}

function moduleOutput(placed: Placed, { hasStandIns }: World, { call, output, key }: OutputReference, mode: Mode): Evaluated | undefined {
  const module = placed.call(call);
  if (!module || module.isRepeated !== (key !== undefined)) return undefined;
  if (module.keys?.includes(key) === false) throw new Failure('no such instance of the module');
  return outputOf(module.at(module.keys || !hasStandIns ? key : undefined), output, mode);
}

/** What is sensitive stays out of sight. */
function outputOf({ node, scopes }: Placed, output: string, mode: Mode): Evaluated | undefined {
  const body = node.code.outputs.get(output)?.body;
  return body?.['value'] === undefined || isOn(body['sensitive']) ? undefined : evaluateRaw(body['value'], scopes(mode));
}

function wholeModule(placed: Placed, call: string, mode: Mode): Evaluated | undefined {
  const module = placed.call(call);
  if (!module?.keys) return undefined;
  const whole = (key: Key): Evaluated => allOutputs(module.at(key), mode);
  if (!module.isRepeated) return whole(undefined);
  if (module.keys.every((key) => typeof key === 'number')) return module.keys.map(whole);
  return Object.fromEntries(module.keys.map((key) => [String(key), whole(key)]));
}

/** Each output is evaluated when it is asked for: together they may need more than each by itself. */
function allOutputs(placed: Placed, mode: Mode): Evaluated {
  const outputs = {};
  for (const name of placed.node.code.outputs.keys()) {
    const get = (): Evaluated => outputOf(placed, name, mode) ?? opaque([within(placed.address, name)]);
    Object.defineProperty(outputs, name, { get, enumerable: true });
  }
  return outputs;
}
