import type { AccessPoint, DataClass, Resource, S3Store } from '../model/view';
import { dataClassOf } from './data-class';
import type { Instance } from './instance';
import type { Link } from './links';
import { GUARDS } from './guards';
import { ACCOUNT_BLOCK, accountBlocksOf } from './s3-accounts';
import { BLOCK, isBucket, MEMBERS, S3_TYPE_LIST, type Role } from './s3-members';
import { bucketBlock, loosened, strictestClass } from './s3-guesses';
import type { Guess } from './s3-guesses';
import { settledIn, type Relative, type Settle } from './s3-families';
import { toResource } from './resource';
import type { Pool } from './pool';
import type { Wanted } from './resource';

/** A chain of buckets named by members of a bucket (`bucket = aws_s3_bucket_acl.a.bucket`) ends sooner than this. */
const LONGEST = 8;

interface Draft {
  readonly pool: Pool;
  readonly address: string;
  readonly name: string | undefined;
  readonly provider: string;
  readonly bucket: Instance | undefined;
  readonly members: Member[];
}

interface Member extends Relative {
  readonly pool: Pool;
}

/**
 * Puts every bucket together with what decides who gets in. `gone` are the instances that the plan deletes. With `isPart`, only the stores
 * that have a member of which it is true.
 */
export function s3Stores(
  pools: readonly Pool[],
  wanted: Wanted,
  gone: readonly Placed[],
  isPart: (one: Instance) => boolean = () => true,
): S3Store[] {
  const drafts = new Map<string, Draft>();
  const byName = new Map<string, string>();
  for (const pool of pools) for (const one of pool.estate.instances) if (isBucket(one)) addBucket(drafts, byName, pool, one);
  for (const pool of pools)
    for (const one of pool.estate.instances)
      if (one.mode === 'managed' && Object.hasOwn(MEMBERS, one.type)) addMember(drafts, byName, pool, one);
  const removed = removedGuards(drafts, byName, gone);
  const settle = settledIn(drafts.values());
  const around: Around = {
    accountBlocks: accountBlocksOf(pools, wanted),
    adrift: adriftOf(drafts),
    guessed: guessedOf(drafts, settle),
    settle,
  };
  const accounts = pools.flatMap((pool) => pool.estate.instances).filter((one) => one.type === ACCOUNT_BLOCK && isPart(one));
  const isWanted = ({ bucket, members, provider, pool }: Draft): boolean =>
    (bucket !== undefined && isPart(bucket)) ||
    members.some((one) => isPart(one.instance)) ||
    accounts.some((one) => one.input === pool.estate.input && one.provider === provider);
  return [...drafts].flatMap(([key, draft]) => (isWanted(draft) ? [toStore(draft, wanted, around, removed.get(key) ?? [])] : []));
}

/** What holds for stores without being theirs. */
interface Around {
  readonly accountBlocks: ReadonlyMap<string, readonly Resource[]>;
  readonly adrift: ReadonlyMap<string, readonly string[]>;
  /** Blocks that are guessed to belong to an instance of a bucket, by the block that the bucket comes from: each may be another's. */
  readonly guessed: ReadonlyMap<string, readonly string[]>;
  readonly settle: Settle;
}

/** Blocks that nobody can tell the bucket of, by input: each may be the one that a bucket without a block lacks. */
function adriftOf(drafts: ReadonlyMap<string, Draft>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { bucket, name, members } of drafts.values()) {
    if (bucket || name !== undefined) continue;
    for (const { instance } of members) {
      if (instance.type === BLOCK) put(found, instance.input, instance.address);
    }
  }
  return found;
}

function guessedOf(drafts: ReadonlyMap<string, Draft>, settle: Settle): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { bucket, members } of drafts.values())
    for (const one of members)
      if (bucket && one.guess && one.instance.type === BLOCK && !settle(bucket, one)) put(found, bucketBlock(bucket), one.instance.address);
  return found;
}

function put(lists: Map<string, string[]>, key: string, one: string): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

const keyOf = (one: Instance): string => `${one.input}\n${one.address}`;

function addBucket(drafts: Map<string, Draft>, byName: Map<string, string>, pool: Pool, bucket: Instance): void {
  const name = bucket.attributes['bucket'];
  const known = typeof name === 'string' && name !== '' ? name : undefined;
  const { address, provider } = bucket;
  drafts.set(keyOf(bucket), { pool, address, name: known, provider, bucket, members: [] });
  if (known) byName.set(known, keyOf(bucket));
}

function addMember(drafts: Map<string, Draft>, byName: Map<string, string>, pool: Pool, member: Instance): void {
  const { key, name, guess } = home(pool, member, byName, 0);
  const draft = drafts.get(key) ?? { pool, address: member.address, name, provider: member.provider, bucket: undefined, members: [] };
  draft.members.push({ instance: member, pool, guess });
  drafts.set(key, draft);
}

