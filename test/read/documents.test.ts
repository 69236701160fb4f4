import type { Document } from '../../lib/model/view';
import type { Part } from './builders';
import { constant, OPEN, plan, queue, queueWith, refs, statement, verdicts, viewAfter } from './builders';

type Json = Readonly<Record<string, unknown>>;
const EXPOSED = ['sqs/public-policy aws_sqs_queue.q exposed'];
const UNDECIDED = ['sqs/public-policy aws_sqs_queue.q undecided'];
const later = (...references: string[]): Part => queue('q', { unknown: { policy: true }, says: { policy: refs(...references) } });
const usesD = later('data.aws_iam_policy_document.d.json', 'data.aws_iam_policy_document.d');
const data = (name: string, values: Json, unknown: Json = {}, says: Json = {}): Part => ({
  mode: 'data',
  type: 'aws_iam_policy_document',
  name,
  values,
  unknown: { id: true, json: true, ...unknown },
  says,
});
const document = (...parts: Part[]): Document | undefined =>
  viewAfter(plan(...parts)).resources['aws_sqs_queue']?.[0]?.documents?.['policy'];
/** The deferred document of a queue, from its arguments. */
const deferred = (values: Json, unknown: Json = {}, says: Json = {}): string[] => verdicts(plan(usesD, data('d', values, unknown, says)));

const anyone = [{ type: '*', identifiers: ['*'] }];
const open = { actions: ['sqs:*'], resources: ['*'], principals: anyone };
const named = { ...open, principals: [{ type: 'AWS', identifiers: ['111122223333'] }] };

describe('where a policy stands', () => {
  test.each<[string, Part, string[]]>([
    ['in the plan', queueWith(OPEN), EXPOSED],
    ['nowhere', queue('q', { unknown: { policy: true } }), []],
    ['nowhere, and empty', queueWith(' '), []],
    ['in a sensitive text', { ...queueWith(OPEN), sensitive: { policy: true } }, UNDECIDED],
    ['in a resource that is sensitive as a whole', { ...queueWith(OPEN), sensitive: true }, UNDECIDED],
    ['in a variable', later('var.policy'), UNDECIDED],
    ['in one of two documents', later('data.aws_iam_policy_document.a.json', 'data.aws_iam_policy_document.b.json'), UNDECIDED],
    ['in a document that is not in the plan', usesD, UNDECIDED],
    ['in an object where a text belongs', queue('q', { values: { policy: OPEN } }), EXPOSED],
    ['in a number where a text belongs', queue('q', { values: { policy: 12 } }), UNDECIDED],
  ])('%s', (_, part, expected) => {
    expect(verdicts(plan(part))).toEqual(expected);
  });

  test('in another resource', () => {
    const other = queue('other', { values: { policy: JSON.stringify(OPEN) }, unknown: {} });
    const same = queue('q', { unknown: { policy: true }, says: { policy: refs('aws_sqs_queue.other.policy') } });
    // What is known there would be known here: it is made of it, and not the same.
    expect(verdicts(plan(other, same))).toContain(UNDECIDED[0]);
  });
  test('in a plan without its configuration, nobody can tell', () => {
    expect(verdicts({ ...plan(queue('q', { unknown: { policy: true } })), configuration: undefined })).toEqual(UNDECIDED);
  });
});

