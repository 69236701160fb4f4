import { execFileSync, spawn } from 'node:child_process';
import type { Report } from '../../lib/model/report';
import { inSession, LEAKY_PLAN } from './session';

// As shells give `dealerguard check <(terraform show -json tfplan)`: it can be read once.
test('a plan that comes through a pipe is judged as a file is', () => {
  inSession(({ run, write, path }) => {
    write('plan.json', LEAKY_PLAN);
    execFileSync('mkfifo', [path('pipe')]);
    const writer = spawn('cp', [path('plan.json'), path('pipe')]);
    const piped = run(['check', 'pipe', '--format', 'json']);
    writer.kill();
    expect({ code: piped.code, stderr: piped.stderr }).toEqual({ code: 1, stderr: '' });
    const { findings } = JSON.parse(piped.stdout) as Report;
    expect(findings.map(({ rule, address, input }) => [rule, address, input])).toEqual([
      ['sqs/public-policy', 'aws_sqs_queue_policy.leads', 'pipe'],
    ]);
  });
});
