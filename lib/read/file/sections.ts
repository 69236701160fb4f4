import { BLOCK, decoded, finder } from './bytes';
import type { Bytes, Finder } from './bytes';

/** Plans smaller than this are parsed whole: there is nothing to win. In bytes. */
const WORTH_IT = 1 << 20;

/** A large plan, parsed as far as it is needed. */
export interface Sections {
  /** All but `planned_values` and `resource_changes`; `prior_state` is parsed when it is asked for. */
  readonly json: Record<string, unknown>;
  readonly changes: Listed;
}

/** What `resource_changes` lists, parsed as far as it is needed. */
export interface Listed {
  readonly entries: readonly Entry[];
  /** The entries that are wanted, parsed. */
  readonly wanted: readonly unknown[];
}

/** One entry of `resource_changes`. */
export interface Entry {
  /** As JSON has it, in quotes. */
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  /** Whether the plan takes the resource away. */
  readonly isDeleted: boolean;
  /** Of one that is not wanted: what to parse when it is asked for all the same. */
  readonly text?: string;
}

/** Which resources are read, by mode and type: the others are counted only. */
export type IsWanted = (one: { readonly mode: string; readonly type: string }) => boolean;

/**
 * Takes a large plan apart without parsing it whole, nor holding all of it in memory: most of it is of no use here. Terraform writes the sections
 * in one order, so their marks are found fast. That they are marks, and no keys of something nested, is proved by the parts between them, each of
 * which must be a whole object or list by itself. Undefined where one is not: then the caller parses the whole.
 */
export function parseSections(bytes: Bytes, isWanted: IsWanted = () => true): Sections | undefined {
  if (bytes.length < WORTH_IT || decoded(bytes.read(0, FIRST.length)) !== FIRST) return undefined;
  const find = finder(bytes);
  const marks = marksOf(bytes, find);
  if (!marks) return undefined;
  const { planned, drift, changes, prior, after } = marks;
  const text = (from: number, to: number): string => decoded(bytes.read(from, to));
  const listed = { from: changes + LIST.length, to: prior ?? after };
  const end = endOfList(bytes, find, listed);
  try {
    const json: Record<string, unknown> = {
      ...parse(`${text(0, planned)}}`),
      ...(drift === undefined ? {} : parse(`{${text(drift + 1, changes)}}`)),
      ...(end < listed.to ? parse(`{${text(end + 1, listed.to)}}`) : {}),
      ...parse(`{${withoutUnwanted(text(after + 1, bytes.length), isWanted)}`),
    };
    if (prior !== undefined) defineLater(json, 'prior_state', () => text(prior + ',"prior_state":'.length, after));
    const found = readEntries(bytes, { from: listed.from, to: end }, isWanted);
    return found && { json, changes: found };
  } catch {
    return undefined;
  }
}

const FIRST = '{"format_version":';
const LIST = ',"resource_changes":';
const LIST_END = ']';

/** Where the sections begin. */
interface Marks {
  readonly planned: number;
  readonly drift: number | undefined;
  readonly changes: number;
  readonly prior: number | undefined;
  /** The configuration, and what comes after it. */
  readonly after: number;
}

function marksOf(bytes: Bytes, find: Finder): Marks | undefined {
  const planned = find.first(',"planned_values":{', 0);
  const changes = planned < 0 ? -1 : find.first(`${LIST}[`, planned);
  if (changes < 0) return undefined;
  // Only a list can end there that stands before the changes.
  const drift = isListEnd(bytes, changes) ? find.last(',"resource_drift":[', planned, changes) : -1;
  const prior = find.first(',"prior_state":{', changes);
  const after = startOfConfiguration(find, Math.max(prior, changes));
  if (after < 0) return undefined;
  return { planned, drift: drift < 0 ? undefined : drift, changes, prior: prior < 0 || prior > after ? undefined : prior, after };
}

function startOfConfiguration(find: Finder, from: number): number {
  const certain = find.first(',"configuration":{"provider_config":{', from);
  return certain >= 0 ? certain : find.first(',"configuration":{', from);
}

function isListEnd(bytes: Bytes, at: number): boolean {
  return decoded(bytes.read(at - 1, at)) === LIST_END;
}

/** A part of the bytes. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Between the list and the next section only `output_changes` may stand, and other short ones. */
function endOfList(bytes: Bytes, find: Finder, { from, to }: Span): number {
  const next = isListEnd(bytes, to) ? -1 : find.last('],"output_changes":{', from, to);
  return next < 0 ? to : next + 1;
}

function parse(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

/** Few plans need it: only where a data source is referred to that was read while planning. */
function defineLater(json: Record<string, unknown>, name: string, text: () => string): void {
  Object.defineProperty(json, name, { get: () => parse(text()), enumerable: true });
}

/**
 * Takes the blocks of types that nothing reads out of the text of the configuration, where another block follows in the same list. What looks like a
 * block within another leaves a bracket behind, so that the rest does not parse.
 */
function withoutUnwanted(text: string, isWanted: IsWanted): string {
  let kept = '';
  let from = 0;
  let head = nextHead(text, 0);
  let list = -1;
  while (head) {
    const next = nextHead(text, head.end);
    if (list < head.end) list = endOr(text.indexOf('"resources":[', head.end), text);
    // Where another list begins in between, the next block is not of this one.
    if (next && next.at < list && !isWanted(head)) {
      kept += text.slice(from, head.at);
      from = next.at;
    }
    head = next;
  }
  return from === 0 ? text : kept + text.slice(from);
}

function endOr(at: number, text: string): number {
  return at < 0 ? text.length : at;
}

interface Head {
  readonly at: number;
  readonly end: number;
  readonly address: string;
  readonly mode: string;
  readonly type: string;
}

/** How Terraform begins an entry of the changes, and a block of the configuration. */
const HEAD =
  /\{"address":("(?:[^"\\]|\\.)*")(?:,"(?:previous_address|module_address)":"(?:[^"\\]|\\.)*")*,"mode":"(managed|data)","type":"([^"\\]*)"/y;
