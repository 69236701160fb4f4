import { isBeginning, within } from './address';
import type { Target } from './instance';
import { isObject } from './values';

/** Blocks within blocks deeper than this are no configuration that anyone wrote. */
const DEEPEST = 64;

/** References of an expression as plan JSON lists them, at any depth of a block. */
export function expressionReferences(expression: unknown, depth = 0): string[] {
  if (typeof expression !== 'object' || expression === null || depth > DEEPEST) return [];
  if (Array.isArray(expression)) return expression.flatMap((one) => expressionReferences(one, depth + 1));
  const { references } = expression as { references?: unknown };
  if (Array.isArray(references)) return references.filter((one): one is string => typeof one === 'string');
  if ('constant_value' in expression) return [];
  return Object.values(expression).flatMap((one) => expressionReferences(one, depth + 1));
}

/** What a reference begins with that is to no resource of its module. */
const ROOTS_OF_OTHERS: ReadonlySet<string> = new Set(['path', 'terraform', 'count', 'each', 'var', 'module', 'local', 'self', 'data']);

/**
 * Where most expressions lead: to one attribute of the resource beside them, which plan JSON lists as `aws_s3_bucket.b.id` and `aws_s3_bucket.b`.
 * Told without taking the references apart; undefined for everything else.
 */
export function plainTarget(expression: unknown, module: string): Target | undefined {
  const references = isObject(expression) ? expression['references'] : undefined;
  if (!Array.isArray(references) || references.length !== 2) return undefined;
  const whole: unknown = references[0];
  const block: unknown = references[1];
  if (typeof whole !== 'string' || typeof block !== 'string' || !isBeginning(block, whole) || whole.includes('[')) return undefined;
  const dot = block.indexOf('.');
  if (dot < 1 || block.includes('.', dot + 1) || ROOTS_OF_OTHERS.has(block.slice(0, dot))) return undefined;
  const attribute = whole.slice(block.length + 1);
  return { kind: 'resource', input: undefined, block: within(module, block), key: undefined, likely: undefined, attribute };
}
