import { joined, toNumber, toString } from '../convert';
import { isUnknown, type Evaluated } from '../evaluation';
import { Failure, Undecided } from '../failure';
import { encodeJson } from '../json';

const VERB = /%(?:\[(\d{1,3})\])?([0 +-]*)(\d{1,2})?(?:\.(\d{1,2}))?([a-zA-Z%])/g;

/** Terraform's `format`: `%s`, `%v`, `%d`, `%f`, `%x`, `%q`, `%t`, with zero or space padding. Other verbs and flags are undecided. */
export function format(pattern: string, values: readonly Evaluated[]): Evaluated {
  if (pattern.replace(VERB, '').includes('%')) throw new Undecided();
  const parts: Evaluated[] = [];
  let end = 0;
  let next = 0;
  let highest = 0;
  for (const verb of pattern.matchAll(VERB)) {
    parts.push(pattern.slice(end, verb.index));
    end = verb.index + verb[0].length;
    if (verb[5] === '%') {
      parts.push('%');
      continue;
    }
    next = verb[1] === undefined ? next + 1 : Number(verb[1]);
    highest = Math.max(highest, next);
    const value = values[next - 1];
    if (value === undefined) throw new Failure('not enough arguments');
    parts.push(formatOne(verb, value));
  }
  if (highest < values.length) throw new Failure('too many arguments');
  return joined([...parts, pattern.slice(end)]);
}

function formatOne([, , flags = '', width, precision, verb = '']: RegExpMatchArray, value: Evaluated): Evaluated {
  if (width === undefined && precision === undefined && flags === '' && (verb === 's' || verb === 'v')) {
    return typeof value === 'object' && !isUnknown(value) ? whole(verb, value) : value;
  }
  const plain = formatKnown(verb, value, precision);
  const size = Number(width ?? 0);
  if (/[ +]/.test(flags)) throw new Undecided();
  if (flags.includes('-')) return plain.padEnd(size);
  if (!flags.includes('0')) return plain.padStart(size);
  return plain.startsWith('-') ? `-${plain.slice(1).padStart(size - 1, '0')}` : plain.padStart(size, '0');
}

/** A list, a map or null has no text for `%s`; `%v` writes JSON. */
function whole(verb: string, value: Evaluated): Evaluated {
  if (verb === 's') throw new Undecided();
  return encodeJson(value);
}

function formatKnown(verb: string, value: Evaluated, precision: string | undefined): string {
  if (verb === 'd' && precision === undefined) return String(Math.trunc(toNumber(value)));
  if (verb === 'f') return toNumber(value).toFixed(Number(precision ?? 6));
  if (verb === 't' || verb === 's')
    return precision === undefined ? toString(value) : Array.from(toString(value)).slice(0, Number(precision)).join('');
  if (verb === 'x' && typeof value === 'number' && Number.isInteger(value)) return value.toString(16);
  if (verb === 'q' && /^[\x20-\x7e]*$/.test(toString(value))) return JSON.stringify(toString(value));
  throw new Undecided();
}
