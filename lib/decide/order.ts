import type { Finding, Verdict } from '../model/finding';
import { SEVERITIES } from '../model/severity';

const VERDICTS: readonly Verdict[] = ['exposed', 'undecided', 'unguarded'];

/** What a reader must see first: what blocks, then the worst; what is fixed comes last. Total, so that reports are the same every time. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    Number(b.blocks) - Number(a.blocks) ||
    Number(a.change === 'fixed') - Number(b.change === 'fixed') ||
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.input, b.input) ||
    compareText(a.address, b.address) ||
    compareText(a.id, b.id)
  );
}

/** By code units: `localeCompare` depends on the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What shares a key, in the order it came. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
