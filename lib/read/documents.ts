import type { Document } from '../model/view';
import { decodeDocument, decodeText, exactPiece, parsePieces, Pieces, referencesIn } from './document';
import type { Estate, Instance, Target } from './instance';
import type { Linker } from './links';
import { textOf } from './links';
import { fromPolicyDocument, toTree } from './policy-document';
import { isObject } from './values';

/** A document that includes documents that include it would never end. */
const DEEPEST = 16;

/** Decodes the policy documents of one input, whichever way they are spelled. */
export interface Documents {
  /** Undefined where the attribute is absent. `path` is dotted for a document within a block: `details.policy`. */
  readonly of: (instance: Instance, path: string) => Document | undefined;
}

/** Reads what an expression says where its text is known: a tree whose unknown leaves are `Pieces`; undefined where it is not. */
export type ReadExpression = (expression: unknown, instance: Instance) => unknown;

/** What stands at one place of a resource. */
interface Spot {
  readonly value: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
  readonly expression: unknown;
  readonly isNested: boolean;
}

export function documentsOf(estate: Estate, links: Linker, readExpression: ReadExpression | undefined): Documents {
  const decoder: Decoder = { estate, links, readExpression, decoded: new Map() };
  return { of: (instance, path) => decode(decoder, instance, spotOf(instance, path), 0) };
}

interface Decoder {
  readonly estate: Estate;
  readonly links: Linker;
  readonly readExpression: ReadExpression | undefined;
  /** Documents by text: an estate repeats many of them. */
  readonly decoded: Map<string, Document>;
}

function spotOf(instance: Instance, path: string): Spot {
  const { attributes, unknown, sensitive, expressions } = instance;
  if (!path.includes('.'))
    return {
      value: attributes[path],
      unknown: inside(unknown, path),
      sensitive: inside(sensitive, path),
      expression: expressions[path],
      isNested: false,
    };
  let spot: Spot = {
    value: instance.attributes,
    unknown: instance.unknown,
    sensitive: instance.sensitive,
    expression: instance.expressions,
    isNested: path.includes('.'),
  };
  for (const step of path.split('.')) {
    spot = {
      value: inside(spot.value, step),
      unknown: inside(spot.unknown, step),
      sensitive: inside(spot.sensitive, step),
      expression: inside(spot.expression, step),
      isNested: spot.isNested,
    };
  }
  return spot;
}

/** A block is a list of one; an unknown, sensitive or referred whole makes all within it so. */
function inside(of: unknown, step: string): unknown {
  if (of === true) return true;
  const one: unknown = Array.isArray(of) ? of[0] : of;
  if (one === true) return true;
  if (!isObject(one)) return undefined;
  return 'references' in one ? one : one[step];
}

function decode(decoder: Decoder, instance: Instance, spot: Spot, depth: number): Document | undefined {
  if (spot.sensitive === true)
    return spot.unknown === true || (spot.value !== null && spot.value !== undefined && spot.value !== '')
      ? { $sensitive: true }
      : undefined;
  if (spot.value instanceof Pieces) return decodePieces(decoder, instance, spot.value, depth);
  // What nobody wrote the provider computes. Within a block that is not known, nobody can tell.
  if (spot.unknown === true && spot.expression === undefined) return spot.isNested ? { $unknown: [] } : undefined;
  if (spot.unknown === true) return decodeExpression(decoder, instance, spot.expression, depth);
  if (typeof spot.value === 'string') return decodeOnce(decoder, spot.value);
  return spot.value === null || spot.value === undefined ? undefined : decodeDocument(spot.value);
}

function decodeOnce(decoder: Decoder, text: string): Document | undefined {
  const known = decoder.decoded.get(text);
  if (known) return known;
  if (text.trim() === '') return undefined;
  const made = decodeText(text);
  decoder.decoded.set(text, made);
  return made;
}

/** What the plan does not know yet, its configuration may tell: a deferred `aws_iam_policy_document`, or the text in JSON syntax. */
function decodeExpression(decoder: Decoder, instance: Instance, expression: unknown, depth: number): Document {
  const read = decoder.readExpression?.(expression, instance);
  if (read instanceof Pieces) return decodePieces(decoder, instance, read, depth);
  if (read !== undefined) return typeof read === 'string' ? decodeText(read) : decodeDocument(read);
  const resolved = decoder.estate.references(instance, expression);
  const [only] = resolved;
  if (resolved.length === 1 && only?.kind === 'resource' && !isKnownThere(decoder, only)) return decodeTarget(decoder, only, depth);
  return { $unknown: resolved.map(textOf) };
}

