import { blockAddress, longestReferences, parseAbsolute } from '../address';
import { exactPiece, piecesOf } from '../document';
import type { Resolved } from '../instance';
import { isObject } from '../values';

/** Nobody nests a value deeper. */
const DEEPEST = 60;

/** Where the references of an expression lead that was evaluated here: they are absolute, so nothing is left to look up. */
export function absoluteReferences(expression: unknown): Resolved[] {
  return longestReferences([...new Set(gathered(expression, 0))]).map(resolve);
}

/** What an expression is that is one attribute of one thing, and nothing made of it. */
export function exactReference(expression: unknown): Resolved | undefined {
  const pieces = piecesOf(expression);
  const only = pieces && exactPiece(pieces);
  return only === undefined ? undefined : resolve(only);
}

function gathered(expression: unknown, depth: number): string[] {
  if (Array.isArray(expression) && depth < DEEPEST) return expression.flatMap((one) => gathered(one, depth + 1));
  if (!isObject(expression) || depth > DEEPEST || 'constant_value' in expression) return [];
  const { references } = expression;
  if (Array.isArray(references)) return references as string[];
  return Object.values(expression).flatMap((one) => gathered(one, depth + 1));
}

/** Roots that are no resource. */
const OTHERS: ReadonlySet<string> = new Set(['var', 'local', 'module', 'each', 'count', 'path', 'self', 'terraform', '']);

function resolve(text: string): Resolved {
  const { module, root, name, key, rest } = parseAbsolute(text);
  if (OTHERS.has(root) || name === '') return { kind: 'other', text };
  return { kind: 'resource', input: undefined, block: blockAddress(module, root, name), key, likely: undefined, attribute: rest.join('.') };
}
