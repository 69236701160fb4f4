import { readChanges } from '../../../lib/read/plan/changes';
import { parseInput } from '../../../lib/read/file/parse-input';
import { heldBytes } from '../../../lib/read/file/bytes';
import { parseSections, readEntries } from '../../../lib/read/file/sections';

interface Change {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly change: { readonly actions: readonly string[]; readonly before: unknown; readonly after: unknown };
}

/** Long enough that the plan counts as large. */
const PADDING = 'x'.repeat(600);

function change(number: number, type: string, actions: readonly string[] = ['create'], after: unknown = { name: PADDING }): Change {
  return { address: `${type}.r[${number}]`, mode: 'managed', type, name: 'r', change: { actions, before: null, after } };
}

/** As a plan has what it leaves as it is. */
function stays(number: number, before: unknown, after: unknown): Change {
  const one = change(number, 'aws_sqs_queue', ['no-op'], after);
  return { ...one, change: { ...one.change, before } };
}

const many = Array.from({ length: 2000 }, (_, at) => change(at, at % 2 === 0 ? 'aws_sqs_queue' : 'aws_route53_record'));

/** The sections in the order that Terraform writes them. */
function planText(changes: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): string {
  const sections: Record<string, unknown> = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    variables: { a: { value: '"]},{' } },
    planned_values: { root_module: { resources: [{ address: 'aws_sqs_queue.r[0]', values: { tags: { resource_changes: 'no' } } }] } },
    resource_drift: [],
    resource_changes: changes,
    output_changes: { o: { actions: ['create'] } },
    prior_state: { format_version: '1.0', values: { root_module: { resources: [] } } },
    configuration: { root_module: {} },
    timestamp: '2026-11-22T00:00:00Z',
    errored: false,
    ...more,
  };
  return JSON.stringify(sections);
}

const isWanted = ({ type }: { readonly type: string }): boolean => type === 'aws_sqs_queue';

/** What is read from a plan, whichever way it was parsed. */
function read(text: string): unknown {
  const { json, listed } = parseInput(heldBytes(Buffer.from(text)), 'plan.json', { isWanted });
  const { wanted, others, counts } = readChanges(json, listed, 'plan.json', isWanted);
  return {
    wanted,
    others: others(),
    counts: [...counts].sort(),
    rest: [json['variables'], json['prior_state'], json['configuration'], json['resource_drift']],
  };
}

/** With white space between its sections a plan is parsed whole. */
const whole = (text: string): string => JSON.stringify(JSON.parse(text), null, 1);

test('a large plan is taken apart', () => {
  const { json, listed } = parseInput(heldBytes(Buffer.from(planText(many))), 'plan.json', { isWanted });
  expect(Object.keys(json)).not.toContain('planned_values');
  expect(listed?.entries.length).toBe(many.length);
  expect(listed?.wanted.length).toBe(many.filter(isWanted).length);
});

test.each<[string, string]>([
  ['as Terraform writes it', planText(many)],
  [
    'without drift, outputs and prior state',
    planText(many, { resource_drift: undefined, output_changes: undefined, prior_state: undefined }),
  ],
  [
    'with deleted resources',
    planText([...many, change(7, 'aws_sqs_queue', ['delete'], null), change(8, 'aws_route53_record', ['delete'], null)]),
  ],
  [
    'with values that look like sections',
    planText([...many, change(9, 'aws_sqs_queue', ['create'], { tags: { a: ',"configuration":{', b: '],"output_changes":{' } })]),
  ],
  [
    'with keys that are named like sections',
    planText([...many, change(9, 'aws_sqs_queue', ['create'], { a: 1, resource_changes: [1], prior_state: {}, output_changes: {} })]),
  ],
  [
    'with planned values that hold a key named like a section',
    planText(many, { planned_values: { root_module: { a: 1, resource_changes: [1] } } }),
  ],
  [
    'with a configuration that holds a key named like a section',
    planText(many, { configuration: { a: 1, configuration: { prior_state: {} } } }),
  ],
  [
    'with resources that stay as they are',
    planText([
      ...many,
      ...[{ name: 'a' }, { a: 1, after: { name: 'b' } }, { a: { after: 1 }, b: 2 }, {}].map((values, at) => stays(at, values, values)),
      stays(10, { name: 'a' }, { name: 'b' }),
      stays(11, null, { name: 'b' }),
      stays(12, { a: 1 }, { a: 1, b: 2 }),
    ]),
  ],
  [
    'with letters of several bytes wherever a piece of it may end',
    planText(many.map((one, at) => ({ ...one, change: { ...one.change, after: { name: `${'é'.repeat(at % 7)}${'車'.repeat(300)}` } } }))),
  ],
  [
    'with a resource of more than a megabyte',
    planText([...many, change(9, 'aws_sqs_queue', ['create'], { name: 'y'.repeat(3 << 20) }), ...many]),
  ],
])('a large plan %s is read as if it were parsed whole', (_, text) => {
  expect(Buffer.byteLength(text)).toBeGreaterThan(1 << 20);
  expect(read(text)).toEqual(read(whole(text)));
});

