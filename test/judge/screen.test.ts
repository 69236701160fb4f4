import { loadPolicySync } from '@open-policy-agent/opa-wasm';
import fc from 'fast-check';
import { withoutClosed } from '../../lib/judge/screen';
import type { Document, Resource, S3Store, View } from '../../lib/model/view';
import { decodeDocument } from '../../lib/read/document';
import { compiled, view } from '../policies/views';
import { policy } from '../read/random';

const engine = loadPolicySync(compiled.wasm);

/** Findings of the policies alone, as text, in one order. */
function findings(of: View): string[] {
  const [answer] = engine.evaluate(of, 'dealerguard/findings') as { result: unknown[] }[];
  return (answer?.result ?? []).map((one) => JSON.stringify(one)).sort();
}

const { documents } = compiled.catalogue;
const carriers = Object.entries(documents).flatMap(([type, paths]) => paths.map((path) => [type, path] as const));

const document = fc.oneof<fc.Arbitrary<Document>[]>(
  policy.map(decodeDocument),
  policy.map(decodeDocument),
  policy.map(decodeDocument),
  fc.constantFrom<Document>(
    { $unknown: ['var.p'] },
    { $sensitive: true },
    { unreadable: 'it is not JSON' },
    { statements: [{ $unknown: [] }] },
  ),
);

function resource(type: string, path: string, one: Document, number: number): Resource {
  return {
    address: `${type}.r${number}`,
    type,
    input: 'plan.json',
    values: {},
    documents: { [path]: one },
    // Of customers' data, what refuses plain HTTP stays.
    data_class: number % 3 === 0 ? 'customer' : 'internal',
  };
}

const bucketTypes = new Set(['aws_s3_bucket', 'aws_s3_bucket_policy', 'aws_s3_access_point', 'aws_s3control_access_point_policy']);

/** A bucket with documents wherever it can have any. */
const store = fc.tuple(document, document, document, document, fc.boolean()).map(([own, attached, point, pointPolicy, isHeld]): S3Store => {
  const flags = { block_public_acls: isHeld, block_public_policy: isHeld, ignore_public_acls: isHeld, restrict_public_buckets: isHeld };
  const block: Resource = {
    address: 'aws_s3_bucket_public_access_block.b',
    type: 'aws_s3_bucket_public_access_block',
    input: 'plan.json',
    values: flags,
    data_class: 'customer',
  };
  const points = {
    point: resource('aws_s3_access_point', 'policy', point, 3),
    policies: [resource('aws_s3control_access_point_policy', 'policy', pointPolicy, 4)],
  };
  return {
    address: 'aws_s3_bucket.r1',
    input: 'plan.json',
    data_class: 'customer',
    bucket: resource('aws_s3_bucket', 'policy', own, 1),
    policies: [resource('aws_s3_bucket_policy', 'policy', attached, 2)],
    acls: [],
    blocks: isHeld ? [block] : [],
    account_blocks: [],
    adrift: [],
    loose: {},
    versioning: [],
    encryption: [],
    logging: [],
    lifecycle: [],
    ownership: [],
    objects: [],
    log_sources: [],
    websites: [],
    access_points: [points],
    removed: [],
  };
});

const lone = fc
  .array(fc.tuple(fc.constantFrom(...carriers.filter(([type]) => !bucketTypes.has(type))), document), { maxLength: 5 })
  .map((list) => {
    const resources: Record<string, Resource[]> = {};
    list.forEach(([[type, path], one], at) => (resources[type] ??= []).push(resource(type, path, one, at)));
    return resources;
  });

test('taking out the documents that let nobody in changes no finding', () => {
  let screened = 0;
  fc.assert(
    fc.property(lone, fc.array(store, { maxLength: 1 }), (resources, stores) => {
      const whole = view(resources, stores);
      const less = withoutClosed(whole);
      if (JSON.stringify(less) !== JSON.stringify(whole)) screened += 1;
      expect(findings(less)).toEqual(findings(whole));
    }),
    { numRuns: 400, seed: 20261122 },
  );
  expect(screened).toBeGreaterThan(50);
});

test('with a list of who is no outsider, every document stays', () => {
  const named = decodeDocument({ Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: '*' } });
  const whole = view({ aws_sqs_queue: [resource('aws_sqs_queue', 'policy', named, 1)] });
  const listed = { ...whole, context: { ...whole.context, accounts: ['444455556666'] } };
  expect(withoutClosed(listed)).toBe(listed);
  expect(withoutClosed(whole).resources['aws_sqs_queue']?.[0]?.documents).toEqual({ policy: { statements: [] } });
});
