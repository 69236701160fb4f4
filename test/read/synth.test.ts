import { ledgerNotes, OPEN, stack, verdicts, viewAfter } from './builders';

type Json = Readonly<Record<string, unknown>>;
const policy = JSON.stringify(OPEN);
const EXPOSED = ['sqs/public-policy aws_sqs_queue.q exposed'];
const UNDECIDED = ['sqs/public-policy aws_sqs_queue.q undecided'];
const queue = (fields: Json, more: Json = {}): Json => stack({ aws_sqs_queue: { q: fields } }, more);
const inStack = (fields: Json, more: Json = {}): string[] => verdicts(queue(fields, more));
/** A queue whose policy is `data.aws_iam_policy_document.d`. */
const withDocument = (d: Json, more: Json = {}): string[] =>
  inStack({ policy: '${data.aws_iam_policy_document.d.json}' }, { data: { aws_iam_policy_document: { d } }, ...more });
const open = { actions: ['*'], resources: ['*'], principals: [{ type: '*', identifiers: ['*'] }] };

describe('a policy', () => {
  const variable = { p: {}, known: { default: policy } };
  test.each<[string, Json, Json, string[]]>([
    ['as text', { policy }, {}, EXPOSED],
    ['in a local', { policy: '${local.p}' }, { locals: { p: policy } }, EXPOSED],
    ['in a local of a local', { policy: '${local.p}' }, { locals: { p: '${local.o}', o: policy } }, EXPOSED],
    ['in locals that name each other in a circle', { policy: '${local.p}' }, { locals: { p: '${local.o}', o: '${local.p}' } }, UNDECIDED],
    ['in a variable with a default', { policy: '${var.known}' }, { variable }, EXPOSED],
    ['in a variable without one', { policy: '${var.p}' }, { variable }, UNDECIDED],
    ['as jsonencode', { policy: '${jsonencode({Statement = [{Effect = "Allow", Principal = "*", Action = "*"}]})}' }, {}, EXPOSED],
    ['with a statement that is not known', { policy: '{"Statement":${var.p}}' }, { variable }, UNDECIDED],
    [
      'with a condition key that is not known',
      { policy: policy.replace('"Action"', '"Condition":{"StringEquals":{"${var.p}":"x"}},"Action"') },
      { variable },
      UNDECIDED,
    ],
    ['that is no expression', { policy: '${"' }, {}, UNDECIDED],
  ])('%s', (_, fields, more, expected) => {
    expect(inStack(fields, more)).toEqual(expected);
  });

  describe('that is something made of a document', () => {
    const fields = { policy: '${replace(data.aws_iam_policy_document.d.json, "111122223333", "*")}' };
    const made = (identifier: string): string[] => {
      const d = { statement: [{ ...open, principals: [{ type: 'AWS', identifiers: [identifier] }] }] };
      return inStack(fields, { data: { aws_iam_policy_document: { d } }, variable: { p: {} } });
    };
    test('is the text that is made of it, where all of the document is known', () => {
      expect(made('111122223333')).toEqual(EXPOSED);
      expect(made('444455556666')).toEqual([]);
    });
    test('could be anything, where a part of it is not', () => {
      expect(made('${var.p}')).toEqual(UNDECIDED);
    });
  });
});

