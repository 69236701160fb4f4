import type { AccessPoint, DataClass, Resource, S3Store } from '../model/view';
import { dataClassOf } from './data-class';
import type { Instance } from './instance';
import { GUARDS } from './guards';
import type { Pool } from './pool';
import { toResource } from './resource';
import type { Wanted } from './resource';
import { belongingsOf, homeOf, isAspect, isBucket, keyOf, looseOf } from './s3-members';
import type { Adrift, Aspect, Belonging, Role } from './s3-members';

const ACCOUNT_BLOCK = 'aws_s3_account_public_access_block';

/** A member of a store: the resource, and how it belongs there. */
interface Member {
  readonly instance: Instance;
  readonly pool: Pool;
  readonly as: Belonging;
}

interface Draft {
  readonly pool: Pool;
  readonly address: string;
  readonly name: string | undefined;
  readonly provider: string;
  readonly bucket: Instance | undefined;
  readonly members: Member[];
}

/**
 * Puts every bucket together with what decides who gets in. `gone` are the instances that the plan deletes. With `isPart`, only the stores
 * that have a member of which it is true.
 */
export function s3Stores(
  pools: readonly Pool[],
  wanted: Wanted,
  gone: readonly { readonly instance: Instance; readonly pool: Pool }[],
  isPart: (one: Instance) => boolean = () => true,
): S3Store[] {
  const drafts = new Map<string, Draft>();
  const byName = new Map<string, string>();
  for (const pool of pools) for (const one of pool.estate.instances) if (isBucket(one)) addBucket(drafts, byName, pool, one);
  const isKept = [...drafts.values()].some(({ bucket }) => bucket !== undefined && dataClassOf(bucket, wanted.tagNames) === 'customer');
  for (const pool of pools)
    for (const one of pool.estate.instances)
      for (const as of belongingsOf(one))
        // How data is kept is asked for only where it is customers'.
        if (isKept || !isAspect(as.role)) addMember(drafts, byName, { instance: one, pool, as });
  const removed = removedGuards(drafts, byName, gone);
  const around: Around = { accountBlocks: accountBlocksOf(pools, wanted), adrift: adriftOf(drafts) };
  const accounts = pools.flatMap((pool) => pool.estate.instances).filter((one) => one.type === ACCOUNT_BLOCK && isPart(one));
  const isWanted = ({ bucket, members, provider, pool }: Draft): boolean =>
    (bucket !== undefined && isPart(bucket)) ||
    members.some(({ instance, as }) => isPart(instance) && (bucket !== undefined || !isAspect(as.role))) ||
    accounts.some((one) => one.input === pool.estate.input && one.provider === provider);
  return [...drafts].flatMap(([key, draft]) => (isWanted(draft) ? [toStore(draft, wanted, around, removed.get(key) ?? [])] : []));
}

/** What holds for stores without being theirs. */
interface Around {
  readonly accountBlocks: ReadonlyMap<string, readonly Resource[]>;
  readonly adrift: ReadonlyMap<string, Adrift>;
}

/** Members that nobody can tell the bucket of, by input. */
function adriftOf(drafts: ReadonlyMap<string, Draft>): ReadonlyMap<string, Adrift> {
  const found = new Map<string, Record<string, string[]>>();
  for (const { bucket, name, members } of drafts.values()) {
    if (bucket || name !== undefined) continue;
    for (const { instance, as } of members) {
      let roles = found.get(instance.input);
      if (!roles) found.set(instance.input, (roles = {}));
      (roles[as.role] ??= []).push(instance.address);
    }
  }
  return found;
}

function addBucket(drafts: Map<string, Draft>, byName: Map<string, string>, pool: Pool, bucket: Instance): void {
  const name = bucket.attributes['bucket'];
  const known = typeof name === 'string' && name !== '' ? name : undefined;
  const { address, provider } = bucket;
  drafts.set(keyOf(bucket), { pool, address, name: known, provider, bucket, members: [] });
  if (known) byName.set(known, keyOf(bucket));
}

function addMember(drafts: Map<string, Draft>, byName: Map<string, string>, member: Member): void {
  const { instance, pool, as } = member;
  const { key, name } = homeOf(pool, instance, as.bucket, byName);
  const { address, provider } = instance;
  const draft = drafts.get(key) ?? { pool, address, name, provider, bucket: undefined, members: [] };
  draft.members.push(member);
  drafts.set(key, draft);
}

