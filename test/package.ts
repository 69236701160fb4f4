import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');

/** The package as it is installed, in a folder of its own, without waiting for a build: types are checked elsewhere. */
export function installedPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  for (const file of readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })) {
    const to = join(folder, 'dist', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(to), { recursive: true });
    if (file.endsWith('.ts')) {
      const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
      writeFileSync(to, ts.transpileModule(readFileSync(join(ROOT, 'lib', file), 'utf8'), { compilerOptions }).outputText);
    } else if (file.endsWith('.json')) {
      cpSync(join(ROOT, 'lib', file), to);
    }
  }
  for (const name of ['policies', 'schemas', 'node_modules', 'package.json']) symlinkSync(join(ROOT, name), join(folder, name));
  // Copied, since a script finds the gate from where it lies itself.
  for (const name of ['ci', 'action.yml', '.pre-commit-hooks.yaml']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  return folder;
}
