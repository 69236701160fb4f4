import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { makeBundle } from '../../lib/bundle/bundle';
import { check, readCatalogue, viewOf } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Finding } from '../../lib/model/finding';
import { englishWords, speakerOf } from '../../lib/report/words';
import { CONFTEST } from '../conftest';
import { OPA, opa } from '../opa';
import { installedPackage } from '../package';

// What docs/engines.md says, tried: its commands under sh, with opa and conftest where they are; its policy under opa.

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'engines.md'), 'utf8');
const block = (language: string, about: string): string =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))]
    .map(([, text = '']) => text)
    .find((text) => text.includes(about)) ?? '';

const plan = JSON.parse(readFileSync(join(__dirname, '..', 'plans', 'cdktf-leaky-services', 'plan.json'), 'utf8')) as object;
const SAFE_PLAN = readFileSync(join(__dirname, '..', 'plans', 'cdktf-secure-bucket', 'plan.json'), 'utf8');
const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { readonly version: string };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealerguard-docs-'));
  writeFileSync(join(folder, 'policy.rego'), block('rego', 'package spacelift'));
  writeFileSync(join(folder, 'bundle.tar.gz'), makeBundle('0.0.0'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function evaluate(query: string, input: unknown, ...options: readonly string[]): unknown {
  writeFileSync(join(folder, 'input.json'), JSON.stringify(input));
  return JSON.parse(opa('eval', '--format', 'raw', '--input', join(folder, 'input.json'), ...options, query));
}

const inOpa = OPA === '' ? describe.skip : describe;

inOpa(OPA === '' ? 'opa is not installed: the policy for Spacelift is not tried' : 'the policy for Spacelift', () => {
  const decide = (custom: object, ...options: readonly string[]): unknown => {
    const { deny, warn } = evaluate(
      'data.spacelift',
      { terraform: {}, third_party_metadata: { custom } },
      '--data',
      join(folder, 'policy.rego'),
      ...options,
    ) as {
      readonly deny: unknown;
      readonly warn: unknown;
    };
    return { deny, warn };
  };
  const finding = (more: object): object => ({ severity: 'high', rule: 's3/a', verdict: 'exposed', address: 'a.b', blocks: true, ...more });

  test.each([
    ['is missing', {}],
    ['is something else', { dealerguard: {} }],
    ['was made by a later version', { dealerguard: { decision: 'perhaps', findings: [], waivers: [] } }],
  ])('denies where the report %s', (_situation, custom) => {
    expect(decide(custom)).toEqual({ deny: ['dealerguard has not judged this plan'], warn: [] });
  });

  test('denies what blocks, and waivers that do not hold', () => {
    const waivers = ['used', 'expiring', 'elsewhere', 'expired'].map((state) => ({
      state,
      waiver: { rule: `s3/${state}`, address: 'c.d' },
    }));
    expect(
      decide({ dealerguard: { decision: 'blocked', findings: [finding({}), finding({ address: 'e.f', blocks: false })], waivers } }),
    ).toEqual({
      deny: ['a waiver does not hold: s3/expired c.d', 'high s3/a exposed a.b'],
      warn: ['high s3/a exposed e.f'],
    });
  });

  test('says the same in the older engine', () => {
    const findings = [finding({}), finding({ address: 'e.f', blocks: false })];
    expect(decide({ dealerguard: { decision: 'blocked', findings, waivers: [] } }, '--v0-compatible')).toEqual({
      deny: ['high s3/a exposed a.b'],
      warn: ['high s3/a exposed e.f'],
    });
  });

  test('passes what passes, with thanks for what is fixed', () => {
    const findings = [finding({ blocks: false, change: 'fixed' })];
    expect(decide({ dealerguard: { decision: 'passed', findings, waivers: [] } })).toEqual({ deny: [], warn: [] });
  });
});

const inputs: Readonly<Record<string, object>> = {
  'the plan itself': plan,
  'HCP Terraform': { plan, run: {} },
  Spacelift: { terraform: plan, spacelift: {} },
  env0: { plan, deploymentRequest: {} },
  Scalr: { tfplan: plan, tfrun: {} },
};

inOpa(OPA === '' ? 'opa is not installed: inputs of platforms are not tried' : 'what a platform hands to its policies', () => {
  const said = new Map<string, unknown>();
  beforeAll(() => {
    mkdirSync(join(folder, 'inputs'));
    for (const [platform, input] of Object.entries(inputs))
      writeFileSync(join(folder, 'inputs', `${platform}.json`), JSON.stringify(input));
    const bundle = ['--bundle', join(folder, 'bundle.tar.gz'), '--decision', 'main/deny'];
    const { result } = JSON.parse(opa('exec', ...bundle, join(folder, 'inputs'))) as {
      readonly result: { path: string; result: unknown }[];
    };
    for (const { path, result: deny } of result) said.set(basename(path, '.json'), deny);
  });

  test.each(Object.keys(inputs))('is no view, and the bundle denies it: %s', (platform) => {
    expect(said.get(platform)).toEqual([{ msg: 'this is no view, so nothing was judged: give what `dealerguard view` prints' }]);
  });
});

describe('the commands', () => {
  const project = (text: string): string => {
    const cwd = mkdtempSync(join(folder, 'project-'));
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(join(cwd, 'plan.json'), text);
    writeFileSync(
      join(cwd, 'bin', 'npx'),
      `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(installed, 'dist', 'cli', 'main.js')}" "$@"\n`,
    );
    chmodSync(join(cwd, 'bin', 'npx'), 0o755);
    return cwd;
  };
  /** Runs what stands in a block of the page, whole, with our own package behind npx. */
  const run = (cwd: string, about: string, tool = ''): { readonly status: number | null; readonly stdout: string } => {
    const PATH = [join(cwd, 'bin'), dirname(tool), process.env['PATH']].join(delimiter);
    const { status, stdout } = spawnSync('sh', ['-c', block('sh', about)], {
      cwd,
      env: { ...process.env, PATH },
      encoding: 'utf8',
    });
    return { status, stdout };
  };
  const gate = (text: string): readonly Finding[] =>
    check({ inputs: [{ path: 'plan.json', text }], cwd: '/', config: DEFAULT_CONFIG, today: '2026-11-22' }).report.findings;
  /** What the gate says of a plan, in the words of the bundle. */
  const wanted = (text: string, isStopped: boolean): string[] => {
    const speaker = speakerOf(englishWords(readCatalogue()));
    return gate(text)
      .filter(({ blocks }) => blocks === isStopped)
      .map(({ severity, rule, verdict, address, says }) => {
        return `${severity} ${rule} ${verdict}: ${address} ${speaker.sentence(rule, says)}; fix: ${speaker.fix(rule, says)}`;
      })
      .sort();
  };
  const leaky = JSON.stringify(plan);

  let installed: string;
  let stopped: string;
  let passed: string;
  beforeAll(() => {
    installed = installedPackage();
    [stopped, passed] = [project(leaky), project(SAFE_PLAN)];
    for (const cwd of [stopped, passed]) expect(run(cwd, 'npx dealerguard bundle').status).toBe(0);
  });
  afterAll(() => rmSync(installed, { recursive: true }));

  test('write the bundle, the same bytes as ours, and the view of a plan', () => {
    expect(readFileSync(join(stopped, 'dealerguard-bundle.tar.gz')).equals(Buffer.from(makeBundle(version)))).toBe(true);
    expect(JSON.parse(readFileSync(join(stopped, 'view.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(viewOf({ path: 'plan.json', text: leaky }, DEFAULT_CONFIG, '/').after)),
    );
  });

  (OPA === '' ? test.skip : test)('stop a plan under opa, let a safe one pass, and tell what was found', () => {
    const [exec = '', evaluate = ''] = block('sh', 'opa exec').split('\n');
    const under = (cwd: string, command: string): ReturnType<typeof spawnSync> =>
      spawnSync('sh', ['-c', command], { cwd, env: { ...process.env, PATH: [dirname(OPA), process.env['PATH']].join(delimiter) } });
    expect([under(stopped, exec).status, under(passed, exec).status]).toEqual([1, 0]);
    const { result } = JSON.parse(String(under(stopped, evaluate).stdout)) as {
      readonly result: readonly { readonly expressions: readonly { readonly value: readonly { readonly address: string }[] }[] }[];
    };
    const found = result.flatMap(({ expressions }) => expressions.flatMap(({ value }) => value.map(({ address }) => address)));
    expect(found.sort()).toEqual(
      gate(leaky)
        .map(({ address }) => address)
        .sort(),
    );
  });

  (CONFTEST === '' ? test.skip : test)('say the same under conftest as the gate does, and deny a plan, which it cannot judge', () => {
    const { status, stdout } = run(stopped, 'conftest test', CONFTEST);
    const said = (kind: string): string[] =>
      [...stripVTControlCharacters(stdout).matchAll(new RegExp(`^${kind} - .*- main - (.*)$`, 'gm'))].map(([, msg = '']) => msg).sort();
    expect([status, said('FAIL'), said('WARN')]).toEqual([1, wanted(leaky, true), wanted(leaky, false)]);
    expect(run(passed, 'conftest test', CONFTEST).status).toBe(0);
    const ofThePlan = spawnSync(CONFTEST, ['test', '--policy', 'policy', '--parser', 'json', 'plan.json'], { cwd: passed });
    expect(ofThePlan.status).toBe(1);
  });
});

describe('the hook for Spacelift', () => {
  const run = (exitCode: number): { readonly status: number | null; readonly report: string | undefined } => {
    const cwd = mkdtempSync(join(folder, 'run-'));
    mkdirSync(join(cwd, 'bin'));
    const program = (name: string, text: string): void => {
      writeFileSync(join(cwd, 'bin', name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(cwd, 'bin', name), 0o755);
    };
    program('terraform', 'echo {}');
    program('npx', exitCode === 2 ? 'exit 2' : `echo ours > dealerguard.custom.spacelift.json; exit ${exitCode}`);
    writeFileSync(join(cwd, 'dealerguard.custom.spacelift.json'), 'theirs');
    const { status } = spawnSync('sh', ['-e', '-c', block('sh', 'dealerguard.custom.spacelift.json')], {
      cwd,
      env: { PATH: `${join(cwd, 'bin')}:${process.env['PATH']}` },
    });
    const left = spawnSync('cat', ['dealerguard.custom.spacelift.json'], { cwd, encoding: 'utf8' });
    return { status, report: left.status === 0 ? left.stdout.trim() : undefined };
  };

  test.each([
    ['nothing blocks: it goes on to the policy', 0, { status: 0, report: 'ours' }],
    ['something blocks: it leaves that to the policy', 1, { status: 0, report: 'ours' }],
    ['nothing could be judged: it fails, and the report that came with the code is gone', 2, { status: 1, report: undefined }],
  ])('%s', (_situation, exitCode, expected) => {
    expect(run(exitCode)).toEqual(expected);
  });
});
