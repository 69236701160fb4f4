import type { Condition, Document, Principal, Statement, Text, Unknown } from '../model/view';
import { isFixed, slotOf, type Piece, type Slot } from './slots';
import { isObject } from './values';

/** A class, since parsed JSON can hold anything and must not be mistaken for it. */
export class Pieces {
  constructor(readonly parts: readonly (string | Piece)[]) {}
}

/** The text behind an expression, where it is known. */
export function piecesOf(expression: unknown): Pieces | undefined {
  const pieces = isObject(expression) ? expression['pieces'] : undefined;
  return pieces instanceof Pieces ? pieces : undefined;
}

/** The reference that a text is, where it is one and nothing else. */
export function exactPiece({ parts }: Pieces): string | undefined {
  const [only] = parts;
  return parts.length === 1 && typeof only === 'object' && only.exact ? only.reference : undefined;
}

/** Decodes the text of a policy. What is no policy is `unreadable`, with the reason. */
export function decodeText(text: string): Document {
  const parsed = parseJson(text);
  return parsed === undefined ? { unreadable: 'it is not JSON' } : decodeDocument(parsed);
}

/** A comma too many is what people write most often; it hides nothing, so the rest is read all the same. */
const TRAILING_COMMA = /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g;

function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return parseLeniently(text.replace(TRAILING_COMMA, '$1'), reviver);
  }
}

