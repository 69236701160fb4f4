import { statSync, writeFileSync } from 'node:fs';
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
