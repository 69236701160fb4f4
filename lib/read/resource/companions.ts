import type { Resource } from '../../model/view';
import { append } from '../append';
import type { Instance } from '../instance';
import type { Link } from '../links';
import type { Pool } from '../pool';
import { toResource } from './resource';
import type { Wanted } from './resource';

/** Attributes by which a store names what says how it keeps its data. */
const NAMED: Readonly<Record<string, string>> = {
  aws_db_instance: 'parameter_group_name',
  aws_docdb_cluster: 'db_cluster_parameter_group_name',
  aws_rds_cluster: 'db_cluster_parameter_group_name',
  aws_redshift_cluster: 'cluster_parameter_group_name',
};

/** Paths by which such a resource names the store, and the types of the stores. */
const NAMING: Readonly<Record<string, { readonly path: string; readonly stores: readonly string[] }>> = {
  aws_backup_selection: { path: 'resources[*]', stores: ['aws_efs_file_system'] },
  aws_efs_backup_policy: { path: 'file_system_id', stores: ['aws_efs_file_system'] },
  aws_efs_file_system_policy: { path: 'file_system_id', stores: ['aws_efs_file_system'] },
  aws_redshift_logging: { path: 'cluster_identifier', stores: ['aws_redshift_cluster'] },
  aws_sns_topic_policy: { path: 'arn', stores: ['aws_sns_topic'] },
  aws_sqs_queue_policy: { path: 'queue_url', stores: ['aws_sqs_queue'] },
};

/** Who names whom in an input, worked out when the first store of customers' data asks. */
interface Naming {
  readonly of: ReadonlyMap<Instance, readonly Instance[]>;
  /** Addresses of those that name nobody known, by type. */
  readonly loose: Readonly<Record<string, readonly string[]>>;
}
const namings = new WeakMap<Pool, Naming>();

function namingOf(pool: Pool): Naming {
  let found = namings.get(pool);
  if (!found) namings.set(pool, (found = readNaming(pool)));
  return found;
}

function readNaming(pool: Pool): Naming {
  const of = new Map<Instance, Instance[]>();
  const loose: Record<string, string[]> = {};
  for (const one of pool.estate.instances) {
    const naming = one.mode === 'managed' && Object.hasOwn(NAMING, one.type) ? NAMING[one.type] : undefined;
    if (!naming) continue;
    const links = told(pool.links.followAll(one, naming.path, naming.stores).map(({ link }) => link));
    for (const store of links.flatMap(led)) append(of, store, one);
    if (links.length === 0 || links.some(isOpen)) (loose[one.type] ??= []).push(one.address);
  }
  return { of, loose };
}

/** A plan does not tell which element of a list is which reference. Where there are as many of the one as of the other, each is one. */
function told(links: readonly Link[]): readonly Link[] {
  const open = links.filter((one) => 'unknown' in one);
  const candidates = new Set(open.flatMap((one) => one.candidates));
  if (open.length < 2 || candidates.size !== open.length) return links;
  return [...links.filter((one) => !('unknown' in one)), { to: [...candidates] }];
}

function led(link: Link): readonly Instance[] {
  return 'to' in link ? link.to : [];
}

/** What is not known may name any store, and so may a pattern. */
function isOpen(link: Link): boolean {
  return 'unknown' in link || ('text' in link && link.text.includes('*'));
}

/** Resources that say how a store keeps its data. */
export function companionsOf(store: Instance, pool: Pool): readonly Instance[] {
  const named = Object.hasOwn(NAMED, store.type) ? pool.links.follow(store, NAMED[store.type] ?? '') : undefined;
  const naming = namingTypes(store).length > 0 ? namingOf(pool).of.get(store) : undefined;
  return [...(named ? led(named) : []), ...(naming ?? [])];
}

function namingTypes(store: Instance): string[] {
  return Object.keys(NAMING).filter((type) => NAMING[type]?.stores.includes(store.type));
}

/** The same for the view of a store, and what may say so as well; nothing where no other resource does. */
export function keepingOf(store: Instance, pool: Pool, wanted: Wanted): Pick<Resource, 'companions' | 'loose'> {
  const companions: Record<string, Resource[]> = {};
  for (const one of companionsOf(store, pool)) (companions[one.type] ??= []).push(toResource(one, pool, wanted));
  const types = namingTypes(store);
  const loose = types.length > 0 ? Object.entries(namingOf(pool).loose).filter(([type]) => types.includes(type)) : [];
  return {
    ...(Object.keys(companions).length > 0 ? { companions } : {}),
    ...(loose.length > 0 ? { loose: Object.fromEntries(loose) } : {}),
  };
}
