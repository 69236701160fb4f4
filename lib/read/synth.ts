import { InputError } from '../model/errors';
import type { Scope } from '../source/scope';
import { keySuffix, longestReferences, parseReference } from './address';
import { spread } from './expressions';
import type { Evaluable, Spread } from './expressions';
import { indexBlocks } from './instance';
import type { Estate, Instance, Resolved } from './instance';
import type { Blocks } from './synth-blocks';
import { blocksOf } from './synth-blocks';
import { spreadBlock } from './synth-dynamic';
import { eachOf, readBlocks, stackScope } from './synth-stack';
import type { StackBlock, StackScope } from './synth-stack';
import { isObject } from './values';
import type { Side } from './view';

/** What says how a block is made, not what it is. */
const META = new Set(['//', 'count', 'for_each', 'depends_on', 'lifecycle', 'provider', 'provisioner', 'connection', 'dynamic']);

/** A stack, read: its resources, and what its outputs are made of, for other stacks to refer to. */
export interface ReadStack {
  readonly side: Side;
  readonly outputs: ReadonlyMap<string, readonly Resolved[]>;
  /** Modules that the stack calls: what is in them is not in the stack. */
  readonly modules: readonly string[];
}

/**
 * Reads one stack of synth output (`cdk.tf.json`), or any configuration in JSON syntax.
 * @throws InputError where a block is not what the syntax has there.
 */
export function readStack(stack: Readonly<Record<string, unknown>>, input: string): ReadStack {
  const scope = stackScope(stack, input);
  const providers = providersOf(stack['provider'], scope);
  const blocks = [...readBlocks(stack['resource'], 'managed', input), ...readBlocks(stack['data'], 'data', input)];
  const instances = blocks.flatMap((block) => instancesOf(block, scope, providers, input));
  const side: Side = { estate: synthEstate(input, instances), readExpression: (expression) => (expression as Partial<Evaluable>).pieces };
  return { side, outputs: outputsOf(stack['output'], scope.scope(), input), modules: modulesOf(stack['module']) };
}

function modulesOf(raw: unknown): string[] {
  const named = (Array.isArray(raw) ? (raw as unknown[]) : [raw]).filter(isObject);
  return named.flatMap((one) => Object.keys(one)).filter((name) => name !== '//');
}

function outputsOf(raw: unknown, scope: Scope, input: string): ReadonlyMap<string, readonly Resolved[]> {
  const found = new Map<string, readonly Resolved[]>();
  if (!isObject(raw)) return found;
  for (const [name, one] of Object.entries(raw)) {
    const { expression } = spread(isObject(one) ? one['value'] : undefined, scope);
    found.set(
      name,
      referencesOf(expression).map((resolved) => (resolved.kind === 'resource' ? { ...resolved, input } : resolved)),
    );
  }
  return found;
}

/**
 * Joins the stacks of one app: a reference to an output of another stack (`data.terraform_remote_state`) leads to what that output is made of.
 * cdktf names such outputs so that no two stacks have the same one; where two do, it cannot be told.
 */
export function joinStacks(stacks: readonly ReadStack[]): Side[] {
  const outputs = new Map<string, readonly Resolved[] | null>();
  for (const stack of stacks) for (const [name, made] of stack.outputs) outputs.set(name, outputs.has(name) ? null : made);
  return stacks.map(({ side }) => {
    const references: Estate['references'] = (instance, expression) =>
      side.estate.references(instance, expression).flatMap((one) => across(one, outputs));
    return { ...side, estate: { ...side.estate, references } };
  });
}

function across(one: Resolved, outputs: ReadonlyMap<string, readonly Resolved[] | null>): readonly Resolved[] {
  if (one.kind !== 'resource' || !one.block.startsWith('data.terraform_remote_state.')) return [one];
  const output = /^outputs\.([^.]+)$/.exec(one.attribute)?.[1];
  return (output === undefined ? undefined : outputs.get(output)) ?? [one];
}

