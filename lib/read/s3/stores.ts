import type { AccessPoint, DataClass, Resource, S3Store } from '../../model/view';
import { append } from '../append';
import { dataClassOf } from '../resource/data-class';
import { blockOf, keyOf } from '../instance';
import type { Instance } from '../instance';
import { GUARDS } from '../guards';
import { ACCOUNT_BLOCK, accountBlocksOf } from './accounts';
import { belongingsOf, BLOCK, homeOf, isAspect, isBucket, looseOf } from './members';
import type { Adrift, Aspect, Belonging, Role } from './members';
import { loosened, strictestClass } from './guesses';
import type { Guess } from './guesses';
import { settledIn, type Relative, type Settle } from './families';
import { toResource } from '../resource/resource';
import type { Pool } from '../pool';
import type { Wanted } from '../resource/resource';

interface Draft {
  readonly pool: Pool;
  readonly address: string;
  readonly name: string | undefined;
  readonly provider: string;
  readonly bucket: Instance | undefined;
  readonly members: Member[];
}

/** A member of a store: the resource, and how it belongs there. */
interface Member extends Relative {
  readonly pool: Pool;
  readonly as: Belonging;
}

/**
 * Puts every bucket together with what decides who gets in. `gone` are the instances that the plan deletes. With `isPart`, only the stores
 * that have a member of which it is true.
 */
export function s3Stores(
  pools: readonly Pool[],
  wanted: Wanted,
  gone: readonly Gone[],
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
  const settle = settledIn([...drafts.values()].map(({ bucket, members }) => ({ bucket, members: members.filter(isOfAccess) })));
  const around: Around = {
    accountBlocks: accountBlocksOf(pools, wanted),
    adrift: adriftOf(drafts),
    guessed: guessedOf(drafts, settle),
    settle,
  };
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
  /** Blocks that are guessed to belong to an instance of a bucket, by the block that the bucket comes from: each may be another's. */
  readonly guessed: ReadonlyMap<string, readonly string[]>;
  readonly settle: Settle;
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

function guessedOf(drafts: ReadonlyMap<string, Draft>, settle: Settle): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { bucket, members } of drafts.values())
    for (const one of members)
      if (bucket && one.guess && one.instance.type === BLOCK && !settle(bucket, one)) append(found, blockOf(bucket), one.instance.address);
  return found;
}

function addBucket(drafts: Map<string, Draft>, byName: Map<string, string>, pool: Pool, bucket: Instance): void {
  const name = bucket.attributes['bucket'];
  const known = typeof name === 'string' && name !== '' ? name : undefined;
  const { address, provider } = bucket;
  drafts.set(keyOf(bucket), { pool, address, name: known, provider, bucket, members: [] });
  if (known) byName.set(known, keyOf(bucket));
}

function addMember(drafts: Map<string, Draft>, byName: Map<string, string>, member: Omit<Member, 'guess'>): void {
  const { instance, pool, as } = member;
  const { key, name, guess } = homeOf(pool, instance, as.bucket, byName);
  const { address, provider } = instance;
  const draft = drafts.get(key) ?? { pool, address, name, provider, bucket: undefined, members: [] };
  draft.members.push({ ...member, guess });
  drafts.set(key, draft);
}

function removedGuards(
  drafts: ReadonlyMap<string, Draft>,
  byName: ReadonlyMap<string, string>,
  gone: readonly Gone[],
): Map<string, Placed[]> {
  const removed = new Map<string, Placed[]>();
  for (const { instance, pool } of gone) {
    const [as] = belongingsOf(instance);
    if (!as || !GUARDS.has(instance.type)) continue;
    const { key } = homeOf(pool, instance, as.bucket, byName);
    if (drafts.get(key)?.bucket) append(removed, key, { instance, pool, as });
  }
  return removed;
}

function toStore(draft: Draft, wanted: Wanted, around: Around, removed: readonly Placed[]): S3Store {
  const { bucket, pool, address } = draft;
  const guesses = guessesIn(draft, around.settle);
  const dataClass = classOf(draft, around.settle, wanted.tagNames);
  const resource = ({ instance, pool: own, as }: Placed): Resource =>
    toResource(instance, own, wanted, { dataClass, attribute: as.bucket });
  const { policies, acls, blocks, ownership, ...others } = castOf(draft, dataClass, resource);
  const whole = bucket ? toResource(bucket, pool, wanted, { dataClass, attribute: undefined }) : null;
  const adrift = bucket ? around.adrift.get(pool.estate.input) : undefined;
  const besides = (members: readonly Resource[], ...inline: string[]): readonly Resource[] =>
    whole && bucket && members.length > 0 && inline.some((name) => isWritten(bucket, name)) ? [...members, whole] : members;
  return {
    address,
    input: pool.estate.input,
    name: draft.name,
    data_class: dataClass,
    bucket: whole,
    policies: besides(policies, 'policy'),
    acls: besides(acls, 'acl', 'grant'),
    blocks: blocks.map((one) => loosened(one, guesses)),
    account_blocks: around.accountBlocks.get(`${pool.estate.input}\n${draft.provider}`) ?? [],
    adrift: bucket ? [...(adrift?.['blocks'] ?? []), ...(blocks.length > 0 ? [] : (around.guessed.get(blockOf(bucket)) ?? []))] : [],
    ownership: ownership.map((one) => loosened(one, guesses)),
    ...others,
    loose: adrift && dataClass === 'customer' ? looseOf(adrift) : {},
    access_points: accessPoints(draft, resource),
    removed: removed.map(resource),
  };
}

/** What a bucket has beside a resource of its own for it is mostly what the provider read back. Where both are written, either may win. */
function isWritten({ expressions }: Instance, name: string): boolean {
  return expressions[name] !== undefined;
}

/** An instance, and the input that it is in. */
type Placed = Pick<Member, 'instance' | 'pool' | 'as'>;
type Gone = Pick<Member, 'instance' | 'pool'>;

/** Not what only says how data is kept. */
function isOfAccess({ as }: Member): boolean {
  return !isAspect(as.role);
}

function guessesIn({ bucket, members }: Draft, settle: Settle): Guess[] {
  const open = members.filter((one) => isOfAccess(one) && one.guess !== undefined && !(bucket && settle(bucket, one)));
  return open.map(({ instance, as }) => ({ instance, attribute: as.bucket }));
}

function classOf({ bucket, pool, members }: Draft, settle: Settle, tagNames: readonly string[]): DataClass {
  if (!bucket) return 'unclassified';
  const isOfOther = members.some((one) => isOfAccess(one) && one.guess !== undefined && settle(bucket, one) !== 'even');
  return isOfOther ? strictestClass(bucket, pool, tagNames) : dataClassOf(bucket, tagNames);
}

type Cast = Record<Exclude<Role, 'points' | 'point_policies'>, Resource[]>;

/** The members of a store by the role they play; access points stand apart, with their policies. */
function castOf({ members }: Draft, dataClass: DataClass, resource: (one: Placed) => Resource): Cast {
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
function accessPoints(draft: Draft, resource: (one: Placed) => Resource): AccessPoint[] {
  const points = draft.members.filter((one) => one.instance.type === 'aws_s3_access_point');
  const policies = draft.members.filter((one) => one.instance.type === 'aws_s3control_access_point_policy');
  const pointOf = (policy: Placed): Instance | undefined => {
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
