import type { Says } from '../model/finding';
import type { ConstructWaiver, Origin } from '../model/mark';
import { readComments } from '../source/stack-mark';
import type { Locate, StackComments } from '../source/stack-mark';
import { blockOf } from './address';
import { movesOf, type Moves } from './moves';
import { joinStacks, readStack } from './synth';
import type { Side } from './view';

/** What `toTerraform` of a stack gives, and where the files lie that its comments name. */
export interface SynthesizedStack {
  readonly name: string;
  /** The file that it lies in, relative to the working directory, where that is not the name. */
  readonly file?: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly locate?: Locate;
}

/** A stack, read. */
export interface StackInput {
  readonly name: string;
  readonly file?: string;
  readonly side: Side;
  readonly moves: Moves;
  readonly originOf: (address: string) => Origin | undefined;
  readonly waivers: readonly ConstructWaiver[];
  readonly notes: readonly Says[];
}

/**
 * Reads the stacks of one app: references from one to another lead there.
 * @throws InputError where one is not what cdktf writes.
 */
export function readStacks(stacks: readonly SynthesizedStack[]): StackInput[] {
  const read = stacks.map(({ name, json }) => readStack(json, name));
  const sides = joinStacks(read);
  return stacks.map(({ name, file, json, locate }, at) => {
    const { origins, waivers, ...told } = readComments(json, name, locate);
    const originOf = (address: string): Origin | undefined => origins.get(blockOf(address));
    const notes = notesOf(name, read[at]?.modules ?? [], told);
    return { name, ...(file === undefined ? {} : { file }), side: sides[at] as Side, moves: movesOf(json), originOf, waivers, notes };
  });
}

/** What is in a module, the stack does not tell; and what asks for a second look is said. */
function notesOf(stack: string, modules: readonly string[], { guard, overrides }: Pick<StackComments, 'guard' | 'overrides'>): Says[] {
  const overridden = Object.entries(overrides).map(([type, names]) => `${type} (${[...names].sort().join(', ')})`);
  return [
    ...modules.map((module) => ({ code: 'module-missing', args: { module } })),
    ...(guard === 'attached' ? [{ code: 'guard-skipped', args: { stack } }] : []),
    ...(overridden.length > 0 ? [{ code: 'overridden', args: { stack, types: overridden.sort().join(', ') } }] : []),
  ];
}
