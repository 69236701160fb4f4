import type { Reference } from '../../lib/read/address';
import { keySuffix, longestReferences, moduleAddress, parseModulePath, parseReference } from '../../lib/read/address';

test.each<[string, Partial<Reference>]>([
  ['aws_s3_bucket.b.arn', { root: 'aws_s3_bucket', name: 'b', rest: ['arn'] }],
  ['aws_s3_bucket.b', { root: 'aws_s3_bucket', name: 'b', rest: [] }],
  ['aws_s3_bucket.b["eu"].id', { root: 'aws_s3_bucket', name: 'b', key: 'eu', rest: ['id'] }],
  ['aws_s3_bucket.b[0].id', { root: 'aws_s3_bucket', name: 'b', key: 0, rest: ['id'] }],
  ['aws_s3_bucket.b["a.b[c]"].id', { root: 'aws_s3_bucket', name: 'b', key: 'a.b[c]', rest: ['id'] }],
  ['aws_s3_bucket.b["a\\"b\\n"].id', { root: 'aws_s3_bucket', name: 'b', key: 'a"b\n', rest: ['id'] }],
  ['data.aws_iam_policy_document.d.json', { root: 'data.aws_iam_policy_document', name: 'd', rest: ['json'] }],
  ['data.aws_iam_policy_document.d[1].json', { root: 'data.aws_iam_policy_document', name: 'd', key: 1, rest: ['json'] }],
  ['module.store["eu"].id', { root: 'module', name: 'store', key: 'eu', rest: ['id'] }],
  ['var.buckets["eu"].name', { root: 'var', name: 'buckets', key: 'eu', rest: ['name'] }],
  ['aws_s3_bucket.b.website[0].index', { root: 'aws_s3_bucket', name: 'b', rest: ['website', '0', 'index'] }],
  ['each.value', { root: 'each', name: 'value', rest: [] }],
])('the reference %s is cut into its steps', (text, steps) => {
  expect(parseReference(text)).toEqual(steps);
});

test.each(['', 'module.a', 'module.a["x"].module.b[0]', 'module.a["we\\"ird\\n$${x}"]', 'module.module', 'module.a["b.module.c"]'])(
  'the module path %j is cut and put together again',
  (address) => {
    expect(moduleAddress(parseModulePath(address))).toBe(address);
  },
);

test.each<[string | number | undefined, string]>([
  [undefined, ''],
  [0, '[0]'],
  ['eu', '["eu"]'],
  ['a"b\\c', '["a\\"b\\\\c"]'],
  ['a\nb\t', '["a\\nb\\t"]'],
  ['${x}%{y}', '["$${x}%%{y}"]'],
])('the key %j is written as Terraform writes it', (key, suffix) => {
  expect(keySuffix(key)).toBe(suffix);
});

test.each<[readonly string[], readonly string[]]>([
  [['aws_s3_bucket.b.id', 'aws_s3_bucket.b'], ['aws_s3_bucket.b.id']],
  [['aws_s3_bucket.b["a"].id', 'aws_s3_bucket.b["a"]', 'aws_s3_bucket.b'], ['aws_s3_bucket.b["a"].id']],
  [
    ['aws_s3_bucket.b', 'aws_s3_bucket.bb'],
    ['aws_s3_bucket.b', 'aws_s3_bucket.bb'],
  ],
  [[], []],
])('of %j only %j is no beginning of another', (all, longest) => {
  expect(longestReferences(all)).toEqual(longest);
});
