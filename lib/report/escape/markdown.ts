import { runsOf } from './runs';

/** What begins a list or draws a line where it is the first of a line or of an entry. */
const BLOCK = /^(?:[-+]+|\d{1,9}[.)])(?=\s|$)/;

/**
 * Text as Markdown of GitHub and GitLab, within a line or at its beginning. Everything that could be markup, a mention, a link or a reference to an
 * issue stands in spans of code, within which neither service looks for any of these. https://github.github.com/gfm/#code-spans
 */
export function proseMarkdown(text: string): string {
  const trimmed = text.trimStart();
  const [block = ''] = BLOCK.exec(trimmed) ?? [];
  return codeMarkdown(block) + inlineMarkdown(trimmed.slice(block.length));
}

function inlineMarkdown(text: string): string {
  return runsOf(text)
    .map(({ text: run, isCode }) => (isCode ? codeMarkdown(run) : run))
    .join('');
}

/** Text as a span of code. */
export function codeMarkdown(text: string): string {
  if (text === '') {
    return '';
  }
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  // A blank on each side is taken off again where there are blanks on both.
  const isPadded = text.startsWith('`') || text.endsWith('`') || (text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '');
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Text as a span of code in the cell of a table, where a bar would end the cell whatever is around it. */
export function cellMarkdown(text: string): string {
  return codeMarkdown(text.replaceAll('|', '\\u007c'));
}
