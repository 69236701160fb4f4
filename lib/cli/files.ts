import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../config/files';
import { InputError } from '../model/errors';

export function writeText(cwd: string, path: string, text: string): void {
  try {
    writeFileSync(resolve(cwd, path), text);
  } catch (error) {
    throw new InputError(`${path} cannot be written: ${reasonOf(error)}`);
  }
}
