import { Failure, Undecided } from '../failure';

const LONGEST_PATTERN = 200;

/** Each one multiplies the time by the length of the text. */
const MOST_REPEATS = 2;

/** Pieces that mean the same in RE2 and in JavaScript. */
const PIECES: readonly string[] = [
  /(?<class>\[\^?(?:\\[dw.\-/+*?()[\]{}^$|\\_:]|[^\\[\]])+\])/,
  /(?<escape>\\[dDwWbB.\-/+*?()[\]{}^$|\\_:])/,
  /(?<open>\((?:\?:|\?P?<[A-Za-z]\w*>|(?!\?)))/,
  /(?<close>\))/,
  /(?<repeat>(?:[*+?]|\{\d{1,2}(?:,\d{0,2})?\})\??)/,
  /(?<plain>[^\\[\](){}*+?])/,
].map(({ source }) => source);

const PIECE = new RegExp(PIECES.join('|'), 'gsy');

/**
 * Translates a pattern of Terraform (RE2) to JavaScript.
 * @throws Undecided for what the two read differently and for what JavaScript could take long over (a repeat in a repeat).
 */
export function translatePattern(pattern: string): RegExp {
  if (pattern.length > LONGEST_PATTERN) throw new Undecided();
  const pieces = [...pattern.matchAll(PIECE)];
  if (pieces.reduce((length, piece) => length + piece[0].length, 0) < pattern.length) throw new Undecided();
  checkRepeats(pieces);
  try {
    return new RegExp(pieces.map(translate).join(''), 'gu');
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure('no pattern');
    throw error;
  }
}

/** No group that holds a repeat or an alternative is repeated, and few repeats in all. */
function checkRepeats(pieces: readonly RegExpExecArray[]): void {
  let repeats = 0;
  const open: boolean[] = [];
  let closed = false;
  for (const { groups = {}, 0: piece } of pieces) {
    if (groups['repeat'] !== undefined && piece !== '?') {
      repeats++;
      if (closed || repeats > MOST_REPEATS) throw new Undecided();
    }
    const branching = groups['repeat'] !== undefined || piece === '|';
    if (branching && open.length > 0) open[open.length - 1] = true;
    closed = groups['close'] !== undefined && (open.pop() ?? false);
    if (closed && open.length > 0) open[open.length - 1] = true;
    if (groups['open'] !== undefined) open.push(false);
  }
}

function translate({ groups = {}, 0: piece }: RegExpExecArray): string {
  if (groups['open'] !== undefined) return piece.replace('(?P<', '(?<');
  if (groups['escape'] !== undefined && /[-_:]/.test(piece)) return piece.slice(1);
  if (groups['class'] !== undefined)
    return piece.replace(/\\([.+*?()[\]{}^$|_:/])/g, (_, character: string) => `\\u{${character.charCodeAt(0).toString(16)}}`);
  return piece === '.' ? '[^\\n]' : piece;
}
