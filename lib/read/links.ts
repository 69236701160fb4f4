import { keySuffix } from './address';
import { Pieces } from './document';
import type { Estate, Instance, Resolved, Target } from './instance';
import { isObject } from './values';

/** Where an attribute leads: to instances of this input, to a known text that nothing here has, or nobody knows where. */
export type Link =
  | { readonly to: readonly Instance[] }
  | { readonly text: string }
  | { readonly unknown: readonly string[]; readonly candidates: readonly Instance[] };

/** Attributes that identify a resource wherever it stands. */
const IDENTITIES = ['id', 'arn', 'bucket', 'url', 'name'] as const;

/** Finds where attributes lead, for one input. */
export interface Linker {
  readonly follow: (instance: Instance, attribute: string, types?: readonly string[]) => Link | undefined;
  /** The instance that a resolved reference means; several where that cannot be told. */
  readonly pick: (target: Target) => readonly Instance[];
  /** Likewise, among resources that no rule reads as well. */
  readonly pickAnywhere: (target: Target) => readonly Instance[];
}

/** `elsewhere` finds another input by name, for references that lead out of their own. */
export function linker(estate: Estate, elsewhere: (input: string) => Estate | undefined = () => undefined): Linker {
  const identities = new Map<string, Instance[]>();
  let indexed = false;
  const byIdentity = (text: string): readonly Instance[] => {
    if (!indexed) indexIdentities(estate, identities);
    indexed = true;
    return identities.get(text) ?? [];
  };
  const estateOf = (target: Target): Estate | undefined => (target.input === undefined ? estate : elsewhere(target.input));
  const pick = (target: Target): readonly Instance[] => pickInstances(estateOf(target)?.at(target.block) ?? [], target);
  const pickAnywhere = (target: Target): readonly Instance[] => pickInstances(estateOf(target)?.anywhere(target.block) ?? [], target);
  return { pick, pickAnywhere, follow: (instance, attribute, types) => follow(estate, { pick, byIdentity }, instance, attribute, types) };
}

interface Finders {
  readonly pick: Linker['pick'];
  readonly byIdentity: (text: string) => readonly Instance[];
}

function follow(estate: Estate, find: Finders, instance: Instance, attribute: string, types?: readonly string[]): Link | undefined {
  const value = instance.attributes[attribute];
  const known = typeof value === 'string' && value !== '' ? value : undefined;
  if (known === undefined && !isUnknown(instance.unknown, attribute)) return undefined;
  const fits = (one: Instance): boolean => one.mode === 'managed' && (types === undefined || types.includes(one.type));
  const expression = instance.expressions[attribute];
  const resolved = refersToSomething(expression) ? estate.references(instance, expression) : [];
  const referred = targetsOf(resolved, find, fits);
  const [only] = referred;
  if (known === undefined && isMadeOfOthers(expression, resolved)) return { unknown: resolved.map(textOf), candidates: [] };
  if (known === undefined)
    return only && referred.length === 1 ? { to: referred } : { unknown: resolved.map(textOf), candidates: referred };
  // A text that is known was made of what is known: `var.c ? aws_s3_bucket.b.bucket : "other"` may lead to the other.
  const same = referred.filter((one) => hasIdentity(one, known) || resolved.some((reference) => isAttribute(reference, one, known)));
  if (same.length === 1) return { to: same };
  const equal = shortest(find.byIdentity(known).filter((one) => one !== instance && fits(one)));
  return equal ? { to: [equal] } : { text: known };
}

/** Where the text of the expression is known, one that is no plain reference may be something else: `var.c ? aws_s3_bucket.b.id : var.other`. */
function isMadeOfOthers(expression: unknown, resolved: readonly Resolved[]): boolean {
  const pieces = isObject(expression) ? expression['pieces'] : undefined;
  if (!(pieces instanceof Pieces)) return false;
  const isExact = pieces.parts.length === 1 && pieces.parts.every((part) => typeof part === 'object' && part.exact);
  return !isExact && resolved.some((one) => one.kind === 'other');
}

/** A constant leads nowhere by itself. */
function refersToSomething(expression: unknown): boolean {
  return isObject(expression) && 'references' in expression;
}

/** What is attached to a resource often has its id: of those with equal ids, the one with the shortest type is meant. */
function shortest(instances: readonly Instance[]): Instance | undefined {
  return instances.reduce<Instance | undefined>((best, one) => (best && best.type.length <= one.type.length ? best : one), undefined);
}

function targetsOf(resolved: readonly Resolved[], find: Finders, fits: (one: Instance) => boolean): readonly Instance[] {
  if (resolved.length === 0) return NO_INSTANCES;
  const found: Instance[] = [];
  for (const one of resolved) {
    if (one.kind !== 'resource') continue;
    for (const instance of find.pick(one)) if (fits(instance) && !found.includes(instance)) found.push(instance);
  }
  return found;
}

const NO_INSTANCES: readonly Instance[] = [];

/** The key as written; the likely one, if there is such an instance; else all, which means that it cannot be told. */
function pickInstances(instances: readonly Instance[], { key, likely }: Target): readonly Instance[] {
  if (key !== undefined) return instances.filter((one) => one.key === key);
  if (instances.length <= 1 || likely === undefined) return instances;
  const same = instances.filter((one) => one.key === likely);
  return same.length === 1 ? same : instances;
}

function hasIdentity(instance: Instance, text: string): boolean {
  return IDENTITIES.some((name) => instance.attributes[name] === text);
}

/** Whether the text is what a reference reads of the instance. */
function isAttribute(reference: Resolved, { attributes, type, name }: Instance, text: string): boolean {
  if (reference.kind !== 'resource' || !reference.block.endsWith(`${type}.${name}`)) return false;
  return attributes[reference.attribute] === text;
}

function indexIdentities(estate: Estate, identities: Map<string, Instance[]>): void {
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
    // A name alone says nothing across types; a bucket's is unique in the world.
    add(bucketName(instance), instance);
  }
}

function bucketName(instance: Instance): unknown {
  return instance.type === 'aws_s3_bucket' || instance.type === 'aws_s3_directory_bucket' ? instance.attributes['bucket'] : undefined;
}

export function isUnknown(unknown: unknown, attribute: string): boolean {
  return isObject(unknown) && unknown[attribute] === true;
}

/** A resolved reference as text, as it stands in `$unknown`. */
export function textOf(one: Resolved): string {
  if (one.kind === 'other') return one.text;
  const key = keySuffix(one.key ?? one.likely);
  return one.attribute === '' ? `${one.block}${key}` : `${one.block}${key}.${one.attribute}`;
}
