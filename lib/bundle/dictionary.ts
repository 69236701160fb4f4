import { isStopped } from '../decide/class';
import { gradeOf } from '../decide/draft';
import type { Kind, Verdict } from '../model/finding';
import type { Catalogue, Rule } from '../model/rule';
import { SEVERITIES, SEVERITY_OF_KIND } from '../model/severity';
import type { DataClass } from '../model/view';

/** What `engines/words.rego` and `engines/decision.rego` are told: the words of the catalogue and the decisions of the gate, as Rego. */
export function dictionaryModule({ rules, says }: Pick<Catalogue, 'rules' | 'says'>): string {
  const grades = new Map(rules.map((rule) => [gradeName(rule), gradesOf(rule)]));
  return [
    '# METADATA',
    '# title: Words and decisions of the gate',
    '# description: Written by `dealerguard bundle` from METADATA of the rules and from the tables of the gate.',
    'package dealerguard.words',
    '',
    `rules := ${table(rules.map((rule) => [rule.id, told(rule)]))}`,
    '',
    `says := ${table(Object.entries(says))}`,
    '',
    `grades := ${table([...grades])}`,
    '',
    `passes := ${table(passing().map((situation) => [situation, true]))}`,
    '',
  ].join('\n');
}

/** JSON is Rego as well. */
function table(entries: readonly (readonly [string, unknown])[]): string {
  return `{\n${entries.map(([key, value]) => `\t${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join('')}}`;
}

function told(rule: Rule): unknown {
  const { says, fix, fixes } = rule;
  return { grade: gradeName(rule), says, fix, ...(fixes === undefined ? {} : { fixes }) };
}

/** Rules of one grade weigh all findings alike. */
function gradeName({ severity, assumed }: Rule): string {
  return [...(severity === undefined ? [] : [severity]), ...(assumed === true ? ['assumed'] : [])].join(' ');
}

/** The severity of a finding by its kind, or by what the policy says itself. */
function gradesOf(rule: Rule): unknown {
  const kinds = (Object.keys(SEVERITY_OF_KIND) as Kind[]).map((kind) => [kind, gradeOf(rule, { kind })] as const);
  const stated = SEVERITIES.map((severity) => [severity, gradeOf(rule, { kind: 'indirect', severity })] as const);
  return Object.fromEntries([...kinds, ...stated]);
}

const VERDICTS: readonly Verdict[] = ['exposed', 'undecided', 'unguarded'];
const CLASSES: readonly DataClass[] = ['customer', 'internal', 'unclassified', 'public'];

/** `undecided store internal high`: whatever the table of decisions lets pass. */
function passing(): readonly string[] {
  return VERDICTS.flatMap((verdict) =>
    ['store', 'elsewhere'].flatMap((place) =>
      CLASSES.flatMap((dataClass) =>
        SEVERITIES.filter((severity) => !isStopped(verdict, place === 'store', dataClass, severity)).map((severity) =>
          [verdict, place, dataClass, severity].join(' '),
        ),
      ),
    ),
  );
}