describe('a document with dynamic blocks', () => {
  const principals = (over: unknown, identifier: string): Json => ({
    principals: { for_each: over, content: { type: 'AWS', identifiers: [identifier] } },
  });
  const statements = (over: unknown, content: Json, more: Json = {}): Json => ({
    dynamic: { statement: { for_each: over, content, ...more } },
  });
  const variable = { accounts: {} };
  test.each<[string, Json, string[]]>([
    ['of statements', statements(['x'], open), EXPOSED],
    ['over nothing', statements([], open), []],
    [
      'over a map, with the value',
      statements({ a: '*' }, { ...open, principals: [{ type: 'AWS', identifiers: ['${statement.value}'] }] }),
      EXPOSED,
    ],
    [
      'with an iterator of its own',
      statements(['*'], { ...open, principals: [{ type: 'AWS', identifiers: ['${s.value}'] }] }, { iterator: 's' }),
      EXPOSED,
    ],
    ['over what is not known', statements('${var.accounts}', open), UNDECIDED],
    [
      'over a list with an element that is not known',
      statements(['${var.accounts}'], { actions: ['*'], principals: [{ type: 'AWS', identifiers: ['${statement.value}'] }] }),
      UNDECIDED,
    ],
    [
      'with an attribute of what is not known',
      statements(['${var.accounts}'], { actions: ['*'], principals: [{ type: 'AWS', identifiers: ['${statement.value.arn}'] }] }),
      UNDECIDED,
    ],
    ['within a statement', { statement: [{ actions: ['*'], dynamic: principals(['x'], '*') }] }, EXPOSED],
    [
      'within a statement, over what is not known',
      { statement: [{ actions: ['*'], dynamic: principals('${var.accounts}', '1') }] },
      UNDECIDED,
    ],
    ['within dynamic blocks', statements(['x'], { actions: ['*'], dynamic: principals(['*'], '${principals.value}') }), EXPOSED],
    ['beside others', { statement: [{ ...open, principals: [{ type: 'AWS', identifiers: ['1'] }] }], ...statements(['x'], open) }, EXPOSED],
  ])('%s', (_, document, expected) => {
    expect(withDocument(document, { variable })).toEqual(expected);
  });
});

describe('instances', () => {
  const addresses = (fields: Json, more: Json = {}): unknown =>
    viewAfter(queue({ policy, ...fields }, more)).resources['aws_sqs_queue']?.map(({ address }) => address) ?? [];
  const variable = { n: {} };
  test.each<[string, Json, readonly string[]]>([
    ['none said', {}, ['aws_sqs_queue.q']],
    ['count', { count: 2 }, ['aws_sqs_queue.q[0]', 'aws_sqs_queue.q[1]']],
    ['count as text', { count: '1' }, ['aws_sqs_queue.q[0]']],
    ['count of none', { count: 0 }, []],
    ['count as expression', { count: '${1 == 1 ? 1 : 0}' }, ['aws_sqs_queue.q[0]']],
    ['a count that is not known: one stands for all', { count: '${var.n}' }, ['aws_sqs_queue.q']],
    ['a count without end: one stands for all', { count: 1e9 }, ['aws_sqs_queue.q']],
    ['for_each over a map', { for_each: { eu: 1, us: 2 } }, ['aws_sqs_queue.q["eu"]', 'aws_sqs_queue.q["us"]']],
    ['for_each over a set', { for_each: '${toset(["eu"])}' }, ['aws_sqs_queue.q["eu"]']],
    ['for_each over what is not known: one stands for all', { for_each: '${toset(var.n)}' }, ['aws_sqs_queue.q']],
    ['keys with quotes', { for_each: { 'a"b': 1 } }, ['aws_sqs_queue.q["a\\"b"]']],
  ])('%s', (_, fields, expected) => {
    expect(addresses(fields, { variable })).toEqual(expected);
  });
});

