import type { Raw, RawBody } from '../../source/code';
import { evaluate } from '../../source/evaluate';
import { isList, isMapping, type Evaluated, type Mapping } from '../../source/evaluation';
import { parseTemplate } from '../../source/parse';
import { evaluateRaw } from '../../source/raw';
import { EMPTY_SCOPE, type Scope } from '../../source/scope';
import { ExpressionError } from '../../source/syntax';

/**
 * What data sources say that do nothing but read and fill in a text, as code did before there was `templatefile`.
 * https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file
 */
export function renderedText(source: string, attribute: string, body: RawBody, scope: Scope): Evaluated | undefined {
  if (source.startsWith('data.template_file.') && attribute === 'rendered') return rendered(body, scope);
  if (source.startsWith('data.local_file.') && attribute === 'content') return contentOf(evaluateRaw(body['filename'], scope), scope);
  return undefined;
}

function rendered({ template, vars }: RawBody, scope: Scope): Evaluated | undefined {
  const text = evaluateRaw(template, scope);
  const variables = variablesOf(vars, scope);
  if (typeof text !== 'string' || !variables) return undefined;
  try {
    return evaluate(parseTemplate(text), { ...EMPTY_SCOPE, iterators: new Map(Object.entries(variables)) });
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

/** Before 0.12, `vars` was written as a block. */
function variablesOf(vars: Raw, scope: Scope): Mapping | undefined {
  const value = evaluateRaw(vars, scope) ?? {};
  const only = isList(value) && value.length === 1 ? (value[0] ?? {}) : value;
  return isMapping(only) ? only : undefined;
}

function contentOf(path: Evaluated, scope: Scope): string | undefined {
  return typeof path === 'string' ? scope.file?.(path) : undefined;
}
