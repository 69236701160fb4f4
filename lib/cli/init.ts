import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { reasonOf } from '../config/files';
import { HOSTS, type Facts, type Host, type NewFile } from '../init/facts';
import { filesFor } from '../init/init';
import { InputError } from '../model/errors';
import { spellOut } from '../report/escape/plain';
import { oneOf } from './arguments';
import type { Command } from './command';
import type { Terminal } from './terminal';

/** The package, which lies two folders up from `lib/cli` and from `dist/cli` alike. */
const PACKAGE = join(__dirname, '../..');
const SCHEMA = 'schemas/config.schema.json';

/** `dealerguard init`: what a project begins with. It asks nothing and overwrites nothing. */
export const initCommand: Command = {
  usage: {
    name: 'init',
    operands: '',
    count: [0, 0],
    says: 'Writes dealerguard.yaml and a pipeline for GitHub or GitLab, whichever is used.\nAsks nothing, and leaves what is there as it is.',
    options: { ci: { value: 'HOST', help: `${HOSTS.join(', ')} or none; default: as found` } },
  },
  run: (given, terminal) => {
    const host = oneOf('ci', given.value('ci'), [...HOSTS, 'none'] as const);
    const root = rootOf(terminal.cwd);
    const facts = factsOf(terminal, root, host === undefined ? undefined : HOSTS.filter((one) => one === host));
    const files = filesFor(facts, () => readFileSync(join(PACKAGE, 'ci/gitlab.yml'), 'utf8'));
    const lines = files.map((file) => put(root, file, terminal.cwd));
    terminal.stdout([...lines, ...nextSteps(facts, terminal, root, host)].map((line) => `${spellOut(line)}\n`).join(''));
    return 0;
  },
};

/** The root of the repository around a folder; the folder itself where there is none. */
function rootOf(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) {
      return folder;
    }
    if (folder === dirname(folder)) {
      return cwd;
    }
  }
}

function factsOf({ cwd, env }: Terminal, root: string, hosts: readonly Host[] | undefined): Facts {
  const folder = slashed(relative(root, cwd));
  if (!/^[\w./-]*$/.test(folder)) {
    throw new InputError(`a pipeline could take ${folder} for something else than a folder: run it at the root of the repository`);
  }
  return {
    folder,
    hosts: hosts ?? hostsOf(root, env),
    makes: makesOf(cwd, root),
    installed: slashed(relative(root, installedIn(cwd, root))),
    schema: beginning(slashed(relative(cwd, join(installedIn(cwd, root), SCHEMA)))),
  };
}

function makesOf(cwd: string, root: string): Facts['makes'] {
  const names = readdirSync(cwd);
  if (names.includes('cdktf.json')) {
    return needs(cwd, root, 'cdktn') || needs(cwd, root, 'cdktn-cli') ? 'cdktn' : 'cdktf';
  }
  return names.some((name) => /\.tf(\.json)?$/.test(name)) ? 'terraform' : 'nothing';
}

/** Whether a package.json of the project, or of the repository around it, names a package. */
function needs(cwd: string, root: string, name: string): boolean {
  return [cwd, root].some((folder) => {
    const file = join(folder, 'package.json');
    return existsSync(file) && readFileSync(file, 'utf8').includes(`"${name}"`);
  });
}

/** Where the package lies for the project: in its own node_modules, or, as in a workspace of npm, in those of a folder around it. */
function installedIn(cwd: string, root: string): string {
  const at = (folder: string): string => join(folder, 'node_modules', 'dealerguard');
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(at(folder))) {
      return at(folder);
    }
    if (folder === root || folder === dirname(folder)) {
      return at(cwd);
    }
  }
}

function beginning(path: string): string {
  return path.startsWith('.') ? path : `./${path}`;
}

/** Who runs pipelines here: by what lies in the repository, else by where it came from, else by who runs this. */
function hostsOf(root: string, env: Terminal['env']): readonly Host[] {
  const has = (...names: readonly string[]): boolean => names.some((name) => existsSync(join(root, name)));
  const remotes = remotesOf(root);
  const signs: Readonly<Record<Host, readonly boolean[]>> = {
    github: [has('.github'), /\bgithub\./.test(remotes), env['GITHUB_ACTIONS'] === 'true'],
    gitlab: [has('.gitlab-ci.yml', '.gitlab'), /\bgitlab\b/.test(remotes), env['GITLAB_CI'] === 'true'],
  };
  const surest = [0, 1, 2].find((sign) => HOSTS.some((host) => signs[host][sign]));
  return surest === undefined ? [] : HOSTS.filter((host) => signs[host][surest]);
}

/** The addresses of the remotes. In a worktree `.git` is a file that leads to the repository. */
function remotesOf(root: string): string {
  try {
    const git = join(root, '.git');
    const config = statSync(git).isDirectory()
      ? join(git, 'config')
      : join(/^gitdir: (.*)$/m.exec(readFileSync(git, 'utf8'))?.[1] ?? '', '../../config');
    return [...readFileSync(config, 'utf8').matchAll(/^\s*url\s*=\s*(.*)$/gm)].map(([, url = '']) => url).join('\n');
  } catch {
    return '';
  }
}

/** Writes a file that is not there, and says what became of it. */
function put(root: string, { path, text }: NewFile, cwd: string): string {
  const file = join(root, path);
  const name = slashed(relative(cwd, file));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    return `wrote ${name}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return `left  ${name} as it is`;
    }
    throw new InputError(`${name} cannot be written: ${reasonOf(error)}`);
  }
}

/** What is left for a person to do. */
function nextSteps({ hosts, makes, folder }: Facts, { cwd }: Terminal, root: string, asked: Host | 'none' | undefined): readonly string[] {
  const has = (path: string): boolean => existsSync(join(cwd, path));
  const includes = hosts.includes('gitlab') && !readFileSync(join(root, '.gitlab-ci.yml'), 'utf8').includes('dealerguard.gitlab-ci.yml');
  return [
    ...(hosts.length === 0 && asked === undefined
      ? ['next: neither GitHub nor GitLab is used here, as far as can be seen: say which with --ci github or --ci gitlab']
      : []),
    ...(includes ? ['next: include the job in .gitlab-ci.yml: include: [{ local: .gitlab/dealerguard.gitlab-ci.yml }]'] : []),
    ...(hosts.length > 0 && !has('package.json')
      ? [`next: the pipeline takes dealerguard from package.json${folder === '' ? '' : ` in ${folder}`}: install it there, with --save-dev`]
      : []),
    ...(hosts.length > 0 && makes === 'nothing'
      ? ['next: there is neither cdktf.json nor a .tf file here: the pipeline synthesises, change that']
      : []),
    ...(hosts.length > 0 && /^cdkt/.test(makes) && !needs(cwd, root, `${makes}-cli`)
      ? [`next: the pipeline synthesises with ${makes}-cli: install it as well, with --save-dev`]
      : []),
    ...(hosts.length > 0 && makes === 'terraform' ? ['next: let the pipeline sign in to AWS before it plans'] : []),
    'next: say in dealerguard.yaml which accounts, organisations, networks and regions are yours',
  ];
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
