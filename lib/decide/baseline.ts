import { InputError } from '../model/errors';
import type { Finding, Says } from '../model/finding';
import type { Report, ReportInput } from '../model/report';
import type { Catalogue } from '../model/rule';
import type { Draft } from './change';
import { causeKey } from './identity';
import { DATA_CLASS_RULE } from './lowered';

/** What an earlier report tells of the inputs of now. */
export interface Baseline {
  readonly drafts: readonly Draft[];
  /** Whether the words of today say what it was. An earlier version may have said it otherwise. */
  readonly isTellable: (draft: Draft) => boolean;
  /** What a reader must know of it. */
  readonly notes: readonly Says[];
}

export interface BaselineRequest {
  readonly report: Report;
  /** Those that do not tell themselves what was before. */
  readonly inputs: readonly ReportInput[];
  readonly catalogue: Catalogue;
  /** The address that a resource has after the `moved` blocks of the input. */
  readonly movedTo: (input: string, address: string) => string;
}

/**
 * The findings of an earlier report, as far as they are of the same inputs. Inputs are the same by name. Where there is one then and one
 * now, a plan or state among them, they are the same by whatever name, since the name of those is that of a file.
 * @throws InputError where the report is of none of these inputs: everything would look new.
 */
export function readBaseline({ report, inputs, catalogue, movedTo }: BaselineRequest): Baseline {
  const names = inputs.map(({ name }) => name);
  const nameOf = namesake(inputs, report.inputs);
  const told = new Set(report.inputs.map(({ name }) => nameOf(name)));
  const strangers = names.filter((name) => !told.has(name));
  if (names.length > 0 && strangers.length === names.length) {
    const then = report.inputs.map(({ name }) => name).join(', ') || 'nothing';
    throw new InputError(`the baseline is about ${then}, not about ${names.join(', ')}: give the report of an earlier check of the same`);
  }
  const ids = new Map(catalogue.rules.flatMap((rule) => (rule.aliases ?? []).map((alias) => [alias, rule.id] as const)));
  const drafts = report.findings.flatMap((finding): Draft[] => {
    const input = nameOf(finding.input);
    const rule = ids.get(finding.rule) ?? finding.rule;
    // What was fixed by then is not there any more; what that plan did to a class is done.
    const isOver = finding.change === 'fixed' || rule === DATA_CLASS_RULE.id;
    return input === undefined || isOver ? [] : [draftOf({ ...finding, input, rule }, movedTo)];
  });
  const isTellable = teller(catalogue);
  return {
    drafts,
    isTellable,
    notes: notesOf(names, strangers, new Set(drafts.filter((draft) => !isTellable(draft)).map(({ rule }) => rule))),
  };
}

function notesOf(names: readonly string[], strangers: readonly string[], mute: ReadonlySet<string>): readonly Says[] {
  return [
    ...(names.length === 0 ? [{ code: 'baseline-unread', args: {} }] : []),
    ...strangers.map((input) => ({ code: 'baseline-without', args: { input } })),
    ...(mute.size > 0 ? [{ code: 'baseline-reworded', args: { rules: [...mute].sort().join(', ') } }] : []),
  ];
}

/** The input of now that an input of then is. */
function namesake(now: readonly ReportInput[], then: readonly ReportInput[]): (name: string) => string | undefined {
  const [only] = now;
  const [former] = then;
  const isFile = only?.kind !== 'synth' || former?.kind !== 'synth';
  if (only !== undefined && now.length === 1 && then.length === 1 && isFile) {
    return () => only.name;
  }
  return (name) => now.find((one) => one.name === name)?.name;
}

function draftOf(finding: Finding, movedTo: BaselineRequest['movedTo']): Draft {
  const { data_class: formerClass, change: _change, blocks: _blocks, waiver: _waiver, id: _id, store, ...located } = finding;
  const { source: _source, construct: _construct, ...rest } = located;
  const found = {
    ...rest,
    address: movedTo(finding.input, finding.address),
    ...(store === undefined ? {} : { store: movedTo(finding.input, store) }),
  };
  return { ...found, formerClass, key: causeKey(found) };
}

/** A sentence can be said where there is one for its code, and all that it needs is there. */
function teller({ rules, says }: Catalogue): (draft: Draft) => boolean {
  const own = new Map(rules.map((rule) => [rule.id, rule]));
  return ({ rule: id, says: said, because }) => {
    const rule = own.get(id);
    const isSaid = ({ code, args }: Says): boolean =>
      [rule?.says, says].some((table) => table !== undefined && Object.hasOwn(table, code) && isFilled(table[code] ?? '', args));
    const fixes = new Map(Object.entries(rule?.fixes ?? {}));
    const fix = fixes.get(said.code) ?? fixes.get(said.code.replace(/-unknown$/, '')) ?? rule?.fix;
    return fix !== undefined && isFilled(fix, said.args) && [said, ...because.map((layer) => layer.says)].every(isSaid);
  };
}

function isFilled(template: string, args: Says['args']): boolean {
  return [...template.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => Object.hasOwn(args, name));
}
