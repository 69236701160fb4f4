import { readState } from '../../../lib/read/plan/state';
import { OPEN, state, verdicts, viewAfter } from '../builders';

const policy = JSON.stringify(OPEN);
const queue = { type: 'aws_sqs_queue', name: 'q', values: { policy } };
const deep = (levels: number): object => (levels === 0 ? {} : { child_modules: [{ address: 'module.m', ...deep(levels - 1) }] });

test.each<[string, unknown, string[]]>([
  ['what is there is judged', state(queue), ['sqs/public-policy aws_sqs_queue.q exposed']],
  ['an empty state has nothing', { format_version: '1.0', terraform_version: '1.11.4' }, []],
  ['data sources are no resources', state({ ...queue, mode: 'data' }), []],
])('%s', (_, input, expected) => {
  expect(verdicts(input)).toEqual(expected);
});

test('sensitive values do not reach the view', () => {
  const secret = {
    ...state(),
    values: { root_module: { resources: [{ ...queue, address: 'aws_sqs_queue.q', mode: 'managed', sensitive_values: { policy: true } }] } },
  };
  expect(viewAfter(secret).resources['aws_sqs_queue']?.[0]?.documents).toEqual({ policy: { $sensitive: true } });
});

test('resources of modules have their module and key', () => {
  const resource = { ...queue, address: 'module.m["eu"].aws_sqs_queue.q[0]', mode: 'managed', index: 0 };
  const child = { address: 'module.m["eu"]', resources: [resource] };
  const [one] = readState({ values: { root_module: { child_modules: [child] } } }, 'state.json').instances;
  expect([one?.module, one?.name, one?.key, one?.address]).toEqual(['module.m["eu"]', 'q', 0, resource.address]);
});

test.each<[string, object]>([
  ['values that are no object', { values: [] }],
  ['resources that are no list', { values: { root_module: { resources: {} } } }],
  ['a resource without a type', { values: { root_module: { resources: [{ address: 'a.b', mode: 'managed', name: 'b' }] } } }],
  ['a mode that nobody knows', { values: { root_module: { resources: [{ address: 'a.b', mode: 'ephemeral', type: 'a', name: 'b' }] } } }],
  ['modules without end', { values: { root_module: deep(300) } }],
])('%s: it is refused with the next step', (_, input) => {
  expect(() => readState(input as Record<string, unknown>, 'state.json')).toThrow(
    /^state\.json: .*; give the output of "terraform show -json"$/,
  );
});
