import { InputError } from '../../model/errors';
import type { Value } from '../../model/view';
import { driftedOf, readChanges } from './changes';
import type { ResourceChange } from './changes';
import { rootModuleOf } from './config-shape';
import { readConfiguration } from './configuration';
import type { Configuration } from './configuration';
import type { ReadExpression } from '../documents';
import { withDynamicBlocks } from '../dynamic-blocks';
import { estate } from './estate';
import { GUARDS, isForgotten } from '../guards';
import type { Estate, Instance } from '../instance';
import type { PlanCode } from './code';
import { exactlyInText, planExpressions } from './expressions';
import { providerRegions } from './provider-regions';
import type { Root } from '../code/roots';
import type { IsWanted, Listed } from '../file/sections';
import { readState } from './state';
import { isObject } from '../values';
import { variableIn } from './variables';

/** What a plan tells: the resources before and after it, and what Terraform last recorded. */
export interface ReadPlan {
  /** How many resources there are after the plan, by type: of all types. */
  readonly counts: ReadonlyMap<string, number>;
  readonly hasAddress: (address: string) => boolean;
  readonly before: Estate;
  readonly after: Estate;
  /** As `before`, but without what was changed outside Terraform since the last apply. Absent where nothing drifted. */
  readonly recorded?: Estate;
  readonly readExpression: ReadExpression;
  /** The code behind it, where it was given. */
  readonly code: PlanCode | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads `terraform show -json` of a plan, format 1.x, and the code behind it where `root` is given.
 * @throws InputError where the plan is errored, or is no plan in a place that matters.
 */
export function readPlan(plan: Json, listed: Listed | undefined, input: string, isWanted: IsWanted, root?: Root): ReadPlan {
  if (plan['errored'] === true)
    throw new InputError(`${input}: the plan ended with errors and is not whole; mend them, plan again and check that plan`);
  const { wanted, others, counts, hasAddress } = readChanges(plan, listed, input, isWanted);
  const drifted = driftedOf(plan, input).filter(isWanted);
  const variables = isObject(plan['variables']) ? plan['variables'] : {};
  const { configuration, describe, providerOf } = configurationOf(plan['configuration'], variables, input);
  const { before, after } = describe(wanted);
  const rest = once(() => [...describe(others()).after, ...readWhilePlanning(plan['prior_state'], input).map(withProvider)]);
  const withProvider = (one: Instance): Instance => ({
    ...one,
    provider: providerOf(configuration.block(one)?.provider_config_key ?? ''),
  });
  const readExpression = planExpressions(configuration, variables, root !== undefined);
  const exactly = exactlyInText(configuration, readExpression);
  const told = withCode(root, variables, configuration, estate(input, after, configuration, rest, { exactly }), rest);
  return {
    counts,
    hasAddress,
    after: told.estate,
    code: told.code,
    before: estate(input, before, undefined),
    ...(drifted.length > 0 ? { recorded: estate(input, undoDrift(describe(drifted).before, before), undefined) } : {}),
    readExpression,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What will be, with what the code tells of it. Loaded when there is code. */
function withCode(
  root: Root | undefined,
  variables: Json,
  configuration: Configuration,
  plan: Estate,
  rest: () => readonly Instance[],
): { readonly estate: Estate; readonly code: PlanCode | undefined } {
  if (!root) return { estate: plan, code: undefined };
  const { codeBehind, constantsThrough, exactlyThrough, referencesThrough } = require('./code') as typeof import('./code');
  const { factsOf } = require('./facts') as typeof import('./facts');
  const code = codeBehind(root, factsOf(variables, plan.anywhere));
  const through = {
    references: referencesThrough(configuration),
    constants: constantsThrough(configuration),
    exactly: exactlyThrough(plan.exactly),
  };
  return { code, estate: estate(plan.input, plan.instances.map(code.tell), configuration, () => rest().map(code.tell), through) };
}

interface Described {
  readonly configuration: Configuration;
  readonly providerOf: Ground['providerOf'];
  readonly describe: (changes: readonly ResourceChange[]) => { readonly before: Instance[]; readonly after: Instance[] };
}

/** What stands behind every resource of a plan. */
interface Ground {
  readonly configuration: Configuration;
  readonly regions: ReadonlyMap<string, Value>;
  /** Which provider configuration a `provider_config_key` means. */
  readonly providerOf: (key: string) => string;
  readonly input: string;
}

function configurationOf(config: unknown, variables: Json, input: string): Described {
  const configuration = readConfiguration(rootModuleOf(config, input), (name) => variableIn(variables, name));
  const providers = isObject(config) ? config['provider_config'] : undefined;
  const ground: Ground = { configuration, regions: providerRegions(providers, variables), providerOf: ownProviders(providers), input };
  return {
    configuration,
    providerOf: ground.providerOf,
    describe: (changes) => {
      const before: Instance[] = [];
      const after: Instance[] = [];
      for (const one of changes) describeChange(one, ground, before, after);
      after.push(...guardsLeft(before));
      return { before, after };
    },
  };
}

/**
 * The instance that was there and the one that will be. The configuration speaks of what is to be. What Terraform forgets stays deployed as it
 * was; but nobody holds a guard in place any more.
 */
function describeChange(one: ResourceChange, ground: Ground, before: Instance[], after: Instance[]): void {
  const { before: was, before_sensitive: wasSensitive, after: will, after_unknown: unknown, after_sensitive: sensitive } = one.change;
  const module = one.module_address ?? '';
  const block = ground.configuration.block({ mode: one.mode, type: one.type, name: one.name, module });
  const provider = ground.providerOf(block?.provider_config_key ?? '');
  // One that is made anew while the old is forgotten is what will be.
  const goes = isForgotten(one.change);
  if (isObject(was)) {
    const instance = instanceOf(one, ground, module, provider, {
      attributes: was,
      unknown: undefined,
      sensitive: wasSensitive,
      expressions: NOTHING,
    });
    before.push(instance);
    if (goes && !GUARDS.has(one.type)) after.push(instance);
  }
  if (isObject(will) && !goes)
    after.push(
      instanceOf(one, ground, module, provider, {
        attributes: will,
        unknown,
        sensitive,
        expressions: block ? withDynamicBlocks(typeOf(one), unknown, block.expressions ?? NOTHING) : unwritten(unknown),
      }),
    );
}

function typeOf({ mode, type }: ResourceChange): string {
  return mode === 'data' ? `data.${type}` : type;
}

type Side = Pick<Instance, 'attributes' | 'unknown' | 'sensitive' | 'expressions'>;

/** Written out, since there are as many of them as resources, and all should be of one shape. */
function instanceOf(one: ResourceChange, { regions, input }: Ground, module: string, provider: string, side: Side): Instance {
  return {
    address: one.address,
    mode: one.mode,
    type: one.type,
    name: one.name,
    key: one.index ?? undefined,
    module,
    input,
    provider,
    region: regions.get(provider),
    attributes: side.attributes,
    unknown: side.unknown,
    sensitive: side.sensitive,
    expressions: side.expressions,
    actions: one.change.actions,
    defaultTags: undefined,
  };
}

/** Guards that are forgotten together with what they guard: the one is as much in place as the other. */
function guardsLeft(before: readonly Instance[]): Instance[] {
  const forgotten = before.filter(isForgotten);
  const buckets = new Set(forgotten.filter(({ type }) => type === 'aws_s3_bucket').map(({ attributes }) => attributes['bucket']));
  return forgotten.filter(({ type, attributes: { bucket } }) => GUARDS.has(type) && typeof bucket === 'string' && buckets.has(bucket));
}

const NOTHING: Json = {};

/** Where the configuration does not have a resource, nobody can tell what was written: what is not known is not known. */
function unwritten(unknown: unknown): Json {
  return isObject(unknown) ? Object.fromEntries(Object.keys(unknown).map((attribute) => [attribute, { references: [] }])) : NOTHING;
}

/**
 * A module that is given no provider has its parent's: `module.a.module.b:aws` is `aws`. One that configures its own has its own; so has one of
 * which Terraform before 1.1 does not tell which of several it is given.
 */
function ownProviders(providers: unknown): (key: string) => string {
  const known = isObject(providers) ? providers : {};
  const named = (key: string): string => key.slice(key.lastIndexOf(':') + 1);
  const isOwn = (key: string): boolean => {
    const others = Object.keys(known).filter((other) => other !== key && named(other).split('.')[0] === named(key).split('.')[0]);
    const own = known[key];
    return (isObject(own) && 'expressions' in own) || (!Object.hasOwn(known, key) && others.length > 1);
  };
  const found = new Map<string, string>();
  return (key) => {
    if (!key.includes(':')) return key;
    let provider = found.get(key);
    if (provider === undefined) found.set(key, (provider = isOwn(key) ? key : named(key)));
    return provider;
  };
}

/** Data sources that need not wait for the apply stand in the prior state only. */
function readWhilePlanning(state: unknown, input: string): Instance[] {
  return isObject(state) ? readState(state, input).instances.filter((one) => one.mode === 'data') : [];
}

/** What Terraform last recorded: what is there now, with what drifted put back, and what is gone. */
function undoDrift(recorded: readonly Instance[], before: readonly Instance[]): Instance[] {
  const was = new Map(recorded.map((one) => [one.address, one]));
  const there = before.map((one) => was.get(one.address) ?? one);
  const known = new Set(before.map((one) => one.address));
  return [...there, ...recorded.filter((one) => !known.has(one.address))];
}
