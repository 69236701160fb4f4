import { enter, leave, type Parser } from './parser';
import { ExpressionError, type Expression, type For, type Template } from './syntax';

/** A template as it is read: flat, the directives still without their bodies. Text outside quotes comes one line a part. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly expression: Expression }
  | { readonly kind: 'if'; readonly test: Expression }
  | ({ readonly kind: 'for' } & Pick<For, 'keyName' | 'valueName' | 'collection'>)
  | { readonly kind: 'else' | 'endif' | 'endfor' };

interface Queue {
  readonly parts: readonly Part[];
  next: number;
}

/** Turns the flat parts into a tree: `if … endif` and `for … endfor` become one expression each. */
export function assemble(parser: Parser, parts: readonly Part[]): Expression {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === 'value') return first.expression;
  const template = assembleUntil(parser, { parts, next: 0 }, []);
  const [only] = template.parts;
  if (only === undefined) return { kind: 'literal', value: '' };
  return template.parts.length === 1 && only.kind === 'literal' ? only : template;
}

/** Up to a directive that is one of the stops, which is left in the queue. No stops: up to the end. */
function assembleUntil(parser: Parser, queue: Queue, stops: readonly Part['kind'][]): Template {
  enter(parser);
  const done: Expression[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') done.push({ kind: 'literal', value: text });
    text = '';
  };
  for (;;) {
    const part = queue.parts[queue.next];
    if (part === undefined && stops.length > 0) throw new ExpressionError('directive without end', parser.at.position);
    if (part === undefined || stops.includes(part.kind)) break;
    queue.next++;
    if (part.kind === 'text') {
      text += part.text;
    } else {
      flush();
      done.push(assemblePart(parser, queue, part));
    }
  }
  flush();
  leave(parser);
  return { kind: 'template', parts: done };
}

function assemblePart(parser: Parser, queue: Queue, part: Exclude<Part, { kind: 'text' }>): Expression {
  if (part.kind === 'value') return part.expression;
  if (part.kind === 'if') return assembleIf(parser, queue, part.test);
  if (part.kind !== 'for') throw new ExpressionError(`"${part.kind}" without beginning`, parser.at.position);
  const value = assembleUntil(parser, queue, ['endfor']);
  queue.next++;
  const { keyName, valueName, collection } = part;
  return { kind: 'join', loop: { kind: 'for', keyName, valueName, collection, key: null, value, condition: null, grouped: false } };
}

function assembleIf(parser: Parser, queue: Queue, test: Expression): Expression {
  const yes = assembleUntil(parser, queue, ['else', 'endif']);
  const hasElse = queue.parts[queue.next]?.kind === 'else';
  queue.next++;
  if (!hasElse) return { kind: 'conditional', test, yes, no: { kind: 'literal', value: '' } };
  const no = assembleUntil(parser, queue, ['endif']);
  queue.next++;
  return { kind: 'conditional', test, yes, no };
}

/** What `<<-` does: takes from every line the indentation that all lines share. Lines of nothing but spaces do not count. */
export function withoutIndentation(parts: readonly Part[]): readonly Part[] {
  const starts = parts.map((_, index) => startsLine(parts[index - 1]));
  const indents = parts.map((part, index) => (starts[index] ? indentation(part) : Infinity));
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  if (shared === Infinity || shared === 0) return parts;
  return parts.map((part, index) =>
    part.kind === 'text' && indents[index] !== Infinity ? { ...part, text: part.text.slice(shared) } : part,
  );
}

function startsLine(before: Part | undefined): boolean {
  return before === undefined || (before.kind === 'text' && before.text.endsWith('\n'));
}

function indentation(part: Part): number {
  if (part.kind !== 'text') return 0;
  const content = part.text.trimStart();
  return content === '' && part.text.endsWith('\n') ? Infinity : part.text.length - content.length;
}
