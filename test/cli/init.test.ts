import { parse } from 'yaml';
import { faultsOf } from '../ci/schemas';
import { inSession, refusal, type Session } from './session';

const WORKFLOW = '.github/workflows/dealerguard.yml';
const JOB = '.gitlab/dealerguard.gitlab-ci.yml';
const MINE = 'next: say in dealerguard.yaml which accounts, organisations, networks and regions are yours';

/** A project in a repository that came from somewhere. */
function project({ write, folder }: Session, remote: string, ...files: readonly string[]): void {
  folder('.git');
  write('.git/config', `[remote "origin"]\n\turl = ${remote}\n`);
  files.forEach((file) => write(file, file.endsWith('package.json') ? '{ "devDependencies": { "cdktf-cli": "^0.21.0" } }' : ''));
}

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('init', () => {
  test('writes a configuration that is right and a workflow that GitHub takes', () => {
    inSession((session) => {
      project(session, 'git@github.com:acme/leads.git', 'cdktf.json', 'package.json');
      const { code, stdout, stderr } = session.run(['init']);
      expect({ code, stderr, said: lines(stdout) }).toEqual({
        code: 0,
        stderr: '',
        said: ['wrote dealerguard.yaml', `wrote ${WORKFLOW}`, MINE],
      });
      expect(faultsOf('github-workflows', session.read(WORKFLOW))).toEqual([]);
      session.write('cdk.tf.json', '{"resource": {"aws_s3_bucket": {}}}');
      expect(session.run(['check', 'cdk.tf.json'])).toMatchObject({ code: 0, stderr: '' });
    });
  });

  test('names the schema of the configuration for editors', () => {
    inSession((session) => {
      session.run(['init', '--ci', 'none']);
      expect(lines(session.read('dealerguard.yaml'))[0]).toBe(
        '# yaml-language-server: $schema=./node_modules/dealerguard/schemas/config.schema.json',
      );
    });
  });

  test('writes the steps that the project needs, all actions pinned to a commit, with no more rights than they need', () => {
    inSession((session) => {
      project(session, 'https://github.com/acme/leads', 'main.tf', 'package.json');
      session.run(['init']);
      const workflow = parse(session.read(WORKFLOW)) as {
        permissions: unknown;
        jobs: Record<string, { permissions: unknown; steps: Record<string, unknown>[] }>;
      };
      const { permissions, steps = [] } = workflow.jobs['dealerguard'] ?? {};
      expect([workflow.permissions, permissions]).toEqual([
        { contents: 'read' },
        { contents: 'read', 'pull-requests': 'write', 'security-events': 'write' },
      ]);
      expect(steps.flatMap(({ run }) => run ?? [])).toEqual([
        'npm ci',
        'terraform init -input=false',
        'terraform plan -input=false -out=tfplan',
        'terraform show -json tfplan > plan.json',
      ]);
      expect(steps.at(-1)).toEqual({ uses: './node_modules/dealerguard', with: { plan: 'plan.json', source: '.' } });
      expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/@[0-9a-f]{40}$|^\.\//.test(uses as string))).toEqual([]);
      expect(session.read(WORKFLOW)).not.toContain('${{');
    });
  });

  test('writes a pipeline that GitLab takes', () => {
    inSession((session) => {
      project(session, 'git@gitlab.acme.example:platform/leads.git', 'cdktf.json', 'package.json');
      expect(lines(session.run(['init']).stdout)).toEqual(['wrote dealerguard.yaml', `wrote ${JOB}`, 'wrote .gitlab-ci.yml', MINE]);
      expect([JOB, '.gitlab-ci.yml'].flatMap((file) => faultsOf('gitlab-ci', session.read(file)))).toEqual([]);
      expect(parse(session.read('.gitlab-ci.yml'))).toEqual({
        include: [{ local: JOB }],
        dealerguard: { variables: { DEALERGUARD_PLAN: 'cdktf.out' } },
      });
    });
  });

  test('plans in GitLab where the project is Terraform', () => {
    inSession((session) => {
      project(session, 'git@gitlab.com:acme/leads.git', 'main.tf', 'package.json');
      session.run(['init']);
      expect(faultsOf('gitlab-ci', session.read('.gitlab-ci.yml'))).toEqual([]);
      expect(parse(session.read('.gitlab-ci.yml'))).toMatchObject({
        plan: { artifacts: { paths: ['plan.json'], access: 'developer' } },
        dealerguard: { needs: ['plan'], variables: { DEALERGUARD_PLAN: 'plan.json' } },
      });
    });
  });

  test('takes the command of cdktn where the project is one of that', () => {
    inSession((session) => {
      project(session, 'git@gitlab.com:acme/leads.git', 'cdktf.json', '.github/CODEOWNERS', '.gitlab/CODEOWNERS');
      session.write('package.json', '{ "dependencies": { "cdktn": "^0.24.0" } }');
      expect(lines(session.run(['init']).stdout)).toEqual([
        'wrote dealerguard.yaml',
        `wrote ${WORKFLOW}`,
        `wrote ${JOB}`,
        'wrote .gitlab-ci.yml',
        'next: the pipeline synthesises with cdktn-cli: install it as well, with --save-dev',
        MINE,
      ]);
      const { jobs } = parse(session.read(WORKFLOW)) as { jobs: Record<string, { steps: { run?: string }[] }> };
      expect(jobs['dealerguard']?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npx cdktn synth']);
      expect(parse(session.read('.gitlab-ci.yml'))).toMatchObject({
        dealerguard: { variables: { DEALERGUARD_PLAN: 'cdktf.out', DEALERGUARD_SYNTH: 'npx cdktn synth' } },
      });
    });
  });

  test('overwrites nothing, and says so', () => {
    inSession((session) => {
      project(session, 'git@github.com:acme/leads.git', 'cdktf.json', 'package.json');
      session.write('dealerguard.yaml', '# mine\n');
      session.write(WORKFLOW, '# mine too\n');
      expect(lines(session.run(['init']).stdout)).toEqual(['left  dealerguard.yaml as it is', `left  ${WORKFLOW} as it is`, MINE]);
      expect([session.read('dealerguard.yaml'), session.read(WORKFLOW)]).toEqual(['# mine\n', '# mine too\n']);
    });
  });

  test('tells what to add to a pipeline that is there', () => {
    inSession((session) => {
      project(session, 'git@gitlab.com:acme/leads.git', 'cdktf.json', 'package.json');
      session.write('.gitlab-ci.yml', 'build: { script: [make] }\n');
      expect(lines(session.run(['init']).stdout)).toEqual([
        'wrote dealerguard.yaml',
        `wrote ${JOB}`,
        'left  .gitlab-ci.yml as it is',
        `next: include the job in .gitlab-ci.yml: include: [{ local: ${JOB} }]`,
        MINE,
      ]);
    });
  });

  test('in a folder of a repository writes the configuration there and the pipeline at the root', () => {
    inSession((session) => {
      project(session, 'git@github.com:acme/leads.git', 'infra/leads/cdktf.json', 'infra/leads/package.json');
      const { stdout } = session.run(['init'], { cwd: session.path('infra/leads') });
      expect(lines(stdout)).toEqual(['wrote dealerguard.yaml', `wrote ../../${WORKFLOW}`, MINE]);
      const { jobs } = parse(session.read(WORKFLOW)) as { jobs: Record<string, { defaults: unknown; steps: unknown[] }> };
      expect(jobs['dealerguard']?.defaults).toEqual({ run: { 'working-directory': 'infra/leads' } });
      expect(jobs['dealerguard']?.steps.at(-1)).toEqual({
        uses: './infra/leads/node_modules/dealerguard',
        with: { plan: 'infra/leads/cdktf.out', config: 'infra/leads/dealerguard.yaml' },
      });
    });
  });

  test.each<[string, (session: Session) => void, Record<string, string>, readonly string[]]>([
    [
      'the folder of workflows, before where it came from',
      (one) => project(one, 'git@gitlab.com:a/b.git', '.github/CODEOWNERS'),
      {},
      ['github'],
    ],
    ['a pipeline', (one) => project(one, 'git@github.com:a/b.git', '.gitlab-ci.yml'), {}, ['gitlab']],
    ['both', (one) => project(one, '', '.gitlab-ci.yml', '.github/CODEOWNERS'), {}, ['github', 'gitlab']],
    ['the remote', (one) => project(one, 'https://github.acme.example/a/b'), {}, ['github']],
    ['who runs it', (one) => project(one, 'ssh://git.acme.example/a/b'), { GITLAB_CI: 'true' }, ['gitlab']],
    ['nothing', (one) => project(one, 'ssh://git.acme.example/a/b'), {}, []],
    ['no repository', () => undefined, { GITHUB_ACTIONS: 'true' }, ['github']],
    [
      'the repository of a worktree',
      (one) => {
        one.write('main/.git/config', '[remote "origin"]\n\turl = git@gitlab.com:a/b.git\n');
        one.folder('main/.git/worktrees/w');
        one.write('.git', `gitdir: ${one.path('main/.git/worktrees/w')}\n`);
      },
      {},
      ['gitlab'],
    ],
  ])('finds out who runs pipelines by %s', (_sign, make, env, hosts) => {
    inSession((session) => {
      make(session);
      const { stdout } = session.run(['init'], { env });
      expect([stdout.includes(WORKFLOW), stdout.includes(JOB)]).toEqual([hosts.includes('github'), hosts.includes('gitlab')]);
      expect(stdout.includes('say which with --ci')).toBe(hosts.length === 0);
    });
  });

  test('--ci says it', () => {
    inSession((session) => {
      expect(lines(session.run(['init', '--ci', 'none']).stdout)).toEqual(['wrote dealerguard.yaml', MINE]);
      expect(session.run(['init', '--ci', 'gitlab']).stdout).toContain(`wrote ${JOB}`);
      expect(refusal(session.run(['init', '--ci', 'jenkins']))).toBe('--ci jenkins is none of github, gitlab, none');
    });
  });

  test('refuses a folder that a pipeline could take for something else', () => {
    inSession((session) => {
      project(session, 'git@github.com:a/b.git');
      session.folder('a; touch pwned #');
      expect(refusal(session.run(['init'], { cwd: session.path('a; touch pwned #') }))).toBe(
        'a pipeline could take a; touch pwned # for something else than a folder: run it at the root of the repository',
      );
    });
  });

  test('tells where it may not write', () => {
    inSession((session) => {
      project(session, 'git@github.com:a/b.git');
      session.write('.github', 'a file');
      expect(session.run(['init', '--ci', 'github'])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^dealerguard: \.github\/workflows\/dealerguard\.yml cannot be written: /) as string,
      });
    });
  });
});
