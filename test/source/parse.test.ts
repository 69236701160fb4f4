import fc from 'fast-check';
import { evaluate } from '../../lib/source/evaluate';
import { opaque } from '../../lib/source/evaluation';
import { parseExpression, parseTemplate } from '../../lib/source/parse';
import { references } from '../../lib/source/references';
import { EMPTY_SCOPE } from '../../lib/source/scope';
import { ExpressionError } from '../../lib/source/syntax';

describe('a string value of JSON configuration', () => {
  test.each([
    ['plain text is a literal', 'plain', 'plain'],
    ['the empty string is a literal', '', ''],
    ['a backslash is a backslash', 'a\\nb', 'a\\nb'],
    ['a quote is a quote', '{"a":1}', '{"a":1}'],
    ['a doubled dollar is an escape', '$${literal} %%{literal} $ % $$', '${literal} %{literal} $ % $$'],
    ['one interpolation alone keeps its type', '${1 + 1}', 2],
    ['text around an interpolation makes a string', 'a${1}', 'a1'],
    ['a template in a template', '${"a${"b${1}"}"}', 'ab1'],
    ['line breaks inside an interpolation are spaces', '${\n1\n+\n1\n}', 2],
    ['a strip mark takes one line', '\n\n  ${~ "x" ~}\n\n  y', '\n\nx\n  y'],
    ['directives', '%{ for x in [1,2] ~}\n  v${x}\n%{ endfor ~}\n  end', '  v1\n  v2\n  end'],
    ['an if directive', '%{ if false }a%{ else }b%{ endif }', 'b'],
    ['a heredoc inside', '${upper(<<EOT\nabc\nEOT\n)}', 'ABC\n'],
  ])('%s', (_, source, expected) => {
    expect(evaluate(parseTemplate(source), EMPTY_SCOPE)).toEqual(expected);
  });
});

describe('an expression of a .tf file', () => {
  test.each([
    ['comments', '[ # one\n 1, // two\n /* three */ 2 ]', [1, 2]],
    ['lines as separators in an object', '{\n a = 1\n\n b = true ? 1 : 2\n c = [\n 1\n ]\n}', { a: 1, b: 1, c: [1] }],
    ['a flush heredoc', '<<-EOT\n    a\n      b\n\n    c\n  EOT\n', 'a\n  b\n\nc\n'],
    ['a heredoc as an item of an object', '{\n a = <<EOT\nx\nEOT\n b = 2\n}', { a: 'x\n', b: 2 }],
    ['a bare word is a key, in parentheses a value', '{ a = 1, (upper("a")) = 2, "b" : 3 }', { a: 1, A: 2, b: 3 }],
    ['precedence', '1 + 2 * 3 > 6 && !false', true],
    ['operators of one precedence go left to right', '10 - 4 - 3', 3],
    ['legacy index', '[10, 20].1', 20],
  ])('%s', (_, source, expected) => {
    expect(evaluate(parseExpression(source), EMPTY_SCOPE)).toEqual(expected);
  });
});

test.each([
  ['aws_s3_bucket.b.id', ['aws_s3_bucket.b.id']],
  ['aws_s3_bucket.b["eu"].arn', ['aws_s3_bucket.b["eu"].arn']],
  ['aws_s3_bucket.b[*].arn', ['aws_s3_bucket.b']],
  ['aws_s3_bucket.b[each.key].arn', ['aws_s3_bucket.b', 'each.key']],
  ['module.m.out + data.aws_x.y.json', ['module.m.out', 'data.aws_x.y.json']],
  ['[for k, v in local.m : "${k}${v.id}${var.x}" if var.x]', ['local.m', 'var.x']],
  [
    '"${path.module}/x" == upper(terraform.workspace) ? each.value.name : self.arn',
    ['path.module', 'terraform.workspace', 'each.value.name', 'self.arn'],
  ],
  ['jsonencode({ a = var.a, (var.b) = [var.a] })', ['var.a', 'var.b']],
])('references of %s', (source, expected) => {
  expect(references(parseExpression(source))).toEqual(expected);
});

test.each([
  ['no expression', '${}', 2],
  ['no end', 'a${b', 4],
  ['two expressions', '${a b}', 4],
  ['a directive without end', '%{ if true }a', 13],
  ['an end without beginning', '%{ endif }', 10],
  ['an unknown directive', '%{ while true }', 2],
  ['an unknown escape', '${"\\q"}', 3],
  ['a line break in quotes', '${"a\n"}', 4],
  ['a character that is none of HCL', '${a § b}', 4],
  ['a comment without end', '${a /* b}', 4],
])('a syntax error has its position: %s', (_, source, position) => {
  let thrown: unknown;
  try {
    parseTemplate(source);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ExpressionError);
  expect(thrown).toHaveProperty('position', position);
});

describe('hostile input', () => {
  const many = 200_000;
  test.each([
    ['brackets', '['.repeat(many)],
    ['negations', '!'.repeat(many)],
    ['conditionals', 'true?1:'.repeat(many)],
    ['templates', '"${'.repeat(many)],
    ['directives', `"${'%{ if true }'.repeat(many / 4)}"`],
    ['comments', '/*'.repeat(many)],
    ['more than a million characters', '1'.repeat(1_000_001)],
  ])('is an expression error: %s', (_, source) => {
    expect(() => parseExpression(source)).toThrow(ExpressionError);
  });

  test.each([
    ['brackets up to the limit', `${'('.repeat(499)}1${')'.repeat(499)}`, 1],
    ['a long sum', `1${'+1'.repeat(20_000)}`, 20_001],
    ['digits', '1'.repeat(many), opaque([])],
    ['three loops in each other', '[for a in range(999): [for b in range(999): [for c in range(999): 1]]]', opaque([])],
    ['a pattern that goes back and forth', `can(regex("(a|a)*b", "${'a'.repeat(99)}"))`, opaque([])],
    ['a document of brackets', `jsondecode("${'['.repeat(many)}")`, opaque([])],
    ['names of the prototype', '{ "__proto__" = 1 }.toString', opaque([])],
    ['functions of the prototype', 'toString(1)', opaque([])],
  ])('is evaluated all the same: %s', (_, source, expected) => {
    expect(evaluate(parseExpression(source), EMPTY_SCOPE)).toEqual(expected);
  });

  const word = fc.constantFrom(
    ...'${|%{|}|~|"|[|]|(|)|{|a|.|b|[*]|*|,|=|=>|:|?|for |in |if |else |endif |endfor |<<E\n|E|\n|...|1|-|!|&&|null|upper(|#|\\'.split('|'),
  );
  const source = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
  );

  test.each([
    ['template', parseTemplate],
    ['expression', parseExpression],
  ])('any %s is read, or is an expression error', (_, parse) => {
    fc.assert(
      fc.property(source, (text) => {
        try {
          evaluate(parse(text), EMPTY_SCOPE);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
