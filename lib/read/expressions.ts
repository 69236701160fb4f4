import { evaluate } from '../source/evaluate';
import { isEncoded, isOpaque, isSymbolic, isText, referencesOf } from '../source/evaluation';
import type { Evaluated, Opaque, Symbolic } from '../source/evaluation';
import { parseTemplate } from '../source/parse';
import type { Scope } from '../source/scope';
import { ExpressionError } from '../source/syntax';
import { Pieces } from './document';
import type { Piece } from './document';
import { isObject } from './values';

/** A value of JSON configuration, evaluated as far as it goes. */
export interface Spread {
  readonly value: unknown;
  /** Same shape, true where the value is not known. */
  readonly unknown: unknown;
  /** Same shape: what is behind a value that is not known, with its tree of pieces. */
  readonly expression: unknown;
}

/** An expression that is known as text. */
export interface Evaluable {
  readonly references: readonly string[];
  readonly pieces: unknown;
}

/** Evaluates the text of an expression in JSON syntax; what is no expression could be anything. */
export function evaluateText(text: string, scope: Scope): Evaluated | undefined {
  if (!text.includes('${') && !text.includes('%{')) return text;
  try {
    return evaluate(parseTemplate(text), scope);
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

/** A tree whose unknown leaves are `Pieces`. What was encoded as JSON keeps its structure. */
export function toPieces(value: Evaluated): unknown {
  if (isSymbolic(value)) return new Pieces([pieceOf(value)]);
  if (isOpaque(value)) return new Pieces(opaquePieces(value));
  if (isText(value))
    return new Pieces(
      value.parts.flatMap((part): (string | Piece)[] =>
        typeof part === 'string' ? [part] : isSymbolic(part) ? [pieceOf(part)] : opaquePieces(part),
      ),
    );
  if (isEncoded(value)) return toPieces(value.value);
  if (Array.isArray(value)) return value.map(toPieces);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toPieces(one)]));
  return value;
}

function pieceOf(one: Symbolic): Piece {
  return { reference: one.reference, exact: true };
}

function opaquePieces(one: Opaque): Piece[] {
  const references = one.references.length > 0 ? one.references : [''];
  return references.map((reference) => ({ reference, exact: false }));
}

/** Takes a value of JSON configuration apart into what is known, what is not, and what is behind it. */
export function spread(raw: unknown, scope: Scope): Spread {
  if (typeof raw === 'string') return spreadText(raw, scope);
  if (Array.isArray(raw))
    return gather(
      raw.map((one) => spread(one, scope)),
      (parts) => parts,
    );
  if (isObject(raw)) {
    return spreadFields(raw, scope, (one) => spread(one, scope));
  }
  return { value: raw, unknown: false, expression: { constant_value: raw } };
}

const UNKNOWN: Spread = {
  value: undefined,
  unknown: true,
  expression: { references: [], pieces: new Pieces([{ reference: '', exact: false }]) },
};

/** An object whose keys may be templates; where one is not known, neither is the object. */
export function spreadFields(raw: Readonly<Record<string, unknown>>, scope: Scope, each: (one: unknown, key: string) => Spread): Spread {
  const keys = Object.keys(raw);
  const names = keys.map((key) => evaluateText(key, scope));
  if (names.some((name) => typeof name !== 'string')) return UNKNOWN;
  return gather(
    keys.map((key) => each(raw[key], key)),
    (parts) => Object.fromEntries(names.map((name, at) => [name, parts[at]])),
  );
}

export function gather(parts: readonly Spread[], build: (parts: readonly unknown[]) => unknown): Spread {
  return {
    value: build(parts.map((one) => one.value)),
    unknown: build(parts.map((one) => one.unknown)),
    expression: build(parts.map((one) => one.expression)),
  };
}

function spreadText(text: string, scope: Scope): Spread {
  const value = evaluateText(text, scope);
  if (value === undefined) return UNKNOWN;
  return spreadEvaluated(value);
}

function spreadEvaluated(value: Evaluated): Spread {
  if (isSymbolic(value) || isOpaque(value) || isText(value) || isEncoded(value)) {
    return {
      value: undefined,
      unknown: true,
      expression: { references: referencesOf(value), pieces: toPieces(value) } satisfies Evaluable,
    };
  }
  if (Array.isArray(value)) return gather(value.map(spreadEvaluated), (parts) => parts);
  if (isObject(value)) {
    const keys = Object.keys(value);
    return gather(
      keys.map((key) => spreadEvaluated(value[key] as Evaluated)),
      (parts) => Object.fromEntries(keys.map((key, at) => [key, parts[at]])),
    );
  }
  return { value, unknown: false, expression: { constant_value: value } };
}
