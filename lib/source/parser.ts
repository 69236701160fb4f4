import type { Cursor } from './lexer';
import { ExpressionError, type Expression } from './syntax';

/** What the parts of the parser share. */
export interface Parser {
  readonly at: Cursor;
  depth: number;
  /** Whether a line break ends an expression: only in the items of an object constructor. */
  lines: boolean;
  /** Reads one whole expression; here so that the files of the parser need not import each other in a circle. */
  readonly expression: (parser: Parser) => Expression;
}

/** Levels of brackets, operators and templates. Deeper is not written by hand and would overflow the stack. */
const DEEPEST = 500;

/** One level deeper. @throws ExpressionError beyond the limit. */
export function enter(parser: Parser): void {
  parser.depth++;
  // A bracket costs two levels: the expression in it, and the first operand of that expression.
  if (parser.depth > 2 * DEEPEST) throw new ExpressionError(`nested deeper than ${DEEPEST} levels`, parser.at.position);
}

export function leave(parser: Parser): void {
  parser.depth--;
}

/** Reads something with line breaks as ends (true) or as spaces (false), then goes back to the setting before. */
export function within<T>(parser: Parser, lines: boolean, read: () => T): T {
  const before = parser.lines;
  parser.lines = lines;
  const result = read();
  parser.lines = before;
  return result;
}
