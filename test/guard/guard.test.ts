import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { type App, Aspects, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue } from '../../lib/check';
import { DealerDataBucket } from '../../lib/constructs';
import { guard, type Report, traceSources } from '../../lib/guard';
import {
  block,
  blocking,
  errorOf,
  filesOf,
  folders,
  gateReport,
  guarded,
  leakyStack,
  newApp,
  newBucket,
  newStack,
  openPolicy,
  writtenOf,
} from './apps';

const PUBLIC = 's3/public-policy';
const markOf = (json: Readonly<Record<string, unknown>>): unknown => (json['//'] as Record<string, unknown>)['dealerguard'];

describe('an app that leaks', () => {
  test('is stopped with construct, sentence and fix, and no file is written', () => {
    const { app, reports } = guarded();
    leakyStack(app, 'leads');
    const error = errorOf(app);
    const [finding] = reports[0]?.findings ?? [];
    expect(blocking(reports[0])).toEqual([`${PUBLIC} leads/Policy`]);
    const fix = readCatalogue().rules.find(({ id }) => id === PUBLIC)?.fix;
    for (const part of [
      '[leads] dealerguard: blocked  1 exposed',
      'leads/Policy',
      `test/guard/apps.ts:${finding?.source?.line}`,
      `fix  ${fix}`,
    ])
      expect(error).toContain(part);
    expect(filesOf(app)).toEqual([]);
  });

  test('is stopped for a stack that comes last, before the first is written', () => {
    const { app, reports } = guarded();
    new DealerDataBucket(newStack(app, 'first'), 'Leads');
    leakyStack(app, 'last');
    expect(errorOf(app)).not.toBe('');
    expect(blocking(reports[0])).toEqual([`${PUBLIC} last/Policy`]);
    expect(filesOf(app)).toEqual([]);
  });

  test('is stopped for a bucket in one stack and its policy in another', () => {
    const { app, reports } = guarded();
    const bucket = newBucket(newStack(app, 'store'), 'Bucket');
    openPolicy(newStack(app, 'serve'), 'Policy', bucket);
    expect(errorOf(app)).not.toBe('');
    expect(reports[0]?.findings.map(({ input, address, store }) => [input, address, store])).toEqual([
      ['serve', 'aws_s3_bucket_policy.Policy', 'aws_s3_bucket.Bucket'],
    ]);
    expect(filesOf(app)).toEqual([]);
  });

  test('is stopped where the guard stood before any stack, and where it came after all of them', () => {
    const before = guarded().app;
    leakyStack(before, 'leads');
    const after = newApp();
    leakyStack(after, 'leads');
    guard(after, { config: {} });
    expect([errorOf(before), errorOf(after)].map((error) => error.includes('leads/Policy'))).toEqual([true, true]);
  });

  test('is stopped for what an override weakens', () => {
    const { app, reports } = guarded();
    const stack = newStack(app, 'leads');
    const { bucket } = new DealerDataBucket(stack, 'Leads');
    openPolicy(stack, 'Open', bucket);
    stack.addOverride('resource.aws_s3_bucket_public_access_block.Leads_PublicAccessBlock_5B0CCEBE', {});
    stack.node.findAll().forEach((each) => each instanceof S3BucketPublicAccessBlock && each.addOverride('restrict_public_buckets', false));
    expect(errorOf(app)).not.toBe('');
    expect(blocking(reports[0])).toContain(`${PUBLIC} leads/Open`);
  });
});

describe('an app that is written as HCL', () => {
  const before = process.env['SYNTH_HCL_OUTPUT'];
  beforeEach(() => (process.env['SYNTH_HCL_OUTPUT'] = 'true'));
  afterEach(() => {
    if (before === undefined) delete process.env['SYNTH_HCL_OUTPUT'];
    else process.env['SYNTH_HCL_OUTPUT'] = before;
  });

  test('is judged as well', () => {
    const { app, reports } = guarded();
    leakyStack(app, 'leads');
    expect(errorOf(app)).not.toBe('');
    expect(blocking(reports[0])).toEqual([`${PUBLIC} leads/Policy`]);
    const safe = guarded().app;
    new DealerDataBucket(newStack(safe, 'leads'), 'Leads');
    expect(errorOf(safe)).toBe('');
    expect(filesOf(safe)).toContain('stacks/leads/cdk.tf');
  });
});

