import { FORMATS } from '../../lib/report/formats';
import { inSession, LEAKY_PLAN, planOf } from './session';

describe('a report in every format at once', () => {
  test('is written to its file each, and the exit code is that of the decision', () => {
    inSession(({ write, run, read }) => {
      write('plan.json', LEAKY_PLAN);
      const argv = FORMATS.flatMap((format) => ['--format', `${format}=out.${format}`]);
      expect(run(['check', 'plan.json', ...argv])).toEqual({ code: 1, stdout: '', stderr: '' });
      for (const format of FORMATS) {
        expect(read(`out.${format}`)).toContain('sqs/public-policy');
      }
    });
  });

  test.each(FORMATS)('never has the text of a value that Terraform calls sensitive: %s', (format) => {
    const secret = 'hunter2-kept-secret';
    const plan = JSON.parse(
      planOf('aws_sqs_queue_policy', 'leads', {
        queue_url: 'https://sqs.eu-central-1.amazonaws.com/111122223333/leads',
        policy: JSON.stringify({ Statement: [{ Sid: secret, Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' }] }),
      }),
    ) as { resource_changes: { change: { after_sensitive: object } }[] };
    plan.resource_changes[0]!.change.after_sensitive = { policy: true };
    inSession(({ write, run }) => {
      write('plan.json', JSON.stringify(plan));
      const { code, stdout } = run(['check', 'plan.json', '--format', format]);
      expect(code).toBe(1);
      expect(stdout).toContain('sqs/public-policy');
      expect(stdout).not.toContain(secret);
    });
  });
});

test('a stack of cdktf is a place: its file below the folder', () => {
  inSession(({ write, run }) => {
    const policy = JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' }] });
    write(
      'out/manifest.json',
      JSON.stringify({ version: '0.21.0', stacks: { leads: { name: 'leads', synthesizedStackPath: 'stacks/leads/cdk.tf.json' } } }),
    );
    write(
      'out/stacks/leads/cdk.tf.json',
      JSON.stringify({ resource: { aws_sqs_queue_policy: { leads: { queue_url: 'a', policy } } }, terraform: {} }),
    );
    const { stdout } = run(['check', 'out', '--format', 'github']);
    expect(stdout).toContain('::error file=out/stacks/leads/cdk.tf.json,line=1,');
  });
});

describe('a report in another language', () => {
  test.each([
    ['es', 'bloqueado  1 expuesto', 'da a cualquiera en internet permiso de control total en la cola'],
    ['ja', 'ブロック  公開状態 1 件', 'インターネット上の不特定多数に、キューのあらゆる操作を許しています'],
  ])('%s', (language, head, sentence) => {
    inSession(({ write, run }) => {
      write('plan.json', LEAKY_PLAN);
      const { code, stdout, stderr } = run(['check', 'plan.json', '--lang', language]);
      expect({ code, stderr, head: stdout.startsWith(head) }).toEqual({ code: 1, stderr: '', head: true });
      expect(stdout).toContain(sentence);
      expect(run(['rules', '--format', 'html', '--lang', language]).stdout).toContain(`<html lang="${language}">`);
    });
  });

  test('is the same report where it is data', () => {
    inSession(({ write, run }) => {
      write('plan.json', LEAKY_PLAN);
      expect(run(['check', 'plan.json', '--lang', 'ja', '--format', 'json'])).toEqual(run(['check', 'plan.json', '--format', 'json']));
    });
  });
});
