import { InputError } from '../../model/errors';
import { isObject } from '../values';
import type { ConfigModule } from './resolve';

/**
 * The root module of a plan's configuration, checked to be what Terraform writes as far as it is read.
 * @throws InputError that names the place.
 */
export function rootModuleOf(configuration: unknown, input: string): ConfigModule | undefined {
  const odd = isNothing(configuration) ? undefined : oddIn(configuration);
  if (odd !== undefined)
    throw new InputError(`${input}: ${odd} is not what Terraform writes; give the output of "terraform show -json PLANFILE" as it is`);
  const root = isObject(configuration) ? configuration['root_module'] : undefined;
  return root ?? undefined;
}

function oddIn(configuration: unknown): string | undefined {
  if (!isObject(configuration)) return 'configuration';
  return oddModule(configuration['root_module'], 'configuration.root_module');
}

/** The place of what is odd in a module. */
function oddModule(module: unknown, at: string): string | undefined {
  if (isNothing(module)) return undefined;
  if (!isObject(module)) return at;
  const { resources, module_calls: calls, outputs, variables } = module;
  return (
    oddResources(resources, `${at}.resources`) ??
    oddTable(outputs, `${at}.outputs`) ??
    oddTable(variables, `${at}.variables`) ??
    oddTable(calls, `${at}.module_calls`, oddCall)
  );
}

function oddCall(call: Table, at: string): string | undefined {
  return isTable(call['expressions']) ? oddModule(call['module'], `${at}.module`) : `${at}.expressions`;
}

function oddResources(resources: unknown, at: string): string | undefined {
  if (isNothing(resources)) return undefined;
  if (!Array.isArray(resources)) return at;
  // Of a large plan not all are parsed: a number would not be that of the plan.
  return resources.every(isResource) ? undefined : `an entry of ${at}`;
}

function isResource(one: unknown): boolean {
  if (!isObject(one) || typeof one['address'] !== 'string') return false;
  const { provider_config_key: key, expressions } = one;
  return (isNothing(key) || typeof key === 'string') && isTable(expressions);
}

type Table = Readonly<Record<string, unknown>>;

/** A table of objects. */
function oddTable(table: unknown, at: string, odd: (one: Table, at: string) => string | undefined = () => undefined): string | undefined {
  if (isNothing(table)) return undefined;
  if (!isObject(table)) return at;
  for (const [name, one] of Object.entries(table)) {
    const found = isObject(one) ? odd(one, `${at}.${name}`) : isNothing(one) ? undefined : `${at}.${name}`;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isTable(value: unknown): boolean {
  return isNothing(value) || isObject(value);
}

/** Tools that write plans again leave null where Terraform leaves nothing. */
function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
