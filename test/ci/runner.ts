import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';

// Runs a composite action, or a workflow that uses one, as the runner of GitHub Actions does: expressions are filled in, each script is run by
// bash in the workspace, outputs are read from their file, and what a step sends to the API arrives at a server of our own.

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** A call of the API. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Job {
  /** The folder of the action, and the working directory. */
  readonly action: string;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event: 'pull_request' | 'push';
  /** What the API answers: status and JSON. Default: an empty list. */
  readonly answer?: (call: Call) => readonly [number, unknown];
}

export interface Ran {
  /** Of the step that ended the job; 0 where all ran. */
  readonly code: number;
  readonly steps: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly summary: string;
  readonly calls: readonly Call[];
}

export function readAction(folder: string): Action {
  return parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Action;
}

export async function runAction(job: Job): Promise<Ran> {
  const calls: Call[] = [];
  const api = await listen(calls, job.answer ?? (() => [200, []]));
  try {
    return { ...(await runSteps(job, api.url)), calls };
  } finally {
    await api.close();
  }
}

/** A job of a workflow that holds scripts and actions; of the actions only those that lie in the workspace are run. */
interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly defaults?: { readonly run?: { readonly 'working-directory'?: string } };
        readonly steps: readonly (Step & { readonly with?: Readonly<Record<string, string>> })[];
      }
    >
  >;
}

/** Runs the only job of a workflow, with the programs in `bin` before all others. The steps are told as they stand in the file. */
export async function runWorkflow(
  text: string,
  { workspace, bin, ...job }: Omit<Job, 'action' | 'inputs'> & { readonly bin: string },
): Promise<Pick<Ran, 'code' | 'steps'> & { readonly action: Ran | undefined }> {
  const [only] = Object.values((parse(text) as Workflow).jobs);
  const cwd = join(workspace, only?.defaults?.run?.['working-directory'] ?? '.');
  const ran: string[] = [];
  let code = 0;
  let action: Ran | undefined;
  for (const { run, uses, with: inputs } of only?.steps ?? []) {
    if (code !== 0) break;
    ran.push(run ?? uses ?? '');
    if (run !== undefined) {
      const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: workspace, CI: 'true' };
      ({ code } = await bash(run, env, cwd, join(bin, 'step.sh')));
    } else if (uses?.startsWith('./')) {
      action = await runAction({ ...job, workspace, action: join(workspace, uses), inputs: inputs ?? {} });
      ({ code } = action);
    }
  }
  return { code, steps: ran, action };
}

async function runSteps(job: Job, api: string): Promise<Omit<Ran, 'calls'>> {
  const { inputs, outputs, runs } = readAction(job.action);
  const temp = mkdtempSync(join(job.workspace, 'temp-'));
  const given = Object.fromEntries(Object.entries(inputs).map(([name, { default: value = '' }]) => [name, job.inputs?.[name] ?? value]));
  const context: Context = {
    inputs: given,
    github: { action_path: job.action, event_name: job.event, token: 'the-token' },
    steps: {},
  };
  context.inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, filled(value, context)]));
  const summary = join(temp, 'summary');
  writeFileSync(summary, '');
  const ran: string[] = [];
  let log = '';
  let code = 0;
  for (const [at, step] of runs.steps.entries()) {
    if (code !== 0 || !holds(step.if, context)) continue;
    const output = join(temp, `output-${at}`);
    writeFileSync(output, '');
    const env = {
      ...runnerEnv(job, api, temp),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...filledAll(step.env ?? {}, context),
    };
    const done = await bash(step.run ?? '', env, job.workspace, join(temp, `step-${at}.sh`));
    ({ code } = done);
    log += done.log;
    ran.push(step.name ?? '');
    if (step.id !== undefined) context.steps[step.id] = { outputs: outputsIn(readFileSync(output, 'utf8')) };
  }
  const result = filledAll(Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])), context);
  return { code, steps: ran, outputs: result, log, summary: readFileSync(summary, 'utf8') };
}

function runnerEnv({ event, workspace }: Job, api: string, temp: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: api,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(__dirname, 'events', `${event.replace('_', '-')}.json`),
    GITHUB_REF: event === 'push' ? 'refs/heads/main' : 'refs/pull/7/merge',
    GITHUB_REPOSITORY: 'acme/leads',
    GITHUB_SHA: '3f9a1c2b4d5e6f708192a3b4c5d6e7f8091a2b3c',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  };
}

interface Context {
  inputs: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, string>>;
  readonly steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }>;
}

/** `inputs.plan`, `steps.gate.outputs.decision`: empty where there is none. */
function lookUp(path: string, context: Context): string {
  const value = path
    .trim()
    .split('.')
    .reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], context);
  return typeof value === 'string' ? value : '';
}

function filled(text: string, context: Context): string {
  return text.replace(/\$\{\{(.+?)\}\}/g, (_whole, path: string) => lookUp(path, context));
}

function filledAll(texts: Readonly<Record<string, string>>, context: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text, context)]));
}

/** Conditions of the form `a == 'b' && c != 'd' && startsWith(e, 'f')`. Any other is a mistake of the test. */
function holds(condition: string | undefined, context: Context): boolean {
  return (condition === undefined ? [] : condition.split('&&')).every((term) => {
    const [, left, operator, right] = /^\s*([\w.-]+) (==|!=) '([^']*)'\s*$/.exec(term) ?? [];
    if (left !== undefined) return (lookUp(left, context) === right) === (operator === '==');
    const [, text, start = ''] = /^\s*startsWith\(([\w.-]+), '([^']*)'\)\s*$/.exec(term) ?? [];
    if (text === undefined) throw new Error(`cannot tell whether ${term} holds`);
    return lookUp(text, context).startsWith(start);
  });
}

function outputsIn(file: string): Record<string, string> {
  return Object.fromEntries(
    file
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** As `shell: bash` has it. */
function bash(
  script: string,
  env: Record<string, string>,
  cwd: string,
  file: string,
): Promise<{ readonly code: number; readonly log: string }> {
  writeFileSync(file, script);
  mkdirSync(cwd, { recursive: true });
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, log })));
}

async function listen(
  calls: Call[],
  answer: NonNullable<Job['answer']>,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const call = { method, path, authorization: headers.authorization, body: JSON.parse(text || '{}') as Call['body'] };
      calls.push(call);
      const [status, body] = answer(call);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, close };
}
