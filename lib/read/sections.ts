/** Plans smaller than this are parsed whole: there is nothing to win. In characters. */
const WORTH_IT = 1 << 20;

/** A large plan, parsed as far as it is needed. */
export interface Sections {
  /** All but `planned_values` and `resource_changes`; `prior_state` is parsed when it is asked for. */
  readonly json: Record<string, unknown>;
  /** The text of `resource_changes`. */
  readonly changes: string;
}

/**
 * Takes a large plan apart without parsing it whole: most of it is of no use here. Terraform writes the sections in one order, so their marks
 * are found fast. That they are marks, and no keys of something nested, is proved by the parts between them, each of which must be a whole
 * object or list by itself. Undefined where one is not: then the caller parses the whole.
 */
export function parseSections(text: string, isWanted: IsWanted = () => true): Sections | undefined {
  if (text.length < WORTH_IT || !text.startsWith('{"format_version":')) return undefined;
  const planned = text.indexOf(',"planned_values":{');
  const changes = planned < 0 ? -1 : text.indexOf(',"resource_changes":[', planned);
  // Only a list can end there that stands before the changes; looking back for its mark is slow.
  const drift = changes > 0 && text[changes - 1] === ']' ? text.lastIndexOf(',"resource_drift":[', changes) : -1;
  const prior = changes < 0 ? -1 : text.indexOf(',"prior_state":{', changes);
  const after = changes < 0 ? -1 : startOfConfiguration(text, Math.max(prior, changes));
  if (changes < 0 || after < 0) return undefined;
  const hasPrior = prior >= 0 && prior < after;
  const listed = text.slice(changes + ',"resource_changes":'.length, hasPrior ? prior : after);
  const end = endOfList(listed);
  try {
    const json: Record<string, unknown> = {
      ...parse(`${text.slice(0, planned)}}`),
      ...(drift > planned ? parse(`{${text.slice(drift + 1, changes)}}`) : {}),
      ...(end < listed.length ? parse(`{${listed.slice(end + 1)}}`) : {}),
      ...parse(`{${withoutUnwanted(text.slice(after + 1), isWanted)}`),
    };
    if (hasPrior) defineLater(json, 'prior_state', text.slice(prior + ',"prior_state":'.length, after));
    return { json, changes: listed.slice(0, end) };
  } catch {
    return undefined;
  }
}

/** Which resources are read, by mode and type: the others are counted only. */
export type IsWanted = (one: { readonly mode: string; readonly type: string }) => boolean;

function startOfConfiguration(text: string, from: number): number {
  const certain = text.indexOf(',"configuration":{"provider_config":{', from);
  return certain >= 0 ? certain : text.indexOf(',"configuration":{', from);
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

/** Between the list and the next section only `output_changes` may stand, and other short ones. */
function endOfList(listed: string): number {
  const next = listed.endsWith(']') ? -1 : listed.lastIndexOf('],"output_changes":{');
  return next < 0 ? listed.length : next + 1;
}

function parse(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

/** Few plans need it: only where a data source is referred to that was read while planning. */
function defineLater(json: Record<string, unknown>, name: string, text: string): void {
  Object.defineProperty(json, name, { get: () => parse(text), enumerable: true });
}

/** One entry of `resource_changes`, not parsed yet. */
export interface Entry {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  /** Whether the plan takes the resource away. */
  readonly isDeleted: boolean;
  readonly text: string;
}

/** How Terraform begins an entry. */
const HEAD =
  /\{"address":("(?:[^"\\]|\\.)*")(?:,"(?:previous_address|module_address)":"(?:[^"\\]|\\.)*")*,"mode":"(managed|data)","type":"([^"\\]*)"/y;
const ACTIONS = '"change":{"actions":[';

/**
 * Cuts `resource_changes` into its entries. Every entry begins with its head, so none is missed; what looks like a head within an entry cuts that
 * entry short, which then does not parse. Undefined where the text is not a list of entries.
 */
export function splitChanges(text: string): Entry[] | undefined {
  if (!text.startsWith('[{') || !text.endsWith('}]')) return undefined;
  const entries: Entry[] = [];
  let head = headAt(text, 1);
  let from = 1;
  while (head) {
    const next = nextHead(text, from + 1);
    const to = next ? next.at - 1 : text.length - 1;
    const actions = text.indexOf(ACTIONS, head.end);
    if (actions < 0) return undefined;
    const isDeleted = text.startsWith('"delete"]', actions + ACTIONS.length);
    entries.push({ address: head.address, mode: head.mode, type: head.type, isDeleted, text: text.slice(from, to) });
    if (!next) return entries;
    from = next.at;
    head = next;
  }
  return undefined;
}

interface Head {
  readonly at: number;
  readonly end: number;
  readonly address: string;
  readonly mode: string;
  readonly type: string;
}

function headAt(text: string, at: number): Head | undefined {
  HEAD.lastIndex = at;
  const found = HEAD.exec(text);
  if (!found) return undefined;
  return { at, end: HEAD.lastIndex, address: found[1] ?? '', mode: found[2] ?? '', type: found[3] ?? '' };
}

function nextHead(text: string, from: number): Head | undefined {
  for (let at = text.indexOf('},{"address":"', from); at >= 0; at = text.indexOf('},{"address":"', at + 1)) {
    const head = headAt(text, at + 2);
    if (head) return head;
  }
  return undefined;
}
