import { evaluate } from '../../lib/source/evaluate';
import { isUnknown } from '../../lib/source/evaluation';
import { encodeJson } from '../../lib/source/json';
import { parseExpression } from '../../lib/source/parse';
import { EMPTY_SCOPE } from '../../lib/source/scope';
import { FUNCTION_CALLS } from './console/functions';
import { LANGUAGE } from './console/language';

test.each([...LANGUAGE, ...FUNCTION_CALLS])('%s is what Terraform says it is', (source, expected) => {
  expect(encodeJson(evaluate(parseExpression(source), EMPTY_SCOPE))).toBe(expected);
});

test.each([
  ['a sum with a fraction that binary numbers do not hold', '1 - 0.9'],
  ['more digits than a JavaScript number has', '12345678901234567890'],
  ['division by zero', '1 / 0'],
  ['a negative index', '[1, 2][-1]'],
  ['a missing key', '{ a = 1 }.b'],
  ['text as a collection', '[for x in "abc" : x]'],
  ['two elements with one key', '{ for x in ["a", "a"] : x => 1 }'],
  ['an unknown function', 'frobnicate(1)'],
  ['a wrong number of arguments', 'upper("a", "b")'],
  ['a list as a string', 'upper(["a"])'],
  ['nothing to choose from', 'coalesce(null, "")'],
  ['a map with a key without a value', 'map("a")'],
  ['the clock', 'timestamp()'],
  ['chance', 'uuid()'],
  ['YAML', 'yamlencode({ a = 1 })'],
  ['a pattern with flags', 'regex("(?i)abc", "ABC")'],
  ['a pattern that JavaScript could take long over', 'regex("(a+)+b", "aaa")'],
  ['a network of IPv6', 'cidrsubnet("fd00::/8", 8, 1)'],
  ['a verb of format that we do not know', 'format("%e", 1)'],
  ['too few arguments for format', 'format("%s %s", "a")'],
])('%s is opaque: %s', (_, source) => {
  expect(isUnknown(evaluate(parseExpression(source), EMPTY_SCOPE))).toBe(true);
});

test.each<[string, string, unknown]>([
  ['maps, lists and scalars', String.raw`a: 1.5\nb: [yes, true, "*"]\nc:\n- ~\n`, { a: 1.5, b: ['yes', true, '*'], c: [null] }],
  ['aliases and what is merged', String.raw`x: &a {k: v}\ny: *a\nz: {<<: *a, q: 1}`, { x: { k: 'v' }, y: { k: 'v' }, z: { k: 'v', q: 1 } }],
  ['a date is a text', '2026-11-22', '2026-11-22'],
  ['nothing', '', null],
])('of YAML, %s', (_, text, expected) => {
  const quoted = `yamldecode("${text.replaceAll('"', String.raw`\"`)}")`;
  expect(evaluate(parseExpression(quoted), EMPTY_SCOPE)).toEqual(expected);
});

test.each([
  ['a key twice', String.raw`a: 1\na: 2`],
  ['an alias of nothing', '- *x'],
  ['a number that JavaScript does not hold', '9007199254740993'],
  ['a number beside the numbers', '.inf'],
])('of YAML, %s is opaque', (_, text) => {
  expect(isUnknown(evaluate(parseExpression(`yamldecode("${text}")`), EMPTY_SCOPE))).toBe(true);
});

test('what is left to coalesce is what it gives, known or not', () => {
  const role = evaluate(parseExpression('coalesce("", null, aws_x.y.description)'), EMPTY_SCOPE);
  expect(role).toEqual(evaluate(parseExpression('aws_x.y.description'), EMPTY_SCOPE));
});
