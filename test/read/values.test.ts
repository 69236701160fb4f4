import { toValue } from '../../lib/read/values';
import type { Raw } from '../../lib/read/values';

const value = (raw: Partial<Raw>): unknown =>
  toValue(
    { value: undefined, unknown: undefined, sensitive: undefined, expression: undefined, ...raw },
    (one) => (one as { references?: string[] }).references ?? [],
  );
const expression = { references: ['var.x'] };

test.each<[string, Partial<Raw>, unknown]>([
  ['text', { value: 'x' }, 'x'],
  ['false', { value: false }, false],
  ['nought', { value: 0 }, 0],
  ['null', { value: null }, undefined],
  ['an empty text', { value: '' }, undefined],
  ['an empty list', { value: [] }, undefined],
  ['an empty map', { value: {} }, undefined],
  ['nulls within', { value: { a: null, b: [null, ''], c: 'x' } }, { c: 'x' }],
  ['an empty block', { value: [{}] }, [{}]],
  ['a block of nulls', { value: [{ a: null }] }, [{}]],
  ['not known', { unknown: true, expression }, { $unknown: ['var.x'] }],
  ['not known, and nobody wrote it', { unknown: true }, { $unknown: [] }],
  [
    'not known within a block',
    { value: [{ a: 1 }], unknown: [{ b: true }], expression: [{ b: expression }] },
    [{ a: 1, b: { $unknown: ['var.x'] } }],
  ],
  [
    'not known within a block, referred to as a whole',
    { value: [{}], unknown: [{ b: true }], expression },
    [{ b: { $unknown: ['var.x'] } }],
  ],
  ['an element that is not known', { value: ['a', null], unknown: [false, true], expression }, ['a', { $unknown: ['var.x'] }]],
  ['more marks than values', { value: [], unknown: [true], expression }, [{ $unknown: ['var.x'] }]],
  ['not known where the value is absent', { unknown: { a: [true] }, expression }, { a: [{ $unknown: ['var.x'] }] }],
  ['sensitive', { value: 'x', sensitive: true }, { $sensitive: true }],
  ['sensitive and empty', { value: '', sensitive: true }, undefined],
  ['sensitive and not known', { sensitive: true, unknown: true, expression }, { $unknown: ['var.x'] }],
  ['sensitive as a whole, not known in part', { sensitive: true, value: {}, unknown: { a: true } }, { $sensitive: true }],
  ['sensitive within', { value: [{ a: 'x', b: 'y' }], sensitive: [{ a: true }] }, [{ a: { $sensitive: true }, b: 'y' }]],
])('%s', (_, raw, expected) => {
  expect(value(raw)).toEqual(expected);
});

test('a value that is nested without end counts as not known', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 5000; level += 1) deep = [deep];
  expect(JSON.stringify(value({ value: deep }))).toContain('{"$unknown":[]}');
});

test('keys that JavaScript knows are keys like others', () => {
  const hostile: unknown = JSON.parse('{"__proto__":{"open":true},"constructor":"x"}');
  expect(value({ value: hostile })).toEqual(expect.objectContaining({ constructor: 'x' }));
  expect(({} as Record<string, unknown>)['open']).toBeUndefined();
});
