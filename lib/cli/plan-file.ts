import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isThere, reasonOf } from '../config/files';
import { InputError } from '../model/errors';
import type { Executed, Terminal } from './terminal';

type Tool = 'terraform' | 'tofu';

/**
 * The JSON of a binary plan file, which Terraform or OpenTofu shows. Nothing else is ever run, and nothing is installed.
 * @throws InputError where it is no plan file, neither tool is there, or the plan cannot be shown here.
 */
export function showPlan(path: string, terminal: Terminal): string {
  const file = resolve(terminal.cwd, path);
  const { inspectPlanFile } = require('../plan-file') as typeof import('../plan-file');
  const { isOfTofu } = inspectPlanFile(bytesOf(file, path), path);
  const folder = folderOf(file, terminal);
  const tools: readonly Tool[] = isOfTofu ? ['tofu', 'terraform'] : ['terraform', 'tofu'];
  for (const tool of tools) {
    const done = terminal.execute(tool, ['show', '-json', '-no-color', file], folder);
    if (done.code === 'ENOENT') continue;
    if (done.status === 0) return done.stdout;
    throw new InputError(`${path}: ${refusal(tool, done, path, folder === terminal.cwd ? '.' : folder)}`);
  }
  throw new InputError(
    `${path}: neither terraform nor tofu is on the PATH; run "terraform show -json ${path} > plan.json" where one is, then "dealerguard check plan.json --source ${path}"`,
  );
}

function bytesOf(file: string, path: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

/** Where the providers of the plan are installed: beside the plan file or above it, else in the working directory. */
function folderOf(file: string, { cwd, env }: Terminal): string {
  if ((env['TF_DATA_DIR'] ?? '') !== '') return cwd;
  let folder = dirname(file);
  while (!isThere(folder, '.terraform')) {
    const above = dirname(folder);
    if (above === folder) return cwd;
    folder = above;
  }
  return folder;
}

/** What went wrong, and what to do. */
function refusal(tool: Tool, { code, stdout, stderr }: Executed, path: string, folder: string): string {
  // Terraform complains on either stream.
  const said = `${stdout} ${stderr}`.replace(/[│╷╵]/g, ' ').replace(/\s+/g, ' ').trim();
  const [, made, here] = /plan file was created by (\S+ ?[^,]*), but this is ([^;]*);/.exec(said) ?? [];
  if (made !== undefined) return `it was made by ${made}, and ${tool} here is ${here ?? 'another'}; put that version on the PATH`;
  if (code !== undefined) return `${tool} could not be run (${code}); run "${tool} show -json ${path} > plan.json" and give plan.json`;
  if (/plugin|provider/i.test(said) && /install|schema|init|unavailable|not available/i.test(said))
    return `its providers are not installed for ${tool} in ${folder}; run "${tool} init" in the folder that was planned, and dealerguard there`;
  const [, error] = /Error: (.{1,160}?)(?: {2}|$|\. )/.exec(said) ?? [];
  return `${tool} cannot show it${error === undefined ? '' : ` ("${error}")`}; run "${tool} show ${path}" to see why`;
}
