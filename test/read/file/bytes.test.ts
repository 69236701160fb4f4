import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BLOCK, finder, heldBytes } from '../../../lib/read/file/bytes';
import { diskBytes } from '../../../lib/read/file/disk';

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  path = join(folder, 'plan.json');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A text with a mark at some places, and how long it is. */
function marked(length: number, ...places: readonly number[]): Buffer {
  const bytes = Buffer.alloc(length, 'x');
  for (const place of places) bytes.write('MARK', place);
  return bytes;
}

describe('in bytes of which a part is read at a time', () => {
  const across = BLOCK - 2;
  test.each<[string, readonly number[]]>([
    ['at the start', [0]],
    ['across the end of a part', [across]],
    ['at the end', [3 * BLOCK - 4]],
    ['twice', [5, 2 * BLOCK + 1]],
    ['nowhere', []],
  ])('a mark is found that stands %s', (_, places) => {
    const find = finder(heldBytes(marked(3 * BLOCK, ...places)));
    expect([find.first('MARK', 0), find.last('MARK', 0, 3 * BLOCK)]).toEqual([places[0] ?? -1, places.at(-1) ?? -1]);
  });

  test('a mark before or after the part that is asked for is none', () => {
    const find = finder(heldBytes(marked(2 * BLOCK, 10, BLOCK + 10)));
    expect([find.first('MARK', 11), find.last('MARK', 11, BLOCK + 10), find.last('MARK', 0, BLOCK)]).toEqual([BLOCK + 10, -1, 10]);
  });
});

test('a file is read from one place to another', () => {
  writeFileSync(path, 'abcdefgh');
  const bytes = diskBytes(path, 'plan.json');
  expect([bytes.length, bytes.read(2, 5).toString(), bytes.read(0, 8, Buffer.alloc(20)).toString()]).toEqual([8, 'cde', 'abcdefgh']);
});

test('a file that becomes shorter while it is read is no input', () => {
  writeFileSync(path, 'abcdefgh');
  const bytes = diskBytes(path, 'plan.json');
  truncateSync(path, 4);
  expect(() => bytes.read(2, 8)).toThrow('plan.json: it became shorter while it was read; check it when it is whole');
});
