import { strToU8, zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../lib/cli/execute';
import type { Executed, Terminal } from '../../lib/cli/terminal';
import type { Report } from '../../lib/model/report';
import { brief, EXPECTED_WITH_CODE, PLANS } from '../read/situations';
import { EMPTY_PLAN, inSession, type Session } from './session';

/** What was run, and where: `terraform show -json -no-color FILE in FOLDER`, both within the session. */
interface Recorder {
  readonly calls: string[];
  readonly execute: Terminal['execute'];
}

function recorder({ path }: Session, tools: Readonly<Record<string, Partial<Executed>>>): Recorder {
  const calls: string[] = [];
  const inside = (text: string): string => text.replaceAll(path('.'), '.');
  return {
    calls,
    execute: (program, args, folder) => {
      calls.push(`${[program, ...args].map(inside).join(' ')} in ${inside(folder)}`);
      return { status: 0, stdout: '', stderr: '', ...(tools[program] ?? { status: null, code: 'ENOENT' }) };
    },
  };
}

const planOf = (situation: string): string => readFileSync(join(PLANS, situation, 'plan.json'), 'utf8');
const fileOf = (situation: string): Buffer => readFileSync(join(PLANS, situation, 'tfplan'));
const reportIn = (stdout: string): Report => JSON.parse(stdout) as Report;

describe('a plan file', () => {
  test.each(['plan-file', 'plan-file-cdktf'])('%s: is shown by Terraform and judged with the code that it carries', (situation) => {
    inSession((session) => {
      session.write('tfplan', fileOf(situation));
      const { calls, execute } = recorder(session, { terraform: { stdout: planOf(situation) } });
      const { stdout, stderr } = session.run(['check', 'tfplan', '--format', 'json'], { execute });
      expect({ stderr, calls }).toEqual({ stderr: '', calls: ['terraform show -json -no-color ./tfplan in .'] });
      expect(brief(reportIn(stdout).findings)).toEqual(brief(EXPECTED_WITH_CODE[situation] ?? []));
    });
  });

  test('names the code as it lies beside it', () => {
    inSession((session) => {
      session.folder('infra');
      cpSync(join(PLANS, 'plan-file', 'config'), session.path('infra'), { recursive: true });
      session.write('infra/tfplan', fileOf('plan-file'));
      const { execute } = recorder(session, { terraform: { stdout: planOf('plan-file') } });
      const { stdout } = session.run(['check', 'infra/tfplan', '--format', 'json'], { execute });
      const { findings, inputs } = reportIn(stdout);
      expect(inputs.map(({ name }) => name)).toEqual(['infra/tfplan']);
      expect(findings.map(({ address, source }) => `${address} ${source?.file}:${source?.line}`).sort()).toEqual([
        'aws_kms_key.leads infra/main.tf:145',
        'aws_s3_bucket_policy.feed infra/main.tf:50',
        'aws_security_group.portal infra/main.tf:151',
        'aws_sqs_queue_policy.loose infra/main.tf:85',
        'module.market["us"].aws_s3_bucket_policy.this infra/modules/store/main.tf:23',
      ]);
    });
  });

  test('of cdktf tells the lines and waivers that constructs recorded', () => {
    inSession((session) => {
      session.write('tfplan', fileOf('plan-file-cdktf'));
      const { execute } = recorder(session, { terraform: { stdout: planOf('plan-file-cdktf') } });
      const { findings, waivers } = reportIn(session.run(['check', 'tfplan', '--format', 'json'], { execute }).stdout);
      expect(findings.map(({ address, source, construct }) => [address, source, construct])).toContainEqual([
        'aws_sqs_queue_policy.leads-policy',
        { file: 'stacks/feeds.ts', line: 36 },
        'feeds/Leads/Policy',
      ]);
      expect(waivers.map(({ state, waiver }) => [state, waiver.address])).toEqual([['used', 'aws_sqs_queue_policy.offers-policy']]);
    });
  });

  test('is the source of its own JSON', () => {
    inSession(({ write, run }) => {
      write('tfplan', fileOf('plan-file'));
      write('plan.json', planOf('plan-file'));
      const { stdout } = run(['check', 'plan.json', '--source', 'tfplan', '--format', 'json']);
      expect(brief(reportIn(stdout).findings)).toEqual(brief(EXPECTED_WITH_CODE['plan-file'] ?? []));
    });
  });
});

/** No provider is needed for what Terraform brings along itself. */
const BUILT_IN = `
resource "terraform_data" "feed" {
  count = 2
  input = local.market
}
locals {
  market = "eu"
}
module "store" {
  source   = "./store"
  for_each = toset(["leads", "prices"])
}
`;
const hasTerraform = spawnSync('terraform', ['version']).status === 0;

(hasTerraform ? test : test.skip)('a plan file that the Terraform of the PATH made just now is shown by it, and judged', () => {
  inSession(({ write, path, run }) => {
    write('infra/main.tf', BUILT_IN);
    write('infra/store/main.tf', 'resource "terraform_data" "this" {}\n');
    for (const args of [['init'], ['plan', '-out=tfplan']]) {
      expect(execute('terraform', [...args, '-input=false', '-no-color'], path('infra'))).toMatchObject({ status: 0 });
    }
    const { stdout, stderr, code } = run(['check', 'infra/tfplan', '--format', 'json'], { execute });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const { inputs, ledger } = reportIn(stdout);
    expect({ inputs, outside: ledger.outside, notes: ledger.notes.map(({ code: note }) => note) }).toEqual({
      inputs: [{ name: 'infra/tfplan', kind: 'plan', resources: 4 }],
      outside: { terraform_data: 4 },
      notes: ['no-allow-lists'],
    });
  });
});

describe('the tool that shows a plan file', () => {
  const OF_TOFU = Buffer.from(
    zipSync({ tfplan: strToU8('x'), '.terraform.lock.hcl': strToU8('provider "registry.opentofu.org/hashicorp/aws" {\n}\n') }),
  );
  const OF_TERRAFORM = Buffer.from(zipSync({ tfplan: strToU8('x') }));
  const shown = { stdout: EMPTY_PLAN };

  test.each<[string, Buffer, Readonly<Record<string, Partial<Executed>>>, readonly string[]]>([
    ['is Terraform', OF_TERRAFORM, { terraform: shown, tofu: shown }, ['terraform']],
    ['is OpenTofu where there is no Terraform', OF_TERRAFORM, { tofu: shown }, ['terraform', 'tofu']],
    ['is OpenTofu where that made it', OF_TOFU, { terraform: shown, tofu: shown }, ['tofu']],
    ['is Terraform where there is no OpenTofu', OF_TOFU, { terraform: shown }, ['tofu', 'terraform']],
  ])('%s', (_, file, tools, expected) => {
    inSession((session) => {
      session.write('tfplan', file);
      const { calls, execute } = recorder(session, tools);
      session.run(['check', 'tfplan'], { execute });
      expect(calls).toEqual(expected.map((tool) => `${tool} show -json -no-color ./tfplan in .`));
    });
  });

  test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['beside the plan file, where providers are installed', ['infra/prod/.terraform', '.terraform'], {}, './infra/prod'],
    ['above it', ['infra/.terraform'], {}, './infra'],
    ['in the working directory', [], {}, '.'],
    ['in the working directory, where the environment says where providers are', ['infra/prod/.terraform'], { TF_DATA_DIR: 'x' }, '.'],
  ])('runs %s', (_, folders, env, expected) => {
    inSession((session) => {
      folders.forEach((folder) => {
        session.folder(folder);
      });
      session.write('infra/prod/tfplan', OF_TERRAFORM);
      const { calls, execute } = recorder(session, { terraform: shown });
      session.run(['check', 'infra/prod/tfplan'], { execute, env });
      expect(calls).toEqual([`terraform show -json -no-color ./infra/prod/tfplan in ${expected}`]);
    });
  });
});

