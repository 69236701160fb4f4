// Format and strict check of the Rego; part of `npm run lint`. With --write it formats instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findOpa, opaMissing } from './opa.mjs';

const opa = findOpa();
const capabilities = existsSync('policies/capabilities.json') ? ['--capabilities', 'policies/capabilities.json'] : [];

/** True where opa is content. */
const passes = (args, complaint) => {
  const { status, stdout, stderr } = spawnSync(opa, args, { encoding: 'utf8' });
  if (status === 0) return true;
  console.error(`${complaint}\n${stdout}${stderr}`.trimEnd());
  return false;
};

if (!opa) {
  console.log(`lint-policies: skipped, ${opaMissing}`);
} else if (process.argv.includes('--write')) {
  process.exitCode = passes(['fmt', '--write', 'policies'], 'opa fmt failed:') ? 0 : 1;
} else {
  const formatted = passes(['fmt', '--list', '--fail', 'policies'], 'Rego that is not formatted (npm run format):');
  const checked = passes(['check', '--strict', ...capabilities, '--ignore', '*.json', 'policies'], 'opa check --strict:');
  process.exitCode = formatted && checked ? 0 : 1;
}
