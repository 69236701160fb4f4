import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
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

const isHere = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'pre-commit')));

/** A repository with the first hook of docs/ci.md, and our package behind npx. */
function repository(installed: string): {
  readonly git: (...argv: readonly string[]) => number | null;
  readonly log: () => string;
  readonly folder: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-project-'));
  const [config = ''] =
    /(?<=^```yaml\n)repos:\n {2}- repo: local[\s\S]*?(?=^```$)/m.exec(readFileSync(join(root, 'docs', 'ci.md'), 'utf8')) ?? [];
  mkdirSync(join(folder, 'bin'));
  writeFileSync(
    join(folder, 'bin', 'npx'),
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(installed, 'dist/cli/main.js')}" "$@"\n`,
    { mode: 0o755 },
  );
  writeFileSync(join(folder, '.gitignore'), 'bin\ncache\n');
  writeFileSync(join(folder, '.pre-commit-config.yaml'), config);
  const env = {
    PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
    HOME: folder,
    PRE_COMMIT_HOME: join(folder, 'cache'),
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@acme.example',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@acme.example',
  };
  let log = '';
  const run = (program: string, ...argv: readonly string[]): number | null => {
    const { status, stdout, stderr } = spawnSync(program, argv, { cwd: folder, env, encoding: 'utf8' });
    log = stdout + stderr;
    return status;
  };
  expect([run('git', 'init', '--quiet'), run('pre-commit', 'install')]).toEqual([0, 0]);
  return { folder, git: (...argv) => run('git', ...argv), log: () => log };
}

(isHere ? test : test.skip)('the hook of the docs stops a commit that would open a bucket, and lets it pass when that is mended', () => {
  const installed = installedPackage();
  const { folder, git, log } = repository(installed);
  const commit = (policy: string): number | null => {
    writeFileSync(
      join(folder, 'main.tf'),
      `resource "aws_sqs_queue_policy" "leads" {\n  queue_url = "q"\n  policy    = jsonencode(${policy})\n}\n`,
    );
    git('add', '--all');
    return git('commit', '--quiet', '--message', 'leads');
  };
  const statement = (principal: string): string =>
    `{ Statement = [{ Effect = "Allow", Principal = ${principal}, Action = "sqs:SendMessage", Resource = "*" }] }`;
  try {
    expect(commit(statement('"*"'))).toBe(1);
    expect(log()).toMatch(/^critical {2}sqs\/public-policy {2}exposed\n {2}aws_sqs_queue_policy\.leads +main\.tf:1$/m);
    expect(commit(statement('{ AWS = "arn:aws:iam::111122223333:role/portal" }'))).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(installed, { recursive: true });
  }
});
