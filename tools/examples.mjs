// The examples, built and synthesised: for `npm run demo`, and for the output that the READMEs show.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

export const EXAMPLES = [
  { name: '01-leaky', code: 1, word: 'blocked' },
  { name: '02-secure', code: 0, word: 'passed' },
  { name: '03-constructs', code: 0, word: 'passed' },
  { name: '04-platform', code: 0, word: 'passed' },
  { name: '05-leaky-platform', code: 1, word: 'blocked' },
];

/** Runs node in the root of the project, its output on ours, and gives its exit code. */
export function node(...args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 2;
}

/** A step that nothing can go on without. */
export function step(what, ...args) {
  const code = node(...args);
  if (code !== 0) throw new Error(`${what} ended with ${code}`);
}

/** Needs the package built: the examples import it as a user does. */
export function buildExamples() {
  step('the build of the examples', tsc, '-p', 'examples');
}

/** Writes the Terraform JSON of one example and gives its folder. */
export function synthesise(name) {
  const out = `examples/${name}/cdktf.out`;
  rmSync(join(root, out), { recursive: true, force: true });
  step(`the synthesis of ${name}`, `dist-examples/${name}/main.js`, out);
  return out;
}
