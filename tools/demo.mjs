// After `npm run build`: builds the examples, synthesises them, and shows what the gate says: the leaky one has to be blocked, the secure one to pass.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const examples = [
  { name: '01-leaky', code: 1, word: 'blocked' },
  { name: '02-secure', code: 0, word: 'passed' },
];

/** Runs node in the root of the project, its output on ours, and gives its exit code. */
function node(...args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 2;
}

/** A step that the demonstration cannot do without. */
function step(what, ...args) {
  const code = node(...args);
  if (code !== 0) throw new Error(`${what} ended with ${code}`);
}

/** Synthesises one example and gates it. */
function show({ name, code, word }) {
  const out = `examples/${name}/cdktf.out`;
  rmSync(join(root, out), { recursive: true, force: true });
  step(`the synthesis of ${name}`, `dist-examples/${name}/main.js`, out);
  console.log(`\n$ dealerguard check ${out}\n`);
  const got = node('dist/cli/main.js', 'check', out);
  return got === code
    ? { ok: true, line: `ok: ${name} ${word} (exit ${got})` }
    : { ok: false, line: `NOT AS EXPECTED: ${name} exit ${got}, not ${code}` };
}

try {
  step('the build of the examples', tsc, '-p', 'examples');
  const shown = examples.map(show);
  console.log(`\n${shown.map(({ line }) => line).join('\n')}`);
  process.exitCode = shown.every(({ ok }) => ok) ? 0 : 1;
} catch (error) {
  console.error(`demo: ${error.message}`);
  process.exitCode = 1;
}
