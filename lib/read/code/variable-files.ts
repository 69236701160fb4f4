import { EMPTY_SCOPE } from '../../source/scope';
import { evaluateRaw } from '../../source/raw';
import type { Raw } from '../../source/code';
import type { Evaluated } from '../../source/evaluation';
import { fromJson } from '../../source/json-code';
import type { Files } from '../file/files';
import { parseHcl, parseJson } from './module-files';

/** Files of values that Terraform reads unasked, the later over the earlier: first these two, then every `*.auto.tfvars`. */
const FIRST: readonly string[] = ['terraform.tfvars', 'terraform.tfvars.json'];
const AUTOMATIC = /\.auto\.tfvars(?:\.json)?$/;

/**
 * The values of variables of a root module, from its files. Those of the environment and the command line are not known here.
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export function rootVariables(files: Files): (name: string) => Evaluated | undefined {
  const names = files.list('.') ?? [];
  const wanted = [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => AUTOMATIC.test(name)).sort()];
  if (wanted.length === 0) return () => undefined;
  const values = new Map(wanted.flatMap((name) => valuesIn(files, name)));
  return (name) => (values.has(name) ? evaluateRaw(values.get(name), EMPTY_SCOPE) : undefined);
}

function valuesIn(files: Files, path: string): (readonly [string, Raw])[] {
  const text = files.read(path);
  const name = files.name(path);
  if (!path.endsWith('.json')) return Object.entries(parseHcl(text, name).body);
  return Object.entries(parseJson(text, name)).map(([key, value]) => [key, fromJson(value)] as const);
}
