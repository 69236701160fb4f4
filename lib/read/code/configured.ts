import { InputError } from '../../model/errors';
import type { Says } from '../../model/finding';
import { referencesOf as partsOf } from '../../source/evaluation';
import type { Block } from '../../source/module';
import { evaluateRaw } from '../../source/raw';
import { keySuffix, within } from '../address';
import { absentModules, type AbsentCall } from './absent-modules';
import { absoluteReferences, exactReference } from './absolute';
import type { Evaluable } from './expressions';
import { withImplied } from './implied';
import { indexBlocks } from '../instance';
import type { Estate, Instance, Resolved } from '../instance';
import { spreadResource } from './resource-code';
import { movesOf } from './moved-blocks';
import type { Moves } from '../moves';
import type { Placed } from './placed';
import { providerFinder } from './providers';
import type { Key, Scopes } from './repetition';
import type { Side } from '../pool';
import type { Configured } from './world';

/** All instances of an input: a configuration that makes more is a mistake that must not exhaust the machine. */
const MOST_INSTANCES = 500_000;

/** A configuration, read: its resources, and what its outputs are made of, for other configurations to refer to. */
export interface ReadConfiguration {
  readonly side: Side;
  readonly outputs: ReadonlyMap<string, readonly Resolved[]>;
  readonly moves: Moves;
  /** Modules whose code is not here. */
  readonly absent: readonly AbsentCall[];
  /** What could not be told. */
  readonly notes: readonly Says[];
}

/**
 * The instances that a configuration makes, before any plan.
 * @throws InputError where there are more than anybody has.
 */
export function readConfigured({ root }: Configured, input: string): ReadConfiguration {
  const made: Making = {
    input,
    instances: [],
    moves: new Map(),
    absent: [],
    notes: new Map(),
    providerOf: providerFinder(),
  };
  makeModule(root, made);
  const { instances, moves, absent, notes } = made;
  const side: Side = {
    estate: configuredEstate(input, instances),
    readExpression: (expression) => (expression as Partial<Evaluable>).pieces,
  };
  return { side, outputs: outputsOf(root, input), moves, absent, notes: [...notes.values()] };
}

interface Making {
  readonly input: string;
  readonly instances: Instance[];
  readonly moves: Map<string, string>;
  readonly absent: AbsentCall[];
  /** By the code that they are about: a module that is called often says it once. */
  readonly notes: Map<unknown, Says>;
  readonly providerOf: ReturnType<typeof providerFinder>;
}

function makeModule(placed: Placed, made: Making): void {
  const { node, address } = placed;
  for (const [from, to] of movesOf(node.code, address)) made.moves.set(from, to);
  for (const note of node.code.notes) made.notes.set(note, note);
  for (const [name, code] of [...node.code.blocks, ...node.code.again]) {
    const block = placed.block(name, code);
    for (const key of block?.keys ?? ONE) if (block) made.instances.push(instanceOf(placed, name, { ...block, key }, made));
    if (made.instances.length > MOST_INSTANCES)
      throw new InputError(`${made.input}: it makes more than ${MOST_INSTANCES} resources; check the plan instead`);
  }
  for (const [name, called] of node.calls) {
    const call = placed.call(name);
    if ('absent' in called) {
      made.notes.set(called, absence(within(address, `module.${name}`), called.absent));
      made.absent.push(...absentModules(placed, name, called.absent));
    }
    for (const key of call?.keys ?? ONE) if (call) makeModule(call.at(key), made);
  }
}

function absence(address: string, source: string): Says {
  const path = address.replace(/(^|\.)module\./g, '$1');
  return { code: 'module-missing', args: { module: source === '' ? path : `${path} (${source})` } };
}

/** Where nobody knows the instances, one without key stands for all. */
const ONE: readonly Key[] = [undefined];

/** One instance of a block. */
interface Place {
  readonly code: Block;
  readonly within: (key: Key) => Scopes;
  readonly key: Key;
}

function instanceOf(placed: Placed, name: string, { code, within: inside, key }: Place, { input, providerOf }: Making): Instance {
  const { mode, type, label } = partsOfName(name);
  const provider = providerOf(placed, type, code.body['provider']);
  const { value, unknown, expression } = spreadResource(name, code.body, inside(key));
  return {
    address: `${within(placed.address, name)}${keySuffix(key)}`,
    mode,
    type,
    name: label,
    key,
    module: placed.address,
    input,
    provider: provider.key,
    region: provider.region,
    attributes: mode === 'managed' ? withImplied(value as Record<string, unknown>, type, placed) : (value as Record<string, unknown>),
    unknown,
    sensitive: undefined,
    expressions: expression as Record<string, unknown>,
    actions: undefined,
    defaultTags: provider.defaultTags,
  };
}

function partsOfName(name: string): { readonly mode: Instance['mode']; readonly type: string; readonly label: string } {
  const [first = '', second = '', third] = name.split('.');
  return third === undefined ? { mode: 'managed', type: first, label: second } : { mode: 'data', type: second, label: third };
}

function outputsOf({ node, scopes }: Placed, input: string): ReadonlyMap<string, readonly Resolved[]> {
  const found = new Map<string, readonly Resolved[]>();
  for (const [name, { body }] of node.code.outputs) {
    const references = absoluteReferences({ references: partsOf(evaluateRaw(body['value'], scopes('links'))) });
    found.set(
      name,
      references.map((resolved) => (resolved.kind === 'resource' ? { ...resolved, input } : resolved)),
    );
  }
  return found;
}

function configuredEstate(input: string, instances: readonly Instance[]): Estate {
  let index: ReadonlyMap<string, readonly Instance[]> | undefined;
  const at = (block: string): readonly Instance[] => (index ??= indexBlocks(instances)).get(block) ?? [];
  return {
    input,
    instances,
    at,
    anywhere: at,
    references: (_instance, expression) => absoluteReferences(expression),
    exactly: (_instance, expression) => exactReference(expression),
    constants: () => [],
    isExact: true,
  };
}
