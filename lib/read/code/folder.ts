import { dirname, isAbsolute, join, relative } from 'node:path';
import { InputError } from '../../model/errors';
import { diskFiles, displayName, isFile, isThere, readText } from '../file/disk';
import { codeFiles, hclFile, jsonFile } from './module-files';
import { parseInput } from '../file/parse-input';
import { fileRoot, folderRoot, SYNTHESISE, type Root } from './roots';
import { isObject } from '../values';

const AGAIN = 'synthesise the app again';

/**
 * Reads a folder: what cdktf synthesised, one root a stack, or a root module of Terraform.
 * @throws InputError where it is neither.
 */
export function readRoots(folder: string, cwd: string): Root[] {
  const name = displayName(folder, cwd);
  if (isFile(join(folder, 'manifest.json'))) return manifestRoots(folder, name, cwd);
  const [first, ...others] = codeFiles(diskFiles(folder, cwd), '.');
  if (first === undefined)
    throw new InputError(
      `${name}: the folder has no .tf files and no manifest.json of cdktf; give a folder of Terraform, or the one that "cdktf synth" wrote, by default cdktf.out`,
    );
  const isStack = first === 'cdk.tf.json' && others.length === 0;
  return [isStack ? stackRoot(`${name}/${first}`, join(folder, first), `${name}/${first}`, cwd) : folderRoot(folder, cwd)];
}

/** Reads the stacks that the manifest names: files left over from earlier synths do not count. */
function manifestRoots(folder: string, name: string, cwd: string): Root[] {
  const text = readText(join(folder, 'manifest.json'), `${name}/manifest.json`);
  const { stacks } = parseInput(text, `${name}/manifest.json`, { plain: true }).json;
  if (!isObject(stacks) || Object.keys(stacks).length === 0)
    throw new InputError(`${name}/manifest.json: it names no stacks; ${AGAIN} with "cdktf synth"`);
  return Object.entries(stacks).map(([stack, entry]) => {
    const path = stackPath(folder, name, stack, entry);
    return stackRoot(stack, join(folder, path), `${name}/${path}`, cwd);
  });
}

function stackPath(folder: string, name: string, stack: string, entry: unknown): string {
  const path = isObject(entry) ? entry['synthesizedStackPath'] : undefined;
  if (typeof path !== 'string' || path === '')
    throw new InputError(`${name}/manifest.json: stack ${stack} has no synthesizedStackPath; ${AGAIN}`);
  if (isAbsolute(path) || relative(folder, join(folder, path)).startsWith('..'))
    throw new InputError(`${name}/manifest.json: stack ${stack} lies outside the folder; ${AGAIN}`);
  if (!isThere(join(folder, path)))
    throw new InputError(`${name}/${path}: the manifest names this stack, but the file is not there; ${AGAIN}`);
  return path;
}

/** A stack, in JSON as cdktf writes it, or in HCL as it can be told to. `file` is how the file is named. */
function stackRoot(stack: string, path: string, file: string, cwd: string): Root {
  const root = stackIn(stack, path, file, cwd);
  return stack === file ? root : { ...root, file };
}

function stackIn(stack: string, path: string, file: string, cwd: string): Root {
  const text = readText(path, file);
  if (path.endsWith('.tf')) return fileRoot(stack, hclFile(text, file), cwd, dirname(path));
  const { kind, json } = parseInput(text, file);
  if (kind !== 'synth') throw new InputError(`${file}: this is no stack of cdktf; ${AGAIN}`);
  return fileRoot(stack, jsonFile(text, json, file, SYNTHESISE), cwd, dirname(path), json);
}
