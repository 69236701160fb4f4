#!/usr/bin/env node
import { run } from './run';
import { isTerminal, readStandardInput, writeAll } from './streams';

// Whatever is thrown from here on, the gate has not judged: a crash must never read as a pass.
process.exitCode = 2;
process.on('uncaughtException', fail);

try {
  process.exitCode = run(process.argv.slice(2), {
    stdin: readStandardInput,
    stdout: (text) => {
      writeAll(1, text);
    },
    stderr: (text) => {
      writeAll(2, text);
    },
    cwd: process.cwd(),
    env: process.env,
    today: new Date().toISOString().slice(0, 10),
    isTerminal: isTerminal(),
    execute: (program, args, folder) => (require('./execute') as typeof import('./execute')).execute(program, args, folder),
  });
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  process.exitCode = 2;
  writeAll(2, `dealerguard: this is a bug of dealerguard, nothing was judged\n${error instanceof Error ? error.stack : String(error)}\n`);
}
