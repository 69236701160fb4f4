import type { Configuration } from './configuration';
import { indexBlocks } from '../instance';
import type { Estate, Instance, Resolved } from '../instance';

/**
 * Makes instances searchable. Without configuration (state, what was before) only known values link them. `rest` makes the instances
 * that no rule looks at, for references that lead through them. `through` looks references up in another way.
 */
export function estate(
  input: string,
  instances: readonly Instance[],
  configuration: Configuration | undefined,
  rest: () => readonly Instance[] = () => [],
  through: Partial<Pick<Estate, 'references' | 'constants' | 'exactly'>> = {},
): Estate {
  let blocks: ReadonlyMap<string, readonly Instance[]> | undefined;
  let others: ReadonlyMap<string, readonly Instance[]> | undefined;
  const at = (block: string): readonly Instance[] => (blocks ??= indexBlocks(instances)).get(block) ?? [];
  return {
    input,
    instances,
    at,
    anywhere: (block) => {
      const found = at(block);
      return found.length > 0 ? found : ((others ??= indexBlocks(rest())).get(block) ?? []);
    },
    references: (instance, expression): readonly Resolved[] => configuration?.resolve(expression, instance) ?? [],
    exactly: () => undefined,
    constants: (instance, expression): readonly unknown[] => configuration?.constants(expression, instance) ?? [],
    isExact: false,
    ...through,
  };
}
