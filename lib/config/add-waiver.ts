import type { Document, Node, YAMLMap, YAMLSeq } from 'yaml';
import type { Waiver } from '../model/finding';
import { spellOut } from '../report/escape/plain';

/** A configuration with a waiver in it, and whether one that was there is renewed. */
export interface Added {
  readonly text: string;
  readonly isRenewed: boolean;
}

/** In the order in which a waiver is written. The first three say which finding it is for; the rest is renewed. */
const KEYS = ['rule', 'address', 'input', 'owner', 'reason', 'expires', 'fingerprint'] as const;

/**
 * Puts a waiver into the text of a configuration that is right. One for the same rule, address and input is renewed. Every other byte stays as
 * it is, comments and order too; only JSON, and a list that stands in one line, are laid out anew.
 */
export function addWaiver(text: string, waiver: Waiver): Added {
  const { parseDocument } = require('yaml') as typeof import('yaml');
  const document = parseDocument<YAMLMap<unknown, Node>>(text);
  const list = document.get('waivers', true) as YAMLSeq<YAMLMap> | undefined;
  const same = list?.items.find((item) => KEYS.slice(0, 3).every((key) => item.get(key) === waiver[key]));
  const isRenewed = same !== undefined;
  const patched = isRenewed ? withRenewed(text, same, waiver) : withItem(text, list, waiver);
  const anew = laidOutAnew(document, list, same, waiver);
  const says = (written: string): string => JSON.stringify(parseDocument(written).toJS(), null, 2);
  if (isJson(text)) {
    return { text: `${says(anew)}\n`, isRenewed };
  }
  return { text: patched !== undefined && says(patched) === says(anew) ? patched : anew, isRenewed };
}

/** A waiver that may lack what a person has to say. */
export type WaiverDraft = Omit<Waiver, 'owner' | 'reason'> & Partial<Record<'owner' | 'reason', string | undefined>>;

/** What stands beside a key, or for it, in a waiver to fill in. */
const HINTS: Readonly<Record<string, string>> = {
  owner: '# who answers for it: an e-mail address or the name of a team',
  reason: '# why it may stay',
  expires: '# at most a year ahead',
};

/** Waivers to fill in. */
export function waiverStanzas(drafts: readonly WaiverDraft[]): string {
  const line = (draft: WaiverDraft, key: (typeof KEYS)[number]): string[] => {
    const value = draft[key];
    const hint = key === 'expires' || value === undefined ? HINTS[key] : undefined;
    return value === undefined && hint === undefined
      ? []
      : [[`${key}:`, ...(value === undefined ? [] : [scalar(value)]), ...(hint === undefined ? [] : [hint])].join(' ')];
  };
  return `waivers:\n${drafts
    .map((draft) =>
      itemOf(
        KEYS.flatMap((key) => line(draft, key)),
        '  ',
      ),
    )
    .join('')}`;
}

function waiverItem(waiver: Waiver, indent = '  '): string {
  return itemOf(
    KEYS.flatMap((key) => (waiver[key] === undefined ? [] : [`${key}: ${scalar(waiver[key])}`])),
    indent,
  );
}

/** Lines as an item of a list. */
function itemOf(lines: readonly string[], indent: string): string {
  return lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}\n`).join('');
}

/** A text in one line: plain where that says the same and shows all there is, else in quotes. */
function scalar(text: string): string {
  const { stringify } = require('yaml') as typeof import('yaml');
  return spellOut(text) === text ? stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd() : spellOut(JSON.stringify(text));
}

/** Undefined where there is no list that is written item by item, and no place for one. */
function withItem(text: string, list: YAMLSeq | undefined, waiver: Waiver): string | undefined {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (list?.range === undefined || list.range === null) {
    return `${whole}waivers:\n${waiverItem(waiver)}`;
  }
  const [start, end] = list.range;
  if (list.items.length === 0) {
    const key = whole.slice(0, start).trimEnd();
    const rest = whole.slice(end);
    const at = rest.indexOf('\n') + 1;
    return key + rest.slice(0, at) + waiverItem(waiver) + rest.slice(at);
  }
  if (list.flow === true) {
    return undefined;
  }
  const indent = whole.slice(whole.lastIndexOf('\n', start) + 1, start);
  const at = whole.indexOf('\n', end - 1) + 1;
  return whole.slice(0, at) + waiverItem(waiver, indent) + whole.slice(at);
}

/** The values of the waiver that is there are replaced where they stand, the last first, so that places stay right. */
function withRenewed(text: string, there: YAMLMap, waiver: Waiver): string {
  return KEYS.slice(3)
    .flatMap((key) => {
      const range = (there.get(key, true) as Node | undefined)?.range;
      return range ? [{ start: range[0], end: range[1], value: scalar(waiver[key] ?? '') }] : [];
    })
    .sort((a, b) => b.start - a.start)
    .reduce((written, { start, end, value }) => written.slice(0, start) + value + written.slice(end), text);
}

function laidOutAnew(document: Document, list: YAMLSeq<YAMLMap> | undefined, there: YAMLMap | undefined, waiver: Waiver): string {
  const own = Object.fromEntries(KEYS.flatMap((key) => (waiver[key] === undefined ? [] : [[key, waiver[key]]])));
  if (there !== undefined) {
    KEYS.forEach((key) => waiver[key] !== undefined && there.set(key, waiver[key]));
  } else if (list === undefined) {
    document.set('waivers', [own]);
  } else {
    list.add(document.createNode(own));
  }
  return document.toString({ lineWidth: 0 });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
