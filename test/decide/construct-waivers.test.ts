import { decide } from '../../lib/decide/decide';
import { fingerprint } from '../../lib/decide/identity';
import type { ConstructWaiver } from '../../lib/model/mark';
import type { InputKind } from '../../lib/model/view';
import { finding, request, waiver } from './builders';

const NARROW = fingerprint('exposed', ['principal:*']);
const ADDRESS = 'aws_s3_bucket_policy.leads';
const PATH = 'leads/Bucket/Policy';

function onConstruct(more: Partial<ConstructWaiver> = {}): ConstructWaiver {
  const { rule, owner, reason, expires } = waiver();
  return { construct: PATH, rule, owner, reason, expires, accepted: [{ address: ADDRESS, fingerprint: NARROW }], ...more };
}

/** States of the waivers, and whether each finding blocks. */
function decided(given: Partial<ConstructWaiver>, more: Parameters<typeof request>[0] = {}, kind: InputKind = 'plan'): unknown {
  const { waivers, findings } = decide(
    request({
      originOf: () => ({ construct: PATH }),
      constructWaivers: [{ input: 'plan.json', kind, waiver: onConstruct(given) }],
      ...more,
    }),
  );
  return {
    uses: waivers.map(({ state, waiver: { address, fingerprint: allowed } }) => `${state} ${address} ${allowed}`),
    blocks: findings.map(({ blocks }) => blocks),
  };
}

test.each<[string, Partial<ConstructWaiver>, unknown]>([
  ['accepted what the plan has', {}, { uses: [`used ${ADDRESS} ${NARROW}`], blocks: [false] }],
  ['is on the construct that holds the finding’s', { construct: 'leads/Bucket' }, { uses: [`used ${ADDRESS} ${NARROW}`], blocks: [false] }],
  ['names a rule by its former id', { rule: 's3/open-policy' }, { uses: [`used ${ADDRESS} ${NARROW}`], blocks: [false] }],
  ['is pinned to what the plan has', { fingerprint: NARROW, accepted: [] }, { uses: [`used ${ADDRESS} ${NARROW}`], blocks: [false] }],
  [
    'accepted less than the plan has',
    { accepted: [{ address: ADDRESS, fingerprint: 'undecided.00000000' }] },
    { uses: [`outgrown ${ADDRESS} undecided.00000000`], blocks: [true] },
  ],
  ['accepted nothing at this address', { accepted: [] }, { uses: [`outgrown ${ADDRESS} `], blocks: [true] }],
  ['has expired', { expires: '2026-11-21' }, { uses: [`expired ${ADDRESS} ${NARROW}`], blocks: [true] }],
  ['is on a neighbour', { construct: 'leads/Buck' }, { uses: ['elsewhere leads/Buck '], blocks: [true] }],
  ['was of no use at synth either', { construct: 'leads/Buck', accepted: [] }, { uses: ['unused leads/Buck '], blocks: [true] }],
])('for a plan, a waiver that %s', (_situation, given, expected) => {
  expect(decided(given)).toEqual(expected);
});

test('an instance is covered by what was accepted for its block', () => {
  const address = `${ADDRESS}["eu"]`;
  expect(decided({}, { findings: [finding({ address })] })).toEqual({ uses: [`used ${address} ${NARROW}`], blocks: [false] });
});

test('two exposures at one address: the one that was accepted stays, the other blocks', () => {
  const wide = finding({ path: ['policy', 'Statement[1]'], exposure: ['principal:*', 'action:write'] });
  expect(decided({}, { findings: [finding(), wide] })).toEqual({
    uses: [`outgrown ${ADDRESS} ${NARROW}`, `used ${ADDRESS} ${NARROW}`],
    blocks: [true, false],
  });
});

test('in synth, what nobody has judged is accepted as it is', () => {
  const { accepted: _accepted, ...unjudged } = onConstruct();
  const constructWaivers = [{ input: 'plan.json', kind: 'synth' as const, waiver: unjudged }];
  expect(decided({}, { constructWaivers })).toEqual({ uses: [`used ${ADDRESS} ${NARROW}`], blocks: [false] });
});

test('for a plan, what nobody has judged cannot be told', () => {
  const { accepted: _accepted, ...unjudged } = onConstruct();
  const constructWaivers = [{ input: 'plan.json', kind: 'plan' as const, waiver: unjudged }];
  expect(() => decided({}, { constructWaivers })).toThrow(
    'plan.json: the waiver of s3/public-policy on leads/Bucket/Policy has no fingerprint: synthesise the app with guard(app) and without skipValidation',
  );
});

test('a waiver holds in its own input only', () => {
  const other = finding({ input: 'other.json' });
  const inputs = ['plan.json', 'other.json'].map((name) => ({ name, kind: 'plan' as const, resources: 1 }));
  expect(decided({}, { findings: [finding(), other], inputs })).toEqual({ uses: [`used ${ADDRESS} ${NARROW}`], blocks: [true, false] });
});

test('a waiver of the file and one on the construct are both of use', () => {
  const config = { ...request().config, waivers: [waiver()] };
  expect(decided({}, { config })).toEqual({ uses: [`used ${ADDRESS} ${NARROW}`, `used ${ADDRESS} ${NARROW}`], blocks: [false] });
});
