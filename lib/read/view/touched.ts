import type { RawFinding } from '../../model/finding';
import type { Resource, View } from '../../model/view';
import { isUntouched } from '../guards';
import { NETWORK_TYPES } from '../network/table';
import { membersOfStore, put } from './places';
import type { Places } from './places';

/** What a plan leaves as it is, and what it changes something around. */
export interface Touch {
  /** Judged together with nothing but what is left as it is: it is before what it is after. */
  readonly untouched: Places<true>;
  /** Left as it is, and judged together with something that is not. */
  readonly alongside: Places<true>;
  /** Address of the store that a finding stands or falls with: its own, or that of the store which the resource is the policy or the group of. */
  readonly ownerOf: (finding: RawFinding) => string;
}

/** Where anything of a network is touched, no part of one is as it was. */
export function touchOf(view: View, isNetworkTouched: boolean): Touch {
  const untouched = new Map<string, Map<string, true>>();
  const alongside = new Map<string, Map<string, true>>();
  const owned = new Map<string, Map<string, true>>();
  const touched = new Map<string, Map<string, true>>();
  for (const store of view.stores.s3) {
    const members = membersOfStore(store);
    const place = store.removed.length === 0 && members.every(isUntouched) ? untouched : alongside;
    for (const one of members) put(place, one, true);
    if (store.bucket && !isUntouched(store.bucket)) put(touched, store.bucket, true);
  }
  const left: Resource[] = [];
  for (const list of Object.values(view.resources))
    for (const one of list)
      if (isUntouched(one)) left.push(one);
      else put(touched, one, true);
  for (const one of left) {
    if (isNetworkTouched && NETWORK_TYPES.has(one.type)) continue;
    put(isKeptAsItWas(one, touched) ? untouched : alongside, one, true);
  }
  for (const list of Object.values(view.resources))
    for (const one of list) for (const companion of companionsIn(one)) put(owned, pairOf(companion, one.address), true);
  return {
    untouched,
    alongside,
    ownerOf: ({ input, address, store }) =>
      store !== undefined && owned.get(input)?.has(pairOf({ input, address }, store).address) ? store : address,
  };
}

/** A policy may be the companion of several stores. */
function pairOf(
  { input, address }: { readonly input: string; readonly address: string },
  store: string,
): { input: string; address: string } {
  return { input, address: `${address}\n${store}` };
}

function companionsIn({ companions }: Resource): readonly Resource[] {
  return companions ? Object.values(companions).flat() : [];
}

/** Whether neither its companions are touched nor what its data comes from. */
function isKeptAsItWas(one: Resource, touched: Places<true>): boolean {
  const places = touched.get(one.input);
  return companionsIn(one).every(isUntouched) && (one.residency ?? []).every(({ of }) => !places?.has(of));
}
