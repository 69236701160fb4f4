import type { DataClass } from '../../model/view';
import type { Instance } from '../instance';
import { isObject } from '../values';

export const DATA_CLASS_TAG = 'data-class';
const CLASSES: readonly DataClass[] = ['customer', 'internal', 'public'];

/**
 * The class that a resource's own tags give it. Values are matched without case; one that is unknown or not listed counts as customer,
 * no tag as unclassified.
 */
export function dataClassOf(instance: Instance, tagNames: readonly string[]): DataClass {
  for (const attribute of ['tags_all', 'tags']) {
    const found = classIn(instance, attribute, tagNames);
    if (found) return found;
  }
  // None of the provider's tags is known: the tag may be among them.
  if (instance.defaultTags === true) return 'customer';
  const fromProvider = isObject(instance.defaultTags) ? tagIn(instance.defaultTags, tagNames) : undefined;
  return fromProvider === undefined ? 'unclassified' : toClass(fromProvider);
}

function classIn(instance: Instance, attribute: string, tagNames: readonly string[]): DataClass | undefined {
  const marks = isObject(instance.unknown) ? instance.unknown[attribute] : undefined;
  // Tags not known as a whole may hold the tag; where nobody wrote any, they are the provider's to compute.
  if (marks === true) return instance.expressions[attribute] === undefined ? undefined : 'customer';
  const unknownTag = isObject(marks) ? tagIn(marks, tagNames) : undefined;
  if (unknownTag !== undefined && unknownTag !== false) return 'customer';
  const tags = instance.attributes[attribute];
  const value = isObject(tags) ? tagIn(tags, tagNames) : undefined;
  return value === undefined || value === null ? undefined : toClass(value);
}

function tagIn(tags: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  for (const name of names) if (Object.hasOwn(tags, name) && tags[name] !== undefined) return tags[name];
  return undefined;
}

function toClass(value: unknown): DataClass {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return CLASSES.find((one) => one === text) ?? 'customer';
}
