import { InputError } from '../model/errors';
import type { Waiver } from '../model/finding';
import type { ConstructWaiver } from '../model/mark';
import type { WaiverUse } from '../model/report';
import type { InputKind } from '../model/view';
import type { Draft } from './change';
import { isWider } from './identity';
import { grouped } from './order';
import { stateWhileHolding, type Waived } from './waivers';

/** A waiver as the code behind an input gives it. */
export interface GivenWaiver {
  readonly input: string;
  readonly kind: InputKind;
  readonly waiver: ConstructWaiver;
}

/** What tells how a waiver stands. */
export interface WaiverContext {
  /** The id of today for every id a rule has or had. */
  readonly ids: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly constructOf: (input: string, address: string) => string | undefined;
}

/**
 * Waivers on constructs: each holds for what its rule finds at the construct or below it, in its own input, and for no wider an exposure than
 * it had when the guard judged the stack. While the guard judges, that is what there is.
 * @throws InputError where the guard has never judged the stack that is planned.
 */
export function applyConstructWaivers(given: readonly GivenWaiver[], drafts: readonly Draft[], context: WaiverContext): Waived {
  const byRule = grouped(given.length > 0 ? drafts : [], (draft) => JSON.stringify([draft.input, draft.rule]));
  const holds = new Map<Draft, Waiver>();
  const uses = given.flatMap((one) => {
    const same = byRule.get(JSON.stringify([one.input, context.ids.get(one.waiver.rule) ?? one.waiver.rule])) ?? [];
    const here = same.filter((draft) => isWithin(context.constructOf(draft.input, draft.address), one.waiver.construct));
    const isExpired = one.waiver.expires < context.today;
    if (here.length === 0) return [useOf(one.waiver, one.waiver.construct, '', isExpired ? 'expired' : stateOfNone(one))];
    const state = isExpired ? 'expired' : stateWhileHolding(one.waiver, context.today);
    return usesAt(one, here, state, (draft, waiver) => holds.set(draft, holds.get(draft) ?? waiver));
  });
  return { uses, waiverOf: (draft) => holds.get(draft) };
}

/** One use for each address and exposure that is waived, and one for each address where more is open than that. */
function usesAt(
  one: GivenWaiver,
  here: readonly Draft[],
  state: WaiverUse['state'],
  hold: (draft: Draft, waiver: Waiver) => void,
): WaiverUse[] {
  const uses: WaiverUse[] = [];
  for (const [address, drafts] of grouped(here, (draft) => draft.address)) {
    const allowed = allowedAt(one, address, drafts);
    const covers = (fingerprint: string): Draft[] => drafts.filter((draft) => !isWider(draft.fingerprint, fingerprint));
    if (state === 'expired') {
      uses.push(useOf(one.waiver, address, allowed[0] ?? '', state));
      continue;
    }
    for (const fingerprint of allowed.filter((each) => covers(each).length > 0)) {
      const use = useOf(one.waiver, address, fingerprint, state);
      uses.push(use);
      covers(fingerprint).forEach((draft) => hold(draft, use.waiver));
    }
    if (drafts.some((draft) => !allowed.some((each) => covers(each).includes(draft))))
      uses.push(useOf(one.waiver, address, allowed[0] ?? '', 'outgrown'));
  }
  return uses;
}

/** The fingerprints that a waiver is good for at an address. */
function allowedAt({ kind, input, waiver }: GivenWaiver, address: string, drafts: readonly Draft[]): readonly string[] {
  if (waiver.fingerprint !== undefined) return [waiver.fingerprint];
  if (waiver.accepted) {
    const block = address.replace(/\[.*$/, '');
    const accepted = waiver.accepted.filter((one) => one.address === address || one.address === block);
    return [...new Set(accepted.map((one) => one.fingerprint))];
  }
  if (kind === 'synth') return [...new Set(drafts.map((draft) => draft.fingerprint))];
  throw new InputError(
    `${input}: the waiver of ${waiver.rule} on ${waiver.construct} has no fingerprint: synthesise the app with guard(app) and without skipValidation`,
  );
}

/** A waiver that was used at synth is of use, even if the plan knows enough to find nothing. */
function stateOfNone({ kind, waiver: { accepted = [] } }: GivenWaiver): WaiverUse['state'] {
  return kind !== 'synth' && accepted.length > 0 ? 'elsewhere' : 'unused';
}

function useOf(
  { rule, construct, owner, reason, expires }: ConstructWaiver,
  address: string,
  fingerprint: string,
  state: WaiverUse['state'],
): WaiverUse {
  return { waiver: { rule, address, construct, owner, reason, expires, fingerprint }, state };
}

function isWithin(path: string | undefined, construct: string): boolean {
  return path !== undefined && (path === construct || path.startsWith(`${construct}/`));
}
