import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installedPackage } from '../package';
import { EMPTY_PLAN, LEAKY_PLAN } from './session';

let folder = '';

beforeAll(() => {
  folder = installedPackage();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function start(argv: readonly string[], input = ''): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'dist/cli/main.js'), ...argv], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the process', () => {
  test('ends with 0 where nothing blocks', () => {
    expect(start(['check', '-'], EMPTY_PLAN)).toMatchObject({ status: 0, stderr: '' });
  });

  test('ends with 1 where something blocks, without colours into a pipe', () => {
    const { status, stdout } = start(['check', '-'], LEAKY_PLAN);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^blocked {2}1 exposed/);
    expect(stdout).not.toContain('\u001b');
  });

  test('ends with 2 and one line where it cannot judge', () => {
    const { status, stdout, stderr } = start(['check', '-'], '');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^dealerguard: -: it is empty[^\n]*\n$/);
  });

  test('takes more than a pipe holds, in and out', () => {
    const plan = JSON.parse(EMPTY_PLAN) as object;
    expect(start(['check', '-'], JSON.stringify({ ...plan, padding: 'x'.repeat(2_000_000) }))).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(start(['rules', '--format', 'json']).stdout)).toEqual(expect.any(Array));
  });

  test('is quiet when its reader has seen enough, and keeps its exit code', () => {
    const main = join(folder, 'dist/cli/main.js');
    const script = `{ node "${main}" rules --format json; echo "$?" >&2; } | true`;
    expect(
      spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { PATH: `${dirname(process.execPath)}:${process.env['PATH']}` } }).stderr,
    ).toBe('0\n');
  });

  test('ends with 2 and a stack where it has a bug: a crash never reads as a pass', () => {
    const file = join(folder, 'dist/check.js');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, 'exports.check = () => { throw new TypeError("boom"); };');
    const { status, stdout, stderr } = start(['check', '-'], EMPTY_PLAN);
    writeFileSync(file, whole);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^dealerguard: this is a bug of dealerguard, nothing was judged\nTypeError: boom\n +at /);
  });
});
