import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../model/errors';
import { isZip } from '../../model/zip';
import { firstBytes, textOf } from '../file/bytes';
import type { Bytes } from '../file/bytes';
import { diskBytes, displayName, isFile, isFolder } from '../file/disk';
import { readRoots } from './folder';
import { codeFiles, jsonFile } from './module-files';
import { parseInput } from '../file/parse-input';
import { readPlanFile } from './plan-file';
import { fileRoot, SYNTHESISE, treeRoot, type Root } from './roots';
import { isObject, part } from '../values';

/** The code behind a plan that a user names. */
export interface SourceRequest {
  readonly path: string;
  readonly cwd: string;
  /** The plan, as reports name it. */
  readonly plan: string;
  /** The `configuration` of the plan. */
  readonly configuration: unknown;
}

/**
 * Reads the code behind a plan: a folder of Terraform, what cdktf synthesised, or one stack of it.
 * @throws InputError where it cannot be read, or is not the code of that plan.
 */
export function readSource({ path, cwd, plan, configuration }: SourceRequest): Root {
  const full = resolve(cwd, path);
  const name = displayName(full, cwd);
  const roots = isFolder(full, name) ? readRoots(full, cwd) : [readFile(full, name, cwd)];
  const blocks = blocksIn(configuration);
  const counted = roots.map((root) => ({ root, fits: blocks.filter((block) => hasBlock(root, block)).length }));
  const [best, next] = counted.sort((a, b) => b.fits - a.fits);
  if (!best || (best.fits === 0 && blocks.length > 0))
    throw new InputError(`${name}: it is not the code of ${plan}: it has none of its resources; give the folder that was planned`);
  if (next && next.fits === best.fits)
    throw new InputError(
      `${name}: several of its stacks may be the code of ${plan}; give the folder of one, such as ${name}/stacks/${best.root.name}`,
    );
  return best.root;
}

function readFile(path: string, name: string, cwd: string): Root {
  const bytes = diskBytes(path, name);
  if (isZip(firstBytes(bytes))) return archiveRoot(bytes, path, name, cwd);
  const text = textOf(bytes, name);
  const { kind, json } = parseInput(text, name);
  if (kind !== 'synth')
    throw new InputError(
      `${name}: it is no code; give a folder of .tf files, a cdktf.out folder, or the file that "terraform plan -out" wrote`,
    );
  return fileRoot(name, jsonFile(text, json, name, SYNTHESISE), cwd, dirname(path), json);
}

/** The code in a plan file. Where it lay is not written there: beside the plan file, or in the working directory, if it is there still. */
function archiveRoot(bytes: Bytes, path: string, name: string, cwd: string): Root {
  const { files, installed } = readPlanFile(bytes.read(0, bytes.length), name);
  const [first = ''] = codeFiles(
    files((file) => file),
    '.',
  );
  const folder = [dirname(path), cwd].find((one) => isFile(join(one, first)));
  const nameOf = (file: string): string => (folder === undefined ? file : displayName(join(folder, file), cwd));
  return treeRoot(name, files(nameOf), installed, folder, cwd);
}

/** Resources and calls of modules in the root module of a plan. */
function blocksIn(configuration: unknown): readonly string[] {
  const root = part(configuration, 'root_module');
  const resources: unknown = part(root, 'resources');
  const calls = part(root, 'module_calls');
  const addresses = (Array.isArray(resources) ? (resources as unknown[]) : []).map((one) => part(one, 'address'));
  const names = isObject(calls) ? Object.keys(calls).map((name) => `module.${name}`) : [];
  return [...addresses, ...names].filter((one) => typeof one === 'string');
}

function hasBlock({ node }: Root, block: string): boolean {
  return block.startsWith('module.') ? node.code.calls.has(block.slice('module.'.length)) : node.code.blocks.has(block);
}
