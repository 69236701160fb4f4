import type { S3Store } from '../../model/view';
import { keyOf } from '../instance';
import type { Instance } from '../instance';
import type { Link } from '../links';
import type { Pool } from '../pool';
import type { Relative } from './families';

const BUCKETS = ['aws_s3_bucket', 'aws_s3_directory_bucket'];

/** What says how a bucket keeps its data, and not who gets in: asked for only where that is customers' data. */
const ASPECTS = ['versioning', 'encryption', 'logging', 'lifecycle'] as const;
export type Aspect = (typeof ASPECTS)[number];
export type Role =
  'policies' | 'acls' | 'blocks' | 'ownership' | 'objects' | 'log_sources' | 'websites' | 'points' | 'point_policies' | Aspect;

/** How a resource belongs to a bucket: the role that it plays there, and the attribute that names the bucket. */
export interface Belonging {
  readonly role: Role;
  readonly bucket: string;
}

const of = (role: Role, bucket = 'bucket'): readonly Belonging[] => [{ role, bucket }];

/** What belongs to a bucket, by type. By the first that it belongs to, others may name the bucket. */
const MEMBERS: Readonly<Record<string, readonly Belonging[]>> = {
  aws_s3_bucket_policy: of('policies'),
  aws_s3_bucket_acl: of('acls'),
  aws_s3_bucket_public_access_block: of('blocks'),
  aws_s3_bucket_ownership_controls: of('ownership'),
  aws_s3_bucket_versioning: of('versioning'),
  aws_s3_bucket_server_side_encryption_configuration: of('encryption'),
  aws_s3_bucket_lifecycle_configuration: of('lifecycle'),
  aws_s3_object: of('objects'),
  aws_s3_bucket_object: of('objects'),
  aws_s3_object_copy: of('objects'),
  aws_s3_bucket_logging: [...of('logging'), ...of('log_sources', 'target_bucket')],
  aws_s3_bucket_website_configuration: of('websites'),
  aws_s3_access_point: of('points'),
  aws_s3control_access_point_policy: of('point_policies', 'access_point_arn'),
};

export const BLOCK = 'aws_s3_bucket_public_access_block';

/** Resource types that are handed over within a store. */
export const S3_TYPES: ReadonlySet<string> = new Set([...BUCKETS, ...Object.keys(MEMBERS)]);

const S3_TYPE_LIST = [...S3_TYPES];
const NONE: readonly Belonging[] = [];

export function isBucket(one: Instance): boolean {
  return one.mode === 'managed' && BUCKETS.includes(one.type);
}

export function isAspect(role: Role): role is Aspect {
  return (ASPECTS as readonly Role[]).includes(role);
}

/** How a resource belongs to buckets; empty for one that does not. */
export function belongingsOf({ mode, type }: Instance): readonly Belonging[] {
  return mode === 'managed' && Object.hasOwn(MEMBERS, type) ? (MEMBERS[type] ?? NONE) : NONE;
}

/** The store that something belongs to, and the name of its bucket where that is all that is known. */
export interface Home {
  readonly key: string;
  readonly name?: string;
  readonly guess?: Relative['guess'];
}

/** A chain of buckets named by members of a bucket (`bucket = aws_s3_bucket_acl.a.bucket`) ends sooner than this. */
const LONGEST = 8;

/** The store that a member belongs to: that of its bucket, that of everything naming the same bucket, or one of its own. */
export function homeOf(pool: Pool, member: Instance, attribute: string, byName: ReadonlyMap<string, string>, depth = 0): Home {
  const link = depth > LONGEST ? undefined : pool.links.follow(member, attribute, S3_TYPE_LIST);
  if (!link) return ownHome(member);
  const text = 'text' in link ? link.text : nameOf(member, attribute, link);
  if (text !== undefined) return { key: byName.get(text) ?? `name:${text}`, name: text };
  if ('text' in link) return ownHome(member);
  // Several may lead to one bucket: `try(aws_s3_bucket_policy.p[0].id, aws_s3_bucket.b.id)`.
  const homes = ('to' in link ? link.to : link.candidates).map((one): Home =>
    isBucket(one) ? { key: keyOf(one) } : homeOf(pool, one, attributeOf(one), byName, depth + 1),
  );
  const [first] = homes;
  if (!first || homes.some((one) => one.key !== first.key)) return ownHome(member);
  const guesses = [pool.links.guess(member, attribute, S3_TYPE_LIST), ...homes.map((one) => one.guess)];
  return { ...first, guess: guesses.includes('other') ? 'other' : guesses.find((one) => one !== undefined) };
}

function ownHome(member: Instance): Home {
  return { key: keyOf(member) };
}

function attributeOf(member: Instance): string {
  return belongingsOf(member)[0]?.bucket ?? 'bucket';
}

/** What is attached to a bucket often has the bucket's name as its id: a name that leads to it means the bucket. */
function nameOf(member: Instance, attribute: string, link: Exclude<Link, { readonly text: string }>): string | undefined {
  const text = member.attributes[attribute];
  const isName = 'to' in link && link.to.every((one) => !isBucket(one) && belongingsOf(one)[0]?.role !== 'points');
  return isName && typeof text === 'string' ? text : undefined;
}

/** Members of which nobody can tell the bucket, by role: each may be the one that a bucket lacks. */
export type Adrift = Readonly<Record<string, readonly string[]>>;

/** Those that matter for how customers' data is kept. */
export function looseOf(adrift: Adrift): S3Store['loose'] {
  return Object.fromEntries(Object.entries(adrift).filter(([role]) => role === 'policies' || isAspect(role as Role)));
}
