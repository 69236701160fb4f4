import { runsOf } from './runs';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as content of an HTML element or of an attribute in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Text with what looks like code set as code, for a reader who looks for a name in a sentence. */
export function proseHtml(text: string): string {
  return runsOf(text)
    .map(({ text: run, isCode }) => (isCode ? `<code>${escapeHtml(run)}</code>` : escapeHtml(run)))
    .join('');
}
