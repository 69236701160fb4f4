// Keeps one comment on the pull request up to date: https://docs.github.com/en/rest/issues/comments
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, gateName, publish, repository } from './runner.mjs';

const { env } = process;
const pageSize = 100;
/** Nobody reads more of a conversation; beyond it a new comment is written. In pages. */
const mostPages = 50;

/** The first line of a comment of ours; no two gates have the same. */
const mark = () => `<!-- ${['dealerguard', gateName()].filter(Boolean).join(' ')} -->`;

const body = () => readFileSync(join(env.DEALERGUARD_REPORTS, 'report.md'), 'utf8').replace(/^.*/, mark());

/** Whether there is anything to tell somebody who has not been told anything yet. */
const hasNews = () => {
  const path = join(env.DEALERGUARD_REPORTS, 'report.json');
  if (!existsSync(path)) return true;
  const { findings, waivers } = JSON.parse(readFileSync(path, 'utf8'));
  return findings.length > 0 || waivers.length > 0;
};

/** Only of a bot: a comment that somebody else wrote, with our first line, stays theirs to change. */
const isOurs = ({ body: text, user }) => user?.type === 'Bot' && typeof text === 'string' && text.split(/\r?\n/, 1)[0] === mark();

const findOurs = async (issue) => {
  for (let page = 1; page <= mostPages; page += 1) {
    const comments = await call('GET', `${repository()}/issues/${issue}/comments?per_page=${pageSize}&page=${page}`);
    const ours = comments.find(isOurs);
    if (ours || comments.length < pageSize) return ours;
  }
  return undefined;
};

await publish(async () => {
  const issue = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).pull_request?.number;
  if (!Number.isInteger(issue)) return;
  const ours = await findOurs(issue);
  if (ours) await call('PATCH', `${repository()}/issues/comments/${ours.id}`, { body: body() });
  else if (hasNews()) await call('POST', `${repository()}/issues/${issue}/comments`, { body: body() });
}, 'The comment is not written: that needs the permission pull-requests, write.');
