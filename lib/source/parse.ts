import { parseCall, parseObject, parseTuple } from './construct';
import { accept, acceptDigits, cursor, expect, expectIdentifier, isMark, peek, take, unexpected, type Token } from './lexer';
import { isExact } from './number';
import { enter, leave, within, type Parser } from './parser';
import { ExpressionError, type BinaryOperator, type Expression, type Operation, type Step } from './syntax';
import { readBareTemplate, readHeredoc, readQuotedTemplate } from './template';

/** UTF-16 units. Terraform itself sets no limit; a policy document of AWS has at most 20 kB. */
const LONGEST_TEXT = 1_000_000;

const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ['||', 1],
  ['&&', 2],
  ['==', 3],
  ['!=', 3],
  ['<', 4],
  ['>', 4],
  ['<=', 4],
  ['>=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
]);

const KEYWORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads a string value of JSON configuration, in which `${…}` and `%{…}` are templates. A string with neither is a literal.
 * @throws ExpressionError when the text is no template.
 */
export function parseTemplate(text: string): Expression {
  const parser = newParser(text);
  return readBareTemplate(parser);
}

/**
 * Reads an expression as it stands right of `=` in a `.tf` file.
 * @throws ExpressionError when the text is no expression.
 */
export function parseExpression(text: string): Expression {
  const parser = newParser(text);
  const expression = parseTernary(parser);
  const rest = peek(parser.at);
  if (rest.kind !== 'end') throw unexpected(rest, 'the end');
  return expression;
}

/** @throws ExpressionError when the text is longer than `longest` UTF-16 units. */
export function newParser(text: string, longest: number = LONGEST_TEXT): Parser {
  if (text.length > longest) throw new ExpressionError(`longer than ${longest} characters`, longest);
  return { at: cursor(text), depth: 0, lines: false, expression: parseTernary };
}

function parseTernary(parser: Parser): Expression {
  enter(parser);
  const test = parseBinary(parser, 1);
  let expression = test;
  if (continues(parser, '?')) {
    take(parser.at);
    const yes = parseTernary(parser);
    skipTo(parser, ':');
    expression = { kind: 'conditional', test, yes, no: parseTernary(parser) };
  }
  leave(parser);
  return expression;
}

function parseBinary(parser: Parser, lowest: number): Expression {
  enter(parser);
  let left = parseUnary(parser);
  let rest: Operation[] = [];
  let before = Infinity;
  for (let operator = binaryOperator(parser, lowest); operator !== null; operator = binaryOperator(parser, lowest)) {
    take(parser.at);
    const operation: Operation = { operator: operator.text, right: parseBinary(parser, operator.precedence + 1) };
    if (operator.precedence === before) {
      rest.push(operation);
    } else {
      rest = [operation];
      left = { kind: 'chain', first: left, rest };
      before = operator.precedence;
    }
  }
  leave(parser);
  return left;
}

/** The operator that comes next, when it binds at least as tightly as the lowest. */
function binaryOperator(parser: Parser, lowest: number): { readonly text: BinaryOperator; readonly precedence: number } | null {
  const token = peek(parser.at);
  const precedence = token.kind === 'mark' && !endsLine(parser, token) ? PRECEDENCE.get(token.text) : undefined;
  return precedence === undefined || precedence < lowest ? null : { text: token.text as BinaryOperator, precedence };
}

function parseUnary(parser: Parser): Expression {
  const token = peek(parser.at);
  if (!isMark(token, '-') && !isMark(token, '!')) return parseAccess(parser);
  take(parser.at);
  enter(parser);
  const operand = parseUnary(parser);
  leave(parser);
  return { kind: 'unary', operator: token.text as '-' | '!', operand };
}

function parseAccess(parser: Parser): Expression {
  const on = parsePrimary(parser);
  const steps: Step[] = [];
  for (;;) {
    if (continues(parser, '.')) steps.push(parseDot(parser));
    else if (continues(parser, '[')) steps.push(parseBracket(parser));
    else return steps.length === 0 ? on : { kind: 'access', on, steps };
  }
}

function parseDot(parser: Parser): Step {
  expect(parser.at, '.');
  const digits = acceptDigits(parser.at);
  if (digits !== null) return { kind: 'index', key: number(digits) };
  if (accept(parser.at, '*')) return { kind: 'splat', style: 'attribute' };
  return { kind: 'attribute', name: expectIdentifier(parser.at) };
}

function parseBracket(parser: Parser): Step {
  expect(parser.at, '[');
  return within(parser, false, (): Step => {
    if (accept(parser.at, '*')) {
      expect(parser.at, ']');
      return { kind: 'splat', style: 'full' };
    }
    const key = parseTernary(parser);
    expect(parser.at, ']');
    return { kind: 'index', key };
  });
}

function parsePrimary(parser: Parser): Expression {
  const token = take(parser.at);
  if (token.kind === 'number') return number(token.text);
  if (token.kind === 'identifier') return parseIdentifier(parser, token);
  if (token.kind === 'heredoc') return readHeredoc(parser, token);
  if (isMark(token, '"')) return readQuotedTemplate(parser);
  if (isMark(token, '[')) return parseTuple(parser);
  if (isMark(token, '{')) return parseObject(parser);
  if (!isMark(token, '(')) throw unexpected(token, 'an expression');
  return within(parser, false, () => {
    const inner = parseTernary(parser);
    expect(parser.at, ')');
    return inner;
  });
}

function parseIdentifier(parser: Parser, token: Token): Expression {
  const next = peek(parser.at);
  if (!endsLine(parser, next) && (isMark(next, '(') || isMark(next, '::'))) return parseCall(parser, token.text);
  const keyword = KEYWORDS.get(token.text);
  return keyword === undefined ? { kind: 'name', name: token.text } : { kind: 'literal', value: keyword };
}

function number(text: string): Expression {
  return isExact(text) ? { kind: 'literal', value: Number(text) } : { kind: 'inexact', text };
}

/** Whether the next token is that mark and still belongs to this expression. */
function continues(parser: Parser, text: string): boolean {
  const token = peek(parser.at);
  return isMark(token, text) && !endsLine(parser, token);
}

function endsLine(parser: Parser, token: Token): boolean {
  return parser.lines && token.afterNewline;
}

function skipTo(parser: Parser, text: string): void {
  const token = peek(parser.at);
  if (endsLine(parser, token)) throw unexpected(token, `"${text}" on the same line`);
  expect(parser.at, text);
}