function parseLeniently(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

/** Decodes a parsed policy: a statement may be one or a list, every other value a scalar or a list. */
export function decodeDocument(document: unknown): Document {
  if (document instanceof Pieces) return { $unknown: referencesIn(document) };
  if (!isObject(document)) return { unreadable: 'it is not a JSON object' };
  const { Statement: statement = null, Version: _version, Id: _id, ...others } = named(document, DOCUMENT_ELEMENTS);
  // `{}` says nothing, and a version or a name no more; anything else without statements is no policy, whatever it is.
  if (statement === null && Object.keys(others).length > 0) return { unreadable: 'it has no Statement' };
  if (statement instanceof Pieces) return { $unknown: referencesIn(statement) };
  const statements = asList(statement);
  const odd = statements.find((one) => !isObject(one));
  if (odd !== undefined && !(odd instanceof Pieces)) return { unreadable: 'a Statement is not a JSON object' };
  return {
    statements: statements.map((one) => (one instanceof Pieces ? unknownOf(one) : decodeStatement(one as Record<string, unknown>))),
  };
}

const DOCUMENT_ELEMENTS = new Map(['Version', 'Id', 'Statement'].map((name) => [name.toLowerCase(), name]));
const STATEMENT_ELEMENTS = new Map(
  ['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** Elements by their names as AWS writes them. Another case is refused by most services; where one takes it, it must not go unseen. */
function named(raw: Readonly<Record<string, unknown>>, elements: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const renamed = Object.keys(raw).filter((key) => (elements.get(key.toLowerCase()) ?? key) !== key);
  if (renamed.length === 0) return raw;
  const entries = renamed.map((key): [string, unknown] => [elements.get(key.toLowerCase()) ?? key, raw[key]]);
  return { ...Object.fromEntries(entries), ...raw };
}

function decodeStatement(written: Readonly<Record<string, unknown>>): Statement {
  const raw = named(written, STATEMENT_ELEMENTS);
  const effect = leaf(raw['Effect'], 'other');
  const sid = leaf(raw['Sid'], 'other');
  return {
    sid: typeof sid === 'string' && sid !== '' ? sid : undefined,
    effect: typeof effect === 'string' && effect.toLowerCase() === 'allow' ? 'Allow' : (effect ?? ''),
    principals: principalsOf(raw['Principal']),
    not_principals: principalsOf(raw['NotPrincipal']),
    actions: texts(raw['Action'], 'action'),
    not_actions: texts(raw['NotAction'], 'action'),
    resources: texts(raw['Resource'], 'resource'),
    not_resources: texts(raw['NotResource'], 'resource'),
    conditions: conditionsOf(raw['Condition']),
  };
}

/** Most lists of most statements are empty: one list serves them all. */
const NOTHING: readonly never[] = [];

function principalsOf(raw: unknown): readonly (Principal | Unknown)[] {
  if (raw === undefined || raw === null) return NOTHING;
  if (raw instanceof Pieces) return [unknownOf(raw)];
  if (!isObject(raw)) return asList(raw).map((one) => ({ type: '*', value: leaf(one, 'identity') ?? '' }));
  const principals: Principal[] = [];
  for (const type of Object.keys(raw))
    for (const value of texts(raw[type], type.toLowerCase() === 'service' ? 'service' : 'identity')) principals.push({ type, value });
  return principals;
}

function conditionsOf(raw: unknown): readonly (Condition | Unknown)[] {
  if (raw instanceof Pieces) return [unknownOf(raw)];
  if (!isObject(raw)) return NOTHING;
  const conditions: (Condition | Unknown)[] = [];
  for (const operator of Object.keys(raw)) {
    const keys = raw[operator];
    if (keys instanceof Pieces) conditions.push(unknownOf(keys));
    else if (isObject(keys)) for (const key of Object.keys(keys)) conditions.push(conditionOf(operator, key, keys[key]));
  }
  return conditions;
}

/** One condition, its operator cut into qualifier, name and `IfExists`. */
export function conditionOf(written: string, key: string, values: unknown): Condition {
  const lower = key.toLowerCase();
  const { operator, qualifier, if_exists } = operatorOf(written);
  return { operator, qualifier, if_exists, key: lower, values: texts(values, slotOf(lower)) };
}

type Operator = Pick<Condition, 'operator' | 'qualifier' | 'if_exists'>;
const operators = new Map<string, Operator>();

/** There are few operators, and a document may have thousands of conditions. */
function operatorOf(written: string): Operator {
  let made = operators.get(written);
  if (!made) {
    const [, qualifier, operator = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.*?)(IfExists)?$/is.exec(written) ?? [];
    const any = qualifier?.toLowerCase() === 'foranyvalue';
    made = { operator, qualifier: qualifier === undefined ? '' : any ? 'ForAnyValue' : 'ForAllValues', if_exists: ifExists !== undefined };
    if (operators.size < 1000) operators.set(written, made);
  }
  return made;
}

/** The texts of a scalar or a list. A list that is not known is one unknown text. */
export function texts(raw: unknown, slot: Slot): readonly Text[] {
  if (raw === undefined) return NOTHING;
  if (typeof raw === 'string') return [raw];
  if (Array.isArray(raw) && raw.every((one) => typeof one === 'string')) return raw;
  return asList(raw).flatMap((one) => (Array.isArray(one) ? texts(one, slot) : (leaf(one, slot) ?? [])));
}

function leaf(raw: unknown, slot: Slot): Text | undefined {
  if (raw === null || raw === undefined) return undefined;
  if (raw instanceof Pieces) return pieced(raw, slot);
  // A map where a text belongs: nothing that AWS would take, and nothing to judge.
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : { $unknown: [] };
}

/** Writes what is surely one fixed value in angle brackets; where something could be anything, so could the whole. */
function pieced(raw: Pieces, slot: Slot): Text {
  let text = '';
  for (const part of raw.parts) {
    if (typeof part === 'string') text += part;
    else if (isFixed(part, slot, text)) text += `⟨${part.reference.replace(/[*?$]/g, '_')}⟩`;
    else return unknownOf(raw);
  }
  return text;
}

export function referencesIn(raw: Pieces): string[] {
  return [...new Set(raw.parts.flatMap((part) => (typeof part === 'string' || part.reference === '' ? [] : [part.reference])))];
}

function unknownOf(raw: Pieces): Unknown {
  return { $unknown: referencesIn(raw) };
}

/** A scalar or a list, as a list; nothing is an empty one. */
export function asList(raw: unknown): unknown[] {
  if (raw === undefined || raw === null) return [];
  return Array.isArray(raw) ? raw : [raw];
}

const GAP = /\uE000(\d+)\uE001/;

/** Parses JSON text that has gaps: each leaf with a gap becomes `Pieces`. Undefined where it is no JSON, or has a gap outside its strings. */
export function parsePieces(pieces: Pieces): unknown {
  const text = pieces.parts
    .map((part, at) => (typeof part === 'string' ? part.replace(/[\uE000\uE001]/g, '') : `\uE000${at}\uE001`))
    .join('');
  const fill = (leaf: string): Pieces =>
    new Pieces(
      leaf
        .split(GAP)
        .flatMap((part, at): (string | Piece)[] => (at % 2 === 0 ? (part === '' ? [] : [part]) : [pieces.parts[Number(part)] as Piece])),
    );
  return parseJson(text, (_key, value: unknown) => {
    if (typeof value === 'string') return GAP.test(value) ? fill(value) : value;
    // Where a key is not known, nobody can tell what the object says.
    const gaps = isObject(value) && !(value instanceof Pieces) ? Object.keys(value).filter((key) => GAP.test(key)) : [];
    return gaps.length > 0 ? new Pieces(gaps.flatMap((key) => fill(key).parts.filter((part) => typeof part !== 'string'))) : value;
  });
}
