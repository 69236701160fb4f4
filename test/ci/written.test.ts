import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { LEAKY_PLAN } from '../cli/session';
import { installedPackage } from '../package';
import { runWorkflow } from './runner';

// What a new user has: the package in node_modules, `dealerguard init`, and the pipeline that it wrote, run step by step.

const CODE = 'resource "aws_sqs_queue_policy" "leads" {\n  queue_url = var.url\n  policy    = var.policy\n}\n';
const SYNTHESISED = join(__dirname, '..', 'plans', 'cdktf-secure-bucket', 'config', 'main.tf.json');

let installed: string;
let workspace: string;
let bin: string;
beforeAll(() => {
  installed = installedPackage();
});
afterAll(() => rmSync(installed, { recursive: true }));
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'dealerguard-workspace-'));
  bin = mkdtempSync(join(tmpdir(), 'dealerguard-bin-'));
});
afterEach(() => [workspace, bin].forEach((folder) => rmSync(folder, { recursive: true })));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
};
const read = (path: string): string => readFileSync(join(workspace, path), 'utf8');

/** A program that does what the real one leaves behind. */
const program = (name: string, script: string): void => {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
};

/** A project in a repository, with the package installed in it or in a folder around it, and `dealerguard init` run in it. */
function project(remote: string, folder: string, file: string, { home = folder } = {}): void {
  const modules = join(home, 'node_modules');
  put('.git/config', `[remote "origin"]\n\turl = ${remote}\n`);
  put(join(folder, file), file === 'main.tf' ? CODE : '');
  put(join(folder, 'package.json'), '{}');
  put(join(modules, '.bin/dealerguard'), `#!/bin/sh\nexec "${process.execPath}" "${installed}/dist/cli/main.js" "$@"\n`);
  chmodSync(join(workspace, modules, '.bin/dealerguard'), 0o755);
  symlinkSync(installed, join(workspace, modules, 'dealerguard'));
  writeFileSync(join(bin, 'plan.json'), LEAKY_PLAN);
  program('npm', ':');
  program('npx', `mkdir cdktf.out && cp "${SYNTHESISED}" cdktf.out/cdk.tf.json`);
  program('terraform', `case "$1" in plan) touch tfplan;; show) test -f tfplan && cat "${join(bin, 'plan.json')}";; esac`);
  const { status, stderr } = spawnSync(join(workspace, modules, '.bin/dealerguard'), ['init'], {
    cwd: join(workspace, folder),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

const GITHUB = 'git@github.com:acme/leads.git';
const GITLAB = 'git@gitlab.com:acme/leads.git';
const workflow = (): ReturnType<typeof runWorkflow> =>
  runWorkflow(read('.github/workflows/dealerguard.yml'), { workspace, bin, event: 'pull_request' });

/** The schema that the configuration names, from the folder it lies in. */
function schemaOf(folder: string): unknown {
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\.\.?\/\S+)$/m.exec(read(join(folder, 'dealerguard.yaml'))) ?? [];
  return JSON.parse(read(join(folder, schema)));
}

describe('the workflow for GitHub', () => {
  test.each([
    ['at the root', '', ''],
    ['in a folder', 'infra/leads', 'infra/leads'],
    ['in a workspace of npm', 'infra/leads', ''],
  ])('plans a Terraform project %s, stops it, and tells so', async (_where, folder, home) => {
    project(GITHUB, folder, 'main.tf', { home });
    expect(schemaOf(folder)).toMatchObject({ $id: 'urn:dealerguard:schema:config' });
    const { code, steps, action } = await workflow();
    expect({ code, last: steps.at(-1), decision: action?.outputs['decision'] }).toEqual({
      code: 1,
      last: `./${join(home, 'node_modules/dealerguard')}`,
      decision: 'blocked',
    });
    expect(action?.summary).toContain('sqs/public-policy');
    expect(action?.log).toContain(`::error file=${join(folder, 'main.tf')},line=1,`);
    expect(action?.calls.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)).toEqual([
      'POST /repos/acme/leads/code-scanning/sarifs',
      'GET /repos/acme/leads/issues/7/comments',
      'POST /repos/acme/leads/issues/7/comments',
    ]);
  });

  test('judges nothing where the plan fails', async () => {
    project(GITHUB, '', 'main.tf');
    program('terraform', '[ "$1" != plan ]');
    const { code, steps, action } = await workflow();
    expect([code, steps.at(-1), action]).toEqual([1, 'terraform plan -input=false -out=tfplan', undefined]);
  });

  test('synthesises an app, and heeds the configuration beside it', async () => {
    project(GITHUB, 'infra', 'cdktf.json');
    expect(await workflow()).toMatchObject({ code: 0, action: { outputs: { decision: 'passed' } } });
    rmSync(join(workspace, 'infra/cdktf.out'), { recursive: true });
    put('infra/dealerguard.yaml', 'contxt: {}\n');
    const { code, action } = await workflow();
    expect([code, action?.log]).toEqual([2, expect.stringContaining('infra/dealerguard.yaml')]);
  });
});

describe('the pipeline for GitLab', () => {
  interface Job {
    readonly variables?: Readonly<Record<string, string>>;
    readonly script?: readonly string[];
    readonly needs?: readonly string[];
    readonly artifacts?: { readonly paths?: readonly string[]; readonly reports?: Readonly<Record<string, string>> };
  }

  /** The jobs with what is included: maps are joined key by key (https://docs.gitlab.com/ci/yaml/includes/), and `needs` come first. */
  function jobs(): readonly (readonly [string, Job])[] {
    const { include, ...own } = parse(read('.gitlab-ci.yml')) as { readonly include: readonly { readonly local: string }[] } & Record<
      string,
      Job
    >;
    const joined = include
      .flatMap(({ local }) => Object.entries(parse(read(local)) as Record<string, Job>))
      .map(([name, job]) => {
        const more = own[name] ?? {};
        return [name, { ...job, ...more, variables: { ...job.variables, ...more.variables } }] as const;
      });
    const all = new Map<string, Job>([...Object.entries(own), ...joined]);
    return [...all].sort(([, one], [, other]) => (one.needs ?? []).length - (other.needs ?? []).length);
  }

  /** Runs each job as the runner does: its script in one shell, from the root of the repository, until one fails. */
  function pipeline(): { readonly jobs: Readonly<Record<string, number | null>>; readonly missing: readonly string[] } {
    const ran: Record<string, number | null> = {};
    const missing: string[] = [];
    for (const [name, { variables, script = [], artifacts }] of jobs()) {
      const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: bin, ...variables };
      const options = { cwd: workspace, env, encoding: 'utf8' } as const;
      ran[name] = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script.join('\n')], options).status;
      missing.push(
        ...[...(artifacts?.paths ?? []), ...Object.values(artifacts?.reports ?? {})].filter((path) => !existsSync(join(workspace, path))),
      );
      if (ran[name] !== 0) break;
    }
    return { jobs: ran, missing };
  }

  test.each([
    ['at the root', '', ''],
    ['in a workspace of npm', 'infra/leads', ''],
  ])('plans a Terraform project %s, stops it, and leaves all reports behind', (_where, folder, home) => {
    project(GITLAB, folder, 'main.tf', { home });
    expect(pipeline()).toEqual({ jobs: { plan: 0, dealerguard: 1 }, missing: [] });
  });

  test('synthesises an app in a folder, and lets it pass', () => {
    project(GITLAB, 'infra/leads', 'cdktf.json');
    expect(pipeline()).toEqual({ jobs: { dealerguard: 0 }, missing: [] });
  });
});

