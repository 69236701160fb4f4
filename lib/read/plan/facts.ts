import { isKnown, opaque, type Evaluated } from '../../source/evaluation';
import { keySuffix } from '../address';
import type { Instance } from '../instance';
import type { Key } from '../code/repetition';
import { isObject, part } from '../values';
import type { Facts } from '../code/world';
import { variableIn } from './variables';

/** Nobody nests a value deeper. */
const DEEPEST = 60;

/**
 * What a plan knows of resources and variables, for the code behind it to be evaluated with.
 * @param anywhere the instances of a block, of any type
 */
export function factsOf(variables: Readonly<Record<string, unknown>>, anywhere: (block: string) => readonly Instance[]): Facts {
  const found = new Map<string, ReadonlyMap<Key, Instance>>();
  const instancesOf = (block: string): ReadonlyMap<Key, Instance> => {
    let instances = found.get(block);
    if (!instances) found.set(block, (instances = new Map(anywhere(block).map((one) => [one.key, one]))));
    return instances;
  };
  return {
    variable: (name) => variableIn(variables, name)?.value as Evaluated | undefined,
    keys: (block) => {
      const instances = instancesOf(block);
      return instances.size > 0 ? [...instances.keys()] : undefined;
    },
    attribute: (block, key, attribute) => {
      const instance = instancesOf(block).get(key);
      return instance && attributeOf(instance, `${block}${keySuffix(key)}`, attribute);
    },
  };
}

/** What is sensitive could be anything, here as everywhere. */
function attributeOf({ attributes, unknown, sensitive }: Instance, address: string, attribute: string): Evaluated | undefined {
  const marks = part(unknown, attribute);
  if (marks === true || unknown === true) return undefined;
  const hidden = sensitive === true ? true : part(sensitive, attribute);
  const value = valueOf(attributes[attribute], [marks, hidden], opaque([`${address}.${attribute}`]), 0);
  return attributes[attribute] === undefined && isKnown(value) ? undefined : value;
}

/** The value with something opaque in place of whatever is marked. */
function valueOf(value: unknown, marks: readonly unknown[], open: Evaluated, depth: number): Evaluated {
  if (marks.includes(true) || depth > DEEPEST) return open;
  const below = (key: string | number): Evaluated =>
    valueOf(
      part(value, key),
      marks.map((mark) => part(mark, key)),
      open,
      depth + 1,
    );
  const lists = [value, ...marks].filter((one) => Array.isArray(one));
  if (lists.length > 0) return Array.from({ length: Math.max(...lists.map((one) => one.length)) }, (_, at) => below(at));
  const maps = [value, ...marks].filter(isObject);
  if (maps.length > 0) return Object.fromEntries([...new Set(maps.flatMap(Object.keys))].map((key) => [key, below(key)]));
  return (value ?? null) as Evaluated;
}
