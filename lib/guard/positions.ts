import { readFileSync } from 'node:fs';
import { findSourceMap, SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a file of this machine. */
export interface Position {
  /** An absolute path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** One line of a stack trace, with its place in brackets or without. */
const PLACE = /\(?((?:file:\/\/)?[^()\s][^()]*?):(\d+):\d+\)?$/;

/**
 * The place in the source that was written, for one in the JavaScript that runs. Asked in turn: whoever formats stack traces here (ts-node,
 * source-map-support, a test runner), Node's own table (`--enable-source-maps`, tsx), and the source map that the file names.
 */
export function positionOf(site: NodeJS.CallSite, error: Error): Position | undefined {
  const running = site.getFileName();
  const line = site.getLineNumber();
  if (typeof running !== 'string' || line === null || running.startsWith('node:')) return undefined;
  const file = pathOf(running);
  return formatted(site, error, file, line) ?? mapped(file, line, site.getColumnNumber() ?? 1) ?? { file, line };
}

/** Where a formatter of stack traces is installed, if one is. */
export const FORMATTER = Error as { prepareStackTrace?: ((error: Error, sites: NodeJS.CallSite[]) => unknown) | undefined };

/** What a formatter that somebody installed makes of the place, where it makes anything of it. */
function formatted(site: NodeJS.CallSite, error: Error, file: string, line: number): Position | undefined {
  const format = FORMATTER.prepareStackTrace;
  if (!format) return undefined;
  const text: unknown = format(error, [site]);
  const [, path, at] = (typeof text === 'string' && PLACE.exec(text.split('\n').at(-1) ?? '')) || [];
  if (path === undefined) return undefined;
  const found = { file: pathOf(path.replace(/^\s*at\s+/, '')), line: Number(at) };
  return found.file === file && found.line === line ? undefined : found;
}

function mapped(file: string, line: number, column: number): Position | undefined {
  const map = findSourceMap(file) ?? mapNamedBy(file);
  const entry = map?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry)) return undefined;
  const source = sourcePath(entry.originalSource, file, map?.payload.sourceRoot);
  return source === undefined ? undefined : { file: source, line: entry.originalLine + 1 };
}

/** Bundlers name sources by schemes of their own, which lead to no file. */
function sourcePath(source: string, file: string, root = ''): string | undefined {
  if (source.startsWith('file://')) return fileURLToPath(source);
  const named = root === '' || isAbsolute(source) ? source : `${root.replace(/\/$/, '')}/${source}`;
  return /^[a-z][a-z0-9+.-]+:/i.test(named) ? undefined : resolve(dirname(file), named);
}

const maps = new Map<string, SourceMap | undefined>();

function mapNamedBy(file: string): SourceMap | undefined {
  if (!maps.has(file)) maps.set(file, readMap(file));
  return maps.get(file);
}

/** A line is a help, not a verdict: where its map cannot be read, the line that runs will do. */
function readMap(file: string): SourceMap | undefined {
  try {
    const named = /[#@]\s*sourceMappingURL=(\S+)\s*$/.exec(readFileSync(file, 'utf8').trimEnd())?.[1];
    if (named === undefined) return undefined;
    const inline = /^data:application\/json[^,]*;base64,(.*)$/.exec(named)?.[1];
    const text =
      inline === undefined ? readFileSync(resolve(dirname(file), decodeURI(named)), 'utf8') : Buffer.from(inline, 'base64').toString();
    return new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

/** The path of what a call site names: a path, or a URL where it is a module of the new kind. */
export function pathOf(name: string): string {
  const path = name.startsWith('file://') ? fileURLToPath(name) : name;
  return isAbsolute(path) ? path : resolve(path);
}
