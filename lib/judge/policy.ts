import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/errors';
import type { Catalogue } from '../model/rule';

/** The folder of the policies: beside `lib` in the repository, beside `dist` in the package. */
export const POLICIES = join(__dirname, '..', '..', 'policies');
const REBUILD = 'run "npm run build:policies", or install dealerguard again';

/** The compiled policies, checked to belong together. */
export interface Compiled {
  readonly wasm: Uint8Array;
  readonly catalogue: Catalogue;
}

/**
 * Reads `policy.wasm` and `rules.json`.
 * @throws InputError where one is missing, they do not belong together, or the sources beside them are newer.
 */
export function readCompiled(folder: string = POLICIES): Compiled {
  const wasm = readPart(join(folder, 'compiled', 'policy.wasm'), 'policy.wasm');
  const catalogue = parseCatalogue(readPart(join(folder, 'compiled', 'rules.json'), 'rules.json'));
  // An installed package is as it was packed: its size tells one wasm from another, and spares every run the loading of a hash.
  const isCheckout = existsSync(join(folder, '..', 'tools', 'build-policies.mjs'));
  if (wasm.length !== catalogue.bytes || (isCheckout && sha256([wasm]) !== catalogue.wasm))
    throw new InputError(`policy.wasm and rules.json do not belong together; ${REBUILD}`);
  // Only a checkout of the repository has sources that can be changed.
  if (isCheckout && hashSources(folder) !== catalogue.sources)
    throw new InputError(`policy.wasm is older than the policies beside it; ${REBUILD}`);
  return { wasm, catalogue };
}

function readPart(path: string, name: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new InputError(`the compiled policies are not there: ${name} cannot be read; ${REBUILD}`);
  }
}

function parseCatalogue(text: Buffer): Catalogue {
  try {
    return JSON.parse(text.toString('utf8')) as Catalogue;
  } catch {
    throw new InputError(`rules.json of the compiled policies is damaged; ${REBUILD}`);
  }
}

/** Every Rego file that is no test, in order of their names. */
export function readSources(folder: string = POLICIES): { readonly name: string; readonly text: string }[] {
  return regoFiles(folder, '')
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** SHA-256 over name and text of every Rego file that is no test, in order of their names. */
export function hashSources(folder: string): string {
  return sha256(readSources(folder).flatMap(({ name, text }) => [Buffer.from(`${name}\0`), Buffer.from(text)]));
}

function regoFiles(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return regoFiles(folder, name);
    return name.endsWith('.rego') && !name.endsWith('_test.rego') ? [name] : [];
  });
}

function sha256(parts: readonly Uint8Array[]): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
