import { resolve } from 'node:path';
import type { ConfigFile } from '../../source/module';
import { readComments, type Locate, type StackComments } from '../../source/stack-mark';
import { diskFiles, displayName, fileReader } from '../file/disk';
import type { Files } from '../file/files';
import { jsonFile, moduleOf, parseJson } from './module-files';
import { installedModules, readTree, type Installed, type ModuleNode } from './module-tree';
import { rootVariables } from './variable-files';
import { configure, NO_FACTS, type Configured, type Facts } from './world';

/** The code of one root module, with all that it calls. */
export interface Root {
  /** The stack, or the file or folder relative to the working directory. */
  readonly name: string;
  /** The file that a stack lies in, relative to the working directory, where that is not its name. */
  readonly file?: string;
  readonly node: ModuleNode;
  /** What the comments of synth output tell. */
  readonly comments: StackComments | undefined;
  /** Makes it ready to be evaluated: before any plan, or with what a plan knows. */
  readonly configure: (facts?: Facts) => Configured;
}

export const SYNTHESISE = 'synthesise the stack again with "cdktf synth"';

type Json = Readonly<Record<string, unknown>>;

/** A root module that is a folder. @throws InputError where it cannot be read. */
export function folderRoot(folder: string, cwd: string): Root {
  const files = diskFiles(folder, cwd);
  const parts = { variable: rootVariables(files), file: fileReader(folder, cwd) };
  return treeRoot(displayName(folder, cwd), files, installedModules(files), folder, cwd, parts);
}

/** A root module in a tree of files. `folder` is where it lies on the disk, which tells where source lines of a stack lie. */
export function treeRoot(
  name: string,
  files: Files,
  installed: Installed,
  folder: string | undefined,
  cwd: string,
  parts: Partial<Parts> = {},
): Root {
  const node = readTree(files, { installed });
  const isStack = files.list('.')?.includes(STACK) ?? false;
  const comments = isStack ? readComments(parseJson(files.read(STACK), files.name(STACK)), name, locator(folder, cwd)) : undefined;
  return rootOf(name, { node, comments, file: undefined, ...parts });
}

const STACK = 'cdk.tf.json';

/** A root module that is one file. `folder` is where it lies, for modules and files beside it: undefined for one that lies nowhere. */
export function fileRoot(name: string, file: ConfigFile, cwd: string, folder: string | undefined, json?: Json): Root {
  const files = folder === undefined ? undefined : diskFiles(folder, cwd);
  const node = readTree(files, { code: moduleOf([file]), ...(files ? { installed: installedModules(files) } : {}) });
  const comments = json && readComments(json, name, locator(folder, cwd));
  return rootOf(name, { node, comments, file: folder === undefined ? undefined : fileReader(folder, cwd) });
}

/** Names the file of a source line for the report, wherever the report is made. */
function locator(folder: string | undefined, cwd: string): Locate {
  return (file, root) => (root === undefined || folder === undefined ? file : displayName(resolve(folder, root, file), cwd));
}

/** What `toTerraform` of a stack gives. */
export interface SynthesizedStack {
  readonly name: string;
  readonly json: Json;
}

/** A stack that was synthesised in this process and lies in no file. @throws InputError where it is not what cdktf writes. */
export function synthesizedRoot({ name, json }: SynthesizedStack, cwd: string): Root {
  return fileRoot(name, { ...jsonFile('{}', json, name, SYNTHESISE), lineOf: () => undefined }, cwd, undefined, json);
}

interface Parts {
  readonly node: ModuleNode;
  readonly comments?: StackComments | undefined;
  readonly variable?: Facts['variable'];
  readonly file: ((path: string) => string | undefined) | undefined;
}

function rootOf(name: string, { node, comments, file, variable = NO_FACTS.variable }: Parts): Root {
  return {
    name,
    node,
    comments,
    configure: (facts) => configure({ node, file, facts: facts ?? { ...NO_FACTS, variable }, hasStandIns: facts === undefined }),
  };
}
