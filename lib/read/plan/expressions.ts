import type { Evaluated } from '../../source/evaluation';
import type { Scope } from '../../source/scope';
import { parseModulePath } from '../address';
import type { InstanceKey, ModuleStep } from '../address';
import type { Configuration } from './configuration';
import type { ReadExpression } from '../documents';
import type { Estate } from '../instance';
import { isObject } from '../values';
import { variableIn } from './variables';

/**
 * Reads expressions of a plan whose configuration is in JSON syntax: there the plan holds their text as `constant_value`, beside the
 * references. In HCL syntax it holds the references only. What the code behind the plan says of an expression was evaluated already.
 */
export function planExpressions(
  configuration: Configuration,
  variables: Readonly<Record<string, unknown>>,
  hasCode = false,
): ReadExpression {
  return (expression, instance) => {
    if (isObject(expression) && 'pieces' in expression) return expression['pieces'];
    // Beside what the code says, which is absolute, references that are not would lead astray.
    if (!hasText(expression) || (hasCode && instance.module !== '')) return undefined;
    // Loaded when it is needed: most plans come from HCL.
    const { toPieces } = require('../code/expressions') as typeof import('../code/expressions');
    return toPieces(
      evaluateConstant(expression.constant_value, scopeOf(configuration, variables, parseModulePath(instance.module), instance.key)),
    );
  };
}

/** What an attribute is, where its text tells that it is one reference. */
export function exactlyInText(configuration: Configuration, read: ReadExpression): Estate['exactly'] {
  return (instance, expression) => {
    if (!hasText(expression)) return undefined;
    const { exactPiece, Pieces } = require('../document') as typeof import('../document');
    const pieces = read(expression, instance);
    const reference = pieces instanceof Pieces ? exactPiece(pieces) : undefined;
    return reference === undefined ? undefined : configuration.resolve({ references: [reference] }, instance)[0];
  };
}

interface WithText {
  readonly constant_value: unknown;
  readonly references: readonly unknown[];
}

/** A literal `${` of HCL stands in a constant as well, but then it refers to nothing. */
function hasText(expression: unknown): expression is WithText {
  return (
    isObject(expression) && 'constant_value' in expression && Array.isArray(expression['references']) && expression['references'].length > 0
  );
}

function scopeOf(
  configuration: Configuration,
  variables: Readonly<Record<string, unknown>>,
  steps: readonly ModuleStep[],
  key?: InstanceKey,
): Scope {
  const { EMPTY_SCOPE } = require('../../source/scope') as typeof import('../../source/scope');
  return {
    ...EMPTY_SCOPE,
    ...(typeof key === 'string' ? { each: { key } } : {}),
    ...(typeof key === 'number' ? { count: { index: key } } : {}),
    variable: (name) =>
      steps.length === 0 ? (variableIn(variables, name)?.value as Evaluated | undefined) : given(configuration, variables, steps, name),
  };
}

/** What the caller of a module gave. */
function given(
  configuration: Configuration,
  variables: Readonly<Record<string, unknown>>,
  steps: readonly ModuleStep[],
  name: string,
): Evaluated | undefined {
  const expression = configuration.given(steps, name);
  if (!isObject(expression) || !('constant_value' in expression)) return undefined;
  if (!hasText(expression)) return expression['constant_value'] as Evaluated;
  return evaluateConstant(expression.constant_value, scopeOf(configuration, variables, steps.slice(0, -1)));
}

function evaluateConstant(value: unknown, scope: Scope): Evaluated {
  const { fromJson } = require('../../source/json-code') as typeof import('../../source/json-code');
  const { evaluateRaw } = require('../../source/raw') as typeof import('../../source/raw');
  return evaluateRaw(fromJson(value), scope);
}
