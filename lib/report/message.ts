import type { Says } from '../model/finding';
import type { Catalogue, Rule } from '../model/rule';
import { plain } from './escape';

/** Makes sentences of codes. */
export interface Words {
  readonly rule: (id: string) => Rule;
  /** The sentence of a code, with its arguments filled in and safe to show. The rule's own sentences go before those of the libraries. */
  readonly sentence: (ruleId: string, says: Says) => string;
  /** What to change: the sentence for the code, else that of the rule, with the same arguments. */
  readonly fix: (ruleId: string, says: Says) => string;
}

/** The words of a catalogue. Its functions throw for what the catalogue does not have: that is a bug of a policy, not of the user's input. */
export function wordsOf(catalogue: Catalogue): Words {
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const rule = (id: string): Rule => {
    const found = rules.get(id);
    if (found === undefined) {
      throw new Error(`no rule ${id} in the catalogue`);
    }
    return found;
  };
  const sentence = (ruleId: string, says: Says): string => {
    const template = own(rule(ruleId).says, says.code) ?? own(catalogue.says, says.code);
    if (template === undefined) {
      throw new Error(`${ruleId} says ${says.code}, for which there is no sentence`);
    }
    return fill(template, says, ruleId);
  };
  const fix = (ruleId: string, says: Says): string => {
    const { fix: usual, fixes = {} } = rule(ruleId);
    return fill(own(fixes, says.code) ?? own(fixes, says.code.replace(/-unknown$/, '')) ?? usual, says, ruleId);
  };
  return { rule, sentence, fix };
}

function fill(template: string, says: Says, ruleId: string): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = own(says.args, name);
    if (value === undefined) {
      throw new Error(`${ruleId} says ${says.code} without the argument ${name}`);
    }
    return plain(String(value));
  });
}

/** A code named `constructor` has no sentence. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
