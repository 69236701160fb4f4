import fc from 'fast-check';
import { findingsOf } from './judged';
import { anyCombination } from './random-props';

// A finding names the props that it comes from, so that the values need not be shrunk.
test('whatever the props, the gate finds nothing: a thousand random sets of props', () => {
  expect(findingsOf(fc.sample(anyCombination, { numRuns: 1000, seed: 2026 }))).toEqual([]);
});
