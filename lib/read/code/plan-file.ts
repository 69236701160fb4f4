import type * as Fflate from 'fflate';
import { InputError } from '../../model/errors';
import { joinPath, type Files } from '../file/files';
import { readInstalled, type Installed } from './module-tree';

/** What the file that `terraform plan -out` wrote carries beside the plan: the code that was planned. */
export interface PlanFile {
  /** Whether OpenTofu made it: then Terraform has not the providers to show it with. */
  readonly isOfTofu: boolean;
  /** The code, by the folders that it lay in. */
  readonly files: (nameOf: (path: string) => string) => Files;
  readonly installed: Installed;
}

/** In bytes, unpacked: more code than anybody plans; one file of it; and the plan itself, which is only looked at from outside. */
const MOST_CODE = 256 << 20;
const LARGEST_FILE = 32 << 20;
const LARGEST_PLAN = 4096 * (1 << 20);
const MOST_ENTRIES = 50_000;

const CODE = /^tfconfig\/m-([^/]*)\/([^/]+)$/;
const MANIFEST = 'tfconfig/modules.json';
const LOCK = '.terraform.lock.hcl';

/**
 * Reads the archive that a plan file is. Only the code in it is unpacked, and only in memory.
 * @throws InputError where it is no plan file, or holds what no plan file holds.
 */
export function readPlanFile(bytes: Uint8Array, name: string): PlanFile {
  const unpacked = unpack(bytes, name);
  const texts = new Map(Object.entries(unpacked).map(([path, content]) => [path, Buffer.from(content).toString('utf8')]));
  const installed = readInstalled(texts.get(MANIFEST) ?? '', (_, folder) => joinPath('.', folder));
  const folders = foldersOf(texts, installed);
  return {
    isOfTofu: texts.get(LOCK)?.includes('registry.opentofu.org') ?? false,
    installed,
    files: (nameOf) => ({
      name: nameOf,
      list: (folder) => {
        const there = folders.get(joinPath('.', folder));
        return there && [...there.keys()];
      },
      read: (path) => {
        const { folder, file } = split(path);
        return folders.get(folder)?.get(file) ?? '';
      },
      identity: (folder) => joinPath('.', folder),
    }),
  };
}

function unpack(bytes: Uint8Array, name: string): Readonly<Record<string, Uint8Array>> {
  const { unzipSync } = unzipper(name);
  const seen: Seen = { paths: new Set(), code: 0 };
  let unpacked: Readonly<Record<string, Uint8Array>>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name: path, originalSize }) => {
        const harm = harmIn(path, originalSize, seen);
        if (harm !== undefined) throw new InputError(`${name}: the archive ${harm}; this is no plan file that Terraform wrote`);
        return CODE.test(path) || path === MANIFEST || path === LOCK;
      },
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${name}: the plan file is cut off or damaged; plan again`);
  }
  if (!seen.paths.has('tfplan'))
    throw new InputError(`${name}: it is a zip archive, but not one that "terraform plan -out" wrote; give that one`);
  return unpacked;
}

/** What was seen of an archive so far. */
interface Seen {
  readonly paths: Set<string>;
  /** Bytes of code, unpacked. */
  code: number;
}

/** What is in an archive that was made to do harm, in half a sentence. */
function harmIn(path: string, size: number, seen: Seen): string | undefined {
  const isCode = path.startsWith('tfconfig/');
  if (isCode) seen.code += size;
  const isTwice = seen.paths.size === seen.paths.add(path).size;
  if (path.split(/[/\\]/).includes('..') || /^(?:[/\\]|[A-Za-z]:)/.test(path)) return `holds a path that climbs out of it (${path})`;
  if (isTwice) return `holds ${path} twice`;
  if (seen.paths.size > MOST_ENTRIES) return `holds more than ${MOST_ENTRIES} files`;
  const isTooMuch = size > (isCode ? LARGEST_FILE : LARGEST_PLAN) || seen.code > MOST_CODE;
  return isTooMuch ? `unpacks to more than any plan file does (${path})` : undefined;
}

/** @throws InputError where the package is not installed. */
function unzipper(name: string): typeof Fflate {
  try {
    return require('fflate') as typeof Fflate;
  } catch {
    throw new InputError(`${name}: to read the code in a plan file, install the package that unpacks it: npm install fflate`);
  }
}

/** The code by folder: a module that is called twice is there twice. */
function foldersOf(texts: ReadonlyMap<string, string>, installed: Installed): Map<string, Map<string, string>> {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of texts) {
    const [, key, file] = CODE.exec(path) ?? [];
    if (key === undefined || file === undefined) continue;
    const folder = key === '' ? '.' : (installed.get(key) ?? `m-${key}`);
    const files = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, files.set(file, text));
  }
  return folders;
}

function split(path: string): { readonly folder: string; readonly file: string } {
  const whole = joinPath('.', path);
  const at = whole.lastIndexOf('/');
  return at < 0 ? { folder: '.', file: whole } : { folder: whole.slice(0, at), file: whole.slice(at + 1) };
}
