import { keySuffix } from './address';
import { exactPiece, piecesOf } from './document';
import { hasIdentity, indexIdentities, indexNames, isAttribute } from './identities';
import type { Estate, Instance, Resolved, Target } from './instance';
import { spotsAt } from './paths';
import type { Spot } from './paths';
import { expressionReferences, plainTarget } from './references';
import { isObject } from './values';

/** Where an attribute leads: to instances of this input, to a known text that nothing here has, or nobody knows where. */
export type Link =
  | { readonly to: readonly Instance[] }
  | { readonly text: string }
  | { readonly unknown: readonly string[]; readonly candidates: readonly Instance[] };

/** Where one element of what a path leads to leads. */
export interface Lead {
  /** Steps to it, positions in lists as numbers; those of the list where it is not known as a whole. */
  readonly place: readonly (string | number)[];
  readonly link: Link;
}

/** Finds where attributes lead, for one input. */
export interface Linker {
  readonly follow: (instance: Instance, attribute: string, types?: readonly string[]) => Link | undefined;
  /**
   * Where everything leads that stands at a path (`lib/read/paths.ts`): `origin[*].domain_name`, `vpc_config[*].subnet_ids[*]`. A list that is not
   * known leads wherever a reference in it leads, and `to` may hold several; what else it is made of is `unknown`. A literal that
   * stands beside references in such a list is in no plan.
   */
  readonly followAll: (instance: Instance, path: string, types?: readonly string[]) => readonly Lead[];
  /**
   * Whether it is a guess where an attribute leads: a plan writes `b[count.index + 1]` as it writes `b[count.index]`, which is one of `key`, and
   * tells of a conditional only what it is made of. The code behind a plan tells.
   */
  readonly guess: (instance: Instance, attribute: string, types?: readonly string[]) => 'key' | 'other' | undefined;
  /** The instance that a resolved reference means; several where that cannot be told. */
  readonly pick: (target: Target) => readonly Instance[];
  /** Likewise, among resources that no rule reads as well. */
  readonly pickAnywhere: (target: Target) => readonly Instance[];
}

/** `elsewhere` finds another input by name, for references that lead out of their own. */
export function linker(estate: Estate, elsewhere: (input: string) => Estate | undefined = () => undefined): Linker {
  let identities: ReadonlyMap<string, readonly Instance[]> | undefined;
  const byIdentity = (text: string): readonly Instance[] => (identities ??= indexIdentities(estate)).get(text) ?? NO_INSTANCES;
  const estateOf = (target: Target): Estate | undefined => (target.input === undefined ? estate : elsewhere(target.input));
  const pick = (target: Target): readonly Instance[] => pickInstances(estateOf(target)?.at(target.block) ?? [], target);
  const pickAnywhere = (target: Target): readonly Instance[] => pickInstances(estateOf(target)?.anywhere(target.block) ?? [], target);
  let names: ReadonlyMap<string, readonly Instance[]> | undefined;
  const byName = (text: string, types: readonly string[]): readonly Instance[] =>
    types.flatMap((type) => (names ??= indexNames(estate)).get(`${type} ${text}`) ?? NO_INSTANCES);
  const find = { pick, byIdentity, byName };
  return {
    pick,
    pickAnywhere,
    follow: (instance, attribute, types) => follow(estate, find, instance, attribute, types),
    guess: (instance, attribute, types) => guess(estate, estateOf, instance, attribute, fitting(types)),
    followAll: (instance, path, types) => {
      const fits = fitting(types);
      const spots = spotsAt(instance, path, estate.isExact);
      return spots.flatMap((spot) => linksAt(estate, find, instance, spot, fits, types).map((link) => ({ place: spot.place, link })));
    },
  };
}

type Fits = (one: Instance) => boolean;

function fitting(types: readonly string[] | undefined): Fits {
  return (one) => one.mode === 'managed' && (types === undefined || types.includes(one.type));
}

