import type { Says } from '../../model/finding';
import { regionsOfResidency, residencyName } from '../../model/residency';
import type { Context, Demand, Resource, Value } from '../../model/view';
import { append } from '../append';
import type { Instance } from '../instance';
import { textOf } from '../links';
import type { Pool } from '../pool';
import { isObject, part } from '../values';

export const RESIDENCY_TAG = 'residency';
const COUNTRY_TAG = 'country';

/** What names where the data of a resource comes from: a copy has to stay where its source has to. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  aws_ami_copy: ['source_ami_id'],
  aws_db_cluster_snapshot: ['db_cluster_identifier'],
  aws_db_instance: ['replicate_source_db', 'snapshot_identifier'],
  aws_db_instance_automated_backups_replication: ['source_db_instance_arn'],
  aws_db_snapshot: ['db_instance_identifier'],
  aws_db_snapshot_copy: ['source_db_snapshot_identifier'],
  aws_docdb_cluster: ['global_cluster_identifier', 'snapshot_identifier'],
  aws_docdb_cluster_snapshot: ['db_cluster_identifier'],
  aws_docdb_global_cluster: ['source_db_cluster_identifier'],
  aws_dynamodb_global_table: ['name'],
  aws_dynamodb_table_replica: ['global_table_arn'],
  aws_ebs_snapshot: ['volume_id'],
  aws_ebs_snapshot_copy: ['source_snapshot_id'],
  aws_ebs_volume: ['snapshot_id'],
  aws_efs_replication_configuration: ['source_file_system_id'],
  aws_elasticache_global_replication_group: ['primary_replication_group_id'],
  aws_elasticache_replication_group: ['global_replication_group_id'],
  aws_kms_replica_external_key: ['primary_key_arn'],
  aws_kms_replica_key: ['primary_key_arn'],
  aws_neptune_cluster: ['global_cluster_identifier', 'replication_source_identifier', 'snapshot_identifier'],
  aws_neptune_cluster_snapshot: ['db_cluster_identifier'],
  aws_neptune_global_cluster: ['source_db_cluster_identifier'],
  aws_rds_cluster: ['global_cluster_identifier', 'replication_source_identifier', 'snapshot_identifier'],
  aws_rds_cluster_snapshot_copy: ['source_db_cluster_snapshot_identifier'],
  aws_rds_global_cluster: ['source_db_cluster_identifier'],
  aws_redshift_snapshot_copy: ['cluster_identifier'],
  aws_s3_bucket_replication_configuration: ['bucket'],
};

/** What belongs to one of these has a copy in the region of each other that does: the attribute that says so, by type. */
const GROUPS: Readonly<Record<string, readonly [type: string, attribute: string]>> = {
  aws_docdb_global_cluster: ['aws_docdb_cluster', 'global_cluster_identifier'],
  aws_elasticache_global_replication_group: ['aws_elasticache_replication_group', 'global_replication_group_id'],
  aws_neptune_global_cluster: ['aws_neptune_cluster', 'global_cluster_identifier'],
  aws_rds_global_cluster: ['aws_rds_cluster', 'global_cluster_identifier'],
  // A plan of backups copies what is selected for it.
  aws_backup_plan: ['aws_backup_selection', 'plan_id'],
};

/** What a selection of backups is made of. */
const SELECTED = 'resources[*]';

/** A chain of copies of copies ends sooner than this. */
const LONGEST = 8;

/** Where the data of a resource has to stay, with the resource whose tag says so: its own tag, and those of what its data comes from. */
export function demandsOf(instance: Instance, pool: Pool): readonly Demand[] {
  const found = new Map<string, Demand>();
  collect(instance, pool, found, new Set(), 0);
  return [...found.values()];
}

function collect(instance: Instance, pool: Pool, found: Map<string, Demand>, seen: Set<Instance>, depth: number): void {
  if (depth > LONGEST || seen.has(instance)) return;
  seen.add(instance);
  const set = tagOf(instance, pool);
  const key = JSON.stringify(set);
  if (set !== undefined && !found.has(key)) found.set(key, { set, of: instance.address });
  for (const source of [...sourcesOf(instance, pool), ...membersOf(instance, pool)]) collect(source, pool, found, seen, depth + 1);
}

