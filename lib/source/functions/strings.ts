import { certain, joined, toBoolean, toNumber, toString } from '../convert';
import { isList, isUnknown, oneOfEach, type Evaluated } from '../evaluation';
import { Failure, Undecided } from '../failure';
import { takes, takesAll, type FunctionRule } from '../function-rule';
import { format } from './format';

export const STRINGS: Readonly<Record<string, FunctionRule>> = {
  chomp: takes(1, (value) => chomp(toString(value))),
  endswith: takes(2, (value, suffix) => toString(value).endsWith(toString(suffix))),
  format: takesAll(1, ([pattern = null, ...values]) => format(toString(pattern), values)),
  formatlist: takesAll(1, ([pattern = null, ...values]) => formatList(toString(pattern), values)),
  indent: takes(2, (spaces, value) => toString(value).replaceAll('\n', `\n${' '.repeat(Math.min(toNumber(spaces), 1000))}`)),
  join: takesAll(2, ([separator = null, ...lists]) =>
    join(
      toString(separator),
      lists.flatMap((list) => oneOfEach(list) ?? certain(list)),
    ),
  ),
  lower: takes(1, (value) => eachCharacter(toString(value), (character) => character.toLowerCase())),
  nonsensitive: takes(1, (value) => value),
  sensitive: takes(1, () => {
    throw new Undecided();
  }),
  split: takes(2, (separator, value) => split(toString(separator), toString(value))),
  startswith: takes(2, (value, prefix) => toString(value).startsWith(toString(prefix))),
  strcontains: takes(2, (value, part) => toString(value).includes(toString(part))),
  strrev: takes(1, (value) => characters(toString(value)).reverse().join('')),
  substr: takes(3, (value, offset, length) => substring(characters(toString(value)), toNumber(offset), toNumber(length))),
  title: takes(1, (value) =>
    toString(value).replace(/(^|[^\p{L}\p{N}_])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  tobool: takes(1, (value) => (value === null ? null : toBoolean(value))),
  tonumber: takes(1, (value) => (value === null ? null : toNumber(value))),
  tostring: takes(1, (value) => (value === null ? null : joined([value]))),
  trim: takes(2, (value, cutset) => trim(toString(value), toString(cutset))),
  trimprefix: takes(2, (value, prefix) => withoutPrefix(toString(value), toString(prefix))),
  trimspace: takes(1, (value) => toString(value).trim()),
  trimsuffix: takes(2, (value, suffix) => withoutSuffix(toString(value), toString(suffix))),
  upper: takes(1, (value) => eachCharacter(toString(value), (character) => character.toUpperCase())),
};

function chomp(value: string): string {
  let end = value.length;
  while (end > 0 && '\r\n'.includes(value.charAt(end - 1))) end--;
  return value.slice(0, end);
}

/** What a reader sees as one character; Terraform counts and cuts by these. */
export function characters(value: string): string[] {
  const ascii = /^[\x20-\x7e]*$/.test(value);
  return ascii ? Array.from(value) : [...new Intl.Segmenter('en').segment(value)].map(({ segment }) => segment);
}

/** Go changes the case of single code points: "ß" stays one. */
function eachCharacter(value: string, change: (character: string) => string): string {
  return value.replace(/\p{L}|\p{N}|\p{So}/gu, (character) => {
    const changed = change(character);
    return Array.from(changed).length === 1 ? changed : character;
  });
}

function formatList(pattern: string, values: readonly Evaluated[]): Evaluated {
  if (values.some((value) => isUnknown(value) && value.kind === 'opaque')) throw new Undecided();
  const lists = values.filter(isList);
  const length = lists[0]?.length ?? 1;
  lists.forEach(certain);
  if (lists.some((list) => list.length !== length)) throw new Failure('lists of several lengths');
  return Array.from({ length }, (_, index) =>
    format(
      pattern,
      values.map((value) => (isList(value) ? (value[index] ?? null) : value)),
    ),
  );
}

function join(separator: string, values: readonly Evaluated[]): Evaluated {
  return joined(values.flatMap((value, index) => (index === 0 ? [value] : [separator, value])));
}

function split(separator: string, value: string): readonly string[] {
  if (separator === '') return Array.from(value);
  return value.split(separator);
}

function substring(value: readonly string[], offset: number, length: number): string {
  const start = offset < 0 ? Math.max(0, value.length + offset) : offset;
  return value.slice(start, length < 0 ? undefined : start + length).join('');
}

function trim(value: string, cutset: string): string {
  const list = Array.from(value);
  const cut = new Set(cutset);
  let start = 0;
  let end = list.length;
  while (start < end && cut.has(list[start] ?? '')) start++;
  while (end > start && cut.has(list[end - 1] ?? '')) end--;
  return list.slice(start, end).join('');
}

function withoutPrefix(value: string, prefix: string): string {
  return value.startsWith(prefix) ? value.slice(prefix.length) : value;
}

function withoutSuffix(value: string, suffix: string): string {
  return value.endsWith(suffix) ? value.slice(0, value.length - suffix.length) : value;
}
