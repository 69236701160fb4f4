import { ExpressionError } from './syntax';

export type TokenKind = 'number' | 'identifier' | 'mark' | 'heredoc' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly position: number;
  /** In an object constructor a line break ends an item; everywhere else it is a space. */
  readonly afterNewline: boolean;
}

/**
 * A place in the text. Tokens are made on demand, since a quote or `}` switches between code and template and only the
 * parser knows which. `ahead` is a token already read; it must be taken before the text is read as a template.
 */
export interface Cursor {
  readonly text: string;
  position: number;
  ahead: Token | null;
}

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const DIGITS = /\d+/y;
const HEREDOC = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*[ \t]*\r?\n/uy;
const MARK = /\.\.\.|=>|==|!=|<=|>=|&&|\|\||::|[-+*/%!<>?:=.,()[\]{}"~]/y;

export function cursor(text: string): Cursor {
  return { text, position: 0, ahead: null };
}

/** The next token, left in place. */
export function peek(at: Cursor): Token {
  at.ahead ??= read(at);
  return at.ahead;
}

/** The next token, taken. */
export function take(at: Cursor): Token {
  const token = peek(at);
  at.ahead = null;
  return token;
}

export function isMark(token: Token, text: string): boolean {
  return token.kind === 'mark' && token.text === text;
}

/** Takes the next token when it is that mark. */
export function accept(at: Cursor, text: string): boolean {
  if (!isMark(peek(at), text)) return false;
  take(at);
  return true;
}

/** Takes that mark, or throws an ExpressionError. */
export function expect(at: Cursor, text: string): Token {
  const token = take(at);
  if (!isMark(token, text)) throw unexpected(token, `"${text}"`);
  return token;
}

export function expectIdentifier(at: Cursor): string {
  const token = take(at);
  if (token.kind !== 'identifier') throw unexpected(token, 'a name');
  return token.text;
}

/** Whole digits right here: `.0.1` are two steps of a traversal and no number with a fraction. */
export function acceptDigits(at: Cursor): string | null {
  if (at.ahead !== null) return null;
  return match(DIGITS, at);
}

export function unexpected(token: Token, wanted: string): ExpressionError {
  const found = token.kind === 'end' ? 'the end' : JSON.stringify(token.text.trim());
  return new ExpressionError(`expected ${wanted}, found ${found}`, token.position);
}

function read(at: Cursor): Token {
  const afterNewline = skipBlank(at);
  const position = at.position;
  const token = (kind: TokenKind, text: string): Token => ({ kind, text, position, afterNewline });
  if (position >= at.text.length) return token('end', '');
  for (const [kind, pattern] of [
    ['identifier', IDENTIFIER],
    ['number', NUMBER],
    ['heredoc', HEREDOC],
    ['mark', MARK],
  ] as const) {
    const text = match(pattern, at);
    if (text !== null) return token(kind, text);
  }
  throw new ExpressionError(`unexpected character ${JSON.stringify(at.text.charAt(position))}`, position);
}

function match(pattern: RegExp, at: Cursor): string | null {
  pattern.lastIndex = at.position;
  const found = pattern.exec(at.text)?.[0];
  if (found === undefined) return null;
  at.position += found.length;
  return found;
}

/** Skips spaces, line breaks and comments; true when a line ended among them. */
function skipBlank(at: Cursor): boolean {
  let newline = false;
  for (;;) {
    const character = at.text.charAt(at.position);
    if (character === '\n') newline = true;
    if (character === ' ' || character === '\t' || character === '\r' || character === '\n') at.position++;
    else if (character === '#' || at.text.startsWith('//', at.position)) skipLine(at);
    else if (at.text.startsWith('/*', at.position)) skipComment(at);
    else return newline;
  }
}

function skipLine(at: Cursor): void {
  const end = at.text.indexOf('\n', at.position);
  at.position = end < 0 ? at.text.length : end;
}

function skipComment(at: Cursor): void {
  const end = at.text.indexOf('*/', at.position + 2);
  if (end < 0) throw new ExpressionError('comment without end', at.position);
  at.position = end + 2;
}
