import { readInput } from '../../../lib/read/input';
import { makeView } from '../../../lib/read/view/view';
import type { Part } from '../builders';
import { plan, planJson, refs, constant, stack, state } from '../builders';

type Json = Readonly<Record<string, unknown>>;

/** The links of the one resource of a type, where a rule asks for these paths. */
function links(input: Json, type: string, ...paths: string[]): unknown {
  const read = readInput({ path: 'input.json', text: JSON.stringify(input) }, '.', () => true);
  const context = { accounts: [], organizations: [], networks: [], regions: [] };
  const attributes = paths.map((path) => path.split(/[.[]/)[0] ?? '');
  const view = makeView(
    read.map((one) => one.after),
    {
      kind: 'plan',
      context,
      wanted: {
        reads: { [type]: attributes },
        documents: {},
        links: { [type]: paths },
        tagNames: ['data-class'],
        residents: new Set(),
        quiet: new Set(),
      },
    },
  );
  return view.resources[type]?.[0]?.links;
}

const group = (name: string, more: Partial<Part> = {}): Part => ({ type: 'aws_security_group', name, unknown: { id: true }, ...more });
const groups = [group('a'), group('b')];
const database = (more: Partial<Part>): Part => ({ type: 'aws_db_instance', name: 'db', ...more });
const ofDatabase = (...parts: Part[]): unknown => links(plan(...parts), 'aws_db_instance', 'vpc_security_group_ids[*]');
const refsTo = (...names: string[]): unknown =>
  refs(...names.flatMap((one) => [`aws_security_group.${one}.id`, `aws_security_group.${one}`]));
const later = { unknown: { vpc_security_group_ids: true } };

describe('a list', () => {
  test.each<[string, Partial<Part>, unknown]>([
    [
      'of references leads to each',
      { ...later, says: { vpc_security_group_ids: refsTo('a', 'b') } },
      ['aws_security_group.a', 'aws_security_group.b'],
    ],
    [
      'of a reference and a variable leads to one, and nobody knows where besides',
      { ...later, says: { vpc_security_group_ids: refs('aws_security_group.a.id', 'var.more') } },
      ['aws_security_group.a', { $unknown: ['var.more'] }],
    ],
    [
      'of a variable leads nobody knows where',
      { ...later, says: { vpc_security_group_ids: refs('var.more') } },
      { $unknown: ['var.more'] },
    ],
    [
      'of what is nowhere in the plan likewise',
      { ...later, says: { vpc_security_group_ids: refs('data.aws_security_group.x.id') } },
      { $unknown: ['data.aws_security_group.x.id'] },
    ],
    ['that nobody wrote leads nowhere', later, undefined],
    ['of an id that nothing has leads nowhere', { values: { vpc_security_group_ids: ['sg-0123456789'] } }, undefined],
    ['that is empty leads nowhere', { values: { vpc_security_group_ids: [] } }, undefined],
  ])('%s', (_, more, expected) => {
    const found = ofDatabase(...groups, database(more));
    expect(found).toEqual(expected === undefined ? undefined : { vpc_security_group_ids: expected });
  });

  test('of known ids leads to what has them', () => {
    const known = group('a', { values: { id: 'sg-0123456789' } });
    expect(ofDatabase(known, database({ values: { vpc_security_group_ids: ['sg-9876543210', 'sg-0123456789'] } }))).toEqual({
      vpc_security_group_ids: ['aws_security_group.a'],
    });
  });

  test('of known and unknown elements leads wherever each does', () => {
    const known = group('a', { values: { id: 'sg-0123456789' } });
    const mixed = { values: { vpc_security_group_ids: ['sg-0123456789', null] }, unknown: { vpc_security_group_ids: [false, true] } };
    expect(ofDatabase(known, group('b'), database({ ...mixed, says: { vpc_security_group_ids: refsTo('b') } }))).toEqual({
      vpc_security_group_ids: ['aws_security_group.a', 'aws_security_group.b'],
    });
  });

  test('made by a splat leads to every instance', () => {
    const many = ['x', 'y'].map((key) => group('a', { key }));
    expect(ofDatabase(...many, database({ ...later, says: { vpc_security_group_ids: refs('aws_security_group.a') } }))).toEqual({
      vpc_security_group_ids: ['aws_security_group.a["x"]', 'aws_security_group.a["y"]'],
    });
  });

  test('made with a key leads to the instance of that key', () => {
    const many = ['x', 'y'].map((key) => group('a', { key }));
    const keyed = database({ ...later, key: 'y', says: { vpc_security_group_ids: refs('aws_security_group.a', 'each.key') } });
    expect(ofDatabase(...many, keyed)).toEqual({ vpc_security_group_ids: ['aws_security_group.a["y"]'] });
  });

  test('made of a variable that holds ids leads to them too: the plan lists only the references', () => {
    const known = group('a', { values: { id: 'sg-0123456789' } });
    const says = { vpc_security_group_ids: refs('aws_security_group.b.id', 'var.more', 'var.create') };
    const variables = { more: { value: ['sg-0123456789'] }, create: { value: 'yes' } };
    const input = planJson([known, group('b'), database({ ...later, says })], { variables });
    expect(links(input, 'aws_db_instance', 'vpc_security_group_ids[*]')).toEqual({
      vpc_security_group_ids: ['aws_security_group.b', 'aws_security_group.a'],
    });
  });
});

describe('through a module', () => {
  const inModule = (expressions: Json, more: Json = {}): unknown => {
    const inner = database({ ...later, module: 'module.db', says: { vpc_security_group_ids: refs('var.groups', 'var.more') } });
    const block = { address: 'aws_db_instance.db', mode: 'managed', type: 'aws_db_instance', name: 'db', expressions: inner.says };
    const own = [group('a', { values: { id: 'sg-0123456789' }, unknown: {} }), group('b')];
    const configuration = { root_module: { module_calls: { db: { expressions, module: { resources: [block], ...more } } } } };
    return links(planJson([...own, inner], { configuration }), 'aws_db_instance', 'vpc_security_group_ids[*]');
  };

  test('the caller gives references', () => {
    expect(inModule({ groups: refsTo('a'), more: refsTo('b') })).toEqual({
      vpc_security_group_ids: ['aws_security_group.a', 'aws_security_group.b'],
    });
  });
  test('the caller gives an id', () => {
    expect(inModule({ groups: refsTo('b'), more: constant(['sg-0123456789']) })).toEqual({
      vpc_security_group_ids: ['aws_security_group.b', 'aws_security_group.a'],
    });
  });
  test('the default of the module is an id', () => {
    expect(inModule({ groups: refsTo('b') }, { variables: { more: { default: ['sg-0123456789'] } } })).toEqual({
      vpc_security_group_ids: ['aws_security_group.b', 'aws_security_group.a'],
    });
  });
});

describe('a path through blocks', () => {
  const TYPE = 'aws_cloudfront_distribution';
  const bucket = (name: string): Part => ({ type: 'aws_s3_bucket', name, unknown: { id: true, bucket_regional_domain_name: true } });
  const distribution = (more: Partial<Part>): Part => ({ type: TYPE, name: 'cdn', ...more });
  const domain = (name: string): unknown => refs(`aws_s3_bucket.${name}.bucket_regional_domain_name`, `aws_s3_bucket.${name}`);
  const origins = (input: Json): unknown => links(input, TYPE, 'origin[*].domain_name', 'viewer_certificate[*].acm_certificate_arn');

  test('with one block leads where that says', () => {
    const one = distribution({
      values: { origin: [{ origin_id: 'leads' }] },
      unknown: { origin: [{ domain_name: true }] },
      says: { origin: [{ domain_name: domain('a') }] },
    });
    expect(origins(plan(bucket('a'), one))).toEqual({ origin: [{ domain_name: ['aws_s3_bucket.a'] }] });
  });

  test('with several blocks of a plan nobody knows which leads where: they may stand in another order', () => {
    const two = distribution({
      values: { origin: [{ origin_id: 'x' }, { origin_id: 'y' }] },
      unknown: { origin: [{ domain_name: true }, { domain_name: true }] },
      says: { origin: [{ domain_name: domain('a') }, { domain_name: domain('b') }] },
    });
    const either = { $unknown: ['aws_s3_bucket.a.bucket_regional_domain_name', 'aws_s3_bucket.b.bucket_regional_domain_name'] };
    expect(origins(plan(bucket('a'), bucket('b'), two))).toEqual({ origin: [{ domain_name: either }, { domain_name: either }] });
  });

  test('with several blocks whose names are known tells them apart', () => {
    const named = (name: string): Part => ({ ...bucket(name), values: { bucket_regional_domain_name: `${name}.s3.amazonaws.com` } });
    const two = distribution({
      values: { origin: [{ domain_name: 'shop.example.com' }, { domain_name: 'b.s3.amazonaws.com' }] },
      says: { origin: [{ domain_name: domain('b') }, { domain_name: constant('shop.example.com') }] },
    });
    expect(origins(plan(named('a'), named('b'), two))).toEqual({ origin: [{}, { domain_name: ['aws_s3_bucket.b'] }] });
  });

  test('that are dynamic leads nobody knows where', () => {
    const repeated = distribution({ unknown: { origin: true } });
    expect(origins(plan(bucket('a'), repeated))).toEqual({ origin: { $unknown: [] } });
    const known = distribution({
      values: { origin: [{ origin_id: 'x' }] },
      unknown: { origin: [{ domain_name: true }] },
      says: { origin: undefined },
    });
    expect(origins(plan(bucket('a'), known))).toEqual({ origin: [{ domain_name: { $unknown: [] } }] });
  });

  test('of synth output tells blocks apart', () => {
    const origin = ['${aws_s3_bucket.a.bucket_regional_domain_name}', 'shop.example.com', '${aws_s3_bucket.b.bucket_regional_domain_name}'];
    const resource = { aws_s3_bucket: { a: {}, b: {} }, [TYPE]: { cdn: { origin: origin.map((name) => ({ domain_name: name })) } } };
    expect(origins(stack(resource))).toEqual({
      origin: [{ domain_name: ['aws_s3_bucket.a'] }, {}, { domain_name: ['aws_s3_bucket.b'] }],
    });
  });

  test('of a state leads where names are equal', () => {
    const known = { type: 'aws_s3_bucket', name: 'a', values: { bucket_regional_domain_name: 'a.s3.amazonaws.com' } };
    const cdn = { type: TYPE, name: 'cdn', values: { origin: [{ domain_name: 'a.s3.amazonaws.com' }] } };
    expect(origins(state(known, cdn))).toEqual({ origin: [{ domain_name: ['aws_s3_bucket.a'] }] });
  });
});

test('a list within a block leads to each', () => {
  const subnets = [0, 1].map((key): Part => ({ type: 'aws_subnet', name: 's', key, unknown: { id: true } }));
  const cluster: Part = {
    type: 'aws_eks_cluster',
    name: 'c',
    values: { vpc_config: [{ endpoint_public_access: true }] },
    unknown: { vpc_config: [{ subnet_ids: true }] },
    says: { vpc_config: [{ subnet_ids: refs('aws_subnet.s') }] },
  };
  expect(links(plan(...subnets, cluster), 'aws_eks_cluster', 'vpc_config[*].subnet_ids[*]')).toEqual({
    vpc_config: [{ subnet_ids: ['aws_subnet.s[0]', 'aws_subnet.s[1]'] }],
  });
});

test('a resource does not take its data class from what it leads to that way', () => {
  const tagged = group('a', { values: { tags: { 'data-class': 'public' } } });
  const input = plan(tagged, database({ ...later, says: { vpc_security_group_ids: refsTo('a') } }));
  const read = readInput({ path: 'plan.json', text: JSON.stringify(input) }, '.', () => true);
  const view = makeView(
    read.map((one) => one.after),
    {
      kind: 'plan',
      context: { accounts: [], organizations: [], networks: [], regions: [] },
      wanted: {
        reads: { aws_db_instance: ['vpc_security_group_ids'] },
        documents: {},
        links: { aws_db_instance: ['vpc_security_group_ids[*]'] },
        tagNames: ['data-class'],
        residents: new Set(),
        quiet: new Set(),
      },
    },
  );
  expect(view.resources['aws_db_instance']?.map((one) => one.data_class)).toEqual(['unclassified']);
});