describe('the code behind a plan', () => {
  const inFolder = (body: (session: Session) => void): void => {
    inSession((session) => {
      cpSync(join(PLANS, 'policy-unknown', 'config'), session.path('code'), { recursive: true });
      session.write('plan.json', planOf('policy-unknown'));
      body(session);
    });
  };
  const OPEN = ['s3/public-policy', 'aws_s3_bucket_policy.open'] as const;

  test('shows in the view', () => {
    inFolder(({ run }) => {
      const documents = (options: readonly string[]): unknown => {
        const view = JSON.parse(run(['view', ...options, 'plan.json']).stdout) as import('../../lib/model/view').View;
        return view.stores.s3.flatMap(({ policies }) =>
          policies.map(({ address, documents: held }) => [address, Object.keys(held?.['policy'] ?? {})]),
        );
      };
      expect(documents([])).toContainEqual([OPEN[1], ['$unknown']]);
      expect(documents(['--source', 'code'])).toContainEqual([OPEN[1], ['statements']]);
    });
  });

  test('decides what a waiver is for', () => {
    inFolder(({ run }) => {
      const verdict = (options: readonly string[]): string | undefined =>
        /fingerprint: (\w+)/.exec(run(['waive', ...options, 'plan.json', ...OPEN]).stdout)?.[1];
      expect([verdict([]), verdict(['--source', 'code'])]).toEqual(['undecided', 'unguarded']);
    });
  });

  test('is given once for each plan', () => {
    inFolder(({ run, write }) => {
      write('other.json', planOf('links-through-local'));
      const { stdout } = run([
        'check',
        'plan.json',
        'other.json',
        '--source',
        'code',
        '--source',
        join(PLANS, 'links-through-local', 'config'),
        '--format',
        'json',
      ]);
      expect(reportIn(stdout).findings.map(({ input, address, verdict }) => [input, address, verdict])).toEqual([
        ['other.json', 'aws_s3_bucket_policy.prices', 'unguarded'],
        ['plan.json', 'aws_s3_bucket_policy.open', 'unguarded'],
      ]);
    });
  });

  test('is asked for where it would decide', () => {
    inFolder(({ run }) => {
      const codes = (options: readonly string[]): readonly string[] =>
        reportIn(run(['check', 'plan.json', '--format', 'json', ...options]).stdout).ledger.notes.map(({ code }) => code);
      expect([codes([]), codes(['--source', 'code'])]).toEqual([['code-would-tell', 'no-allow-lists'], ['no-allow-lists']]);
    });
  });

  test('that says something else than was planned is told of, and not looked at', () => {
    inFolder(({ run, read, write }) => {
      write(
        'code/main.tf',
        read('code/main.tf').replace('Principal = "*"', 'Principal = local.me').replace('aws_iam_role.crm.arn', 'local.me'),
      );
      const { findings, ledger } = reportIn(run(['check', 'plan.json', '--source', 'code', '--format', 'json']).stdout);
      expect(findings.map(({ address, verdict }) => [address, verdict])).toContainEqual([OPEN[1], 'undecided']);
      expect(ledger.notes).toContainEqual({
        code: 'code-differs-several',
        args: { code: 'code', first: 'aws_s3_bucket_policy.named.policy', more: 1 },
      });
    });
  });

  test('that lacks something is told of', () => {
    inFolder(({ run, read, write }) => {
      write('code/main.tf', read('code/main.tf').replace('resource "aws_sqs_queue" "leads"', 'resource "aws_sqs_queue" "other"'));
      const { ledger } = reportIn(run(['check', 'plan.json', '--source', 'code', '--format', 'json']).stdout);
      expect(ledger.notes).toContainEqual({ code: 'code-without', args: { code: 'code', first: 'aws_sqs_queue.leads', more: 0 } });
    });
  });
});
