// Standard streams by file descriptor: `process.stdout` and `process.stdin` load the network code of Node, which takes
// longer than judging a small plan does; and a synchronous write is whole when the process ends.
import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { InputError } from '../model/errors';

/** 64 KiB: what a pipe holds. */
const CHUNK = 65_536;

/** Standard input to its end. */
export function readStandardInput(): string {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = patiently(() => readChunk(chunk));
    if (length === 0) {
      return Buffer.concat(chunks).toString('utf8');
    }
    chunks.push(chunk.subarray(0, length));
  }
}

/** Writes all of a text. A reader that has seen enough, such as `head`, is no reason to complain. */
export function writeAll(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) {
    try {
      written += patiently(() => writeSync(descriptor, bytes, written));
    } catch (error) {
      if (codeOf(error) === 'EPIPE') {
        return;
      }
      throw error;
    }
  }
}

/** Whether standard output is a terminal. Only a character device other than the null device can be one; the code that knows is loaded for those alone. */
export function isTerminal(): boolean {
  try {
    const output = fstatSync(1);
    return (
      output.isCharacterDevice() && output.rdev !== statSync(devNull).rdev && (require('node:tty') as typeof import('node:tty')).isatty(1)
    );
  } catch {
    return false;
  }
}

function readChunk(chunk: Buffer): number {
  try {
    return readSync(0, chunk);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EOF') {
      return 0;
    }
    if (code === 'EAGAIN') {
      throw error;
    }
    throw new InputError(`standard input cannot be read (${code}): pipe a plan into it, or name a file`);
  }
}

/** Where another process has made the pipe non-blocking: waits a little until there is something to read or room to write. */
function patiently(step: () => number): number {
  for (;;) {
    try {
      return step();
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') {
        throw error;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
