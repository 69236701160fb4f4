import { reportAsJson } from './json';
import type { Reporter } from './reporter';
import { reportAsText } from './text';

export type Format = 'text' | 'json';

/** A format without a reporter does not compile. */
export const REPORTERS: Readonly<Record<Format, Reporter>> = {
  text: reportAsText,
  json: reportAsJson,
};

export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
