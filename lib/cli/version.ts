import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in package.json, which lies two folders up from `lib/cli` and from `dist/cli` alike. */
export function version(): string {
  const { version: found } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { readonly version: string };
  return found;
}
