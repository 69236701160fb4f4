import type { Copy, Value } from '../../model/view';
import { isComputed } from '../dynamic-blocks';
import type { Instance } from '../instance';
import { textOf } from '../links';
import type { Lead } from '../links';
import { rootOf, spotsAt } from '../paths';
import type { Spot } from '../paths';
import { regionOf, regionOfArn } from './region';
import type { Pool } from '../pool';
import { part } from '../values';

/** What names the place of a copy: a region, or something that lies in one, by its ARN or by a link. */
interface Destination {
  readonly path: string;
  readonly names: 'region' | readonly string[];
}

const region = (path: string): Destination => ({ path, names: 'region' });
const BUCKETS = ['aws_s3_bucket', 'aws_s3_directory_bucket'];
const VAULTS = ['aws_backup_vault', 'aws_backup_logically_air_gapped_vault'];

/** Where resources write copies to, by type: replicas, copies of backups, images. */
const DESTINATIONS: Readonly<Record<string, readonly Destination[]>> = {
  aws_backup_plan: [{ path: 'rule[*].copy_action[*].destination_vault_arn', names: VAULTS }],
  aws_db_snapshot_copy: [region('destination_region')],
  aws_dlm_lifecycle_policy: [
    region('policy_details[*].schedule[*].cross_region_copy_rule[*].target'),
    region('policy_details[*].schedule[*].cross_region_copy_rule[*].target_region'),
    region('policy_details[*].action[*].cross_region_copy[*].target'),
  ],
  aws_dsql_cluster: [region('multi_region_properties[*].witness_region')],
  aws_dynamodb_global_table: [region('replica[*].region_name')],
  aws_dynamodb_table: [region('replica[*].region_name'), region('global_table_witness[*].region_name')],
  aws_ecr_replication_configuration: [region('replication_configuration[*].rule[*].destination[*].region')],
  aws_efs_replication_configuration: [region('destination[*].region')],
  aws_imagebuilder_distribution_configuration: [region('distribution[*].region')],
  aws_keyspaces_keyspace: [region('replication_specification[*].region_list[*]')],
  aws_rds_cluster_snapshot_copy: [region('destination_region')],
  aws_redshift_cluster: [region('snapshot_copy[*].destination_region')],
  aws_redshift_snapshot_copy: [region('destination_region')],
  aws_s3_bucket: [{ path: 'replication_configuration[*].rules[*].destination[*].bucket', names: BUCKETS }],
  aws_s3_bucket_replication_configuration: [{ path: 'rule[*].destination[*].bucket', names: BUCKETS }],
  aws_secretsmanager_secret: [region('replica[*].region')],
  aws_ssmincidents_replication_set: [region('region[*].name')],
};

/** The copies that a resource makes, as far as the input tells. */
export function copiesOf(instance: Instance, pool: Pool): readonly Copy[] {
  const destinations = (DESTINATIONS[instance.type] ?? []).filter(({ path }) => !isComputed(instance, rootOf(path)));
  return destinations.flatMap(({ path, names }) =>
    names === 'region'
      ? spotsAt(instance, path, pool.estate.isExact).map((spot) => copyTo(spot, instance, pool))
      : pool.links.followAll(instance, path, names).flatMap((lead) => copyBy(lead, instance, pool)),
  );
}

function copyTo(spot: Spot, instance: Instance, pool: Pool): Copy {
  const path = pathOf(spot.place);
  if (spot.isUnknown) {
    const references = spot.expression === undefined ? [] : pool.estate.references(instance, spot.expression).map(textOf);
    return { path, region: { $unknown: references } };
  }
  if (isHidden(instance, spot.place)) return { path, region: { $sensitive: true } };
  // A region, or the ARN of an outpost in one.
  return { path, region: regionOfArn(spot.value) ?? (spot.value as Value) };
}

function copyBy({ place, link }: Lead, instance: Instance, pool: Pool): Copy[] {
  const path = pathOf(place);
  if ('unknown' in link) return [{ path, region: { $unknown: link.unknown } }];
  if ('to' in link) return link.to.map((one) => placed(path, one, regionOf(one, pool)));
  const bucket = bucketsOf(pool).get(/^arn:[a-z-]+:s3:::(.+)$/.exec(link.text)?.[1] ?? '');
  if (bucket) return [placed(path, bucket, regionOf(bucket, pool))];
  const named = regionOfArn(link.text);
  return [{ path, ...(named === undefined ? {} : { region: named }), ...(isHidden(instance, place) ? {} : { to: link.text }) }];
}

/** Buckets by name: the ARN of one that is still to be made is not known, but often its name is. Asked for once an input that copies. */
const buckets = new WeakMap<Pool, ReadonlyMap<string, Instance>>();

function bucketsOf(pool: Pool): ReadonlyMap<string, Instance> {
  let found = buckets.get(pool);
  if (!found) {
    const named = pool.estate.instances.filter((one) => one.mode === 'managed' && BUCKETS.includes(one.type));
    buckets.set(pool, (found = new Map(named.map((one) => [String(one.attributes['bucket']), one]))));
  }
  return found;
}

function placed(path: readonly string[], { address }: Instance, place: Value | undefined): Copy {
  return { path, ...(place === undefined ? {} : { region: place }), to: address };
}

/** A place as findings name it: `["rule[0]", "destination[0]", "bucket"]`. */
function pathOf(place: readonly (string | number)[]): string[] {
  const path: string[] = [];
  for (const step of place) {
    if (typeof step === 'string') path.push(step);
    else path.push(`${path.pop() ?? ''}[${step}]`);
  }
  return path;
}

/** A mark on a block is one on what is in it. */
function isHidden({ sensitive }: Instance, place: readonly (string | number)[]): boolean {
  let marks: unknown = sensitive;
  for (const step of place) {
    if (marks === true) return true;
    marks = part(marks, step);
  }
  return marks === true;
}
