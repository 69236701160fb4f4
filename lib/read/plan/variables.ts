import { isObject } from '../values';

/** The value of a variable of the root module, where the plan tells. `variables` are those of the plan. */
export function variableIn(variables: Readonly<Record<string, unknown>>, name: string): { readonly value: unknown } | undefined {
  const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
  return isObject(variable) && 'value' in variable ? { value: variable['value'] } : undefined;
}
