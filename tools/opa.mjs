// Finds the one version of opa that policies are formatted, tested and compiled with.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const opaVersion = '1.22.2';
export const opaInstall = `go install github.com/open-policy-agent/opa@v${opaVersion}`;

const run = (program, args) => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};

const candidates = () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const go = [run('go', ['env', 'GOBIN']), join(run('go', ['env', 'GOPATH']) || join(homedir(), 'go'), 'bin')].filter(Boolean);
  return [...new Set([...folders, ...go])]
    .map((folder) => join(folder, process.platform === 'win32' ? 'opa.exe' : 'opa'))
    .filter(existsSync);
};

/** The path of opa in the right version; undefined where there is none. */
export const findOpa = () => candidates().find((path) => run(path, ['version']).split('\n')[0] === `Version: ${opaVersion}`);

/** One line for people without it. */
export const opaMissing = `no opa ${opaVersion} on the PATH: ${opaInstall}`;
