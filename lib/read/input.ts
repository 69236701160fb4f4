import { isAscii } from 'node:buffer';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../model/errors';
import type { Says } from '../model/finding';
import type { ConstructWaiver, Origin } from '../model/mark';
import type { InputKind } from '../model/view';
import type { Moves } from './moves';
import { parseInput, refuseBinary } from './parse-input';
import type { Parsed } from './parse-input';
import { readPlan } from './plan';
import type { IsWanted } from './sections';
import { readState } from './state';
import type { StackInput, SynthesizedStack } from './stacks';
import { isObject } from './values';
import type { Side } from './view';

/** What the user names: a path, or text with the name that reports give it. */
export interface InputRequest {
  readonly path: string;
  /** Given for standard input. */
  readonly text?: string;
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
  /** What the ledger says of it. */
  readonly notes?: readonly Says[];
}

const HOW_TO_PLAN = 'run "terraform plan -out=tfplan" and give the output of "terraform show -json tfplan"';

/**
 * Reads a plan, a state or synth output. A folder of synth output gives one input a stack.
 * @throws InputError where it cannot be judged: the message names the input and the next step.
 */
export function readInput(request: InputRequest, cwd: string, isWanted: IsWanted, lap: Lap = () => undefined): Input[] {
  if (request.stacks) return fromStacks(request.stacks);
  const path = resolve(cwd, request.path);
  const name = request.text === undefined ? displayName(path, cwd) : request.path;
  if (request.text === undefined && isFolder(path, name)) return readFolder(path, name, cwd);
  const text = request.text ?? readText(path, name);
  lap('read');
  const parsed = parseInput(text, name, { isWanted });
  lap('parse');
  return fromParsed(parsed, name, isWanted, request.text === undefined ? { locate: locator(path, cwd) } : {});
}

/** Called when a stage is over, by whoever measures. */
export type Lap = (stage: 'read' | 'parse') => void;

/** Relative to the working directory, with `/`, so that a report reads the same on every machine. */
function displayName(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

function isFolder(path: string, name: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new InputError(`${name}: there is no such file or folder; ${HOW_TO_PLAN}`);
  }
}

function readText(path: string, name: string): string {
  try {
    refuseBinary(firstBytes(path), name);
    const bytes = readFileSync(path);
    // Most plans are ASCII throughout, which needs no decoding.
    return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE')
      throw new InputError(`${name}: it is larger than Node.js can hold as text (512 MiB); split the configuration and check each plan`);
    throw new InputError(`${name}: it cannot be read (${code ?? 'unknown reason'}); check its permissions`);
  }
}

function firstBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(2);
    readSync(file, bytes);
    return bytes;
  } finally {
    closeSync(file);
  }
}

function fromParsed(parsed: Parsed, name: string, isWanted: IsWanted, located: Pick<SynthesizedStack, 'locate'>): Input[] {
  if (parsed.kind === 'plan') return [fromPlan(parsed, name, isWanted)];
  if (parsed.kind === 'state') return [withoutPlan('state', name, { estate: readState(parsed.json, name) })];
  return fromStacks([{ name, json: parsed.json, ...located }]);
}

/** State and synth output tell of one moment only, and every resource of theirs is read. */
function withoutPlan(kind: InputKind, name: string, after: Side): Input {
  const managed = after.estate.instances.filter((one) => one.mode === 'managed');
  const counts = new Map<string, number>();
  for (const one of managed) counts.set(one.type, (counts.get(one.type) ?? 0) + 1);
  return { name, kind, counts, hasAddress: (address) => managed.some((one) => one.address === address), after, moves: new Map() };
}

function fromPlan({ json, listed }: Parsed, name: string, isWanted: IsWanted): Input {
  const plan = readPlan(json, listed, name, isWanted);
  return {
    name,
    kind: 'plan',
    counts: plan.counts,
    hasAddress: plan.hasAddress,
    after: { estate: plan.after, readExpression: plan.readExpression },
    before: { estate: plan.before },
    ...(plan.recorded ? { recorded: { estate: plan.recorded } } : {}),
    moves: new Map(),
  };
}

/** Loaded when synth output is read, with the table of blocks that it needs. */
function fromStacks(stacks: readonly SynthesizedStack[]): Input[] {
  const { readStacks } = require('./stacks') as typeof import('./stacks');
  return readStacks(stacks).map(({ side, ...told }: StackInput) => ({ ...withoutPlan('synth', told.name, side), ...told }));
}

/** Names the file of a source line for the report, wherever the report is made. */
function locator(stackFile: string, cwd: string): NonNullable<SynthesizedStack['locate']> {
  return (file, root) => (root === undefined ? file : displayName(resolve(dirname(stackFile), root, file), cwd));
}

function readFolder(folder: string, name: string, cwd: string): Input[] {
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest)) return readManifest(folder, name, manifest, cwd);
  const single = join(folder, 'cdk.tf.json');
  if (existsSync(single)) return readSingle(single, `${name}/cdk.tf.json`, cwd);
  if (existsSync(join(folder, 'cdk.tf')))
    throw new InputError(`${name}: the stack was synthesised as HCL; synthesise it as JSON (without SYNTH_HCL_OUTPUT)`);
  if (readdirSync(folder).some((file) => file.endsWith('.tf') || file.endsWith('.tf.json')))
    throw new InputError(`${name}: a folder of Terraform files is judged through its plan; ${HOW_TO_PLAN}`);
  throw new InputError(`${name}: the folder has no manifest.json of cdktf; give the folder that "cdktf synth" wrote, by default cdktf.out`);
}

function readSingle(path: string, name: string, cwd: string): Input[] {
  const { kind, json } = parseInput(readText(path, name), name);
  if (kind !== 'synth') throw new InputError(`${name}: this is no stack of cdktf; synthesise the app again`);
  return fromStacks([{ name, json, locate: locator(path, cwd) }]);
}

/** Reads the stacks that the manifest names: files left over from earlier synths do not count. */
function readManifest(folder: string, name: string, manifest: string, cwd: string): Input[] {
  const { json } = parseInput(readText(manifest, `${name}/manifest.json`), `${name}/manifest.json`, { plain: true });
  const stacks = json['stacks'];
  if (!isObject(stacks) || Object.keys(stacks).length === 0)
    throw new InputError(`${name}/manifest.json: it names no stacks; synthesise the app again with "cdktf synth"`);
  return fromStacks(Object.entries(stacks).map(([stack, entry]) => locatedStack(folder, name, stack, entry, cwd)));
}

function locatedStack(folder: string, name: string, stack: string, entry: unknown, cwd: string): SynthesizedStack {
  const path = isObject(entry) ? entry['synthesizedStackPath'] : undefined;
  if (typeof path !== 'string' || path === '')
    throw new InputError(`${name}/manifest.json: stack ${stack} has no synthesizedStackPath; synthesise the app again`);
  const file = join(folder, path);
  const inside = relative(folder, file);
  if (isAbsolute(path) || inside.startsWith('..'))
    throw new InputError(`${name}/manifest.json: stack ${stack} lies outside the folder; synthesise the app again`);
  if (!existsSync(file))
    throw new InputError(`${name}/${path}: the manifest names this stack, but the file is not there; synthesise the app again`);
  const parsed = parseInput(readText(file, `${name}/${path}`), `${name}/${path}`);
  if (parsed.kind !== 'synth') throw new InputError(`${name}/${path}: this is no stack of cdktf; synthesise the app again`);
  return { name: stack, file: displayName(file, cwd), json: parsed.json, locate: locator(file, cwd) };
}
