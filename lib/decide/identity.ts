import type { Verdict } from '../model/finding';

/** What tells one cause from another: the same in every run, whatever the wording. */
export interface Cause {
  readonly rule: string;
  readonly input: string;
  readonly address: string;
  readonly store?: string;
  readonly path: readonly string[];
}

/** Beyond this many entries the fingerprint is one hash: it still tells different from same, no longer wider from narrower. */
const MAX_PARTS = 24;
const VERDICTS: readonly Verdict[] = ['unguarded', 'undecided', 'exposed'];

/** Position numbers are left out of the path: a statement inserted before another must not make a new cause of it. */
export function causeKey(cause: Cause): string {
  const path = cause.path.filter((step) => !/^\d+$/.test(step)).map((step) => step.replace(/\[\d+\]/g, ''));
  return JSON.stringify([cause.rule, cause.input, cause.address, cause.store ?? '', path]);
}

/** The first 16 hex digits of SHA-256. `ordinal` tells apart the findings that share a cause key, from 0. */
export function findingId(key: string, ordinal: number): string {
  return sha256(ordinal === 0 ? key : `${key}#${ordinal}`).slice(0, 16);
}

/**
 * `<verdict>.<part>.<part>…`: the verdict and, for each entry of the exposure, 8 hex digits of its SHA-256, sorted. With more than
 * twenty-four entries there is one part: `~` and 16 hex digits over all of them. Written this way, and not as one hash, fingerprints can be
 * compared: a waiver holds for a narrower exposure and not for a wider one. Policies see to it that a wider exposure has entries more,
 * for a condition or Deny fewer as well.
 */
export function fingerprint(verdict: Verdict, exposure: readonly string[]): string {
  const entries = [...new Set(exposure)].sort();
  if (entries.length > MAX_PARTS) {
    return `${verdict}.~${sha256(JSON.stringify(entries)).slice(0, 16)}`;
  }
  return [verdict, ...entries.map((entry) => sha256(entry).slice(0, 8)).sort()].join('.');
}

/** Whether what one fingerprint stands for lets in more than what the other stands for. Where that cannot be told, it is wider. */
export function isWider(now: string, before: string): boolean {
  const [nowVerdict = '', ...nowParts] = now.split('.');
  const [beforeVerdict = '', ...beforeParts] = before.split('.');
  return rank(nowVerdict) > rank(beforeVerdict) || nowParts.some((part) => !beforeParts.includes(part));
}

function rank(verdict: string): number {
  return VERDICTS.indexOf(verdict as Verdict);
}

/** Loaded when there is a finding to name: many runs have none. */
function sha256(text: string): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
