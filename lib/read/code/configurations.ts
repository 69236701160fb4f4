import type { Says } from '../../model/finding';
import type { ConstructWaiver, Origin } from '../../model/mark';
import type { StackComments } from '../../source/stack-mark';
import type { AbsentCall } from './absent-modules';
import { readConfigured, type ReadConfiguration } from './configured';
import { readRoots } from './folder';
import type { Estate, Resolved } from '../instance';
import type { Moves } from '../moves';
import { jsonFile } from './module-files';
import { originsIn } from './origins';
import { fileRoot, synthesizedRoot, SYNTHESISE, type Root, type SynthesizedStack } from './roots';
import type { Side } from '../pool';

/** A configuration before any plan. */
export interface Configuration {
  readonly name: string;
  readonly file?: string;
  readonly side: Side;
  readonly moves: Moves;
  readonly originOf: (address: string) => Origin | undefined;
  /** Waivers that are given in the code. */
  readonly waivers: readonly ConstructWaiver[];
  /** Modules whose code is not here. */
  readonly absent: readonly AbsentCall[];
  /** What could not be told, and what asks for a second look. */
  readonly notes: readonly Says[];
}

/** All roots of a folder, together. @throws InputError where it cannot be read. */
export function readConfigurations(folder: string, cwd: string): Configuration[] {
  return joined(readRoots(folder, cwd));
}

/** A file in JSON syntax, with its text, which gives the lines. */
export interface RootFile {
  readonly name: string;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** A root module that is one file; `folder` is where it lies, if anywhere. @throws InputError where it cannot be read. */
export function readConfigurationFile({ name, text, json }: RootFile, cwd: string, folder?: string): Configuration[] {
  return joined([fileRoot(name, jsonFile(text, json, name, SYNTHESISE), cwd, folder, json)]);
}

/** Stacks of one app that lie in no file. @throws InputError where one is not what cdktf writes. */
export function readStacks(stacks: readonly SynthesizedStack[], cwd: string): Configuration[] {
  return joined(stacks.map((stack) => synthesizedRoot(stack, cwd)));
}

/**
 * Joins the stacks of one app: a reference to an output of another stack (`data.terraform_remote_state`) leads to what that output is made of.
 * cdktf names such outputs so that no two stacks have the same one; where two do, it cannot be told.
 */
function joined(roots: readonly Root[]): Configuration[] {
  const read = roots.map(({ name, file, configure, comments }) => {
    const configured = configure();
    return { name, file, comments, originOf: originsIn(configured, comments), ...readConfigured(configured, name) };
  });
  const outputs = outputsOf(read);
  return read.map(({ name, file, side, moves, absent, notes, originOf, comments }) => {
    const references: Estate['references'] = (instance, expression) =>
      side.estate.references(instance, expression).flatMap((one) => across(one, outputs));
    return {
      name,
      ...(file === undefined ? {} : { file }),
      moves,
      absent,
      originOf: (address) => placeOf(absent, address) ?? originOf(address),
      side: { ...side, estate: { ...side.estate, references } },
      waivers: comments?.waivers ?? [],
      notes: [...notes, ...(comments ? notesOf(name, comments) : [])],
    };
  });
}

function placeOf(absent: readonly AbsentCall[], address: string): Origin | undefined {
  const line = absent.find((one) => one.address === address)?.line;
  return line && { source: line };
}

function outputsOf(read: readonly ReadConfiguration[]): ReadonlyMap<string, readonly Resolved[] | null> {
  const outputs = new Map<string, readonly Resolved[] | null>();
  for (const one of read) for (const [name, made] of one.outputs) outputs.set(name, outputs.has(name) ? null : made);
  return outputs;
}

function across(one: Resolved, outputs: ReadonlyMap<string, readonly Resolved[] | null>): readonly Resolved[] {
  if (one.kind !== 'resource' || !one.block.startsWith('data.terraform_remote_state.')) return [one];
  const output = /^outputs\.([^.]+)$/.exec(one.attribute)?.[1];
  return (output === undefined ? undefined : outputs.get(output)) ?? [one];
}

/** What the comments of a stack say that asks for a second look. */
function notesOf(stack: string, { guard, overrides }: StackComments): Says[] {
  const overridden = Object.entries(overrides).map(([type, names]) => `${type} (${[...names].sort().join(', ')})`);
  return [
    ...(guard === 'attached' ? [{ code: 'guard-skipped', args: { stack } }] : []),
    ...(overridden.length > 0 ? [{ code: 'overridden', args: { stack, types: overridden.sort().join(', ') } }] : []),
  ];
}
