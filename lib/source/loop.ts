import type { Context } from './context';
import { joined, toBoolean, toString } from './convert';
import { isList, isMapping, isOpaque, isSet, isUnknown, opaque, referencesOf, set, sortedKeys } from './evaluation';
import type { Evaluated, List } from './evaluation';
import { Failure } from './failure';
import { boundBy, freeReferences } from './references';
import { absolute } from './scope';
import type { For } from './syntax';

/** An element of the collection, or what one round makes of it. */
interface Item {
  readonly key: Evaluated;
  readonly value: Evaluated;
  /** It stands for any number of elements, none included; then its value is opaque. */
  readonly vague: boolean;
}

export function evaluateFor(loop: For, context: Context): Evaluated {
  const collection = context.evaluate(loop.collection, context);
  const items = itemsOf(collection);
  if (items === null) return opaque([...referencesOf(collection), ...bodyReferences(loop, context)]);
  const rounds = items.map((item) => evaluateRound(loop, item, context)).filter((round) => round !== null);
  if (loop.key !== null) return toMap(rounds, loop.grouped);
  const list = rounds.map(({ value }) => value);
  return rounds.some(({ vague }) => vague) || (isList(collection) && isSet(collection)) ? set(list) : list;
}

/** `%{ for … }`: the rounds as one text. What stands for any number of rounds is one opaque part. */
export function evaluateJoin(loop: For, context: Context): Evaluated {
  const rounds = evaluateFor(loop, context);
  return isList(rounds) ? joined(rounds) : rounds;
}

function itemsOf(collection: Evaluated): readonly Item[] | null {
  if (isUnknown(collection)) return null;
  if (isList(collection)) return listItems(collection);
  if (!isMapping(collection)) throw new Failure('no collection');
  return sortedKeys(collection).map((key) => ({ key, value: collection[key] ?? null, vague: false }));
}

function listItems(list: List): readonly Item[] {
  const unordered = isSet(list);
  const keysKnown = !list.some((element) => isUnknown(element));
  return list.map((value, index) => ({
    key: unordered ? (keysKnown ? value : opaque(referencesOf(value))) : index,
    value,
    vague: unordered && isOpaque(value),
  }));
}

function evaluateRound(loop: For, item: Item, context: Context): Item | null {
  const bound = new Map(context.bound).set(loop.valueName, item.value);
  if (loop.keyName !== null) bound.set(loop.keyName, item.key);
  const inner: Context = { ...context, bound };
  const test = loop.condition === null ? true : context.evaluate(loop.condition, inner);
  if (!isUnknown(test) && !toBoolean(test)) return null;
  const key = loop.key === null ? null : context.evaluate(loop.key, inner);
  const value = context.evaluate(loop.value, inner);
  const vague = item.vague || isUnknown(test);
  return { key, value: vague ? opaque(referencesOf(item.value, test, value)) : value, vague };
}

function toMap(rounds: readonly Item[], grouped: boolean): Evaluated {
  if (rounds.some(({ key, vague }) => vague || isUnknown(key)))
    return opaque(referencesOf(...rounds.flatMap(({ key, value }) => [key, value])));
  const map = new Map<string, Evaluated[]>();
  for (const round of rounds) {
    const key = toString(round.key);
    const list = map.get(key);
    if (list === undefined) map.set(key, [round.value]);
    else if (grouped) list.push(round.value);
    else throw new Failure('two elements with one key');
  }
  return Object.fromEntries([...map].map(([key, list]) => [key, grouped ? list : (list[0] ?? null)]));
}

function bodyReferences(loop: For, context: Context): string[] {
  const bound = boundBy(loop, context.bound.keys());
  return [loop.key, loop.value, loop.condition].flatMap((part) =>
    part === null ? [] : freeReferences(part, bound).map((reference) => absolute(reference, context.scope)),
  );
}
