import type { WaiverUse } from '../../lib/model/report';
import { traceSources, waive, type WaiveOptions } from '../../lib/guard';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Construct } from 'constructs';
import { blocking, errorOf, filesOf, gateReport, guarded, leakyStack, newApp, newBucket, newStack, openPolicy } from './apps';

const LEAVE: WaiveOptions = {
  rule: 's3/public-policy',
  owner: 'retail-data@example.com',
  reason: 'public price list',
  expires: '2027-03-31',
};

/** States of waivers, as `state rule address construct`. */
const uses = (waivers: readonly WaiverUse[] = []): string[] =>
  waivers.map(({ state, waiver }) => `${state} ${waiver.rule} ${waiver.address} ${waiver.construct}`);

describe('a waiver on the construct of a finding', () => {
  test('lets it stay, is told of, and reaches the gate through what is written', () => {
    const { app, reports } = guarded();
    waive(leakyStack(app, 'prices').node.findChild('Policy'), LEAVE);
    expect(errorOf(app)).toBe('');
    const [, accepted = ''] = /fingerprint":"([^"]+)/.exec(JSON.stringify(reports[0]?.waivers)) ?? [];
    const used = {
      state: 'used',
      waiver: { ...LEAVE, address: 'aws_s3_bucket_policy.Policy', construct: 'prices/Policy', fingerprint: accepted },
    };
    expect(accepted).toMatch(/^exposed\./);
    for (const report of [reports[0]!, gateReport(app)]) {
      expect(report.waivers).toEqual([used]);
      expect(report.findings.map(({ blocks, waiver }) => [blocks, waiver])).toContainEqual([false, used.waiver]);
      expect(report.decision).toBe('passed');
    }
  });

  test('holds for another rule no more than for another construct', () => {
    const { app, reports } = guarded();
    const stack = leakyStack(app, 'prices');
    waive(stack.node.findChild('Policy'), { ...LEAVE, rule: 's3/public-acl' });
    waive(stack.node.findChild('Bucket'), LEAVE);
    expect(errorOf(app)).not.toBe('');
    expect(blocking(reports[0])).toEqual(['s3/public-policy prices/Policy']);
    expect(uses(reports[0]?.waivers)).toEqual([
      'unused s3/public-acl prices/Policy prices/Policy',
      'unused s3/public-policy prices/Bucket prices/Bucket',
    ]);
  });

  test('on a construct that holds others covers what is in it', () => {
    const { app, reports } = guarded();
    const stack = newStack(app, 'prices');
    const list = new Construct(stack, 'List');
    openPolicy(list, 'Policy', newBucket(list, 'Bucket'));
    openPolicy(stack, 'ListToo', newBucket(stack, 'Leads'));
    waive(list, LEAVE);
    expect(errorOf(app)).not.toBe('');
    expect(blocking(reports[0])).toEqual(['s3/public-policy prices/ListToo']);
    expect(uses(reports[0]?.waivers)).toEqual([
      expect.stringMatching(/^used s3\/public-policy aws_s3_bucket_policy\.List_Policy_\w+ prices\/List$/),
    ]);
  });

  test.each([
    ['that has expired', { expires: '2026-11-21' }, 'expired'],
    ['that was given for less than there is', { fingerprint: 'unguarded.00000000' }, 'outgrown'],
  ])('%s stops the synthesis', (_situation, more, state) => {
    const { app, reports } = guarded();
    waive(leakyStack(app, 'prices').node.findChild('Policy'), { ...LEAVE, ...more });
    expect(errorOf(app)).not.toBe('');
    expect(uses(reports[0]?.waivers)).toEqual([`${state} s3/public-policy aws_s3_bucket_policy.Policy prices/Policy`]);
    expect(filesOf(app)).toEqual([]);
  });

  test('that waives nothing stops the synthesis', () => {
    const { app, reports } = guarded();
    waive(newBucket(newStack(app, 'prices'), 'Bucket'), LEAVE);
    expect(errorOf(app)).not.toBe('');
    expect(uses(reports[0]?.waivers)).toEqual(['unused s3/public-policy prices/Bucket prices/Bucket']);
  });

  test('with the fingerprint of now holds, and is outgrown when more is open', () => {
    const narrow = guarded();
    leakyStack(narrow.app, 'prices');
    expect(errorOf(narrow.app)).not.toBe('');
    const { fingerprint } = narrow.reports[0]!.findings.find(({ rule }) => rule === LEAVE.rule)!;
    const states = [['s3:GetObject'], ['s3:GetObject', 's3:PutObject']].map((actions) => {
      const { app, reports } = guarded();
      const stack = newStack(app, 'prices');
      waive(openPolicy(stack, 'Policy', newBucket(stack, 'Bucket'), actions), { ...LEAVE, fingerprint });
      errorOf(app);
      return uses(reports[0]?.waivers);
    });
    expect(states).toEqual([
      ['used s3/public-policy aws_s3_bucket_policy.Policy prices/Policy'],
      ['outgrown s3/public-policy aws_s3_bucket_policy.Policy prices/Policy'],
    ]);
  });

  test('is outgrown for the gate when what was written is opened wider', () => {
    const { app } = guarded();
    waive(leakyStack(app, 'prices').node.findChild('Policy'), LEAVE);
    app.synth();
    const file = join(app.outdir, 'stacks/prices/cdk.tf.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('\\"s3:GetObject\\"', '\\"s3:*\\"'));
    const report = gateReport(app);
    expect(blocking(report)).toEqual(['s3/public-policy prices/Policy']);
    expect(uses(report.waivers)).toEqual(['outgrown s3/public-policy aws_s3_bucket_policy.Policy prices/Policy']);
  });

  test('reaches the gate through traceSources alone', () => {
    const app = newApp();
    traceSources(app);
    waive(leakyStack(app, 'prices').node.findChild('Policy'), LEAVE);
    app.synth();
    expect(uses(gateReport(app).waivers)).toEqual(['used s3/public-policy aws_s3_bucket_policy.Policy prices/Policy']);
  });
});

describe('a waiver that no date can make right', () => {
  test.each([
    ['lacks a reason', { reason: ' ' }, 'prices/Bucket: waive lacks reason. Give a text.'],
    ['has no owner', { owner: undefined as unknown as string }, 'prices/Bucket: waive lacks owner. Give a text.'],
    ['expires on no day', { expires: '2027-02-29' }, 'prices/Bucket: waive: expires is 2027-02-29. Allowed: a day, written YYYY-MM-DD.'],
  ])('%s and is refused where it is given', (_situation, more, message) => {
    const bucket = newBucket(newStack(newApp(), 'prices'), 'Bucket');
    expect(() => waive(bucket, { ...LEAVE, ...more })).toThrow(message);
  });

  test('would waive a rule for a whole stack or app and is refused', () => {
    const app = newApp();
    const stack = newStack(app, 'prices');
    for (const [construct, name] of [
      [stack, 'prices'],
      [app, 'the app'],
    ] as const)
      expect(() => waive(construct, LEAVE)).toThrow(
        `${name}: waive is called for all that is in a stack. Give the construct that has to stay as it is.`,
      );
  });

  test.each([
    [
      'holds for more than a year',
      { expires: '2028-01-01' },
      'the waiver of s3/public-policy on prices/Policy expires on 2028-01-01, more than a year ahead',
    ],
    ['is for a rule that does not exist', { rule: 's3/none' }, 'the waiver of s3/none on prices/Policy names a rule that does not exist'],
  ])('%s and stops the synthesis', (_situation, more, message) => {
    const { app } = guarded();
    waive(leakyStack(app, 'prices').node.findChild('Policy'), { ...LEAVE, ...more });
    expect(errorOf(app)).toContain(`[prices] dealerguard could not judge this app: ${message}`);
  });

  test('is given twice and stops the synthesis', () => {
    const { app } = guarded();
    const policy = leakyStack(app, 'prices').node.findChild('Policy');
    waive(policy, LEAVE);
    waive(policy, LEAVE);
    expect(errorOf(app)).toContain('the waiver of s3/public-policy on prices/Policy is there twice with the same fingerprint: remove one');
  });
});
