import { readConfiguration } from '../../../lib/read/plan/configuration';
import type { Instance, Resolved } from '../../../lib/read/instance';
import type { ConfigModule } from '../../../lib/read/plan/resolve';
import { constant, refs } from '../builders';

const bucketId = refs('aws_s3_bucket.b.id', 'aws_s3_bucket.b');

/** Where an expression leads that stands in `aws_s3_bucket_policy.p`. */
function resolve(expression: unknown, from: Partial<Instance> = {}, root: ConfigModule = {}, variables: Record<string, unknown> = {}) {
  const configuration = readConfiguration(root, (name) => (name in variables ? { value: variables[name] } : undefined));
  const place = { mode: 'managed', type: 'aws_s3_bucket_policy', name: 'p', module: '', key: undefined, ...from } as Instance;
  return configuration.resolve(expression, place).map(written);
}

/** `block key (likely key) attribute`, as short as it goes. */
function written(one: Resolved): string {
  if (one.kind === 'other') return `other ${one.text}`;
  const key = one.key === undefined ? (one.likely === undefined ? '' : `[likely ${one.likely}]`) : `[${one.key}]`;
  return `${one.block}${key} ${one.attribute}`.trim();
}

const withForEach = (forEach: unknown): ConfigModule => ({
  resources: [{ address: 'aws_s3_bucket_policy.p', for_each_expression: forEach }],
});

describe('in the root module', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a plain reference', bucketId, ['aws_s3_bucket.b id']],
    ['one with a key', refs('aws_s3_bucket.b["eu"].id', 'aws_s3_bucket.b["eu"]'), ['aws_s3_bucket.b[eu] id']],
    ['a data source', refs('data.aws_s3_bucket.b.id'), ['data.aws_s3_bucket.b id']],
    ['two, of which one is chosen', refs('aws_s3_bucket.a.id', 'aws_s3_bucket.b.id'), ['aws_s3_bucket.a id', 'aws_s3_bucket.b id']],
    ['a variable', refs('var.bucket'), ['other var.bucket']],
    ['a local', refs('local.bucket'), ['other local.bucket']],
    ['what says nothing', refs('path.module', 'terraform.workspace', 'count.index'), []],
    ['a constant', constant('aws_s3_bucket.b'), []],
    ['a block with references in it', [{ a: constant(1), b: [bucketId] }], ['aws_s3_bucket.b id']],
    ['a module that is not there', refs('module.nope.id'), ['other module.nope.id']],
    ['nothing', undefined, []],
  ])('%s', (_, expression, targets) => {
    expect(resolve(expression)).toEqual(targets);
  });

  test('a variable whose value the plan tells hides nothing', () => {
    expect(resolve(refs('var.create', 'aws_s3_bucket.b.id'), {}, {}, { create: true })).toEqual(['aws_s3_bucket.b id']);
  });
});

describe('which instance is meant', () => {
  test.each<[string, unknown, unknown, readonly string[]]>([
    ['each.key: likely that of the same key', refs('aws_s3_bucket.b', 'each.key'), undefined, ['aws_s3_bucket.b[likely eu]']],
    ['count.index: likewise', refs('aws_s3_bucket.b', 'count.index'), undefined, ['aws_s3_bucket.b[likely eu]']],
    ['each.value of a set: likewise', refs('aws_s3_bucket.b', 'each.value'), undefined, ['aws_s3_bucket.b[likely eu]', 'x']],
    [
      'each.value of a map: what stands there',
      refs('aws_s3_bucket.b', 'each.value'),
      constant({ eu: 'us' }),
      ['aws_s3_bucket.b[likely us]'],
    ],
    ['each.value of a map in a variable: likewise', refs('aws_s3_bucket.b', 'each.value'), refs('var.map'), ['aws_s3_bucket.b[likely us]']],
    ['each.value of a set in a variable', refs('aws_s3_bucket.b', 'each.value'), refs('var.set'), ['aws_s3_bucket.b[likely eu]']],
    ['a field of each.value: any', refs('aws_s3_bucket.b', 'each.value.of', 'each.value'), undefined, ['aws_s3_bucket.b']],
    ['no word of each: any', refs('aws_s3_bucket.b'), undefined, ['aws_s3_bucket.b']],
    ['each.value of a resource: the same key', refs('each.value.id', 'each.value'), refs('aws_s3_bucket.b'), ['aws_s3_bucket.b[eu] id']],
  ])('%s', (_, expression, forEach, targets) => {
    const resources = resolve(expression, { key: 'eu' }, withForEach(forEach), { map: { eu: 'us' }, set: ['eu'] });
    expect(resources.filter((one) => !one.startsWith('other'))).toEqual(targets.filter((one) => one !== 'x'));
  });
});

describe('through modules', () => {
  const store: ConfigModule = { outputs: { id: { expression: bucketId }, all: { expression: refs('aws_s3_bucket.b') } } };
  const root: ConfigModule = {
    module_calls: {
      store: { module: store },
      stores: { module: store, for_each_expression: refs('var.regions') },
      guard: { module: {}, expressions: { bucket: refs('module.store.id', 'module.store'), text: constant('x') } },
      guards: { module: {}, for_each_expression: {}, expressions: { bucket: refs('module.stores', 'each.key') } },
      keyed: { module: {}, expressions: { ids: refs('aws_s3_bucket.b') } },
    },
  };
  test.each<[string, unknown, Partial<Instance>, readonly string[]]>([
    ['an output', refs('module.store.id', 'module.store'), {}, ['module.store.aws_s3_bucket.b id']],
    ['an output that is the whole bucket', refs('module.store.all.arn'), {}, ['module.store.aws_s3_bucket.b arn']],
    ['an output that is not there', refs('module.store.nope'), {}, []],
    ['an output of one instance', refs('module.stores["eu"].id'), {}, ['module.stores["eu"].aws_s3_bucket.b id']],
    [
      'each.key beside a module that is not repeated',
      refs('module.store.id', 'each.key'),
      { key: 'eu' },
      ['module.store.aws_s3_bucket.b[likely eu] id'],
    ],
    ['a variable', refs('var.bucket'), { module: 'module.guard' }, ['module.store.aws_s3_bucket.b id']],
    ['a variable that is a constant', refs('var.text'), { module: 'module.guard' }, []],
    ['a variable that is not given', refs('var.nope'), { module: 'module.guard' }, []],
    ['a map of ids and a key', refs('var.ids', 'each.key'), { module: 'module.keyed', key: 'eu' }, ['aws_s3_bucket.b[likely eu]']],
    ['a module that is not there', refs('var.bucket'), { module: 'module.nope' }, ['other var.bucket']],
    ['a resource of the same module', bucketId, { module: 'module.stores["eu"]' }, ['module.stores["eu"].aws_s3_bucket.b id']],
  ])('%s', (_, expression, from, targets) => {
    expect(resolve(expression, from, root)).toEqual(targets);
  });

  test('the instance of the same key, from a repeated module to another', () => {
    const [id] = resolve(refs('var.bucket'), { module: 'module.guards["eu"]' }, root);
    expect(id).toBe('module.stores["eu"].aws_s3_bucket.b id');
  });

  test('modules that name each other in a circle end somewhere', () => {
    const circle: ConfigModule = {
      module_calls: {
        a: { module: {}, expressions: { x: refs('module.b.y') } },
        b: { module: { outputs: { y: { expression: refs('var.x') } } }, expressions: { x: refs('module.b.y') } },
      },
    };
    expect(resolve(refs('var.x'), { module: 'module.a' }, circle)).toEqual([expect.stringMatching(/^other /)]);
  });
});
