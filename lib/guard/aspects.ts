import { Annotations, Aspects, type IAspect, type TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/**
 * Runs the aspects of stacks whose turn has not come, since cdktf runs those of a stack just before it writes that stack: by then, others are
 * written that have to be judged together with it. Each aspect still runs once: when the turn comes, there is none left to run.
 *
 * @returns puts the aspects back, for the next synthesis
 */
export function runAspects(stacks: readonly TerraformStack[]): () => void {
  const ran: Aspects[] = [];
  for (const stack of stacks) runThrough(stack, ran);
  for (const aspects of ran) Object.defineProperty(aspects, 'all', { configurable: true, get: () => [] });
  return () => {
    for (const aspects of ran) Reflect.deleteProperty(aspects, 'all');
  };
}

/** As cdktf does: inherited aspects first, each once for a construct, children added on the way included. */
function runThrough(stack: TerraformStack, ran: Aspects[]): void {
  const visited = new Map<string, Set<IAspect>>();
  const visit = (construct: IConstruct, inherited: readonly IAspect[]): void => {
    const aspects = Aspects.of(construct);
    const own = aspects.all;
    const seen = visited.get(construct.node.path) ?? new Set();
    visited.set(construct.node.path, seen);
    for (const aspect of [...inherited, ...own]) {
      if (seen.has(aspect)) continue;
      aspect.visit(construct);
      seen.add(aspect);
    }
    if (aspects.all.length > own.length) Annotations.of(construct).addWarning('an aspect was added by an aspect, and is not applied');
    if (aspects.all.length > 0) ran.push(aspects);
    for (const child of construct.node.children) visit(child, [...inherited, ...own]);
  };
  visit(stack, []);
}
