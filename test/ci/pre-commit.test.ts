import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LEAKY_PLAN } from '../cli/session';
import { installedPackage } from '../package';

// What `pre-commit` reads of the repository: https://pre-commit.com/#new-hooks. It installs the package with npm, which builds it
// (tools/prepare.mjs), and runs the entry with the arguments of the user's configuration.

const root = join(__dirname, '..', '..');
const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}[];
const { bin, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};

test('the hook is installed by npm, and judges the project and not the files that changed', () => {
  expect(hook).toMatchObject({ id: 'dealerguard', language: 'node', pass_filenames: false });
  expect(scripts['prepare']).toBe('node tools/prepare.mjs');
});

test.each([
  ['main.tf', true],
  ['stacks/leads.ts', true],
  ['infra/cdk.tf.json', true],
  ['prod.tfvars', true],
  ['dealerguard.yaml', true],
  ['README.md', false],
  ['main.tf.md', false],
])('it runs where %s changes: %s', (file, isRun) => {
  expect(new RegExp(hook?.files ?? '').test(file)).toBe(isRun);
});

test('its entry is a program of the package, and takes the arguments that are given', () => {
  const installed = installedPackage();
  const project = mkdtempSync(join(tmpdir(), 'dealerguard-project-'));
  try {
    writeFileSync(join(project, 'plan.json'), LEAKY_PLAN);
    const [program = '', ...argv] = (hook?.entry ?? '').split(' ');
    const { status, stdout } = spawnSync(process.execPath, [join(installed, bin[program] ?? ''), ...argv, 'plan.json'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^blocked {2}1 exposed/);
  } finally {
    rmSync(project, { recursive: true });
    rmSync(installed, { recursive: true });
  }
});
