import type { Expression } from './syntax';

/** An expression in the code of a configuration, parsed. A class, since parsed JSON can hold anything and must not be mistaken for it. */
export class Code {
  constructor(
    /** Null where the text is no expression: its value could be anything. */
    readonly expression: Expression | null,
    /** Where it stands in its file, from 1. Absent in JSON syntax, where only blocks have lines. */
    readonly line?: number,
  ) {}
}

/** A value of a configuration, not evaluated: in HCL syntax every value is code, in JSON syntax text with `${…}` is. */
export type Raw = string | number | boolean | null | undefined | Code | readonly Raw[] | RawBody;

/** The body of a block, in the shape of JSON syntax: attributes by name, and nested blocks of one name as a list. */
export interface RawBody {
  readonly [name: string]: Raw;
}

export function isBody(raw: unknown): raw is RawBody {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !(raw instanceof Code);
}

/** A value or a list of them, as a list; nothing is an empty one. JSON syntax allows a list of bodies wherever it allows one. */
export function asBodies(raw: Raw): readonly RawBody[] {
  return (Array.isArray(raw) ? (raw as readonly Raw[]) : [raw]).filter(isBody);
}

/** A value that is written out; undefined for anything else. */
export function literalOf(raw: Raw): string | number | boolean | null | undefined {
  if (!(raw instanceof Code)) return typeof raw === 'object' && raw !== null ? undefined : raw;
  return raw.expression?.kind === 'literal' ? raw.expression.value : undefined;
}

/** Text that is written out. */
export function literalText(raw: Raw): string | undefined {
  const value = literalOf(raw);
  return typeof value === 'string' ? value : undefined;
}
