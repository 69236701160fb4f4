import { decide, type DecideRequest } from '../../lib/decide/decide';
import { InputError } from '../../lib/model/errors';
import { finding, request } from './builders';

const changes = (more: Partial<DecideRequest>) =>
  decide(request(more)).findings.map(({ address, change, blocks }) => [address, change, blocks]);

const ADDRESS = 'aws_s3_bucket_policy.leads';

describe('compared with what is deployed now, a finding', () => {
  test('that was not there is introduced', () => {
    expect(changes({ before: [] })).toEqual([[ADDRESS, 'introduced', true]]);
  });

  test('that was there is existing, and blocks all the same', () => {
    expect(changes({ before: [finding()] })).toEqual([[ADDRESS, 'existing', true]]);
  });

  test('that is gone is fixed, and does not block', () => {
    expect(changes({ findings: [], before: [finding()] })).toEqual([[ADDRESS, 'fixed', false]]);
  });

  test('that is gone does not block with --fail-on either', () => {
    expect(changes({ findings: [], before: [finding()], failOn: 'low' })).toEqual([[ADDRESS, 'fixed', false]]);
  });

  test.each([
    ['a principal more', finding({ exposure: ['principal:*'] }), finding({ exposure: ['action:s3:getobject', 'principal:*'] })],
    ['from undecided to exposed', finding({ verdict: 'undecided' }), finding()],
    ['from unguarded to undecided', finding({ verdict: 'unguarded' }), finding({ verdict: 'undecided' })],
    ['from medium to high', finding({ severity: 'medium' }), finding({ severity: 'high' })],
    ['from one principal to another', finding({ exposure: ['principal:a'] }), finding({ exposure: ['principal:b'] })],
  ])('is widened by %s', (_how, before, after) => {
    expect(changes({ findings: [after], before: [before] })).toEqual([[ADDRESS, 'widened', true]]);
  });

  test.each([
    ['a principal less', finding({ exposure: ['action:s3:getobject', 'principal:*'] }), finding()],
    ['from exposed to unguarded', finding(), finding({ verdict: 'unguarded' })],
    ['another wording', finding(), finding({ says: { code: 'other', args: {} } })],
    ['another place in the list', finding(), finding({ path: ['policy', 'Statement[3]'] })],
  ])('is existing after %s', (_how, before, after) => {
    expect(changes({ findings: [after], before: [before] })).toEqual([[ADDRESS, 'existing', true]]);
  });

  test('at an address that is renamed without a moved block is another: one goes, one comes', () => {
    expect(changes({ before: [finding({ address: 'aws_s3_bucket_policy.old' })] })).toEqual([
      [ADDRESS, 'introduced', true],
      ['aws_s3_bucket_policy.old', 'fixed', false],
    ]);
  });

  test('of the same address in another input is another', () => {
    expect(changes({ before: [finding({ input: 'other' })] })).toEqual([
      [ADDRESS, 'introduced', true],
      [ADDRESS, 'fixed', false],
    ]);
  });

  test('of the same address on another store is another', () => {
    expect(changes({ before: [finding({ store: 'aws_s3_bucket.old' })] })).toEqual([
      [ADDRESS, 'introduced', true],
      [ADDRESS, 'fixed', false],
    ]);
  });

  test('beside a second of the same cause and the same reach is introduced', () => {
    expect(changes({ findings: [finding(), finding({ path: ['policy', 'Statement[1]'] })], before: [finding()] })).toEqual(
      expect.arrayContaining([
        [ADDRESS, 'existing', true],
        [ADDRESS, 'introduced', true],
      ]),
    );
  });

  test('that two of the same cause could have been is the one that was no narrower', () => {
    const of = (...exposure: string[]) => finding({ exposure });
    expect(
      changes({ findings: [of('a'), of('c', 'd')], before: [of('a', 'b'), of('c')] })
        .map(([, change]) => change)
        .sort(),
    ).toEqual(['existing', 'widened']);
  });

  test('is told apart from another of the same cause', () => {
    const one = finding({ says: { code: 'one', args: {} }, exposure: ['principal:one'] });
    const two = finding({ says: { code: 'two', args: {} }, exposure: ['principal:two'] });
    const report = decide(request({ findings: [one, two], before: [two] }));
    expect(report.findings.map(({ says, change }) => [says.code, change]).sort()).toEqual([
      ['one', 'introduced'],
      ['two', 'existing'],
    ]);
    expect(new Set(report.findings.map(({ id }) => id)).size).toBe(2);
  });

  test('has no change where there is nothing to compare with', () => {
    const [found] = decide(request({ inputs: [{ name: 'plan.json', kind: 'synth', resources: 1 }] })).findings;
    expect(found).not.toHaveProperty('change');
  });
});

