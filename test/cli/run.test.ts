import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Report } from '../../lib/model/report';
import type { View } from '../../lib/model/view';
import { FORMATS } from '../../lib/report/formats';
import { EMPTY_PLAN, inSession, LEAKY_PLAN, refusal } from './session';

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('of the program fits one screen: %s', (option) => {
    inSession(({ run }) => {
      const { code, stdout, stderr } = run([option]);
      const lines = stdout.trimEnd().split('\n');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
    });
  });

  test.each(['check', 'rules', 'view', 'waive', 'init', 'bundle'])('of %s fits one screen, whatever else is given', (command) => {
    inSession(({ run }) => {
      const { code, stdout } = run([command, '--none', '--help']);
      const lines = stdout.trimEnd().split('\n');
      expect(code).toBe(0);
      expect(lines[0]).toMatch(new RegExp(`^dealerguard ${command}`));
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
    });
  });

  test('the version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };
    inSession(({ run }) => {
      expect(run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    });
  });
});

describe('a command line that cannot be right is refused in one line', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['no command', [], 'no command is given: dealerguard --help lists what there is'],
    ['an unknown command', ['chek'], 'there is no command chek: dealerguard --help lists what there is'],
    ['a command that every object has', ['constructor'], 'there is no command constructor: dealerguard --help lists what there is'],
    ['an unknown option', ['check', '--foo', 'plan.json'], 'there is no option --foo: dealerguard check --help says more'],
    ['an unknown short option', ['check', '-x', 'plan.json'], 'there is no option -x: dealerguard check --help says more'],
    ['an option of another command', ['rules', '--timings'], 'there is no option --timings: dealerguard rules --help says more'],
    ['an option without its value', ['check', 'plan.json', '--config'], '--config needs a value: dealerguard check --help says more'],
    ['an option for a value', ['check', '--config', '--timings'], '--config needs a value: dealerguard check --help says more'],
    ['an empty value', ['check', '--config=', 'plan.json'], '--config needs a value: dealerguard check --help says more'],
    ['a value for a flag', ['check', '--timings=3'], '--timings takes no value: dealerguard check --help says more'],
    ['an option given twice', ['check', '--config', 'a', '--config', 'b'], '--config is given twice: give it once'],
    ['an unknown language', ['check', '--lang', 'de', 'plan.json'], '--lang de is none of en, es, ja'],
    ['an unknown format', ['check', '--format', 'xml', 'plan.json'], `--format xml is none of ${FORMATS.join(', ')}`],
    [
      'a format that every object has',
      ['check', '--format', 'toString', 'plan.json'],
      `--format toString is none of ${FORMATS.join(', ')}`,
    ],
    ['a format without its file', ['check', '--format', 'json=', 'plan.json'], '--format json= lacks the file: write --format json=FILE'],
    [
      'two formats on standard output',
      ['check', '--format', 'json', '--format', 'text', 'plan.json'],
      'two formats go to standard output: give each its file, as in --format json=report.json',
    ],
    [
      'two formats into one file',
      ['check', '--format', 'json=a', '--format', 'text=a', 'plan.json'],
      'two formats go to a: give each its file, as in --format json=report.json',
    ],
    ['an unknown severity', ['check', '--fail-on', 'severe', 'plan.json'], '--fail-on severe is none of low, medium, high, critical'],
    ['another --only', ['check', '--only', 'fixed', 'plan.json'], '--only fixed is none of introduced'],
    ['a day that does not exist', ['check', '--today', '2026-02-30', 'plan.json'], '--today 2026-02-30 is no day: write YYYY-MM-DD'],
    ['the same input twice', ['check', 'plan.json', 'plan.json'], 'the input plan.json is given twice: give it once'],
    ['an empty input', ['check', ''], 'the name of an input is empty: name a file or folder'],
    [
      'no input and no synth output here',
      ['check'],
      'no input is given and there is no cdktf.out here: name a plan, a cdktf.out folder, a folder of .tf files, a state, or - for standard input',
    ],
    ['a view of nothing', ['view'], 'dealerguard view takes INPUT...: dealerguard view --help says more'],
    ['a view of the same twice', ['view', 'plan.json', 'plan.json'], 'the input plan.json is given twice: give it once'],
    ['two bundles', ['bundle', 'a.tar.gz', 'b.tar.gz'], 'dealerguard bundle takes [FILE]: dealerguard bundle --help says more'],
    ['a bundle onto a folder', ['bundle', 'out'], 'out cannot be written: it is a folder'],
    [
      'a waiver without an address',
      ['waive', 'plan.json', 's3/acl'],
      'dealerguard waive takes INPUT... ID ADDRESS: dealerguard waive --help says more',
    ],
    ['a rule that does not exist', ['rules', 's3/none'], 'there is no rule s3/none: dealerguard rules lists them'],
    [
      'a finding that does not exist',
      ['waive', 'plan.json', 's3/a', 'b.c'],
      'plan.json has no finding of s3/a at b.c: dealerguard check lists what there is',
    ],
    [
      'a report into a folder that is not there',
      ['check', '--format', 'json=no/out.json', 'plan.json'],
      'no/out.json cannot be written: there is no such file or folder',
    ],
    ['a report onto a folder', ['check', '--format', 'json=out', 'plan.json'], 'out cannot be written: it is a folder'],
    [
      'text that hides itself',
      ['check', '--format', 'a\u202e\nb', 'plan.json'],
      `--format a\\u202e\\u000ab is none of ${FORMATS.join(', ')}`,
    ],
    [
      'no baseline',
      ['check', '--baseline', 'none.json', 'plan.json'],
      'the baseline none.json cannot be read: there is no such file or folder',
    ],
    [
      'a baseline that is not JSON',
      ['check', '--baseline', 'text', 'plan.json'],
      'the baseline text is not JSON: make one with dealerguard check --format json=text',
    ],
    [
      'a plan for a baseline',
      ['check', '--baseline', 'plan.json', 'plan.json'],
      'the baseline plan.json is no report that dealerguard check --format json made: it lacks format',
    ],
    [
      'a baseline of a later version',
      ['check', '--baseline', 'later.json', 'plan.json'],
      'the baseline later.json is no report that dealerguard check --format json made: format is "2", but must be of type 1',
    ],
  ])('%s', (_situation, argv, message) => {
    inSession(({ run, write, folder }) => {
      write('plan.json', EMPTY_PLAN);
      write('text', 'no JSON');
      write('later.json', JSON.stringify({ format: '2', decision: 'passed', findings: [], waivers: [], ledger: {}, inputs: [] }));
      folder('out');
      expect(refusal(run(argv))).toBe(message);
    });
  });

  test('no file is written where one of the formats cannot be', () => {
    inSession(({ run, write }) => {
      write('plan.json', EMPTY_PLAN);
      refusal(run(['check', '--format', 'text', '--format', 'json=no/out.json', 'plan.json']));
    });
  });
});

