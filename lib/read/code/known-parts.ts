import type { Spread } from './expressions';
import { isObject, part } from '../values';

/** What a plan knows of a value: its known parts, and marks on the others. */
interface Known {
  readonly value: unknown;
  readonly unknown: unknown;
}

/** Nobody nests a value deeper. */
const DEEPEST = 60;

/**
 * What a plan knows, with what the code says where the plan knows nothing. Undefined where the two cannot be about one value: the code knows what
 * the plan does not.
 */
export function fill(plan: Known, code: Spread, depth = 0): Spread | undefined {
  if (plan.unknown === true || depth > DEEPEST) return isOpen(code) ? code : undefined;
  if (!hasMark(plan.unknown)) return { value: plan.value, unknown: false, expression: code.expression };
  if (Array.isArray(plan.value) || Array.isArray(plan.unknown)) return fillList(plan, code, depth);
  if (!isObject(code.value) && !isObject(code.unknown)) return code;
  const keys = new Set([plan.value, plan.unknown, code.value, code.unknown].filter(isObject).flatMap(Object.keys));
  const filled = [...keys].map((key) => [key, fillPart(plan, code, key, depth)] as const);
  return joined(filled, (parts) => Object.fromEntries(parts));
}

/** A plan has sets in an order of its own: only where there is one element it is sure which is which. */
function fillList(plan: Known, code: Spread, depth: number): Spread | undefined {
  const length = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  const isOne = Math.max(length(plan.value), length(plan.unknown)) === 1 && Math.max(length(code.value), length(code.unknown)) === 1;
  if (!isOne) return code;
  return joined([[0, fillPart(plan, code, 0, depth)]], (parts) => parts.map(([, value]) => value));
}

function fillPart(plan: Known, code: Spread, key: string | number, depth: number): Spread | undefined {
  const said = { value: part(code.value, key), unknown: part(code.unknown, key), expression: part(code.expression, key) };
  const known = { value: part(plan.value, key), unknown: part(plan.unknown, key) };
  // What nobody wrote the provider computes.
  if (said.expression === undefined) return { ...known, expression: undefined };
  return fill(known, said, depth + 1);
}

function joined<K>(
  parts: readonly (readonly [K, Spread | undefined])[],
  build: (parts: readonly (readonly [K, unknown])[]) => unknown,
): Spread | undefined {
  if (parts.some(([, one]) => one === undefined)) return undefined;
  const of = (side: keyof Spread): unknown => build(parts.map(([key, one]) => [key, one?.[side]]));
  return { value: of('value'), unknown: of('unknown'), expression: of('expression') };
}

/** Null is as good as nothing: the provider computes it. */
function isOpen({ value, unknown }: Spread): boolean {
  return hasMark(unknown) || value === null || value === undefined;
}

/** Whether anything is marked as not known. */
export function hasMark(unknown: unknown): boolean {
  return unknown === true || (typeof unknown === 'object' && unknown !== null && Object.values(unknown).some(hasMark));
}