describe('an app that is safe', () => {
  test('is written, with a mark that the guard has judged it', () => {
    const { app, reports } = guarded();
    new DealerDataBucket(newStack(app, 'leads'), 'Leads');
    expect(errorOf(app)).toBe('');
    expect(reports.map(({ decision }) => decision)).toEqual(['passed']);
    expect(markOf(writtenOf(app, 'leads'))).toMatchObject({ guard: 'judged' });
    expect(filesOf(app)).toEqual(['manifest.json', 'stacks/leads/cdk.tf.json']);
  });

  test('is judged once for all its stacks, and anew in the next synthesis', () => {
    const { app, reports } = guarded();
    const stacks = ['ingest', 'store', 'serve'].map((id) => newStack(app, id));
    expect(errorOf(app)).toBe('');
    openPolicy(stacks[2]!, 'Policy', newBucket(stacks[1]!, 'Bucket'));
    expect(errorOf(app)).not.toBe('');
    expect(reports.map((report) => [report.inputs.map(({ name }) => name), blocking(report)])).toEqual([
      [['ingest', 'store', 'serve'], []],
      [['ingest', 'store', 'serve'], [`${PUBLIC} serve/Policy`]],
    ]);
  });

  test('is what it would be without a guard, but for the comments', () => {
    const [plain, judged] = [newApp(), guarded().app];
    for (const app of [plain, judged]) {
      new DealerDataBucket(newStack(app, 'leads'), 'Leads');
      app.synth();
    }
    const without = (json: Readonly<Record<string, unknown>>): unknown =>
      JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'dealerguard' || key === 'backend' ? undefined : value)));
    expect(without(writtenOf(judged, 'leads'))).toEqual(without(writtenOf(plain, 'leads')));
  });
});

describe('aspects', () => {
  /** Opens or shuts every public access block. */
  const setting = (restrictPublicBuckets: boolean, visited: string[] = []): { visit: (node: IConstruct) => void } => ({
    visit: (node) => {
      visited.push(node.node.path);
      if (node instanceof S3BucketPublicAccessBlock) node.restrictPublicBuckets = restrictPublicBuckets;
    },
  });
  /** Held shut by its block alone. */
  const heldStack = (app: App, id: string): { stack: TerraformStack; bucket: S3Bucket; held: S3BucketPublicAccessBlock } => {
    const stack = newStack(app, id);
    const bucket = newBucket(stack, 'Bucket');
    return { stack, bucket, held: block(stack, 'Block', bucket) };
  };

  test('that weaken a bucket are seen, in the stack that is written first and in the one that is written last', () => {
    for (const weak of ['first', 'last']) {
      const { app, reports } = guarded();
      for (const id of ['first', 'last']) {
        const { stack, bucket } = heldStack(app, id);
        openPolicy(stack, 'Policy', bucket);
        if (id === weak) Aspects.of(stack).add(setting(false));
      }
      expect(errorOf(app)).not.toBe('');
      expect(reports[0]?.findings.filter(({ verdict }) => verdict === 'exposed').map(({ construct }) => construct)).toEqual([
        `${weak}/Policy`,
      ]);
      expect(filesOf(app)).toEqual([]);
    }
  });

  test('that repair a bucket are seen as well', () => {
    const { app, reports } = guarded();
    heldStack(app, 'first');
    const { stack, held: last } = heldStack(app, 'last');
    last.restrictPublicBuckets = false;
    Aspects.of(stack).add(setting(true));
    expect(errorOf(app)).toBe('');
    expect(reports.map(blocking)).toEqual([[]]);
  });

  test('run once in each synthesis, as without a guard', () => {
    const runs = [newApp(), guarded().app].map((app) => {
      const visited: string[] = [];
      for (const id of ['first', 'last']) Aspects.of(heldStack(app, id).stack).add(setting(true, visited));
      app.synth();
      app.synth();
      return visited;
    });
    expect([...runs[1]!].sort()).toEqual([...runs[0]!].sort());
    expect(new Set(runs[1]).size * 2).toBe(runs[1]!.length);
  });

  test('that aspects add are not applied, and that is said', () => {
    const { app } = guarded();
    newStack(app, 'first');
    const { stack } = heldStack(app, 'last');
    const visited: string[] = [];
    Aspects.of(stack).add({ visit: (node) => Aspects.of(node).add(setting(false, visited)) });
    app.synth();
    expect(visited).toEqual([]);
    expect(stack.node.metadata.map(({ type }) => type)).toContainEqual(expect.stringMatching(/\/warn$/));
  });
});

