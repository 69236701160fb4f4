import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue } from '../../lib/check';
import { OPA } from '../opa';

const root = join(__dirname, '..', '..');
const schemaFile = join(root, 'policies', 'compiled', 'view-types.schema.json');

interface Closed {
  readonly properties: Readonly<Record<string, Closed>>;
  readonly additionalProperties: boolean;
}
const { definitions } = JSON.parse(readFileSync(schemaFile, 'utf8')) as { readonly definitions: Readonly<Record<string, Closed>> };
/** Parts of a network have no attributes of their own. */
const resources = Object.entries(definitions).filter(([name]) => name.startsWith('aws_'));

/** What opa says of a rule with this body, checked as the build checks all of them. */
function complaintAbout(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-rule-'));
  try {
    writeFileSync(
      join(folder, 'scratch.rego'),
      `package rules.scratch\n\nfindings contains found if {\n\t${body.split('\n').join('\n\t')}\n}\n`,
    );
    const { stdout, stderr } = spawnSync(OPA, ['check', '--strict', '--schema', schemaFile, folder], { encoding: 'utf8' });
    return /rego_\w+: .*/.exec(stdout + stderr)?.[0] ?? '';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a resource has the attributes that rules declare, and no other', () => {
  const { reads } = readCatalogue();
  const attributes = resources.map(([type, { properties }]) => [type, Object.keys(properties['values']?.properties ?? {})]);
  expect(Object.fromEntries(attributes)).toEqual(reads);
  expect(resources.every(([, { properties }]) => properties['values']?.additionalProperties === false)).toBe(true);
});

// The compiled policies are committed, so that most people need no opa; then there is only the schema itself to look at.
describe(OPA === '' ? 'opa is not installed: a misspelt attribute is not in the schema' : 'opa refuses', () => {
  test.each([
    ['a misspelt attribute', 'some found in input.resources.aws_sqs_queue\nfound.values.polcy', 'undefined ref: found.values.polcy'],
    ['one under not', 'some found in input.resources.aws_sqs_queue\nnot found.values.polcy', 'undefined ref: found.values.polcy'],
    [
      'an attribute that no rule declares',
      'found := input.resources.aws_sqs_queue[_].values.name',
      'undefined ref: input.resources.aws_sqs_queue[_].values.name',
    ],
    ['a misspelt member of a store', 'some store in input.stores.s3\nfound := store.block', 'undefined ref: store.block'],
    [
      'an attribute of another member',
      'some found in input.stores.s3[_].blocks\nfound.values.policy',
      'undefined ref: found.values.policy',
    ],
    [
      'a misspelt attribute of what may be null',
      'some store in input.stores.s3\nfound := store.bucket.values.acls',
      'undefined ref: store.bucket.values.acls',
    ],
    [
      'a misspelt part of a placement',
      'found := input.resources.aws_db_instance[_].network.group',
      'undefined ref: input.resources.aws_db_instance[_].network.group',
    ],
    ['a misspelt document', 'some found in input.resources.aws_sqs_queue\nfound.documents.polcy', 'undefined ref: found.documents.polcy'],
  ])('%s', (_, body, complaint) => {
    if (OPA === '') expect(definitions['aws_sqs_queue']?.properties['values']?.properties).not.toHaveProperty('polcy');
    else expect(complaintAbout(body)).toBe(`rego_type_error: ${complaint}`);
  });

  test('none of what is spelt as declared', () => {
    if (OPA === '') expect(definitions['aws_sqs_queue']?.properties['values']?.properties).toHaveProperty('policy');
    else expect(complaintAbout('some found in input.resources.aws_sqs_queue\nfound.values.policy')).toBe('');
  });
});
