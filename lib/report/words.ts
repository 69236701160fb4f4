import type { Says } from '../model/finding';
import type { Catalogue, Rule } from '../model/rule';
import { ENGLISH } from './english';
import { plain } from './escape/plain';
import { entryOf, inPhrases } from './phrases';
import { fill, joined } from './template';

/** Languages that reports and the handbook can be had in. */
export const LANGUAGES = ['en', 'es', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

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
  /** Sentences that are in this language: phrases are put into no other. Empty for English. */
  readonly spoken: ReadonlySet<string>;
  readonly own: OwnWords;
}

/** What `policies/words/<language>.json` holds. */
export interface Translation {
  /** Which English each text was made from, as `tools/translation.cjs` stamps it. */
  readonly of: Readonly<Record<string, string>>;
  readonly own: OwnWords;
  readonly rules: Readonly<Record<string, Pick<Rule, 'title' | 'description' | 'says' | 'fix' | 'fixes'>>>;
  readonly says: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Record<string, string>>;
}

/** English: what the METADATA of the rules and the catalogue of the reports say. */
export function englishWords({ rules, says }: Pick<Catalogue, 'rules' | 'says'>): Words {
  return { language: 'en', rules, says, phrases: {}, spoken: new Set(), own: ENGLISH };
}

/**
 * Another language. What is not translated, or has other arguments than the English of today, is English; a test finds such texts.
 */
export function translatedWords({ rules, says }: Pick<Catalogue, 'rules' | 'says'>, language: Language, translation: Translation): Words {
  const spoken = new Set<string>();
  return {
    language,
    rules: rules.map((rule) => translatedRule(rule, entryOf(translation.rules, rule.id), spoken)),
    says: translated(says, translation.says, spoken),
    phrases: translation.phrases,
    own: translated(ENGLISH as OwnWords, translation.own, spoken),
    spoken,
  };
}

function translatedRule(rule: Rule, words: Translation['rules'][string] | undefined, spoken: Set<string>): Rule {
  const { title, description, says, fix, fixes } = rule;
  const english = { title, says, fix, ...(description === undefined ? {} : { description }), ...(fixes === undefined ? {} : { fixes }) };
  return words === undefined ? rule : { ...rule, ...translated(english, words, spoken) };
}

/** A tree of texts with those of another language in their places; `spoken` gets these. */
function translated<T>(english: T, words: unknown, spoken: Set<string>): T {
  if (typeof english === 'string') {
    const fits = typeof words === 'string' && argumentsOf(words).every((name) => english.includes(name));
    if (fits) {
      spoken.add(words);
    }
    return fits ? (words as T) : english;
  }
  const table = (typeof words === 'object' && words !== null ? words : {}) as Readonly<Record<string, unknown>>;
  const entries = Object.entries(english as object).map(([key, value]) => [key, translated(value as unknown, entryOf(table, key), spoken)]);
  return Object.fromEntries(entries) as T;
}

function argumentsOf(template: string): readonly string[] {
  return template.match(/\{\w+\}/g) ?? [];
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
    const template = entryOf(rule(ruleId).says, says.code) ?? entryOf(words.says, says.code);
    if (template === undefined) {
      throw new Error(`${ruleId} says ${says.code}, for which there is no sentence`);
    }
    return said(words, template, says, ruleId);
  };
  const fix = (ruleId: string, says: Says): string => {
    const { fix: usual, fixes = {} } = rule(ruleId);
    return said(words, entryOf(fixes, says.code) ?? entryOf(fixes, says.code.replace(/-unknown$/, '')) ?? usual, says, ruleId);
  };
  return { rule, sentence, fix };
}

/** A sentence of a policy with its arguments filled in. */
function said({ phrases, spoken, own: { list } }: Words, template: string, says: Says, ruleId: string): string {
  const isSpoken = spoken.has(template);
  return joined(template, (name) => {
    const value = entryOf(says.args, name);
    if (value === undefined) {
      throw new Error(`${ruleId} says ${says.code} without the argument ${name}`);
    }
    return plain(isSpoken ? inPhrases(String(value), phrases, list) : String(value));
  });
}

/** A template with arguments of ours, which are all there. */
export function filled(template: string, args: Readonly<Record<string, string | number>>): string {
  return fill(template, (name) => args[name] ?? '');
}

/** `resources: judged`. */
export function paired({ pair }: OwnWords, name: string, value: string): string {
  return filled(pair, { name, value });
}

/** `3 resources`. */
export function counted(n: number, { one, other }: { readonly one: string; readonly other: string }): string {
  return filled(n === 1 ? one : other, { n });
}
