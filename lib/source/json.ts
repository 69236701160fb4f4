import { encoded, isEncoded, isKnown, isList, isOpaque, isSymbolic, isText, isUnknown, sortedKeys, text } from './evaluation';
import type { Encoded, Evaluated, Opaque, Symbolic, Text } from './evaluation';
import { numberText } from './number';

type Part = Text['parts'][number];

/** `jsonencode`: the string when the value is known, else its structure. */
export function encodeJson(value: Evaluated): string | Encoded {
  return isKnown(value)
    ? jsonText(value)
        .filter((part) => typeof part === 'string')
        .join('')
    : encoded(value);
}

/**
 * The JSON text of a value, as Terraform writes it (sorted keys, no spaces, `<>&` escaped). Each unknown leaf stands between
 * quotes, so that the text is JSON once a word is put in its place; an opaque one alone between quotes may be no string.
 */
export function jsonText(value: Evaluated): Part[] {
  if (value === null || typeof value === 'boolean') return [String(value)];
  if (typeof value === 'number') return [numberText(value)];
  if (typeof value === 'string') return [quoted(value)];
  if (isUnknown(value)) {
    const parts = isText(value) ? value.parts : isEncoded(value) ? jsonText(value.value) : [value];
    return ['"', ...parts.map((part) => (typeof part === 'string' ? quoted(part).slice(1, -1) : part)), '"'];
  }
  if (isList(value)) return ['[', ...separated(value.map(jsonText)), ']'];
  const map = value;
  return ['{', ...separated(sortedKeys(map).map((key) => [`${quoted(key)}:`, ...jsonText(map[key] ?? null)])), '}'];
}

function separated(items: readonly Part[][]): Part[] {
  return items.flatMap((item, index) => (index === 0 ? item : [',', ...item]));
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]|\\[bf]/g, (found) => ESCAPED.get(found) ?? found);
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['<', '\\u003c'],
  ['>', '\\u003e'],
  ['&', '\\u0026'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
]);

/**
 * The structure in a JSON text, known or not: `{"Resource":"${aws_s3_bucket.b.arn}/*"}` becomes a map with a text in it.
 * An unknown part outside quotes is a value of its own. `undefined` when the text is no JSON whatever the unknown parts are.
 */
export function decodeJson(value: Evaluated): Evaluated | undefined {
  if (isEncoded(value)) return value.value;
  if (isOpaque(value) || isSymbolic(value)) return value;
  if (typeof value !== 'string' && !isText(value)) return undefined;
  const parts = typeof value === 'string' ? [value] : value.parts;
  const mark = unusedMark(parts);
  try {
    return restored(JSON.parse(withMarks(parts, mark)) as Evaluated, parts, mark);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A word that occurs in no known part, spelt out or in `\\u` escapes. */
function unusedMark(parts: readonly Part[]): string {
  const known = parts.filter((part) => typeof part === 'string').join('');
  const plain = known.replace(/\\u([0-9a-fA-F]{4})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  const used = [known, plain].flatMap((part) => part.match(/unknown-*/g) ?? []);
  return 'unknown-'.padEnd(
    used.reduce((longest, word) => Math.max(longest, word.length + 1), 0),
    '-',
  );
}

function withMarks(parts: readonly Part[], mark: string): string {
  let quotedNow = false;
  return parts
    .map((part, index) => {
      if (typeof part !== 'string') return quotedNow ? `${mark}${index};` : `"${mark}${index};"`;
      const quotes = part.replace(/\\./gs, '').split('"').length - 1;
      quotedNow = quotedNow !== (quotes % 2 === 1);
      return part;
    })
    .join('');
}

function restored(value: Evaluated, parts: readonly Part[], mark: string): Evaluated {
  if (typeof value === 'string') return restoredText(value, parts, mark);
  if (isList(value)) return value.map((element) => restored(element, parts, mark));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [knownKey(key, mark), restored(inner as Evaluated, parts, mark)]));
}

function restoredText(value: string, parts: readonly Part[], mark: string): Evaluated {
  const [first = '', ...rest] = value.split(mark);
  const pieces = rest.flatMap((piece): Part[] => {
    const end = piece.indexOf(';');
    return [parts[Number(piece.slice(0, end))] as Symbolic | Opaque, piece.slice(end + 1)];
  });
  return text([first, ...pieces]);
}

/** A key that is not known makes the whole map unreadable. */
function knownKey(key: string, mark: string): string {
  if (key.includes(mark)) throw new SyntaxError('unknown key');
  return key;
}
