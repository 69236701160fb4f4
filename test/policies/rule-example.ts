import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../lib/model/view';

const RULES = join(__dirname, '..', '..', 'policies', 'rules');

/** A resource as Terraform's plan has it, cut down. */
interface Example {
  readonly address: string;
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

const { planOf } = require('../../tools/examples-of-rules.cjs') as { planOf: (resources: readonly Example[]) => string };

/** The example of a rule as the JSON of a plan: all of it, or some of its resources. */
export function examplePlan(id: string, sort: Sort, addresses?: readonly string[]): string {
  const { resources } = JSON.parse(readFileSync(join(RULES, id, `${sort}.json`), 'utf8')) as { resources: readonly Example[] };
  return planOf(addresses === undefined ? resources : resources.filter(({ address }) => addresses.includes(address)));
}
