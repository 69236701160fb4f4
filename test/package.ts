import { buildSync } from 'esbuild';
import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** The package as it is installed, in a folder of its own, without waiting for a build: types are checked elsewhere. */
export function installedPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  const files = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' });
  buildSync({
    entryPoints: files.filter((file) => file.endsWith('.ts')).map((file) => join(ROOT, 'lib', file)),
    outbase: join(ROOT, 'lib'),
    outdir: join(folder, 'dist'),
    format: 'cjs',
    target: 'es2022',
    platform: 'node',
  });
  for (const file of files.filter((name) => name.endsWith('.json'))) cpSync(join(ROOT, 'lib', file), join(folder, 'dist', file));
  for (const name of ['policies', 'schemas', 'node_modules', 'package.json']) symlinkSync(join(ROOT, name), join(folder, name));
  // Copied, since a script finds the gate from where it lies itself.
  for (const name of ['ci', 'action.yml', '.pre-commit-hooks.yaml']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  return folder;
}
