// The unit tests of the Rego; part of `npm test`. Every line of the policies must be run by one of them. Without opa it says so in one
// line and passes: the compiled policies are committed, and jest runs every rule through them.
//
//   node tools/test-policies.mjs [--output FILE]   also writes what `opa test --format json` says
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOpa, opaMissing } from './opa.mjs';

const outputFile = process.argv.includes('--output') ? process.argv[process.argv.indexOf('--output') + 1] : undefined;

const ruleIds = readdirSync(join('policies', 'rules')).flatMap((service) =>
  readdirSync(join('policies', 'rules', service)).map((name) => `${service}/${name}`),
);

/** The entrypoint is generated, and so is its test: each rule is asked, and what it finds bears its id. */
const entrypointTest = `package dealerguard_test

import data.dealerguard

ids := ${JSON.stringify(ruleIds)}

test_every_rule_is_asked_and_named if {
	services := {service | some id in ids; service := split(id, "/")[0]}
	stubs := {service: {name: {"findings": {{"address": id}}} | some id in ids; [first, name] := split(id, "/"); first == service} | some service in services}
	answers := dealerguard.findings with data.rules as stubs
	answers == {{"address": id, "rule": id} | some id in ids}
}
`;

const runTests = (opa, folder, ...options) =>
  spawnSync(opa, ['test', '--format', 'json', '--timeout', '60s', '--ignore', '*.json', ...options, 'policies', folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

/** The test of the entrypoint lies in no file that anybody could open. */
const lineOf = ({ name, location }) =>
  name === 'test_every_rule_is_asked_and_named'
    ? 'failed  policies/main.rego does not ask every rule: npm run build:policies'
    : `failed  ${location.file}:${location.row}  ${name}`;

const testPolicies = (opa, folder) => {
  const { status, stdout, stderr } = runTests(opa, folder);
  // A test that fails leaves JSON on standard output; a policy that does not compile leaves none.
  const tests = stdout.trim().startsWith('[') ? JSON.parse(stdout) : undefined;
  if (!tests) {
    console.error(`Rego tests could not run:\n${stdout}${stderr}`.trimEnd());
    return 1;
  }
  const failed = tests.filter((test) => test.fail || test.error);
  for (const test of failed) console.error(lineOf(test));
  console.log(`Rego tests: ${tests.length - failed.length} passed, ${failed.length} failed`);
  if (outputFile) writeFileSync(outputFile, stdout);
  return failed.length > 0 || status !== 0 ? 1 : 0;
};

/** Lines of a report that no test runs, as `file:row`. */
const missedIn = ({ files }) =>
  Object.entries(files).flatMap(([file, { not_covered: missed = [] }]) => missed.map(({ start }) => `${file}:${start.row}`));

const checkCoverage = (opa, folder) => {
  const { stdout, stderr } = runTests(opa, folder, '--coverage');
  if (!stdout.trim().startsWith('{')) {
    console.error(`Rego coverage could not be told:\n${stdout}${stderr}`.trimEnd());
    return 1;
  }
  const missed = missedIn(JSON.parse(stdout));
  for (const place of missed) console.error(`not run by any test  ${place}`);
  console.log(`Rego coverage: ${missed.length === 0 ? 'every line' : `${missed.length} lines are missed`}`);
  return missed.length > 0 ? 1 : 0;
};

const withEntrypointTest = (use) => {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-entrypoint-'));
  try {
    writeFileSync(join(folder, 'main_test.rego'), entrypointTest);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const opa = findOpa();
if (opa) process.exitCode = withEntrypointTest((folder) => testPolicies(opa, folder) || checkCoverage(opa, folder));
else console.log(`Rego tests: skipped, ${opaMissing}`);
