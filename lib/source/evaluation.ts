/** The tag that tells what is ours from what a configuration holds: no text can spell a symbol. */
const TAG = Symbol('evaluation');
const SET = Symbol('set');

/** What an expression is worth, as far as that is known without cloud and state. */
export type Evaluated =
  string | number | boolean | null | readonly Evaluated[] | { readonly [key: string]: Evaluated } | Opaque | Symbolic | Text | Encoded;

/** Could be anything, null and `*` included; made of these references (empty: of none, such as a timestamp). */
export interface Opaque {
  readonly [TAG]: true;
  readonly kind: 'opaque';
  readonly references: readonly string[];
  /** It is this whole resource, so that an attribute of it is symbolic. */
  readonly whole?: WholeResource;
  /** It is a list of this attribute of every instance, and nobody knows how many there are. */
  readonly each?: Symbolic;
}

export interface WholeResource {
  /** `aws_s3_bucket.b`, without instance key. */
  readonly resource: string;
  readonly key?: string | number | KeyAsWritten;
  /** The instance is certainly there. */
  readonly isThere?: true;
}

/** An instance key that is not known: `each.key`, `each.value` or `count.index`. */
export interface KeyAsWritten {
  readonly written: string;
}

/** Exactly one attribute of one instance of a resource or data source: `aws_iam_role.r.arn`, `aws_s3_bucket.b["eu"].arn`. */
export interface Symbolic {
  readonly [TAG]: true;
  readonly kind: 'symbolic';
  readonly reference: string;
  /** The instance is certainly there, so that reading the attribute is no error. */
  readonly isThere?: true;
  /** Where there is no instance it is null, or the empty text. */
  readonly isPerhaps?: true;
}

/** A string of known and unknown parts. No two neighbours are known, no known part is empty, and one part at least is unknown. */
export interface Text {
  readonly [TAG]: true;
  readonly kind: 'text';
  readonly parts: readonly (string | Symbolic | Opaque)[];
}

/** What `jsonencode` makes of a value that is not wholly known: the text is unknown, its structure is not. */
export interface Encoded {
  readonly [TAG]: true;
  readonly kind: 'json';
  readonly value: Evaluated;
}

export type Unknown = Opaque | Symbolic | Text | Encoded;
export type List = readonly Evaluated[];
export interface Mapping {
  readonly [key: string]: Evaluated;
}

export function opaque(references: readonly string[], whole?: WholeResource): Opaque {
  const unique = [...new Set(references)];
  return whole === undefined
    ? { [TAG]: true, kind: 'opaque', references: unique }
    : { [TAG]: true, kind: 'opaque', references: unique, whole };
}

export function symbolic(reference: string): Symbolic {
  return { [TAG]: true, kind: 'symbolic', reference };
}

/** A list of an attribute of every instance. */
export function opaqueList(references: readonly string[], each: Symbolic): Opaque {
  return { ...opaque(references), each };
}

/** What is taken out of such a list, beside empty texts: that attribute, where there is an instance. Undefined where it is no such list. */
export function oneOfEach(value: Evaluated): Symbolic | undefined {
  if (isOpaque(value)) return value.each && { ...value.each, isPerhaps: true };
  if (!Array.isArray(value) || !isSet(value)) return undefined;
  const [only = null, ...others] = (value as List).filter((one) => one !== '' && one !== null);
  return others.length === 0 ? oneOfEach(only) : undefined;
}

/** An attribute of an instance that is certainly there. */
export function symbolicThere(reference: string): Symbolic {
  return { [TAG]: true, kind: 'symbolic', reference, isThere: true };
}

export function encoded(value: Evaluated): Encoded {
  return { [TAG]: true, kind: 'json', value };
}

/** Joins parts to a text; to a string when all are known, to the part itself when there is only one. */
export function text(parts: Text['parts']): string | Symbolic | Opaque | Text {
  const melded: (string | Symbolic | Opaque)[] = [];
  for (const part of parts) {
    const last = melded.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') melded[melded.length - 1] = last + part;
    else melded.push(part);
  }
  const [only] = melded;
  if (only === undefined) return '';
  return melded.length === 1 ? only : { [TAG]: true, kind: 'text', parts: melded };
}

export function isUnknown(value: Evaluated): value is Unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, TAG);
}

export function isOpaque(value: Evaluated): value is Opaque {
  return isUnknown(value) && value.kind === 'opaque';
}

export function isSymbolic(value: Evaluated): value is Symbolic {
  return isUnknown(value) && value.kind === 'symbolic';
}

export function isText(value: Evaluated): value is Text {
  return isUnknown(value) && value.kind === 'text';
}

export function isEncoded(value: Evaluated): value is Encoded {
  return isUnknown(value) && value.kind === 'json';
}

export function isList(value: Evaluated): value is List {
  return Array.isArray(value);
}

export function isMapping(value: Evaluated): value is Mapping {
  return typeof value === 'object' && value !== null && !isList(value) && !isUnknown(value);
}

/** Whether the value has no unknown part, at any depth. */
export function isKnown(value: Evaluated): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (isUnknown(value)) return false;
  return isList(value) ? value.every(isKnown) : Object.values(value).every(isKnown);
}

/** Whether evaluating it is certainly no error: every unknown part is an attribute of something that is there. */
export function isSound(value: Evaluated): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (isSymbolic(value)) return value.isThere === true;
  if (isOpaque(value)) return value.whole?.isThere === true;
  if (isText(value)) return value.parts.every(isSound);
  if (isUnknown(value)) return isEncoded(value) && isSound(value.value);
  return isList(value) ? value.every(isSound) : Object.values(value).every(isSound);
}

/**
 * A set, or a list whose length is not known. Positions in it mean nothing, and an opaque element stands for any number of
 * elements, none included: `concat(["a"], var.more)` is certain about "a".
 */
export function set(elements: List): List {
  return Object.defineProperty([...elements], SET, { value: true });
}

export function isSet(value: List): boolean {
  return Object.hasOwn(value, SET);
}

/** The references of all unknown parts, in order, each once. */
export function referencesOf(...values: readonly Evaluated[]): string[] {
  const found = new Set<string>();
  values.forEach((value) => {
    gather(value, found);
  });
  return [...found];
}

function gather(value: Evaluated, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isOpaque(value)) value.references.forEach((reference) => found.add(reference));
  else if (isSymbolic(value)) found.add(value.reference);
  else if (isText(value))
    value.parts.forEach((part) => {
      gather(part, found);
    });
  else if (isEncoded(value)) gather(value.value, found);
  else
    Object.values(value).forEach((inner: Evaluated) => {
      gather(inner, found);
    });
}

/** The keys of a map in Terraform's order, which is that of the bytes in UTF-8. */
export function sortedKeys(map: Mapping): string[] {
  return Object.keys(map).sort(byBytes);
}

/** Compares as UTF-8 bytes do. JavaScript compares UTF-16 units, which differs where surrogates are. */
export function byBytes(left: string, right: string): number {
  if (/[\ud800-\udfff]/.test(left + right)) return Buffer.compare(Buffer.from(left), Buffer.from(right));
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
