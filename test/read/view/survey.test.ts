import { check } from '../../../lib/check';
import { DEFAULT_CONFIG } from '../../../lib/model/config';
import type { Ledger } from '../../../lib/model/report';
import { classesIn } from '../../../lib/read/view/survey';
import { touchOf } from '../../../lib/read/view/touched';
import type { Part } from '../builders';
import { bucket, bucketPolicy, OPEN, plan, publicAccessBlock, queue, queueWith, refs, stack, viewAfter } from '../builders';

const ledger = (...inputs: unknown[]): Ledger =>
  check({
    inputs: inputs.map((one, at) => ({ path: `input-${at}.json`, text: JSON.stringify(one) })),
    cwd: '.',
    config: DEFAULT_CONFIG,
    today: '2026-11-22',
  }).report.ledger;
const undecided = queue('u', { unknown: { policy: true }, says: { policy: refs('var.p') } });
const record: Part = { type: 'aws_route53_record', name: 'r' };
const silent = { code: 'no-allow-lists', args: { lists: 'context.accounts, context.organizations, context.networks' } };

describe('the ledger', () => {
  test('has every resource in one column', () => {
    const { judged, undecided: open, outside } = ledger(plan(queueWith(OPEN), undecided, record));
    expect({ judged, open, outside }).toEqual({
      judged: { aws_sqs_queue: 1 },
      open: { aws_sqs_queue: 1 },
      outside: { aws_route53_record: 1 },
    });
  });
  test('adds up all inputs', () => {
    expect(ledger(plan(queueWith(OPEN)), plan(queueWith(OPEN), record))).toMatchObject({
      judged: { aws_sqs_queue: 2 },
      outside: { aws_route53_record: 1 },
    });
  });
  test('leaves out what the plan deletes', () => {
    expect(ledger(plan(queue('q', { actions: ['delete'], values: null, before: {} })))).toMatchObject({
      judged: {},
      notes: [{ code: 'nothing-deployed', args: {} }, silent],
    });
  });
  test('names the modules that synth output does not hold', () => {
    const one = stack({ aws_sqs_queue: { q: {} } }, { module: { store: { source: './store' } } });
    expect(ledger(one).notes).toEqual([{ code: 'module-missing', args: { module: 'store (./store)' } }, silent]);
  });
  test('does not say that nothing is deployed where a module that is not in the input may deploy something', () => {
    const one = stack({}, { module: { store: { source: './store' } } });
    expect(ledger(one).notes).toEqual([{ code: 'module-missing', args: { module: 'store (./store)' } }, silent]);
  });
});

describe('what the plan does not touch', () => {
  const stays = (part: Part): Part => ({ ...part, actions: ['no-op'], before: part.values ?? {} });
  const untouched = (...parts: Part[]): string[] =>
    [
      ...(touchOf(
        viewAfter(plan(...parts)),
        parts.some(({ type, actions }) => type.includes('security_group') && actions === undefined),
      )
        .untouched.get('input-0.json')
        ?.keys() ?? []),
    ].sort();
  const leads = [stays(bucket('leads')), stays(bucketPolicy('leads'))];
  test('is a store with all its members, and a lone resource', () => {
    expect(untouched(...leads, stays(queueWith(OPEN)))).toEqual(['aws_s3_bucket.leads', 'aws_s3_bucket_policy.leads', 'aws_sqs_queue.q']);
  });
  test('is nothing that stands in a network of which a part changes', () => {
    const db = stays({ type: 'aws_db_instance', name: 'db' });
    const group = { type: 'aws_security_group', name: 'g' };
    expect(untouched(db, stays(group))).toEqual(['aws_db_instance.db', 'aws_security_group.g']);
    expect(untouched(db, group, stays(queueWith(OPEN)))).toEqual(['aws_sqs_queue.q']);
  });
  test('is no store of which a member changes', () => {
    expect(untouched(...leads, publicAccessBlock('leads'))).toEqual([]);
  });
});

test('the class of every resource, by input and address', () => {
  const tagged = bucket('leads', { values: { tags: { 'data-class': 'public' } } });
  expect([...(classesIn(viewAfter(plan(tagged, bucketPolicy('leads'), queueWith(OPEN)))).get('input-0.json') ?? [])]).toEqual([
    ['aws_sqs_queue.q', 'unclassified'],
    ['aws_s3_bucket.leads', 'public'],
    ['aws_s3_bucket_policy.leads', 'public'],
  ]);
});
