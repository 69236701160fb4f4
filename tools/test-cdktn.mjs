// Runs the tests of the constructs and the guard on cdktn: in a copy of them (cdktn/tree) whose imports are changed as in dist/cdktn.
//
//   node tools/test-cdktn.mjs                     installs what is missing, type-checks the copy, runs its tests
//   node tools/test-cdktn.mjs --results FOLDER    also writes jest-cdktn.json there
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyChanged, forCdktn, PARTS } from './cdktn.mjs';

const home = 'cdktn';
const tree = join(home, 'tree');

const run = (command, args, cwd = '.') => spawnSync(command, args, { stdio: 'inherit', cwd }).status === 0;
const node = (module, args, cwd) => run(process.execPath, [resolve('node_modules', module), ...args], cwd);
const manifest = (path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));

const install = () => existsSync(join(home, 'node_modules', 'cdktn')) || run('npm', ['ci', '--no-audit', '--no-fund'], home);

/** All of lib, since the parts lean on it; of the tests, those of the parts; and what they read, as it is. */
const writeTree = () => {
  rmSync(tree, { recursive: true, force: true });
  cpSync('lib', join(tree, 'lib'), { recursive: true });
  for (const folder of [...PARTS.flatMap((part) => [`lib/${part}`, `test/${part}`]), 'examples'])
    copyChanged(folder, join(tree, folder), forCdktn);
  for (const file of ['tsconfig.json', 'test/tsconfig.json', 'package.json']) cpSync(file, join(tree, file));
  for (const folder of ['policies', 'schemas']) symlinkSync(join('..', '..', folder), join(tree, folder));
  copyChanged(join('test', 'plans'), join(tree, 'test', 'plans'), (text, file) =>
    /^construct-.*main\.tf\.json$/.test(file) ? synthesised(text) : text,
  );
};

/** What our constructs were planned from, as cdktn has it: the same but for its own version, and the provider's name and version. */
const synthesised = (text) => {
  const json = JSON.parse(text);
  const modules = join(home, 'node_modules');
  json['//'].metadata.version = manifest(join(modules, 'cdktn')).version;
  json.terraform.required_providers.aws = {
    source: 'hashicorp/aws',
    version: manifest(join(modules, '@cdktn', 'provider-aws')).cdktn.provider.version,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
};

const [first, results] = process.argv.slice(2);
const output = first === '--results' ? ['--json', '--outputFile', resolve(results, 'jest-cdktn.json')] : process.argv.slice(2);

const passed =
  install() &&
  (writeTree(), node('typescript/bin/tsc', ['-p', join(tree, 'test')])) &&
  node('jest/bin/jest.js', ['--config', join('..', 'jest.config.js'), ...output], tree);
process.exitCode = passed ? 0 : 1;
