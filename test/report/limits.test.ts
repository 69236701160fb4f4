import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../lib/model/finding';
import type { Report } from '../../lib/model/report';
import { reporterOf, type Format } from '../../lib/report/formats';
import { translatedWords, type Translation } from '../../lib/report/words';
import { finding, manyFindings, OPTIONS, report, WORDS } from './builders';

const of = (format: Format, given: Report): string => reporterOf(format)(given, WORDS, OPTIONS);
const open = ({ findings }: Report): readonly Finding[] => findings.filter(({ change }) => change !== 'fixed');
const allCritical = (count: number): Report => {
  const { findings, ...rest } = manyFindings(count);
  return { ...rest, findings: findings.map((one) => ({ ...one, severity: 'critical', change: 'introduced', blocks: true })) };
};

describe('a comment on a pull request', () => {
  test.each([
    ['5,000 findings of all sorts', manyFindings(5000)],
    ['5,000 critical findings', allCritical(5000)],
    ['addresses of 1,000 characters', longAddresses(300)],
    ['500 types, waivers and notes', manyOfTheRest(500)],
  ])('of %s is no longer than GitHub takes', (_situation, given) => {
    const comment = of('markdown', given);
    expect(Buffer.byteLength(comment)).toBeLessThan(65_536);
    expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
  });

  test.each([
    ['few', 5],
    ['hundreds', 200],
    ['thousands', 5000],
  ])('of %s critical findings names each of them, or says how many more there are', (_number, count) => {
    const given = allCritical(count);
    const comment = of('markdown', given);
    const named = given.findings.filter(({ address }) => comment.includes(`\`${address}\``)).length;
    const more = [...comment.matchAll(/and (\d+) more: (\d+) critical\n/g)].reduce((sum, [, all, critical]) => {
      expect(critical).toBe(all);
      return sum + Number(all);
    }, 0);
    expect(named + more).toBe(count);
    expect(named).toBeGreaterThan(Math.min(count, 100) - 1);
  });

  test('of findings of all sorts counts by severity whatever it does not name', () => {
    const given = manyFindings(5000);
    const comment = of('markdown', given);
    const named = given.findings.filter(({ address }) => comment.includes(`\`${address}\``));
    const left = [...comment.matchAll(/and \d+ more: (.*)\n/g)].flatMap(([, counts = '']) => counts.split(', '));
    for (const severity of ['critical', 'high', 'medium', 'low'] as const) {
      const told = left.filter((count) => count.endsWith(severity)).reduce((sum, count) => sum + Number.parseInt(count, 10), 0);
      const is = (one: Finding): boolean => one.severity === severity;
      expect([severity, named.filter(is).length + told]).toEqual([severity, given.findings.filter(is).length]);
    }
  });

  test.each(['es', 'ja'] as const)('in %s is no longer than GitHub takes', (language) => {
    const translation = JSON.parse(readFileSync(join(__dirname, `../../policies/words/${language}.json`), 'utf8')) as Translation;
    const words = translatedWords(WORDS, language, translation);
    expect(Buffer.byteLength(reporterOf('markdown')(manyFindings(5000), words, OPTIONS))).toBeLessThan(65_536);
  });

  test('has the worst first, in the order of the report', () => {
    const given = manyFindings(5000);
    const comment = of('markdown', given);
    const atLength = [...comment.matchAll(/^`(\S+)` lets/gm)].map(([, address]) => address);
    expect(atLength).toEqual(given.findings.slice(0, atLength.length).map(({ address }) => address));
    expect(atLength.length).toBeGreaterThan(20);
  });
});

