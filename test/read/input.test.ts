import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInput } from '../../lib/read/input';
import { OPEN, plan, queueWith, stack, state } from './builders';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'dealerguard-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (path: string, content: unknown): void => {
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  writeFileSync(join(cwd, path), typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
};
const read = (path: string): string[] =>
  readInput({ path }, cwd, () => true).map(({ name, kind, counts }) => `${name} ${kind} ${[...counts].join(' ')}`.trim());
const oneQueue = stack({ aws_sqs_queue: { q: { policy: JSON.stringify(OPEN) } } });
const manifest = (...paths: string[]): object => ({
  version: '0.21.0',
  stacks: Object.fromEntries(paths.map((path, at) => [`stack-${at}`, { name: `stack-${at}`, synthesizedStackPath: path }])),
});

describe('is read', () => {
  test.each<[string, string, unknown, string[]]>([
    ['a plan', 'a/plan.json', plan(queueWith(OPEN)), ['a/plan.json plan aws_sqs_queue,1']],
    ['a state', 'state.json', state({ type: 'aws_sqs_queue', name: 'q', values: {} }), ['state.json state aws_sqs_queue,1']],
    ['a stack', 'cdk.tf.json', oneQueue, ['cdk.tf.json synth aws_sqs_queue,1']],
    ['a plan with a byte order mark', 'plan.json', `\ufeff${JSON.stringify(plan())}`, ['plan.json plan']],
  ])('%s', (_, path, content, expected) => {
    write(path, content);
    expect(read(path)).toEqual(expected);
  });

  test('a folder of cdktf: the stacks that its manifest names, and no others', () => {
    write('out/manifest.json', manifest('stacks/a/cdk.tf.json', 'stacks/b/cdk.tf.json'));
    for (const name of ['a', 'b', 'left-over']) write(`out/stacks/${name}/cdk.tf.json`, oneQueue);
    expect(read('out')).toEqual(['stack-0 synth aws_sqs_queue,1', 'stack-1 synth aws_sqs_queue,1']);
  });
  test('a folder of one stack', () => {
    write('out/cdk.tf.json', oneQueue);
    expect(read('out')).toEqual(['out/cdk.tf.json synth aws_sqs_queue,1']);
  });
  test('what stands in modules is told of, since the stack does not have it', () => {
    write('cdk.tf.json', { ...oneQueue, module: { store: { source: './store' }, '//': {} } });
    expect(readInput({ path: 'cdk.tf.json' }, cwd, () => true)[0]?.notes).toEqual([
      { code: 'module-missing', args: { module: 'store (./store)' } },
    ]);
  });
});

describe('the comments of a stack', () => {
  const marked = (mark: object): object => ({
    '//': { dealerguard: mark },
    resource: {
      aws_sqs_queue: {
        q: {
          for_each: ['eu', 'us'],
          '//': { metadata: { path: 'leads/Queue' }, dealerguard: { source: { file: 'stacks/leads.ts', line: 7 } } },
        },
      },
    },
  });
  const origins = (path: string): unknown[] =>
    readInput({ path }, cwd, () => true).map(({ originOf }) => originOf?.('aws_sqs_queue.q["eu"]'));

  test('name source files from where the report is made', () => {
    write('infra/out/manifest.json', manifest('stacks/a/cdk.tf.json'));
    write('infra/out/stacks/a/cdk.tf.json', marked({ root: '../../..' }));
    write('elsewhere/cdk.tf.json', marked({}));
    const expected = (file: string): unknown[] => [{ construct: 'leads/Queue', source: { file, line: 7 } }];
    expect(origins('infra/out')).toEqual(expected('infra/stacks/leads.ts'));
    expect(origins('infra/out/stacks/a/cdk.tf.json')).toEqual(expected('infra/stacks/leads.ts'));
    expect(origins('infra/out/stacks/a')).toEqual(expected('infra/stacks/leads.ts'));
    expect(origins('elsewhere')).toEqual(expected('stacks/leads.ts'));
  });

  test('say what asks for a second look', () => {
    const overrides = { stack: ['terraform'], aws_sqs_queue: ['policy', 'name'] };
    write('cdk.tf.json', { ...oneQueue, '//': { dealerguard: { guard: 'attached' }, metadata: { overrides } } });
    expect(readInput({ path: 'cdk.tf.json' }, cwd, () => true)[0]?.notes).toEqual([
      { code: 'guard-skipped', args: { stack: 'cdk.tf.json' } },
      { code: 'overridden', args: { stack: 'cdk.tf.json', types: 'aws_sqs_queue (name, policy), stack (terraform)' } },
    ]);
  });
});

describe('is refused with the next step', () => {
  test.each<[string, string, unknown, RegExp]>([
    ['what is not there', 'other.json', '', /there is no such file or folder; run/],
    ['an empty file', 'in.json', '', /it is empty; give/],
    ['what is cut off', 'in.json', '{"format_version":"1.2",', /it is not JSON, or cut off; give/],
    ['a binary plan', 'in.json', Buffer.from('PK\u0003\u0004'), /it is a binary plan file; run/],
    ['UTF-16', 'in.json', Buffer.from([0xff, 0xfe, 0x7b, 0]), /it is UTF-16 text .*; write/],
    ['HCL', 'in.json', 'resource "aws_sqs_queue" "q" {}', /it is HCL, not JSON; give the folder/],
    ['a later format', 'in.json', { ...plan(), format_version: '2.0' }, /format_version is 2\.0.*; update dealerguard/],
    [
      'a plan without changes',
      'in.json',
      { format_version: '1.2', configuration: {}, prior_state: {} },
      /the plan has no resource_changes; give/,
    ],
    ['a list', 'in.json', [], /it is JSON, but no object; give/],
    ['a folder of nothing', 'in/a.txt', '', /no manifest\.json of cdktf; give/],
    ['a manifest of no stacks', 'in/manifest.json', manifest(), /it names no stacks; synthesise/],
    ['a stack that is missing', 'in/manifest.json', manifest('gone/cdk.tf.json'), /the file is not there; synthesise/],
    ['a stack outside', 'in/manifest.json', manifest('../cdk.tf.json'), /lies outside the folder; synthesise/],
    ['a stack without a path', 'in/manifest.json', { stacks: { a: {} } }, /has no synthesizedStackPath; synthesise/],
  ])('%s', (_, path, content, message) => {
    write(path, content);
    const [first = ''] = path === 'other.json' ? ['none.json'] : path.split('/');
    expect(() => read(first)).toThrow(message);
  });
});