/** A list that is not known leads to several places at once; anything else to one. */
function linksAt(
  estate: Estate,
  find: Finders,
  instance: Instance,
  spot: Spot,
  fits: Fits,
  types: readonly string[] | undefined,
): readonly Link[] {
  const { expression } = spot;
  if (typeof spot.value === 'string') {
    // Among given types an id tells by itself, and sooner than references do; a name where nothing else does.
    const identified = types && find.byIdentity(spot.value).filter(fits);
    if (identified?.length === 1) return [{ to: identified }];
    const link = followKnown(spot.value, estate, find, instance, expression, fits);
    const named = types && 'text' in link ? find.byName(spot.value, types) : NO_INSTANCES;
    return [named.length === 1 ? { to: named } : link];
  }
  if (!spot.isUnknown) return [];
  const resolved = refersToSomething(expression) ? estate.references(instance, expression) : [];
  if (!spot.isList) return [followUnknown(resolved, find, expression, fits)];
  const to = targetsOf(resolved, find, fits);
  const ids = estate.constants(instance, expression).flat().filter(isId);
  const open = resolved.filter((one) => targetsOf([one], find, fits).length === 0 && !isIdOfOther(one, types));
  return [
    ...(to.length > 0 ? [{ to }] : []),
    ...ids.map((text): Link => linkOfText(text, find, instance, fits)),
    ...(open.length > 0 || to.length + ids.length === 0 ? [{ unknown: open.map(textOf), candidates: [] }] : []),
  ];
}

/** A variable within a list of ids may as well be what decides whether there is one. */
function isId(one: unknown): one is string {
  return typeof one === 'string' && /^([a-z]+-[0-9a-f]{8,}|arn:.+)$/.test(one);
}

/** What identifies a resource of another type is no element: a condition refers to it. */
function isIdOfOther(one: Resolved, types: readonly string[] | undefined): boolean {
  if (types === undefined || one.kind !== 'resource' || !['id', 'arn'].includes(one.attribute)) return false;
  return !types.includes(one.block.split('.').at(-2) ?? '');
}

interface Finders {
  readonly pick: Linker['pick'];
  readonly byIdentity: (text: string) => readonly Instance[];
  readonly byName: (text: string, types: readonly string[]) => readonly Instance[];
}

function follow(estate: Estate, find: Finders, instance: Instance, attribute: string, types?: readonly string[]): Link | undefined {
  const value = instance.attributes[attribute];
  const known = typeof value === 'string' && value !== '' ? value : undefined;
  if (known === undefined && !isUnknown(instance.unknown, attribute)) return undefined;
  const expression = instance.expressions[attribute];
  const fits = fitting(types);
  if (known !== undefined) return followKnown(known, estate, find, instance, expression, fits);
  return followUnknown(referencesAt(estate, instance, expression), find, expression, fits);
}

function referencesAt(estate: Estate, instance: Instance, expression: unknown): readonly Resolved[] {
  if (!refersToSomething(expression)) return [];
  const exact = estate.exactly(instance, expression);
  return exact ? [exact] : estate.references(instance, expression);
}

/** What is known is no guess: there, an equal value decides. */
function guess(
  estate: Estate,
  estateOf: (target: Target) => Estate | undefined,
  instance: Instance,
  attribute: string,
  fits: Fits,
): 'key' | 'other' | undefined {
  const expression = instance.expressions[attribute];
  if (!isUnknown(instance.unknown, attribute) || !refersToSomething(expression)) return undefined;
  if (isPartOfText(expression)) return 'other';
  if (isPlain(estate, instance, expression) || estate.exactly(instance, expression)) return undefined;
  const isOpen = (one: Resolved): boolean => {
    if (one.kind !== 'resource') return false;
    const isOneOfSeveral = one.key === undefined && (estateOf(one)?.at(one.block).filter(fits).length ?? 0) > 1;
    return one.isGuess === true || isOneOfSeveral;
  };
  const references = estate.references(instance, expression);
  // One that is no resource is the test of a conditional; the other may be where it leads.
  const isMixed = references.filter(({ kind }) => kind === 'other').length > 1 || estate.constants(instance, expression).some(isText);
  if (isMixed) return 'other';
  if (!references.some(isOpen)) return undefined;
  return references.every((one) => one.kind === 'resource' && one.isGuess !== true) && isByKey(expression) ? 'key' : 'other';
}