describe('the data class', () => {
  const classOf = (fields: Json, more: Json = {}): unknown =>
    viewAfter(queue({ policy, ...fields }, more)).resources['aws_sqs_queue']?.[0]?.data_class;
  const tags = (value: unknown): Json => ({
    provider: { aws: [{ default_tags: [{ tags: value }] }] },
    variable: { v: {} },
    locals: { tag: 'data-class' },
  });
  test.each<[string, unknown, string]>([
    ['in default tags', classOf({}, tags({ 'data-class': 'internal' })), 'internal'],
    [
      'in default tags, where providers are a list',
      classOf({}, { provider: [{ aws: { default_tags: { tags: { 'data-class': 'internal' } } } }] }),
      'internal',
    ],
    ['in default tags, not known', classOf({}, tags({ 'data-class': '${var.v}' })), 'customer'],
    ['in default tags of which none is known', classOf({}, tags('${var.v}')), 'customer'],
    ['in default tags of another provider', classOf({ provider: 'aws.us' }, tags({ 'data-class': 'internal' })), 'unclassified'],
    ['own before default', classOf({ tags: { 'data-class': 'public' } }, tags({ 'data-class': 'internal' })), 'public'],
    ['under a key that is a local', classOf({ tags: { '${local.tag}': 'public' } }, tags({})), 'public'],
    ['under a key that is not known', classOf({ tags: { '${var.v}': 'public' } }, tags({})), 'customer'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('a guard', () => {
  const ALL_ON = { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true };
  const guarded = (block: Json, more: Json = {}): string[] =>
    verdicts(
      stack(
        {
          aws_s3_bucket: { leads: {} },
          aws_s3_bucket_policy: { leads: { bucket: '${aws_s3_bucket.leads.id}', policy } },
          aws_s3_bucket_public_access_block: { g: { bucket: '${aws_s3_bucket.leads.id}', ...ALL_ON, ...block } },
        },
        { variable: { c: {}, other: {} }, ...more },
      ),
    ).filter((one) => one.startsWith('s3/public-policy'));
  const verdict = (word: string): string[] => [`s3/public-policy aws_s3_bucket_policy.leads ${word}`];
  test.each<[string, Json, string]>([
    ['of the bucket', {}, 'unguarded'],
    ['with a flag off, as text', { restrict_public_buckets: 'false' }, 'exposed'],
    ['with a flag off, as expression', { restrict_public_buckets: '${false}' }, 'exposed'],
    ['of the bucket or something else', { bucket: '${var.c ? aws_s3_bucket.leads.id : var.other}' }, 'exposed'],
  ])('%s', (_, block, word) => {
    expect(guarded(block)).toEqual(verdict(word));
  });
});

describe('what is no stack is refused in one line', () => {
  test.each<[string, Json]>([
    ['resources that are no object', { resource: { aws_sqs_queue: 'x' } }],
    ['a resource that is no object', { resource: { aws_sqs_queue: { q: 1 } } }],
    ['dynamic blocks that are no object', { resource: { aws_sqs_queue: { q: { dynamic: 'x' } } } }],
  ])('%s', (_, wrong) => {
    expect(() => verdicts(wrong)).toThrow(/^input-0\.json: .* is not an object; synthesise the stack again/);
  });
});

describe('what is declared twice', () => {
  const declared = (more: Json): Json => ({ resource: [{ aws_sqs_queue: { q: { policy } } }, { aws_sqs_queue: { q: more } }] });
  test.each<[string, Json, string[]]>([
    ['in the same way is a copy', { policy }, EXPOSED],
    ['in two ways is judged in both', { policy: '${var.p}' }, [...EXPOSED, ...UNDECIDED]],
  ])('%s', (_, more, expected) => {
    expect(verdicts(declared(more))).toEqual(expected);
  });

  test('is told of in the ledger', () => {
    const args = { name: 'aws_sqs_queue.q', places: 'input-0.json:1, input-0.json:1' };
    expect(ledgerNotes(declared({}))).toContainEqual({ code: 'declared-twice', args });
  });

  test.each<[string, Json]>([
    ['a variable', { variable: [{ p: { default: policy } }, { p: { default: '' } }] }],
    ['a local', { locals: [{ p: policy }, { p: '' }] }],
    ['a local in a circle', { locals: { p: '${local.p}' } }],
  ])('%s could be either', (name, more) => {
    const reference = name.includes('local') ? 'local.p' : 'var.p';
    expect(inStack({ policy: `\${${reference}}` }, more)).toEqual(UNDECIDED);
  });
});
