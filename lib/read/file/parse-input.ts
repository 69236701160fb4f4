import { InputError } from '../../model/errors';
import type { InputKind } from '../../model/view';
import { isZip } from '../../model/zip';
import { textOf } from './bytes';
import type { Bytes } from './bytes';
import { parseSections } from './sections';
import type { IsWanted, Listed } from './sections';
import { isObject } from '../values';

/** A JSON document, told apart. */
export interface Parsed {
  readonly kind: InputKind;
  readonly json: Readonly<Record<string, unknown>>;
  /** The `resource_changes` of a large plan, which are then not in `json`. */
  readonly listed?: Listed;
}

const HOW_TO_SHOW = 'give the output of "terraform show -json PLANFILE"';

interface ParseOptions {
  /** Any JSON object will do. */
  readonly plain?: boolean;
  /** Which resources are read: of a large plan, no others are parsed. */
  readonly isWanted?: IsWanted;
}

/**
 * Parses an input and tells what it is.
 * @throws InputError where it is nothing that can be judged.
 */
export function parseInput(given: Bytes | string, name: string, { plain = false, isWanted }: ParseOptions = {}): Parsed {
  const large = typeof given === 'string' ? undefined : parseLarge(given, isWanted);
  if (large) return large;
  const json = parseJson(typeof given === 'string' ? given : textOf(given, name), name);
  if (!isObject(json)) throw new InputError(`${name}: it is JSON, but no object; ${HOW_TO_SHOW}, or a cdktf.out folder`);
  return { kind: plain ? 'synth' : kindOf(json, name), json };
}

/** A large plan is parsed only as far as it is needed, where it can be taken apart. */
function parseLarge(bytes: Bytes, isWanted?: IsWanted): Parsed | undefined {
  const sections = parseSections(bytes, isWanted);
  const version = sections?.json['format_version'];
  if (!sections || typeof version !== 'string' || !version.startsWith('1.')) return undefined;
  return { kind: 'plan', json: sections.json, listed: sections.changes };
}

/**
 * Refuses what its first bytes tell to be no UTF-8 text.
 * @throws InputError with what it is instead.
 */
export function refuseBinary(bytes: Uint8Array, name: string): void {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) throw new InputError(`${name}: it is compressed with gzip; unpack it first`);
  if (isZip(bytes))
    throw new InputError(`${name}: it is a binary plan file; run "terraform show -json ${name} > plan.json" and give plan.json`);
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new InputError(
      `${name}: it is UTF-16 text (PowerShell writes that); write it as UTF-8, for example with "cmd /c terraform show -json tfplan > plan.json"`,
    );
}

function parseJson(text: string, name: string): unknown {
  const start = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(start);
  } catch (error) {
    throw new InputError(`${name}: ${whyNotJson(start, error)}`);
  }
}

function whyNotJson(text: string, error: unknown): string {
  if (text.trim() === '') return `it is empty; ${HOW_TO_SHOW}`;
  if (error instanceof RangeError) return 'it is nested too deeply to be read; this is no plan that Terraform wrote';
  const start = text.slice(0, 400);
  if (start.includes('\0')) return `it is a binary file; ${HOW_TO_SHOW}`;
  if (/^\s*(#|\/\/|(resource|provider|terraform|module|variable|data|locals|output)\b)/.test(start))
    return 'it is HCL, not JSON; give the folder that it lies in';
  if (/Terraform (used|will perform)|Plan: \d|OpenTofu/.test(text.slice(0, 20_000)))
    return `it is a plan printed for people; ${HOW_TO_SHOW}`;
  if (text.trimStart().startsWith('{') && text.indexOf('\n{') > 0)
    return 'it is a stream of JSON lines ("terraform plan -json"); give the output of "terraform show -json PLANFILE"';
  return `it is not JSON, or cut off; ${HOW_TO_SHOW}`;
}

/** Fields that only a document of that kind has. */
function kindOf(json: Readonly<Record<string, unknown>>, name: string): InputKind {
  const has = (field: string): boolean => field in json;
  if (has('format_version')) return versioned(json, name);
  if (has('resource_changes') || has('planned_values'))
    throw new InputError(`${name}: the plan has no format_version; ${HOW_TO_SHOW} as it is`);
  if (has('AWSTemplateFormatVersion') || has('Resources'))
    throw new InputError(`${name}: it is a CloudFormation template; dealerguard judges Terraform plans, states and cdktf stacks`);
  if (json['version'] === 4 && has('serial') && has('lineage'))
    throw new InputError(`${name}: it is a state file; give the output of "terraform show -json"`);
  if (has('version') && has('modules') && has('serial'))
    throw new InputError(
      `${name}: it is a state file of Terraform 0.11 or older; upgrade it and give the output of "terraform show -json"`,
    );
  if (has('encrypted_data'))
    throw new InputError(
      `${name}: it is encrypted by OpenTofu; run "tofu show -json ${name} > plan.json" where its key is configured, and give plan.json with the folder that was planned as --source`,
    );
  if (has('remote_plan_format'))
    throw new InputError(`${name}: the plan lies in HCP Terraform; run "terraform show -json ${name} > plan.json" and give plan.json`);
  if (has('stacks') && has('version')) throw new InputError(`${name}: it is the manifest of cdktf; give the folder that holds it`);
  if (['resource', 'data', 'terraform', 'provider', 'module'].some((field) => isBlock(json[field]))) return 'synth';
  throw new InputError(`${name}: it is no plan, no state and no cdktf stack; ${HOW_TO_SHOW}, or a cdktf.out folder`);
}

function isBlock(value: unknown): boolean {
  return isObject(value) || (Array.isArray(value) && value.length > 0 && value.every(isObject));
}

function versioned(json: Readonly<Record<string, unknown>>, name: string): InputKind {
  const version = json['format_version'];
  if ('provider_schemas' in json) throw new InputError(`${name}: it is the schema of providers; ${HOW_TO_SHOW}`);
  if (typeof version !== 'string' || !/^\d+\.\d+$/.test(version))
    throw new InputError(`${name}: its format_version is no version; ${HOW_TO_SHOW} as it is`);
  const [major] = version.split('.');
  if (major !== '1' && !(version === '0.1' || version === '0.2'))
    throw new InputError(`${name}: its format_version is ${version}, and only 1.x is known; update dealerguard`);
  if (['resource_changes', 'planned_values', 'configuration', 'output_changes', 'prior_state'].some((field) => field in json))
    return planOf(json, name);
  if ('values' in json || (version.startsWith('1.') && 'terraform_version' in json)) return 'state';
  throw new InputError(`${name}: it has a format_version, but is no plan and no state; ${HOW_TO_SHOW}`);
}

/** A plan of nothing has no resource_changes, nor has one that only refreshes; one that says what is planned, but not what changes, is cut. */
function planOf(json: Readonly<Record<string, unknown>>, name: string): InputKind {
  const planned = isObject(json['planned_values']) ? json['planned_values']['root_module'] : undefined;
  const isRefresh = 'resource_drift' in json;
  const isCut =
    (json['resource_changes'] ?? null) === null &&
    !isRefresh &&
    (!('planned_values' in json) || (isObject(planned) && ('resources' in planned || 'child_modules' in planned)));
  if (isCut) throw new InputError(`${name}: the plan has no resource_changes; ${HOW_TO_SHOW} as it is`);
  return 'plan';
}