describe('what GitHub code scanning takes', () => {
  interface Log {
    readonly runs: readonly {
      readonly results: readonly {
        readonly partialFingerprints: object;
        readonly locations: readonly unknown[];
        readonly codeFlows?: unknown[];
      }[];
      readonly tool: { readonly driver: { readonly rules: readonly { readonly properties: { readonly tags: readonly string[] } }[] } };
      readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }[];
    }[];
  }
  const log = (given: Report): Log['runs'][number] => {
    const [run] = (JSON.parse(of('sarif', given)) as Log).runs;
    if (run === undefined) throw new Error('no run');
    return run;
  };

  test('is 5,000 results: the worst are kept, and how many are left out is said', () => {
    const given = allCritical(5003);
    const run = log(given);
    expect(run.results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      given.findings.slice(0, 5000).map(({ id }) => ({ primaryLocationLineHash: `${id}:1`, 'dealerguard/v1': id })),
    );
    expect(run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toContain(
      '3 findings of the least weight are left out here: the JSON report has all of them',
    );
  });

  test('is no alert for what is fixed, which is thanked for', () => {
    const run = log(report({ findings: [finding({ change: 'fixed', blocks: false })] }));
    expect(run.results).toEqual([]);
    expect(run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toContain(
      'module.leads["eu"].aws_s3_bucket_policy.this: fixed by this change: thank you',
    );
  });

  test('is one place a result, ten tags a rule, and few steps on the way', () => {
    const layer = finding().because[0]!;
    const run = log(report({ findings: [finding({ because: Array.from({ length: 2000 }, () => layer) })] }));
    const steps = JSON.stringify(run.results[0]?.codeFlows).match(/"importance"/g);
    expect(steps?.length).toBe(51);
    expect(run.results.map(({ locations }) => locations.length)).toEqual([1]);
    expect(Math.max(...run.tool.driver.rules.map(({ properties }) => properties.tags.length))).toBeLessThanOrEqual(10);
  });
});

describe('annotations of GitHub Actions', () => {
  const lines = of('github', manyFindings(5000)).split('\n');
  const kinds = ['error', 'warning', 'notice'] as const;

  test.each(kinds)('are ten of the kind %s, as many as a step may have', (kind) => {
    expect(lines.filter((line) => line.startsWith(`::${kind} `)).length).toBe(10);
  });

  test('are the worst, and the others stand in a group of the log', () => {
    const given = manyFindings(5000);
    const errors = lines.filter((line) => line.startsWith('::error ')).map((line) => /::(\S+) lets/.exec(line)?.[1]);
    expect(errors).toEqual(given.findings.slice(0, 10).map(({ address }) => address));
    const rest = lines.slice(lines.indexOf('::group::dealerguard'), lines.indexOf('::endgroup::')).join('\n');
    const shown = lines.filter((line) => line.startsWith('::')).join('\n');
    expect(given.findings.filter(({ address }) => !rest.includes(`${address} `) && !shown.includes(`${address} `))).toEqual([]);
  });
});

test('a page of 5,000 findings weighs at most 300 kB and 1 kB a finding, however they are grouped', () => {
  const given = allCritical(5000);
  const loose = { ...given, findings: given.findings.map(({ store: _store, ...rest }) => rest) };
  for (const one of [given, loose]) {
    expect(Buffer.byteLength(of('html', one))).toBeLessThan(300_000 + 1000 * open(one).length);
  }
});

function longAddresses(count: number): Report {
  const given = manyFindings(count);
  return { ...given, findings: given.findings.map((one) => ({ ...one, address: 'ガ'.repeat(1000), store: 'x`'.repeat(500) })) };
}

function manyOfTheRest(count: number): Report {
  const counts = Object.fromEntries(Array.from({ length: count }, (_, index) => [`aws_type_of_a_long_name_number_${index}`, index + 1]));
  const waiver = {
    rule: 's3/public-policy',
    owner: 'o'.repeat(300),
    reason: 'r'.repeat(300),
    expires: '2027-03-31',
    fingerprint: 'exposed.1',
  };
  return report({
    findings: allCritical(count).findings,
    waivers: Array.from({ length: count }, (_, index) => ({
      state: 'expired',
      waiver: { ...waiver, address: `a.${index}`.padEnd(900, 'x') },
    })),
    ledger: {
      judged: counts,
      undecided: counts,
      outside: counts,
      notes: Array.from({ length: count }, () => ({ code: 'module-missing', args: { module: 'm'.repeat(400) } })),
    },
  });
}
