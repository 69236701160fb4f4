import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { App, type AppConfig, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../lib/check';
import { type GuardOptions, guard, type Report } from '../../lib/guard';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { SynthesizedStack } from '../../lib/read/code/roots';

export const TODAY = '2026-11-22';

export const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An app that writes into a folder of its own. */
export function newApp(config: AppConfig = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  folders.push(outdir);
  return new App({ ...config, outdir });
}

/** An app with a guard, and the reports that the guard makes. */
export function guarded(options: GuardOptions = {}, config: AppConfig = {}): { readonly app: App; readonly reports: Report[] } {
  const app = newApp(config);
  const reports: Report[] = [];
  guard(app, { config: {}, today: TODAY, onReport: (report) => reports.push(report), ...options });
  return { app, reports };
}

export function newStack(scope: Construct, id: string): TerraformStack {
  const stack = new TerraformStack(scope, id);
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  return stack;
}

/** Of a class without a baseline: each app leaks in the one way that its test names. */
export function newBucket(scope: Construct, id: string): S3Bucket {
  return new S3Bucket(scope, id, { bucket: id.toLowerCase(), tags: { 'data-class': 'internal' } });
}

/** All four guards, so that nobody gets in whatever the bucket's policy says. */
export function block(scope: Construct, id: string, bucket: S3Bucket): S3BucketPublicAccessBlock {
  return new S3BucketPublicAccessBlock(scope, id, {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
}

/** Lets the world read a bucket, and more of it with more actions. */
export function openPolicy(scope: Construct, id: string, bucket: S3Bucket, actions: readonly string[] = ['s3:GetObject']): S3BucketPolicy {
  const statement = { Effect: 'Allow', Principal: '*', Action: actions, Resource: `${bucket.arn}/*` };
  return new S3BucketPolicy(scope, id, {
    bucket: bucket.id,
    policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
  });
}

/** A stack with a bucket that the world reads. */
export function leakyStack(scope: Construct, id: string): TerraformStack {
  const stack = newStack(scope, id);
  openPolicy(stack, 'Policy', newBucket(stack, 'Bucket'));
  return stack;
}

/** What blocks, as `rule construct`. */
export function blocking(report: Report | undefined): string[] {
  return (report?.findings ?? []).filter(({ blocks }) => blocks).map(({ rule, construct }) => `${rule} ${construct ?? ''}`);
}

/** What the synthesis of an app throws; empty where it ends well. */
export function errorOf(app: App): string {
  try {
    app.synth();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** The files that an app has written, relative to its output folder. */
export function filesOf(app: App): string[] {
  return readdirSync(app.outdir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(app.outdir.length + 1))
    .sort();
}

/** What an app has written for a stack. */
export function writtenOf(app: App, stack: string): SynthesizedStack['json'] {
  return JSON.parse(readFileSync(join(app.outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as SynthesizedStack['json'];
}

/** What the gate says of what an app has written. */
export function gateReport(app: App, config = DEFAULT_CONFIG): Report {
  return check({ inputs: [{ path: '.' }], cwd: app.outdir, config, today: TODAY }).report;
}
