import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { InputError } from '../model/errors';
import type { ConfigFile, ModuleCode } from '../source/module';
import { diskFiles, displayName, fileReader, isFile, readText } from './disk';
import { codeFiles, hclFile, jsonFile, moduleOf } from './module-files';
import { installedModules, readTree, type ModuleNode } from './module-tree';
import { parseInput } from './parse-input';
import { isObject } from './values';
import { rootVariables } from './variable-files';
import { configure, NO_FACTS, type Configured, type Facts } from './world';

/** The code of one root module, with all that it calls. */
export interface Root {
  /** The stack, or the folder relative to the working directory. */
  readonly name: string;
  readonly node: ModuleNode;
  /** Makes it ready to be evaluated: before any plan, or with what a plan knows. */
  readonly configure: (facts?: Facts) => Configured;
}

const AGAIN = 'synthesise the app again';
const SYNTHESISE = 'synthesise the stack again with "cdktf synth"';

/**
 * Reads a folder: what cdktf synthesised, one root a stack, or a root module of Terraform.
 * @throws InputError where it is neither.
 */
export function readRoots(folder: string, cwd: string): Root[] {
  const name = displayName(folder, cwd);
  if (isFile(join(folder, 'manifest.json'))) return readStacks(folder, name, cwd);
  const files = diskFiles(folder, cwd);
  const [first, ...others] = codeFiles(files, '.');
  if (first === undefined)
    throw new InputError(
      `${name}: the folder has no .tf files and no manifest.json of cdktf; give a folder of Terraform, or the one that "cdktf synth" wrote, by default cdktf.out`,
    );
  const isStack = first === 'cdk.tf.json' && others.length === 0;
  return [rootOf(isStack ? `${name}/${first}` : name, readTree(files, { installed: installedModules(files) }), folder, cwd)];
}

function rootOf(
  name: string,
  node: ModuleNode,
  folder: string,
  cwd: string,
  variable: Facts['variable'] = rootVariables(diskFiles(folder, cwd)),
): Root {
  const file = fileReader(folder, cwd);
  return {
    name,
    node,
    configure: (facts) => configure({ node, file, facts: facts ?? { ...NO_FACTS, variable }, hasStandIns: facts === undefined }),
  };
}

/** A file in JSON syntax that is a root module by itself. */
export interface RootFile {
  readonly name: string;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** A root module that is one file. `folder` is where it lies, for modules beside it; absent for standard input. */
export function readRootFile(file: RootFile, cwd: string, folder?: string): Root {
  const code = moduleOf([jsonFile(file.text, file.json, file.name, SYNTHESISE)]);
  return singleRoot(file.name, code, cwd, folder);
}

function singleRoot(name: string, code: ModuleCode, cwd: string, folder?: string): Root {
  const files = folder === undefined ? undefined : diskFiles(folder, cwd);
  const node = readTree(files, { code, ...(files ? { installed: installedModules(files) } : {}) });
  return rootOf(name, node, folder ?? cwd, cwd, NO_FACTS.variable);
}

/** Reads the stacks that the manifest names: files left over from earlier synths do not count. */
function readStacks(folder: string, name: string, cwd: string): Root[] {
  const text = readText(join(folder, 'manifest.json'), `${name}/manifest.json`);
  const { json } = parseInput(text, `${name}/manifest.json`, { plain: true });
  const { stacks } = json;
  if (!isObject(stacks) || Object.keys(stacks).length === 0)
    throw new InputError(`${name}/manifest.json: it names no stacks; ${AGAIN} with "cdktf synth"`);
  return Object.keys(stacks).map((stack) => {
    const path = stackPath(folder, name, stack, stacks[stack]);
    const code = moduleOf([stackFile(join(folder, path), `${name}/${path}`)]);
    return singleRoot(stack, code, cwd, join(folder, dirname(path)));
  });
}

function stackPath(folder: string, name: string, stack: string, entry: unknown): string {
  const path = isObject(entry) ? entry['synthesizedStackPath'] : undefined;
  if (typeof path !== 'string' || path === '')
    throw new InputError(`${name}/manifest.json: stack ${stack} has no synthesizedStackPath; ${AGAIN}`);
  if (isAbsolute(path) || relative(folder, join(folder, path)).startsWith('..'))
    throw new InputError(`${name}/manifest.json: stack ${stack} lies outside the folder; ${AGAIN}`);
  return path;
}

function stackFile(path: string, name: string): ConfigFile {
  const text = readStackText(path, name);
  if (basename(path).endsWith('.tf')) return hclFile(text, name);
  const parsed = parseInput(text, name);
  if (parsed.kind !== 'synth') throw new InputError(`${name}: this is no stack of cdktf; ${AGAIN}`);
  return jsonFile(text, parsed.json, name, SYNTHESISE);
}

function readStackText(path: string, name: string): string {
  try {
    return readText(path, name);
  } catch (error) {
    if (error instanceof InputError && error.message.includes('(ENOENT)'))
      throw new InputError(`${name}: the manifest names this stack, but the file is not there; ${AGAIN}`);
    throw error;
  }
}
