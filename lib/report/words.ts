import type { Says } from '../model/finding';
import type { Catalogue, Rule } from '../model/rule';
import { ENGLISH } from './english';
import { plain } from './escape';

/** Languages that reports and the handbook can be had in. */
export type Language = 'en' | 'es' | 'ja';
export const LANGUAGES: readonly Language[] = ['en'];

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** The catalogue of what reports say themselves, in one language. */
export type OwnWords = Texts<typeof ENGLISH>;

/** All words of one language, as data: what every reporter is given. */
export interface Words {
  readonly language: Language;
  readonly rules: readonly Rule[];
  /** Sentences of the shared libraries of the policies, by code. */
  readonly says: Readonly<Record<string, string>>;
  /** What policies write into arguments of sentences, by the English of it. Empty for English. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly own: OwnWords;
}

/** What `policies/words/<language>.json` holds. */
export interface Translation {
  readonly own: OwnWords;
  readonly rules: Readonly<Record<string, Pick<Rule, 'title' | 'description' | 'says' | 'fix' | 'fixes'>>>;
  readonly says: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Record<string, string>>;
}

const NO_PHRASES: Words['phrases'] = {};

/** English: what the METADATA of the rules and the catalogue of the reports say. */
export function englishWords({ rules, says }: Pick<Catalogue, 'rules' | 'says'>): Words {
  return { language: 'en', rules, says, phrases: NO_PHRASES, own: ENGLISH };
}

/** Another language. A rule that is not translated keeps its English: a test counts those, and the count may only shrink. */
export function translatedWords({ rules, says }: Pick<Catalogue, 'rules' | 'says'>, language: Language, translation: Translation): Words {
  return {
    language,
    rules: rules.map((rule) => ({ ...rule, ...own(translation.rules, rule.id) })),
    says: { ...says, ...translation.says },
    phrases: translation.phrases,
    own: translation.own,
  };
}

/** Makes sentences of codes. */
export interface Speaker {
  readonly rule: (id: string) => Rule;
  /** The sentence of a code, with its arguments filled in and safe to show. The rule's own sentences go before those of the libraries. */
  readonly sentence: (ruleId: string, says: Says) => string;
  /** What to change: the sentence for the code, else that of the rule, with the same arguments. */
  readonly fix: (ruleId: string, says: Says) => string;
}

/** Its functions throw for what the words do not have: that is a bug of a policy, not of the user's input. */
export function speakerOf(words: Words): Speaker {
  const byId = new Map(words.rules.map((rule) => [rule.id, rule]));
  const rule = (id: string): Rule => {
    const found = byId.get(id);
    if (found === undefined) {
      throw new Error(`no rule ${id} in the catalogue`);
    }
    return found;
  };
  const sentence = (ruleId: string, says: Says): string => {
    const template = own(rule(ruleId).says, says.code) ?? own(words.says, says.code);
    if (template === undefined) {
      throw new Error(`${ruleId} says ${says.code}, for which there is no sentence`);
    }
    return spoken(words, template, says, ruleId);
  };
  const fix = (ruleId: string, says: Says): string => {
    const { fix: usual, fixes = {} } = rule(ruleId);
    return spoken(words, own(fixes, says.code) ?? own(fixes, says.code.replace(/-unknown$/, '')) ?? usual, says, ruleId);
  };
  return { rule, sentence, fix };
}

/** A sentence of a policy with its arguments filled in. */
function spoken({ phrases, own: { list } }: Words, template: string, says: Says, ruleId: string): string {
  return fill(template, (name) => {
    const value = own(says.args, name);
    if (value === undefined) {
      throw new Error(`${ruleId} says ${says.code} without the argument ${name}`);
    }
    return plain(inPhrases(String(value), phrases, list));
  });
}

/** A template with its arguments filled in. */
export function fill(template: string, argument: (name: string) => string | number): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => String(argument(name)));
}

/** A template with arguments of ours, which are all there. */
export function filled(template: string, args: Readonly<Record<string, string | number>>): string {
  return fill(template, (name) => args[name] ?? '');
}

/** `3 resources`. */
export function counted(n: number, { one, other }: { readonly one: string; readonly other: string }): string {
  return filled(n === 1 ? one : other, { n });
}

/**
 * An argument in another language, where it is a phrase of the policies or a list of them: `read, list and write`. Whatever is none, such
 * as an ARN among them, stays.
 */
function inPhrases(value: string, phrases: Words['phrases'], list: OwnWords['list']): string {
  if (phrases === NO_PHRASES) {
    return value;
  }
  const whole = own(phrases, value);
  if (whole !== undefined) {
    return whole;
  }
  const parts = value.split(/, | and /);
  const told = parts.map((part) => own(phrases, part) ?? more(part, list));
  if (told.every((part) => part === undefined)) {
    return value;
  }
  const texts = told.map((part, index) => part ?? parts[index] ?? '');
  return texts.length === 1 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(list.comma)}${list.and}${texts.at(-1) ?? ''}`;
}

/** `2 more`, as policies end a list that is cut. */
function more(part: string, list: OwnWords['list']): string | undefined {
  const [, n] = /^(\d+) more$/.exec(part) ?? [];
  return n === undefined ? undefined : filled(list.more, { n });
}

/** A code named `constructor` has no sentence. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