describe('what comes after the judgement', () => {
  test('is judged again before it is written: no manifest names what leaks', () => {
    const { app, reports } = guarded();
    new DealerDataBucket(newStack(app, 'first'), 'Leads');
    const stack = newStack(app, 'last');
    const bucket = newBucket(stack, 'Bucket');
    block(stack, 'Block', bucket);
    // A validation with a side effect: the guard has been asked by then.
    stack.node.addValidation({ validate: () => (openPolicy(stack, 'Late', newBucket(stack, 'Other')), []) });
    expect(errorOf(app)).toContain('[last] changed after the stacks were judged:');
    expect(reports.map(blocking)).toEqual([[], [`${PUBLIC} last/Late`]]);
    expect(filesOf(app)).toEqual(['stacks/first/cdk.tf.json']);
  });

  test.each<[string, (leads: DealerDataBucket, held: S3BucketPublicAccessBlock) => void]>([
    ['an attribute', (_leads, held) => (held.restrictPublicBuckets = false)],
    ['an override of a resource', (_leads, held) => held.addOverride('restrict_public_buckets', false)],
    [
      'an override of the stack',
      (_leads, held) =>
        TerraformStack.of(held).addOverride(
          `resource.aws_s3_bucket_public_access_block.${held.friendlyUniqueId}.restrict_public_buckets`,
          false,
        ),
    ],
    [
      'a block',
      (leads) =>
        leads.policyDocument.putStatement([
          { principals: [{ type: '*', identifiers: ['*'] }], actions: ['s3:GetObject'], resources: [`${leads.bucketArn}/*`] },
        ]),
    ],
  ])('is seen where %s weakens a bucket', (_what, weaken) => {
    const { app } = guarded();
    newStack(app, 'first');
    const stack = newStack(app, 'last');
    const leads = new DealerDataBucket(stack, 'Leads');
    const held = leads.node.children.find((child) => child instanceof S3BucketPublicAccessBlock);
    stack.node.addValidation({ validate: () => (weaken(leads, held!), []) });
    expect(errorOf(app)).toContain('[last] changed after the stacks were judged:');
  });

  test('passes where it is harmless', () => {
    const { app, reports } = guarded();
    newStack(app, 'first');
    const stack = newStack(app, 'leads');
    stack.node.addValidation({ validate: () => (new DealerDataBucket(stack, 'Late'), []) });
    expect(errorOf(app)).toBe('');
    expect(reports.map(({ decision }) => decision)).toEqual(['passed', 'passed']);
    expect(markOf(writtenOf(app, 'leads'))).toMatchObject({ guard: 'judged' });
  });

  test('a stack that the guard has never seen stops the synthesis', () => {
    const { app } = guarded();
    newStack(app, 'first');
    newStack(app, 'second').node.addValidation({ validate: () => (newStack(app, 'third'), []) });
    expect(errorOf(app)).toContain('dealerguard has not judged the stack third');
    expect(filesOf(app)).not.toContain('manifest.json');
  });
});

describe('skipValidation', () => {
  test('switches the guard off, and the gate says so and judges all the same', () => {
    const { app, reports } = guarded({}, { skipValidation: true });
    leakyStack(app, 'leads');
    expect(errorOf(app)).toBe('');
    expect(reports).toEqual([]);
    const report = gateReport(app);
    expect(blocking(report)).toEqual([`${PUBLIC} leads/Policy`]);
    expect(report.ledger.notes).toContainEqual({ code: 'guard-skipped', args: { stack: 'leads' } });
  });

  test('is not claimed where the guard was asked, or where there is none', () => {
    const { app } = guarded();
    const traced = newApp({ skipValidation: true });
    traceSources(traced);
    for (const each of [app, traced]) {
      new DealerDataBucket(newStack(each, 'leads'), 'Leads');
      each.synth();
      expect(gateReport(each).ledger.notes.filter(({ code }) => code === 'guard-skipped')).toEqual([]);
    }
  });
});

