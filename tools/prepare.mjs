// What npm runs before it packs the package, and where it installs it from a repository, as pre-commit does: builds it. `npm ci` in a clone
// needs nothing built yet: every command that does builds by itself.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Installing globally, npm forgets what a package is built with (npm 11), and hands that on to whatever runs below it.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_(global|prefix)$/i.test(name)));

const npm = (...args) => {
  const { status } = spawnSync('npm', args, { env, stdio: ['ignore', 2, 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

if (env.npm_command !== 'ci') {
  if (!existsSync('node_modules/typescript')) npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  npm('run', '--silent', 'build');
}
