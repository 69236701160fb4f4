import type { Context, InputKind, Placement, Resource, S3Store, View } from '../../model/view';
import { companionsOf, keepingOf } from '../resource/companions';
import { dataClassOf } from '../resource/data-class';
import { isDeep } from '../resource/deep-links';
import { documentsOf } from '../documents';
import { GUARDS, isDropped, isForgotten, isUntouched, LONE_GUARDS } from '../guards';
import { keyOf } from '../instance';
import type { Instance } from '../instance';
import { linker } from '../links';
import { lostDenies } from './lost-denies';
import { joinNetwork } from '../network/join';
import { NETWORK_TYPES } from '../network/table';
import { residencyContext } from '../resource/residency';
import { toResource } from '../resource/resource';
import type { Pool, Side } from '../pool';
import type { Wanted } from '../resource/resource';
import type { Places } from './places';
import { S3_TYPES } from '../s3/members';
import { s3Stores } from '../s3/stores';
import { isTemplate } from '../templates/bodies';

function poolsOf(given: readonly Side[]): Pool[] {
  const sides = given.map((side) => (side.estate.instances.some(isTemplate) ? templates().withTemplates(side) : side));
  const estates = new Map(sides.map((side) => [side.estate.input, side.estate]));
  return sides.map((side) => {
    const links = linker(side.estate, (input) => estates.get(input));
    return { estate: side.estate, links, documents: documentsOf(side.estate, links, side.readExpression) };
  });
}

/** Loaded where an input has templates. */
function templates(): typeof import('../templates/expand') {
  return require('../templates/expand') as typeof import('../templates/expand');
}

/** What a view is made of, beside the inputs. */
export interface ViewRequest {
  readonly kind: InputKind;
  readonly context: Context;
  readonly wanted: Wanted;
  /** What was there before, for guards that are gone. */
  readonly gone?: readonly Side[];
  /** Leaves out whatever the plan does not touch. */
  readonly touchedOnly?: boolean;
  /** Whether the plan touches anything of a network: then nothing that stands in one counts as untouched. Default: true. */
  readonly isNetworkTouched?: boolean;
  /** What counts as touched although it is not: what is around it is. Default: nothing. */
  readonly alongside?: Places<true>;
}

/** Makes the view of one side from all inputs. */
export function makeView(sides: readonly Side[], request: ViewRequest): View {
  const { kind, context, wanted, gone = [], touchedOnly = false, isNetworkTouched: isMoved = true, alongside } = request;
  const gonePools = poolsOf(gone);
  const lost = gonePools.length > 0 ? { lostDenies: lostDenies(gonePools) } : {};
  const pools = poolsOf(sides).map((pool) => ({ ...pool, ...lost }));
  const isPart = (one: Instance): boolean =>
    !touchedOnly || !isUntouched(one) || (isMoved && NETWORK_TYPES.has(one.type)) || (alongside?.get(one.input)?.has(one.address) ?? false);
  const joined = joinNetwork(touchedOnly && !isMoved ? [] : pools, gonePools);
  const made = new Set<string>();
  for (const pool of pools) for (const one of pool.estate.instances) if (one.within !== undefined) made.add(keyOf(one));
  const isHeld = heldIn(pools);
  const isGone = (one: Instance): boolean =>
    one.within === undefined
      ? isDropped(one.actions) && !(isForgotten(one) && isHeld(one))
      : isDropped(one.actions) || !made.has(keyOf(one));
  const dropped = gonePools.flatMap((pool) =>
    pool.estate.instances.filter((one) => GUARDS.has(one.type) && isGone(one)).map((instance) => ({ instance, pool })),
  );
  const resources: Record<string, Resource[]> = {};
  for (const pool of pools)
    for (const one of pool.estate.instances) {
      if (!isLone(one, wanted) || !(isPart(one) || isKeptAnew(one, pool, wanted))) continue;
      const resource = loneResource(one, pool, wanted, joined.placementOf(one));
      if (isAsked(resource, wanted, context)) (resources[one.type] ??= []).push(resource);
    }
  const removed: Record<string, Resource[]> = {};
  for (const { instance, pool } of dropped)
    if (LONE_GUARDS.has(instance.type)) (removed[instance.type] ??= []).push(toResource(instance, pool, wanted));
  const stores = { s3: s3Stores(pools, wanted, dropped, isPart) };
  const meant = residencyContext(context, residentsOf(resources, stores.s3));
  return { input: kind, context: meant, resources, stores, network: joined.network, removed };
}

