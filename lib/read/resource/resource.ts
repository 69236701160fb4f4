import type { DataClass, Document, Links, Placement, Resource, Statement, Unknown, Value } from '../../model/view';
import { dataClassOf } from './data-class';
import { deepLinks } from './deep-links';
import type { Instance } from '../instance';
import { textOf } from '../links';
import type { LostDenies, Pool } from '../pool';
import { copiesOf } from './copies';
import { regionOf } from './region';
import { demandsOf } from './residency';
import { toValue } from '../values';

/** Which attributes reach the view, by type: those that a rule reads, and those that hold a policy. */
export interface Wanted {
  readonly reads: Readonly<Record<string, readonly string[]>>;
  readonly documents: Readonly<Record<string, readonly string[]>>;
  /** Paths whose links reach the view, by type: those within blocks and of lists. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** Tags that carry the data class, the first that is there wins. */
  readonly tagNames: readonly string[];
  /** Types whose place is judged: those that rules on residency read. */
  readonly residents: ReadonlySet<string>;
  /** Types that nothing is asked of unless they hold customers' data, or it is demanded where their data has to stay. */
  readonly quiet: ReadonlySet<string>;
}

/** What stands in a store: its class, and the attribute that says so, which needs no saying again. */
export interface Membership {
  readonly dataClass: DataClass;
  readonly attribute: string | undefined;
}

/** The resource that policies see. A member of a store has the store's class, unless its own is stricter. */
export function toResource(instance: Instance, pool: Pool, wanted: Wanted, store?: Membership, placement?: Placement): Resource {
  const paths = wanted.documents[instance.type] ?? NONE;
  const values: Record<string, Value> = {};
  const deep = wanted.links[instance.type];
  let links: Record<string, Links> | undefined = deep && deepLinks(instance, deep, pool.links);
  for (const attribute of wanted.reads[instance.type] ?? NONE) {
    if (paths.includes(attribute)) continue;
    const value = valueOf(instance, attribute, pool);
    const isMembership = attribute === store?.attribute;
    if (value === undefined || (isMembership && typeof value !== 'string')) continue;
    values[attribute] = value;
    const link = isMembership || links?.[attribute] ? undefined : linkOf(instance, attribute, value, pool);
    if (link) (links ??= {})[attribute] = link;
  }
  const documents = decoded(instance, paths, pool);
  const own = dataClassOf(instance, wanted.tagNames);
  const region = regionOf(instance, pool);
  // Field by field: spreading what may be absent costs more than all the rest.
  const resource: Mutable<Resource> = {
    address: instance.address,
    type: instance.type,
    input: instance.input,
    values,
  } as Mutable<Resource>;
  if (documents) resource.documents = documents;
  const lost = documents && pool.lostDenies && lostIn(documents, instance, pool.lostDenies);
  if (lost) resource.removed_denies = lost;
  if (links) resource.links = links;
  if (placement) resource.network = placement;
  if (instance.template) resource.template = instance.template;
  resource.data_class = store && (own === 'unclassified' || store.dataClass === 'customer') ? store.dataClass : own;
  if (region !== undefined) resource.region = region;
  if (wanted.residents.has(instance.type)) addPlaces(resource, instance, pool);
  if (instance.actions) resource.actions = instance.actions;
  return resource;
}

function lostIn(
  documents: Readonly<Record<string, Document>>,
  instance: Instance,
  lostDenies: LostDenies,
): Record<string, readonly Statement[]> | undefined {
  let lost: Record<string, readonly Statement[]> | undefined;
  for (const [path, document] of Object.entries(documents)) {
    const denies = lostDenies(instance, path, document);
    if (denies.length > 0) (lost ??= {})[path] = denies;
  }
  return lost;
}

function addPlaces(resource: Mutable<Resource>, instance: Instance, pool: Pool): void {
  const residency = demandsOf(instance, pool);
  const copies = copiesOf(instance, pool);
  if (residency.length > 0) resource.residency = residency;
  if (copies.length > 0) resource.copies = copies;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NONE: readonly string[] = [];

function decoded(instance: Instance, paths: readonly string[], pool: Pool): Record<string, Document> | undefined {
  let documents: Record<string, Document> | undefined;
  for (const path of paths) {
    const document = pool.documents.of(instance, path);
    if (document) (documents ??= {})[path] = document;
  }
  return documents;
}

function valueOf(instance: Instance, attribute: string, pool: Pool): Value | undefined {
  const value = instance.attributes[attribute];
  const unknown = part(instance.unknown, attribute);
  // Synth output does not say what is sensitive.
  const sensitive = SECRETS.has(attribute) ? true : part(instance.sensitive, attribute);
  // Most values are known and plain.
  const isPlain = typeof value !== 'object' && (value !== undefined || typeof unknown !== 'object');
  if (unknown !== true && sensitive !== true && isPlain) return value === '' ? undefined : (value as Value | undefined);
  const expression = instance.expressions[attribute];
  // What nobody wrote and only the provider computes is not unknown to a reviewer: it is the default.
  if (unknown === true && expression === undefined) return undefined;
  return toValue({ value, unknown, sensitive, expression }, (one) => pool.estate.references(instance, one).map(textOf));
}

/** Attributes that hold a secret: its text has no business in a view, whether Terraform calls it sensitive or not. */
const SECRETS: ReadonlySet<string> = new Set(['password', 'master_password']);

/** Marks of an attribute; a mark on the whole is one on each. */
function part(marks: unknown, attribute: string): unknown {
  if (marks === true) return true;
  return typeof marks === 'object' && marks !== null ? (marks as Readonly<Record<string, unknown>>)[attribute] : undefined;
}

/** Only text can lead somewhere. */
function linkOf(instance: Instance, attribute: string, value: Value, pool: Pool): readonly string[] | Unknown | undefined {
  const leads = typeof value === 'string' || (typeof value === 'object' && '$unknown' in value);
  const link = leads ? pool.links.follow(instance, attribute) : undefined;
  if (!link || 'text' in link) return undefined;
  return 'to' in link ? link.to.map((one) => one.address) : { $unknown: link.unknown };
}
