import { Code, type Raw } from '../../source/code';
import { written } from '../../source/references';
import type { Expression } from '../../source/syntax';

/** A name that stands where an expression might: `aws.use1`, or `"aws.use1"` in JSON syntax. */
export function nameIn(raw: Raw): string | undefined {
  if (typeof raw === 'string') return raw;
  return raw instanceof Code && raw.expression ? nameOf(raw.expression) : undefined;
}

function nameOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'literal') return typeof expression.value === 'string' ? expression.value : undefined;
  return expression.kind === 'access' && expression.on.kind === 'name' ? written(expression.on.name, expression.steps) : undefined;
}

/** Names given to names: `{ aws = aws.use1, aws.peer = aws }`. */
export function namesIn(raw: Raw): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string | undefined, given: string | undefined): void => {
    if (name !== undefined && given !== undefined) found.set(name, given);
  };
  if (raw instanceof Code) {
    if (raw.expression?.kind === 'object') for (const { key, value } of raw.expression.entries) add(nameOf(key), nameOf(value));
  } else if (typeof raw === 'object' && raw !== null) {
    for (const [name, given] of Object.entries(raw)) add(name, nameIn(given));
  }
  return found;
}
