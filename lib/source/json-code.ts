import { Code, type Raw } from './code';
import { parseTemplate } from './parse';
import { ExpressionError } from './syntax';

/** Nobody nests a configuration deeper; beyond it a value could be anything, so that hostile input cannot exhaust the stack. */
const DEEPEST = 200;

/** A value of JSON syntax: text with `${…}` or `%{…}` in it is code, all other text is itself, and so is what stands in a comment (`//`). */
export function fromJson(value: unknown, depth = 0): Raw {
  if (typeof value === 'string') return isTemplate(value) ? templateCode(value) : value;
  if (typeof value !== 'object' || value === null) return value as Raw;
  if (depth > DEEPEST) return new Code(null);
  if (Array.isArray(value)) return value.map((one) => fromJson(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === '//' ? (one as Raw) : fromJson(one, depth + 1)]));
}

export function isTemplate(text: string): boolean {
  return text.includes('${') || text.includes('%{');
}

/** The text of a template. What is no expression could be anything. */
export function templateCode(text: string): Code {
  try {
    return new Code(parseTemplate(text));
  } catch (error) {
    if (error instanceof ExpressionError) return new Code(null);
    throw error;
  }
}
