import { Code, isBody, type Raw } from './code';
import { written } from './references';
import type { Expression, ObjectConstructor } from './syntax';

/** Whether two pieces of configuration say the same, whichever syntax each is in. */
export function isSameCode(one: Raw, other: Raw): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

/** A list of one block is the block, as JSON syntax has it. */
function canonical(raw: Raw): unknown {
  if (raw instanceof Code) return raw.expression === null ? {} : canonicalExpression(raw.expression);
  if (Array.isArray(raw)) return raw.length === 1 && isBody(raw[0]) ? canonical(raw[0]) : (raw as readonly Raw[]).map(canonical);
  return isBody(raw) ? sorted(Object.entries(raw).map(([key, value]) => [key, canonical(value)])) : raw;
}

/** What JSON syntax writes as plain values is plain here; the rest is compared as it was parsed. */
function canonicalExpression(expression: Expression): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'tuple':
      return expression.elements.map(canonicalExpression);
    case 'unary':
      return expression.operand.kind === 'literal' && typeof expression.operand.value === 'number' ? -expression.operand.value : expression;
    case 'object':
      return canonicalObject(expression);
    default:
      return expression;
  }
}

/** A key that is a traversal (`aws.peer`, in `providers`) is text in JSON syntax. */
function canonicalObject(object: ObjectConstructor): unknown {
  const entries = object.entries.map(({ key, value }) => [keyText(key), canonicalExpression(value)] as const);
  return entries.every(([key]) => key !== undefined) ? sorted(entries.map(([key = '', value]) => [key, value])) : object;
}

function keyText(key: Expression): string | undefined {
  if (key.kind === 'literal') return String(key.value);
  return key.kind === 'access' && key.on.kind === 'name' ? written(key.on.name, key.steps) : undefined;
}

function sorted(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
