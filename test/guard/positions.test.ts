import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { FORMATTER, positionOf } from '../../lib/guard/positions';

const SOURCE = 'interface Gone {\n  readonly one: string;\n}\n\nconst all: Gone[] = [];\nall.forEach(() => undefined);\n';

let folder: string;
const installed = FORMATTER.prepareStackTrace;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  // The test runner has one, which knows nothing of these files.
  FORMATTER.prepareStackTrace = undefined;
});
afterEach(() => {
  FORMATTER.prepareStackTrace = installed;
  rmSync(folder, { recursive: true });
});

/** Compiles the source, and gives the place of `all.forEach` in the JavaScript. */
function compiled(options: ts.CompilerOptions, change = (text: string): string => text): { readonly js: string; readonly line: number } {
  const output = ts.transpileModule(SOURCE, { fileName: 'leads.ts', compilerOptions: { target: ts.ScriptTarget.ES2022, ...options } });
  const js = join(folder, 'leads.js');
  writeFileSync(js, change(output.outputText));
  if (output.sourceMapText !== undefined) writeFileSync(`${js}.map`, output.sourceMapText);
  return { js, line: output.outputText.split('\n').findIndex((text) => text.startsWith('all.forEach')) + 1 };
}

const site = (file: string | undefined, line: number | null): NodeJS.CallSite =>
  ({ getFileName: () => file, getLineNumber: () => line, getColumnNumber: () => 1 }) as unknown as NodeJS.CallSite;

test.each<[string, ts.CompilerOptions]>([
  ['within the file', { inlineSourceMap: true }],
  ['beside the file', { sourceMap: true }],
])('with a source map %s it is the line of the TypeScript', (_where, options) => {
  const { js, line } = compiled(options);
  expect(line).toBeLessThan(6);
  expect(positionOf(site(js, line), new Error())).toEqual({ file: join(folder, 'leads.ts'), line: 6 });
  expect(positionOf(site(pathToFileURL(js).href, line), new Error())).toEqual({ file: join(folder, 'leads.ts'), line: 6 });
});

test.each<[string, ts.CompilerOptions, (text: string) => string]>([
  ['there is none', {}, (text) => text],
  ['it is damaged', { inlineSourceMap: true }, (text) => text.replace('base64,', 'base64,AAAA')],
  ['it is not there', { sourceMap: true }, (text) => text.replace('leads.js.map', 'gone.js.map')],
  ['it names no file', { inlineSourceMap: true, sourceRoot: 'webpack://leads/' }, (text) => text],
])('without a source map, since %s, it is the line that runs', (_why, options, change) => {
  const { js, line } = compiled(options, change);
  expect(positionOf(site(js, line), new Error())).toEqual({ file: js, line });
});

test('whoever formats stack traces here is asked first', () => {
  FORMATTER.prepareStackTrace = (error, sites) => `${String(error)}\n    at new Leads (${sites[0]?.getFileName()}.ts:42:7)`;
  expect(positionOf(site('/app/leads', 3), new Error('one\ntwo'))).toEqual({ file: '/app/leads.ts', line: 42 });
  FORMATTER.prepareStackTrace = () => 'Error\n    at /app/stacks/leads.ts:7:1';
  expect(positionOf(site('/app/leads', 3), new Error())).toEqual({ file: '/app/stacks/leads.ts', line: 7 });
  FORMATTER.prepareStackTrace = () => 'something else';
  expect(positionOf(site('/app/leads', 3), new Error())).toEqual({ file: '/app/leads', line: 3 });
});

test.each([
  ['of Node itself', 'node:internal/modules/cjs/loader', 1],
  ['of no file', undefined, 1],
  ['of no line', '/app/leads.js', null],
])('a place %s is none', (_what, file, line) => {
  expect(positionOf(site(file, line), new Error())).toBeUndefined();
});
