import { parse } from '@cdktn/hcl2json';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../lib/source/body';
import type { RawBody } from '../../lib/source/code';
import { fromJson } from '../../lib/source/json-code';
import { readModule, type ConfigFile } from '../../lib/source/module';
import { evaluateRaw } from '../../lib/source/raw';
import { isSameCode } from '../../lib/source/same-code';
import { scope, symbolic, text } from './values';

describe('a file in HCL syntax has the shape of JSON syntax', () => {
  test.each<[string, string, unknown]>([
    ['nothing', '', {}],
    ['comments only', '# a\n// b\n/* c\n*/\n', {}],
    ['a byte order mark', '\ufeffa = 1\n', { a: 1 }],
    ['attributes', 'a = 1\nb = "x"\nc = [true, null]\n', { a: 1, b: 'x', c: [true, null] }],
    ['an attribute on the last line, without its end', 'a = 1', { a: 1 }],
    ['line ends of Windows', 'a = 1\r\nb = <<-E\r\n  x\r\n  E\r\n', { a: 1, b: 'x\r\n' }],
    ['an expression over lines, in brackets', 'a = (\n  1 +\n  2\n)\n', { a: 3 }],
    ['a list with comments and a comma at its end', 'a = [\n  1, # one\n  2, // two\n]\n', { a: [1, 2] }],
    ['a comparison is no attribute', 'a = 1 == 2\n', { a: false }],
    ['a heredoc', 'a = <<E\n${var.env} "b"\nE\nb = 2\n', { a: 'prod "b"\n', b: 2 }],
    ['what looks like a block within a heredoc', 'a = <<E\nresource "x" "y" {\nE\n', { a: 'resource "x" "y" {\n' }],
    ['what looks like a comment within text', 'a = "# no /* no"\n', { a: '# no /* no' }],
    ['a reference', 'a = "${aws_iam_role.r.arn}/*"\n', { a: text([symbolic('aws_iam_role.r.arn'), '/*']) }],
    ['a block', 'b {\n  a = 1\n}\n', { b: [{ a: 1 }] }],
    ['a block on one line', 'b { a = 1 }\nc {}\n', { b: [{ a: 1 }], c: [{}] }],
    ['blocks of one name', 'b {}\nb { a = 1 }\n', { b: [{}, { a: 1 }] }],
    ['labels', 'resource "aws_x" "y" {\n  a = 1\n}\n', { resource: [{ aws_x: { y: { a: 1 } } }] }],
    ['labels without quotes', 'resource aws_x y {}\n', { resource: [{ aws_x: { y: {} } }] }],
    ['blocks in blocks', 'a {\n  b {\n    c = 1\n  }\n}\n', { a: [{ b: [{ c: 1 }] }] }],
    [
      'names that JavaScript knows',
      '__proto__ = 1\nconstructor "toString" {}\n',
      JSON.parse('{"__proto__":1,"constructor":[{"toString":{}}]}'),
    ],
  ])('%s', (_, source, expected) => {
    expect(evaluateRaw(parseFile(source).body, scope())).toEqual(expected);
  });

  test('every block knows the line of its header, and every attribute its own', () => {
    const { body, lines } = parseFile('# first\n\nresource "a" "b" {\n  c = <<E\n\nE\n  d = 1\n}\n\nresource "a" "e" {}\n');
    const [first, second] = body['resource'] as readonly { readonly a: Record<string, RawBody> }[];
    expect([first!.a['b']!, second!.a['e']!].map((one) => lines.get(one))).toEqual([3, 10]);
    expect(first!.a['b']).toMatchObject({ c: { line: 4 }, d: { line: 7 } });
  });

  test.each([
    ['a block without end', 'a {\n', 'expected the name of an attribute or block, found the end at offset 4'],
    ['a brace too many', '}\n', 'expected the name of an attribute or block, found "}" at offset 0'],
    ['an attribute without value', 'a =\n', 'expected an expression, found the end at offset 4'],
    ['two attributes on one line', 'a = 1 b = 2\n', 'expected the end of the line, found "b" at offset 6'],
    ['an attribute given twice', 'a = 1\na = 2\n', '"a" is given twice at offset 6'],
    ['an attribute that is a block as well', 'a = 1\na {}\n', '"a" is an attribute and a block at offset 11'],
    ['a label that is an expression', 'a "${b}" {}\n', 'a label is plain text at offset 2'],
    ['a name with neither value nor block', 'a\nb = 1\n', 'expected "=" or "{", found "b" at offset 2'],
    ['text without end', 'a = "b\n', 'line break in a quoted text at offset 6'],
    ['a heredoc without end', 'a = <<E\nb\n', 'text without end at offset 10'],
    ['JSON', '{"a": 1}', 'expected the name of an attribute or block, found "{" at offset 0'],
  ])('%s is none', (_, source, message) => {
    expect(() => parseFile(source)).toThrow(message);
  });

  test('blocks nested beyond reason are refused, not a stack that overflows', () => {
    expect(() => parseFile('a {\n'.repeat(100_000))).toThrow(/nested deeper than/);
  });
});

const PLANS = join(__dirname, '..', 'plans');
const SOURCES = readdirSync(PLANS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tf'));
const asModule = (content: RawBody): ReturnType<typeof readModule> => {
  const file: ConfigFile = { name: 'main.tf', content, lineOf: () => undefined, advice: '' };
  return readModule([file]);
};

test.each(SOURCES)('%s says the same as the HCL library of HashiCorp makes of it', async (path) => {
  const source = readFileSync(join(PLANS, path), 'utf8');
  const [ours, theirs] = [parseFile(source).body, fromJson(await parse(path, source)) as RawBody].map(asModule);
  for (const kind of ['blocks', 'calls', 'variables', 'outputs', 'providers'] as const) {
    const [mine, other] = [ours![kind], theirs![kind]];
    expect([...mine.keys()].sort()).toEqual([...other.keys()].sort());
    expect([...mine].filter(([name, { body }]) => !isSameCode(body, other.get(name)?.body)).map(([name]) => name)).toEqual([]);
  }
  expect([...ours!.locals].filter(([name, value]) => !isSameCode(value, theirs!.locals.get(name))).map(([name]) => name)).toEqual([]);
});
