import { spellOut } from './plain';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as content of an XML element or attribute. Lines stay; what XML 1.0 has no place for is spelled out. */
export function escapeXml(text: string): string {
  return text
    .split('\n')
    .map((line) => spellOut(line).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? ''))
    .join('\n');
}