/** The store that a member belongs to: that of its bucket, that of everything naming the same bucket, or one of its own. */
function home(pool: Pool, member: Instance, byName: ReadonlyMap<string, string>, depth: number): Home {
  const own: Home = { key: keyOf(member) };
  const link = depth > LONGEST ? undefined : pool.links.follow(member, MEMBERS[member.type]?.bucket ?? 'bucket', S3_TYPE_LIST);
  if (!link) return own;
  const text = 'text' in link ? link.text : nameOf(member, link);
  if (text !== undefined) return { key: byName.get(text) ?? `name:${text}`, name: text };
  if ('text' in link) return own;
  // Several may lead to one bucket: `try(aws_s3_bucket_policy.p[0].id, aws_s3_bucket.b.id)`.
  const homes = ('to' in link ? link.to : link.candidates).map((one) =>
    isBucket(one) ? { key: keyOf(one) } : home(pool, one, byName, depth + 1),
  );
  const [first] = homes;
  if (!first || homes.some((one) => one.key !== first.key)) return own;
  const guesses = [pool.links.guess(member, MEMBERS[member.type]?.bucket ?? 'bucket', S3_TYPE_LIST), ...homes.map((one) => one.guess)];
  return { ...first, guess: guesses.includes('other') ? 'other' : guesses.find((one) => one !== undefined) };
}

/** What is attached to a bucket often has the bucket's name as its id: a name that leads to it means the bucket. */
function nameOf(member: Instance, link: Exclude<Link, { readonly text: string }>): string | undefined {
  const text = member.attributes[MEMBERS[member.type]?.bucket ?? 'bucket'];
  const isName = 'to' in link && link.to.every((one) => !isBucket(one) && MEMBERS[one.type]?.role !== 'points');
  return isName && typeof text === 'string' ? text : undefined;
}

interface Home {
  readonly key: string;
  readonly name?: string;
  readonly guess?: Relative['guess'];
}

function removedGuards(
  drafts: ReadonlyMap<string, Draft>,
  byName: ReadonlyMap<string, string>,
  gone: readonly Placed[],
): Map<string, Placed[]> {
  const removed = new Map<string, Placed[]>();
  for (const { instance, pool } of gone) {
    if (!GUARDS.has(instance.type)) continue;
    const { key } = home(pool, instance, byName, 0);
    if (!drafts.get(key)?.bucket) continue;
    removed.set(key, [...(removed.get(key) ?? []), { instance, pool }]);
  }
  return removed;
}

function toStore(draft: Draft, wanted: Wanted, around: Around, removed: readonly Placed[]): S3Store {
  const { bucket, pool, address } = draft;
  const guesses = guessesIn(draft, around.settle);
  const dataClass = classOf(draft, around.settle, wanted.tagNames);
  const resource = (one: Placed): Resource =>
    toResource(one.instance, one.pool, wanted, { dataClass, attribute: MEMBERS[one.instance.type]?.bucket });
  const { policies, acls, blocks, ownership, objects, log_sources, websites } = castOf(draft, resource);
  const whole = bucket ? resource({ instance: bucket, pool }) : null;
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
    adrift: bucket
      ? [...(around.adrift.get(pool.estate.input) ?? []), ...(blocks.length > 0 ? [] : (around.guessed.get(bucketBlock(bucket)) ?? []))]
      : [],
    ownership: ownership.map((one) => loosened(one, guesses)),
    objects,
    log_sources,
    websites,
    access_points: accessPoints(draft, resource),
    removed: removed.map(resource),
  };
}

/** What a bucket has beside a resource of its own for it is mostly what the provider read back. Where both are written, either may win. */
function isWritten({ expressions }: Instance, name: string): boolean {
  return expressions[name] !== undefined;
}

/** An instance, and the input that it is in. */
type Placed = Pick<Member, 'instance' | 'pool'>;

function guessesIn({ bucket, members }: Draft, settle: Settle): Guess[] {
  const open = members.filter((one) => one.guess !== undefined && !(bucket && settle(bucket, one)));
  return open.map(({ instance }) => ({ instance, attribute: MEMBERS[instance.type]?.bucket ?? 'bucket' }));
}

function classOf({ bucket, pool, members }: Draft, settle: Settle, tagNames: readonly string[]): DataClass {
  if (!bucket) return 'unclassified';
  const isOfOther = members.some((one) => one.guess !== undefined && settle(bucket, one) !== 'even');
  return isOfOther ? strictestClass(bucket, pool, tagNames) : dataClassOf(bucket, tagNames);
}

type Cast = Record<Exclude<Role, 'points' | 'point_policies'>, Resource[]>;

/** The members of a store by the role they play; access points stand apart, with their policies. */
function castOf(draft: Draft, resource: (one: Placed) => Resource): Cast {
  const cast: Cast = { policies: [], acls: [], blocks: [], ownership: [], objects: [], log_sources: [], websites: [] };
  for (const one of draft.members) {
    const role = MEMBERS[one.instance.type]?.role;
    if (role && role !== 'points' && role !== 'point_policies') cast[role].push(resource(one));
  }
  return cast;
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
