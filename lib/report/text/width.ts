/** Characters of Japanese take two columns of a terminal. */
const WIDE = /[\u2e80-\u9fff\uff01-\uff60]/g;

/** What a line may be broken after: a word with its blanks, a Japanese character with the punctuation that must not begin a line. */
const PIECE = /[\u2e80-\u9fff\uff01-\uff60][、。，．：；！？」』）]*\s*|[^\s\u2e80-\u9fff\uff01-\uff60]+\s*/g;

/** In columns of a terminal. */
export function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** A text in lines of at most so many columns. A longer word has a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.trim().matchAll(PIECE)) {
    if (line !== '' && widthOf(`${line}${piece.trimEnd()}`) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
