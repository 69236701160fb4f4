import { mapped, mappedOrSame, put } from '../../lib/source/fields';

const FIELDS = { one: 1, two: 2, three: 3 } as const;

test('fields keep their names and order', () => {
  expect(Object.entries(mapped(FIELDS, (value, name) => `${name} ${value}`))).toEqual([
    ['one', 'one 1'],
    ['two', 'two 2'],
    ['three', 'three 3'],
  ]);
});

test('where nothing changes, they are the same object', () => {
  expect(mappedOrSame<number>(FIELDS, (value) => value)).toBe(FIELDS);
});

test.each([1, 2, 3])('where %d changes, the others stay', (changed) => {
  const made = mappedOrSame<number>(FIELDS, (value) => (value === changed ? 0 : value));
  expect(Object.entries(made)).toEqual(Object.entries(FIELDS).map(([name, value]) => [name, value === changed ? 0 : value]));
});

test('a field that is called __proto__ is a field', () => {
  const hostile = JSON.parse('{"__proto__": {"one": 1}, "two": 2}') as Record<string, unknown>;
  const made: Record<string, unknown> = {};
  put<unknown>(made, '__proto__', { one: 1 });
  for (const each of [made, mapped(hostile, (value) => value), mappedOrSame(hostile, (value) => (value === 2 ? 3 : value))]) {
    expect(Object.keys(each)).toContain('__proto__');
    expect(each['one']).toBeUndefined();
  }
});
