import { InputError } from '../model/errors';
import type { RawFinding } from '../model/finding';
import type { Catalogue } from '../model/rule';
import type { Network, Placement, Resource, S3Store, SecurityGroup, Subnet, View } from '../model/view';
import type { Compiled } from './policy';
import { halfCharacterIn } from './half-characters';
import { withoutClosed } from './screen';

const ENTRYPOINT = 'dealerguard/findings';
/** Enough for a chunk, so that memory never grows step by step; pages that are not used cost nothing. */
const MEMORY_PAGES = 256;
/** Resources and stores judged at a time: most joins are made, so a chunk needs no other, and memory stays flat. */
const CHUNK = 400;

/** Judges views. One instance serves many; make it before the plan is read, or asking for its memory starts a collection of the whole heap. */
export interface Judge {
  readonly judge: (view: View) => RawFinding[];
}

/** Instantiates the compiled policies. */
export function makeJudge(compiled: Compiled): Judge {
  // Required here, since loading it takes longer than judging a small plan, and not every command judges.
  const { loadPolicySync } = require('@open-policy-agent/opa-wasm') as typeof import('@open-policy-agent/opa-wasm');
  const policy = attempt(() => loadPolicySync(compiled.wasm, { initial: MEMORY_PAGES }));
  const run = (view: View): unknown =>
    attempt(
      (): unknown => policy.evaluate(view, ENTRYPOINT),
      () => refuseHalfCharacters(view),
    );
  const { catalogue } = compiled;
  return { judge: (view) => chunks(withoutClosed(view), catalogue).flatMap((chunk) => findingsOf(run(chunk))) };
}

function findingsOf(results: unknown): RawFinding[] {
  const findings: unknown = Array.isArray(results) && results.length === 1 ? (results[0] as { result?: unknown }).result : undefined;
  // An empty result is what an engine gives that could not judge: it must never pass.
  if (!Array.isArray(findings)) throw new InputError('the policies gave no answer; this is a defect of dealerguard, please report it');
  return findings as RawFinding[];
}

/** @throws InputError where that is what the engine cannot read. */
function refuseHalfCharacters(view: View): void {
  const found = halfCharacterIn(view);
  if (!found) return;
  const place = [found.input, found.address].filter((one) => one !== '').join(': ') || 'the input';
  throw new InputError(
    `${place}: half a character (a lone surrogate) stands in its text, which Terraform never writes; give what it wrote as it is`,
  );
}

/** The engine throws strings and plain objects as well as errors. `explain` throws what is known better. */
function attempt<T>(action: () => T, explain: () => void = () => undefined): T {
  try {
    return action();
  } catch (error) {
    explain();
    const { message } = error as { message?: unknown };
    const text = typeof error === 'string' ? error : typeof message === 'string' ? message : 'unknown reason';
    throw new InputError(`the policy engine failed: ${text}; this is a defect of dealerguard, please report it`);
  }
}

/** What the placements of some resources name: the rest of the network says nothing about them. */
function networkAround(resources: Readonly<Record<string, readonly Resource[]>>, network: Network): Network {
  const groups: Record<string, SecurityGroup> = {};
  const subnets: Record<string, Subnet> = {};
  for (const list of Object.values(resources))
    for (const { network: placement } of list) {
      if (!placement) continue;
      pickInto(groups, network.groups, placement.groups);
      for (const front of placement.fronts) pickInto(groups, network.groups, front.groups);
      pickInto(subnets, network.subnets, placement.subnets);
    }
  return { groups, subnets };
}

function pickInto<T>(into: Record<string, T>, from: Readonly<Record<string, T>>, keys: Placement['groups']): void {
  for (const key of keys) {
    const found = typeof key === 'string' ? from[key] : undefined;
    if (found !== undefined && typeof key === 'string') into[key] = found;
  }
}

/** Which types a chunk needs, as the METADATA of the policies says. */
export type Joins = Pick<Catalogue, 'together' | 'everywhere'>;

/**
 * Cuts a view into views of at most `size` resources and stores; a view of nothing is one chunk of nothing. Types that rules hold against each
 * other stay in the first chunk, however many resources there are of them, and what rules look up is in every chunk.
 */
export function chunks(view: View, { together, everywhere }: Joins, size: number = CHUNK): View[] {
  const made: View[] = [];
  const shared = pick(view.resources, everywhere);
  let resources: Record<string, Resource[]> = { ...shared };
  let s3: S3Store[] = [];
  let held = 0;
  const close = (): void => {
    made.push({
      ...view,
      resources,
      stores: { s3 },
      network: networkAround(resources, view.network),
      removed: made.length === 0 ? view.removed : {},
    });
    resources = { ...shared };
    s3 = [];
    held = 0;
  };
  const add = (put: () => void, weight: number): void => {
    put();
    held += weight;
    if (held >= size) close();
  };
  const joined = pick(view.resources, together);
  Object.assign(resources, joined);
  held = Object.values(joined).reduce((sum, list) => sum + list.length, 0);
  for (const store of view.stores.s3) add(() => s3.push(store), 3);
  for (const [type, list] of Object.entries(view.resources))
    if (!(type in joined) && !(type in shared)) for (const one of list) add(() => (resources[type] ??= []).push(one), 1);
  if (held > 0 || made.length === 0) close();
  return made;
}

function pick(resources: View['resources'], types: readonly string[]): Record<string, Resource[]> {
  return Object.fromEntries(types.flatMap((type) => (resources[type] ? [[type, [...resources[type]]]] : [])));
}
