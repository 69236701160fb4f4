import { joined, toString } from '../convert';
import { isUnknown, type Evaluated } from '../evaluation';
import { Failure, Undecided } from '../failure';
import { takes, type FunctionRule } from '../function-rule';
import { translatePattern } from './pattern';

/** Characters of a text that a pattern is tried on: JavaScript may go back and forth, Terraform's engine does not. */
const LONGEST_TEXT = 300;

export const PATTERNS: Readonly<Record<string, FunctionRule>> = {
  regex: takes(2, (pattern, value) => firstMatch(toString(pattern), toString(value))),
  regexall: takes(2, (pattern, value) => allMatches(toString(pattern), toString(value)).map(captured)),
  replace: takes(3, (value, part, by) =>
    isUnknown(by) ? insert(toString(value), toString(part), by) : replace(toString(value), toString(part), toString(by)),
  ),
};

function firstMatch(pattern: string, value: string): Evaluated {
  const [match] = allMatches(pattern, value);
  if (match === undefined) throw new Failure('no match');
  return captured(match);
}

function allMatches(pattern: string, value: string): readonly RegExpMatchArray[] {
  return [...short(value).matchAll(translatePattern(pattern))];
}

/** The whole match, or the groups as a list, or the named groups as a map; a group that took no part is null. */
function captured(match: RegExpMatchArray): Evaluated {
  if (match.groups !== undefined) {
    if (Object.keys(match.groups).length < match.length - 1) throw new Failure('named and unnamed groups');
    return Object.fromEntries(Object.entries<string | undefined>(match.groups).map(([name, group]) => [name, group ?? null]));
  }
  return match.length === 1 ? match[0] : match.slice(1).map((group: string | undefined) => group ?? null);
}

/** What is not known can take the place of a part that is no pattern. */
function insert(value: string, part: string, by: Evaluated): Evaluated {
  if (part === '' || isPattern(part)) throw new Undecided();
  return joined(value.split(part).flatMap((piece, at) => (at === 0 ? [piece] : [by, piece])));
}

function isPattern(part: string): boolean {
  return part.length > 1 && part.startsWith('/') && part.endsWith('/');
}

/** A part between slashes is a pattern. In its replacement only `$1` and `${1}` are understood. */
function replace(value: string, part: string, by: string): Evaluated {
  if (!isPattern(part)) return value.replaceAll(part, () => by);
  const pattern = translatePattern(part.slice(1, -1));
  if (/\$(?![0-9](?!\w)|\{[0-9]\})/.test(by)) throw new Undecided();
  return short(value).replace(pattern, (...match: unknown[]) =>
    by.replace(/\$(?:(\d)|\{(\d)\})/g, (_, bare: string | undefined, braced: string | undefined) => {
      const group = match[Number(bare ?? braced)];
      return typeof group === 'string' ? group : '';
    }),
  );
}

function short(value: string): string {
  if (value.length > LONGEST_TEXT) throw new Undecided();
  return value;
}
