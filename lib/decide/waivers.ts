import { daysAfter, isDay, yearAfter } from '../model/day';
import { InputError } from '../model/errors';
import type { Waiver } from '../model/finding';
import type { WaiverUse } from '../model/report';
import type { Catalogue } from '../model/rule';
import type { Draft } from './change';
import { isWider } from './identity';
import { compareText, grouped } from './order';

/** So many days before its expiry, a waiver that holds is told to be expiring. */
const NOTICE = 30;

/** What became of the waivers, and which one holds for which finding. */
export interface Waived {
  readonly uses: readonly WaiverUse[];
  readonly waiverOf: (draft: Draft) => Waiver | undefined;
}

/** A waiver for an address or on a construct. */
type CheckedWaiver = Pick<Waiver, 'rule' | 'expires' | 'input' | 'construct'> & Partial<Pick<Waiver, 'address' | 'fingerprint'>>;

/**
 * Refuses waivers that no date can make right.
 * @throws InputError for a day that is not in the calendar, an expiry more than a year ahead, a rule that does not exist, a waiver given twice.
 */
export function checkWaivers(waivers: readonly CheckedWaiver[], ids: ReadonlyMap<string, string>, today: string): void {
  const seen = new Set<string>();
  for (const waiver of waivers) {
    const name = `the waiver of ${waiver.rule} ${waiver.construct === undefined ? `for ${waiver.address}` : `on ${waiver.construct}`}`;
    if (!isDay(waiver.expires)) {
      throw new InputError(`${name} expires on ${waiver.expires}, which is no day: write YYYY-MM-DD`);
    }
    if (waiver.expires > yearAfter(today)) {
      throw new InputError(`${name} expires on ${waiver.expires}, more than a year ahead: write ${yearAfter(today)} or an earlier day`);
    }
    if (!ids.has(waiver.rule)) {
      throw new InputError(`${name} names a rule that does not exist: \`dealerguard rules\` lists them`);
    }
    const key = JSON.stringify([ids.get(waiver.rule), waiver.address, waiver.input, waiver.construct, waiver.fingerprint]);
    if (seen.has(key)) {
      throw new InputError(`${name} is there twice with the same fingerprint: remove one`);
    }
    seen.add(key);
  }
}

/**
 * A waiver holds to the end of the day it expires on, for its rule and address, and for no wider an exposure than it was given for.
 * @throws InputError for a waiver that names no input and fits findings of several: what is good for one stack is not so for another.
 */
export function applyWaivers(
  waivers: readonly Waiver[],
  drafts: readonly Draft[],
  ids: ReadonlyMap<string, string>,
  today: string,
  isPresent: (address: string, input?: string) => boolean,
): Waived {
  const byPlace = grouped(drafts, (draft) => placeOf(draft.rule, draft.address));
  const holds = new Map<Draft, Waiver>();
  const uses = waivers.map((waiver): WaiverUse => {
    const here = draftsFor(waiver, byPlace.get(placeOf(ids.get(waiver.rule) ?? waiver.rule, waiver.address)) ?? []);
    const covered = here.filter((draft) => !isWider(draft.fingerprint, waiver.fingerprint));
    if (here.length === 0 && !isPresent(waiver.address, waiver.input)) {
      return { waiver, state: 'elsewhere' };
    }
    if (waiver.expires < today) {
      return { waiver, state: 'expired' };
    }
    covered.forEach((draft) => holds.set(draft, holds.get(draft) ?? waiver));
    if (covered.length > 0) {
      return { waiver, state: stateWhileHolding(waiver, today) };
    }
    return { waiver, state: here.length > 0 ? 'outgrown' : 'unused' };
  });
  return { uses, waiverOf: (draft) => holds.get(draft) };
}

/** How a waiver stands that holds for something today. */
export function stateWhileHolding({ expires }: { readonly expires: string }, today: string): 'used' | 'expiring' {
  return expires <= daysAfter(today, NOTICE) ? 'expiring' : 'used';
}

/** Whether a waiver in this state fails the gate. */
export function isRotten(use: WaiverUse): boolean {
  return use.state === 'expired' || use.state === 'outgrown' || use.state === 'unused';
}

/** The findings that a waiver may be meant for, of those at its place. */
function draftsFor({ rule, address, input }: Waiver, drafts: readonly Draft[]): readonly Draft[] {
  if (input !== undefined) {
    return drafts.filter((draft) => draft.input === input);
  }
  const inputs = [...new Set(drafts.map((draft) => draft.input))].sort(compareText);
  if (inputs.length > 1) {
    throw new InputError(
      `the waiver of ${rule} for ${address} fits several inputs (${inputs.join(', ')}): add input, with the one it is for`,
    );
  }
  return drafts;
}

function placeOf(rule: string, address: string): string {
  return `${rule} ${address}`;
}

/** Every id, and every former id, with the id of today. */
export function ruleIds(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map(catalogue.rules.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])].map((id) => [id, rule.id] as const)));
}

const STATES: readonly WaiverUse['state'][] = ['expired', 'outgrown', 'unused', 'expiring', 'used', 'elsewhere'];

/** What fails the gate first. Total, so that reports are the same every time. */
export function compareUses(a: WaiverUse, b: WaiverUse): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    compareText(a.waiver.expires, b.waiver.expires) ||
    compareText(a.waiver.rule, b.waiver.rule) ||
    compareText(a.waiver.address, b.waiver.address) ||
    compareText(a.waiver.input ?? '', b.waiver.input ?? '') ||
    compareText(a.waiver.construct ?? '', b.waiver.construct ?? '') ||
    compareText(a.waiver.fingerprint, b.waiver.fingerprint)
  );
}
