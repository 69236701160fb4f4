import { InputError } from '../model/errors';
import type { Config } from '../model/config';
import type { Change, Finding, RawFinding, Says, Severity, Verdict, Waiver } from '../model/finding';
import type { Origin } from '../model/mark';
import type { Ledger, Report, ReportInput } from '../model/report';
import type { Catalogue } from '../model/rule';
import type { DataClass } from '../model/view';
import { isAtLeast } from '../model/severity';
import { findAbsent, type AbsentModuleIn } from './absent-modules';
import { isStopped } from './class';
import { readBaseline } from './baseline';
import { tellChange, type Draft, type History, type Told } from './change';
import { draftsOf } from './draft';
import { findingId } from './identity';
import { DATA_CLASS_RULE, findLowered, type ClassChange } from './lowered';
import { compareFindings, compareText, grouped } from './order';
import { applyConstructWaivers, type GivenWaiver } from './construct-waivers';
import { applyWaivers, checkWaivers, compareUses, isRotten, ruleIds, type Waived } from './waivers';

/** Everything the decision depends on. */
export interface DecideRequest {
  /** Findings of the view of what would be deployed. */
  readonly findings: readonly RawFinding[];
  /** Findings of the view of what is deployed now. Absent where no input has such a view (synth, state). */
  readonly before?: readonly RawFinding[];
  /** Findings of the view of what was changed outside Terraform. */
  readonly drift?: readonly RawFinding[];
  /** Classes of what is in both views. A class that is lowered becomes a finding. */
  readonly classChanges?: readonly ClassChange[];
  /** Modules that could not be read. Each becomes a finding. */
  readonly absentModules?: readonly AbsentModuleIn[];
  /** An earlier report: the before of inputs that have no before view. */
  readonly baseline?: Report;
  /** The address that a resource of the baseline has by now, after `moved` blocks. Default: the same. */
  readonly movedTo?: (input: string, address: string) => string;
  readonly catalogue: Catalogue;
  readonly config: Config;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly inputs: readonly ReportInput[];
  readonly ledger: Ledger;
  /** The class of a store, by the input of the finding and the address of the store, which may be in another input. */
  readonly dataClassOf: (input: string, store: string) => DataClass | undefined;
  /** Whether that input, else any, has this address after the plan: tells an unused waiver from one of another estate. */
  readonly isPresent: (address: string, input?: string) => boolean;
  readonly originOf?: (input: string, address: string) => Origin | undefined;
  /** Waivers that are given in the code behind the inputs. */
  readonly constructWaivers?: readonly GivenWaiver[];
  /** Findings at or above this severity block as well. */
  readonly failOn?: Severity;
  /** `introduced`: only what is introduced or widened may block. */
  readonly only?: 'introduced';
}

/**
 * Decides what blocks. A function of its argument: no clock, no disk.
 * @throws InputError for malformed waivers, and for `only` where there is nothing to compare with.
 */
export function decide(request: DecideRequest): Report {
  const waive = checkedWaivers(request);
  const past = pastOf(request);
  const own = [...findLowered(request.classChanges ?? []), ...findAbsent(request.absentModules ?? [])];
  const told = tellChange(draftsOf([...request.findings, ...own], request.catalogue), past);
  const present = told.filter(({ change }) => change !== 'fixed').map(({ draft }) => draft);
  const waived = waive(present);
  const ids = giveIds(told);
  const classOf = classes(request);
  const findings = told
    .map((each) => finish(request, each, ids.get(each) ?? '', classOf(each.draft), waived.waiverOf(each.draft)))
    .sort(compareFindings);
  const isBlocked = findings.some(({ blocks }) => blocks) || waived.uses.some(isRotten);
  return {
    format: '1',
    decision: isBlocked ? 'blocked' : 'passed',
    findings,
    waivers: waived.uses,
    ledger: { ...request.ledger, notes: [...request.ledger.notes, ...past.notes, ...sparedIn(findings, request)] },
    inputs: request.inputs,
  };
}

/** All waivers, refused where they cannot be right; then what becomes of them. */
function checkedWaivers(request: DecideRequest): (drafts: readonly Draft[]) => Waived {
  const { config, today, isPresent, constructWaivers = [] } = request;
  const ids = ruleIds(request.catalogue);
  checkWaivers(config.waivers, ids, today);
  for (const given of grouped(constructWaivers, ({ input }) => input).values())
    checkWaivers(
      given.map(({ waiver }) => waiver),
      ids,
      today,
    );
  const constructOf = (input: string, address: string): string | undefined => request.originOf?.(input, address)?.construct;
  return (drafts) => {
    const file = applyWaivers(config.waivers, drafts, ids, today, isPresent);
    const code = applyConstructWaivers(constructWaivers, drafts, { ids, today, constructOf });
    return { uses: [...file.uses, ...code.uses].sort(compareUses), waiverOf: (draft) => file.waiverOf(draft) ?? code.waiverOf(draft) };
  };
}

