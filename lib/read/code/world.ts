import { member } from '../../source/access';
import { decided } from '../../source/convert';
import { isUnknown, opaque, referencesOf, symbolicThere, type Evaluated, type WholeResource } from '../../source/evaluation';
import { Failure } from '../../source/failure';
import { evaluateRaw } from '../../source/raw';
import { keySuffix, parseAbsolute, parseModulePath } from '../address';
import type { ModuleNode } from './module-tree';
import { place, type Placed, type World } from './placed';
import { hasMark } from './known-parts';
import { textOfPolicy } from '../policy-document';
import { renderedText } from './rendered';
import { onceEach, type Key, type Mode } from './repetition';
import { spreadResource } from './resource-code';
import { isObject } from '../values';
import { blocksOf } from './block-shapes';

/** What something knows of resources that the code does not tell: a plan. */
export interface Facts {
  readonly variable: (name: string) => Evaluated | undefined;
  /** Instance keys of a block (`module.a.aws_s3_bucket.b`); undefined where it has none of it. */
  readonly keys: (block: string) => readonly Key[] | undefined;
  readonly attribute: (block: string, key: Key, attribute: string) => Evaluated | undefined;
}

/** Nothing but the code is known. */
export const NO_FACTS: Facts = { variable: () => undefined, keys: () => undefined, attribute: () => undefined };

/** A configuration, ready to be evaluated. */
export interface Configured {
  readonly root: Placed;
  /** The module instance at an address; undefined where its code is not here. */
  readonly at: (module: string) => Placed | undefined;
}

export interface ConfiguredRequest {
  readonly node: ModuleNode;
  readonly facts: Facts;
  readonly file?: ((path: string) => string | undefined) | undefined;
  readonly hasStandIns: boolean;
}

export function configure({ node, facts, file, hasStandIns }: ConfiguredRequest): Configured {
  const places = new Map<string, Placed | undefined>();
  const at = (module: string): Placed | undefined => {
    if (!places.has(module)) places.set(module, placedAt(root, module));
    return places.get(module);
  };
  const locate = locating(at);
  const attribute = onceEach((key: string) => attributeValue(locate, JSON.parse(key) as AttributeKey));
  const valueIn = (mode: Mode, block: string, key: Key, name: string): Evaluated | undefined => {
    if (mode === 'links') return undefined;
    const value = facts.attribute(block, key, name) ?? attribute(JSON.stringify([block, key, name]));
    return value === undefined && mode === 'texts' ? documentText(locate, block, key, name) : value;
  };
  const world: World = {
    variable: facts.variable,
    keys: facts.keys,
    file,
    hasStandIns,
    resource: (block, path, mode) => resourceValue(locate, block, path, (key, name) => valueIn(mode, block, key, name)),
  };
  const root = place(node, world);
  return { root, at };
}

function placedAt(root: Placed, module: string): Placed | undefined {
  return parseModulePath(module).reduce<Placed | undefined>((placed, { name, key }) => placed?.call(name)?.at(key), root);
}

/** A block, and its name in its module. */
interface Located {
  readonly local: string;
  readonly found: ReturnType<Placed['block']>;
}
type Locate = (block: string) => Located;

/** Finds blocks by their absolute names: whatever is asked of one is asked often. */
function locating(at: Configured['at']): Locate {
  const known = new Map<string, Located>();
  return (block) => {
    let located = known.get(block);
    if (!located) {
      const { module, root, name } = parseAbsolute(block);
      const local = `${root}.${name}`;
      known.set(block, (located = { local, found: at(module)?.block(local) }));
    }
    return located;
  };
}

/** What a path into a resource reaches. `valueOf` gives what is known of an attribute. */
function resourceValue(
  locate: Locate,
  block: string,
  path: readonly (string | number)[],
  valueOf: (key: Key, attribute: string) => Evaluated | undefined,
): Evaluated | undefined {
  const { found } = locate(block);
  if (!found?.keys) return undefined;
  if (!found.isRepeated) return inInstance(block, undefined, path, valueOf);
  const [key, ...rest] = path;
  if (key === undefined) return wholeBlock(block, found.keys);
  if (!found.keys.includes(key)) throw new Failure('no such instance');
  return inInstance(block, key, rest, valueOf);
}

function wholeBlock(block: string, keys: readonly Key[]): Evaluated {
  const whole = (key: Key): Evaluated => wholeInstance(block, key);
  return keys.every((key) => typeof key === 'number') ? keys.map(whole) : Object.fromEntries(keys.map((key) => [String(key), whole(key)]));
}

function wholeInstance(block: string, key: Key): Evaluated {
  const whole: WholeResource = { resource: block, ...(key === undefined ? {} : { key }), isThere: true };
  return opaque([`${block}${keySuffix(key)}`], whole);
}

function inInstance(
  block: string,
  key: Key,
  [attribute, ...deeper]: readonly (string | number)[],
  valueOf: (key: Key, attribute: string) => Evaluated | undefined,
): Evaluated | undefined {
  if (attribute === undefined) return wholeInstance(block, key);
  const value = valueOf(key, String(attribute));
  if (value === undefined || value === null)
    return deeper.length === 0 ? symbolicThere(`${block}${keySuffix(key)}.${attribute}`) : undefined;
  return deeper.reduce<Evaluated>(
    (reached, step) => (isUnknown(reached) ? opaque(referencesOf(reached)) : decided([reached], () => member(reached, step))),
    value,
  );
}

/** The text of a policy document of which everything is known. */
function documentText(locate: Locate, block: string, key: Key, attribute: string): string | undefined {
  const { local, found } = locate(block);
  if (!found || attribute !== 'json' || !local.startsWith('data.aws_iam_policy_document.')) return undefined;
  const { value, unknown } = spreadResource(local, found.code.body, found.within(key));
  return hasMark(unknown) || !isObject(value) ? undefined : textOfPolicy(value);
}

type AttributeKey = readonly [block: string, key: Key | null, attribute: string];

/** An attribute that the configuration gives is in the plan as it is given. What it leaves out, or gives as null, the provider computes. */
function attributeValue(locate: Locate, [block, key, attribute]: AttributeKey): Evaluated | undefined {
  const { local, found } = locate(block);
  if (!found) return undefined;
  if (!Object.hasOwn(found.code.body, attribute))
    return renderedText(local, attribute, found.code.body, found.within(key ?? undefined)('values'));
  const type = local.slice(0, local.lastIndexOf('.'));
  if (Object.hasOwn(blocksOf(type), attribute)) return undefined;
  return evaluateRaw(found.code.body[attribute], found.within(key ?? undefined)('values')) ?? undefined;
}
