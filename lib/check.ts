import { ABSENT_MODULE_RULE } from './decide/absent-modules';
import { decide } from './decide/decide';
import { DATA_CLASS_RULE } from './decide/lowered';
import type { ClassChange } from './decide/lowered';
import { makeJudge } from './judge/judge';
import type { Judge } from './judge/judge';
import { shippedPolicies } from './judge/policy';
import type { Config } from './model/config';
import { InputError } from './model/errors';
import type { RawFinding, Severity } from './model/finding';
import type { Ledger, Report } from './model/report';
import type { Catalogue } from './model/rule';
import { outerAddress } from './read/address';
import { readInput } from './read/input';
import { moved } from './read/moves';
import type { Input, InputRequest } from './read/input';
import type { IsWanted } from './read/file/sections';
import { NETWORK_TYPES } from './read/network/table';
import { S3_TYPES } from './read/s3/members';
import { perTypeOf, viewsOf } from './read/view/sides';
import type { Views } from './read/view/sides';
import { classesIn, ledgerOf, totalOf } from './read/view/survey';
import type { Places } from './read/view/places';

export type { Views };

/** What is to be judged, and what the answer depends on besides. */
export interface CheckRequest {
  /** One estate: plans, states or synth output, all of one kind. */
  readonly inputs: readonly InputRequest[];
  /** Paths are relative to it, in and out. */
  readonly cwd: string;
  readonly config: Config;
  /** `YYYY-MM-DD`: the day that expiry is compared with. */
  readonly today: string;
  /** Findings at or above it block as well. Default: only the decision table. */
  readonly failOn?: Severity;
  /** Only what the plan introduces or widens may block. */
  readonly only?: 'introduced';
  /** An earlier report to compare with, for inputs that do not tell what was before. */
  readonly baseline?: Report;
}

export interface CheckResult {
  readonly report: Report;
  readonly catalogue: Catalogue;
  /** In milliseconds, in the order they ran. */
  readonly timings: readonly Timing[];
}
export interface Timing {
  readonly stage: string;
  readonly ms: number;
}

/**
 * The pipeline: read, judge, decide.
 * @throws InputError where an input cannot be judged.
 */
export function check(request: CheckRequest): CheckResult {
  const watch = stopwatch();
  const compiled = shippedPolicies();
  const catalogue = readCatalogue();
  // Before the plan is read: asking for the engine's memory later would start a collection of the whole heap.
  const judge = makeJudge(compiled);
  watch.lap('engine');
  const inputs = readInputs(request.inputs, request.cwd, catalogue, watch.lap);
  const views = viewsOf(inputs, request.config, catalogue);
  watch.lap('view');
  const found = judgeAll(judge, views);
  watch.lap('judge');
  const report = decide({
    ...found,
    movedTo: movedIn(inputs),
    classChanges: classChanges(views),
    absentModules: inputs.flatMap(({ name, absent = [] }) => absent.map((one) => ({ ...one, input: name }))),
    ...(request.baseline ? { baseline: request.baseline } : {}),
    catalogue,
    config: request.config,
    today: request.today,
    inputs: inputs.map((one) => ({
      name: one.name,
      ...(one.file === undefined ? {} : { file: one.file }),
      kind: one.kind,
      resources: totalOf(one),
    })),
    ledger: ledger(inputs, catalogue, found.findings, request.config),
    ...survey(views, inputs),
    ...(request.failOn ? { failOn: request.failOn } : {}),
    ...(request.only ? { only: request.only } : {}),
  });
  watch.lap('decide');
  return { report, catalogue, timings: watch.timings };
}

/** What the rules are, without judging anything. */
export function readCatalogue(): Catalogue {
  const { catalogue } = shippedPolicies();
  return { ...catalogue, rules: [...catalogue.rules, ABSENT_MODULE_RULE, DATA_CLASS_RULE] };
}

/** The views that policies see: of one input, or of several together. */
export function viewOf(input: InputRequest | readonly InputRequest[], config: Config, cwd: string): Views {
  const { catalogue } = shippedPolicies();
  return viewsOf(
    readInputs([input].flat(), cwd, catalogue, () => undefined),
    config,
    catalogue,
  );
}

