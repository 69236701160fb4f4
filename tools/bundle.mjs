// Puts the command line into one file: loading a hundred small files takes longer than judging a small plan.
//   node tools/bundle.mjs
// What few runs need stays outside and is loaded when it is needed (ajv, yaml, fflate). The engine's YAML functions, which our policies
// cannot call (policies/capabilities.json), wait for the parser until somebody calls them.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const lateYaml = {
  name: 'late-yaml',
  setup: (setup) => {
    setup.onResolve({ filter: /^yaml$/ }, ({ importer }) =>
      importer.includes('opa-wasm') ? { path: 'late-yaml', namespace: 'late' } : { path: 'yaml', external: true },
    );
    setup.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: `for (const name of ['parse', 'parseDocument', 'stringify']) exports[name] = (...args) => require('yaml')[name](...args);`,
      resolveDir: root,
    }));
  },
};

/** The table of blocks is needed for synth output only, and lies where the compiler put it. */
const blocksBeside = {
  name: 'blocks-beside',
  setup: (setup) => setup.onResolve({ filter: /provider-blocks\.json$/ }, () => ({ path: '../read/provider-blocks.json', external: true })),
};

/** The table of written blocks is needed for every plan that makes something: as text within, it costs least. */
const blocksWithin = {
  name: 'blocks-within',
  setup: (setup) =>
    setup.onLoad({ filter: /written-blocks\.json$/ }, ({ path }) => ({
      contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))})`,
    })),
};

/** Expressions are read in synth output and in plans of JSON configuration only: that part stays where the compiler put it. */
const sourceBeside = {
  name: 'source-beside',
  setup: (setup) =>
    setup.onResolve({ filter: /^(\.\.\/)+source\// }, ({ path }) => ({ path: path.replace(/^(\.\.\/)+/, '../'), external: true })),
};

/** What stays outside throws the errors that the command line catches: there may be one kind of them only. */
const errorsBeside = {
  name: 'errors-beside',
  setup: (setup) => setup.onResolve({ filter: /\/model\/errors$/ }, () => ({ path: '../model/errors', external: true })),
};

/** Formats other than text and JSON, which most runs want none of, and the handbook: each stays where the compiler put it, with what it needs. */
const formatsBeside = {
  name: 'formats-beside',
  setup: (setup) => {
    setup.onResolve({ filter: /^\.\.\/report\/handbook\// }, ({ path }) => ({ path, external: true }));
    setup.onResolve({ filter: /^\.\// }, ({ path, importer }) =>
      importer.endsWith(join('report', 'formats.ts')) && !['./text/text', './json'].includes(path)
        ? { path: path.replace('./', '../report/'), external: true }
        : undefined,
    );
  },
};

await build({
  entryPoints: [join(root, 'lib', 'cli', 'main.ts')],
  outfile: join(root, 'dist', 'cli', 'main.js'),
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  external: ['ajv', 'ajv/*', 'fflate'],
  plugins: [lateYaml, blocksBeside, blocksWithin, sourceBeside, errorsBeside, formatsBeside],
  logLevel: 'warning',
});
