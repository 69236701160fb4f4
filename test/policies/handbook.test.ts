import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { check } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { RuleExamples } from '../../lib/model/rule';
import { exampleContext, examplePlan, RULE_IDS, type Sort } from './rule-example';

const handbook = JSON.parse(readFileSync(join(__dirname, '../../policies/compiled/handbook.json'), 'utf8')) as Record<string, RuleExamples>;

/** What the gate says of the resources that the handbook shows. */
function verdicts(id: string, sort: Sort): readonly string[] {
  const { bad, good } = handbook[id] ?? {};
  const { report } = check({
    inputs: [{ path: `${sort}.json`, text: examplePlan(id, sort, (sort === 'fail' ? bad : good)?.shows) }],
    cwd: '.',
    config: { ...DEFAULT_CONFIG, context: { ...DEFAULT_CONFIG.context, ...exampleContext(id, sort) } },
    today: '2026-11-22',
  });
  return report.findings.filter(({ rule, change }) => rule === id && change !== 'fixed').map(({ verdict }) => verdict);
}

/** Rules about what a plan takes away: no code shows that. */
const REMOVALS: readonly string[] = ['accessanalyzer/analyzer'];

describe('the examples of the handbook', () => {
  test('are there for every rule, bad and good', () => {
    expect(Object.keys(handbook).sort()).toEqual([...RULE_IDS].sort());
    expect(Object.keys(handbook).filter((id) => !handbook[id]?.bad?.hcl)).toEqual(REMOVALS);
    expect(Object.keys(handbook).filter((id) => !handbook[id]?.good?.hcl)).toEqual([]);
  });

  test.each(RULE_IDS.filter((id) => !REMOVALS.includes(id)))('of %s: the gate finds something in the bad one', (id) => {
    expect(verdicts(id, 'fail')).not.toEqual([]);
  });

  test.each(RULE_IDS)('of %s: the gate is quiet about the good one', (id) => {
    expect(verdicts(id, 'pass')).toEqual([]);
  });

  test.each(RULE_IDS)('of %s are TypeScript where they are CDKTF', (id) => {
    const { bad, good } = handbook[id] ?? {};
    for (const code of [bad?.cdktf, good?.cdktf].filter((text) => text !== undefined)) {
      const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
      expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
    }
  });
});
