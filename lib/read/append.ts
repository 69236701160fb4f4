/** Adds to the list that stands under a key, and begins one where there is none. */
export function append<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
