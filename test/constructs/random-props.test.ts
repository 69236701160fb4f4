import fc from 'fast-check';
import { findingsOf } from './judged';
import { anyCombination } from './random-props';

const BATCH = 100;

// A thousand in all: those of a batch are judged together, and a finding names the props that it comes from.
test('whatever the props, the gate finds nothing: a thousand random sets of props', () => {
  fc.assert(
    fc.property(fc.array(anyCombination, { minLength: BATCH, maxLength: BATCH }), (combinations) => {
      expect(findingsOf(combinations)).toEqual([]);
    }),
    { numRuns: 10, seed: 2026, endOnFailure: true },
  );
});
