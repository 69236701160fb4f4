import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBundle } from '../../lib/bundle/bundle';
import { OPA, opa } from '../opa';

// What docs/engines.md says of platforms, tried: its policy under opa, its hook under sh.

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'engines.md'), 'utf8');
const block = (language: string, about: string): string =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))]
    .map(([, text = '']) => text)
    .find((text) => text.includes(about)) ?? '';

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
  const decide = (custom: object): unknown => {
    const { deny, warn } = evaluate(
      'data.spacelift',
      { terraform: {}, third_party_metadata: { custom } },
      '--data',
      join(folder, 'policy.rego'),
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

  test('passes what passes, with thanks for what is fixed', () => {
    const findings = [finding({ blocks: false, change: 'fixed' })];
    expect(decide({ dealerguard: { decision: 'passed', findings, waivers: [] } })).toEqual({ deny: [], warn: [] });
  });
});

inOpa(OPA === '' ? 'opa is not installed: inputs of platforms are not tried' : 'what a platform hands to its policies', () => {
  const plan = JSON.parse(readFileSync(join(__dirname, '..', 'plans', 'cdktf-leaky-services', 'plan.json'), 'utf8')) as object;

  test.each([
    ['the plan itself', plan],
    ['HCP Terraform', { plan, run: {} }],
    ['Spacelift', { terraform: plan, spacelift: {} }],
    ['env0', { plan, deploymentRequest: {} }],
    ['Scalr', { tfplan: plan, tfrun: {} }],
  ])('is no view, and the bundle denies it: %s', (_platform, input) => {
    expect(evaluate('data.main.deny', input, '--bundle', join(folder, 'bundle.tar.gz'))).toEqual([
      { msg: 'this is no view, so nothing was judged: give what `dealerguard view` prints' },
    ]);
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
