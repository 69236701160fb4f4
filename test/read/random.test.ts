import fc from 'fast-check';
import { InputError } from '../../lib/model/errors';
import type { Part } from './builders';
import { findings, planJson, refs } from './builders';
import { policyText } from './random';

const types = [
  'aws_sqs_queue',
  'aws_sqs_queue_policy',
  'aws_s3_bucket',
  'aws_s3_bucket_policy',
  'aws_s3_bucket_public_access_block',
  'aws_s3_access_point',
  'aws_s3_object',
  'aws_iam_role',
  'aws_kms_key',
  'aws_instance',
];
const attributes = [
  'policy',
  'bucket',
  'assume_role_policy',
  'queue_url',
  'tags',
  'acl',
  'grant',
  'id',
  'arn',
  'block_public_acls',
  'restrict_public_buckets',
  'public_access_block_configuration',
];
const name = fc.constantFrom('a', 'b');
const key = fc.option(fc.constantFrom<string | number>(0, 'eu', 'a"b\n'), { nil: undefined });
const value = fc.oneof(
  { weight: 4, arbitrary: policyText },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(true, false, 'public-read', { 'data-class': 'public' }, [{}], 'leads') },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const marks = fc.oneof(
  { weight: 5, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom<unknown>([true], { a: true }, [{ b: [true] }], null) },
);
const reference = fc
  .tuple(
    fc.constantFrom(...types, 'data.aws_iam_policy_document', 'module', 'var', 'each'),
    name,
    fc.constantFrom('', '[0]', '["eu"]'),
    fc.constantFrom('', '.id', '.json'),
  )
  .map((parts) => `${parts[0]}.${parts[1]}${parts[2]}${parts[3]}`);
const says = fc.oneof(
  fc.array(reference, { maxLength: 3 }).map((list) => refs(...list)),
  fc.constantFrom<unknown>({ constant_value: 'x' }, {}, [{ a: refs('var.x') }], null),
);

const resource = fc.record({
  type: fc.constantFrom(...types),
  name,
  key,
  values: fc.dictionary(fc.constantFrom(...attributes), value, { maxKeys: 4 }),
  unknown: fc.dictionary(fc.constantFrom(...attributes), marks, { maxKeys: 3 }),
  sensitive: fc.oneof(fc.boolean(), fc.dictionary(fc.constantFrom(...attributes), marks, { maxKeys: 2 })),
  before: fc.option(fc.dictionary(fc.constantFrom(...attributes), value, { maxKeys: 3 })),
  actions: fc.constantFrom(['create'], ['update'], ['no-op'], ['delete', 'create'], ['forget'], ['create', 'forget']),
  says: fc.dictionary(fc.constantFrom(...attributes), says, { maxKeys: 3 }),
});
const block = fc.record({
  sid: fc.constantFrom('A', ''),
  effect: fc.constantFrom('Allow', 'Deny', null),
  actions: value,
  principals: value,
  condition: value,
});
const document = fc.record({
  type: fc.constant('aws_iam_policy_document'),
  name,
  mode: fc.constant('data' as const),
  values: fc.record(
    {
      statement: fc.oneof(fc.array(block, { maxLength: 2 }), value),
      source_policy_documents: fc.oneof(fc.array(policyText, { maxLength: 2 }), value),
    },
    { requiredKeys: [] },
  ),
  unknown: fc.record(
    { json: fc.constant(true), statement: marks, source_policy_documents: marks, override_policy_documents: marks },
    { requiredKeys: ['json'] },
  ),
  says: fc.record({ statement: says, source_policy_documents: says, override_policy_documents: says }, { requiredKeys: [] }),
});
const plan = fc
  .array(fc.oneof({ weight: 3, arbitrary: resource }, { weight: 1, arbitrary: document }), { maxLength: 6 })
  .map((parts) => planJson(parts as Part[]));

let judged = 0;
beforeEach(() => {
  judged = 0;
});

/** What is found, or the one line that says why nothing can be. */
function answer(input: unknown): unknown {
  try {
    const found = findings(input);
    judged += 1;
    return found;
  } catch (error) {
    if (error instanceof InputError && !error.message.includes('\n')) return error.message;
    throw error;
  }
}

test('whatever a plan holds, it is judged or refused in one line, and the same however it is written', () => {
  fc.assert(
    fc.property(plan, (one) => {
      expect(answer(JSON.stringify(one, null, 2))).toEqual(answer(one));
    }),
    { numRuns: 50, seed: 20261122 },
  );
  expect(judged).toBeGreaterThan(40);
});

test('what is no plan at all is refused in one line', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.dictionary(
          fc.constantFrom('format_version', 'resource_changes', 'values', 'resource', 'data', 'configuration', 'planned_values'),
          fc.jsonValue(),
        ),
      ),
      (one) => {
        expect(() => answer(one)).not.toThrow();
      },
    ),
    { numRuns: 60, seed: 20261122 },
  );
});

const NAMES = ['resource', 'data', 'locals', 'variable', 'output', 'provider', 'module'];
const template = fc.constantFrom(
  '${aws_sqs_queue.a.arn}',
  '${local.x}',
  '${var.x}',
  '${',
  '%{ if true }x%{ endif }',
  '${jsonencode({a = local.x})}',
  '${toset(["a"])}',
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    template,
    fc.boolean(),
    policyText,
    fc.array(tie('node'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('policy', 'for_each', 'count', 'dynamic', 'content', 'statement', 'bucket', 'tags', 'x', '${var.x}'),
      tie('node'),
      { maxKeys: 3 },
    ),
  ),
})).node;
const block2 = fc.dictionary(
  fc.constantFrom('aws_sqs_queue', 'aws_s3_bucket', 'aws_s3_bucket_policy', 'aws_iam_policy_document'),
  fc.dictionary(name, tree, { maxKeys: 2 }),
  { maxKeys: 2 },
);

test('whatever a stack holds, it is judged or refused in one line', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...NAMES), fc.oneof({ weight: 5, arbitrary: block2 }, { weight: 1, arbitrary: tree }), { minKeys: 1 }),
      (one) => {
        expect(() => answer({ resource: {}, ...one })).not.toThrow();
      },
    ),
    { numRuns: 100, seed: 20261122 },
  );
  expect(judged).toBeGreaterThan(20);
});
