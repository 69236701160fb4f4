import type { Resource, S3Store } from '../../model/view';

/** Everything that decides who gets into a bucket. */
export function membersOfStore(store: S3Store): Resource[] {
  const points = store.access_points.flatMap((one) => [...(one.point ? [one.point] : []), ...one.policies]);
  const bucket = store.bucket ? [store.bucket] : [];
  const { policies, acls, blocks, account_blocks: account, ownership, objects, log_sources: logs, websites } = store;
  const kept = [...store.versioning, ...store.encryption, ...store.logging, ...store.lifecycle];
  return [...bucket, ...policies, ...acls, ...blocks, ...account, ...ownership, ...objects, ...logs, ...websites, ...points, ...kept];
}

/** Something known of resources, by input and address. */
export type Places<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** Notes what is known of a resource. */
export function put<T>(
  places: Map<string, Map<string, T>>,
  { input, address }: { readonly input: string; readonly address: string },
  value: T,
): void {
  let place = places.get(input);
  if (!place) places.set(input, (place = new Map<string, T>()));
  place.set(address, value);
}
