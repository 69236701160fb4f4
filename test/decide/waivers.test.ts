import { decide, type DecideRequest } from '../../lib/decide/decide';
import { fingerprint, isWider } from '../../lib/decide/identity';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { InputError } from '../../lib/model/errors';
import type { Waiver } from '../../lib/model/finding';
import { finding, request, TODAY, waiver } from './builders';

const withWaivers = (waivers: readonly Waiver[], more: Partial<DecideRequest> = {}) =>
  decide(request({ config: { ...DEFAULT_CONFIG, waivers }, ...more }));

const outcome = (given: Waiver, more: Partial<DecideRequest> = {}) => {
  const report = withWaivers([given], more);
  return [report.waivers[0]?.state, report.decision, report.findings.map(({ blocks }) => blocks)];
};

describe('a waiver', () => {
  test('keeps its finding from blocking, and the finding stays with it', () => {
    const report = withWaivers([waiver()]);
    expect(report.decision).toBe('passed');
    expect(report.findings).toMatchObject([{ blocks: false, waiver: waiver() }]);
    expect(report.waivers).toEqual([{ waiver: waiver(), state: 'used' }]);
  });

  test('goes before --fail-on', () => {
    expect(outcome(waiver(), { failOn: 'low' })).toEqual(['used', 'passed', [false]]);
  });

  test('holds on the day it expires', () => {
    expect(outcome(waiver({ expires: TODAY }))).toEqual(['expiring', 'passed', [false]]);
  });

  test.each([
    ['30 days before its expiry', '2026-12-22', 'expiring'],
    ['31 days before its expiry', '2026-12-23', 'used'],
  ])('holds, and tells how long, %s', (_when, expires, state) => {
    expect(outcome(waiver({ expires }))).toEqual([state, 'passed', [false]]);
  });

  test('fails the gate on the day after, and its finding blocks', () => {
    expect(outcome(waiver({ expires: '2026-11-21' }))).toEqual(['expired', 'blocked', [true]]);
  });

  test('holds for less than it was given for', () => {
    const wide = waiver({ fingerprint: fingerprint('exposed', ['action:s3:getobject', 'principal:*']) });
    expect(outcome(wide)).toEqual(['used', 'passed', [false]]);
  });

  test('is outgrown by more than it was given for', () => {
    const findings = [finding({ exposure: ['action:s3:putobject', 'principal:*'] })];
    expect(outcome(waiver(), { findings })).toEqual(['outgrown', 'blocked', [true]]);
  });

  test('of an undecided finding is outgrown by an exposed one', () => {
    expect(outcome(waiver({ fingerprint: fingerprint('undecided', ['principal:*']) }))).toEqual(['outgrown', 'blocked', [true]]);
  });

  test('that waives nothing fails the gate', () => {
    expect(outcome(waiver(), { findings: [] })).toEqual(['unused', 'blocked', []]);
  });

  test('of what the plan fixes waives nothing', () => {
    expect(outcome(waiver(), { findings: [], before: [finding()] })).toEqual(['unused', 'blocked', [false]]);
  });

  test('of an address that is not in this input is listed only', () => {
    expect(outcome(waiver({ address: 'aws_s3_bucket_policy.prices' }), { findings: [] })).toEqual(['elsewhere', 'passed', []]);
  });

  test('that expired elsewhere is listed only', () => {
    expect(outcome(waiver({ address: 'a.b', expires: '2025-01-01' }), { findings: [] })).toEqual(['elsewhere', 'passed', []]);
  });

  test('of another rule does not hold', () => {
    expect(outcome(waiver({ rule: 's3/public-acl' }))).toEqual(['unused', 'blocked', [true]]);
  });

  test('by a former id of the rule holds', () => {
    expect(outcome(waiver({ rule: 's3/open-policy' }))).toEqual(['used', 'passed', [false]]);
  });

  test('holds for one of two findings at its address where the other is wider', () => {
    const findings = [finding(), finding({ path: ['acl'], exposure: ['principal:*', 'action:*'] })];
    const report = withWaivers([waiver()], { findings });
    expect(report.findings.map(({ path, blocks }) => [path[0], blocks])).toEqual([
      ['acl', true],
      ['policy', false],
    ]);
    expect(report.waivers[0]?.state).toBe('used');
  });
});

describe('a waiver that cannot be right is refused', () => {
  test.each([
    ['a day that does not exist', waiver({ expires: '2027-02-30' }), 'expires on 2027-02-30, which is no day: write YYYY-MM-DD'],
    [
      'more than a year ahead',
      waiver({ expires: '2027-11-23' }),
      'expires on 2027-11-23, more than a year ahead: write 2027-11-22 or an earlier day',
    ],
    ['an unknown rule', waiver({ rule: 's3/none' }), 'names a rule that does not exist: `dealerguard rules` lists them'],
  ])('%s', (_situation, given, message) => {
    expect(() => withWaivers([given])).toThrow(new InputError(`the waiver of ${given.rule} for aws_s3_bucket_policy.leads ${message}`));
  });

  test('one that is given twice', () => {
    expect(() => withWaivers([waiver(), waiver({ reason: 'again' })])).toThrow(InputError);
  });

  test('a year ahead to the day is allowed', () => {
    expect(outcome(waiver({ expires: '2027-11-22' }))).toEqual(['used', 'passed', [false]]);
  });
});

describe('a fingerprint', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `principal:${index}`);

  test('says the verdict and has a part for each entry', () => {
    expect(fingerprint('exposed', ['a', 'b', 'a'])).toMatch(/^exposed\.[0-9a-f]{8}\.[0-9a-f]{8}$/);
  });

  test('does not depend on the order of entries', () => {
    expect(fingerprint('exposed', ['b', 'a'])).toBe(fingerprint('exposed', ['a', 'b']));
  });

  test('of many entries is one hash', () => {
    expect(fingerprint('exposed', many(25))).toMatch(/^exposed\.~[0-9a-f]{16}$/);
  });

  test.each([
    ['more entries', ['a', 'b'], ['a'], true],
    ['fewer entries', ['a'], ['a', 'b'], false],
    ['the same entries', ['a'], ['a'], false],
    ['other entries', ['a'], ['b'], true],
    ['many entries, the same', many(30), many(30), false],
    ['many entries, others', many(30), many(31), true],
    ['from few to many', many(30), ['a'], true],
    ['from many to few, which cannot be told', ['principal:1'], many(30), true],
    ['none from some', [], ['a'], false],
    ['some from none', ['a'], [], true],
  ])('with %s', (_how, now, before, wider) => {
    expect(isWider(fingerprint('exposed', now), fingerprint('exposed', before))).toBe(wider);
  });
});
