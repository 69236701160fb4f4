import type { Expression, For, Join, Step } from './syntax';

type Bound = ReadonlySet<string>;

/**
 * All references in an expression, in the order of the text, each once: `aws_s3_bucket.b["eu"].arn`, `data.aws_x.y.json`,
 * `var.x`, `local.y`, `module.m.out`, `each.value`. A reference ends before a splat or an index that is not literal.
 */
export function references(expression: Expression): string[] {
  return freeReferences(expression, new Set());
}

/** The same without the names that a `for` around the expression binds. */
export function freeReferences(expression: Expression, bound: Bound): string[] {
  const found = new Set<string>();
  collect(expression, bound, found);
  return [...found];
}

/** A traversal as it is written in a reference. */
export function written(root: string, steps: readonly Step[]): string {
  let text = root;
  for (const step of steps) {
    if (step.kind === 'attribute') text += `.${step.name}`;
    else if (step.kind === 'index' && step.key.kind === 'literal') text += `[${JSON.stringify(step.key.value)}]`;
    else break;
  }
  return text;
}

function collect(expression: Expression, bound: Bound, found: Set<string>): void {
  if (expression.kind === 'name' && !bound.has(expression.name)) found.add(expression.name);
  if (expression.kind === 'access' && expression.on.kind === 'name' && !bound.has(expression.on.name)) {
    found.add(written(expression.on.name, expression.steps));
  }
  if (expression.kind === 'for') collectFor(expression, bound, found);
  else if (expression.kind === 'join') collectFor(expression.loop, bound, found);
  else for (const part of partsOf(expression)) collect(part, bound, found);
}

/** The expressions inside an expression, in the order of the text. */
function partsOf(expression: Exclude<Expression, For | Join>): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'inexact':
    case 'name':
      return [];
    case 'access':
      return [
        ...(expression.on.kind === 'name' ? [] : [expression.on]),
        ...expression.steps.flatMap((step) => (step.kind === 'index' ? [step.key] : [])),
      ];
    case 'template':
      return expression.parts;
    case 'call':
      return expression.arguments;
    case 'chain':
      return [expression.first, ...expression.rest.map(({ right }) => right)];
    case 'unary':
      return [expression.operand];
    case 'conditional':
      return [expression.test, expression.yes, expression.no];
    case 'tuple':
      return expression.elements;
    case 'object':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
  }
}

function collectFor(loop: For, bound: Bound, found: Set<string>): void {
  collect(loop.collection, bound, found);
  const inner = boundBy(loop, bound);
  for (const part of [loop.key, loop.value, loop.condition]) {
    if (part !== null) collect(part, inner, found);
  }
}

/** The names bound inside a `for`. */
export function boundBy(loop: For, outer: Iterable<string>): Set<string> {
  return new Set([...outer, ...(loop.keyName === null ? [] : [loop.keyName]), loop.valueName]);
}
