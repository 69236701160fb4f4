import type { Change, RawFinding, Severity } from '../model/finding';
import { SEVERITIES } from '../model/severity';
import { isWider } from './identity';
import { grouped } from './order';

/** A finding on its way to the report: graded, with its fingerprint, not yet decided. */
export interface Draft extends Omit<RawFinding, 'severity' | 'exposure'> {
  readonly severity: Severity;
  readonly fingerprint: string;
  /** Findings of the same cause share it. */
  readonly key: string;
}

/** A draft with how it relates to what is deployed; without `change` where there is nothing to compare with. */
export interface Told {
  readonly draft: Draft;
  readonly change?: Change;
}

/** What the findings of now are compared with. */
export interface History {
  readonly then: readonly Draft[];
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
  return [...told, ...right.map((draft): Told => ({ draft, change: 'fixed' }))];
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

/** Several findings can share a cause key: the same one is paired first, then one that says the same, then any. */
function pair(now: readonly Draft[], then: readonly Draft[]): Pairing {
  const likeness: readonly ((draft: Draft) => string)[] = [
    (draft) => `${draft.key} ${codeOf(draft)} ${draft.fingerprint}`,
    (draft) => `${draft.key} ${codeOf(draft)}`,
    (draft) => draft.key,
  ];
  let left = now;
  let right = then;
  const pairs: (readonly [Draft, Draft])[] = [];
  for (const keyOf of likeness) {
    const matched = match(left, right, keyOf);
    matched.pairs.forEach((matchedPair) => pairs.push(matchedPair));
    left = matched.left;
    right = matched.right;
  }
  return { pairs, left, right };
}

function match(now: readonly Draft[], then: readonly Draft[], keyOf: (draft: Draft) => string): Pairing {
  const waiting = grouped(then, keyOf);
  const pairs: (readonly [Draft, Draft])[] = [];
  const left: Draft[] = [];
  for (const draft of now) {
    const found = waiting.get(keyOf(draft))?.pop();
    if (found === undefined) {
      left.push(draft);
    } else {
      pairs.push([draft, found]);
    }
  }
  const taken = new Set(pairs.map(([, draft]) => draft));
  return { pairs, left, right: then.filter((draft) => !taken.has(draft)) };
}

/** The code of a message without what the verdict adds to it. */
function codeOf(draft: Draft): string {
  return draft.says.code.replace(/-unknown$/, '');
}
