import type { DataClass } from '../../model/view';
import type { Instance } from '../instance';
import { isObject } from '../values';

export const DATA_CLASS_TAG = 'data-class';
const CLASSES: readonly DataClass[] = ['customer', 'internal', 'public'];

/**
 * The class that a resource's own tags give it. Values are matched without case; one that is unknown or not listed counts as customer,
 * no tag as unclassified. A tag whose name is only spelled like that (`DataClass`, `data_class`) counts where its value is listed: it may as well
 * be somebody else's.
 */
export function dataClassOf(instance: Instance, tagNames: readonly string[]): DataClass {
  for (const attribute of ['tags_all', 'tags']) {
    const found = classIn(instance, attribute, tagNames);
    if (found) return found;
  }
  // None of the provider's tags is known: the tag may be among them.
  if (instance.defaultTags === true) return 'customer';
  if (!isObject(instance.defaultTags)) return 'unclassified';
  const fromProvider = tagIn(instance.defaultTags, tagNames);
  return fromProvider === undefined ? (spelledAlike(instance.defaultTags, tagNames) ?? 'unclassified') : toClass(fromProvider);
}

function classIn(instance: Instance, attribute: string, tagNames: readonly string[]): DataClass | undefined {
  const marks = isObject(instance.unknown) ? instance.unknown[attribute] : undefined;
  // Tags not known as a whole may hold the tag; where nobody wrote any, they are the provider's to compute.
  if (marks === true) return instance.expressions[attribute] === undefined ? undefined : 'customer';
  const unknownTag = isObject(marks) ? tagIn(marks, tagNames) : undefined;
  if (unknownTag !== undefined && unknownTag !== false) return 'customer';
  const tags = instance.attributes[attribute];
  if (!isObject(tags)) return undefined;
  const value = tagIn(tags, tagNames) ?? undefined;
  return value === undefined ? spelledAlike(tags, tagNames) : toClass(value);
}

function spelledAlike(tags: Readonly<Record<string, unknown>>, names: readonly string[]): DataClass | undefined {
  for (const key of Object.keys(tags)) {
    const listed = names.some((name) => bare(name) === bare(key)) ? listedClass(tags[key]) : undefined;
    if (listed) return listed;
  }
  return undefined;
}

const bareNames = new Map<string, string>();

/** The name of a tag without what people spell differently. An estate has few names and many tags. */
function bare(name: string): string {
  let made = bareNames.get(name);
  if (made === undefined) bareNames.set(name, (made = name.toLowerCase().replace(/[-_ ]/g, '')));
  return made;
}

function tagIn(tags: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  for (const name of names) if (Object.hasOwn(tags, name) && tags[name] !== undefined) return tags[name];
  return undefined;
}

function toClass(value: unknown): DataClass {
  return listedClass(value) ?? 'customer';
}

function listedClass(value: unknown): DataClass | undefined {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return CLASSES.find((one) => one === text);
}