describe('check', () => {
  test('passes a plan that deploys nothing', () => {
    inSession(({ run, write }) => {
      write('plan.json', EMPTY_PLAN);
      const { code, stdout, stderr } = run(['check', 'plan.json']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^passed {2}nothing blocks {3}0 resources: /);
    });
  });

  test('reads standard input', () => {
    inSession(({ run }) => {
      const { code, stdout } = run(['check', '-', '--format', 'json'], { stdin: () => EMPTY_PLAN });
      expect(code).toBe(0);
      expect((JSON.parse(stdout) as Report).inputs).toEqual([{ name: '-', kind: 'plan', resources: 0 }]);
    });
  });

  test('writes each format to its file, and nothing else', () => {
    inSession(({ run, write, read }) => {
      write('plan.json', EMPTY_PLAN);
      expect(run(['check', '--format=json=a=b.json', '--format=text=out.txt', 'plan.json'])).toEqual({ code: 0, stdout: '', stderr: '' });
      expect((JSON.parse(read('a=b.json')) as Report).decision).toBe('passed');
      expect(read('out.txt')).toMatch(/^passed/);
    });
  });

  test('writes the same bytes every time', () => {
    inSession(({ run, write }) => {
      write('plan.json', LEAKY_PLAN);
      expect(run(['check', '--format=json', 'plan.json'])).toEqual(run(['check', '--format=json', 'plan.json']));
    });
  });

  test.each([
    ['on a terminal', {}, [], true],
    ['not with NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['with an empty NO_COLOR', { NO_COLOR: '' }, [], true],
    ['not with --no-color', {}, ['--no-color'], false],
    ['not on a dumb terminal', { TERM: 'dumb' }, [], false],
  ])('colours %s', (_situation, env, options, isColored) => {
    inSession(({ run, write }) => {
      write('plan.json', EMPTY_PLAN);
      expect(run(['check', 'plan.json', ...options], { env, isTerminal: true }).stdout.includes('\u001b[')).toBe(isColored);
      expect(run(['check', 'plan.json', ...options], { env }).stdout).not.toContain('\u001b[');
    });
  });

  test('tells the time of each stage on standard error', () => {
    inSession(({ run, write }) => {
      write('plan.json', EMPTY_PLAN);
      const { code, stdout, stderr } = run(['check', '--timings', 'plan.json']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^passed/);
      const stages = stderr.trimEnd().split('\n');
      expect(stages.filter((line) => !/^\w+ +\d+\.\d ms$/.test(line))).toEqual([]);
      expect(stages.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['start', 'engine', 'judge', 'report']));
    });
  });

  test('takes dealerguard.yaml where there is one, and --config before it', () => {
    inSession(({ run, write }) => {
      write('plan.json', EMPTY_PLAN);
      write('dealerguard.yaml', 'nonsense: 1');
      write('good.yaml', 'context: {regions: [eu-central-1]}');
      expect(refusal(run(['check', 'plan.json']))).toMatch(/^dealerguard\.yaml: nonsense is not known/);
      expect(run(['check', '--config', 'good.yaml', 'plan.json']).code).toBe(0);
    });
  });
});

