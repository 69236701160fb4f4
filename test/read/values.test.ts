import { toValue } from '../../lib/read/values';

const noReferences = (): readonly string[] => [];
const block = (unknown: unknown, expression: unknown): unknown =>
  toValue({ value: [{ subnets: ['subnet-1'] }], unknown: [unknown], sensitive: false, expression }, noReferences);

describe('an attribute within a block that the plan does not know', () => {
  test('is the default where the block is written out and does not name it', () => {
    expect(block({ cidrs: true }, [{ subnets: { constant_value: ['subnet-1'] } }])).toEqual([{ subnets: ['subnet-1'] }]);
  });

  test('is unknown where the block names it', () => {
    expect(block({ cidrs: true }, [{ subnets: {}, cidrs: { references: ['var.cidrs'] } }])).toEqual([
      { subnets: ['subnet-1'], cidrs: { $unknown: [] } },
    ]);
  });

  test('is unknown where the block is not written out, as with dynamic blocks', () => {
    expect(block({ cidrs: true }, undefined)).toEqual([{ subnets: ['subnet-1'], cidrs: { $unknown: [] } }]);
    expect(block({ cidrs: true }, { references: ['var.settings'] })).toEqual([{ subnets: ['subnet-1'], cidrs: { $unknown: [] } }]);
  });
});
