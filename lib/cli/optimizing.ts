import { sizeOf } from './files';
import type { NamedInput } from './inputs';

/** In bytes. Below it a run is over before V8 optimizes anything, and loading `node:v8` takes longer than it wins. */
const LARGE = 1 << 20;

/**
 * How V8 is told to wait, by its major version: how much of a function runs before it is optimized, in V8's own measure (its default is 132 kB), or
 * how often (its default is 3,000 times). Another version might not know either, and would say so on standard error.
 */
const WAIT: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=20000',
  13: '--invocation-count-for-turbofan=20000',
};

/**
 * Has V8 optimize late. Judging even 30,000 resources is over before code that V8 optimizes has paid for the optimizing: at 10,000 that takes a
 * third of all time. An estate of 100,000 resources gets there. What is read stays to the end: where the youngest generation grows at once, less of
 * it is copied to and fro, in a fifth less memory.
 */
export function optimizeLate(inputs: readonly NamedInput[], cwd: string): void {
  if (!inputs.some(({ path, text }) => (text?.length ?? sizeOf(cwd, path)) > LARGE)) return;
  const wait = WAIT[Number.parseInt(process.versions.v8, 10)];
  if (wait === undefined) return;
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  setFlagsFromString(wait);
  setFlagsFromString('--semi-space-growth-factor=16');
}
