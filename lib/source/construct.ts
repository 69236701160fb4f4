import { accept, expect, expectIdentifier, isMark, peek, take, unexpected } from './lexer';
import { within, type Parser } from './parser';
import type { Expression, For, ObjectConstructor } from './syntax';

/** A tuple or `[for …]`, after its `[`. */
export function parseTuple(parser: Parser): Expression {
  return within(parser, false, () => {
    if (startsFor(parser)) return parseFor(parser, ']');
    return { kind: 'tuple', elements: parseList(parser, ']') };
  });
}

/** An object constructor or `{for …}`, after its `{`. */
export function parseObject(parser: Parser): Expression {
  if (startsFor(parser)) return within(parser, false, () => parseFor(parser, '}'));
  return within(parser, true, () => parseEntries(parser));
}

/** A call, after its name or the first part of its name. */
export function parseCall(parser: Parser, first: string): Expression {
  let name = first;
  while (accept(parser.at, '::')) name += `::${expectIdentifier(parser.at)}`;
  expect(parser.at, '(');
  return within(parser, false, () => {
    const list: Expression[] = [];
    let spread = false;
    while (!accept(parser.at, ')')) {
      list.push(parser.expression(parser));
      spread = accept(parser.at, '...');
      const more = !spread && accept(parser.at, ',');
      if (more) continue;
      expect(parser.at, ')');
      break;
    }
    return { kind: 'call', name, arguments: list, spread };
  });
}

function parseList(parser: Parser, end: string): readonly Expression[] {
  const list: Expression[] = [];
  while (!accept(parser.at, end)) {
    list.push(parser.expression(parser));
    if (accept(parser.at, ',')) continue;
    expect(parser.at, end);
    break;
  }
  return list;
}

function parseEntries(parser: Parser): Expression {
  const entries: ObjectConstructor['entries'][number][] = [];
  while (!accept(parser.at, '}')) {
    const key = parseKey(parser);
    if (!accept(parser.at, ':')) expect(parser.at, '=');
    entries.push({ key, value: parser.expression(parser) });
    const next = peek(parser.at);
    if (isMark(next, ',')) take(parser.at);
    else if (!isMark(next, '}') && !next.afterNewline) throw unexpected(next, 'a comma, a line break or "}"');
  }
  return { kind: 'object', entries };
}

/** A bare word is the key itself, so `{ a = 1 }` has the key "a"; `(a)` is the value of a. */
function parseKey(parser: Parser): Expression {
  const token = peek(parser.at);
  const key = parser.expression(parser);
  if (token.kind !== 'identifier') return key;
  if (key.kind === 'name') return { kind: 'literal', value: key.name };
  return key.kind === 'literal' ? { kind: 'literal', value: token.text } : key;
}

function startsFor(parser: Parser): boolean {
  const token = peek(parser.at);
  return token.kind === 'identifier' && token.text === 'for';
}

function parseFor(parser: Parser, end: ']' | '}'): For {
  take(parser.at);
  const names = parseForIntro(parser);
  expect(parser.at, ':');
  const first = parser.expression(parser);
  const mapped = end === '}';
  if (mapped) expect(parser.at, '=>');
  const value = mapped ? parser.expression(parser) : first;
  const grouped = mapped && accept(parser.at, '...');
  const word = peek(parser.at);
  const conditional = word.kind === 'identifier' && word.text === 'if';
  if (conditional) take(parser.at);
  const condition = conditional ? parser.expression(parser) : null;
  expect(parser.at, end);
  return { kind: 'for', ...names, key: mapped ? first : null, value, condition, grouped };
}

/** `key, value in collection` or `value in collection`, after the word `for`; also that of a `%{ for … }`. */
export function parseForIntro(parser: Parser): Pick<For, 'keyName' | 'valueName' | 'collection'> {
  const first = expectIdentifier(parser.at);
  const second = accept(parser.at, ',') ? expectIdentifier(parser.at) : null;
  const word = take(parser.at);
  if (word.kind !== 'identifier' || word.text !== 'in') throw unexpected(word, '"in"');
  const collection = parser.expression(parser);
  return { keyName: second === null ? null : first, valueName: second ?? first, collection };
}
