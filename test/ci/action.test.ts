import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { EMPTY_PLAN, LEAKY_PLAN } from '../cli/session';
import { installedPackage } from '../package';
import { readAction, runAction, type Call, type Job, type Ran } from './runner';
import { faultsOf } from './schemas';

const root = join(__dirname, '..', '..');
const COMMENTS = '/repos/acme/leads/issues/7/comments';
const MARK = '<!-- dealerguard -->';

let action: string;
let workspace: string;
beforeAll(() => {
  action = installedPackage();
});
afterAll(() => rmSync(action, { recursive: true }));
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'dealerguard-workspace-'));
  writeFileSync(join(workspace, 'plan.json'), LEAKY_PLAN);
  writeFileSync(join(workspace, 'empty.json'), EMPTY_PLAN);
});
afterEach(() => rmSync(workspace, { recursive: true }));

const run = (inputs: Job['inputs'], more: Partial<Job> = {}): Promise<Ran> =>
  runAction({ action, workspace, event: 'pull_request', inputs: { plan: 'plan.json', ...inputs }, ...more });

/** The API with these comments on the pull request. */
const withComments =
  (...comments: object[]): NonNullable<Job['answer']> =>
  ({ method }) =>
    method === 'GET' ? [200, comments] : [201, { id: 1 }];

const comment = (id: number, body: string, type = 'Bot'): object => ({
  id,
  body,
  user: { login: type === 'Bot' ? 'github-actions[bot]' : 'octocat', type },
});
const told = ({ calls }: Ran): string[] => calls.map(({ method, path }) => `${method} ${path}`);
const bodyOf = (calls: readonly Call[], path: string): string =>
  String(calls.find((call) => call.method !== 'GET' && call.path === path)?.body['body']);

test('action.yml and our own workflow are what GitHub takes', () => {
  expect(faultsOf('github-actions', readFileSync(join(root, 'action.yml'), 'utf8'))).toEqual([]);
  expect(faultsOf('github-workflows', readFileSync(join(root, '.github', 'workflows', 'ci.yml'), 'utf8'))).toEqual([]);
});

test('no script holds an expression, and no other action is used', () => {
  const { steps } = readAction(root).runs;
  expect(steps.filter(({ run: script = '', uses }) => script.includes('${{') || uses !== undefined)).toEqual([]);
  expect(steps.every(({ shell }) => shell === 'bash')).toBe(true);
});

test('every input reaches a step, and every output and input is in the docs', () => {
  const { inputs, outputs } = readAction(root);
  const text = readFileSync(join(root, 'action.yml'), 'utf8');
  const docs = readFileSync(join(root, 'docs', 'ci.md'), 'utf8');
  expect(Object.keys(inputs).filter((name) => !new RegExp(`inputs\\.${name}\\b`).test(text))).toEqual([]);
  expect([...Object.keys(inputs), ...Object.keys(outputs)].filter((name) => !docs.includes(`| \`${name}\``))).toEqual([]);
});

