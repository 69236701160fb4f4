import { Code, isBody, type Raw } from '../../source/code';
import { references } from '../../source/references';
import { parseReference } from '../address';
import { expressionReferences } from '../references';

/**
 * Whether what the code says of an attribute may be what was planned: a plan hides the text of an expression, and lists what it refers to. It lists
 * nothing of what stands in `dynamic` blocks.
 */
export function isPlanned(raw: Raw, expression: unknown, hasDynamic: boolean): boolean {
  const written = subjects(referencesIn(raw));
  const planned = subjects(expressionReferences(expression));
  return [...planned].every((one) => written.has(one)) && (hasDynamic || written.size === planned.size);
}

/** What references are about, without what of it they take. */
function subjects(texts: readonly string[]): Set<string> {
  return new Set(
    texts.map((text) => {
      const { root, name } = parseReference(text);
      return `${root}.${name}`;
    }),
  );
}

function referencesIn(raw: Raw): string[] {
  if (raw instanceof Code) return raw.expression ? references(raw.expression) : [];
  if (Array.isArray(raw)) return (raw as readonly Raw[]).flatMap(referencesIn);
  return isBody(raw) ? Object.values(raw).flatMap(referencesIn) : [];
}
