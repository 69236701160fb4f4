import { choices } from './choices';
import { combinations, newStack, withoutTraces } from './combinations';
import { jsonOf } from './resources';

test('choices are all ways to take one value of each option', () => {
  expect([...choices({ a: [1, 2], b: [undefined, 3] })]).toEqual([{ a: 1 }, { a: 1, b: 3 }, { a: 2 }, { a: 2, b: 3 }]);
});

test('every combination of props synthesises, and none leaves a bucket without its guards', () => {
  const unguarded: string[] = [];
  let number = 0;
  withoutTraces(() => {
    for (const { title, create } of combinations()) {
      const stack = newStack();
      number++;
      create(stack);
      const json = jsonOf(stack);
      const count = (type: string): number => Object.keys(json.resource?.[type] ?? {}).length;
      const buckets = count('aws_s3_bucket');
      const guarded = GUARDS.every((type) => count(type) === buckets);
      if (!guarded || JSON.stringify(json).includes('TfToken[')) unguarded.push(title);
    }
  });
  expect(unguarded).toEqual([]);
  expect(number).toBe(64 + 48 + 512 + 1400);
});

const GUARDS = [
  'aws_s3_bucket_public_access_block',
  'aws_s3_bucket_ownership_controls',
  'aws_s3_bucket_policy',
  'aws_s3_bucket_versioning',
  'aws_s3_bucket_server_side_encryption_configuration',
  'aws_s3_bucket_lifecycle_configuration',
];
