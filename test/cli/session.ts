import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../lib/cli/run';
import type { Terminal } from '../../lib/cli/terminal';

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A working directory of its own for each test, and the command line within it. */
export interface Session {
  readonly write: (path: string, content: string | Buffer) => void;
  readonly read: (path: string) => string;
  readonly folder: (path: string) => void;
  /** Where a file of the session lies. */
  readonly path: (path: string) => string;
  readonly run: (argv: readonly string[], more?: Partial<Terminal>) => Outcome;
}

export const TODAY = '2026-11-22';

/** A plan that deploys nothing. */
export const EMPTY_PLAN = JSON.stringify({
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: { root_module: {} },
  resource_changes: [],
  configuration: { root_module: {} },
});

/** A plan that makes a queue that anyone may use. */
export const LEAKY_PLAN = planOf('aws_sqs_queue_policy', 'leads', {
  queue_url: 'https://sqs.eu-central-1.amazonaws.com/111122223333/leads',
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: 'arn:aws:sqs:eu-central-1:111122223333:leads' }],
  }),
});

export function planOf(type: string, name: string, after: object): string {
  const address = `${type}.${name}`;
  const provider = 'registry.terraform.io/hashicorp/aws';
  const base = { address, mode: 'managed', type, name, provider_name: provider };
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: { resources: [{ ...base, values: after }] } },
    resource_changes: [
      { ...base, change: { actions: ['create'], before: null, after, after_unknown: {}, before_sensitive: false, after_sensitive: {} } },
    ],
    configuration: { root_module: { resources: [{ ...base, provider_config_key: 'aws', expressions: {} }] } },
  });
}

/** Runs `body` in a fresh folder, which is removed afterwards. */
export function inSession(body: (session: Session) => void): void {
  const cwd = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  try {
    body({
      write: (path, content) => {
        mkdirSync(dirname(join(cwd, path)), { recursive: true });
        writeFileSync(join(cwd, path), content);
      },
      read: (path) => readFileSync(join(cwd, path), 'utf8'),
      folder: (path) => mkdirSync(join(cwd, path), { recursive: true }),
      path: (path) => join(cwd, path),
      run: (argv, more) => runIn(cwd, argv, more),
    });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function runIn(cwd: string, argv: readonly string[], more: Partial<Terminal> = {}): Outcome {
  const out: string[] = [];
  const err: string[] = [];
  const code = run(argv, {
    stdin: () => '',
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    cwd,
    env: {},
    today: TODAY,
    isTerminal: false,
    execute: () => ({ status: null, stdout: '', stderr: '', code: 'ENOENT' }),
    ...more,
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}

/** The one line that a refusal is, without the name of the program. Anything else of a refusal fails the test. */
export function refusal({ code, stdout, stderr }: Outcome): string {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^dealerguard: [^\n]{10,400}\n$/);
  expect(stderr).not.toMatch(/\n\s+at |undefined|\[object|Error:/);
  return stderr.slice('dealerguard: '.length, -1);
}
