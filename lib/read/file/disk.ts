import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { InputError } from '../../model/errors';
import { decoded, heldBytes, textOf } from './bytes';
import type { Bytes } from './bytes';
import type { Files } from './files';

const HOW_TO_PLAN = 'run "terraform plan -out=tfplan" and give tfplan';

/** Relative to the working directory, with `/`, so that a report reads the same on every machine. */
export function displayName(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

/** @throws InputError where there is nothing. */
export function isFolder(path: string, name: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new InputError(`${name}: there is no such file or folder; ${HOW_TO_PLAN}`);
  }
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

export function isThere(path: string): boolean {
  return existsSync(path);
}

/**
 * The bytes of a file, of which only what is asked for is read.
 * @throws InputError where it cannot be read.
 */
export function diskBytes(path: string, name: string): Bytes {
  const stats = attempt(name, () => statSync(path));
  // A pipe has no size, and is read once.
  if (!stats.isFile()) return heldBytes(attempt(name, () => readFileSync(path)));
  return {
    length: stats.size,
    read: (from, to, into = Buffer.allocUnsafe(to - from)) => attempt(name, () => readSpan(path, into.subarray(0, to - from), from, name)),
  };
}

function readSpan(path: string, into: Buffer, from: number, name: string): Buffer {
  const file = openSync(path, 'r');
  try {
    let held = 0;
    while (held < into.length) {
      const read = readSync(file, into, held, into.length - held, from + held);
      if (read === 0) throw new InputError(`${name}: it became shorter while it was read; check it when it is whole`);
      held += read;
    }
    return into;
  } finally {
    closeSync(file);
  }
}

/** @throws InputError where it cannot be read as text. */
export function readText(path: string, name: string): string {
  return textOf(diskBytes(path, name), name);
}

function attempt<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${name}: it cannot be read (${code ?? 'unknown reason'}); check its permissions`);
  }
}

/** The files of a folder. */
export function diskFiles(root: string, cwd: string): Files {
  const name = (path: string): string => displayName(join(root, path), cwd);
  return {
    name,
    list: (folder) => {
      try {
        return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [] : [one.name]));
      } catch {
        return undefined;
      }
    },
    read: (path) => readText(join(root, path), name(path)),
    identity: (folder) => {
      try {
        return realpathSync(join(root, folder));
      } catch {
        return folder;
      }
    },
  };
}

/** A file that the code reads may be this large, in bytes. */
const LARGEST = 4_000_000;

/**
 * Gives the text of files that the code names (`file("policy.json")`), from the folder of the root module or below the working directory. Nothing
 * outside is read, wherever a link leads.
 */
export function fileReader(root: string, cwd: string): (path: string) => string | undefined {
  return (path) => {
    try {
      const real = realpathSync(resolve(root, path));
      const isInside = [root, cwd].some((folder) => real.startsWith(`${realpathSync(folder)}${sep}`));
      return isInside && statSync(real).size <= LARGEST ? decoded(readFileSync(real)) : undefined;
    } catch {
      return undefined;
    }
  };
}
