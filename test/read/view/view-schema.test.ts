import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewOf } from '../../../lib/check';
import { DEFAULT_CONFIG } from '../../../lib/model/config';
import type { View } from '../../../lib/model/view';
import { PLANS, SITUATIONS } from '../situations';

const schema = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'schemas', 'view.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** What is wrong with a view, as `path message`. */
function complaints(view: unknown): string[] {
  validate(view);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function viewsOf(situation: string): View[] {
  const { after, before, recorded } = viewOf({ path: 'plan.json' }, DEFAULT_CONFIG, join(PLANS, situation));
  return [after, before, recorded].filter((view) => view !== undefined);
}

test.each(SITUATIONS)('the views of %s are what the schema says', (situation) => {
  for (const view of viewsOf(situation)) expect(complaints(view)).toEqual([]);
});

describe('a view is refused', () => {
  const [view] = viewsOf('cdktf-blocks');
  const [store] = view?.stores.s3 ?? [];
  const withStore = (fields: object): unknown => ({ ...view, stores: { s3: [{ ...store, ...fields }] } });
  const queue = { address: 'aws_sqs_queue.leads', type: 'aws_sqs_queue', input: 'plan.json', values: {}, data_class: 'customer' };
  const withQueue = (fields: object): unknown => ({ ...view, resources: { aws_sqs_queue: [{ ...queue, ...fields }] } });

  test('but for one that is as it should be', () => {
    expect([...complaints(withStore({})), ...complaints(withQueue({}))]).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['with a field that nobody knows', { ...view, stack: 'leads' }],
    ['without what the plan removes', { ...view, removed: undefined }],
    ['with a store that lacks a role', withStore({ adrift: undefined })],
    ['with a role that nobody knows', withStore({ block: [] })],
    ['with a member that is no resource', withStore({ policies: ['aws_s3_bucket_policy.leads'] })],
    ['with a null among the values', withQueue({ values: { policy: null } })],
    ['with more beside an unknown', withQueue({ values: { policy: { $unknown: [], text: 'x' } } })],
    ['with the text of what is sensitive', withQueue({ values: { policy: { $sensitive: 'x' } } })],
    ['with a document that is no list of statements', withQueue({ documents: { policy: { Statement: [] } } })],
    ['with a statement that lacks its lists', withQueue({ documents: { policy: { statements: [{ effect: 'Allow' }] } } })],
    ['with a class that nobody knows', withQueue({ data_class: 'secret' })],
    ['with a link that is neither known nor unknown', withQueue({ links: { policy: 'aws_sqs_queue.leads' } })],
  ])('%s', (_, wrong) => {
    expect(complaints(JSON.parse(JSON.stringify(wrong)))).not.toEqual([]);
  });
});
