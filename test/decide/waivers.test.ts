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

  test('that expired elsewhere is listed only, though it names an input that is here', () => {
    expect(outcome(waiver({ address: 'a.b', input: 'plan.json', expires: '2025-01-01' }), { findings: [] })).toEqual([
      'elsewhere',
      'passed',
      [],
    ]);
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

describe('a waiver where several inputs have the address', () => {
  const inputs = [
    { name: 'dev', kind: 'synth', resources: 1 },
    { name: 'prod', kind: 'synth', resources: 1 },
  ] as const;
  const both = { inputs, findings: [finding({ input: 'dev' }), finding({ input: 'prod' })] };
  const blocking = (given: Waiver, more: Partial<DecideRequest>) =>
    withWaivers([given], more).findings.flatMap(({ input, blocks }) => (blocks ? [input] : []));

  test('holds for the input that it names, and for no other', () => {
    expect(blocking(waiver({ input: 'dev' }), both)).toEqual(['prod']);
  });

  test('is refused where it names none and several have such a finding', () => {
    expect(() => withWaivers([waiver()], both)).toThrow(
      new InputError(
        'the waiver of s3/public-policy for aws_s3_bucket_policy.leads fits several inputs (dev, prod): add input, with the one it is for',
      ),
    );
  });

  test('holds without a name where only one has such a finding', () => {
    expect(blocking(waiver(), { inputs, findings: [finding({ input: 'prod' })] })).toEqual([]);
  });

  test('is listed only where its input is not judged', () => {
    const isPresent: DecideRequest['isPresent'] = (_address, input) => input === 'prod';
    expect(outcome(waiver({ input: 'dev' }), { inputs, findings: [finding({ input: 'prod' })], isPresent })).toEqual([
      'elsewhere',
      'blocked',
      [true],
    ]);
  });

  test('is given once for each', () => {
    expect(withWaivers([waiver({ input: 'dev' }), waiver({ input: 'prod' })], both)).toMatchObject({
      decision: 'passed',
      waivers: [
        { state: 'used', waiver: { input: 'dev' } },
        { state: 'used', waiver: { input: 'prod' } },
      ],
    });
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
    expect(fingerprint('exposed', ['a', 'b', 'a'])).toMatch(/^exposed\.[0-9a-f]{16}\.[0-9a-f]{16}$/);
  });

  test('writes levels down as the least of them', () => {
    const [plain, leveled] = [fingerprint('exposed', ['denies']), fingerprint('exposed', ['denies', 'denies<3', 'denies<2', 'denies<4'])];
    expect(leveled).toBe(`${plain}-2`);
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
    ['a lower level', ['a', 'a<1', 'a<2'], ['a', 'a<2'], true],
    ['a higher level', ['a', 'a<2'], ['a', 'a<1', 'a<2'], false],
    ['a level where there was none', ['a', 'a<4'], ['a'], true],
    ['no level where there was one', ['a'], ['a', 'a<4'], false],
    ['a level of its own', ['a<4'], [], true],
  ])('with %s', (_how, now, before, wider) => {
    expect(isWider(fingerprint('exposed', now), fingerprint('exposed', before))).toBe(wider);
  });
});
