// Packs the package, installs it as users do, and uses it: once beside cdktf, once beside cdktn. Needs npm's registry.
//
//   node tools/test-package.mjs    after `npm run build`
//
// In each home the README's construct example and an app with the guard (test/package) are type-checked under every module resolution, and the
// app is run: a bad stack has to be stopped at its line, before a file is written, and a safe one to be written and to pass the gate.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { forCdktn } from './cdktn.mjs';
import { runTool, Stop } from './stop.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const dev = (name) => `${name}@${manifest.devDependencies[name]}`;
const peer = (name) => `${name}@${manifest.peerDependencies[name]}`;

/** What a user of each home writes, of what is written for cdktf. */
const HOMES = {
  cdktf: { peers: ['cdktf', '@cdktf/provider-aws', 'constructs'], written: (text) => text },
  cdktn: {
    peers: ['cdktn', '@cdktn/provider-aws', 'constructs'],
    written: (text) => forCdktn(text).replaceAll("'dealerguard/", "'dealerguard/cdktn/"),
  },
};

/** Each resolution with a module kind that goes with it. `node10` is what cdktf's own template has. */
const RESOLUTIONS = [
  ['node10', 'commonjs'],
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
];

const run = (cwd, command, ...args) => spawnSync(command, args, { cwd, encoding: 'utf8' });

const must = (cwd, command, ...args) => {
  const { status, stdout, stderr } = run(cwd, command, ...args);
  if (status !== 0) throw new Stop([`${basename(command)} ${args.join(' ')} ended with ${status} in ${basename(cwd)}`, stdout, stderr]);
  return stdout;
};

const expect = (what, got, expected) => {
  if (JSON.stringify(got) !== JSON.stringify(expected))
    throw new Stop([`${what}: expected ${JSON.stringify(expected)}, got`, typeof got === 'string' ? got : JSON.stringify(got)]);
};

const pack = (folder) => join(folder, JSON.parse(must('.', 'npm', 'pack', '--json', '--pack-destination', folder))[0].filename);

/** The construct example of the README, its first block of TypeScript. */
const readmeExample = () => /```ts\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';

const writeProject = (project, { written }) => {
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: basename(project), private: true }));
  for (const file of ['main.ts', 'stacks.ts'])
    writeFileSync(join(project, file), written(readFileSync(join('test', 'package', file), 'utf8')));
  writeFileSync(join(project, 'readme.ts'), written(readmeExample()));
};

const tsc = (project, ...args) =>
  must(project, process.execPath, 'node_modules/typescript/bin/tsc', '--strict', '--target', 'es2022', ...args);

/** With `skipLibCheck` off, so that our declarations are checked and not only used. */
const checkTypes = (project) => {
  for (const [resolution, module] of RESOLUTIONS)
    tsc(project, '--noEmit', '--types', 'node', '--moduleResolution', resolution, '--module', module, 'main.ts', 'readme.ts');
};

const checkRuns = (project) => {
  tsc(
    project,
    '--types',
    'node',
    '--module',
    'commonjs',
    '--moduleResolution',
    'node10',
    '--sourceMap',
    '--outDir',
    'out',
    'main.ts',
    'readme.ts',
  );
  const leaky = run(project, process.execPath, 'out/main.js', 'leaky');
  expect('the exit code of the bad stack', leaky.status, 1);
  const line =
    readFileSync(join(project, 'stacks.ts'), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('new S3BucketPolicy')) + 1;
  for (const part of ['critical  s3/public-policy  exposed', 'leads/Policy', `stacks.ts:${line}`, 'fix  name the principals'])
    if (!leaky.stderr.includes(part)) throw new Stop([`the bad stack is stopped without "${part}":`, leaky.stderr]);
  expect('the manifest of the bad stack', existsSync(join(project, 'cdktf.out', 'manifest.json')), false);
  must(project, process.execPath, 'out/main.js', 'safe');
  const report = JSON.parse(must(project, process.execPath, 'node_modules/dealerguard/dist/cli/main.js', 'check', '--format', 'json'));
  expect('the decision on the safe stack', report.decision, 'passed');
  expect(
    'its notes on the guard',
    report.ledger.notes.filter(({ code }) => code === 'guard-skipped'),
    [],
  );
};

/** The imports of the other home say what is missing. */
const checkOtherHome = (project, home) => {
  const other = home === 'cdktf' ? 'dealerguard/cdktn/guard' : 'dealerguard/guard';
  const { status, stderr } = run(project, process.execPath, '-e', `require('${other}')`);
  expect(`the exit code of ${other}`, status, 1);
  const right = home === 'cdktf' ? 'dealerguard/guard' : 'dealerguard/cdktn/guard';
  if (!stderr.includes(`For ${home}, import ${right}`)) throw new Stop([`${other} does not name ${right}:`, stderr]);
};

runTool('test-package', () => {
  if (!existsSync(join('dist', 'guard', 'index.js'))) throw new Stop('dist is not there: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-package-'));
  try {
    const packed = pack(folder);
    for (const [home, { peers, ...rest }] of Object.entries(HOMES)) {
      const project = join(folder, `on-${home}`);
      writeProject(project, rest);
      const tools = [dev('typescript'), dev('@types/node')];
      must(project, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', packed, ...peers.map(peer), ...tools);
      checkTypes(project);
      checkRuns(project);
      checkOtherHome(project, home);
      console.log(`ok: installed beside ${home}, type-checked under ${RESOLUTIONS.map(([name]) => name).join(', ')}, stops and passes`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
