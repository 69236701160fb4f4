import { Code, type Raw, type RawBody } from './code';
import { accept, isMark, peek, take, unexpected, type Token } from './lexer';
import { newParser } from './parse';
import { enter, leave, within, type Parser } from './parser';
import { ExpressionError } from './syntax';
import { readQuotedTemplate } from './template';

/** A file in HCL syntax. */
export interface ParsedFile {
  readonly body: RawBody;
  /** The line on which the header of a block stands, by the body of the block. */
  readonly lines: WeakMap<RawBody, number>;
}

/** UTF-16 units of one file. */
const LONGEST_FILE = 16_000_000;

interface Reading {
  readonly parser: Parser;
  readonly lines: WeakMap<RawBody, number>;
  readonly lineAt: (position: number) => number;
}

/**
 * Parses a file in HCL syntax into the shape that JSON syntax has, so that both are read the same: a block with labels is nested objects, blocks
 * are lists, every value is code. Ours and not a library's, since the expressions are ours to parse anyway and a body is little more, since it
 * gives lines, and since the gate inside synth is synchronous.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#structural-elements
 * @throws ExpressionError with the position, where the text is not HCL.
 */
export function parseFile(text: string): ParsedFile {
  const parser = newParser(text, LONGEST_FILE);
  if (text.startsWith('\ufeff')) parser.at.position = 1;
  const reading: Reading = { parser, lines: new WeakMap(), lineAt: lineCounter(text) };
  return { body: parseBody(reading, 'end'), lines: reading.lines };
}

/** The line of a position, from 1. */
export function lineAt(text: string, position: number): number {
  return lineCounter(text)(position);
}

/** Positions must not go back. */
function lineCounter(text: string): (position: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (position) => {
    while (next >= 0 && next < position) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

type End = 'end' | '}';

function parseBody(reading: Reading, end: End): RawBody {
  const { parser } = reading;
  const attributes = new Map<string, Code>();
  const blocks = new Map<string, Raw[]>();
  for (let token = take(parser.at); !isEnd(token, end); token = take(parser.at)) {
    if (token.kind !== 'identifier') throw unexpected(token, 'the name of an attribute or block');
    const line = reading.lineAt(token.position);
    if (accept(parser.at, '=')) {
      if (attributes.has(token.text)) throw new ExpressionError(`"${token.text}" is given twice`, token.position);
      attributes.set(token.text, parseAttribute(parser, line));
    } else {
      const block = parseBlock(reading, line);
      const same = blocks.get(token.text);
      if (same) same.push(block);
      else blocks.set(token.text, [block]);
    }
    endLine(parser, end);
  }
  const both = [...attributes.keys()].find((name) => blocks.has(name));
  if (both !== undefined) throw new ExpressionError(`"${both}" is an attribute and a block`, parser.at.position);
  return Object.fromEntries<Raw>([...attributes, ...blocks]);
}

function isEnd(token: Token, end: End): boolean {
  return end === 'end' ? token.kind === 'end' : isMark(token, end);
}

/** An expression ends with its line, but for what stands in brackets. */
function parseAttribute(parser: Parser, line: number): Code {
  return new Code(
    within(parser, true, () => parser.expression(parser)),
    line,
  );
}

/** What follows the type of a block: labels and body, each label an object around the rest. */
function parseBlock(reading: Reading, line: number): RawBody {
  const { parser } = reading;
  const labels: string[] = [];
  for (let token = take(parser.at); !isMark(token, '{'); token = take(parser.at)) labels.push(parseLabel(parser, token));
  enter(parser);
  const body = parseBody(reading, '}');
  leave(parser);
  reading.lines.set(body, line);
  return labels.reduceRight<RawBody>((inner, label) => Object.fromEntries([[label, inner]]), body);
}

function parseLabel(parser: Parser, token: Token): string {
  if (token.kind === 'identifier' && !token.afterNewline) return token.text;
  if (!isMark(token, '"') || token.afterNewline) throw unexpected(token, '"=" or "{"');
  const label = readQuotedTemplate(parser);
  if (label.kind !== 'literal' || typeof label.value !== 'string') throw new ExpressionError('a label is plain text', token.position);
  return label.value;
}

function endLine(parser: Parser, end: End): void {
  const next = peek(parser.at);
  if (!next.afterNewline && next.kind !== 'end' && !isEnd(next, end)) throw unexpected(next, 'the end of the line');
}
