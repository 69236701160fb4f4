import type { Reporter } from './reporter';

/** Each format is loaded when it is asked for: most runs want one. */
const REPORTERS = {
  text: () => (require('./text') as typeof import('./text')).reportAsText,
  json: () => (require('./json') as typeof import('./json')).reportAsJson,
} satisfies Readonly<Record<string, () => Reporter>>;

export type Format = keyof typeof REPORTERS;
export const FORMATS = Object.keys(REPORTERS) as readonly Format[];

export function reporterOf(format: Format): Reporter {
  return REPORTERS[format]();
}

export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
