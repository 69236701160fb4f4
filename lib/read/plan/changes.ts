import { InputError } from '../../model/errors';
import type { Action } from '../../model/view';
import type { InstanceKey } from '../address';
import type { IsWanted, Listed } from '../file/sections';
import { readState } from './state';
import { isObject } from '../values';

/** An entry of a plan's `resource_changes`. */
export interface ResourceChange {
  readonly address: string;
  readonly previous_address?: string;
  readonly module_address?: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly index?: InstanceKey;
  /** Set where the entry is about what is left of a replacement that failed half way: it goes, and the address means another object. */
  readonly deposed?: string;
  readonly change: Change;
}
interface Change {
  readonly actions: readonly Action[];
  readonly before: unknown;
  readonly after: unknown;
  readonly after_unknown?: unknown;
  readonly before_sensitive?: unknown;
  readonly after_sensitive?: unknown;
}

const ACTIONS: ReadonlySet<unknown> = new Set<Action>(['no-op', 'create', 'read', 'update', 'delete', 'forget']);

/** What a plan does, to the resources that are read and to all others. */
export interface Changes {
  readonly wanted: readonly ResourceChange[];
  /** The others: parsed when a reference leads to one. */
  readonly others: () => readonly ResourceChange[];
  /** How many managed resources there are after the plan, by type: of all types. */
  readonly counts: ReadonlyMap<string, number>;
  readonly hasAddress: (address: string) => boolean;
}

/**
 * What the plan does to every resource. `listed` stands in for `resource_changes` where the plan was not parsed whole.
 * @throws InputError where an entry is not what Terraform writes.
 */
export function readChanges(
  plan: Readonly<Record<string, unknown>>,
  listed: Listed | undefined,
  input: string,
  isWanted: IsWanted,
): Changes {
  const deferred = deferredOf(plan['deferred_changes'], input);
  if (listed) {
    const part = partOf(listed, input);
    return { ...part, wanted: [...part.wanted, ...deferred.filter(isWanted)] };
  }
  const changes = plan['resource_changes'] ?? null;
  const all = [...(changes === null ? unchanged(plan, input) : changesOf(changes, input, 'resource_changes')), ...deferred];
  return {
    wanted: all.filter(isWanted),
    others: () => all.filter((one) => !isWanted(one)),
    counts: countTypes(all.filter(isAfter)),
    hasAddress: (address) => all.some((one) => one.address === address && isAfter(one)),
  };
}

function partOf({ entries, wanted }: Listed, input: string): Changes {
  const places = (): number[] => entries.flatMap((one, place) => (one.text === undefined ? [place] : []));
  return {
    wanted: changesOf(wanted, input, 'resource_changes', (at) => places()[at]),
    others: () =>
      changesOf(
        entries.flatMap((one) => (one.text === undefined ? [] : [parseEntry(one.address, one.text, input)])),
        input,
        'resource_changes',
      ),
    counts: countTypes(entries.filter((one) => !one.isDeleted)),
    hasAddress: (address) => entries.some((one) => !one.isDeleted && one.address === JSON.stringify(address)),
  };
}

function parseEntry(address: string, text: string, input: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(
      `${input}: the change of ${address} is not what Terraform writes; give the output of "terraform show -json PLANFILE" as it is`,
    );
  }
}

function deferredOf(list: unknown, input: string): readonly ResourceChange[] {
  if (!Array.isArray(list)) return [];
  const entries = list.map((one: unknown) => (isObject(one) ? one['resource_change'] : one));
  return changesOf(entries, input, 'deferred_changes');
}

function countTypes(list: readonly { readonly mode: string; readonly type: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mode, type } of list) if (mode === 'managed') counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** What changed outside Terraform since the last apply. */
export function driftedOf(plan: Readonly<Record<string, unknown>>, input: string): readonly ResourceChange[] {
  return changesOf(plan['resource_drift'] ?? [], input, 'resource_drift');
}

/** Whether a resource is there after the plan. */
function isAfter({ change: { actions } }: ResourceChange): boolean {
  return actions[0] !== 'delete' || actions.length > 1;
}

/** `placeOf` says where the entry stands in the plan, where the list is a part of it only. */
function changesOf(
  list: unknown,
  input: string,
  field: string,
  placeOf: (at: number) => number | undefined = (at) => at,
): readonly ResourceChange[] {
  if (!Array.isArray(list)) throw new InputError(`${input}: ${field} is not a list; give the output of "terraform show -json PLANFILE"`);
  const odd = list.findIndex((one) => !isChange(one));
  if (odd >= 0)
    throw new InputError(
      `${input}: ${field}[${placeOf(odd)}] is not a resource change; give the output of "terraform show -json PLANFILE" as it is`,
    );
  // Tools that write plans again leave an empty mark where Terraform leaves none.
  return (list as ResourceChange[]).filter((one) => (one.deposed ?? '') === '');
}

function isChange(one: unknown): one is ResourceChange {
  if (!isObject(one) || !isObject(one['change'])) return false;
  const { address, type, name, mode, index, module_address: module } = one;
  const { actions, before, after } = one['change'];
  if (!isText(address) || !isText(type) || !isText(name) || (mode !== 'managed' && mode !== 'data')) return false;
  if (!isKey(index) || typeof (module ?? '') !== 'string') return false;
  return isSide(before) && isSide(after) && Array.isArray(actions) && actions.length > 0 && actions.every((action) => ACTIONS.has(action));
}

function isKey(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string' || typeof value === 'number';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isSide(value: unknown): boolean {
  return value === null || value === undefined || isObject(value);
}

/** A plan that only refreshes lists no changes: what is there is the prior state, with what drifted laid over it. */
function unchanged(plan: Readonly<Record<string, unknown>>, input: string): ResourceChange[] {
  const state = isObject(plan['prior_state']) ? plan['prior_state'] : {};
  const drifted = new Map(driftedOf(plan, input).map((one) => [one.address, one.change.after]));
  return readState(state, input).instances.map(({ address, mode, type, name, key, module, attributes, sensitive }) => {
    const there = drifted.has(address) ? drifted.get(address) : attributes;
    return {
      address,
      mode,
      type,
      name,
      ...(key === undefined ? {} : { index: key }),
      ...(module === '' ? {} : { module_address: module }),
      change: { actions: ['no-op'], before: there, after: there, before_sensitive: sensitive, after_sensitive: sensitive },
    };
  });
}
