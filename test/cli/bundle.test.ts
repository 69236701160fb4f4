import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `npm test` has just built: one file, and beside it what few runs need. */
const main = join(__dirname, '../../dist/cli/main.js');

test('what lies beside the bundle refuses input in one line, like the bundle itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  try {
    writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ '//': { dealerguard: { waivers: {} } }, resource: {} }));
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check', 'cdk.tf.json'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'dealerguard: cdk.tf.json: the waivers on constructs are no list; synthesise the app again, with guard(app)\n',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
