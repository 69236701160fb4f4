import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const tool = pathToFileURL(join(__dirname, '..', 'tools', 'opa.mjs')).href;
const finder = `import { findOpa } from ${JSON.stringify(tool)}; process.stdout.write(findOpa() ?? '');`;

/** The path of opa in the version that policies are compiled with; empty where there is none: most people need none. */
export const OPA = spawnSync(process.execPath, ['--input-type=module', '-e', finder], { encoding: 'utf8' }).stdout;

/** What opa prints. */
export function opa(...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(OPA, argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`opa ${argv.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}