describe('a pull request that is stopped', () => {
  test('is told so in a comment, in code scanning, on its lines and in the summary, and fails after all of that', async () => {
    const ran = await run({});
    expect({ code: ran.code, steps: ran.steps, calls: told(ran) }).toEqual({
      code: 1,
      steps: ['Build dealerguard', 'Judge', 'Code scanning', 'Comment', 'Decision'],
      calls: ['POST /repos/acme/leads/code-scanning/sarifs', `GET ${COMMENTS}?per_page=100&page=1`, `POST ${COMMENTS}`],
    });
    expect(ran.calls.every(({ authorization }) => authorization === 'Bearer the-token')).toBe(true);
    expect(ran.outputs).toMatchObject({
      decision: 'blocked',
      'exit-code': '1',
      blocking: '1',
      exposed: '1',
      undecided: '0',
      unguarded: '0',
      fixed: '0',
    });
    const body = bodyOf(ran.calls, COMMENTS);
    expect(body.split('\n')[0]).toBe(MARK);
    expect(body).toContain('sqs/public-policy');
    expect(ran.summary).toBe(body);
    expect(ran.log).toMatch(/^::error file=[^\n]*sqs\/public-policy/m);
    expect(readdirSync(ran.outputs['reports'] ?? '').sort()).toEqual([
      'annotations.txt',
      'report.html',
      'report.json',
      'report.md',
      'report.sarif',
      'report.txt',
    ]);
  });

  test('is uploaded as SARIF of the commit that was judged', async () => {
    const { calls } = await run({ comment: 'false' });
    const { sarif, ...upload } = calls[0]?.body ?? {};
    expect(upload).toEqual({ commit_sha: '3f9a1c2b4d5e6f708192a3b4c5d6e7f8091a2b3c', ref: 'refs/pull/7/merge', tool_name: 'dealerguard' });
    const log = JSON.parse(gunzipSync(Buffer.from(String(sarif), 'base64')).toString('utf8')) as {
      runs: { results: { ruleId: string }[] }[];
    };
    expect(log.runs.map(({ results }) => results.map(({ ruleId }) => ruleId))).toEqual([['sqs/public-policy']]);
  });

  test('keeps one comment: its own is rewritten, and one that somebody else began alike is left to them', async () => {
    const ran = await run(
      {},
      { answer: withComments(comment(3, `${MARK}\npassed`, 'User'), comment(4, 'hello'), comment(5, `${MARK}\r\nold`)) },
    );
    expect(told(ran).slice(1)).toEqual([`GET ${COMMENTS}?per_page=100&page=1`, 'PATCH /repos/acme/leads/issues/comments/5']);
  });

  test('looks for its comment on every page', async () => {
    const page = (path: string): object[] =>
      path.endsWith('page=1') ? Array.from({ length: 100 }, (_, at) => comment(at, 'hello', 'User')) : [comment(500, MARK)];
    const ran = await run(
      { 'code-scanning': 'false' },
      { answer: ({ method, path }) => (method === 'GET' ? [200, page(path)] : [200, {}]) },
    );
    expect(told(ran).at(-1)).toBe('PATCH /repos/acme/leads/issues/comments/500');
  });

  test('fails all the same where nothing may be published, as from a fork, and a warning says what is missing', async () => {
    const ran = await run({}, { answer: () => [403, { message: 'Resource not accessible by integration' }] });
    expect(ran.code).toBe(1);
    expect(ran.log.match(/^::warning .*$/gm)).toEqual([
      '::warning title=dealerguard::The report is not in code scanning: that needs the permission security-events, write, and code scanning turned on. GitHub answered: 403 Forbidden',
      '::warning title=dealerguard::The comment is not written: that needs the permission pull-requests, write. GitHub answered: 403 Forbidden',
    ]);
  });

  test('takes options, and publishes nothing that is turned off', async () => {
    writeFileSync(join(workspace, 'gate.yaml'), 'context: { regions: [eu-central-1] }\n');
    const off = { comment: 'false', 'code-scanning': 'false', summary: 'false', annotations: 'false' };
    const ran = await run({ ...off, config: 'gate.yaml', only: 'introduced', 'fail-on': 'low', lang: 'en' });
    expect([ran.code, ran.calls, ran.summary, ran.log.match(/^::(error|warning|notice)/gm)]).toEqual([1, [], '', null]);
  });
});

describe('a pull request that passes', () => {
  test('is not bothered with a comment where there is nothing to tell', async () => {
    const ran = await run({ plan: 'empty.json' });
    expect([ran.code, ran.outputs['decision'], told(ran)]).toEqual([
      0,
      'passed',
      ['POST /repos/acme/leads/code-scanning/sarifs', `GET ${COMMENTS}?per_page=100&page=1`],
    ]);
  });

  test('has the comment on what it was before rewritten', async () => {
    const ran = await run({ plan: 'empty.json', 'code-scanning': 'false' }, { answer: withComments(comment(5, `${MARK}\nblocked`)) });
    expect(told(ran).at(-1)).toBe('PATCH /repos/acme/leads/issues/comments/5');
    expect(bodyOf(ran.calls, '/repos/acme/leads/issues/comments/5')).toContain('✅');
  });
});