test.each<[string, (text: string) => string]>([
  ['taken apart', (text) => text],
  ['parsed whole', whole],
])('a change that is odd has its place among all changes, in a plan that is %s', (_, spelled) => {
  const odd = { ...change(8, 'aws_sqs_queue'), index: {} };
  expect(() => read(spelled(planText([...many, odd])))).toThrow(`resource_changes[${many.length}] is not a resource change`);
});

test('a change whose head is odd is not lost behind one that is not read', () => {
  const odd = { ...change(8, 'aws_sqs_queue'), address: {} };
  expect(() => read(planText([...many, change(9, 'aws_route53_record'), odd]))).toThrow(
    `resource_changes[${many.length + 1}] is not a resource change`,
  );
});

test('what looks like a change within a resource hides no other change', () => {
  const inner = { ...change(1, 'aws_sqs_queue'), values: {} };
  const holder = change(2, 'terraform_data', ['create'], {
    input: [{ a: 1 }, inner, { address: 'x', mode: 'managed', type: 'aws_sqs_queue' }],
  });
  const changes = [many[0], holder, ...many.slice(1)];
  const { json, listed } = parseInput(heldBytes(Buffer.from(planText(changes))), 'plan.json', { isWanted });
  const { wanted } = readChanges(json, listed, 'plan.json', isWanted);
  expect(wanted.map(({ address }) => address)).toEqual(many.filter(isWanted).map(({ address }) => address));
});

test.each<[string, string]>([
  ['small', '{"format_version":"1.2"}'],
  ['written with white space', whole(planText(many))],
  ['cut off', planText(many).slice(0, -20)],
  ['without configuration', planText(many, { configuration: undefined })],
])('a plan that is %s is not taken apart', (_, text) => {
  expect(parseSections(heldBytes(Buffer.from(text)))).toBeUndefined();
});

test.each<[string, string]>([
  ['an empty list', '[]'],
  ['a list of something else', '[{"a":1}]'],
  ['a list with no actions', '[{"address":"a.b","mode":"managed","type":"a"}]'],
  ['no list', '{}'],
])('%s is not split into changes', (_, text) => {
  const bytes = heldBytes(Buffer.from(text));
  expect(readEntries(bytes, { from: 0, to: bytes.length }, isWanted)).toBeUndefined();
});

interface Module {
  readonly resources?: readonly { readonly address: string; readonly type: string }[];
  readonly module_calls?: Readonly<Record<string, { readonly module: Module }>>;
}

/** The blocks of a configuration that are read, module by module. */
function blocksOf({ resources = [], module_calls: calls = {} }: Module): unknown[] {
  return [resources.filter(isWanted), ...Object.values(calls).map((call) => blocksOf(call.module))];
}

test('of the configuration of a large plan, every block that is read is there, in its module', () => {
  const block = (type: string, name: string): object => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    expressions: { a: { references: ['x.y'] } },
  });
  const blocks = (...letters: readonly string[]): object[] =>
    letters.map((letter, at) => block(letter === 'w' ? 'aws_sqs_queue' : 'aws_route53_record', `${letter}${at}`));
  const nested = { expressions: {}, module: { resources: blocks('u', 'w', 'u') } };
  const root = {
    resources: blocks('u', 'u', 'w', 'u', 'w', 'w', 'u'),
    module_calls: {
      a: { module: { resources: blocks('w', 'u'), module_calls: { b: nested } } },
      c: { module: { resources: blocks('u') } },
    },
  };
  const text = planText(many, { configuration: { provider_config: {}, root_module: root } });
  const { json } = parseInput(heldBytes(Buffer.from(text)), 'plan.json', { isWanted });
  const { root_module: read } = json['configuration'] as { readonly root_module: Module };
  expect(blocksOf(read)).toEqual(blocksOf(root as Module));
  expect(JSON.stringify(read).length).toBeLessThan(JSON.stringify(root).length);
});
