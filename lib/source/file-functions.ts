import type { Context } from './context';
import { decided, toMapping, toString } from './convert';
import { opaque, referencesOf, type Evaluated } from './evaluation';
import { Undecided } from './failure';
import { parseTemplate } from './parse';
import { EMPTY_SCOPE } from './scope';
import { ExpressionError, type Call } from './syntax';

const FILE_FUNCTIONS: readonly string[] = ['file', 'fileexists', 'templatefile', 'templatestring'];

export function isFileFunction(name: string): boolean {
  return FILE_FUNCTIONS.includes(name);
}

/** Functions that read a file, where the scope has the files that the code reads, or fill in a template; else opaque. */
export function callFileFunction({ name, arguments: list }: Call, context: Context): Evaluated {
  const given = list.map((argument) => context.evaluate(argument, context));
  const [path = null, variables = {}] = given;
  return decided(given, () => {
    const text = name === 'templatestring' ? toString(path) : context.scope.file?.(toString(path));
    if (text === undefined) return opaque(referencesOf(...given));
    if (name === 'fileexists') return true;
    return name === 'file' ? text : render(text, variables, context);
  });
}

/** A template sees its variables and nothing else. */
function render(text: string, variables: Evaluated, context: Context): Evaluated {
  const bound = new Map(Object.entries(toMapping(variables)));
  try {
    return context.evaluate(parseTemplate(text), { ...context, scope: EMPTY_SCOPE, bound });
  } catch (error) {
    if (error instanceof ExpressionError) throw new Undecided();
    throw error;
  }
}
