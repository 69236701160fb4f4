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

/** How free an entry is where nothing is said of it. */
const NO_LEVEL = 10;

/**
 * `<verdict>.<part>.<part>…`: the verdict and, for each entry of the exposure, 16 hex digits of its SHA-256, sorted. With more than
 * twenty-four entries there is one part: `~` and 16 hex digits over all of them. Written this way, and not as one hash, fingerprints can be
 * compared: a waiver holds for a narrower exposure and not for a wider one. Policies see to it that a wider exposure has entries more. For
 * a condition or Deny fewer these are levels: `denies<2` and `denies<3` are one part, the least level behind it.
 */
export function fingerprint(verdict: Verdict, exposure: readonly string[]): string {
  const levels = new Map<string, number>();
  for (const entry of exposure) {
    const [, base = entry, level = NO_LEVEL] = /^(.+)<([1-9])$/s.exec(entry) ?? [];
    levels.set(base, Math.min(Number(level), levels.get(base) ?? NO_LEVEL));
  }
  const entries = [...levels].map(([base, level]) => [sha256(base).slice(0, 16), level] as const);
  const parts = entries.map(([hash, level]) => (level === NO_LEVEL ? hash : `${hash}-${level}`)).sort();
  return [verdict, ...(parts.length > MAX_PARTS ? [`~${sha256(parts.join('.')).slice(0, 16)}`] : parts)].join('.');
}

/** Whether what one fingerprint stands for lets in more than what the other stands for. Where that cannot be told, it is wider. */
export function isWider(now: string, before: string): boolean {
  const [nowVerdict = '', ...nowParts] = now.split('.');
  const [beforeVerdict = '', ...beforeParts] = before.split('.');
  const allowed = new Map(beforeParts.map(levelOf));
  return rank(nowVerdict) > rank(beforeVerdict) || nowParts.map(levelOf).some(([hash, level]) => level < (allowed.get(hash) ?? Infinity));
}

function levelOf(part: string): readonly [string, number] {
  const [hash = '', level = NO_LEVEL] = part.split('-');
  return [hash, Number(level)];
}

function rank(verdict: string): number {
  return VERDICTS.indexOf(verdict as Verdict);
}

/** Loaded when there is a finding to name: many runs have none. */
function sha256(text: string): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
