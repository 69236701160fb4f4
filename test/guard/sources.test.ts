import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import type { Construct } from 'constructs';
import { DealerDataBucket } from '../../lib/constructs';
import { traceSources } from '../../lib/guard';
import { FORMATTER } from '../../lib/guard/positions';
import { relativeTo } from '../../lib/guard/trace';
import { TELLING } from '../constructs/telling';
import { errorOf, gateReport, guarded, leakyStack, newApp, newStack, writtenOf } from './apps';

const HERE = 'test/guard/sources.test.ts';

/** The line that the call stands on, as it runs: the test runner hides from us how it maps lines. */
function line(): number {
  const format = FORMATTER.prepareStackTrace;
  FORMATTER.prepareStackTrace = (_error, sites) => sites[1]?.getLineNumber();
  const at = new Error().stack as unknown as number;
  FORMATTER.prepareStackTrace = format;
  return at;
}

/** The source lines that are written for the resources of a type, as `file:line`. */
function sourcesOf(json: Readonly<Record<string, unknown>>, type: string): (string | undefined)[] {
  const blocks = (
    json['resource'] as Record<string, Record<string, { '//': { dealerguard?: { source: { file: string; line: number } } } }>>
  )[type];
  return Object.values(blocks ?? {}).map(
    ({ '//': { dealerguard } }) => dealerguard && `${dealerguard.source.file}:${dealerguard.source.line}`,
  );
}

test('a resource carries the line that created it', () => {
  const { app } = guarded();
  const stack = newStack(app, 'leads');
  const at = line() + 1;
  new S3Bucket(stack, 'Bucket', { tags: { 'data-class': 'public' } });
  app.synth();
  expect(sourcesOf(writtenOf(app, 'leads'), 'aws_s3_bucket')).toEqual([`${HERE}:${at}`]);
});

test('what our constructs create carries the line of the user, not of our library', () => {
  const { app } = guarded();
  const stack = newStack(app, 'leads');
  const at = line() + 1;
  new DealerDataBucket(stack, 'Leads');
  app.synth();
  const written = writtenOf(app, 'leads');
  const types = Object.keys(written['resource'] as object);
  expect(types.length).toBeGreaterThan(8);
  expect(types.map((type) => [type, new Set(sourcesOf(written, type))])).toEqual(types.map((type) => [type, new Set([`${HERE}:${at}`])]));
});

test.each(Object.keys(TELLING))('however deep a construct of ours creates it, a resource carries the line of the user: %s', (situation) => {
  const app = newApp();
  traceSources(app);
  TELLING[situation]?.(newStack(app, 'leads'));
  app.synth();
  const written = writtenOf(app, 'leads');
  const types = Object.keys(written['resource'] as object);
  const sources = types.flatMap((type) => sourcesOf(written, type).map((source) => `${type} ${source?.replace(/:\d+$/, '')}`));
  expect(sources).not.toEqual([]);
  expect(sources.filter((source) => !source.endsWith(' test/constructs/telling.ts'))).toEqual([]);
});

test('a helper of the user is the user', () => {
  const app = newApp();
  traceSources(app);
  const at = line() + 1;
  const create = (scope: Construct): S3Bucket => new S3Bucket(scope, 'Bucket');
  create(newStack(app, 'leads'));
  app.synth();
  expect(sourcesOf(writtenOf(app, 'leads'), 'aws_s3_bucket')).toEqual([`${HERE}:${at}`]);
});

test('findings carry it, in process and from what was written', () => {
  const [inProcess, written] = [guarded(), guarded({}, { skipValidation: true })];
  const lines = [inProcess, written].map(({ app }) => {
    const stack = newStack(app, 'leads');
    const at = line() + 1;
    new S3Bucket(stack, 'Bucket', { acl: 'public-read', tags: { 'data-class': 'customer' } });
    return at;
  });
  expect(errorOf(inProcess.app)).not.toBe('');
  expect(errorOf(written.app)).toBe('');
  const found = [inProcess.reports[0], gateReport(written.app)].map((report) => {
    const finding = report?.findings.find(({ rule }) => rule === 's3/public-acl');
    return [finding?.construct, finding?.source];
  });
  expect(found).toEqual(lines.map((at) => ['leads/Bucket', { file: HERE, line: at }]));
});

test('no path of this machine is written', () => {
  const { app } = guarded({}, { skipValidation: true });
  leakyStack(app, 'leads');
  app.synth();
  const { terraform: _backend, ...written } = writtenOf(app, 'leads');
  expect(JSON.stringify(written)).not.toContain(process.cwd());
  expect((written['//'] as Record<string, unknown>)['dealerguard']).toEqual({ guard: 'attached' });
});

test('without lines a finding names its construct', () => {
  const { app, reports } = guarded({ sources: false });
  leakyStack(app, 'leads');
  const error = errorOf(app);
  expect(reports[0]?.findings.map(({ source, construct }) => [source, construct])).toEqual([[undefined, 'leads/Policy']]);
  expect(error.split('\n').filter((text) => text.includes('leads/Policy'))).toEqual([
    expect.stringMatching(/^ {4}aws_s3_bucket_policy\.Policy +leads\/Policy$/),
  ]);
});

test.each([
  ['a file of the folder', '/app', '/app/stacks/leads.ts', 'stacks/leads.ts'],
  ['a file beside the folder', '/repository/infra', '/repository/shared/leads.ts', '../shared/leads.ts'],
  ['a folder within', '/app/cdktf.out/stacks/leads', '/app', '../../..'],
  ['the folder itself', '/app', '/app', '.'],
  ['a file that has nothing in common with the folder', '/app/infra', '/srv/leads.ts', undefined],
])('%s is named relative to the folder, if that tells nothing of the machine', (_situation, folder, path, expected) => {
  expect(relativeTo(folder, path)).toBe(expected);
});