describe('what was changed outside Terraform', () => {
  test('is drifted where it stays', () => {
    expect(changes({ before: [finding()], drift: [finding()] })).toEqual([[ADDRESS, 'drifted', true]]);
  });

  test('is introduced where it was not there before', () => {
    expect(changes({ before: [], drift: [] })).toEqual([[ADDRESS, 'introduced', true]]);
  });

  test('is fixed where the plan takes it back, whether or not the state knows of it', () => {
    expect(changes({ findings: [], before: [finding()], drift: [finding()] })).toEqual([[ADDRESS, 'fixed', false]]);
    expect(changes({ findings: [], before: [], drift: [finding()] })).toEqual([[ADDRESS, 'fixed', false]]);
  });
});

describe('--only introduced', () => {
  test('leaves what was there before reported', () => {
    expect(changes({ before: [finding()], only: 'introduced' })).toEqual([[ADDRESS, 'existing', false]]);
  });

  test('tells how many pass for that reason only: what is low, waived or fixed does not', () => {
    const notes = (more: Partial<DecideRequest>): unknown => decide(request({ only: 'introduced', ...more })).ledger.notes;
    const low = finding({ address: 'l.l', severity: 'low', verdict: 'unguarded' });
    expect(notes({ findings: [finding(), low], before: [finding(), low, finding({ address: 'f.f' })] })).toEqual([
      { code: 'only-introduced', args: { number: 1 } },
    ]);
    expect(notes({ findings: [finding({ address: 'n.n' })], before: [] })).toEqual([]);
  });

  test('leaves it reported with --fail-on as well', () => {
    expect(changes({ before: [finding()], only: 'introduced', failOn: 'low' })).toEqual([[ADDRESS, 'existing', false]]);
  });

  test('blocks on what is introduced and on what is widened', () => {
    const wider = finding({ address: 'w.w', exposure: ['a', 'b'] });
    expect(changes({ findings: [finding(), wider], before: [finding({ address: 'w.w', exposure: ['a'] })], only: 'introduced' })).toEqual([
      [ADDRESS, 'introduced', true],
      ['w.w', 'widened', true],
    ]);
  });

  test.each(['synth', 'state'] as const)('refuses %s without a baseline', (kind) => {
    const inputs = [{ name: 'leads', kind, resources: 1 }];
    expect(() => decide(request({ findings: [], inputs, only: 'introduced' }))).toThrow(
      new InputError('--only introduced has nothing to compare leads with: give an earlier JSON report with --baseline'),
    );
  });
});

describe('the id of a finding', () => {
  const idOf = (more: Parameters<typeof finding>[0]) => decide(request({ findings: [finding(more)] })).findings[0]?.id;

  test('is sixteen hex digits', () => {
    expect(idOf({})).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([
    ['wording', { says: { code: 'else', args: {} } }],
    ['verdict', { verdict: 'undecided' as const }],
    ['exposure', { exposure: ['else'] }],
    ['position of a statement', { path: ['policy', 'Statement[7]'] }],
  ])('stays with another %s', (_what, more) => {
    expect(idOf(more)).toBe(idOf({}));
  });

  test.each([
    ['rule', { rule: 's3/public-acl' }],
    ['address', { address: 'a.b' }],
    ['input', { input: 'other' }],
    ['store', { store: 'a.b' }],
    ['attribute', { path: ['acl'] }],
  ])('is another with another %s', (_what, more) => {
    expect(idOf(more)).not.toBe(idOf({}));
  });
});
