import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../config/files';
import { InputError } from '../model/errors';

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

/** Whether it begins as a zip archive does. What cannot be read is told of later, when it is read. */
export function isArchive(cwd: string, path: string): boolean {
  try {
    const file = openSync(resolve(cwd, path), 'r');
    try {
      const bytes = new Uint8Array(2);
      readSync(file, bytes);
      return bytes[0] === 0x50 && bytes[1] === 0x4b;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
