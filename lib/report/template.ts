/** Characters of Japanese: no blank belongs between two of them, though templates have one around an argument, for code. */
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** A template with its arguments filled in, where a phrase of Japanese joins what stands around it without a blank. */
export function joined(template: string, argument: (name: string) => string): string {
  const parts = template.split(/\{(\w+)\}/);
  return parts.reduce((text, part, index) => {
    const next = index % 2 === 1 ? argument(part) : part;
    const [end, start] = [text.trimEnd(), next.trimStart()];
    const isJoined = JAPANESE.test(end.slice(-1)) && JAPANESE.test(start.slice(0, 1));
    return isJoined ? `${end}${start}` : `${text}${next}`;
  }, '');
}

/** A template with its arguments filled in. */
export function fill(template: string, argument: (name: string) => string | number): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => String(argument(name)));
}
