import type { Document, Statement, Unknown } from '../model/view';
import { asList, decodeDocument, decodeText, Pieces } from './document';
import type { Piece } from './slots';
import { isObject, part } from './values';

/**
 * `aws_iam_policy_document`: the arguments as a tree whose unknown leaves are `Pieces`, the same for a plan that defers it and for synth
 * output. Merging is the provider's: sources first, then own statements, then overrides; what comes later replaces what has the same `sid`.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function fromPolicyDocument(tree: Readonly<Record<string, unknown>>, documentOf: (pieces: Pieces) => Document): Document {
  const own = decodeDocument({ Statement: ownStatements(tree['statement']) });
  const sources = [...asList(tree['source_json']), ...asList(shareOut(tree['source_policy_documents']))].map((one) =>
    included(one, documentOf),
  );
  const overrides = [...asList(tree['override_json']), ...asList(shareOut(tree['override_policy_documents']))].map((one) =>
    included(one, documentOf),
  );
  const broken = [...sources, own, ...overrides].find((one) => 'unreadable' in one);
  if (broken) return broken;
  return { statements: [own, ...overrides].flatMap(statementsOf).reduce(override, sources.flatMap(statementsOf)) };
}

/** The text that the provider makes of arguments that are all known; undefined where others are included, which have rules of their own. */
export function textOfPolicy(tree: Readonly<Record<string, unknown>>): string | undefined {
  const includes = ['source_json', 'override_json', 'source_policy_documents', 'override_policy_documents'];
  if (includes.some((name) => asList(tree[name]).length > 0)) return undefined;
  return JSON.stringify({ Version: tree['version'] ?? '2012-10-17', Statement: ownStatements(tree['statement']) }, null, 2);
}

/**
 * A plan lists the references of a whole list, not of its elements. Where a list of documents has as many unknown elements as there are
 * references, each is one of them.
 */
function shareOut(documents: unknown): unknown {
  const gaps = asList(documents).filter((one): one is Pieces => one instanceof Pieces);
  const [first] = gaps;
  const parts = first?.parts ?? [];
  const isShared =
    gaps.length > 1 &&
    parts.length === gaps.length &&
    gaps.every((one) => one.parts.every((part, at) => part === parts[at] || samePiece(part, parts[at])));
  if (!isShared) return documents;
  let next = 0;
  return asList(documents).map((one) => (one instanceof Pieces ? new Pieces([parts[next++] as Piece]) : one));
}

function samePiece(one: string | Piece, other: string | Piece | undefined): boolean {
  return typeof one === 'object' && typeof other === 'object' && one.reference === other.reference;
}

/** The values of a plan as a tree; `gap` gives what stands where a value is not known. */
export function toTree(value: unknown, unknown: unknown, expression: unknown, gap: (expression: unknown) => unknown, depth = 0): unknown {
  if (unknown === true) return gap(expression);
  if (depth > 40) return gap(undefined);
  const whole = isObject(expression) && ('references' in expression || 'constant_value' in expression);
  const below = (key: string | number): unknown =>
    toTree(part(value, key), part(unknown, key), whole ? expression : part(expression, key), gap, depth + 1);
  if (Array.isArray(value) || Array.isArray(unknown)) {
    const length = Math.max(Array.isArray(value) ? value.length : 0, Array.isArray(unknown) ? unknown.length : 0);
    return Array.from({ length }, (_, index) => below(index));
  }
  if (isObject(value) || isObject(unknown)) {
    const keys = new Set([...(isObject(value) ? Object.keys(value) : []), ...(isObject(unknown) ? Object.keys(unknown) : [])]);
    return Object.fromEntries([...keys].map((key) => [key, below(key)]));
  }
  return value;
}

function ownStatements(statements: unknown): unknown {
  if (statements instanceof Pieces) return statements;
  return asList(statements).map((one) => (isBlock(one) ? ownStatement(one) : one));
}

function ownStatement(block: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    Sid: block['sid'],
    Effect: block['effect'] ?? 'Allow',
    Action: block['actions'],
    NotAction: block['not_actions'],
    Resource: withVariables(block['resources']),
    NotResource: withVariables(block['not_resources']),
    Principal: principals(block['principals']),
    NotPrincipal: principals(block['not_principals']),
    Condition: conditions(block['condition']),
  };
}

/** A block whose fields are told apart; `Pieces` are one of which nothing is known. */
function isBlock(one: unknown): one is Readonly<Record<string, unknown>> {
  return isObject(one) && !(one instanceof Pieces);
}

/** The provider writes `&{aws:username}` as the policy variable `${aws:username}`, since Terraform would read the latter itself. */
function withVariables(texts: unknown): unknown {
  if (typeof texts === 'string') return texts.replaceAll('&{', '${');
  if (Array.isArray(texts)) return texts.map(withVariables);
  if (!(texts instanceof Pieces)) return texts;
  return new Pieces(texts.parts.map((part) => (typeof part === 'string' ? part.replaceAll('&{', '${') : part)));
}

function principals(blocks: unknown): unknown {
  if (blocks instanceof Pieces) return blocks;
  const byType = Object.create(null) as Record<string, unknown[]>;
  for (const one of asList(blocks)) {
    if (!isBlock(one)) return one;
    const { type } = one;
    // Whom an identifier names hangs on its type, unless it is anyone.
    if (type instanceof Pieces && !asList(one['identifiers']).includes('*')) return type;
    (byType[type instanceof Pieces ? 'AWS' : String(type)] ??= []).push(...asList(withVariables(one['identifiers'])));
  }
  return Object.keys(byType).length > 0 ? byType : undefined;
}

function conditions(blocks: unknown): unknown {
  if (blocks instanceof Pieces) return blocks;
  // Without a prototype, so that no name of an operator or key reaches one.
  const byOperator = Object.create(null) as Record<string, Record<string, unknown[]>>;
  for (const one of asList(blocks)) {
    if (!isBlock(one)) return one;
    const { test, variable, values } = one;
    if (typeof test !== 'string' || typeof variable !== 'string') return test instanceof Pieces ? test : variable;
    const byKey = (byOperator[test] ??= Object.create(null) as Record<string, unknown[]>);
    (byKey[variable] ??= []).push(...asList(withVariables(values)));
  }
  return byOperator;
}

function included(text: unknown, documentOf: (pieces: Pieces) => Document): Document {
  if (text instanceof Pieces) return documentOf(text);
  return text === '' ? { statements: [] } : decodeText(String(text));
}

function statementsOf(document: Document): readonly (Statement | Unknown)[] {
  if ('statements' in document) return document.statements;
  return ['$unknown' in document ? document : { $unknown: [] }];
}

function override(all: readonly (Statement | Unknown)[], one: Statement | Unknown): (Statement | Unknown)[] {
  const sid = 'sid' in one ? one.sid : undefined;
  const place = sid === undefined ? -1 : all.findIndex((other) => 'sid' in other && other.sid === sid);
  return place < 0 ? [...all, one] : all.map((other, index) => (index === place ? one : other));
}
