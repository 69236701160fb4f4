// The unit tests of the Rego; part of `npm test`. Without opa it says so in one line and passes: the compiled policies
// are committed, and jest runs every rule through them.
//
//   node tools/test-policies.mjs [--output FILE]   also writes what `opa test --format json` says
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { findOpa, opaMissing } from './opa.mjs';

const outputFile = process.argv.includes('--output') ? process.argv[process.argv.indexOf('--output') + 1] : undefined;

const testPolicies = (opa) => {
  const { status, stdout, stderr } = spawnSync(opa, ['test', '--format', 'json', '--ignore', '*.json', 'policies'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  // A test that fails leaves JSON on standard output; a policy that does not compile leaves none.
  const tests = stdout.trim().startsWith('[') ? JSON.parse(stdout) : undefined;
  if (!tests) {
    console.error(`Rego tests could not run:\n${stdout}${stderr}`.trimEnd());
    return 1;
  }
  const failed = tests.filter((test) => test.fail || test.error);
  for (const test of failed) console.error(`failed  ${test.location.file}:${test.location.row}  ${test.name}`);
  console.log(`Rego tests: ${tests.length - failed.length} passed, ${failed.length} failed`);
  if (outputFile) writeFileSync(outputFile, stdout);
  return failed.length > 0 || status !== 0 ? 1 : 0;
};

const opa = findOpa();
if (opa) process.exitCode = testPolicies(opa);
else console.log(`Rego tests: skipped, ${opaMissing}`);
