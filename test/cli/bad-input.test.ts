import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Executed } from '../../lib/cli/terminal';
import { POLICIES, readCompiled } from '../../lib/judge/policy';
import { InputError } from '../../lib/model/errors';
import { BAD_INPUTS, type BadInput } from './bad-inputs';
import { inSession, refusal, type Outcome } from './session';

function check({ files, inputs = ['in'], stdin = '', options = [], shown = { code: 'ENOENT' } }: BadInput): Outcome {
  let outcome: Outcome = { code: 0, stdout: '', stderr: '' };
  inSession(({ run, write, folder }) => {
    for (const [path, content] of Object.entries(files)) {
      if (content === null) folder(path);
      else write(path, content);
    }
    const execute = (): Executed => ({ status: null, stdout: '', stderr: '', ...shown });
    outcome = run(['check', ...options, ...inputs], { stdin: () => stdin, execute });
  });
  return outcome;
}

describe('an input that cannot be judged is refused in one line', () => {
  test.each(Object.entries(BAD_INPUTS))('%s', (_situation, input) => {
    expect(refusal(check(input))).toBe(input.message);
  });
});

describe('a plan that deploys nothing is judged', () => {
  const NOTHING = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    configuration: { root_module: {} },
  };
  const queue = { address: 'aws_sqs_queue.leads', mode: 'managed', type: 'aws_sqs_queue', name: 'leads' };
  const deleted = { ...queue, change: { actions: ['delete'], before: { name: 'leads' }, after: null, after_unknown: {} } };
  const read = {
    ...queue,
    address: 'data.aws_region.now',
    mode: 'data',
    change: { actions: ['read'], before: null, after: {}, after_unknown: { id: true } },
  };

  test.each([
    ['of a configuration without resources, as Terraform writes it', { ...NOTHING, applyable: false, complete: true, errored: false }],
    ['of a destroy', { ...NOTHING, resource_changes: [deleted] }],
    ['of data sources only', { ...NOTHING, resource_changes: [read] }],
    ['with a byte order mark', NOTHING],
  ])('%s', (situation, content) => {
    const text = `${situation.includes('mark') ? '\ufeff' : ''}${JSON.stringify(content)}`;
    const { code, stdout, stderr } = check({ files: { in: text }, message: '' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^passed {2}nothing blocks {3}0 resources: 0 judged, 0 undecided, 0 outside any rule\n/);
  });
});

const isRoot = process.getuid?.() === 0;

(isRoot ? test.skip : test)('a file that may not be read is refused', () => {
  inSession(({ run, write, path }) => {
    write('in', '{}');
    chmodSync(path('in'), 0);
    expect(refusal(run(['check', 'in']))).toMatch(/^in: it cannot be read \(EACCES\)/);
  });
});

describe('compiled policies that cannot be relied on are refused', () => {
  const COMPILED = ['policy.wasm', 'rules.json'] as const;

  function readFrom(change: (write: (name: string, content: string | Buffer) => void, remove: (name: string) => void) => void): string {
    let message = '';
    inSession(({ write, path }) => {
      COMPILED.forEach((name) => {
        write(`compiled/${name}`, readFileSync(join(POLICIES, 'compiled', name)));
      });
      change(
        (name, content) => {
          write(name, content);
        },
        (name) => {
          rmSync(path(name));
        },
      );
      try {
        readCompiled(path('.'));
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        message = (error as Error).message;
      }
    });
    return message;
  }

  test('nothing is wrong with them as they are', () => {
    expect(readFrom(() => undefined)).toBe('');
  });

  test.each(COMPILED)('%s is missing', (name) => {
    expect(
      readFrom((_write, remove) => {
        remove(`compiled/${name}`);
      }),
    ).toMatch(new RegExp(`${name} cannot be read; run "npm run build:policies"`));
  });

  test('the wasm is another one', () => {
    expect(
      readFrom((write) => {
        write('compiled/policy.wasm', 'other');
      }),
    ).toMatch(/do not belong together; run "npm run build:policies"/);
  });

  test('the rules are cut off', () => {
    expect(
      readFrom((write) => {
        write('compiled/rules.json', '{');
      }),
    ).toMatch(/rules\.json .*run "npm run build:policies"/);
  });
});
