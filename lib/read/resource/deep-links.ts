import type { Links, LinksWithin, Unknown } from '../../model/view';
import type { Instance } from '../instance';
import type { Lead, Linker } from '../links';
import { rootOf } from '../paths';

type Leaf = string | Unknown;
/** What is being put together: the same shape as `Links`, not frozen yet. */
interface Branch {
  [attribute: string]: (Leaf | Branch)[];
}

/** The links of a resource at the paths that METADATA `links` declares, in the shape of its values; undefined where there is none. */
export function deepLinks(instance: Instance, paths: readonly string[], links: Linker): Record<string, Links> | undefined {
  const root: Branch = {};
  for (const path of paths) for (const lead of links.followAll(instance, path)) put(root, lead);
  const made = Object.entries(root).map(([attribute, list]) => [attribute, finished(list)] as const);
  return made.length === 0 ? undefined : Object.fromEntries(made);
}

/** Whether links of an attribute are such: it does not itself name what the resource is attached to. */
export function isDeep(attribute: string, paths: readonly string[] | undefined): boolean {
  return paths?.some((path) => rootOf(path) === attribute) ?? false;
}

function put(root: Branch, { place, link }: Lead): void {
  // The element of a list of values adds to the list; what order they have in does not matter.
  const steps = typeof place.at(-1) === 'number' ? place.slice(0, -1) : place;
  const leaves = leavesOf(link);
  if (leaves.length === 0) return;
  let branch = root;
  let list: (Leaf | Branch)[] = [];
  for (const step of steps) {
    if (typeof step === 'string') list = branch[step] ??= [];
    else branch = blockAt(list, step);
  }
  list.push(...leaves);
}

/** The block at a position; those before it are there as well, so that positions are those of the values. */
function blockAt(list: (Leaf | Branch)[], at: number): Branch {
  while (list.length <= at) list.push({});
  const block = list[at];
  return typeof block === 'object' && !('$unknown' in block) ? block : {};
}

function leavesOf(link: Lead['link']): Leaf[] {
  if ('text' in link) return [];
  return 'to' in link ? link.to.map((one) => one.address) : [{ $unknown: link.unknown }];
}

function finished(list: readonly (Leaf | Branch)[]): Links {
  const [only] = list;
  if (list.length === 1 && isUnknown(only)) return only;
  return list.map((one) => (typeof one === 'string' || isUnknown(one) ? one : within(one)));
}

function within(branch: Branch): LinksWithin {
  return Object.fromEntries(Object.entries(branch).map(([attribute, list]) => [attribute, finished(list)]));
}

function isUnknown(one: Leaf | Branch | undefined): one is Unknown {
  return typeof one === 'object' && '$unknown' in one;
}
