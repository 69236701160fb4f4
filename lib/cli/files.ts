import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../config/files';
import { InputError } from '../model/errors';
import { isZip } from '../model/zip';

export function writeFile(cwd: string, path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(resolve(cwd, path), content);
  } catch (error) {
    throw new InputError(`${path} cannot be written: ${reasonOf(error)}`);
  }
}

/** In bytes; 0 for what cannot be looked at: whoever reads it says why. */
export function sizeOf(cwd: string, path: string): number {
  try {
    return statSync(resolve(cwd, path)).size;
  } catch {
    return 0;
  }
}

/** Whether a file is a zip archive. What cannot be read is told of later, when it is read; a pipe can be read once only. */
export function isArchive(cwd: string, path: string): boolean {
  try {
    if (!statSync(resolve(cwd, path)).isFile()) {
      return false;
    }
    const file = openSync(resolve(cwd, path), 'r');
    try {
      const bytes = new Uint8Array(2);
      readSync(file, bytes);
      return isZip(bytes);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
