// The step that judges: runs the gate once, with a report in every format, and tells the runner what came of it. It ends with 0 whatever the
// gate says, so that reports can be uploaded; the last step of the action ends with the gate's exit code.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gateName, quote, say, setOutputs } from './runner.mjs';

const { env } = process;
const gate = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = join(env.RUNNER_TEMP, ['dealerguard', gateName()].filter(Boolean).join('-'));
const file = (name) => join(folder, name);
const read = (name) => readFileSync(file(name), 'utf8');

/** What the reports are called, by format. */
const reports = {
  json: 'report.json',
  sarif: 'report.sarif',
  markdown: 'report.md',
  html: 'report.html',
  text: 'report.txt',
  github: 'annotations.txt',
};

const option = (name, value) => (value ? [`--${name}`, value] : []);
/** What is given one a line. */
const linesOf = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const argv = () => [
  'check',
  ...Object.entries(reports).flatMap(([format, name]) => ['--format', `${format}=${file(name)}`]),
  ...linesOf(env.DEALERGUARD_SOURCE).flatMap((source) => option('source', source)),
  ...option('config', env.DEALERGUARD_CONFIG),
  ...option('baseline', env.DEALERGUARD_BASELINE),
  ...option('only', env.DEALERGUARD_ONLY),
  ...option('fail-on', env.DEALERGUARD_FAIL_ON),
  ...option('lang', env.DEALERGUARD_LANG),
  '--',
  ...linesOf(env.DEALERGUARD_PLAN),
];

/** What the gate found, in numbers. */
const outcome = () => {
  const { decision, findings } = JSON.parse(read(reports.json));
  const there = findings.filter(({ change }) => change !== 'fixed');
  const count = (verdict) => there.filter((finding) => finding.verdict === verdict).length;
  return {
    decision,
    blocking: there.filter(({ blocks }) => blocks).length,
    exposed: count('exposed'),
    undecided: count('undecided'),
    unguarded: count('unguarded'),
    fixed: findings.length - there.length,
  };
};

/** A report of nothing: it replaces what an earlier run said of other code. */
const unjudged = (reason) => {
  const fence = '`'.repeat(Math.max(3, ...(reason.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return ['<!-- dealerguard -->', '## ⚠️ dealerguard could not judge', '', fence, reason, fence, ''].join('\n');
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { status, stderr } = spawnSync(process.execPath, [gate, ...argv()], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
if (status === 0 || status === 1) {
  setOutputs({ 'exit-code': status, reports: folder, ...outcome() });
  quote('dealerguard', read(reports.text), randomUUID());
  if (env.DEALERGUARD_ANNOTATIONS === 'true') process.stdout.write(read(reports.github));
} else {
  const reason = stderr.trim() || `the gate ended with ${status}`;
  setOutputs({ 'exit-code': 2, reports: folder, decision: 'undecided', blocking: 0, exposed: 0, undecided: 0, unguarded: 0, fixed: 0 });
  say('error', reason);
  writeFileSync(file(reports.markdown), unjudged(reason));
}
if (env.DEALERGUARD_SUMMARY === 'true') appendFileSync(env.GITHUB_STEP_SUMMARY, read(reports.markdown));