describe('what cannot be judged', () => {
  test('fails with 2, uploads nothing, and replaces the comment on what was judged before', async () => {
    const ran = await run({ plan: 'none.json' }, { answer: withComments(comment(5, `${MARK}\npassed`)) });
    expect([ran.code, ran.outputs['decision'], told(ran)]).toEqual([
      2,
      'undecided',
      [`GET ${COMMENTS}?per_page=100&page=1`, 'PATCH /repos/acme/leads/issues/comments/5'],
    ]);
    expect(ran.log).toMatch(/^::error title=dealerguard::dealerguard: none\.json: there is no such file/m);
    expect(ran.summary).toMatch(/^<!-- dealerguard -->\n## ⚠️ dealerguard could not judge\n\n```\ndealerguard: none\.json: /);
  });

  test.each([
    ['a command', '$(touch pwned) `touch pwned`; touch pwned'],
    ['an option', '--help'],
    ['standard input', '-'],
    ['a fence', '```\n## passed'],
  ])('is %s in the name of a plan: it is a name, and there is no such plan', async (_what, plan) => {
    const ran = await run({ plan });
    expect([ran.code, existsSync(join(workspace, 'pwned'))]).toEqual([2, false]);
    expect(ran.summary.match(/^## .*$/gm)).toEqual(['## ⚠️ dealerguard could not judge']);
  });

  test('is told where a name for the gate could be something else', async () => {
    const ran = await run({ name: 'a/../b' });
    expect([ran.code, ran.log]).toEqual([
      1,
      '::error title=dealerguard::name may hold letters, digits, dot, dash and underscore, at most 64\n',
    ]);
  });
});

test('several gates have a comment and a category each', async () => {
  const ran = await run({ name: 'prod' }, { answer: withComments(comment(5, MARK)) });
  expect(told(ran).at(-1)).toBe(`POST ${COMMENTS}`);
  expect(bodyOf(ran.calls, COMMENTS).split('\n')[0]).toBe('<!-- dealerguard prod -->');
  const { runs } = JSON.parse(gunzipSync(Buffer.from(String(ran.calls[0]?.body['sarif']), 'base64')).toString('utf8')) as {
    runs: { automationDetails: unknown }[];
  };
  expect(runs.map(({ automationDetails }) => automationDetails)).toEqual([{ id: 'dealerguard/prod/' }]);
});

test('a push has no pull request to comment on', async () => {
  const ran = await run({}, { event: 'push' });
  expect([ran.code, ran.steps, told(ran)]).toEqual([
    1,
    ['Build dealerguard', 'Judge', 'Code scanning', 'Decision'],
    ['POST /repos/acme/leads/code-scanning/sarifs'],
  ]);
});

test('several plans are one estate', async () => {
  const ran = await run({ plan: '\n  plan.json\n\nempty.json\n' });
  expect([ran.code, ran.outputs['exposed']]).toEqual([1, '1']);
});

test('names in a plan give the runner no commands', async () => {
  const name = 'x"]\n::error::spoofed\n##[error]spoofed\n::set-output name=decision::passed';
  const hostile = JSON.parse(LEAKY_PLAN) as { resource_changes: { address: string }[] };
  hostile.resource_changes[0]!.address = `aws_sqs_queue_policy.leads["${name}"]`;
  writeFileSync(join(workspace, 'plan.json'), JSON.stringify(hostile));
  const ran = await run({});
  expect([ran.code, ran.outputs['decision']]).toEqual([1, 'blocked']);
  const [, token = ''] = /^::stop-commands::([\w-]+)$/m.exec(ran.log) ?? [];
  const quoted = ran.log.slice(ran.log.indexOf(`::stop-commands::${token}\n`), ran.log.indexOf(`\n::${token}::\n`));
  const commands = ran.log.replace(quoted, '').match(/^\s*(::|##\[).*$/gm) ?? [];
  expect(commands.filter((line) => line.includes('spoofed') && !line.startsWith('::error file='))).toEqual([]);
  expect(ran.log.match(/^\s*(::error::|::set-output|##\[).*$/gm)).toEqual(null);
});
