import type { Value } from '../model/view';

/** Nobody nests a resource deeper; beyond it a value counts as unknown, so that hostile input cannot exhaust the stack. */
const DEEPEST = 60;

/** One attribute as the input has it: value, unknown and sensitive marks, and the expression behind it. */
export interface Raw {
  readonly value: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
  readonly expression: unknown;
  /** Whether the configuration shows what the value stands in. It shows nothing of dynamic blocks. */
  readonly isWritten?: boolean;
}

/** Gives the references of an expression, as text. */
export type ReferencesOf = (expression: unknown) => readonly string[];

const UNKNOWN_ANYWHERE = { $unknown: [] as readonly string[] };
const UNKNOWN_DYNAMIC = { $unknown: ['a dynamic block'] as readonly string[] };

/** What was written of a `dynamic` block that a plan shows nothing of. */
export const DYNAMIC = { references: [] as readonly string[] };

/** What stands at a key of a list or map; of anything else, nothing. */
export function part(of: unknown, key: string | number): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string | number, unknown>)[key] : undefined;
}

/** An expression of plan JSON is `{references}` or `{constant_value}` as a whole, or has one expression for each attribute of a block. */
export function isWhole(expression: unknown): boolean {
  return typeof expression === 'object' && expression !== null && ('references' in expression || 'constant_value' in expression);
}

/** What is behind a part of a value: its own expression where there is one, else that of the whole. */
function expressionOf(expression: unknown, key: string | number): unknown {
  return isWhole(expression) ? expression : part(expression, key);
}

/**
 * The value of an attribute as policies see it: nulls, empty strings, lists and maps are left out (`undefined`), what is not known
 * becomes `$unknown`, what is sensitive `$sensitive`.
 */
export function toValue(raw: Raw, referencesOf: ReferencesOf, depth = 0): Value | undefined {
  if (raw.unknown === true && raw.expression === DYNAMIC) return UNKNOWN_DYNAMIC;
  if (raw.unknown === true && raw.expression === undefined) return raw.isWritten === false ? UNKNOWN_DYNAMIC : UNKNOWN_ANYWHERE;
  if (raw.unknown === true) return { $unknown: referencesOf(raw.expression) };
  if (depth > DEEPEST) return UNKNOWN_ANYWHERE;
  const { value } = raw;
  if (raw.sensitive === true) return isEmpty(value) && !hasUnknown(raw.unknown, 0) ? undefined : { $sensitive: true };
  if (Array.isArray(value) || Array.isArray(raw.unknown)) return listOf(raw, referencesOf, depth);
  if (isObject(value) || isObject(raw.unknown)) return mapOf(raw, referencesOf, depth);
  if (value === null || value === undefined || value === '') return undefined;
  return value as Value;
}

function listOf(raw: Raw, referencesOf: ReferencesOf, depth: number): Value | undefined {
  const values = Array.isArray(raw.value) ? (raw.value as unknown[]) : [];
  const marks = Array.isArray(raw.unknown) ? raw.unknown.length : 0;
  const list: Value[] = [];
  for (let at = 0; at < Math.max(values.length, marks); at += 1) {
    const inner = {
      value: values[at],
      unknown: part(raw.unknown, at),
      sensitive: part(raw.sensitive, at),
      expression: expressionOf(raw.expression, at),
      isWritten: raw.expression !== undefined,
    };
    const made = toValue(inner, referencesOf, depth + 1);
    // An empty block still is a block: `versioning {}`.
    if (made !== undefined) list.push(made);
    else if (isObject(values[at])) list.push({});
  }
  return list.length > 0 ? list : undefined;
}

function mapOf(raw: Raw, referencesOf: ReferencesOf, depth: number): Value | undefined {
  const made: Record<string, Value> = {};
  for (const key of keysOf(raw.value, raw.unknown)) {
    const inner = {
      value: part(raw.value, key),
      unknown: part(raw.unknown, key),
      sensitive: part(raw.sensitive, key),
      expression: expressionOf(raw.expression, key),
      isWritten: raw.expression !== undefined,
    };
    const one = toValue(inner, referencesOf, depth + 1);
    if (one !== undefined) made[key] = one;
  }
  return Object.keys(made).length > 0 ? made : undefined;
}

function keysOf(value: unknown, unknown: unknown): string[] {
  const keys = isObject(value) ? Object.keys(value) : [];
  if (!isObject(unknown)) return keys;
  return [...keys, ...Object.keys(unknown).filter((key) => !keys.includes(key))];
}

function hasUnknown(unknown: unknown, depth: number): boolean {
  if (unknown === true || depth > DEEPEST) return true;
  return typeof unknown === 'object' && unknown !== null && Object.values(unknown).some((one) => hasUnknown(one, depth + 1));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
