import type { ModuleNode } from './module-tree';

/**
 * What is there where nobody says otherwise, in versions of the AWS provider before 6. A plan has the value itself.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade
 */
const BEFORE_SIX: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  aws_redshift_cluster: { publicly_accessible: true },
};

/** What the provider implies of a type; nothing where its newest version does not. */
export type Implied = (type: string) => Readonly<Record<string, boolean>>;

const NOTHING = {};

/** One version serves a whole configuration, so every constraint in it counts; without any, Terraform takes the newest. */
export function impliedBy(root: ModuleNode): Implied {
  const isOld = [...constraintsIn(root, new Set())].some(isBelowSix);
  return (type) => (isOld ? (BEFORE_SIX[type] ?? NOTHING) : NOTHING);
}

function* constraintsIn({ code, calls }: ModuleNode, seen: Set<unknown>): Generator<string> {
  if (seen.has(code)) return;
  seen.add(code);
  yield* code.versions;
  for (const called of calls.values()) if (!('absent' in called)) yield* constraintsIn(called, seen);
}

/** `~> 5.0, != 5.1.0`: one part that leaves out 6 and whatever is newer is enough. */
function isBelowSix(constraint: string): boolean {
  return constraint.split(',').some((part) => {
    const [, operator = '=', version = ''] = /^\s*(=|!=|<=?|>=?|~>)?\s*v?(\d+(?:\.\d+)*)/.exec(part) ?? [];
    const [major = 0, ...rest] = version.split('.').map(Number);
    if (operator === '<') return major < 6 || (major === 6 && rest.every((number) => number === 0));
    if (operator === '~>') return major < 6 && rest.length > 0;
    return (operator === '=' || operator === '<=') && version !== '' && major < 6;
  });
}