describe('a document that is not known before apply', () => {
  test.each<[string, string[], string[]]>([
    ['lets anyone in', deferred({ statement: [open] }), EXPOSED],
    ['names an account', deferred({ statement: [named] }), []],
    ['denies', deferred({ statement: [{ ...open, effect: 'Deny' }] }), []],
    ['has statements that are not known', deferred({}, { statement: true }), UNDECIDED],
    ['has one statement that is not known', deferred({ statement: [null] }, { statement: [true] }), UNDECIDED],
    ['has principals that are not known', deferred({ statement: [{ actions: ['a'] }] }, { statement: [{ principals: true }] }), UNDECIDED],
    [
      'has one block of principals that is not known',
      deferred({ statement: [{ actions: ['a'], principals: [null] }] }, { statement: [{ principals: [true] }] }),
      UNDECIDED,
    ],
    [
      'has a type of principals that is not known',
      deferred(
        { statement: [{ ...open, principals: [{ identifiers: ['accounts.google.com'] }] }] },
        { statement: [{ principals: [{ type: true }] }] },
      ),
      UNDECIDED,
    ],
    ['has conditions that are not known', deferred({ statement: [open] }, { statement: [{ condition: true }] }), UNDECIDED],
    [
      'limits whom by a policy variable, which limits nobody',
      deferred({
        statement: [{ ...open, condition: [{ test: 'StringEquals', variable: 'aws:PrincipalArn', values: ['&{aws:PrincipalArn}'] }] }],
      }),
      EXPOSED,
    ],
    [
      'has names that JavaScript knows',
      deferred({
        statement: [
          {
            ...open,
            principals: [...anyone, { type: 'constructor', identifiers: ['x'] }],
            condition: [{ test: '__proto__', variable: 'unreadable', values: ['x'] }],
          },
        ],
      }),
      EXPOSED,
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('leaves nothing behind in JavaScript', () => {
    deferred({ statement: [{ ...open, condition: [{ test: '__proto__', variable: 'unreadable', values: ['x'] }] }] });
    expect(({} as Json)['unreadable']).toBeUndefined();
  });
  test('the resource that it is for is fixed, whatever it will be called', () => {
    const arn = refs('aws_sqs_queue.q.arn', 'aws_sqs_queue.q');
    const found = document(
      usesD,
      data('d', { statement: [named] }, { statement: [{ resources: [true] }] }, { statement: [{ resources: arn }] }),
    );
    expect(found).toEqual({ statements: [expect.objectContaining({ resources: ['⟨aws_sqs_queue.q.arn⟩'] })] });
  });
});

describe('documents of documents: what comes later replaces what has the same sid', () => {
  const text = (...statements: Json[]): string => JSON.stringify({ Statement: statements });
  const allow = statement({ Sid: 'A' });
  const deny = statement({ Sid: 'A', Effect: 'Deny' });
  const own = (fields: Json): Json => ({ sid: 'A', ...open, ...fields });
  const effects = (values: Json): unknown => {
    const found = document(usesD, data('d', values));
    return found && 'statements' in found ? found.statements.map((one) => ('effect' in one ? one.effect : '?')) : found;
  };
  test.each<[string, Json, unknown]>([
    ['a source stands first', { source_policy_documents: [text(statement({ Effect: 'Deny' }))], statement: [open] }, ['Deny', 'Allow']],
    ['an own statement replaces that of a source', { source_policy_documents: [text(deny)], statement: [own({})] }, ['Allow']],
    ['an override replaces an own statement', { override_policy_documents: [text(deny)], statement: [own({})] }, ['Deny']],
    [
      'an override replaces that of a source',
      { source_policy_documents: [text(allow)], override_policy_documents: [text(deny)] },
      ['Deny'],
    ],
    [
      'without sid nothing is replaced',
      { source_policy_documents: [text(statement())], override_policy_documents: [text(statement({ Effect: 'Deny' }))] },
      ['Allow', 'Deny'],
    ],
    ['an empty text adds nothing', { source_policy_documents: [''], statement: [open] }, ['Allow']],
    ['the old names mean the same', { source_json: text(allow), override_json: text(deny) }, ['Deny']],
    ['one that is no policy spoils all', { source_policy_documents: ['x'], statement: [open] }, { unreadable: 'it is not JSON' }],
  ])('%s', (_, values, expected) => {
    expect(effects(values)).toEqual(expected);
  });

  test.each<[string, Part[], string[]]>([
    ['a source that is deferred as well', [data('s', { statement: [open] })], EXPOSED],
    ['a source that is not in the plan', [], UNDECIDED],
  ])('%s', (_, parts, expected) => {
    const source = refs('data.aws_iam_policy_document.s.json', 'data.aws_iam_policy_document.s');
    const d = data('d', { statement: [named] }, { source_policy_documents: [true] }, { source_policy_documents: source });
    expect(verdicts(plan(usesD, d, ...parts))).toEqual(expected);
  });
  test('documents that include each other end as not known', () => {
    const source = (name: string): Json => ({ source_policy_documents: refs(`data.aws_iam_policy_document.${name}.json`) });
    const [d, e] = [
      data('d', {}, { source_policy_documents: [true] }, source('e')),
      data('e', {}, { source_policy_documents: [true] }, source('d')),
    ];
    expect(verdicts(plan(usesD, d, e))).toEqual(UNDECIDED);
  });
});

test('a constant beside what is not known is no reference', () => {
  expect(verdicts(plan(queue('q', { unknown: { policy: true }, says: { policy: constant('x') } })))).toEqual(UNDECIDED);
});