describe('the commands for an old estate', () => {
  const [commands = ''] =
    /(?<=^```sh\n)git worktree[\s\S]*?(?=^```$)/m.exec(readFileSync(join(__dirname, '..', '..', 'docs', 'ci.md'), 'utf8')) ?? [];
  const stack = (...queues: readonly string[]): string => {
    const policy = (name: string): object => ({
      queue_url: `https://sqs.eu-central-1.amazonaws.com/111122223333/${name}`,
      policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' }] }),
    });
    return JSON.stringify({ resource: { aws_sqs_queue_policy: Object.fromEntries(queues.map((name) => [name, policy(name)])) } });
  };
  /** The findings that block and those that do not, with the exit code. */
  function judged(before: readonly string[], after: readonly string[]): unknown {
    program('git', 'mkdir base && cp before.json base/app.json');
    program('npm', ':');
    program(
      'npx',
      `case "$1" in cdktf) mkdir cdktf.out && cp app.json cdktf.out/cdk.tf.json;;
        *) shift; exec "${process.execPath}" "${installed}/dist/cli/main.js" "$@" --format json=report.json --format text;; esac`,
    );
    put('before.json', stack(...before));
    put('app.json', stack(...after));
    const env = { PATH: `${bin}:${process.env['PATH']}` };
    const { status } = spawnSync('bash', ['-e', '-c', commands], { cwd: workspace, env });
    const { findings } = JSON.parse(read('report.json')) as {
      readonly findings: readonly { address: string; change: string; blocks: boolean }[];
    };
    return { status, findings: findings.map(({ address, change, blocks }) => [address, change, blocks]) };
  }

  test('stop what is new, and report what was there', () => {
    expect(judged(['old'], ['old', 'new'])).toEqual({
      status: 1,
      findings: [
        ['aws_sqs_queue_policy.new', 'introduced', true],
        ['aws_sqs_queue_policy.old', 'existing', false],
      ],
    });
  });

  test('let a change pass that fixes one of two', () => {
    expect(judged(['old', 'older'], ['old'])).toEqual({
      status: 0,
      findings: [
        ['aws_sqs_queue_policy.old', 'existing', false],
        ['aws_sqs_queue_policy.older', 'fixed', false],
      ],
    });
  });
});