describe('from a finding to its waiver', () => {
  test('a leaking queue is blocked, waived, and passes', () => {
    inSession(({ run, write }) => {
      write('plan.json', LEAKY_PLAN);
      const blocked = run(['check', '--format', 'json', 'plan.json']);
      expect(blocked.code).toBe(1);
      const [found] = (JSON.parse(blocked.stdout) as Report).findings;
      const stanza = run(['waive', 'plan.json', found?.rule ?? '', found?.address ?? '']);
      expect(stanza.code).toBe(0);
      write('dealerguard.yaml', stanza.stdout);
      expect(refusal(run(['check', 'plan.json']))).toBe(
        'dealerguard.yaml: waivers[0].owner must be who answers for it: an e-mail address or the name of a team',
      );
      write('dealerguard.yaml', stanza.stdout.replace('owner:', 'owner: leads@example.com').replace('reason:', 'reason: a test'));
      const passed = run(['check', 'plan.json']);
      expect(passed.code).toBe(0);
      expect(passed.stdout).toContain('a test (leads@example.com, until 2027-02-20)');
      expect(run(['check', 'plan.json', '--today', '2027-02-21']).code).toBe(1);
    });
  });

  const [rule, address] = ['sqs/public-policy', 'aws_sqs_queue_policy.leads'];
  const people = ['--owner', 'leads@example.com', '--reason', 'a test'];

  test('--write puts it into the configuration, and renews it there', () => {
    inSession(({ run, write, read }) => {
      write('plan.json', LEAKY_PLAN);
      write('dealerguard.yaml', '# ours\ncontext: { regions: [eu-central-1] }\n');
      expect(run(['waive', 'plan.json', rule, address, '--write', ...people])).toEqual({
        code: 0,
        stdout: `dealerguard.yaml: added the waiver of ${rule} for ${address}, until 2027-02-20\n`,
        stderr: '',
      });
      expect(read('dealerguard.yaml')).toMatch(
        /^# ours\ncontext: \{ regions: \[eu-central-1\] \}\nwaivers:\n {2}- rule: sqs\/public-policy\n/,
      );
      expect(run(['check', 'plan.json']).code).toBe(0);
      expect(run(['check', 'plan.json', '--today', '2027-02-21']).code).toBe(1);
      expect(
        run(['waive', 'plan.json', rule, address, '--write', ...people, '--today', '2027-02-21', '--expires', '2027-12-31']).stdout,
      ).toBe(`dealerguard.yaml: renewed the waiver of ${rule} for ${address}, until 2027-12-31\n`);
      expect(run(['check', 'plan.json', '--today', '2027-02-21']).code).toBe(0);
    });
  });

  test('--write makes the configuration where there is none', () => {
    inSession(({ run, write }) => {
      write('plan.json', LEAKY_PLAN);
      expect(run(['waive', 'plan.json', rule, address, '--write', ...people]).code).toBe(0);
      expect(run(['check', 'plan.json']).code).toBe(0);
    });
  });

  test('of several inputs, each is waived by its name', () => {
    inSession(({ run, write }) => {
      write('dev.json', LEAKY_PLAN);
      write('prod.json', LEAKY_PLAN);
      expect(run(['waive', 'dev.json', 'prod.json', rule, address]).stdout.match(/^ {4}input: .*$/gm)).toEqual([
        '    input: dev.json',
        '    input: prod.json',
      ]);
      expect(run(['waive', 'dev.json', 'prod.json', rule, address, '--write', ...people]).code).toBe(0);
      expect(run(['check', 'dev.json', 'prod.json']).code).toBe(0);
    });
  });

  test.each<readonly [string, readonly string[], string]>([
    ['no owner', ['--reason', 'a'], '--write needs --owner and --reason: who answers for it, and why it may stay'],
    ['no reason', ['--owner', 'a'], '--write needs --owner and --reason: who answers for it, and why it may stay'],
    ['a day that does not exist', [...people, '--expires', '2027-02-30'], '--expires 2027-02-30 is no day: write YYYY-MM-DD'],
    [
      'a day more than a year ahead',
      [...people, '--expires', '2027-11-23'],
      '--expires 2027-11-23 is not within a year: write a day from 2026-11-22 to 2027-11-22',
    ],
    [
      'a day that is over',
      [...people, '--expires', '2026-11-21'],
      '--expires 2026-11-21 is not within a year: write a day from 2026-11-22 to 2027-11-22',
    ],
    [
      'an owner that is nobody',
      ['--owner', '???', '--reason', 'a'],
      'dealerguard.yaml: waivers[0].owner is "???", but must be who answers for it: an e-mail address or the name of a team',
    ],
  ])('--write refuses %s, and the configuration stays as it is', (_situation, options, message) => {
    inSession(({ run, write, read }) => {
      write('plan.json', LEAKY_PLAN);
      write('dealerguard.yaml', 'waivers: [] # none\n');
      expect(refusal(run(['waive', 'plan.json', rule, address, '--write', ...options]))).toBe(message);
      expect(read('dealerguard.yaml')).toBe('waivers: [] # none\n');
    });
  });

  test('its report is a baseline', () => {
    inSession(({ run, write }) => {
      write('plan.json', LEAKY_PLAN);
      expect(run(['check', 'plan.json', '--format', 'json=old.json']).code).toBe(1);
      expect(run(['check', 'plan.json', '--baseline', 'old.json']).code).toBe(1);
    });
  });
});