interface Past extends History {
  readonly notes: Ledger['notes'];
}

/** What every input was before: a plan tells it itself, a baseline tells it of the others. */
function pastOf(request: DecideRequest): Past {
  const { inputs, before, baseline: report, catalogue } = request;
  const movedTo = request.movedTo ?? ((_input: string, address: string): string => address);
  const silent = before === undefined ? inputs : inputs.filter(({ kind }) => kind !== 'plan');
  const [first] = silent;
  if (request.only !== undefined && first !== undefined && report === undefined) {
    throw new InputError(`--only introduced has nothing to compare ${first.name} with: give an earlier JSON report with --baseline`);
  }
  const baseline = report && readBaseline({ report, inputs: silent, catalogue, movedTo });
  const mute = new Set(baseline ? [] : silent.map(({ name }) => name));
  const own = draftsOf(before ?? [], catalogue);
  const others = new Set(baseline?.drafts);
  return {
    then: [...own, ...others],
    drifted: draftsOf(request.drift ?? [], catalogue),
    isComparable: (input) => !mute.has(input),
    isTellable: (draft) => !others.has(draft) || baseline?.isTellable(draft) === true,
    notes: baseline?.notes ?? [],
  };
}

/** Ids by cause; findings that share one are numbered in an order that does not depend on where they stood. What is fixed comes last. */
function giveIds(told: readonly Told[]): ReadonlyMap<Told, string> {
  const groups = grouped(told, (each) => each.draft.key);
  const ids = new Map<Told, string>();
  for (const [key, group] of groups) {
    group.sort(compareSameCause).forEach((each, ordinal) => ids.set(each, findingId(key, ordinal)));
  }
  return ids;
}

function compareSameCause(a: Told, b: Told): number {
  return (
    Number(a.change === 'fixed') - Number(b.change === 'fixed') ||
    compareText(a.draft.says.code, b.draft.says.code) ||
    compareText(a.draft.fingerprint, b.draft.fingerprint) ||
    compareText(JSON.stringify(a.draft.path), JSON.stringify(b.draft.path))
  );
}

function finish(request: DecideRequest, { draft, change }: Told, id: string, dataClass: DataClass, waiver: Waiver | undefined): Finding {
  const { key: _key, formerClass: _class, ...rest } = draft;
  const mayBlock = change !== 'fixed' && waiver === undefined && isLookedAt(request.only, change);
  return {
    ...rest,
    data_class: dataClass,
    ...(change === undefined ? {} : { change }),
    blocks: mayBlock && isStrict(request.failOn, draft.verdict, draft.store !== undefined, dataClass, draft.severity),
    ...request.originOf?.(draft.input, draft.address),
    ...(waiver === undefined ? {} : { waiver }),
    id,
  };
}

/** That something passes only because it was there before is told: a reader must not take it for safe. */
function sparedIn(findings: readonly Finding[], { only, failOn }: DecideRequest): readonly Says[] {
  const spared = findings.filter(
    ({ change, waiver, verdict, store, data_class: dataClass, severity }) =>
      change !== 'fixed' &&
      waiver === undefined &&
      !isLookedAt(only, change) &&
      isStrict(failOn, verdict, store !== undefined, dataClass, severity),
  );
  return spared.length === 0 ? [] : [{ code: 'only-introduced', args: { number: spared.length } }];
}

function isLookedAt(only: DecideRequest['only'], change: Change | undefined): boolean {
  return only === undefined || change === 'introduced' || change === 'widened';
}

function isStrict(failOn: Severity | undefined, verdict: Verdict, hasStore: boolean, dataClass: DataClass, severity: Severity): boolean {
  return isStopped(verdict, hasStore, dataClass, severity) || (failOn !== undefined && isAtLeast(severity, failOn));
}

/** The class of the store at stake. A lowered class is judged at the class that the data had. */
function classes(request: DecideRequest): (draft: Draft) => DataClass {
  const placeOf = (input: string, address: string): string => JSON.stringify([input, address]);
  const former = new Map((request.classChanges ?? []).map(({ input, address, before }) => [placeOf(input, address), before]));
  return ({ rule, input, address, store, formerClass }) => {
    const dataClass =
      rule === DATA_CLASS_RULE.id
        ? former.get(placeOf(input, address))
        : store === undefined
          ? undefined
          : request.dataClassOf(input, store);
    return dataClass ?? formerClass ?? 'unclassified';
  };
}
