import { dirname, resolve } from 'node:path';
import { InputError } from '../model/errors';
import type { Says } from '../model/finding';
import type { ConstructWaiver, Origin } from '../model/mark';
import type { InputKind } from '../model/view';
import type { AbsentCall } from './code/absent-modules';
import { firstBytes, heldBytes, textOf } from './file/bytes';
import type { Bytes } from './file/bytes';
import { diskBytes, displayName, isFolder } from './file/disk';
import type { Configuration } from './code/configurations';
import type { Root, SynthesizedStack } from './code/roots';
import type { Moves } from './moves';
import { parseInput, refuseBinary } from './file/parse-input';
import type { Parsed } from './file/parse-input';
import { readPlan } from './plan/plan';
import type { IsWanted } from './file/sections';
import { readState } from './plan/state';
import type { Side } from './pool';

/** What the user names: a path, or text with the name that reports give it. */
export interface InputRequest {
  readonly path: string;
  /** Given for standard input. */
  readonly text?: string;
  /** The code behind a plan: the path of a folder of Terraform, of what cdktf synthesised, or of the file that `terraform plan -out` wrote. */
  readonly source?: string;
  /** Stacks that were synthesised in this process and lie in no file. */
  readonly stacks?: readonly SynthesizedStack[];
}

/** One input, read: what would be there, what is there now, and what was last recorded. */
export interface Input {
  readonly name: string;
  /** The file, relative to the working directory, where that is not the name. */
  readonly file?: string;
  readonly kind: InputKind;
  /** How many resources there are, by type. */
  readonly counts: ReadonlyMap<string, number>;
  readonly hasAddress: (address: string) => boolean;
  readonly after: Side;
  readonly before?: Side;
  readonly recorded?: Side;
  /** What `moved` blocks say. In a plan they are done: there, addresses are those after it. */
  readonly moves: Moves;
  /** Where a resource was written down, as far as the input tells. */
  readonly originOf?: (address: string) => Origin | undefined;
  /** Waivers that are given in the code behind the input. */
  readonly waivers?: readonly ConstructWaiver[];
  /** Modules of a configuration whose code is not here. */
  readonly absent?: readonly AbsentCall[];
  /** What the ledger says of it. */
  readonly notes?: readonly Says[];
}

/**
 * Reads a plan, a state, or a configuration: synth output, of which a folder gives one input a stack, or a folder of Terraform.
 * @throws InputError where it cannot be judged: the message names the input and the next step.
 */
export function readInput(request: InputRequest, cwd: string, isWanted: IsWanted, lap: Lap = () => undefined): Input[] {
  if (request.stacks) return configurations().readStacks(request.stacks, cwd).map(fromConfiguration);
  const path = resolve(cwd, request.path);
  const isOnDisk = request.text === undefined;
  const name = isOnDisk || request.source === request.path ? displayName(path, cwd) : request.path;
  if (isOnDisk && isFolder(path, name)) {
    refuseSource(request, name);
    return configurations().readConfigurations(path, cwd).map(fromConfiguration);
  }
  const bytes = request.text === undefined ? readPlain(path, name) : heldBytes(Buffer.from(request.text));
  lap('read');
  const parsed = parseInput(bytes, name, { isWanted });
  lap('parse');
  if (parsed.kind === 'plan') return [fromPlan(parsed, name, isWanted, sourceOf(request, parsed, name, cwd))];
  refuseSource(request, name);
  if (parsed.kind === 'state') return [withoutPlan('state', name, { estate: readState(parsed.json, name) })];
  const folder = isOnDisk ? dirname(path) : undefined;
  return configurations()
    .readConfigurationFile({ name, text: textOf(bytes, name), json: parsed.json }, cwd, folder)
    .map(fromConfiguration);
}

/** A configuration is its own code, and a state has none. */
function refuseSource({ source }: InputRequest, name: string): void {
  if (source !== undefined)
    throw new InputError(`${name}: it is no plan, and only a plan has code behind it that it does not tell; leave out --source`);
}

/** Called when a stage is over, by whoever measures. */
export type Lap = (stage: 'read' | 'parse') => void;

function readPlain(path: string, name: string): Bytes {
  const bytes = diskBytes(path, name);
  refuseBinary(firstBytes(bytes), name);
  return bytes;
}

/** State and configurations tell of one moment only, and every resource of theirs is read. */
function withoutPlan(kind: InputKind, name: string, after: Side): Input {
  const managed = after.estate.instances.filter((one) => one.mode === 'managed');
  const counts = new Map<string, number>();
  for (const one of managed) counts.set(one.type, (counts.get(one.type) ?? 0) + 1);
  return { name, kind, counts, hasAddress: (address) => managed.some((one) => one.address === address), after, moves: new Map() };
}

/** Loaded where code is given. */
function sourceOf({ source }: InputRequest, { json }: Parsed, name: string, cwd: string): Root | undefined {
  if (source === undefined) return undefined;
  const { readSource } = require('./code/source') as typeof import('./code/source');
  return readSource({ path: source, cwd, plan: name, configuration: json['configuration'] });
}

function fromPlan({ json, listed }: Parsed, name: string, isWanted: IsWanted, root: Root | undefined): Input {
  const plan = readPlan(json, listed, name, isWanted, root);
  return {
    name,
    kind: 'plan',
    counts: plan.counts,
    hasAddress: plan.hasAddress,
    after: { estate: plan.after, readExpression: plan.readExpression },
    before: { estate: plan.before },
    ...(plan.recorded ? { recorded: { estate: plan.recorded } } : {}),
    moves: new Map(),
    ...(plan.code ? { originOf: plan.code.originOf, waivers: root?.comments?.waivers ?? [], notes: plan.code.notes() } : {}),
  };
}

function fromConfiguration({ side, ...told }: Configuration): Input {
  const base = withoutPlan('synth', told.name, side);
  const isAbsent = (address: string): boolean => told.absent.some((one) => one.address === address);
  return { ...base, hasAddress: (address) => isAbsent(address) || base.hasAddress(address), ...told };
}

/** Loaded when code is read, with the table of blocks that it needs. */
function configurations(): typeof import('./code/configurations') {
  return require('./code/configurations') as typeof import('./code/configurations');
}
