import type { RawFinding, Says } from '../../model/finding';
import type { Ledger } from '../../model/report';
import type { Context, DataClass, View } from '../../model/view';
import { outerAddress } from '../address';
import type { Input } from '../input';
import type { Instance } from '../instance';
import { membersOfStore, put } from './places';
import type { Places } from './places';
import { residencyNotes } from '../resource/residency';

const classes = new WeakMap<View, Places<DataClass>>();

/** The data class of every store and resource of a view. */
export function classesIn(view: View): Places<DataClass> {
  let found = classes.get(view);
  if (!found) classes.set(view, (found = readClasses(view)));
  return found;
}

function readClasses(view: View): Places<DataClass> {
  const places = new Map<string, Map<string, DataClass>>();
  for (const list of Object.values(view.resources)) for (const one of list) put(places, one, one.data_class);
  for (const store of view.stores.s3) {
    for (const one of membersOfStore(store)) put(places, one, one.data_class);
    put(places, store, store.data_class);
  }
  return places;
}

/** What became of every planned resource. `known` are the types that some rule looks at, `residents` those whose place is judged. */
export function ledgerOf(
  inputs: readonly Input[],
  { known, residents }: { readonly known: ReadonlySet<string>; readonly residents: ReadonlySet<string> },
  findings: readonly RawFinding[],
  context: Context,
): Ledger {
  const open = undecidedIn(findings);
  const counts: Record<'judged' | 'undecided' | 'outside', Record<string, number>> = { judged: {}, undecided: {}, outside: {} };
  const add = (column: Record<string, number>, type: string, number: number): void => {
    if (number > 0) column[type] = (column[type] ?? 0) + number;
  };
  for (const input of inputs) {
    const undecided = new Map<string, number>();
    const addresses = open.get(input.name);
    if (addresses)
      for (const one of input.after.estate.instances)
        if (addresses.has(one.address)) undecided.set(one.type, (undecided.get(one.type) ?? 0) + 1);
    for (const [type, number] of input.counts) {
      if (!known.has(type)) add(counts.outside, type, number);
      else add(counts.judged, type, number - (undecided.get(type) ?? 0));
      add(counts.undecided, type, undecided.get(type) ?? 0);
    }
  }
  // What nobody can see may deploy something.
  const isEmpty = inputs.every((one) => totalOf(one) === 0 && (one.absent ?? []).length === 0);
  return {
    judged: sorted(counts.judged),
    undecided: sorted(counts.undecided),
    outside: sorted(counts.outside),
    notes: [
      ...inputs.flatMap((one) => [...(one.notes ?? []), ...codeNotes(one, open.has(one.name))]),
      ...notesOf(isEmpty, context),
      ...residencyNotes(instancesOf(inputs), residents, context),
    ],
  };
}

function instancesOf(inputs: readonly Input[]): Instance[] {
  return inputs.flatMap((one) => one.after.estate.instances);
}

/** Addresses that something is undecided of, by input; of what a template makes, that of the resource it belongs to. */
function undecidedIn(findings: readonly RawFinding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const open = new Map<string, Set<string>>();
  for (const { verdict, input, address } of findings)
    if (verdict === 'undecided') open.set(input, (open.get(input) ?? new Set()).add(outerAddress(address)));
  return open;
}

/** How many resources an input has. */
export function totalOf(input: Input): number {
  return [...input.counts.values()].reduce((sum, one) => sum + one, 0);
}

/** What a plan hides, the code behind it tells. */
function codeNotes({ kind, name, originOf }: Input, isOpen: boolean): Says[] {
  return isOpen && kind === 'plan' && !originOf ? [{ code: 'code-would-tell', args: { input: name } }] : [];
}

function notesOf(isEmpty: boolean, context: Context): Says[] {
  const silent = (['accounts', 'organizations', 'networks'] as const).filter((list) => context[list].length === 0);
  const lists = silent.map((list) => `context.${list}`).join(', ');
  return [
    ...(isEmpty ? [{ code: 'nothing-deployed', args: {} }] : []),
    ...(silent.length > 0 ? [{ code: silent.length === 1 ? 'no-allow-list' : 'no-allow-lists', args: { lists } }] : []),
  ];
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
