import { Code, type Raw } from './code';
import { mappedOrSame } from './fields';
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
  return mappedOrSame(value as Readonly<Record<string, Raw>>, (one, key) => (key === '//' ? one : fromJson(one, depth + 1)));
}

export function isTemplate(text: string): boolean {
  return text.includes('${') || text.includes('%{');
}

/** Few texts are written as often as a reference to a resource: each is parsed once. */
const parsed = new Map<string, Code>();
const MOST_PARSED = 10_000;

/** The text of a template. What is no expression could be anything. */
export function templateCode(text: string): Code {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const code = parsedCode(text);
  parsed.set(text, code);
  return code;
}

function parsedCode(text: string): Code {
  try {
    return new Code(parseTemplate(text));
  } catch (error) {
    if (error instanceof ExpressionError) return new Code(null);
    throw error;
  }
}
