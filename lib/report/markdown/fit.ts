/** Room that the end of a list, which counts what is left out, takes at most. In bytes. */
const END = 300;

/** In bytes of UTF-8. */
export function lengthOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** As many of the items as there is room for, as text; room is kept for a line that counts the others. */
export function fitted<T>(items: readonly T[], render: (item: T) => string, room: number): readonly string[] {
  const texts: string[] = [];
  let left = room - END;
  for (const item of items) {
    const text = render(item);
    left -= lengthOf(text) + 2;
    if (left < 0) {
      break;
    }
    texts.push(text);
  }
  return texts;
}

/** A part that a reader opens. The title is ours alone: Markdown does not reach into it. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
