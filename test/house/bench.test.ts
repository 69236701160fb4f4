import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** What the scripts of the bench load of the built gate: `load('report/words.js')`. */
const LOADED = /\bload\('([^']+)\.js'\)/g;

// The bench itself takes minutes of a quiet machine, and is no test.
test('what the bench loads of the gate is there', () => {
  const scripts = readdirSync(join(root, 'bench')).filter((name) => /\.[cm]js$/.test(name));
  const loaded = scripts.flatMap((name) =>
    [...readFileSync(join(root, 'bench', name), 'utf8').matchAll(LOADED)].map(([, file]) => file ?? ''),
  );
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((file) => !existsSync(join(root, 'lib', `${file}.ts`)))).toEqual([]);
});
