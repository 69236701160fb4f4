import { append } from './append';
import type { Estate, Instance, Resolved } from './instance';

/** Attributes that identify a resource wherever it stands. */
const IDENTITIES = ['id', 'arn', 'bucket', 'url', 'name'] as const;

/** Names in DNS, by which one that answers is named as the origin or target of another. */
const HOST_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws_alb', ['dns_name']],
  ['aws_elb', ['dns_name']],
  ['aws_lb', ['dns_name']],
  ['aws_s3_bucket', ['bucket_domain_name', 'bucket_regional_domain_name']],
]);

const NO_NAMES: readonly string[] = [];

/** Whether the text names the resource, wherever it stands. */
export function hasIdentity(instance: Instance, text: string): boolean {
  return IDENTITIES.some((name) => instance.attributes[name] === text);
}

/** Whether the text is what a reference reads of the instance. */
export function isAttribute(reference: Resolved, { attributes, type, name }: Instance, text: string): boolean {
  if (reference.kind !== 'resource' || !reference.block.endsWith(`${type}.${name}`)) return false;
  return attributes[reference.attribute] === text;
}

/** Resources by what identifies them. */
export function indexIdentities(estate: Estate): Map<string, Instance[]> {
  const identities = new Map<string, Instance[]>();
  const add = (text: unknown, instance: Instance): void => {
    if (typeof text !== 'string' || text === '') return;
    const there = identities.get(text);
    if (!there) identities.set(text, [instance]);
    else if (there[there.length - 1] !== instance) there.push(instance);
  };
  for (const instance of estate.instances) {
    if (instance.mode !== 'managed') continue;
    const { attributes } = instance;
    add(attributes['id'], instance);
    add(attributes['arn'], instance);
    add(attributes['url'], instance);
    for (const name of HOST_NAMES.get(instance.type) ?? NO_NAMES) add(attributes[name], instance);
    // A name alone says nothing across types; a bucket's is unique in the world.
    add(bucketName(instance), instance);
  }
  return identities;
}

function bucketName(instance: Instance): unknown {
  return instance.type === 'aws_s3_bucket' || instance.type === 'aws_s3_directory_bucket' ? instance.attributes['bucket'] : undefined;
}

/** Attributes whose text names a resource among those of its type, by type. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['aws_dax_subnet_group', 'name'],
  ['aws_db_subnet_group', 'name'],
  ['aws_dms_replication_subnet_group', 'replication_subnet_group_id'],
  ['aws_docdb_cluster', 'cluster_identifier'],
  ['aws_docdb_subnet_group', 'name'],
  ['aws_elasticache_replication_group', 'replication_group_id'],
  ['aws_elasticache_subnet_group', 'name'],
  ['aws_launch_template', 'name'],
  ['aws_memorydb_subnet_group', 'name'],
  ['aws_neptune_cluster', 'cluster_identifier'],
  ['aws_neptune_subnet_group', 'name'],
  ['aws_rds_cluster', 'cluster_identifier'],
  ['aws_redshift_subnet_group', 'name'],
  ['aws_security_group', 'name'],
]);

/** Resources by type and name. A name says something only to those who ask for a type. */
export function indexNames(estate: Estate): Map<string, Instance[]> {
  const names = new Map<string, Instance[]>();
  for (const instance of estate.instances) {
    const attribute = NAMES.get(instance.type);
    const text = attribute === undefined ? undefined : instance.attributes[attribute];
    if (typeof text !== 'string' || text === '') continue;
    append(names, `${instance.type} ${text}`, instance);
  }
  return names;
}
