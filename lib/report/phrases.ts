import { fill } from './template';

/** What policies write into arguments of sentences, by the English of it. */
type Phrases = Readonly<Record<string, string>>;

/** What stands between the parts of a list, and at the end of one that is cut. */
interface List {
  readonly comma: string;
  readonly and: string;
  readonly more: string;
}

/** The name of an attribute, an action or a resource: what stands between two of them is ours. */
const NAME = /^[\w.:*[\]-]+$/;

/**
 * An argument in another language, where it is a phrase of the policies or a list of them or of names: `read, list and write`. Whatever is none,
 * such as an ARN among them, stays.
 */
export function inPhrases(value: string, phrases: Phrases, list: List): string {
  const whole = phraseOf(value, phrases);
  if (whole !== undefined) {
    return whole;
  }
  const parts = value.split(/, | and /);
  const told = parts.map((part) => phraseOf(part, phrases) ?? moreOf(part, list));
  if (told.every((part) => part === undefined) && !parts.every((part) => NAME.test(part))) {
    return value;
  }
  const texts = told.map((part, index) => part ?? parts[index] ?? '');
  return texts.length === 1 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(list.comma)}${list.and}${texts.at(-1) ?? ''}`;
}

/** A phrase, or one with something in it: `port 22` as `port {n}`. Only what is called `{list}` may be several. */
function phraseOf(text: string, phrases: Phrases): string | undefined {
  const exact = entryOf(phrases, text);
  if (exact !== undefined || !text.includes(' ')) {
    return exact;
  }
  for (const [english, phrase] of Object.entries(phrases)) {
    const [start, name, end] = english.split(/\{(\w+)\}/);
    if (start === undefined || end === undefined || !text.startsWith(start) || !text.endsWith(end)) {
      continue;
    }
    const inner = text.slice(start.length, text.length - end.length);
    if (inner !== '' && (name === 'list' || !/, | and /.test(inner))) {
      return fill(phrase, () => inner);
    }
  }
  return undefined;
}

/** `2 more`, as policies end a list that is cut. */
function moreOf(part: string, list: List): string | undefined {
  const [, n] = /^(\d+) more$/.exec(part) ?? [];
  return n === undefined ? undefined : fill(list.more, () => n);
}

/** A code named `constructor` has no sentence. */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
