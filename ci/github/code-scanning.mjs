// Uploads the SARIF report: https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { call, gateName, publish, repository } from './runner.mjs';

const { env } = process;

/** Code scanning keeps one analysis a category: gates of different names do not replace each other. */
const withCategory = (sarif) => {
  const name = gateName();
  if (name === '') return sarif;
  const log = JSON.parse(sarif);
  const runs = log.runs.map((run) => ({ ...run, automationDetails: { id: `dealerguard/${name}/` } }));
  return JSON.stringify({ ...log, runs });
};

await publish(async () => {
  const sarif = withCategory(readFileSync(join(env.DEALERGUARD_REPORTS, 'report.sarif'), 'utf8'));
  await call('POST', `${repository()}/code-scanning/sarifs`, {
    commit_sha: env.GITHUB_SHA,
    ref: env.GITHUB_REF,
    sarif: gzipSync(sarif).toString('base64'),
    tool_name: 'dealerguard',
  });
}, 'The report is not in code scanning: that needs the permission security-events, write, and code scanning turned on.');
