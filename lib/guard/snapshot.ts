import type { IConstruct } from 'constructs';

/** What a tree of constructs is made of, by identity: its constructs, their fields, and the fields of those that are objects. */
export type Snapshot = readonly unknown[];

/**
 * Takes one. Setters, overrides and blocks that are put into a resource all change a field of the first or second depth, so that two equal
 * snapshots make the same JSON, at a tenth of the time that the JSON takes.
 */
export function snapshotOf(root: IConstruct): Snapshot {
  const seen: unknown[] = [];
  for (const construct of root.node.findAll()) {
    seen.push(construct);
    for (const value of Object.values(construct) as unknown[]) {
      seen.push(value);
      if (isPlain(value)) for (const each of Object.values(value)) seen.push(each);
    }
  }
  return seen;
}

export function isSame(one: Snapshot, other: Snapshot): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
