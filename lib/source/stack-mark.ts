import { InputError } from '../model/errors';
import type { SourceLine } from '../model/finding';
import { MARK } from '../model/mark';
import type { AcceptedFinding, ConstructWaiver, Origin } from '../model/mark';

/** What the comments (`//`) of a stack tell of the code behind it. */
export interface StackComments {
  /** Where a block was written down, by `aws_s3_bucket.leads`. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly waivers: readonly ConstructWaiver[];
  /** As `StackMark` has it. */
  readonly guard: unknown;
  /** What was written past the typed attributes, by resource type; `stack` for the stack itself. */
  readonly overrides: Readonly<Record<string, readonly string[]>>;
}

/** Where the files named in a stack's comments lie, as the report names them. Undefined: that cannot be told in a report. */
export type Locate = (file: string, root: string | undefined) => string | undefined;

/**
 * Reads the comments of a stack of synth output (`cdk.tf.json`): those of cdktf and those of the guard.
 * @throws InputError where a waiver is not what the guard writes.
 */
export function readComments(stack: Readonly<Record<string, unknown>>, input: string, locate: Locate = (file) => file): StackComments {
  const mark = objectAt(stack, '//', MARK);
  const root = mark['root'];
  const lineOf = (source: unknown): SourceLine | undefined => sourceLine(source, (file) => locate(file, isText(root) ? root : undefined));
  return {
    origins: readOrigins(objectAt(stack, 'resource'), lineOf),
    waivers: readWaivers(mark['waivers'], input),
    guard: mark['guard'],
    overrides: readOverrides(objectAt(stack, '//', 'metadata', 'overrides')),
  };
}

function readOrigins(resources: Fields, lineOf: (source: unknown) => SourceLine | undefined): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [type, blocks] of Object.entries(resources)) {
    if (!isFields(blocks)) continue;
    for (const [name, body] of Object.entries(blocks)) {
      const construct = objectAt(body, '//', 'metadata')['path'];
      const source = lineOf(objectAt(body, '//', MARK)['source']);
      if (!isText(construct) && !source) continue;
      origins.set(`${type}.${name}`, { ...(isText(construct) ? { construct } : {}), ...(source ? { source } : {}) });
    }
  }
  return origins;
}

/** A path of some machine has no place in a report, and a line that is none leads nowhere. */
function sourceLine(source: unknown, locate: (file: string) => string | undefined): SourceLine | undefined {
  if (!isFields(source)) return undefined;
  const { file, line } = source;
  const located = isText(file) && !/^([\\/]|[A-Za-z]:)/.test(file) ? locate(file) : undefined;
  return located !== undefined && Number.isInteger(line) && (line as number) > 0 ? { file: located, line: line as number } : undefined;
}

/** The guard itself writes below `//`, which is no escape from the typed attributes. */
function readOverrides(overrides: Fields): Record<string, readonly string[]> {
  const lists = Object.entries(overrides).map(([type, names]) => {
    const list = Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string' && name !== '//') : [];
    return [type, list] as const;
  });
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

function readWaivers(waivers: unknown, input: string): readonly ConstructWaiver[] {
  if (waivers === undefined) return [];
  if (!Array.isArray(waivers)) throw new InputError(`${input}: the waivers on constructs are no list; ${AGAIN}`);
  return waivers.map((waiver: unknown, at) => readWaiver(waiver, `${input}: waiver ${at} on a construct`));
}

const AGAIN = 'synthesise the app again, with guard(app)';
const TEXTS = ['construct', 'rule', 'owner', 'reason', 'expires'] as const;

function readWaiver(waiver: unknown, name: string): ConstructWaiver {
  if (!isFields(waiver)) throw new InputError(`${name} is no object; ${AGAIN}`);
  const missing = TEXTS.find((field) => !isText(waiver[field]));
  if (missing !== undefined) throw new InputError(`${name} lacks ${missing}; ${AGAIN}`);
  const { fingerprint, accepted } = waiver;
  if (fingerprint !== undefined && !isText(fingerprint)) throw new InputError(`${name} has a fingerprint that is no text; ${AGAIN}`);
  if (accepted !== undefined && !(Array.isArray(accepted) && accepted.every(isAccepted)))
    throw new InputError(`${name} does not say what it waived; ${AGAIN}`);
  const given = Object.fromEntries(TEXTS.map((field) => [field, waiver[field]])) as Record<(typeof TEXTS)[number], string>;
  return { ...given, ...(fingerprint === undefined ? {} : { fingerprint }), ...(accepted === undefined ? {} : { accepted }) };
}

function isAccepted(one: unknown): one is AcceptedFinding {
  return isFields(one) && isText(one['address']) && isText(one['fingerprint']);
}

type Fields = Readonly<Record<string, unknown>>;

function objectAt(value: unknown, ...path: readonly string[]): Fields {
  let found = value;
  for (const step of path) found = isFields(found) ? found[step] : undefined;
  return isFields(found) ? found : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
