import { InputError } from '../../model/errors';
import { estate } from './estate';
import type { Estate, Instance } from '../instance';
import { isObject } from '../values';

/** Nobody nests modules deeper. */
const DEEPEST = 200;

/**
 * Reads `terraform show -json` of a state. There is no configuration: resources are linked by known values only.
 * @throws InputError where a module or resource is not what Terraform prints.
 */
export function readState(state: Readonly<Record<string, unknown>>, input: string): Estate {
  const values = state['values'] ?? {};
  if (!isObject(values)) throw new InputError(`${input}: values is not an object; give the output of "terraform show -json"`);
  const root = isObject(values['root_module']) ? values['root_module'] : {};
  return estate(input, instancesOf(root, '', input, 0), undefined);
}

function instancesOf(module: Readonly<Record<string, unknown>>, address: string, input: string, depth: number): Instance[] {
  if (depth > DEEPEST)
    throw new InputError(`${input}: modules are nested more than ${DEEPEST} deep; give the output of "terraform show -json"`);
  const own = listOf(module['resources'], input, 'resources').map((one) => instanceOf(one, address, input));
  const below = listOf(module['child_modules'], input, 'child_modules').flatMap((one) =>
    instancesOf(one, String(one['address']), input, depth + 1),
  );
  return [...own, ...below];
}

function listOf(list: unknown, input: string, field: string): Readonly<Record<string, unknown>>[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list) || !list.every(isObject))
    throw new InputError(`${input}: ${field} is not a list of objects; give the output of "terraform show -json"`);
  return list;
}

function instanceOf(one: Readonly<Record<string, unknown>>, module: string, input: string): Instance {
  const { address, mode, type, name, index } = one;
  if (![address, type, name].every((text) => typeof text === 'string' && text !== '') || (mode !== 'managed' && mode !== 'data'))
    throw new InputError(`${input}: a resource of the state has no address, mode, type or name; give the output of "terraform show -json"`);
  return {
    address: address as string,
    mode,
    type: type as string,
    name: name as string,
    key: typeof index === 'string' || typeof index === 'number' ? index : undefined,
    module,
    input,
    provider: typeof one['provider_name'] === 'string' ? one['provider_name'] : '',
    attributes: isObject(one['values']) ? one['values'] : {},
    unknown: undefined,
    sensitive: one['sensitive_values'],
    region: undefined,
    expressions: {},
    actions: undefined,
    defaultTags: undefined,
  };
}