/** Text that is exactly one attribute of a document's data source is that document; other text is JSON with gaps. */
function decodePieces(decoder: Decoder, instance: Instance, pieces: Pieces, depth: number): Document {
  const only = exactPiece(pieces);
  if (only !== undefined) {
    const [target] = decoder.estate.references(instance, { references: [only], pieces });
    if (target?.kind === 'resource') return decodeTarget(decoder, target, depth);
  }
  const parsed = parsePieces(pieces);
  return parsed === undefined ? { $unknown: referencesIn(pieces) } : decodeDocument(parsed);
}

/** A text that is not known is something made of what is known: `replace(data.aws_iam_policy_document.d.json, "X", timestamp())`. */
function isKnownThere(decoder: Decoder, target: Target): boolean {
  return decoder.links.pickAnywhere(target).some(({ attributes }) => typeof attributes[target.attribute || 'json'] === 'string');
}

function decodeTarget(decoder: Decoder, target: Target, depth: number): Document {
  const found = decoder.links.pickAnywhere(target);
  const [only] = found;
  const unknown: Document = { $unknown: [textOf(target)] };
  if (found.length !== 1 || only === undefined || depth > DEEPEST) return unknown;
  if (only.type !== 'aws_iam_policy_document' || only.mode !== 'data') {
    // A policy that is passed on: `policy = aws_sqs_queue.a.policy`.
    return target.attribute === '' ? unknown : (decode(decoder, only, spotOf(only, target.attribute), depth + 1) ?? unknown);
  }
  // `data.aws_iam_policy_document.d[each.key].json` is listed without what follows the key.
  if (!['', 'json', 'minified_json'].includes(target.attribute)) return unknown;
  const text = only.attributes['json'];
  if (typeof text === 'string') return decodeText(text);
  const tree = toTree(only.attributes, only.unknown, only.expressions, (expression) => gaps(decoder, only, expression));
  return fromPolicyDocument(isObject(tree) ? tree : {}, (pieces) => includedDocument(decoder, only, pieces, depth + 1));
}

/** What stands where a value is not known: its text with gaps, or at least what it is made of. */
function gaps(decoder: Decoder, instance: Instance, expression: unknown): unknown {
  const read = expression === undefined ? undefined : decoder.readExpression?.(expression, instance);
  if (read !== undefined) return read;
  const references = expression === undefined ? [] : decoder.estate.references(instance, expression).map(textOf);
  return new Pieces(
    references.length === 0 ? [{ reference: '', exact: false }] : references.map((reference) => ({ reference, exact: true })),
  );
}

/**
 * A document that another includes: what a reference leads to, or text with gaps. A whole list that is not known (`compact([…])`) is made of
 * all that it refers to.
 */
function includedDocument(decoder: Decoder, instance: Instance, pieces: Pieces, depth: number): Document {
  const references = referencesIn(pieces);
  const targets = references.flatMap((reference) => absolute(reference));
  if (targets.length === 0 || targets.length < references.length) return decodePieces(decoder, instance, pieces, depth);
  const documents = targets
    .filter((target) => targets.length === 1 || isThere(decoder, target))
    .map((target) => decodeTarget(decoder, target, depth));
  const odd = documents.find((one) => 'unreadable' in one);
  return odd ?? { statements: documents.flatMap((one) => ('statements' in one ? one.statements : [{ $unknown: references }])) };
}

/** A data source with `count = 0` is nowhere in the plan. */
function isThere(decoder: Decoder, target: Target): boolean {
  return decoder.estate.anywhere(target.block).length > 0;
}

/** The references of a tree are absolute already. */
function absolute(reference: string): Target[] {
  const match = /^(.*data\.aws_iam_policy_document\.[^.[]+)(?:\[(?:(\d+)|"([^"]*)")\])?(?:\.(json|minified_json))?$/.exec(reference);
  if (!match?.[1]) return [];
  const key = match[2] !== undefined ? Number(match[2]) : match[3];
  return [{ kind: 'resource', input: undefined, block: match[1], key, likely: undefined, attribute: match[4] ?? '' }];
}
