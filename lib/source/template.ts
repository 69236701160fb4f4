import { assemble, withoutIndentation, type Part } from './assemble';
import { parseForIntro } from './construct';
import { accept, expect, expectIdentifier, type Cursor, type Token } from './lexer';
import { within, type Parser } from './parser';
import { ExpressionError, type Expression } from './syntax';

/** Where a template ends: with the text (JSON), with a quote, or with a line that is the marker of its heredoc. */
type Ending = { readonly by: 'text' } | { readonly by: 'quote' } | { readonly by: 'marker'; readonly marker: string };

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** The whole text is a template, without quotes and without backslash escapes. */
export function readBareTemplate(parser: Parser): Expression {
  return assemble(parser, readParts(parser, { by: 'text' }));
}

/** A quoted template, after its first quote. */
export function readQuotedTemplate(parser: Parser): Expression {
  return assemble(parser, readParts(parser, { by: 'quote' }));
}

/** A heredoc, after its first line. `<<-` takes away the indentation that all lines share. */
export function readHeredoc(parser: Parser, opening: Token): Expression {
  const marker = opening.text.replace(/^<<-?/, '').trim();
  const parts = readParts(parser, { by: 'marker', marker });
  return assemble(parser, opening.text.startsWith('<<-') ? withoutIndentation(parts) : parts);
}

function readParts(parser: Parser, ending: Ending): readonly Part[] {
  const { at } = parser;
  const parts: Part[] = [];
  let strip = false;
  let lineStart = true;
  while (!acceptEnd(at, ending, lineStart)) {
    const opening = at.text.slice(at.position, at.position + 2);
    if (opening !== '${' && opening !== '%{') {
      const text = readText(at, ending);
      parts.push({ kind: 'text', text: strip ? text.trimStart() : text });
      strip = false;
      lineStart = text.endsWith('\n');
      continue;
    }
    at.position += 2;
    if (acceptCharacter(at, '~')) stripLast(parts);
    parts.push(within(parser, false, () => (opening === '${' ? readInterpolation(parser) : readDirective(parser))));
    strip = accept(at, '~');
    lineStart = false;
    expect(at, '}');
  }
  return parts;
}

function acceptEnd(at: Cursor, ending: Ending, lineStart: boolean): boolean {
  if (ending.by === 'marker' && lineStart && acceptMarker(at, ending.marker)) return true;
  if (ending.by === 'quote' && acceptCharacter(at, '"')) return true;
  if (at.position < at.text.length) return false;
  if (ending.by === 'text') return true;
  throw new ExpressionError('text without end', at.position);
}

/** A line of nothing but the marker. The line break after it stays, since it may end an item of an object. */
function acceptMarker(at: Cursor, marker: string): boolean {
  const newline = at.text.indexOf('\n', at.position);
  const end = newline < 0 ? at.text.length : newline;
  if (at.text.slice(at.position, end).trim() !== marker) return false;
  at.position = end;
  return true;
}

function acceptCharacter(at: Cursor, character: string): boolean {
  if (at.text.charAt(at.position) !== character) return false;
  at.position++;
  return true;
}

function stripLast(parts: Part[]): void {
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text.trimEnd() };
}

/** Literal text up to the next sequence. Outside quotes at most one line, since `~` strips one line and no more. */
function readText(at: Cursor, ending: Ending): string {
  const quoted = ending.by === 'quote';
  let done = '';
  while (at.position < at.text.length) {
    const character = at.text.charAt(at.position);
    if (character === '$' || character === '%') {
      if (at.text.charAt(at.position + 1) === '{') break;
      const escaped = at.text.startsWith(`${character}{`, at.position + 1);
      done += escaped ? `${character}{` : character;
      at.position += escaped ? 3 : 1;
    } else if (quoted && character === '"') {
      break;
    } else if (quoted && character === '\\') {
      done += readEscape(at);
    } else {
      if (quoted && character === '\n') throw new ExpressionError('line break in a quoted text', at.position);
      done += character;
      at.position++;
      if (!quoted && character === '\n') break;
    }
  }
  return done;
}

function readEscape(at: Cursor): string {
  const letter = at.text.charAt(at.position + 1);
  const plain = ESCAPES.get(letter);
  const length = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const digits = at.text.slice(at.position + 2, at.position + 2 + length);
  const point = parseInt(digits, 16);
  if (plain === undefined && (length === 0 || digits.length < length || !/^[0-9a-fA-F]+$/.test(digits) || point > 0x10ffff)) {
    throw new ExpressionError('unknown escape', at.position);
  }
  at.position += 2 + length;
  return plain ?? String.fromCodePoint(point);
}

function readInterpolation(parser: Parser): Part {
  return { kind: 'value', expression: parser.expression(parser) };
}

function readDirective(parser: Parser): Part {
  const { position } = parser.at;
  const word = expectIdentifier(parser.at);
  if (word === 'if') return { kind: 'if', test: parser.expression(parser) };
  if (word === 'for') return { kind: 'for', ...parseForIntro(parser) };
  if (word === 'else' || word === 'endif' || word === 'endfor') return { kind: word };
  throw new ExpressionError(`unknown directive "${word}"`, position);
}
