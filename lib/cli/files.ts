import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../model/errors';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** The text of a file that the user names. `purpose` opens the message: `the configuration`. */
export function readText(cwd: string, path: string, purpose: string): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new InputError(`${purpose} ${path} cannot be read: ${reasonOf(error)}`);
  }
}

export function writeText(cwd: string, path: string, text: string): void {
  try {
    writeFileSync(resolve(cwd, path), text);
  } catch (error) {
    throw new InputError(`${path} cannot be written: ${reasonOf(error)}`);
  }
}

export function isThere(cwd: string, path: string): boolean {
  return existsSync(resolve(cwd, path));
}

/** In bytes; 0 for what cannot be looked at: whoever reads it says why. */
export function sizeOf(cwd: string, path: string): number {
  try {
    return statSync(resolve(cwd, path)).size;
  } catch {
    return 0;
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? code ?? message;
}
