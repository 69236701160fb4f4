import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../lib/model/view';

const RULES = join(__dirname, '..', '..', 'policies', 'rules');

/** A resource as Terraform's plan has it, cut down. */
interface Example {
  readonly address: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly unknown?: unknown;
  readonly references?: Readonly<Record<string, readonly string[]>>;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly actions?: readonly string[];
}

export type Sort = 'fail' | 'pass' | 'unknown';

/** Every rule folder, as `service/name`. */
export const RULE_IDS: readonly string[] = readdirSync(RULES).flatMap((service) =>
  readdirSync(join(RULES, service)).map((name) => `${service}/${name}`),
);

/** The rules that have an example of a sort. */
export function rulesWith(sort: Sort): string[] {
  return RULE_IDS.filter((id) => existsSync(join(RULES, id, `${sort}.json`)));
}

/** What the configuration lists beside the example: rules about outsiders are silent without. */
export function exampleContext(id: string, sort: Sort): Partial<Context> {
  return (JSON.parse(readFileSync(join(RULES, id, `${sort}.json`), 'utf8')) as { context?: Partial<Context> }).context ?? {};
}

/** The example of a rule as the JSON of a plan. */
export function examplePlan(id: string, sort: Sort): string {
  const { resources } = JSON.parse(readFileSync(join(RULES, id, `${sort}.json`), 'utf8')) as { resources: readonly Example[] };
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: resources.map(changeOf),
    configuration: { provider_config: { aws: { name: 'aws' } }, root_module: { resources: resources.map(configurationOf) } },
  });
}

/** A data source is read with the plan: `data.aws_prefix_list.s3`. */
function partsOf(address: string): { mode: 'managed' | 'data'; type: string; name: string; index?: string | number } {
  const [, data, type = '', name = '', index] = /^(data\.)?([^.]+)\.([^.[]+)(?:\[(.+)\])?$/.exec(address) ?? [];
  return {
    mode: data === undefined ? 'managed' : 'data',
    type,
    name,
    ...(index === undefined ? {} : { index: JSON.parse(index) as string | number }),
  };
}

function changeOf({ address, values, unknown, before, actions }: Example): unknown {
  const after = actions?.length === 1 && actions[0] === 'delete' ? null : (values ?? {});
  const change = {
    actions: actions ?? [partsOf(address).mode === 'data' ? 'read' : 'create'],
    before: before ?? null,
    after,
    after_unknown: unknown ?? {},
    before_sensitive: {},
    after_sensitive: {},
  };
  return { address, ...partsOf(address), provider_name: 'registry.terraform.io/hashicorp/aws', change };
}

function configurationOf({ address, values = {}, references = {} }: Example): unknown {
  const { mode, type, name } = partsOf(address);
  const constants = Object.entries(values).map(([attribute, value]) => [attribute, { constant_value: value }]);
  const referred = Object.entries(references).map(([attribute, list]) => [attribute, { references: list }]);
  const expressions: unknown = Object.fromEntries([...constants, ...referred]);
  return { address: `${mode === 'data' ? 'data.' : ''}${type}.${name}`, mode, type, name, provider_config_key: 'aws', expressions };
}
