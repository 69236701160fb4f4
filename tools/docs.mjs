// Writes what is generated from something else and committed, but for the compiled policies (`npm run build:policies`).
//
//   node tools/docs.mjs           writes it
//   node tools/docs.mjs --check   says what is stale, exit code 1
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { providerBlocks } from './provider-blocks.mjs';
import { rowsPage, rulesTable } from './rows-table.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const text = (path) => readFileSync(join(root, path), 'utf8');
const json = (path) => JSON.parse(text(path));

const current = (path) => (existsSync(join(root, path)) ? text(path) : undefined);

const START = '<!-- rules: npm run docs -->';
const END = '<!-- /rules -->';

/** README with its table of rules put between the two marks. */
const readme = (rules) => {
  const [before, rest] = (current('README.md') ?? '').split(START);
  const [, after] = (rest ?? '').split(END);
  return after === undefined ? undefined : `${before}${START}\n\n${rulesTable(rules)}\n\n${END}${after}`;
};

const generated = () => {
  const { rules } = json('policies/compiled/rules.json');
  return {
    'docs/rows.md': rowsPage(json('policies/rows.json'), rules, json('policies/pending.json')),
    'lib/read/provider-blocks.json': providerBlocks(join(root, 'node_modules', '@cdktf', 'provider-aws', 'lib')),
    'README.md': readme(rules),
  };
};

/** Says what is wrong. */
const complain = (message) => {
  console.error(message);
  process.exitCode = 1;
};

for (const [path, wanted] of Object.entries(generated())) {
  if (wanted === undefined) complain(`${path} has no place for the table of rules: ${START} … ${END}`);
  else if (current(path) === wanted) continue;
  else if (process.argv.includes('--check')) complain(`${path} is stale: npm run docs`);
  else {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), wanted);
    console.log(`wrote ${path}`);
  }
}