test('overrides are told of by the gate', () => {
  const { app } = guarded();
  const stack = newStack(app, 'leads');
  const { bucket } = new DealerDataBucket(stack, 'Leads');
  bucket.addOverride('force_destroy', false);
  stack.addOverride('terraform.required_version', '>= 1.5');
  app.synth();
  expect(gateReport(app).ledger.notes).toContainEqual({
    code: 'overridden',
    args: { stack: 'leads', types: 'aws_s3_bucket (force_destroy), stack (terraform)' },
  });
});

describe('options', () => {
  const temporary = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
    folders.push(folder);
    return folder;
  };

  test('a configuration is taken as it is, and from a file', () => {
    const config = { context: { accounts: ['111122223333'] } };
    const file = join(temporary(), 'gate.yaml');
    writeFileSync(file, JSON.stringify(config));
    const notes = [config, file].map((given) => {
      const { app, reports } = guarded({ config: given });
      new DealerDataBucket(newStack(app, 'leads'), 'Leads');
      app.synth();
      return reports[0]?.ledger.notes;
    });
    const expected = { code: 'no-allow-lists', args: { lists: 'context.organizations, context.networks' } };
    expect(notes).toEqual([[expected], [expected]]);
  });

  test('failOn stops for less', () => {
    const { app, reports } = guarded({ failOn: 'low' });
    newBucket(newStack(app, 'leads'), 'Bucket');
    expect(errorOf(app)).not.toBe('');
    expect(reports[0]?.findings.filter(({ blocks }) => !blocks)).toEqual([]);
  });

  test('what a baseline has does not stop where only what is introduced does', () => {
    const first = guarded();
    leakyStack(first.app, 'leads');
    expect(errorOf(first.app)).not.toBe('');
    const baseline = first.reports[0]!;
    const file = join(temporary(), 'baseline.json');
    writeFileSync(file, JSON.stringify(baseline));
    for (const given of [baseline, file]) {
      const { app, reports } = guarded({ baseline: given, only: 'introduced' });
      const stack = leakyStack(app, 'leads');
      expect(errorOf(app)).toBe('');
      openPolicy(stack, 'More', newBucket(stack, 'Other'));
      expect(errorOf(app)).not.toBe('');
      expect(reports.map(blocking)).toEqual([[], [`${PUBLIC} leads/More`]]);
    }
  });

  test.each([
    ['failOn', { failOn: 'grave' as 'high' }, 'guard: failOn grave is none of low, medium, high, critical'],
    ['only', { only: 'new' as 'introduced' }, 'guard: only new is not "introduced"'],
    ['today', { today: 'now' }, 'guard: today now is no day: write YYYY-MM-DD'],
  ])('%s with another value is refused at once', (_option, options, message) => {
    expect(() => guard(newApp(), options)).toThrow(message);
  });

  test('a second guard is refused, and one after traceSources is not', () => {
    const { app } = guarded();
    expect(() => guard(app)).toThrow('guard: the app has a guard. Call guard(app) once.');
    const traced = newApp();
    traceSources(traced);
    guard(traced, { config: {} });
    leakyStack(traced, 'leads');
    expect(errorOf(traced)).toContain('leads/Policy');
  });
});

describe('what cannot be judged stops the synthesis in one line', () => {
  test.each([
    [
      'a configuration with an unknown key',
      { config: { waiver: [] } as object },
      "guard's config: waiver is not known: allowed here are context",
    ],
    ['a configuration that is not there', { config: 'gate/none.yaml' }, 'the configuration gate/none.yaml cannot be read'],
    ['a baseline that is not there', { baseline: 'none.json' }, 'the baseline none.json cannot be read'],
    [
      'a baseline that is no report',
      { baseline: {} as Report },
      "guard's baseline is no report that dealerguard check --format json made: it lacks",
    ],
    ['nothing to compare with', { only: 'introduced' as const }, '--only introduced has nothing to compare leads with'],
  ])('%s', (_situation, options, message) => {
    const { app } = guarded(options);
    newStack(app, 'leads');
    expect(errorOf(app)).toContain(`[leads] dealerguard could not judge this app: ${message}`);
    expect(filesOf(app)).toEqual([]);
  });
});
