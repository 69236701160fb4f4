import { InputError } from '../../model/errors';
import { literalText } from '../../source/code';
import type { ModuleCode } from '../../source/module';
import { joinPath, type Files } from '../file/files';
import { codeFiles, localSource, readFolderModule } from './module-files';
import { isObject } from '../values';

/** A module and the modules that it calls. */
export interface ModuleNode {
  readonly code: ModuleCode;
  /** The folder, from that of the root module: what `path.module` is. */
  readonly folder: string;
  /** By the name of the call; the source as written where the code is not here. */
  readonly calls: ReadonlyMap<string, ModuleNode | Absent>;
}
export interface Absent {
  readonly absent: string;
}

/** Modules within modules, deeper than anyone writes; and calls in all, more than anyone has. */
const DEEPEST = 100;
const MOST_CALLS = 20_000;

/** Where installed modules lie, by their path of calls (`vpc.endpoints`): what `terraform init` wrote, or what a plan file carries. */
export type Installed = ReadonlyMap<string, string>;

interface Reading {
  readonly files: Files | undefined;
  readonly installed: Installed;
  /** Modules by folder: a module that is called often is parsed once. */
  readonly parsed: Map<string, ModuleCode>;
  calls: number;
}

interface TreeRequest {
  readonly installed?: Installed;
  /** The root module, where it is not all that lies in the folder. */
  readonly code?: ModuleCode;
  /** The folder of the root module. Default: the root of the files. */
  readonly folder?: string;
}

/**
 * Reads a root module with all that it calls and that is here. Without files, nothing is.
 * @throws InputError where a module calls itself, or a file cannot be read.
 */
export function readTree(
  files: Files | undefined,
  { installed = new Map<string, string>(), code, folder = '.' }: TreeRequest = {},
): ModuleNode {
  const reading: Reading = { files, installed, parsed: new Map(), calls: 0 };
  const root = code ?? (files ? readFolderModule(files, folder) : undefined);
  if (!root) throw new Error('a tree needs files or code');
  return { code: root, folder, calls: callsOf(reading, root, { folder, path: [], above: [files?.identity(folder) ?? folder] }) };
}

/** Where a module stands: its folder, the calls that lead to it, and the folders of those above it. */
interface Position {
  readonly folder: string;
  readonly path: readonly string[];
  readonly above: readonly string[];
}

function callsOf(reading: Reading, code: ModuleCode, at: Position): Map<string, ModuleNode | Absent> {
  const calls = new Map<string, ModuleNode | Absent>();
  for (const [name, { body }] of code.calls) {
    const source = literalText(body['source']);
    const path = [...at.path, name];
    const folder = folderOf(reading, at.folder, path, source);
    const isHere = folder !== undefined && reading.files !== undefined;
    calls.set(name, isHere ? readNode(reading, reading.files, { ...at, folder, path }) : { absent: source ?? '' });
  }
  return calls;
}

function readNode(reading: Reading, files: Files, { folder, path, above }: Position): ModuleNode {
  const identity = files.identity(folder);
  if (above.includes(identity) || above.length > DEEPEST)
    throw new InputError(`${files.name(folder)}: module.${path.join('.module.')} is a module within itself; break the loop`);
  if (++reading.calls > MOST_CALLS)
    throw new InputError(`${files.name('.')}: there are more than ${MOST_CALLS} calls of modules; check the plan instead`);
  let code = reading.parsed.get(identity);
  if (!code) reading.parsed.set(identity, (code = readFolderModule(files, folder)));
  return { code, folder, calls: callsOf(reading, code, { folder, path, above: [...above, identity] }) };
}

/** The folder of a module that is called, where there is code in it. */
function folderOf({ files, installed }: Reading, folder: string, path: readonly string[], source: string | undefined): string | undefined {
  const local = localSource(source);
  const at = installed.get(path.join('.')) ?? (local === undefined ? undefined : joinPath(folder, local));
  return at !== undefined && files && codeFiles(files, at).length > 0 ? at : undefined;
}

/** What `terraform init` installed, if it was run. */
export function installedModules(files: Files): Installed {
  const manifest = '.terraform/modules';
  if (files.list(manifest)?.includes('modules.json') !== true) return new Map();
  return readInstalled(files.read(`${manifest}/modules.json`), (_, folder) => joinPath('.', folder));
}

/** Reads a manifest of modules (`modules.json`). One that is not what Terraform writes is as good as none. */
export function readInstalled(text: string, folderOfModule: (key: string, folder: string) => string): Installed {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return new Map();
  }
  const list: unknown = isObject(json) ? json['Modules'] : json;
  const entries = (Array.isArray(list) ? (list as unknown[]) : []).filter(isObject);
  return new Map(
    entries.flatMap(({ Key: key, Dir: dir }) =>
      typeof key === 'string' && key !== '' && typeof dir === 'string' ? [[key, folderOfModule(key, dir.replaceAll('\\', '/'))]] : [],
    ),
  );
}
