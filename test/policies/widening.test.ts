import fc from 'fast-check';
import { fingerprint, isWider } from '../../lib/decide/identity';
import type { Document, Statement } from '../../lib/model/view';
import { judge, services } from './views';

// A waiver holds for what it was given for, and a change is told by it: whatever opens a document further has to show in the fingerprint.

const weak = fc.constantFrom('aws:referer', 'aws:useragent', 'aws:securetransport').map((key) => ({
  operator: 'StringLike',
  qualifier: '' as const,
  if_exists: false,
  key,
  values: ['x'],
}));
const PRINCIPALS = ['*', 'arn:aws:iam::*:root', 'arn:aws:iam::1111*:root'];
const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'];
const RESOURCES = ['arn:aws:s3:::leads', 'arn:aws:s3:::leads/*', 'arn:aws:s3:::leads/in/*', 'arn:aws:s3:::leads/out/*'];
const some = (list: readonly string[]): fc.Arbitrary<string[]> => fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: 2 });

const allow: fc.Arbitrary<Statement> = fc.record({
  effect: fc.constant('Allow'),
  principals: some(PRINCIPALS).map((list) => list.map((value) => ({ type: 'AWS', value }))),
  not_principals: fc.constant([]),
  actions: some(ACTIONS),
  not_actions: fc.constant([]),
  resources: some(RESOURCES),
  not_resources: fc.constant([]),
  conditions: fc.array(weak, { maxLength: 3 }),
});
const deny: fc.Arbitrary<Statement> = allow.map((one) => ({
  ...one,
  effect: 'Deny',
  principals: [{ type: 'AWS', value: '*' }],
  conditions: [{ operator: 'Bool', qualifier: '', if_exists: false, key: 'aws:securetransport', values: ['false'] }],
}));
const statements = fc
  .tuple(fc.array(allow, { minLength: 1, maxLength: 3 }), fc.array(deny, { maxLength: 3 }))
  .map(([open, closed]): Statement[] => [...open, ...closed]);

type Widen = (statement: Statement) => Statement | undefined;
const more = (list: readonly string[], all: readonly string[]): string[] | undefined => {
  const next = all.find((one) => !list.includes(one));
  return next === undefined ? undefined : [...list, next];
};
const texts = (list: readonly unknown[]): string[] => list.filter((one): one is string => typeof one === 'string');

const WAYS: Readonly<Record<string, Widen>> = {
  'a principal more': (one) => {
    const [next] = PRINCIPALS.filter((value) => !JSON.stringify(one.principals).includes(`"${value}"`));
    return next === undefined ? undefined : { ...one, principals: [...one.principals, { type: 'AWS', value: next }] };
  },
  'an action more': (one) => {
    const actions = more(texts(one.actions), ACTIONS);
    return actions && { ...one, actions };
  },
  'a part of the resource more': (one) => {
    const resources = more(texts(one.resources), RESOURCES);
    return resources && { ...one, resources };
  },
  'the whole resource for a part': (one) => ({ ...one, resources: ['arn:aws:s3:::*'] }),
  'a condition fewer': (one) => (one.conditions.length === 0 ? undefined : { ...one, conditions: one.conditions.slice(1) }),
};

const printOf = (document: readonly Statement[]): string[] => {
  const view = services['s3']!.view({ statements: document } satisfies Document);
  return judge(view)
    .filter(({ rule }) => rule === 's3/public-policy')
    .map(({ verdict, exposure }) => fingerprint(verdict, exposure));
};

/** Who may do what where, and how freely: what a document opens, worked out without Rego. */
const reaches = (document: readonly Statement[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const { effect, principals, actions, resources, conditions } of document)
    for (const reach of effect === 'Deny'
      ? []
      : principals.flatMap((who) => actions.flatMap((what) => resources.map((where) => [who, what, where]))))
      found.set(JSON.stringify(reach), Math.min(found.get(JSON.stringify(reach)) ?? Infinity, conditions.length));
  return found;
};
const opensMore = (now: readonly Statement[], before: readonly Statement[]): boolean => {
  const known = reaches(before);
  return [...reaches(now)].some(([reach, conditions]) => conditions < (known.get(reach) ?? Infinity));
};
const replaced = <T>(list: readonly T[], at: number, by: T): T[] => list.map((one, index) => (index === at ? by : one));
/** One is left. */
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_one, index) => index !== at || list.length === 1);

test.each(Object.entries(WAYS))('%s outgrows what was there', (_way, widen) => {
  fc.assert(
    fc.property(statements, fc.nat(), (before, seed) => {
      const open = before.filter(({ effect }) => effect === 'Allow');
      const at = seed % open.length;
      const wider = widen(before[at]!);
      fc.pre(wider !== undefined);
      const now = replaced(before, at, wider);
      fc.pre(opensMore(now, before));
      const [[printed], [former]] = [printOf(now), printOf(before)];
      expect(isWider(printed!, former!)).toBe(true);
    }),
    { numRuns: 200, seed: 20261122 },
  );
});

test('a statement more that opens more outgrows what was there', () => {
  fc.assert(
    fc.property(statements, allow, (before, added) => {
      const now = [...before, added];
      fc.pre(opensMore(now, before));
      expect(isWider(printOf(now)[0]!, printOf(before)[0]!)).toBe(true);
    }),
    { numRuns: 200, seed: 20261122 },
  );
});

test('a Deny fewer outgrows what was there', () => {
  fc.assert(
    fc.property(statements, deny, (rest, closed) => {
      expect(isWider(printOf(rest)[0]!, printOf([...rest, closed])[0]!)).toBe(true);
    }),
    { numRuns: 200, seed: 20261122 },
  );
});

test('a document that is narrower, or the same in another order, outgrows nothing', () => {
  fc.assert(
    fc.property(fc.tuple(allow, fc.array(deny, { maxLength: 2 })), weak, fc.nat(3), ([open, denies], condition, at) => {
      const before = [open, ...denies];
      const narrower: Statement[][] = [
        [...before].reverse(),
        [...before, { ...open, effect: 'Deny', principals: [{ type: 'AWS', value: '111122223333' }] }],
        [{ ...open, conditions: [...open.conditions, condition] }, ...denies],
        [{ ...open, actions: without(open.actions, at) }, ...denies],
        [{ ...open, principals: without(open.principals, at) }, ...denies],
      ];
      const former = printOf(before)[0]!;
      expect(narrower.flatMap(printOf).filter((printed) => isWider(printed, former))).toEqual([]);
    }),
    { numRuns: 200, seed: 20261122 },
  );
});
