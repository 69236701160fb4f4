// Writes what is generated from something else and committed, but for the compiled policies (`npm run build:policies`).
//
//   node tools/docs.mjs           writes it
//   node tools/docs.mjs --check   says what is stale, exit code 1
//   --built                       takes dist as it is, instead of building it first
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { withConstructs } from './constructs-page.mjs';
import { handbookOf } from './handbook.mjs';
import { buildGate, withOutputs } from './outputs.mjs';
import { providerBlocks, writtenBlocks } from './provider-blocks.mjs';
import { rowsPage, rulesPage, rulesSentence } from './rows-table.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const text = (path) => readFileSync(join(root, path), 'utf8');
const json = (path) => JSON.parse(text(path));

const current = (path) => (existsSync(join(root, path)) ? text(path) : undefined);

const START = '<!-- rules: npm run docs -->';
const END = '<!-- /rules -->';

/** A page with what it says of the rules put between the two marks. */
const withRules = (page, sentence) => {
  const [before, rest] = page.split(START);
  const [, after] = (rest ?? '').split(END);
  if (after === undefined) throw new Error(`README.md has no place for what is said of the rules: ${START} … ${END}`);
  return `${before}${START}\n\n${sentence}\n\n${END}${after}`;
};

/** Written by hand but for what stands between marks; formatted as `npm run format` does. */
const page = async (path, change) => {
  const file = join(root, path);
  return format(change(text(path)), { ...(await resolveConfig(file)), filepath: file });
};

const generated = async () => {
  const { rules } = json('policies/compiled/rules.json');
  const [rows, pending] = [json('policies/rows.json'), json('policies/pending.json')];
  const bindings = join(root, 'node_modules', '@cdktf', 'provider-aws', 'lib');
  const blocks = providerBlocks(bindings);
  const ids = rules.map(({ id }) => id);
  const gate = buildGate({ isBuilt: process.argv.includes('--built') });
  // The gate knows one rule more than the policies: the one that compares data classes.
  const all = JSON.parse(gate('dealerguard rules --format json'));
  return {
    'docs/constructs.md': withConstructs(text('docs/constructs.md')),
    'docs/rows.md': rowsPage(rows, rules, pending),
    'docs/rules.md': rulesPage(all, rows),
    'policies/compiled/handbook.json': handbookOf(ids, {
      policies: join(root, 'policies'),
      blocks: JSON.parse(blocks),
      bindings,
      dist: join(root, 'dist'),
    }),
    'lib/read/provider-blocks.json': blocks,
    'lib/read/written-blocks.json': writtenBlocks(bindings, json('tools/computed-blocks.json')),
    'README.md': await page('README.md', (readme) => withOutputs(withRules(readme, rulesSentence(all, rows, pending.rows)), gate)),
    'examples/01-leaky/README.md': await page('examples/01-leaky/README.md', (example) => withOutputs(example, gate)),
    'examples/02-secure/README.md': await page('examples/02-secure/README.md', (example) => withOutputs(example, gate)),
  };
};

/** Says what is wrong. */
const complain = (message) => {
  console.error(message);
  process.exitCode = 1;
};

for (const [path, wanted] of Object.entries(await generated())) {
  if (current(path) === wanted) continue;
  else if (process.argv.includes('--check')) complain(`${path} is stale: npm run docs`);
  else {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), wanted);
    console.log(`wrote ${path}`);
  }
}
