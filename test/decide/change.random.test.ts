import fc from 'fast-check';
import { tellChange, type Draft, type Told } from '../../lib/decide/change';
import { draftsOf } from '../../lib/decide/draft';
import { fingerprint, isWider } from '../../lib/decide/identity';
import { CATALOGUE, finding } from './builders';

beforeAll(() => fc.configureGlobal({ numRuns: 1000, seed: 20261122 }));
afterAll(() => fc.resetConfigureGlobal());

const exposure = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'a<1', 'a<2', 'c<3'), { maxLength: 4 });
const verdict = fc.constantFrom('exposed' as const, 'undecided' as const, 'unguarded' as const);

/** Findings of few causes, so that several share one. */
const drafts = fc
  .array(
    fc.record({
      address: fc.constantFrom('a.a', 'b.b'),
      exposure,
      verdict,
      severity: fc.constantFrom('low' as const, 'high' as const),
      says: fc.record({ code: fc.constantFrom('open', 'other', 'open-unknown'), args: fc.constant({}) }),
    }),
    { maxLength: 6 },
  )
  .map((list) => draftsOf(list.map(finding), CATALOGUE));

const tell = (now: readonly Draft[], then: readonly Draft[], drifted: readonly Draft[] = []): readonly Told[] =>
  tellChange(now, { then, drifted, isComparable: () => true, isTellable: () => true });

const brief = (told: readonly Told[]): string[] =>
  told.map(({ draft, change }) => `${draft.address} ${draft.says.code} ${draft.fingerprint} ${draft.severity} ${change ?? ''}`).sort();

const of = (told: readonly Told[], change: string): Draft[] => told.flatMap((one) => (one.change === change ? [one.draft] : []));
const sameCause = (draft: Draft, others: readonly Draft[]): Draft[] => others.filter(({ key }) => key === draft.key);

test('it does not matter in which order findings come', () => {
  fc.assert(
    fc.property(drafts, drafts, (now, then) => {
      expect(brief(tell([...now].reverse(), [...then].reverse()))).toEqual(brief(tell(now, then)));
    }),
  );
});

test('every finding of now is told once, and every one of then is there still or is fixed', () => {
  fc.assert(
    fc.property(drafts, drafts, (now, then) => {
      const told = tell(now, then);
      const fixed = of(told, 'fixed');
      expect(told.slice(0, now.length).map(({ draft }) => draft)).toEqual(now);
      expect(fixed.every((draft) => then.includes(draft))).toBe(true);
      expect(now.length - of(told, 'introduced').length).toBe(then.length - fixed.length);
    }),
  );
});

test('what nobody changed is existing', () => {
  fc.assert(
    fc.property(drafts, (now) => {
      expect(tell(now, now).map(({ change }) => change)).toEqual(now.map(() => 'existing'));
    }),
  );
});

test('what is wider than all that was there of its cause is never told as old', () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (now, then, drifted) => {
      const told = tell(now, then, drifted);
      const old = [...of(told, 'existing'), ...of(told, 'drifted')];
      const wider = old.filter((draft) =>
        sameCause(draft, [...then, ...drifted]).every((one) => isWider(draft.fingerprint, one.fingerprint)),
      );
      expect(wider).toEqual([]);
    }),
  );
});

test('one more of a cause than there were is introduced', () => {
  fc.assert(
    fc.property(drafts, drafts, (now, then) => {
      const introduced = of(tell(now, then), 'introduced');
      for (const draft of now) {
        const grown = sameCause(draft, now).length - sameCause(draft, then).length;
        expect(sameCause(draft, introduced).length).toBe(Math.max(0, grown));
      }
    }),
  );
});

test('what is drifted was there when the plan was made', () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (now, then, drifted) => {
      const known = new Set(drifted.map(({ key }) => key));
      expect(of(tell(now, then, drifted), 'drifted').filter(({ key }) => !known.has(key))).toEqual([]);
    }),
  );
});

describe('a fingerprint', () => {
  const print = fc.tuple(verdict, exposure).map(([graded, entries]) => fingerprint(graded, entries));

  test('is no wider than itself', () => {
    fc.assert(fc.property(print, (one) => !isWider(one, one)));
  });

  test('that is no wider than one that is no wider than a third is no wider than the third', () => {
    fc.assert(fc.property(print, print, print, (a, b, c) => isWider(a, b) || isWider(b, c) || !isWider(a, c)));
  });

  test('of fewer entries is no wider', () => {
    fc.assert(
      fc.property(verdict, exposure, fc.nat(3), (graded, entries, at) => {
        // A level stands for all above it: what loses its least has the next.
        const fewer = entries.filter((_entry, index) => index !== at);
        const levels = entries[at]?.includes('<') === true || entries.some((entry) => entry.startsWith(`${entries[at] ?? ''}<`));
        return levels || !isWider(fingerprint(graded, fewer), fingerprint(graded, entries));
      }),
    );
  });
});
