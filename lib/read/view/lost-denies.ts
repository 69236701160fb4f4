import type { Statement, Unknown } from '../../model/view';
import { keyOf } from '../instance';
import type { Instance } from '../instance';
import type { LostDenies, Pool } from '../pool';

const NONE: readonly Statement[] = [];

/** What was there before is looked up only for what the plan changes. */
export function lostDenies(gone: readonly Pool[]): LostDenies {
  let formerly: ReadonlyMap<string, readonly [Instance, Pool]> | undefined;
  return (instance, path, now) => {
    if (!isChanged(instance) || !('statements' in now)) return NONE;
    const then = (formerly ??= indexOf(gone)).get(keyOf(instance));
    if (!then || isSameText(then[0].attributes[path], instance.attributes[path])) return NONE;
    const document = then[1].documents.of(then[0], path);
    if (!document || !('statements' in document)) return NONE;
    const left = new Set(now.statements.map((one) => JSON.stringify(one)));
    return document.statements.filter((one): one is Statement => isDeny(one) && !left.has(JSON.stringify(one)));
  };
}

/** Mostly something else of the resource is changed. */
function isSameText(then: unknown, now: unknown): boolean {
  return typeof now === 'string' && then === now;
}

function indexOf(gone: readonly Pool[]): Map<string, readonly [Instance, Pool]> {
  const found = new Map<string, readonly [Instance, Pool]>();
  for (const pool of gone) for (const one of pool.estate.instances) if (isChanged(one)) found.set(keyOf(one), [one, pool]);
  return found;
}

function isChanged({ actions = [] }: Instance): boolean {
  return actions.includes('update') || actions.length > 1;
}

function isDeny(one: Statement | Unknown): boolean {
  return 'effect' in one && one.effect === 'Deny';
}
