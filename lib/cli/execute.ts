import { isAscii } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import type { Executed } from './terminal';

/** More than Node.js can hold as text, in bytes. */
const MOST_OUTPUT = 1 << 30;
/** Ten minutes: showing the largest plan takes one. */
const LONGEST = 600_000;

/** Runs a program to its end. */
export function execute(program: string, args: readonly string[], folder: string): Executed {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
  const done = spawnSync(program, args, { cwd: folder, env, maxBuffer: MOST_OUTPUT, timeout: LONGEST, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = (done.error as NodeJS.ErrnoException | undefined)?.code;
  try {
    return { status: done.status, stdout: textOf(done.stdout), stderr: textOf(done.stderr), ...(code === undefined ? {} : { code }) };
  } catch {
    return { status: null, stdout: '', stderr: '', code: 'too much output' };
  }
}

/** Nothing where the program did not start. */
function textOf(bytes: Buffer | null): string {
  if (bytes === null) return '';
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
