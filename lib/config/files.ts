import { existsSync, readFileSync } from 'node:fs';
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

export function isThere(cwd: string, path: string): boolean {
  return existsSync(resolve(cwd, path));
}

/** Why a file cannot be read or written, in half a sentence. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? code ?? message;
}
