import type { RawFinding } from '../../lib/model/finding';
import { accessPoint, blocksNothing, carrier, judge, sentences, services, statements, type TestStatement, view, WRONG } from './views';

// The same 83 statements that `opa test` judges, judged by the compiled policies within the resource that each is about.

/** Services of the table that no rule judges yet. May only shrink. */
const WITHOUT_RULE: string[] = [];

const answer = (findings: readonly RawFinding[], judging: readonly string[]): string[] =>
  findings.filter((finding) => judging.includes(finding.rule)).map((finding) => `${finding.kind} ${finding.verdict}`);

const wanted = ({ expects, service }: TestStatement): string[] => {
  const open = services[service]?.anonymous === true ? 'public' : 'any-account';
  const verdict = services[service]?.held === true ? 'unguarded' : 'exposed';
  const answers = { public: `${open} ${verdict}`, 'any-account': `any-account ${verdict}`, undecided: `${open} undecided` };
  return expects in answers ? [answers[expects as keyof typeof answers]] : [];
};

test('services of the statements without a rule', () => {
  const without = statements.map(({ service }) => service).filter((service) => !(service in services));
  expect([...new Set(without)].sort()).toEqual(WITHOUT_RULE);
});

describe('the compiled policies judge statement', () => {
  test.each(
    statements.filter(({ service }) => service in services).map((one) => [`${one.number} ${one.says}: ${one.expects}`, one] as const),
  )('%s', (_, statement) => {
    const service = services[statement.service]!;
    expect(answer(judge(service.view(statement.document)), service.rules)).toEqual(wanted(statement));
  });

  test('57 in the policy of an access point that is confined to a VPC: private', () => {
    const { document } = statements.find(({ number }) => number === 57)!;
    const confined = accessPoint(document, { ...blocksNothing, vpc_configuration: [{ vpc_id: 'vpc-1' }] });
    expect(answer(judge(confined), ['s3/public-access-point'])).toEqual([]);
  });

  test('50 of a role with any session: low', () => {
    const { document } = statements.find(({ number }) => number === 50)!;
    expect(judge(carrier('aws_sqs_queue')(document)).map(({ severity }) => severity)).toEqual(['low']);
  });
});

describe('every sentence is there, with all it needs', () => {
  const unreadable: TestStatement[] = [
    { unreadable: 'no JSON' },
    { $sensitive: true as const },
    { statements: [{ $unknown: ['var.later'] }] },
  ].map((document, index) => ({ number: 84 + index, says: '', service: 's3', document, expects: 'undecided' as const }));
  test.each(Object.keys(services))('of %s', (name) => {
    const said = [...statements, ...unreadable].flatMap(({ document }) => judge(services[name]!.view(document)).flatMap(sentences));
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((sentence) => WRONG.test(sentence))).toEqual([]);
  });

  test('of a finding, as a reviewer reads it', () => {
    const { document } = statements.find(({ number }) => number === 42)!;
    expect(judge(carrier('aws_sqs_queue')(document)).flatMap(sentences)).toEqual([
      'lets anyone on the internet act on the queue',
      'Principal * may s3:GetObject; the condition on aws:referer does not count as a limit on who',
    ]);
  });
});

test('a view of nothing has no findings', () => {
  expect(judge(view({}))).toEqual([]);
});

test('accounts beyond the allow-list are outsiders', () => {
  const { document } = statements.find(({ number }) => number === 4)!;
  const listed = {
    ...carrier('aws_sqs_queue')(document),
    context: { accounts: ['444455556666'], organizations: [], networks: [], regions: [] },
  };
  expect(judge(listed)).toEqual([
    {
      rule: 'sqs/public-policy',
      address: 'aws_sqs_queue.leads',
      input: 'plan.json',
      kind: 'shared',
      verdict: 'exposed',
      path: ['policy', 'Statement[0]'],
      says: { code: 'outsider', args: { outsiders: '111122223333' } },
      because: [],
      exposure: ['principal:111122223333'],
      store: 'aws_sqs_queue.leads',
    },
  ]);
});