describe('rules and view', () => {
  test('every rule is listed with its severity and good state in 100 columns, and has a page', () => {
    inSession(({ run }) => {
      const lines = run(['rules']).stdout.trimEnd().split('\n');
      const listed = lines.filter((line) => !line.startsWith(' '));
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
      expect(listed.filter((line) => !/^[a-z0-9-]+\/[a-z0-9-]+ +(low|medium|high|critical) +\S/.test(line))).toEqual([]);
      for (const line of listed) {
        const [id = ''] = line.split(' ');
        const { code, stdout, stderr } = run(['rules', id]);
        expect({ code, stderr, begins: stdout.startsWith(`${id}  `) }).toEqual({ code: 0, stderr: '', begins: true });
        // Examples are code, in lines as long as they are.
        const [prose = ''] = stdout.split('\nis found\n');
        expect(prose.split('\n').filter((text) => text.length > 100)).toEqual([]);
      }
    });
  });

  test('rules are JSON when asked', () => {
    inSession(({ run }) => {
      expect(JSON.parse(run(['rules', '--format', 'json']).stdout)).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: 'gate/data-class' })]),
      );
      expect(JSON.parse(run(['rules', '--format', 'json', 'gate/data-class']).stdout)).toMatchObject({ id: 'gate/data-class' });
    });
  });

  test('the view of a plan, after and before', () => {
    inSession(({ run, write }) => {
      write('plan.json', LEAKY_PLAN);
      expect(JSON.parse(run(['view', 'plan.json']).stdout)).toMatchObject({ input: 'plan' });
      expect(JSON.parse(run(['view', '--before', 'plan.json']).stdout)).toMatchObject({ input: 'plan', removed: {} });
    });
  });

  test('the view of several plans is one', () => {
    inSession(({ run, write }) => {
      write('leads.json', LEAKY_PLAN);
      write('prices.json', LEAKY_PLAN);
      const { resources } = JSON.parse(run(['view', 'leads.json', 'prices.json']).stdout) as View;
      expect(resources['aws_sqs_queue_policy']?.map(({ input }) => input)).toEqual(['leads.json', 'prices.json']);
    });
  });

  test('the view of what was recorded is there where something was changed outside Terraform', () => {
    inSession(({ run, write }) => {
      write('plan.json', readFileSync(join(__dirname, '../plans/drift/plan.json')));
      write('steady.json', EMPTY_PLAN);
      const views = ['--before', '--recorded'].map((side) => run(['view', side, 'plan.json']).stdout);
      expect(views.map((text) => JSON.parse(text) as View)).toEqual([
        expect.objectContaining({ input: 'plan' }),
        expect.objectContaining({ input: 'plan' }),
      ]);
      expect(views[0]).not.toBe(views[1]);
      expect(refusal(run(['view', '--recorded', 'steady.json']))).toBe(
        'steady.json tells of nothing that was changed outside Terraform: --before prints what was recorded',
      );
      expect(refusal(run(['view', '--recorded', '--before', 'plan.json']))).toBe('--before and --recorded are two views: ask for one');
    });
  });

  test('synth output has no before', () => {
    inSession(({ run, write }) => {
      write('cdk.tf.json', JSON.stringify({ resource: { aws_s3_bucket: { a: { bucket: 'a' } } } }));
      expect(refusal(run(['view', '--before', 'cdk.tf.json']))).toBe(
        'cdk.tf.json does not say what is deployed now: only a plan has a before',
      );
    });
  });
});

describe('bundle', () => {
  test('writes the same bytes every time, to the file that is named or to its own', () => {
    inSession(({ run, path }) => {
      expect(run(['bundle'])).toEqual({ code: 0, stdout: 'wrote dealerguard-bundle.tar.gz\n', stderr: '' });
      expect(run(['bundle', 'b.tar.gz'])).toEqual({ code: 0, stdout: 'wrote b.tar.gz\n', stderr: '' });
      const [one, other] = ['dealerguard-bundle.tar.gz', 'b.tar.gz'].map((name) => readFileSync(path(name)));
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
      expect(
        gunzipSync(one ?? Buffer.alloc(0))
          .toString('latin1')
          .slice(0, 9),
      ).toBe('.manifest');
    });
  });
});