const NEXT = '},{"address":"';

function headAt(text: string, at: number): Head | undefined {
  HEAD.lastIndex = at;
  const found = HEAD.exec(text);
  if (!found) return undefined;
  return { at, end: HEAD.lastIndex, address: found[1] ?? '', mode: found[2] ?? '', type: found[3] ?? '' };
}

function nextHead(text: string, from: number): Head | undefined {
  for (let at = text.indexOf(NEXT, from); at >= 0; at = text.indexOf(NEXT, at + 1)) {
    const head = headAt(text, at + 2);
    if (head) return head;
  }
  return undefined;
}

/**
 * Reads the list of changes piece by piece. Every entry begins with its head, so none is missed; what looks like a head within an entry cuts that
 * entry short, which then does not parse. Undefined where there is no list of entries.
 * @throws SyntaxError where an entry that is wanted is no JSON by itself.
 */
export function readEntries(bytes: Bytes, { from, to }: Span, isWanted: IsWanted): Listed | undefined {
  if (decoded(bytes.read(from, from + 2)) !== '[{' || decoded(bytes.read(to - 2, to)) !== '}]') return undefined;
  const entries: Entry[] = [];
  const wanted: unknown[] = [];
  for (const piece of piecesOf(bytes, { from: from + 1, to: to - 1 })) {
    let head = headAt(piece, 0);
    if (!head) return undefined;
    while (head) {
      const next = nextHead(piece, head.end);
      const actions = piece.indexOf(ACTIONS, head.end) + ACTIONS.length;
      if (actions < head.end) return undefined;
      const end = next ? next.at - 1 : piece.length;
      const isRead = isWanted(head);
      // One that is not parsed may hide another behind it, whose head is odd.
      if (!isRead && isBefore(piece.indexOf(ACTIONS, actions), end)) return undefined;
      const { address, mode, type } = head;
      const entry = { address, mode, type, isDeleted: piece.startsWith('"delete"]', actions) };
      if (isRead) wanted.push(parseEntry(piece, { from: head.at, to: end }, actions));
      entries.push(isRead ? entry : { ...entry, text: copyOf(piece.slice(head.at, end)) });
      head = next;
    }
  }
  return { entries, wanted };
}

const ACTIONS = '"change":{"actions":[';

function isBefore(at: number, end: number): boolean {
  return at >= 0 && at < end;
}

/** A slice would keep the whole piece in memory. */
function copyOf(slice: string): string {
  return Buffer.from(slice).toString();
}

/** The list in pieces of whole entries. */
function* piecesOf(bytes: Bytes, { from, to }: Span): Generator<string> {
  let block = Buffer.allocUnsafe(BLOCK);
  let at = from;
  while (at < to) {
    const read = bytes.read(at, Math.min(at + block.length, to), block);
    const length = at + read.length === to ? read.length : startOfLast(read);
    if (length === undefined) block = Buffer.allocUnsafe(block.length * 2);
    else {
      yield decoded(read.subarray(0, length));
      at += length + 1;
    }
  }
}

/** How long an entry's head may be, in bytes. One that is longer makes the piece longer. */
const LONGEST_HEAD = 4096;

/** Where the last entry of a block begins, at the comma before it; undefined where there is none. */
function startOfLast(block: Buffer): number | undefined {
  for (let at = block.lastIndexOf(NEXT); at > 0; at = block.lastIndexOf(NEXT, at - 1))
    if (headAt(decoded(block.subarray(at + 2, at + 2 + LONGEST_HEAD)), 0)) return at + 1;
  return undefined;
}

const UNCHANGED = '"no-op"],"before":';
const AFTER = ',"after":';

/**
 * Most resources of most plans stay as they are: what is written twice, before and after, is parsed once. What looks like the mark between the two,
 * within what was before, leaves a bracket behind, so that the rest does not parse.
 */
function parseEntry(piece: string, { from, to }: Span, actions: number): unknown {
  const before = actions + UNCHANGED.length;
  const end = piece.startsWith(UNCHANGED, actions) ? piece.indexOf(AFTER, before) : -1;
  const after = end + AFTER.length;
  const isSame = end > 0 && after + end - before < to && piece.slice(before, end) === piece.slice(after, after + end - before);
  if (!isSame) return JSON.parse(piece.slice(from, to));
  const entry = JSON.parse(`${piece.slice(from, before)}null${piece.slice(end, to)}`) as Unchanged;
  if (entry.change?.before !== null) throw new SyntaxError('what was left out is not what was before');
  entry.change.before = entry.change.after;
  return entry;
}

interface Unchanged {
  readonly change?: { before?: unknown; readonly after?: unknown };
}
