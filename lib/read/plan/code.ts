import type { Says } from '../../model/finding';
import type { Origin } from '../../model/mark';
import { asBodies, type Raw, type RawBody } from '../../source/code';
import { absoluteReferences, exactReference } from '../code/absolute';
import { within } from '../address';
import { isPlanned } from './code-match';
import { spreadResource } from '../code/resource-code';
import type { Spread } from '../code/expressions';
import type { Configuration } from './configuration';
import type { Estate, Instance } from '../instance';
import { fill, hasMark } from '../code/known-parts';
import { originsIn } from '../code/origins';
import type { Placed } from '../code/placed';
import { providerFinder } from '../code/providers';
import type { Root } from '../code/roots';
import { isObject, isWhole, part } from '../values';
import type { Facts } from '../code/world';

/** The code behind a plan: what it tells of what the plan hides. */
export interface PlanCode {
  /** The instance, with what the code says in place of what the plan does not know. `expressions` are what the plan lists. */
  readonly tell: (instance: Instance) => Instance;
  readonly originOf: (address: string) => Origin | undefined;
  /** What does not fit the plan; asked for once everything is told. */
  readonly notes: () => readonly Says[];
}

export function codeBehind(root: Root, facts: Facts): PlanCode {
  const configured = root.configure(facts);
  const providerOf = providerFinder();
  const strays: Strays = { absent: new Set(), other: new Set() };
  return {
    originOf: originsIn(configured, root.comments),
    notes: () => notesOf(root.name, strays),
    tell: (instance) => {
      const placed = configured.at(instance.module);
      const name = nameOf(instance);
      const block = placed?.block(name);
      if (!placed || !block) {
        strays.absent.add(within(instance.module, name));
        return instance;
      }
      const region = instance.region ?? providerOf(placed, instance.type, block.code.body['provider']).region;
      return { ...toldBy(block, within(placed.address, name), instance, strays), region };
    },
  };
}

/** A block by its name in its module. */
function nameOf({ mode, type, name }: Instance): string {
  return `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
}

/** Blocks of the plan that the code does not have, and attributes that it says otherwise. */
interface Strays {
  readonly absent: Set<string>;
  readonly other: Set<string>;
}

type Block = NonNullable<ReturnType<Placed['block']>>;

/** `address` is that of the block, in its module. */
function toldBy(block: Block, address: string, instance: Instance, strays: Strays): Instance {
  const open = isObject(instance.unknown)
    ? Object.keys(instance.unknown).filter((attribute) => hasMark(part(instance.unknown, attribute)))
    : [];
  const told: string[] = [];
  const body: Record<string, Raw> = {};
  for (const attribute of open) {
    const written = writtenOf(block.code.body, attribute);
    if (Object.keys(written).length === 0) continue;
    const isSame = isPlanned([written[attribute]], instance.expressions[attribute], hasDynamic(written));
    if (!isSame) {
      strays.other.add(`${address}.${attribute}`);
      continue;
    }
    told.push(attribute);
    Object.assign(body, { ...written, dynamic: [...asBodies(body['dynamic']), ...asBodies(written['dynamic'])] });
  }
  if (told.length === 0) return instance;
  const { instance: made, unfit } = withCode(instance, told, spreadResource(nameOf(instance), body, block.within(instance.key)));
  for (const attribute of unfit) strays.other.add(`${address}.${attribute}`);
  return made;
}

/** What stands of one attribute in the body of a block. */
function writtenOf(body: RawBody, attribute: string): RawBody {
  const dynamic = asBodies(body['dynamic']).flatMap((one) => (Object.hasOwn(one, attribute) ? [{ [attribute]: one[attribute] }] : []));
  return {
    ...(Object.hasOwn(body, attribute) ? { [attribute]: body[attribute] } : {}),
    ...(dynamic.length > 0 ? { dynamic } : {}),
  };
}

function hasDynamic(raw: Raw): boolean {
  if (Array.isArray(raw)) return (raw as readonly Raw[]).some(hasDynamic);
  return asBodies(raw).some((body) => 'dynamic' in body || Object.values(body).some(hasDynamic));
}

/** What the code knows and the plan does not was not planned: there, the plan stands. */
function withCode(
  instance: Instance,
  attributes: readonly string[],
  said: Spread,
): { readonly instance: Instance; readonly unfit: readonly string[] } {
  const made = {
    attributes: { ...instance.attributes },
    unknown: { ...(instance.unknown as Record<string, unknown>) },
    expressions: { ...instance.expressions },
  };
  const exact = new Set<string>();
  for (const attribute of attributes) {
    const plan = { value: made.attributes[attribute], unknown: made.unknown[attribute] };
    const code = {
      value: part(said.value, attribute),
      unknown: part(said.unknown, attribute),
      expression: part(said.expression, attribute),
    };
    const filled = fill(plan, code);
    if (!filled) continue;
    exact.add(attribute);
    made.attributes[attribute] = filled.value;
    made.unknown[attribute] = filled.unknown;
    made.expressions[attribute] = filled.expression;
  }
  return { instance: { ...instance, ...made, exact }, unfit: attributes.filter((one) => !exact.has(one)) };
}

/** Where references lead: what the code says is absolute, what the plan lists is looked up in its configuration. */
export function referencesThrough(configuration: Configuration): Estate['references'] {
  return (instance, expression) => {
    const { code, plan } = leavesOf(expression);
    return [...absoluteReferences(code), ...(plan.length > 0 ? configuration.resolve(plan, instance) : [])];
  };
}

/** What the code says is exact where it says so. */
export function exactlyThrough(plan: Estate['exactly']): Estate['exactly'] {
  return (instance, expression) =>
    exactReference(expression) ?? (leavesOf(expression).code.length > 0 ? undefined : plan(instance, expression));
}

/** Values of variables that a plan tells; what the code says is evaluated. */
export function constantsThrough(configuration: Configuration): Estate['constants'] {
  return (instance, expression) => configuration.constants(leavesOf(expression).plan, instance);
}

function leavesOf(expression: unknown): { readonly code: readonly unknown[]; readonly plan: readonly unknown[] } {
  const code: unknown[] = [];
  const plan: unknown[] = [];
  const gather = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(gather);
    else if (isWhole(one)) ('pieces' in (one as object) ? code : plan).push(one);
    else if (isObject(one)) Object.values(one).forEach(gather);
  };
  gather(expression);
  return { code, plan };
}

function notesOf(code: string, { absent, other }: Strays): Says[] {
  const note = (name: string, places: ReadonlySet<string>): Says[] => {
    const [first, ...more] = [...places].sort();
    if (first === undefined) return [];
    return [{ code: more.length === 0 ? name : `${name}-several`, args: { code, first, more: more.length } }];
  };
  return [...note('code-without', absent), ...note('code-differs', other)];
}
