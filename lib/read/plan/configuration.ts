import { blockAddress, parseModulePath } from '../address';
import type { ModuleStep } from '../address';
import type { Instance, Resolved } from '../instance';
import { plainTarget } from '../references';
import { resolveExpression } from './resolve';
import type { ConfigCall, ConfigModule, ConfigResource, Known, Modules, Place } from './resolve';

/** Which block something stands in. */
export type BlockOf = Pick<Instance, 'mode' | 'type' | 'name' | 'module'>;

/** The configuration of a plan: what each block says, and where its references lead. */
export interface Configuration {
  readonly block: (of: BlockOf) => ConfigResource | undefined;
  /** Where the references of an expression lead that stands in a resource. */
  readonly resolve: (expression: unknown, from: Instance) => readonly Resolved[];
  /** The values of variables that an expression is made of, where the plan tells them. */
  readonly constants: (expression: unknown, from: Instance) => readonly unknown[];
  /** What the caller of a module gives to one of its variables. */
  readonly given: (steps: readonly ModuleStep[], variable: string) => unknown;
}

/** A module instance, found once. */
interface Found {
  readonly steps: readonly ModuleStep[];
  readonly config: ConfigModule | undefined;
}

/**
 * Makes the configuration searchable. Modules are indexed when something in them is looked for. What is made of variables whose value the
 * plan tells (`known`) does not wait for them.
 */
export function readConfiguration(root: ConfigModule | undefined, known: Modules['known'] = () => undefined): Configuration {
  const found = new Map<string, Found>();
  const blocks = new Map<ConfigModule, Map<string, ConfigResource>>();
  const configAt = (steps: readonly ModuleStep[]): ConfigModule | undefined =>
    steps.reduce<ConfigModule | undefined>((module, step) => module?.module_calls?.[step.name]?.module, root);
  const at = (module: string): Found => {
    let one = found.get(module);
    if (!one) {
      const steps = parseModulePath(module);
      found.set(module, (one = { steps, config: configAt(steps) }));
    }
    return one;
  };
  const callAt = (steps: readonly ModuleStep[]): ConfigCall | undefined =>
    configAt(steps.slice(0, -1))?.module_calls?.[steps[steps.length - 1]?.name ?? ''];
  const block = (of: BlockOf): ConfigResource | undefined => {
    const { config } = at(of.module);
    if (!config) return undefined;
    let index = blocks.get(config);
    if (!index) blocks.set(config, (index = indexOf(config)));
    return index.get(blockAddress('', of.mode === 'data' ? `data.${of.type}` : of.type, of.name));
  };
  const resolve = (expression: unknown, from: Instance): readonly (Resolved | Known)[] => {
    const plain = plainTarget(expression, from.module);
    if (plain) return [plain];
    const { steps } = at(from.module);
    const place: Place = { steps, module: from.module, key: from.key, forEach: () => block(from)?.for_each_expression };
    return resolveExpression(expression, place, { configAt, callAt, known }, 0);
  };
  return {
    block,
    resolve: (expression, from) => resolve(expression, from).filter((one) => one.kind !== 'known'),
    constants: (expression, from) => resolve(expression, from).flatMap((one) => (one.kind === 'known' ? [one.value] : [])),
    given: (steps, variable) => callAt(steps)?.expressions?.[variable],
  };
}

function indexOf(module: ConfigModule): Map<string, ConfigResource> {
  const index = new Map<string, ConfigResource>();
  for (const one of module.resources ?? []) index.set(one.address, one);
  return index;
}
