import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { App, TerraformStack, Testing } from 'cdktf';
import type { Construct } from 'constructs';
import ts from 'typescript';
import { buildApp as buildLeaky } from '../../examples/01-leaky/main';
import { buildApp as buildSecure } from '../../examples/02-secure/main';
import { run } from '../../lib/cli/run';

const root = join(__dirname, '..', '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = text('README.md');
const pages = ['README.md', 'examples/01-leaky/README.md', 'examples/02-secure/README.md'];

/** The day that tools/outputs.mjs takes for today. */
const TODAY = '2026-11-22';

/** Where the commands of the pages run: the examples are synthesised, a plan is there. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealerguard-readme-'));
  const [leaky, secure] = [join(folder, 'examples/01-leaky/cdktf.out'), join(folder, 'examples/02-secure/cdktf.out')];
  for (const outdir of [leaky, secure]) mkdirSync(outdir, { recursive: true });
  buildLeaky(leaky).synth();
  buildSecure(secure).synth();
  cpSync(secure, join(folder, 'cdktf.out'), { recursive: true });
  cpSync(join(root, 'test/plans/plan-file/config'), folder, { recursive: true });
  for (const file of ['plan.json', 'tfplan']) cpSync(join(root, 'test/plans/plan-file', file), join(folder, file));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `npx dealerguard …` as a page has it. */
function gate(line: string, stdin = ''): { code: number; stdout: string; stderr: string } {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const argv = line
    .replace(/ +#.*$/, '')
    .split(' ')
    .slice(2);
  const code = run(argv, {
    stdin: () => stdin,
    stdout: (part) => stdout.push(part),
    stderr: (part) => stderr.push(part),
    cwd: folder,
    env: {},
    today: TODAY,
    isTerminal: false,
    execute: () => ({ status: 0, stdout: text('test/plans/plan-file/plan.json'), stderr: '' }),
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** The fenced blocks of a language. */
const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);

test('the README is no longer than 150 lines, and its first block is the two commands', () => {
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(150);
  expect(readme.match(/^```/m)?.index).toBe(readme.indexOf('```sh\nnpm ci && npm run demo\nnpm test\n```\n'));
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
});

test.each([
  ...pages,
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/ci.md',
  'docs/constructs.md',
  'docs/engines.md',
  'docs/guard.md',
  'docs/reports.md',
  'docs/rows.md',
  'docs/rules.md',
  'docs/source.md',
  'test/plans/README.md',
])('every file that %s links to is there', (path) => {
  const links = [...text(path).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
});

describe.each(pages)('what %s shows of the gate', (path) => {
  const shown = blocks(text(path), 'text').filter((block) => block.startsWith('$ npx dealerguard '));

  test('is there', () => {
    expect(shown).not.toEqual([]);
  });

  test.each(shown.map((block) => [block.slice(2, block.indexOf('\n')), block.slice(block.indexOf('\n') + 1)]))(
    'is what the gate prints now, but for what is left out: %s',
    (line, output) => {
      const { stdout, stderr } = gate(line);
      expect(stderr).toBe('');
      expect(output).toBe(leaveOut(stdout, output));
    },
  );
});

/** The text, with its parts left out that `like` leaves out: a line that is "…" stands for any text. */
function leaveOut(whole: string, like: string): string {
  const kept = like.split(/^…\n/m);
  let at = 0;
  const found = kept.map((part, index) => {
    const from = index === 0 ? 0 : index === kept.length - 1 ? whole.length - part.length : whole.indexOf(part, at);
    if (from < at) return `not found after the part before it: ${part}`;
    at = from + part.length;
    return whole.slice(from, index === kept.length - 1 ? whole.length : at);
  });
  return found.join('…\n');
}

describe('every line of the README that runs the gate can be run', () => {
  const lines = blocks(readme, 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.includes('npx dealerguard '));

  test.each(lines)('%s', (line) => {
    const [before = '', after] = line.split(' | ');
    const { code, stderr } = gate(after ?? before, text('test/plans/count/plan.json'));
    expect(stderr).toBe('');
    expect([0, 1]).toContain(code);
  });
});

describe('the construct in the README', () => {
  const [source = ''] = blocks(readme, 'ts');

  test('has the right types', () => {
    expect(typeErrors(source)).toEqual([]);
    expect(typeErrors(source.replace('grantRead(portal', 'grantRead(scope'))).not.toEqual([]);
  }, 60_000);

  test('passes the gate with no finding', () => {
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const exports: { dealerLeads?: (scope: Construct, portal: IamRole) => unknown } = {};
    const load = (name: string): unknown => jest.requireActual(name);
    (compileFunction(outputText, ['exports', 'require']) as (own: object, load: (name: string) => unknown) => void)(exports, load);
    const stack = new TerraformStack(new App({ outdir: folder }), 'leads');
    const Condition = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
    const trust = { Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole', Condition };
    exports.dealerLeads?.(
      stack,
      new IamRole(stack, 'portal', { assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }) }),
    );
    const { code, stdout } = gate('npx dealerguard check --format json -', Testing.synth(stack));
    expect({ code, findings: (JSON.parse(stdout) as { findings: unknown[] }).findings }).toEqual({ code: 0, findings: [] });
    expect(stdout).toContain('aws_s3_bucket_public_access_block');
  });
});

/** What the compiler says against a file of a user who has this package. */
function typeErrors(source: string): string[] {
  const path = join(root, 'test/tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    join(root, 'test'),
  );
  const file = join(root, 'test/house/readme-example.ts');
  const host = ts.createCompilerHost(options);
  const withSource: ts.CompilerHost = {
    ...host,
    fileExists: (name) => name === file || host.fileExists(name),
    readFile: (name) => (name === file ? source : host.readFile(name)),
    getSourceFile: (name, version, ...rest) =>
      name === file ? ts.createSourceFile(name, source, version) : host.getSourceFile(name, version, ...rest),
  };
  const program = ts.createProgram([file], options, withSource);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
