import type { Instance } from './instance';
import { isWhole, part } from './values';

/** One place that a path leads to, with what the input tells of it. */
export interface Spot {
  /** Steps from the attribute on, positions in lists as numbers. It ends at a list or block that is not known as a whole. */
  readonly place: readonly (string | number)[];
  readonly value: unknown;
  readonly isUnknown: boolean;
  /** What the configuration says of it: several at once where a plan does not tell which of them stands here. */
  readonly expression: unknown;
  /** Whether it stands for a whole list, so that every reference is an element. */
  readonly isList: boolean;
  /** Whether somebody wrote it, or may have: what nobody wrote only the provider computes. */
  readonly isWritten: boolean;
}

interface Step {
  readonly name: string;
  /** Whether a list stands there: of values, or of blocks. */
  readonly isList: boolean;
}

const parsed = new Map<string, readonly Step[]>();

/** Cuts `vpc_config[*].subnet_ids[*]` into its steps: `[*]` follows what is a list, and a block is one. */
export function stepsOf(path: string): readonly Step[] {
  let steps = parsed.get(path);
  if (!steps) {
    steps = path.split('.').map((step) => ({ name: step.replace(/\[\*\]$/, ''), isList: step.endsWith('[*]') }));
    parsed.set(path, steps);
  }
  return steps;
}

/** The attribute that a path begins at: `vpc_config` of `vpc_config[*].subnet_ids[*]`. */
export function rootOf(path: string): string {
  return stepsOf(path)[0]?.name ?? '';
}

/** On the way to a spot. `unknown` has the shape of the value, true where it is not known. */
interface Walk extends Omit<Spot, 'isUnknown'> {
  readonly unknown: unknown;
}

/** The places that a path leads to. `isExactAnyway` says whether the expression of an element is its own in all of the input. */
export function spotsAt(instance: Instance, path: string, isExactAnyway: boolean): readonly Spot[] {
  const steps = stepsOf(path);
  const [only] = steps;
  if (steps.length === 1 && only && !only.isList) return plainSpot(instance, only.name);
  const { attributes, unknown, expressions } = instance;
  const isExact = isExactAnyway || isExactAt(instance, path);
  let walks: Walk[] = [{ place: [], value: attributes, unknown, expression: expressions, isList: false, isWritten: true }];
  for (const step of steps) walks = walks.flatMap((walk) => onward(walk, step, isExact));
  const spots: Spot[] = [];
  for (const { place, value, unknown: marks, expression, isList, isWritten } of walks) {
    const isUnknown = marks === true;
    if (isUnknown ? isWritten : !isBlank(value)) spots.push({ place, value, isUnknown, expression, isList, isWritten });
  }
  return spots;
}

/** Most paths are one attribute. */
function plainSpot({ attributes, unknown, expressions }: Instance, name: string): readonly Spot[] {
  const value = attributes[name];
  const isUnknown = unknown === true || part(unknown, name) === true;
  const expression = expressions[name];
  if (isUnknown ? expression === undefined : isBlank(value)) return NONE;
  return [{ place: [name], value, isUnknown, expression, isList: false, isWritten: true }];
}

const NONE: readonly Spot[] = [];

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Whether expressions at a path stand element by element, where those of the input as a whole do not. */
export function isExactAt({ exact }: Instance, path: string): boolean {
  return exact?.has(rootOf(path)) ?? false;
}

function onward(walk: Walk, { name, isList }: Step, isExact: boolean): Walk[] {
  const isKnown = walk.unknown !== true;
  const unknown = isKnown ? part(walk.unknown, name) : true;
  const expression = expressionAt(walk.expression, name);
  const next: Walk = {
    place: isKnown ? [...walk.place, name] : walk.place,
    value: part(walk.value, name),
    unknown,
    expression,
    isList: walk.isList || isList,
    // The configuration of a plan shows nothing of dynamic blocks: what stands in one may have been written.
    isWritten: expression !== undefined || walk.expression === undefined || !isKnown,
  };
  return isList && unknown !== true ? elementsOf(next, isExact) : [next];
}

function elementsOf(list: Walk, isExact: boolean): Walk[] {
  const values = Array.isArray(list.value) ? (list.value as unknown[]) : [];
  const length = Math.max(values.length, Array.isArray(list.unknown) ? list.unknown.length : 0);
  const { expression } = list;
  const isOwn = Array.isArray(expression) && (isExact || (length === 1 && expression.length === 1));
  return Array.from({ length }, (_, at) => ({
    ...list,
    place: [...list.place, at],
    value: values[at],
    unknown: part(list.unknown, at),
    expression: isOwn ? (expression as unknown[])[at] : expression,
    isList: false,
  }));
}

/** What is said of an attribute of a block, or of that attribute in each of several blocks. */
function expressionAt(expression: unknown, name: string): unknown {
  if (isWhole(expression)) return expression;
  if (!Array.isArray(expression)) return part(expression, name);
  const all = expression.map((one) => expressionAt(one, name)).filter((one) => one !== undefined);
  return all.length === 0 ? undefined : all;
}