function readInputs(requests: readonly InputRequest[], cwd: string, catalogue: Catalogue, lap: (stage: string) => void): Input[] {
  const { reads, documents } = catalogue;
  const isWanted: IsWanted = ({ mode, type }) =>
    mode === 'data'
      ? type === 'aws_iam_policy_document'
      : Object.hasOwn(reads, type) || Object.hasOwn(documents, type) || S3_TYPES.has(type) || NETWORK_TYPES.has(type);
  const inputs = requests.flatMap((request) => readInput(request, cwd, isWanted, lap));
  const kinds = [...new Set(inputs.map((one) => one.kind))];
  if (kinds.length > 1)
    throw new InputError(`the inputs are of different kinds (${kinds.join(', ')}): give plans, states or synth output, one kind at a time`);
  const names = inputs.map((one) => one.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new InputError(`two inputs are called ${twice}: give each once`);
  return inputs;
}

/** What nothing touches is judged once: it is before what it is after. A store that lost a member was touched, whatever is left of it. */
function judgeAll(
  judge: Judge,
  { after, before: view, recorded, touch }: Views,
): { findings: RawFinding[]; before?: RawFinding[]; drift?: RawFinding[] } {
  const findings = judge.judge(after);
  if (!view || !touch) return { findings };
  const judgedBefore = classesIn(view);
  const isIn = (places: Places<unknown>, input: string, address: string): boolean => places.get(input)?.has(address) ?? false;
  const same = findings.filter((one) => {
    const owner = touch.ownerOf(one);
    return isIn(touch.untouched, one.input, owner) && !isIn(judgedBefore, one.input, owner);
  });
  const before = [...judge.judge(view), ...same];
  return { findings, before, ...(recorded ? { drift: driftOf(before, judge.judge(recorded)) } : {}) };
}

/** Findings that are there now and were not there when Terraform last looked. */
function driftOf(now: readonly RawFinding[], recorded: readonly RawFinding[]): RawFinding[] {
  const key = (one: RawFinding): string => JSON.stringify([one.rule, one.input, one.address, one.verdict, one.exposure]);
  const known = new Set(recorded.map(key));
  return now.filter((one) => !known.has(key(one)));
}

function classChanges({ before, after }: Views): ClassChange[] {
  if (!before) return [];
  const now = classesIn(after);
  return [...classesIn(before)].flatMap(([input, places]) =>
    [...places].flatMap(([address, dataClass]) => {
      const changed = now.get(input)?.get(address);
      return changed === undefined || changed === dataClass ? [] : [{ input, address, before: dataClass, after: changed }];
    }),
  );
}

function movedIn(inputs: readonly Input[]): (input: string, address: string) => string {
  const moves = new Map(inputs.map((one) => [one.name, one.moves]));
  return (input, address) => moved(moves.get(input) ?? new Map(), address);
}

function ledger(inputs: readonly Input[], catalogue: Catalogue, findings: readonly RawFinding[], config: Config): Ledger {
  const known = new Set([...Object.keys(catalogue.reads), ...Object.keys(catalogue.documents), ...NETWORK_TYPES]);
  return ledgerOf(inputs, { known, residents: perTypeOf(catalogue).residents }, findings, config.context);
}

function survey(
  views: Views,
  inputs: readonly Input[],
): Pick<Parameters<typeof decide>[0], 'dataClassOf' | 'isPresent' | 'originOf' | 'constructWaivers'> {
  return {
    dataClassOf: (input, store) =>
      classesIn(views.after).get(input)?.get(store) ?? (views.before && classesIn(views.before).get(input)?.get(store)),
    isPresent: (address, input) => inputs.some((one) => (input ?? one.name) === one.name && one.hasAddress(outerAddress(address))),
    originOf: (input, address) => inputs.find((one) => one.name === input)?.originOf?.(outerAddress(address)),
    constructWaivers: inputs.flatMap(({ name, kind, waivers = [] }) => waivers.map((waiver) => ({ input: name, kind, waiver }))),
  };
}

function stopwatch(): { readonly lap: (stage: string) => void; readonly timings: Timing[] } {
  const timings: Timing[] = [];
  let last = performance.now();
  return {
    timings,
    lap: (stage) => {
      const now = performance.now();
      timings.push({ stage, ms: now - last });
      last = now;
    },
  };
}
