import { TerraformElement, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { join, relative, resolve, sep } from 'node:path';
import type { SourceLine } from '../model/finding';
import { type ConstructWaiver, MARK, type ResourceMark, type StackMark } from '../model/mark';
import { lineOf } from './trace';
import { waiversOn } from './waive';

/** A stack as `toTerraform` gives it: JSON to be. */
export type StackJson = Record<string, unknown>;

/** What the code behind a stack has to say to the gate. */
export interface Told {
  /** By path of the construct. */
  readonly lines: ReadonlyMap<string, SourceLine>;
  readonly waivers: readonly ConstructWaiver[];
}

/** Gathers it. Source files are named relative to `cwd`; without it, no lines are told. */
export function toldBy(stack: TerraformStack, cwd: string | undefined): Told {
  const lines = new Map<string, SourceLine>();
  const waivers: ConstructWaiver[] = [];
  for (const construct of stack.node.findAll()) {
    const given = waiversOn(construct);
    // A stack within this one answers for itself.
    if (given.length > 0 && TerraformStack.of(construct) === stack) waivers.push(...given);
    const line = cwd !== undefined && isElement(construct) ? lineOf(construct.node, cwd) : undefined;
    if (line) lines.set(construct.node.path, line);
  }
  return { lines, waivers };
}

function isElement(construct: IConstruct): boolean {
  return TerraformElement.isTerraformElement(construct);
}

/** Writes the lines into a stack that was just made. */
export function writeLines(json: StackJson, lines: ReadonlyMap<string, SourceLine>): void {
  for (const body of bodiesOf(json['resource'])) {
    const comment = fieldsOf(body['//']);
    const path = fieldsOf(comment?.['metadata'])?.['path'];
    const source = typeof path === 'string' ? lines.get(path) : undefined;
    if (comment && source) comment[MARK] = { source } satisfies ResourceMark;
  }
}

/** Writes what is to be known of the stack as a whole, if anything is. */
export function writeMark(json: StackJson, mark: StackMark): void {
  if (Object.keys(mark).length > 0) json['//'] = { ...fieldsOf(json['//']), [MARK]: mark };
}

/**
 * The folder that source lines are relative to, relative to where the stack is written: `../../..`, unless told otherwise. Undefined where
 * the output lies elsewhere: the way there would name folders of this machine.
 */
export function rootOf(stack: TerraformStack, outdir: string, cwd: string): string | undefined {
  const way = relative(join(resolve(cwd, outdir), 'stacks', stack.node.id), cwd).split(sep);
  return way.every((step) => step === '..') ? way.join('/') : undefined;
}

function bodiesOf(resources: unknown): StackJson[] {
  const types = Object.values(fieldsOf(resources) ?? {});
  return types.flatMap((blocks) => Object.values(fieldsOf(blocks) ?? {})).filter(isFields);
}

function fieldsOf(value: unknown): StackJson | undefined {
  return isFields(value) ? value : undefined;
}

function isFields(value: unknown): value is StackJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
