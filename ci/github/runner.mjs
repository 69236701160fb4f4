// What the steps of the action share: talking to the runner, and to the API of GitHub.
import { appendFileSync } from 'node:fs';

const { env } = process;

/** What is wrong with an input of the action: one line, without a stack. */
export class ActionError extends Error {}

process.on('uncaughtException', (error) => {
  if (error instanceof ActionError) say('error', error.message);
  else console.error(error);
  process.exitCode = 1;
});

/** Tells several gates of one repository apart. It ends up in file names, in a comment and in code scanning. */
export const gateName = () => {
  const name = env.DEALERGUARD_NAME ?? '';
  if (!/^[\w.-]{0,64}$/.test(name)) throw new ActionError('name may hold letters, digits, dot, dash and underscore, at most 64');
  return name;
};

const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A workflow command: `error`, `warning` or `notice`. */
export const say = (kind, text) => console.log(`::${kind} title=dealerguard::${escapeData(text)}`);

/** Text that others wrote, in the log: a line of it that looks like a workflow command is none. */
export const quote = (title, text, token) =>
  console.log(`::group::${title}\n::stop-commands::${token}\n${text}\n::${token}::\n::endgroup::`);

export const setOutputs = (outputs) => {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${String(value).replaceAll(/[\r\n]/g, ' ')}\n`);
  appendFileSync(env.GITHUB_OUTPUT, lines.join(''));
};

/** What the API refuses is told and ends nothing: whether something blocks does not hang on a comment. */
class Refused extends Error {}

/** A call of https://docs.github.com/en/rest; what it answers, as JSON. */
export const call = async (method, path, body) => {
  const response = await fetch(`${env.GITHUB_API_URL}${path}`, {
    method,
    redirect: 'error',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env.DEALERGUARD_TOKEN}`,
      'x-github-api-version': '2022-11-28',
      'user-agent': 'dealerguard',
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  }).catch((error) => {
    throw new Refused(`${error.cause?.code ?? error.message}`);
  });
  if (!response.ok) throw new Refused(`${response.status} ${response.statusText}`);
  return response.status === 204 ? undefined : response.json();
};

/** The repository that the workflow runs in. */
export const repository = () => {
  if (!/^[\w.-]+\/[\w.-]+$/.test(env.GITHUB_REPOSITORY ?? '')) throw new ActionError('GITHUB_REPOSITORY does not name a repository');
  return `/repos/${env.GITHUB_REPOSITORY}`;
};

/** Runs a step that publishes something. `needed` says what it may lack. */
export const publish = async (step, needed) => {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say('warning', `${needed} GitHub answered: ${error.message}`);
  }
};
