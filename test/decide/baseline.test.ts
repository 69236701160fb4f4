import { decide, type DecideRequest } from '../../lib/decide/decide';
import { InputError } from '../../lib/model/errors';
import type { Finding } from '../../lib/model/finding';
import type { Report, ReportInput } from '../../lib/model/report';
import { finding, request } from './builders';

const ADDRESS = 'aws_s3_bucket_policy.leads';
const input = (name: string, kind: ReportInput['kind'] = 'synth'): ReportInput => ({ name, kind, resources: 1 });
const inputs = [input('leads')];
const ours = finding({ input: 'leads' });

/** An earlier report of the same stack, with one finding in it. */
const baseline = decide(request({ inputs, findings: [ours] }));
const withFinding = (more: Partial<Finding>): Report => ({ ...baseline, findings: baseline.findings.map((one) => ({ ...one, ...more })) });

const compared = (more: Partial<DecideRequest>) => decide(request({ inputs, baseline, findings: [ours], ...more }));
const changes = (more: Partial<DecideRequest>) => compared(more).findings.map(({ address, change, blocks }) => [address, change, blocks]);

describe('a baseline', () => {
  test('is the before of synth output', () => {
    expect(changes({ only: 'introduced' })).toEqual([[ADDRESS, 'existing', false]]);
  });

  test('shows what is new', () => {
    expect(changes({ findings: [ours, finding({ input: 'leads', address: 'n.n' })], only: 'introduced' })).toEqual([
      ['n.n', 'introduced', true],
      [ADDRESS, 'existing', false],
    ]);
  });

  test('shows what is wider now', () => {
    expect(changes({ findings: [finding({ input: 'leads', exposure: ['more', 'principal:*'] })] })).toEqual([[ADDRESS, 'widened', true]]);
  });

  test('shows what is fixed, with the class that it had', () => {
    expect(compared({ findings: [], dataClassOf: () => undefined }).findings).toMatchObject([
      { address: ADDRESS, change: 'fixed', blocks: false, data_class: 'customer' },
    ]);
  });

  test('that already told a finding as fixed does not know it', () => {
    expect(changes({ baseline: withFinding({ change: 'fixed' }) })).toEqual([[ADDRESS, 'introduced', true]]);
  });

  test('knows a waived finding', () => {
    const waiver = { rule: ours.rule, address: ADDRESS, owner: 'o', reason: 'r', expires: '2027-01-01', fingerprint: 'exposed' };
    expect(changes({ baseline: withFinding({ waiver, blocks: false }), only: 'introduced' })).toEqual([[ADDRESS, 'existing', false]]);
  });

  test('knows a finding by a former id of its rule', () => {
    expect(changes({ baseline: withFinding({ rule: 's3/open-policy' }) })).toEqual([[ADDRESS, 'existing', true]]);
  });

  test('does not tell a lowered class as fixed: what it told was done by that plan', () => {
    const told = withFinding({ rule: 'gate/data-class', says: { code: 'lowered', args: { before: 'customer', after: 'public' } } });
    expect(changes({ baseline: told, findings: [] })).toEqual([]);
  });

  test('knows a resource by the address that it had before it was moved', () => {
    const before = withFinding({ address: 'aws_s3_bucket_policy.old', store: 'aws_s3_bucket.old' });
    expect(changes({ baseline: before, movedTo: (_input, address) => address.replace('.old', '.leads') })).toEqual([
      [ADDRESS, 'existing', true],
    ]);
  });

  test('is not looked at for a plan, which tells itself what was before; a note says so', () => {
    const report = compared({ inputs: [input('leads', 'plan')], before: [], only: 'introduced' });
    expect(report.findings.map(({ change, blocks }) => [change, blocks])).toEqual([['introduced', true]]);
    expect(report.ledger.notes).toEqual([{ code: 'baseline-unread', args: {} }]);
  });
});

describe('a baseline of other inputs', () => {
  const stacks = [input('leads'), input('prices')];

  test('lets all of an input that it does not know be new, and a note says so', () => {
    const report = compared({ inputs: stacks, findings: [ours, finding({ input: 'prices' })], only: 'introduced' });
    expect(report.findings.map(({ input: name, change, blocks }) => [name, change, blocks])).toEqual([
      ['prices', 'introduced', true],
      ['leads', 'existing', false],
    ]);
    expect(report.ledger.notes).toEqual([
      { code: 'baseline-without', args: { input: 'prices' } },
      { code: 'only-introduced', args: { number: 1 } },
    ]);
  });

  test('says nothing about inputs that are not judged now', () => {
    const both = decide(request({ inputs: stacks, findings: [ours, finding({ input: 'prices' })] }));
    expect(compared({ baseline: both, findings: [ours] })).toMatchObject({ findings: [{ change: 'existing' }], ledger: { notes: [] } });
  });

  test.each([
    ['another stack', [input('prices')], 'leads', 'prices'],
    ['other stacks', [input('prices'), input('sales')], 'leads', 'prices, sales'],
  ])('is refused: %s', (_situation, others, then, now) => {
    expect(() => compared({ inputs: others })).toThrow(
      new InputError(`the baseline is about ${then}, not about ${now}: give the report of an earlier check of the same`),
    );
  });

  test.each([
    ['a state in another file', input('then/state.json', 'state'), input('state.json', 'state')],
    ['the stack of a state', input('state.json', 'state'), input('leads')],
    ['the state of a stack', input('leads'), input('-', 'state')],
    ['the stack of a plan', input('plan.json', 'plan'), input('leads')],
  ])('is taken where there is one of either, and the name is that of a file: %s', (_situation, then, now) => {
    const earlier = decide(request({ inputs: [then], findings: [finding({ input: then.name })] }));
    expect(changes({ baseline: earlier, inputs: [now], findings: [finding({ input: now.name })] })).toEqual([[ADDRESS, 'existing', true]]);
  });
});

describe('a baseline that another version made', () => {
  test.each<readonly [string, Partial<Finding>, string]>([
    ['a sentence that is no more', { says: { code: 'gone', args: {} } }, 's3/public-policy'],
    ['a sentence that says more by now', { rule: 's3/telling', says: { code: 'open', args: {} } }, 's3/telling'],
    ['a rule that it does not have', { rule: 's3/later' }, 's3/later'],
    ['a layer that it has no words for', { because: [{ address: 'a.b', path: [], says: { code: 'x', args: {} } }] }, 's3/public-policy'],
  ])('compares %s, and does not tell it as fixed', (_situation, more, rule) => {
    const report = compared({ baseline: withFinding(more), findings: [] });
    expect(report).toMatchObject({
      findings: [],
      ledger: { notes: [{ code: 'baseline-reworded', args: { rules: rule } }] },
    });
  });

  test('knows a finding that it worded otherwise', () => {
    expect(changes({ baseline: withFinding({ says: { code: 'gone', args: {} } }) })).toEqual([[ADDRESS, 'existing', true]]);
  });
});