function sourcesOf(instance: Instance, pool: Pool): readonly Instance[] {
  if (instance.type === 'aws_backup_selection') return pool.links.followAll(instance, SELECTED).flatMap(({ link }) => led(link));
  return (SOURCES[instance.type] ?? []).flatMap((attribute) => {
    const link = pool.links.follow(instance, attribute);
    return link ? led(link) : [];
  });
}

function led(link: object): readonly Instance[] {
  return 'to' in link ? (link.to as readonly Instance[]) : 'candidates' in link ? (link.candidates as readonly Instance[]) : [];
}

/** Worked out once an input, for inputs that have such a group. */
const groups = new WeakMap<Pool, ReadonlyMap<Instance, readonly Instance[]>>();

function membersOf(instance: Instance, pool: Pool): readonly Instance[] {
  if (!Object.hasOwn(GROUPS, instance.type)) return [];
  let members = groups.get(pool);
  if (!members) groups.set(pool, (members = groupsOf(pool)));
  return members.get(instance) ?? [];
}

function groupsOf(pool: Pool): ReadonlyMap<Instance, readonly Instance[]> {
  const found = new Map<Instance, Instance[]>();
  const attributes = new Map(Object.values(GROUPS));
  for (const member of pool.estate.instances) {
    const attribute = attributes.get(member.type);
    const link = attribute === undefined ? undefined : pool.links.follow(member, attribute);
    for (const group of link ? led(link) : []) append(found, group, member);
  }
  return found;
}

/** The text of the tag; where the text is not known, what it depends on. Tags that are not known as a whole need not hold it. */
function tagOf(instance: Instance, pool: Pool): Value | undefined {
  for (const attribute of ['tags_all', 'tags']) {
    const marks = instance.unknown;
    if (part(part(marks, attribute), RESIDENCY_TAG) === true) {
      const expression = instance.expressions[attribute] ?? instance.expressions['tags'];
      return { $unknown: expression === undefined ? [] : pool.estate.references(instance, expression).map(textOf) };
    }
    const value = part(instance.attributes[attribute], RESIDENCY_TAG);
    if (typeof value !== 'string' || value.trim() === '') continue;
    const hidden = part(instance.sensitive, attribute);
    return hidden === true || part(hidden, RESIDENCY_TAG) === true ? { $sensitive: true } : residencyName(value);
  }
  const fromProvider = isObject(instance.defaultTags) ? instance.defaultTags[RESIDENCY_TAG] : undefined;
  if (fromProvider === true) return { $unknown: [] };
  return typeof fromProvider === 'string' && fromProvider.trim() !== '' ? residencyName(fromProvider) : undefined;
}

/** What is not judged although it might be expected: said where nobody would notice otherwise. */
export function residencyNotes(instances: Iterable<Instance>, residents: ReadonlySet<string>, context: Context): Says[] {
  const counts = { country: 0, hidden: 0, demanding: 0 };
  if (context.regions.length > 0) return [];
  for (const instance of instances) {
    if (instance.mode !== 'managed' || !residents.has(instance.type)) continue;
    if (hasTag(instance, RESIDENCY_TAG)) counts.demanding += 1;
    else if (hasTag(instance, COUNTRY_TAG)) counts.country += 1;
    else if (part(instance.unknown, 'tags') === true && instance.expressions['tags'] !== undefined) counts.hidden += 1;
  }
  return [
    ...(counts.country > 0 ? [{ code: 'no-residency', args: { number: counts.country } }] : []),
    ...(counts.hidden > 0 && counts.demanding > 0 ? [{ code: 'residency-hidden', args: { number: counts.hidden } }] : []),
  ];
}

function hasTag({ attributes, unknown, defaultTags }: Instance, name: string): boolean {
  const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== false && value !== '';
  return (
    ['tags_all', 'tags'].some((attribute) => isSet(part(attributes[attribute], name)) || part(part(unknown, attribute), name) === true) ||
    isSet(part(defaultTags, name))
  );
}

/** What the residencies of a view mean: the regions of each that means something. */
export function residencyContext(context: Context, resources: Iterable<Resource>): Context {
  const named: Record<string, readonly string[]> = {};
  for (const { residency } of resources) {
    for (const { set } of residency ?? []) {
      const regions = typeof set === 'string' ? regionsOfResidency(set, context.residency) : undefined;
      if (typeof set === 'string' && regions) named[set] = regions;
    }
  }
  const { residency: _own, ...rest } = context;
  return Object.keys(named).length === 0 ? rest : { ...rest, residency: named };
}