function synthEstate(input: string, instances: readonly Instance[]): Estate {
  let index: ReadonlyMap<string, readonly Instance[]> | undefined;
  const at = (block: string): readonly Instance[] => (index ??= indexBlocks(instances)).get(block) ?? [];
  return {
    input,
    instances,
    at,
    anywhere: at,
    references: (_instance, expression) => referencesOf(expression),
    constants: () => [],
    isExact: true,
  };
}

function referencesOf(expression: unknown): Resolved[] {
  const references = isObject(expression) && Array.isArray(expression['references']) ? (expression['references'] as string[]) : [];
  return longestReferences(references).map(resolve);
}

function resolve(text: string): Resolved {
  const { root, name, key, rest } = parseReference(text);
  if (['var', 'local', 'module', 'each', 'count', 'path', 'self', 'terraform', ''].includes(root)) return { kind: 'other', text };
  return { kind: 'resource', input: undefined, block: `${root}.${name}`, key, likely: undefined, attribute: rest.join('.') };
}

interface Provider {
  readonly region?: unknown;
  readonly defaultTags?: unknown;
}

/** Provider configurations by `aws` or `aws.alias`. */
function providersOf(raw: unknown, scope: StackScope): ReadonlyMap<string, Provider> {
  const found = new Map<string, Provider>();
  const named = (Array.isArray(raw) ? (raw as unknown[]) : [raw]).filter(isObject).flatMap((one) => Object.entries(one));
  for (const [name, configurations] of named) {
    for (const one of Array.isArray(configurations) ? (configurations as unknown[]) : [configurations]) {
      if (!isObject(one)) continue;
      const { value, unknown } = spread({ region: one['region'], tags: tagsOf(one['default_tags']) }, scope.scope());
      const known = isObject(value) ? value : {};
      const open = isObject(unknown) ? unknown : {};
      const region = open['region'] === true ? undefined : known['region'];
      const defaultTags = withUnknown(known['tags'], open['tags']);
      found.set(typeof one['alias'] === 'string' ? `${name}.${one['alias']}` : name, { region, defaultTags });
    }
  }
  return found;
}

/** Tags that are not known are true, each or as a whole. */
function withUnknown(tags: unknown, unknown: unknown): unknown {
  if (unknown === true) return true;
  if (!isObject(tags) || !isObject(unknown)) return tags;
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, unknown[name] === true ? true : value]));
}

function tagsOf(defaults: unknown): unknown {
  const one: unknown = Array.isArray(defaults) ? defaults[0] : defaults;
  return isObject(one) ? one['tags'] : undefined;
}

function instancesOf(block: StackBlock, stack: StackScope, providers: ReadonlyMap<string, Provider>, input: string): Instance[] {
  const provider =
    typeof block.body['provider'] === 'string' ? block.body['provider'].replace(/^\$\{(.*)\}$/, '$1') : (block.type.split('_')[0] ?? '');
  const known = providers.get(provider);
  const nested = blocksOf(block.mode === 'data' ? `data.${block.type}` : block.type);
  return eachOf(block, stack).map(({ key, scope }) => {
    const { value, unknown, expression } = attributesOf(block, nested, scope, input);
    return {
      address: `${block.mode === 'data' ? 'data.' : ''}${block.type}.${block.name}${keySuffix(key)}`,
      mode: block.mode,
      type: block.type,
      name: block.name,
      key,
      module: '',
      input,
      provider,
      region: typeof known?.region === 'string' ? known.region : undefined,
      attributes: value as Record<string, unknown>,
      unknown,
      sensitive: undefined,
      expressions: expression as Record<string, unknown>,
      actions: undefined,
      defaultTags: known?.defaultTags,
    };
  });
}

function attributesOf(block: StackBlock, nested: Blocks, scope: Scope, input: string): Spread {
  const own = Object.fromEntries(Object.entries(block.body).filter(([name]) => !META.has(name)));
  const dynamic = block.body['dynamic'];
  if (dynamic !== undefined && !isObject(dynamic) && !Array.isArray(dynamic))
    throw new InputError(`${input}: "dynamic" of ${block.type}.${block.name} is not an object; synthesise the stack again`);
  return spreadBlock({ ...own, dynamic }, nested, scope);
}
