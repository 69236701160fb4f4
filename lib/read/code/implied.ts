import { asBodies } from '../../source/code';
import { spread } from './expressions';
import type { Placed } from './placed';
import { isObject } from '../values';

/** Defaults that were others in earlier versions of the AWS provider: up to which major version, and what they were. */
const FORMER: Readonly<Record<string, Readonly<Record<string, { readonly upTo: number; readonly value: unknown }>>>> = {
  // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade
  aws_redshift_cluster: { publicly_accessible: { upTo: 5, value: true } },
};

/**
 * Attributes with what the provider's version makes of those that nobody wrote, where that is not what it is today. A plan and a state have
 * the values themselves.
 */
export function withImplied(attributes: Attributes, type: string, placed: Placed): Attributes {
  const former = FORMER[type];
  if (!former) return attributes;
  const major = highestMajor(constraintsOf(placed));
  const implied = Object.entries(former).filter(([name, { upTo }]) => major <= upTo && (attributes[name] ?? null) === null);
  return { ...attributes, ...Object.fromEntries(implied.map(([name, { value }]) => [name, value])) };
}

type Attributes = Readonly<Record<string, unknown>>;

/** Every module has its say about the version: all constraints hold together. */
function constraintsOf({ node, scopes, caller }: Placed): readonly string[] {
  const own = node.code.settings.flatMap((settings) =>
    asBodies(settings['required_providers']).map((required) => {
      const { value } = spread(required, scopes);
      const aws: unknown = isObject(value) ? value['aws'] : undefined;
      return isObject(aws) ? aws['version'] : aws;
    }),
  );
  return [...own.filter((one) => typeof one === 'string'), ...(caller ? constraintsOf(caller.placed) : [])];
}

/**
 * The highest major version that constraints allow; `Infinity` where nothing holds it back, since Terraform takes the newest.
 * @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export function highestMajor(constraints: readonly string[]): number {
  const parts = constraints.flatMap((one) => one.split(','));
  return Math.min(Infinity, ...parts.map((part) => highestOf(part.trim())));
}

function highestOf(constraint: string): number {
  const [, operator = '=', version = ''] = /^(~>|<=|>=|!=|<|>|=)?\s*v?(\d+(?:\.\d+){0,2})/.exec(constraint) ?? [];
  const [major = Infinity, ...rest] = version === '' ? [] : version.split('.').map(Number);
  if (operator === '=' || operator === '<=') return major;
  // The last number may grow: with one number alone that is the major version itself.
  if (operator === '~>') return rest.length > 0 ? major : Infinity;
  if (operator === '<') return rest.some((number) => number > 0) ? major : major - 1;
  return Infinity;
}
