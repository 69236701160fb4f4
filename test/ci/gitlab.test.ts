import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LEAKY_PLAN } from '../cli/session';
import { installedPackage } from '../package';
import { faultsOf } from './schemas';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'ci', 'gitlab.yml'), 'utf8');
const { dealerguard: job } = parse(text) as {
  readonly dealerguard: {
    readonly variables: Readonly<Record<string, string>>;
    readonly script: readonly string[];
    readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
  };
};

let installed: string;
let project: string;
beforeAll(() => {
  installed = installedPackage();
});
afterAll(() => rmSync(installed, { recursive: true }));
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'dealerguard-project-'));
  for (const name of ['npm', 'npx']) {
    mkdirSync(join(project, 'bin'), { recursive: true });
    writeFileSync(join(project, 'bin', name), `#!/bin/sh\necho "${name} $*" >> "${join(project, 'ran')}"\n`);
    chmodSync(join(project, 'bin', name), 0o755);
  }
});
afterEach(() => rmSync(project, { recursive: true }));

/** Runs the script as the runner does: one line after the other in the folder of the repository, until one fails. */
function runJob(
  variables: Readonly<Record<string, string>>,
  folder = '.',
): { readonly code: number | null; readonly ran: readonly string[]; readonly log: string } {
  mkdirSync(join(project, folder, 'node_modules', '.bin'), { recursive: true });
  chmodSync(join(installed, 'dist', 'cli', 'main.js'), 0o755);
  symlinkSync(join(installed, 'dist', 'cli', 'main.js'), join(project, folder, 'node_modules', '.bin', 'dealerguard'));
  const env = { PATH: `${join(project, 'bin')}:${process.env['PATH']}`, ...job.variables, ...variables };
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', job.script.join('\n')], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  return { code: status, ran: readFileSync(join(project, 'ran'), 'utf8').trimEnd().split('\n'), log: stdout + stderr };
}

const left = (): string[] =>
  [...job.artifacts.paths, ...Object.values(job.artifacts.reports)].filter((path) => !existsSync(join(project, path)));

test('the template is what GitLab takes', () => {
  expect(faultsOf('gitlab-ci', text)).toEqual([]);
});

test('a plan that is blocked fails the job, and all reports are there', () => {
  writeFileSync(join(project, 'plan.json'), LEAKY_PLAN);
  const { code, ran, log } = runJob({ DEALERGUARD_PLAN: 'plan.json' });
  expect({ code, ran, missing: left() }).toEqual({ code: 1, ran: ['npm ci --no-audit --no-fund --prefix .'], missing: [] });
  expect(log).toMatch(/^blocked {2}1 exposed/);
});

test('an app in a folder is synthesised first, and judged with the options that are given', () => {
  cpSync(join(root, 'test', 'plans', 'cdktf-secure-bucket', 'config'), join(project, 'infra', 'config'), { recursive: true });
  mkdirSync(join(project, 'infra', 'cdktf.out'), { recursive: true });
  cpSync(join(root, 'test', 'plans', 'cdktf-secure-bucket', 'config', 'main.tf.json'), join(project, 'infra', 'cdktf.out', 'cdk.tf.json'));
  writeFileSync(join(project, 'infra', 'dealerguard.yaml'), 'context: { regions: [eu-central-1] }\n');
  const { code, ran } = runJob(
    {
      DEALERGUARD_FOLDER: 'infra',
      DEALERGUARD_PLAN: 'infra/cdktf.out',
      DEALERGUARD_OPTIONS: '--config infra/dealerguard.yaml --fail-on critical',
    },
    'infra',
  );
  expect({ code, ran, missing: left() }).toEqual({
    code: 0,
    ran: ['npm ci --no-audit --no-fund --prefix infra', 'npx cdktf synth'],
    missing: [],
  });
});

test('what cannot be judged fails the job with one line', () => {
  const { code, log } = runJob({ DEALERGUARD_PLAN: 'plan.json' });
  expect({ code, log }).toEqual({
    code: 2,
    log: expect.stringMatching(/^dealerguard: plan\.json: there is no such file or folder[^\n]*\n$/) as string,
  });
});
