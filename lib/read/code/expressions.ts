import { Code, isBody, type Raw, type RawBody } from '../../source/code';
import { isEncoded, isKnown, isOpaque, isSymbolic, isText, referencesOf } from '../../source/evaluation';
import type { Evaluated, Opaque, Symbolic, Text } from '../../source/evaluation';
import { put } from '../../source/fields';
import { evaluateCode, evaluateKey } from '../../source/raw';
import { Pieces } from '../document';
import type { Piece } from '../slots';
import type { Scopes } from './repetition';
import { isObject } from '../values';

/** A value of a configuration, evaluated as far as it goes. */
export interface Spread {
  readonly value: unknown;
  /** Same shape, true where the value is not known. */
  readonly unknown: unknown;
  /** Same shape: what is behind a value, with its tree of pieces where it is not known. */
  readonly expression: unknown;
}

/** An expression that is known as text. */
export interface Evaluable {
  /** Absolute. */
  readonly references: readonly string[];
  readonly pieces?: unknown;
}

/** A tree whose unknown leaves are `Pieces`. What was encoded as JSON keeps its structure. */
export function toPieces(value: Evaluated): unknown {
  if (isSymbolic(value)) return new Pieces([pieceOf(value)]);
  if (isOpaque(value)) return new Pieces(value.each ? [pieceOf(value.each)] : opaquePieces(value));
  if (isText(value)) return new Pieces(textPieces(value.parts));
  if (isEncoded(value)) return toPieces(value.value);
  if (Array.isArray(value)) return value.map(toPieces);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toPieces(one)]));
  return value;
}

/** Beside a wildcard, what may be nothing leaves everything open. */
function textPieces(parts: Text['parts']): (string | Piece)[] {
  const isWild = parts.some((part) => typeof part === 'string' && /[*?]/.test(part));
  return parts.flatMap((part): (string | Piece)[] => {
    if (typeof part === 'string') return [part];
    if (!isSymbolic(part)) return opaquePieces(part);
    return [{ ...pieceOf(part), exact: !(isWild && part.isPerhaps) }];
  });
}

function pieceOf(one: Symbolic): Piece {
  return { reference: one.reference, exact: true };
}

function opaquePieces(one: Opaque): Piece[] {
  const references = one.references.length > 0 ? one.references : [''];
  return references.map((reference) => ({ reference, exact: false }));
}

/** Takes a value of a configuration apart into what is known, what is not, and what is behind it. */
export function spread(raw: Raw, scopes: Scopes): Spread {
  if (raw instanceof Code) return spreadCode(raw, scopes);
  if (Array.isArray(raw))
    return gather(
      (raw as readonly Raw[]).map((one) => spread(one, scopes)),
      (parts) => parts,
    );
  if (isBody(raw)) return spreadFields(raw, scopes, (one) => spread(one, scopes));
  return { value: raw, unknown: false, expression: { constant_value: raw } };
}

const UNKNOWN: Spread = {
  value: undefined,
  unknown: true,
  expression: { references: [], pieces: new Pieces([{ reference: '', exact: false }]) },
};

/** An object whose keys may be templates; where one is not known, neither is the object. */
export function spreadFields(raw: RawBody, scopes: Scopes, each: (one: Raw, key: string) => Spread): Spread {
  const value: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  const expression: Record<string, unknown> = {};
  const scope = scopes('values');
  for (const key of Object.keys(raw)) {
    const name = evaluateKey(key, scope);
    if (typeof name !== 'string') return UNKNOWN;
    const part = each(raw[key], key);
    put(value, name, part.value);
    put(unknown, name, part.unknown);
    put(expression, name, part.expression);
  }
  return { value, unknown, expression };
}

export function gather(parts: readonly Spread[], build: (parts: readonly unknown[]) => unknown): Spread {
  return {
    value: build(parts.map((one) => one.value)),
    unknown: build(parts.map((one) => one.unknown)),
    expression: build(parts.map((one) => one.expression)),
  };
}

function spreadCode(code: Code, scopes: Scopes): Spread {
  if (code.expression === null) return UNKNOWN;
  if (code.expression.kind === 'literal') return spreadEvaluated(code.expression.value);
  const value = valueOf(code, scopes);
  return isKnown(value) ? { value, unknown: false, expression: leadingTo(code, scopes) } : spreadEvaluated(value);
}

/** What is a document leads to it; what is made of one needs its text. */
function valueOf(code: Code, scopes: Scopes): Evaluated {
  const value = evaluateCode(code, scopes('values'));
  const isMadeOfDocument = isOpaque(value) && value.references.some((one) => DOCUMENT.test(one));
  return isMadeOfDocument ? evaluateCode(code, scopes('texts')) : value;
}

const DOCUMENT = /(?:^|\.)data\.aws_iam_policy_document\./;

/** Where an expression leads whose value is known: worked out when it is asked for, since mostly nobody asks. */
function leadingTo(code: Code, scopes: Scopes): Evaluable {
  let references: readonly string[] | undefined;
  return {
    get references() {
      return (references ??= referencesOf(evaluateCode(code, scopes('links'))));
    },
  };
}

/** What an expression is worth, taken apart. */
export function spreadEvaluated(value: Evaluated): Spread {
  if (isSymbolic(value) || isOpaque(value) || isText(value) || isEncoded(value)) {
    return {
      value: undefined,
      unknown: true,
      expression: { references: referencesOf(value), pieces: toPieces(value) } satisfies Evaluable,
    };
  }
  if (Array.isArray(value)) return gather((value as readonly Evaluated[]).map(spreadEvaluated), (parts) => parts);
  if (isObject(value)) {
    const keys = Object.keys(value);
    return gather(
      keys.map((key) => spreadEvaluated(value[key] as Evaluated)),
      (parts) => Object.fromEntries(keys.map((key, at) => [key, parts[at]])),
    );
  }
  return { value, unknown: false, expression: { constant_value: value } };
}
