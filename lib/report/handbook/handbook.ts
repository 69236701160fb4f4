import type { Rule, RuleExamples } from '../../model/rule';
import { severityOfRule } from '../../model/severity';
import { counted, filled, type OwnWords, type Words } from '../words';

/** Examples of rules, by id. */
export type Examples = Readonly<Record<string, RuleExamples>>;

/** The rules as a book for people, in some format: a function of its arguments, that ends in a line break. */
export type Handbook = (words: Words, rules: readonly Rule[], examples: Examples) => string;

/** Rules by service, both in the order of their names. */
export function byService(rules: readonly Rule[]): readonly (readonly [string, readonly Rule[]])[] {
  const services = new Map<string, Rule[]>();
  for (const rule of [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const service = rule.id.split('/')[0] ?? '';
    const own = services.get(service);
    if (own === undefined) {
      services.set(service, [rule]);
    } else {
      own.push(rule);
    }
  }
  return [...services];
}

/** `critical: open to anyone, open to any AWS account` */
export function gradeOfRule(rule: Rule, own: OwnWords): string {
  return filled(own.section, {
    title: own.severity[severityOfRule(rule)],
    count: rule.kinds.map((kind) => own.kind[kind]).join(own.list.comma),
  });
}

/** Why it matters: the gravest kind of finding that it makes. */
export function mattersOf({ kinds: [kind] }: Rule, own: OwnWords): string {
  return kind === undefined ? '' : own.matters[kind];
}

export function introOf(rules: readonly Rule[], own: OwnWords): string {
  return filled(own.page.handbookIntro, { rules: counted(rules.length, own.count.rules) });
}