function removedGuards(
  drafts: ReadonlyMap<string, Draft>,
  byName: ReadonlyMap<string, string>,
  gone: readonly { readonly instance: Instance; readonly pool: Pool }[],
): Map<string, Draft['members']> {
  const removed = new Map<string, Draft['members']>();
  for (const { instance, pool } of gone) {
    const [as] = belongingsOf(instance);
    if (!as || !GUARDS.has(instance.type)) continue;
    const { key } = homeOf(pool, instance, as.bucket, byName);
    if (!drafts.get(key)?.bucket) continue;
    removed.set(key, [...(removed.get(key) ?? []), { instance, pool, as }]);
  }
  return removed;
}

/** Account blocks by input and provider configuration: elsewhere they may hold, which does not count. */
function accountBlocksOf(pools: readonly Pool[], wanted: Wanted): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const pool of pools) {
    for (const one of pool.estate.instances) {
      if (one.mode !== 'managed' || one.type !== ACCOUNT_BLOCK || !holdsForOwnAccount(one, pool)) continue;
      const key = `${one.input}\n${one.provider}`;
      found.set(key, [...(found.get(key) ?? []), toResource(one, pool, wanted)]);
    }
  }
  return found;
}

/** With an account id of its own it holds for another account, unless that is asked of the provider's own identity. */
function holdsForOwnAccount(block: Instance, pool: Pool): boolean {
  const expression = block.expressions['account_id'];
  if (expression === undefined) return true;
  const references = pool.estate.references(block, expression);
  return references.length > 0 && references.every((one) => one.kind === 'resource' && isOwnIdentity(one.block, block, pool));
}

/** Another provider configuration may be another account's. */
function isOwnIdentity(block: string, { provider }: Instance, pool: Pool): boolean {
  return /(^|\.)data\.aws_caller_identity\./.test(block) && pool.estate.anywhere(block).every((one) => one.provider === provider);
}

function toStore(draft: Draft, wanted: Wanted, around: Around, removed: Draft['members']): S3Store {
  const { bucket, pool, address } = draft;
  const dataClass: DataClass = bucket ? dataClassOf(bucket, wanted.tagNames) : 'unclassified';
  const resource = ({ instance, pool: own, as }: Member): Resource =>
    toResource(instance, own, wanted, { dataClass, attribute: as.bucket });
  const adrift = bucket ? around.adrift.get(pool.estate.input) : undefined;
  return {
    address,
    input: pool.estate.input,
    name: draft.name,
    data_class: dataClass,
    bucket: bucket ? toResource(bucket, pool, wanted, { dataClass, attribute: undefined }) : null,
    ...castOf(draft, dataClass, resource),
    account_blocks: around.accountBlocks.get(`${pool.estate.input}\n${draft.provider}`) ?? [],
    adrift: adrift?.['blocks'] ?? [],
    loose: adrift && dataClass === 'customer' ? looseOf(adrift) : {},
    access_points: accessPoints(draft, resource),
    removed: removed.map(resource),
  };
}

type Cast = Record<Exclude<Role, 'points' | 'point_policies'>, Resource[]>;

/** The members of a store by the role they play; access points stand apart, with their policies. */
function castOf({ members }: Draft, dataClass: DataClass, resource: (one: Member) => Resource): Cast {
  const cast: Cast = { policies: [], acls: [], blocks: [], ownership: [], objects: [], log_sources: [], websites: [], ...aspects() };
  for (const one of members) {
    const { role } = one.as;
    if (role === 'points' || role === 'point_policies' || (isAspect(role) && dataClass !== 'customer')) continue;
    cast[role].push(resource(one));
  }
  return cast;
}

function aspects(): Record<Aspect, Resource[]> {
  return { versioning: [], encryption: [], logging: [], lifecycle: [] };
}

/** Each access point with its policies; a policy whose point is not here stands alone. */
function accessPoints(draft: Draft, resource: (one: Member) => Resource): AccessPoint[] {
  const points = draft.members.filter((one) => one.instance.type === 'aws_s3_access_point');
  const policies = draft.members.filter((one) => one.instance.type === 'aws_s3control_access_point_policy');
  const pointOf = (policy: Member): Instance | undefined => {
    const link = policy.pool.links.follow(policy.instance, 'access_point_arn', ['aws_s3_access_point']);
    return link && 'to' in link ? link.to[0] : undefined;
  };
  const owned = points.map((point): AccessPoint => ({
    point: resource(point),
    policies: policies.filter((one) => pointOf(one) === point.instance).map(resource),
  }));
  const alone = policies.filter((one) => !points.some((point) => point.instance === pointOf(one)));
  return [...owned, ...alone.map((one): AccessPoint => ({ point: null, policies: [resource(one)] }))];
}
