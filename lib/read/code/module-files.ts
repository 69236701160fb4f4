import { InputError } from '../../model/errors';
import { blockLines } from '../../source/block-lines';
import { lineAt, parseFile } from '../../source/body';
import type { RawBody } from '../../source/code';
import { fromJson } from '../../source/json-code';
import { ModuleError, readModule, type ConfigFile, type ModuleCode } from '../../source/module';
import { ExpressionError } from '../../source/syntax';
import { joinPath, type Files } from '../file/files';
import { isObject } from '../values';

const VALIDATE = 'run "terraform validate" and mend it';

/** What Terraform takes for a file of a module: not hidden, not left over from an editor. */
const CODE = /^(?!\.|#.*#$).*\.(?:tf|tofu)(?:\.json)?$/;
const OVERRIDE = /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/;

/** The files of a module, as Terraform picks them; where OpenTofu has a file of its own, that one stands in for the other. */
export function codeFiles(files: Files, folder: string): readonly string[] {
  const names = (files.list(folder) ?? []).filter((name) => CODE.test(name)).sort();
  return names.filter((name) => !names.includes(name.replace(/\.tf(\.json)?$/, '.tofu$1')) || name.includes('.tofu'));
}

/**
 * Reads the module in a folder.
 * @throws InputError where a file is neither HCL nor JSON, or declares what Terraform would not take.
 */
export function readFolderModule(files: Files, folder: string): ModuleCode {
  const names = codeFiles(files, folder);
  const read = (name: string): ConfigFile => readConfigFile(files, joinPath(folder, name));
  return moduleOf(names.filter((name) => !OVERRIDE.test(name)).map(read), names.filter((name) => OVERRIDE.test(name)).map(read));
}

/** @throws InputError where something is no block. */
export function moduleOf(files: readonly ConfigFile[], overrides: readonly ConfigFile[] = []): ModuleCode {
  try {
    return readModule(files, overrides);
  } catch (error) {
    throw error instanceof ModuleError ? new InputError(error.message) : error;
  }
}

function readConfigFile(files: Files, path: string): ConfigFile {
  const text = files.read(path);
  const name = files.name(path);
  return path.endsWith('.json') ? jsonFile(text, parseJson(text, name), name, VALIDATE) : hclFile(text, name);
}

/** A file in JSON syntax. The text gives the lines. */
export function jsonFile(text: string, json: Readonly<Record<string, unknown>>, name: string, advice: string): ConfigFile {
  return { name, content: fromJson(json) as RawBody, lineOf: blockLines(text), advice };
}

/** A file in HCL syntax. */
export function hclFile(text: string, name: string): ConfigFile {
  const { body, lines } = parseHcl(text, name);
  return { name, content: body, lineOf: (_, block) => lines.get(block), advice: VALIDATE };
}

/** @throws InputError with file and line. */
export function parseHcl(text: string, name: string): ReturnType<typeof parseFile> {
  try {
    return parseFile(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new InputError(`${name}:${lineAt(text, error.position)}: it is not HCL: ${error.reason}; ${VALIDATE}`);
  }
}

/** @throws InputError where it is no JSON object. */
export function parseJson(text: string, name: string): Readonly<Record<string, unknown>> {
  let json: unknown;
  try {
    json = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw new InputError(`${name}: it is not JSON, or cut off; ${VALIDATE}`);
  }
  // JSON syntax allows a list of bodies at the root as well.
  if (Array.isArray(json) && json.every(isObject)) return merged(json);
  if (!isObject(json)) throw new InputError(`${name}: it is JSON, but no object; ${VALIDATE}`);
  return json;
}

function merged(list: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, unknown>> {
  const keys = [...new Set(list.flatMap(Object.keys))];
  return Object.fromEntries(keys.map((key) => [key, list.flatMap((one) => one[key] ?? [])]));
}

/** Where the code of a module that is called lies, if that is in this tree or beside it. */
export function localSource(source: string | undefined): string | undefined {
  return source !== undefined && /^\.\.?(?:\/|$)/.test(source) ? source : undefined;
}
