// Compiles the policies: `policy.wasm`, `rules.json` and `view-types.schema.json` in policies/compiled/, and `policies/statements.json`.
//
//   node tools/build-policies.mjs                 writes them
//   node tools/build-policies.mjs --check         exit 1 where they are not what the sources give
//   node tools/build-policies.mjs --capabilities  writes policies/capabilities.json anew, after a new version of opa
//
// The same sources always give the same bytes: opa runs within policies/ with relative paths, since paths are compiled in.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutCapabilities } from './capabilities.mjs';
import { makeCatalogue } from './catalogue.mjs';
import { findOpa, opaInstall, opaMissing, opaVersion } from './opa.mjs';
import { Stop, runTool } from './stop.mjs';
import { readMember } from './tar.mjs';
import { makeViewTypes } from './view-types.mjs';

const policies = join(dirname(fileURLToPath(import.meta.url)), '..', 'policies');
const noJson = ['--ignore', '*.json'];
const noTests = ['--ignore', '*_test.rego'];
const capabilities = ['--capabilities', 'capabilities.json'];

/** The compiler: $OPA, else the one on the PATH or in Go's folder. */
const chooseOpa = () => {
  const named = process.env.OPA;
  if (!named) {
    const found = findOpa();
    if (!found) throw new Stop(opaMissing);
    return found;
  }
  const { stdout } = spawnSync(named, ['version'], { encoding: 'utf8' });
  if (!(stdout ?? '').startsWith(`Version: ${opaVersion}\n`)) throw new Stop(`OPA=${named} is not opa ${opaVersion}: ${opaInstall}`);
  return named;
};

const opaIn = (opa) => (args) => {
  const { status, stdout, stderr, error } = spawnSync(opa, args, { cwd: policies, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw new Stop(`opa ${args[0]} could not run: ${error.message}`);
  if (status !== 0) throw new Stop(`opa ${args[0]}: ${(stderr || stdout).trim()}`);
  return stdout;
};

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const read = (name) => readFileSync(join(policies, name), 'utf8');
const sha256 = (parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const oneLineEach = (list) => `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;

/** Files below policies/, with `/` in their names. */
const filesBelow = (below = '') =>
  readdirSync(join(policies, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : [name];
  });

/** SHA-256 over name, NUL and bytes of every source, sorted by name. `lib/judge/policy.ts` reckons the same. */
const hashSources = () =>
  sha256(
    filesBelow()
      .filter((name) => name.endsWith('.rego') && !name.endsWith('_test.rego'))
      .sort(compare)
      .flatMap((name) => [`${name}\0`, readFileSync(join(policies, name))]),
  );

const ruleFolders = () => {
  const folders = filesBelow('rules').map((name) => name.split('/').slice(1, -1).join('/'));
  return [...new Set(folders)].sort(compare);
};

const inFolder = (use) => {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-policies-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** An attribute that no rule declares, or a misspelt one, does not compile. */
const checkTypes = (opa, schema) =>
  inFolder((folder) => {
    const file = join(folder, 'view-types.schema.json');
    writeFileSync(file, schema);
    opa(['check', '--strict', '--schema', file, ...capabilities, ...noJson, '.']);
  });

const compile = (opa) =>
  inFolder((folder) => {
    const bundle = join(folder, 'bundle.tar.gz');
    opa([
      'build',
      '--target',
      'wasm',
      '--entrypoint',
      'dealerguard/findings',
      ...capabilities,
      ...noJson,
      ...noTests,
      '--output',
      bundle,
      '.',
    ]);
    const wasm = readMember(readFileSync(bundle), '/policy.wasm');
    if (!wasm) throw new Stop('opa build gave no policy.wasm');
    return wasm;
  });

const evaluate = (opa, query, extra) => {
  const { result } = JSON.parse(opa(['eval', '--format', 'json', ...noJson, ...extra, '--data', 'lib', query]));
  if (!result) throw new Stop(`${query} is not defined`);
  return result[0].expressions[0].value;
};

/** The files that the sources give, by name below policies/. */
const build = (opa) => {
  opa(['check', '--strict', ...capabilities, ...noJson, '.']);
  const catalogue = makeCatalogue({
    inspected: JSON.parse(opa(['inspect', '--annotations', '--format', 'json', '.'])),
    table: evaluate(opa, 'data.lib.carrier.table', noTests),
    folders: ruleFolders(),
    read,
  });
  const types = Buffer.from(json(makeViewTypes(catalogue)));
  checkTypes(opa, types);
  const wasm = compile(opa);
  return {
    'compiled/policy.wasm': wasm,
    'compiled/view-types.schema.json': types,
    'compiled/rules.json': Buffer.from(json({ sources: hashSources(), wasm: sha256([wasm]), ...catalogue })),
    'statements.json': Buffer.from(oneLineEach(evaluate(opa, 'data.lib.policy_test.statements', []))),
  };
};

const write = (built) => {
  mkdirSync(join(policies, 'compiled'), { recursive: true });
  for (const [name, bytes] of Object.entries(built)) writeFileSync(join(policies, name), bytes);
  console.log(
    Object.entries(built)
      .map(([name, bytes]) => `policies/${name}  ${bytes.length} bytes`)
      .join('\n'),
  );
};

const check = (built) => {
  const stale = Object.entries(built).filter(
    ([name, bytes]) => !existsSync(join(policies, name)) || !readFileSync(join(policies, name)).equals(bytes),
  );
  if (stale.length === 0) return;
  throw new Stop(`not what the policies give: ${stale.map(([name]) => `policies/${name}`).join(', ')}; run "npm run build:policies"`);
};

/** A rule comes with resources that break it and resources that keep it. The wasm is written all the same, to try them on. */
const checkExamples = () => {
  const missing = ruleFolders().flatMap((id) => ['fail.json', 'pass.json'].map((file) => `rules/${id}/${file}`));
  const lines = missing.filter((name) => !existsSync(join(policies, name))).map((name) => `policies/${name} is missing`);
  if (lines.length > 0) throw new Stop(lines);
};

runTool('build-policies', () => {
  const opa = opaIn(chooseOpa());
  if (process.argv.includes('--capabilities')) {
    writeFileSync(join(policies, 'capabilities.json'), json(cutCapabilities(JSON.parse(opa(['capabilities', '--current'])))));
    return;
  }
  const built = build(opa);
  if (process.argv.includes('--check')) check(built);
  else write(built);
  checkExamples();
});
