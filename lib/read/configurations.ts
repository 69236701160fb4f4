import type { Says } from '../model/finding';
import type { Origin } from '../model/origin';
import { readConfigured, type ReadConfiguration } from './configured';
import { readRootFile, readRoots, type Root, type RootFile } from './folder';
import type { Estate, Resolved } from './instance';
import type { Moves } from './moves';
import { originsIn } from './origins';
import type { Side } from './view';

/** A configuration before any plan. */
export interface Configuration {
  readonly name: string;
  readonly side: Side;
  readonly moves: Moves;
  /** What could not be told. */
  readonly notes: readonly Says[];
  readonly originOf: (address: string) => Origin | undefined;
}

/** All roots of a folder, together. @throws InputError where it cannot be read. */
export function readConfigurations(folder: string, cwd: string): Configuration[] {
  return joined(readRoots(folder, cwd));
}

/** A root module that is one file; `folder` is where it lies, if anywhere. @throws InputError where it cannot be read. */
export function readConfigurationFile(file: RootFile, cwd: string, folder?: string): Configuration[] {
  return joined([readRootFile(file, cwd, folder)]);
}

/**
 * Joins the stacks of one app: a reference to an output of another stack (`data.terraform_remote_state`) leads to what that output is made of.
 * cdktf names such outputs so that no two stacks have the same one; where two do, it cannot be told.
 */
function joined(roots: readonly Root[]): Configuration[] {
  const read = roots.map(({ name, configure }) => {
    const configured = configure();
    return { name, originOf: originsIn(configured), ...readConfigured(configured, name) };
  });
  const outputs = outputsOf(read);
  return read.map(({ name, side, moves, notes, originOf }) => {
    const references: Estate['references'] = (instance, expression) =>
      side.estate.references(instance, expression).flatMap((one) => across(one, outputs));
    return { name, moves, notes, originOf, side: { ...side, estate: { ...side.estate, references } } };
  });
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
