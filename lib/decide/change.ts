import type { Change, RawFinding, Severity } from '../model/finding';
import type { DataClass } from '../model/view';
import { SEVERITIES } from '../model/severity';
import { isWider } from './identity';
import { compareText } from './order';

/** A finding on its way to the report: graded, with its fingerprint, not yet decided. */
export interface Draft extends Omit<RawFinding, 'severity' | 'exposure'> {
  readonly severity: Severity;
  readonly fingerprint: string;
  /** Findings of the same cause share it. */
  readonly key: string;
  /** The class that a baseline gave it. */
  readonly formerClass?: DataClass;
}

/** A draft with how it relates to what is deployed; without `change` where there is nothing to compare with. */
export interface Told {
  readonly draft: Draft;
  readonly change?: Change;
}

/** What the findings of now are compared with. */
export interface History {
  readonly then: readonly Draft[];
  /** Whether one that is gone can be told of. */
  readonly isTellable: (draft: Draft) => boolean;
  /** Findings of what was changed behind Terraform's back. */
  readonly drifted: readonly Draft[];
  /** Whether there is a before for this input. */
  readonly isComparable: (input: string) => boolean;
}

/** The findings of now, told how they relate to those of before, followed by those that are gone. Linear in their number. */
export function tellChange(now: readonly Draft[], history: History): readonly Told[] {
  const thenKeys = new Set(history.then.map((draft) => draft.key));
  // A drifted exposure that the recorded state does not have, and that the plan takes back, is fixed as well.
  const before = [...history.then, ...history.drifted.filter((draft) => !thenKeys.has(draft.key))];
  const driftedKeys = new Set(history.drifted.map((draft) => draft.key));
  const { pairs, left, right } = pair(now, before);
  const kept = new Map<Draft, Change>(pairs.map(([draft, then]) => [draft, changeOf(draft, then, driftedKeys.has(draft.key))]));
  left.forEach((draft) => kept.set(draft, 'introduced'));
  const told = now.map((draft): Told => {
    const change = history.isComparable(draft.input) ? kept.get(draft) : undefined;
    return change === undefined ? { draft } : { draft, change };
  });
  return [...told, ...right.filter(history.isTellable).map((draft): Told => ({ draft, change: 'fixed' }))];
}

function changeOf(now: Draft, then: Draft, isDrifted: boolean): Change {
  const isGraver = SEVERITIES.indexOf(now.severity) > SEVERITIES.indexOf(then.severity);
  if (isGraver || isWider(now.fingerprint, then.fingerprint)) {
    return 'widened';
  }
  return isDrifted ? 'drifted' : 'existing';
}

interface Pairing {
  readonly pairs: readonly (readonly [Draft, Draft])[];
  readonly left: readonly Draft[];
  readonly right: readonly Draft[];
}

/** Which finding of now is which of then: most causes have one of either. */
function pair(now: readonly Draft[], then: readonly Draft[]): Pairing {
  const before = groups(then);
  const found: Pairing[] = [];
  for (const [key, group] of groups(now)) {
    found.push(pairGroup(group, before.get(key) ?? []));
    before.delete(key);
  }
  return {
    pairs: found.flatMap(({ pairs }) => pairs),
    left: found.flatMap(({ left }) => left),
    right: [...found.flatMap(({ right }) => right), ...[...before.values()].flat()],
  };
}

function groups(drafts: readonly Draft[]): Map<string, Draft[]> {
  const found = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const same = found.get(draft.key);
    if (same === undefined) {
      found.set(draft.key, [draft]);
    } else {
      same.push(draft);
    }
  }
  return found;
}

/** Several findings can share a cause. They are put in order first, so that it does not matter in which one they came. */
function pairGroup(now: readonly Draft[], then: readonly Draft[]): Pairing {
  const [one, other] = [now[0], then[0]];
  if (one !== undefined && other !== undefined && now.length === 1 && then.length === 1) {
    return { pairs: [[one, other]], left: [], right: [] };
  }
  let found: Pairing = { pairs: [], left: inOrder(now), right: inOrder(then) };
  for (const isLike of now.length * then.length > MOST_LIKENED ? [] : LIKENESS) {
    found = pairAlike(found, isLike);
  }
  const { pairs, left, right } = found;
  const rest = left.slice(0, right.length).map((draft, at) => [draft, right[at] ?? draft] as const);
  return { pairs: [...pairs, ...rest], left: left.slice(right.length), right: right.slice(left.length) };
}

type Likeness = (now: Draft, then: Draft) => boolean;

const isKin: Likeness = (now, then) => codeOf(now) === codeOf(then);
const isNoWider: Likeness = (now, then) => !isWider(now.fingerprint, then.fingerprint);

/** The likest first: what is the same, then what has grown no wider, then what says the same. */
const LIKENESS: readonly Likeness[] = [
  (now, then) => isKin(now, then) && now.fingerprint === then.fingerprint,
  (now, then) => isKin(now, then) && isNoWider(now, then),
  isNoWider,
  isKin,
];

/** Beyond so many pairs nobody looks for the likest one: at worst, what is not wider is told to be. */
const MOST_LIKENED = 10_000;

function pairAlike(found: Pairing, isLike: Likeness): Pairing {
  const right = new Set(found.right);
  const pairs = [...found.pairs];
  const left = found.left.filter((draft) => {
    const like = [...right].find((one) => isLike(draft, one));
    if (like !== undefined) {
      right.delete(like);
      pairs.push([draft, like]);
    }
    return like === undefined;
  });
  return { pairs, left, right: [...right] };
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  const keyed = drafts.map(
    (draft) => [JSON.stringify([draft.says.code, draft.fingerprint, draft.severity, draft.path, draft.says.args]), draft] as const,
  );
  return keyed.sort(([a], [b]) => compareText(a, b)).map(([, draft]) => draft);
}

/** The code of a message without what the verdict adds to it. */
function codeOf(draft: Draft): string {
  return draft.says.code.replace(/-unknown$/, '');
}
