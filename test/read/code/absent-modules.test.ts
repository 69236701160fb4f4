import { findings, stack } from '../builders';

type Json = Readonly<Record<string, unknown>>;
const code = (modules: Json, more: Json = {}): string[] =>
  findings(stack({}, { module: modules, ...more })).map(
    ({ address, verdict, severity, blocks, says }) =>
      `${address} ${verdict} ${severity} ${blocks ? 'blocks' : 'reported'} ${JSON.stringify(says.args)}`,
  );
const source = 'terraform-aws-modules/s3-bucket/aws';
const undecided = (address: string): string => `module.${address} undecided medium reported {"source":"${source}"}`;
const given = (address: string, inputs: string): string =>
  `module.${address} undecided high reported {"source":"${source}","inputs":"${inputs}"}`;

describe('a module whose code is not here', () => {
  test.each<[string, Json, Json, string[]]>([
    ['could make anything', { leads: { source, bucket: 'leads' } }, {}, [undecided('leads')]],
    [
      'is one for each time that it is called',
      { leads: { source, for_each: { eu: 1, us: 2 } } },
      {},
      [undecided('leads["eu"]'), undecided('leads["us"]')],
    ],
    ['is none where it is not called', { leads: { source, count: 0 } }, {}, []],
    [
      'is one where nobody knows how often it is called',
      { leads: { source, count: '${var.on}' } },
      { variable: { on: {} } },
      [undecided('leads')],
    ],
    ['is told what opens its bucket', { leads: { source, acl: 'public-read' } }, {}, [given('leads', 'acl')]],
    [
      'is told what opens its group, deep down',
      { leads: { source, rules: { ssh: { cidrs: ['10.0.0.0/8', '${var.any}'] } }, vpc: '${var.x}' } },
      { variable: { any: { default: '0.0.0.0/0' }, x: {} } },
      [given('leads', 'rules')],
    ],
    [
      'is told what gives its database an address',
      { leads: { source, publicly_accessible: true, db: { publicly_accessible: 'true' } } },
      {},
      [given('leads', 'db, publicly_accessible')],
    ],
    [
      'is told what opens nothing',
      { leads: { source, publicly_accessible: false, internal: true, cidrs: ['10.0.0.0/8'] } },
      {},
      [undecided('leads')],
    ],
    [
      'has a source that is not known',
      { leads: { source: '${var.s}' } },
      {},
      ['module.leads undecided medium reported {"source":"not known"}'],
    ],
  ])('%s', (_, modules, more, expected) => {
    expect(code(modules, more)).toEqual(expected);
  });
});
