import { decide } from '../../lib/decide/decide';
import type { Severity, Verdict } from '../../lib/model/finding';
import type { DataClass } from '../../lib/model/view';
import { finding, request } from './builders';

const CLASSES: readonly DataClass[] = ['customer', 'unclassified', 'internal', 'public'];
const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** Design §4, written out: which classes block at which severity. C, U, I, P stand for the classes. */
const TABLE: readonly (readonly [Verdict, boolean, Readonly<Record<Severity, string>>])[] = [
  ['exposed', true, { low: '', medium: 'CUIP', high: 'CUIP', critical: 'CUIP' }],
  ['undecided', true, { low: '', medium: 'CU', high: 'CU', critical: 'CU' }],
  ['undecided', false, { low: '', medium: '', high: '', critical: '' }],
  ['unguarded', true, { low: '', medium: 'C', high: 'CUI', critical: 'CUI' }],
];

const CELLS = TABLE.flatMap(([verdict, hasStore, row]) =>
  SEVERITIES.flatMap((severity) =>
    CLASSES.map(
      (dataClass) =>
        [verdict, hasStore ? 'on a data store' : 'elsewhere', severity, dataClass, row[severity].includes(letter(dataClass))] as const,
    ),
  ),
);

function letter(dataClass: DataClass): string {
  return dataClass.charAt(0).toUpperCase();
}

describe('the decision table', () => {
  test.each(CELLS)('%s %s, %s, %s data: blocks is %s', (verdict, where, severity, dataClass, blocks) => {
    const { store, ...lone } = finding({ verdict, severity });
    const found = where === 'elsewhere' ? lone : { ...lone, store: store ?? '' };
    const report = decide(request({ findings: [found], dataClassOf: () => dataClass }));
    expect(report.findings.map((each) => each.blocks)).toEqual([blocks]);
    expect(report.decision).toBe(blocks ? 'blocked' : 'passed');
  });

  test('a finding without a store is judged as unclassified', () => {
    const { store: _store, ...lone } = finding({ verdict: 'unguarded', kind: 'guardrail' });
    const [found] = decide(request({ findings: [lone] })).findings;
    expect(found).toMatchObject({ data_class: 'unclassified', severity: 'medium', blocks: false });
  });

  test('a store that no input knows is unclassified', () => {
    const [found] = decide(request({ dataClassOf: () => undefined })).findings;
    expect(found?.data_class).toBe('unclassified');
  });

  test('nothing found passes', () => {
    expect(decide(request({ findings: [] }))).toMatchObject({ decision: 'passed', findings: [], waivers: [] });
  });
});

describe('the severity', () => {
  test.each([
    ['is that of the kind', finding({ kind: 'internet' }), 'high'],
    ['is that of the policy where it weighs more', finding({ severity: 'medium' }), 'medium'],
    ['is that of the rule where it has one', finding({ rule: 's3/graver', kind: 'guardrail' }), 'high'],
    ['is one lower where the rule is assumed', finding({ rule: 's3/assumed' }), 'high'],
    ['stays low where the rule is assumed', finding({ rule: 's3/assumed', severity: 'low' }), 'low'],
  ])('%s', (_situation, found, severity) => {
    expect(decide(request({ findings: [found] })).findings.map((each) => each.severity)).toEqual([severity]);
  });

  test('a rule that is not in the catalogue is a bug', () => {
    expect(() => decide(request({ findings: [finding({ rule: 's3/none' })] }))).toThrow('s3/none');
  });
});

describe('--fail-on', () => {
  const harmless = finding({ verdict: 'unguarded', kind: 'guardrail' });

  test('blocks what the table lets pass', () => {
    const report = decide(request({ findings: [harmless], dataClassOf: () => 'public', failOn: 'medium' }));
    expect(report.findings.map(({ blocks }) => blocks)).toEqual([true]);
  });

  test('leaves alone what is less grave', () => {
    const report = decide(request({ findings: [harmless], dataClassOf: () => 'public', failOn: 'high' }));
    expect(report.findings.map(({ blocks }) => blocks)).toEqual([false]);
  });

  test('never loosens the table', () => {
    const report = decide(request({ findings: [{ ...harmless, severity: 'medium' }], failOn: 'critical' }));
    expect(report.findings.map(({ blocks }) => blocks)).toEqual([true]);
  });
});

describe('the order of findings', () => {
  test('what blocks first, then by verdict, severity, rule, input and address; what is fixed last', () => {
    const findings = [
      finding({ address: 'z.last', verdict: 'unguarded', kind: 'indirect' }),
      finding({ address: 'd.d', verdict: 'unguarded', severity: 'high' }),
      finding({ address: 'c.c', verdict: 'undecided' }),
      finding({ address: 'b.b', rule: 's3/public-policy' }),
      finding({ address: 'a.a', rule: 's3/public-policy' }),
      finding({ address: 'b.b', rule: 's3/public-acl' }),
      finding({ address: 'e.e', kind: 'internet' }),
    ];
    const report = decide(request({ findings, before: [finding({ address: 'f.gone' })] }));
    expect(report.findings.map(({ rule, address }) => `${rule} ${address}`)).toEqual([
      's3/public-acl b.b',
      's3/public-policy a.a',
      's3/public-policy b.b',
      's3/public-policy e.e',
      's3/public-policy c.c',
      's3/public-policy d.d',
      's3/public-policy z.last',
      's3/public-policy f.gone',
    ]);
  });

  test('does not depend on the order in which they come', () => {
    const findings = [finding(), finding({ says: { code: 'other', args: {} }, exposure: ['principal:b'] }), finding({ address: 'a.b' })];
    expect(decide(request({ findings: [...findings].reverse() }))).toEqual(decide(request({ findings })));
  });
});

describe('a class that the plan lowers', () => {
  const lowered = (before: DataClass, after: DataClass) =>
    decide(
      request({
        findings: [],
        before: [],
        classChanges: [{ input: 'plan.json', address: 'aws_s3_bucket.leads', before, after }],
        dataClassOf: () => after,
      }),
    ).findings;

  test.each([
    ['customer', 'unclassified'],
    ['customer', 'internal'],
    ['customer', 'public'],
    ['internal', 'public'],
  ] as const)('from %s to %s is a finding at the old class, and blocks', (before, after) => {
    expect(lowered(before, after)).toMatchObject([
      { rule: 'gate/data-class', verdict: 'unguarded', severity: 'high', data_class: before, change: 'introduced', blocks: true },
    ]);
  });

  test.each([
    ['unclassified', 'public'],
    ['unclassified', 'internal'],
    ['internal', 'unclassified'],
    ['internal', 'customer'],
    ['customer', 'customer'],
  ] as const)('from %s to %s lowers nothing', (before, after) => {
    expect(lowered(before, after)).toEqual([]);
  });
});
