import type { IConstruct, Node } from 'constructs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SourceLine } from '../model/finding';
import { FORMATTER, pathOf, positionOf } from './positions';

/** How many calls up the code of the user may be: a construct within a construct of ours takes ten. Each costs time for every resource. */
const DEPTH = 14;
/** Where this package's own code lies: `lib`, or the folder that it was compiled to. */
const OWN = join(__dirname, '..') + sep;
/** Shared by all copies of this package that use the same copy of `constructs`. */
const TRACES = Symbol.for('dealerguard/traces');

/** Where each construct was created: an error of which nothing is formatted until somebody asks. */
type Traces = WeakMap<Node, Error>;
type Traced = Node & { [TRACES]?: Traces };
const lines = new WeakMap<Node, SourceLine | undefined>();

/**
 * From now on, notes where each Terraform element is created. cdktf asks `constructs` for a stack trace of each, which it no longer takes
 * unless told so; this stands in that place, in the copy of `constructs` that `root` is made of.
 */
export function traceConstructs(root: IConstruct): void {
  const traced = Object.getPrototypeOf(root.node) as Traced;
  if (traced[TRACES]) return;
  const errors: Traces = (traced[TRACES] = new WeakMap());
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the node it was called on
  const original = traced.addMetadata;
  traced.addMetadata = function (this: Node, ...given: Parameters<Node['addMetadata']>): void {
    if (given[0] === 'stacktrace') errors.set(this, capture());
    original.apply(this, given);
  };
}

function capture(): Error {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = DEPTH;
  const error = new Error();
  Error.stackTraceLimit = limit;
  return error;
}

/** The user's own line that created a construct, relative to the working directory. Undefined where it is not known, or lies elsewhere. */
export function lineOf(node: Node, cwd: string): SourceLine | undefined {
  if (!lines.has(node)) lines.set(node, findLine((node as Traced)[TRACES]?.get(node), cwd));
  return lines.get(node);
}

function findLine(error: Error | undefined, cwd: string): SourceLine | undefined {
  const site = error && sitesOf(error).find(isOfUser);
  const position = site && positionOf(site, error);
  const file = position && relativeTo(cwd, position.file);
  return file === undefined ? undefined : { file, line: position?.line ?? 1 };
}

function sitesOf(error: Error): readonly NodeJS.CallSite[] {
  const format = FORMATTER.prepareStackTrace;
  FORMATTER.prepareStackTrace = (_error, sites) => sites;
  const sites: unknown = error.stack;
  FORMATTER.prepareStackTrace = format;
  return Array.isArray(sites) ? (sites as NodeJS.CallSite[]) : [];
}

/** Not of this package, of one that was installed, or of Node. */
function isOfUser(site: NodeJS.CallSite): boolean {
  const name = site.getFileName();
  if (typeof name !== 'string' || name.startsWith('node:')) return false;
  const path = pathOf(name);
  return !path.startsWith(OWN) && !/[\\/]node_modules[\\/]/.test(path);
}

/** With `/`. Undefined where the two have nothing in common: the way there would tell how the machine is laid out. */
export function relativeTo(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  if (way === '') return '.';
  const climb = way.split(sep).filter((step) => step === '..');
  const common = resolve(folder, ...climb);
  const isElsewhere = isAbsolute(way) || (climb.length > 0 && dirname(common) === common);
  return isElsewhere ? undefined : way.split(sep).join('/');
}