/** Whether the key of what it stands in is what picks one of several. */
function isByKey(expression: unknown): boolean {
  return expressionReferences(expression).some((one) => one === 'each.key' || one === 'count.index');
}

/** A text among what an attribute is made of may be what it is; a number or a truth value only decides. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** What most attributes are: one reference to the one instance of a block beside it. Told without looking further. */
function isPlain(estate: Estate, { module }: Instance, expression: unknown): boolean {
  const target = plainTarget(expression, module);
  return target !== undefined && estate.at(target.block).length === 1;
}

function followUnknown(resolved: readonly Resolved[], find: Finders, expression: unknown, fits: Fits): Link {
  if (isMadeOfOthers(expression, resolved)) return { unknown: resolved.map(textOf), candidates: [] };
  const referred = targetsOf(resolved, find, fits);
  return referred.length === 1 ? { to: referred } : { unknown: resolved.map(textOf), candidates: referred };
}

/** A text that is known was made of what is known: `var.c ? aws_s3_bucket.b.bucket : "other"` may lead to the other. */
function followKnown(text: string, estate: Estate, find: Finders, instance: Instance, expression: unknown, fits: Fits): Link {
  const resolved = refersToSomething(expression) ? estate.references(instance, expression) : [];
  const same = targetsOf(resolved, find, fits).filter(
    (one) => hasIdentity(one, text) || resolved.some((reference) => isAttribute(reference, one, text)),
  );
  return same.length === 1 ? { to: same } : linkOfText(text, find, instance, fits);
}

function linkOfText(text: string, find: Finders, instance: Instance, fits: Fits): Link {
  const equal = shortest(find.byIdentity(text).filter((one) => one !== instance && fits(one)));
  return equal ? { to: [equal] } : { text };
}

/** Where the text of the expression is known, one that is no plain reference may be something else: `var.c ? aws_s3_bucket.b.id : var.other`. */
function isMadeOfOthers(expression: unknown, resolved: readonly Resolved[]): boolean {
  const pieces = piecesOf(expression);
  return pieces !== undefined && exactPiece(pieces) === undefined && resolved.some((one) => one.kind === 'other');
}

/** What is made of an id and more is another id: `"old-${aws_s3_bucket.b.id}"`. */
function isPartOfText(expression: unknown): boolean {
  return piecesOf(expression)?.parts.some((part) => typeof part === 'string') ?? false;
}

/** A constant leads nowhere by itself. */
function refersToSomething(expression: unknown): boolean {
  return Array.isArray(expression) || (isObject(expression) && 'references' in expression);
}

/** What is attached to a resource often has its id: of those with equal ids, the one with the shortest type is meant. */
function shortest(instances: readonly Instance[]): Instance | undefined {
  return instances.reduce<Instance | undefined>((best, one) => (best && best.type.length <= one.type.length ? best : one), undefined);
}

function targetsOf(resolved: readonly Resolved[], find: Finders, fits: (one: Instance) => boolean): readonly Instance[] {
  const [first] = resolved;
  if (first === undefined) return NO_INSTANCES;
  if (resolved.length === 1) return first.kind === 'resource' ? find.pick(first).filter(fits) : NO_INSTANCES;
  const found = new Set<Instance>();
  for (const one of resolved) if (one.kind === 'resource') for (const instance of find.pick(one)) if (fits(instance)) found.add(instance);
  return [...found];
}

const NO_INSTANCES: readonly Instance[] = [];

/** The key as written; the likely one, if there is such an instance; else all, which means that it cannot be told. */
function pickInstances(instances: readonly Instance[], { key, likely }: Target): readonly Instance[] {
  if (key !== undefined) return instances.filter((one) => one.key === key);
  if (instances.length <= 1 || likely === undefined) return instances;
  const same = instances.filter((one) => one.key === likely);
  return same.length === 1 ? same : instances;
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