/** Whether the plan touches what says how customers' data is kept, though not the store. */
function isKeptAnew(store: Instance, pool: Pool, { tagNames }: Wanted): boolean {
  return dataClassOf(store, tagNames) === 'customer' && companionsOf(store, pool).some((one) => !isUntouched(one));
}

/** What no rule would look at takes no room in the view. */
function isAsked({ type, data_class, residency }: Resource, { quiet }: Wanted, { regions }: Context): boolean {
  return data_class === 'customer' || residency !== undefined || regions.length > 0 || !quiet.has(type);
}

function* residentsOf(resources: View['resources'], s3: readonly S3Store[]): Generator<Resource> {
  for (const list of Object.values(resources)) yield* list;
  for (const { bucket } of s3) if (bucket) yield bucket;
}

/** Whether the plan touches anything of a network, on either side. */
export function isNetworkTouched(sides: readonly Side[]): boolean {
  return sides.some(({ estate }) => estate.instances.some((one) => NETWORK_TYPES.has(one.type) && !isUntouched(one)));
}

/** Whether a guard that is forgotten stays in place all the same: with what it guards, or in the hands of another block or input. */
function heldIn(sides: readonly Pick<Side, 'estate'>[]): (guard: Instance) => boolean {
  // Who is guarded; undefined where that is not known.
  const placeOf = ({ type, attributes: { bucket, account_id: account } }: Instance): string | undefined =>
    typeof (bucket ?? account) === 'string' ? JSON.stringify([type, bucket, account]) : undefined;
  let held: Set<string | undefined> | undefined;
  return (guard) => {
    held ??= new Set(sides.flatMap(({ estate }) => estate.instances.filter((one) => GUARDS.has(one.type)).map(placeOf)));
    return placeOf(guard) !== undefined && held.has(placeOf(guard));
  };
}

function isLone(one: Instance, wanted: Wanted): boolean {
  return (
    one.mode === 'managed' &&
    !S3_TYPES.has(one.type) &&
    (Object.hasOwn(wanted.reads, one.type) || Object.hasOwn(wanted.documents, one.type))
  );
}

/** What a resource makes use of, and is not attached to: its key, its parameters. */
const NO_OWNER = /^(kms_|.*_kms_|performance_insights_|.*parameter_group_name$)/;

/** What keeps customers' data comes with what says how. */
function loneResource(one: Instance, pool: Pool, wanted: Wanted, placement: Placement | undefined): Resource {
  const resource = classified(one, pool, wanted, placement);
  return resource.data_class === 'customer' ? { ...resource, ...keepingOf(one, pool, wanted) } : resource;
}

/** A resource that is attached to another, and has no class of its own, has the other's. */
function classified(one: Instance, pool: Pool, wanted: Wanted, placement: Placement | undefined): Resource {
  const resource = toResource(one, pool, wanted, undefined, placement);
  if (resource.data_class !== 'unclassified') return resource;
  for (const attribute of Object.keys(resource.links ?? {})) {
    if (isDeep(attribute, wanted.links[one.type]) || NO_OWNER.test(attribute)) continue;
    const link = pool.links.follow(one, attribute);
    const owner = link && 'to' in link ? link.to[0] : undefined;
    if (owner) return { ...resource, data_class: dataClassOf(owner, wanted.tagNames) };
  }
  return resource;
}
