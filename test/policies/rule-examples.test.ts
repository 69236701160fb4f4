import { check, readCatalogue, viewOf } from '../../lib/check';
import { chunks, makeJudge } from '../../lib/judge/judge';
import { readCompiled } from '../../lib/judge/policy';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Finding, RawFinding } from '../../lib/model/finding';
import type { View } from '../../lib/model/view';
import { englishWords, speakerOf } from '../../lib/report/words';
import { exampleContext, examplePlan, RULE_IDS, rulesWith } from './rule-example';
import type { Sort } from './rule-example';

const findings = new Map<string, readonly Finding[]>();

/** What the gate finds in an example, judged once for all tests. */
function findingsOf(id: string, sort: Sort): readonly Finding[] {
  const found = findings.get(`${id} ${sort}`) ?? judged(id, sort);
  findings.set(`${id} ${sort}`, found);
  return found;
}

function judged(id: string, sort: Sort): readonly Finding[] {
  const { report } = check({
    inputs: [{ path: `${sort}.json`, text: examplePlan(id, sort) }],
    cwd: '.',
    config: { ...DEFAULT_CONFIG, context: { ...DEFAULT_CONFIG.context, ...exampleContext(id, sort) } },
    today: '2026-11-22',
  });
  return report.findings.filter(({ rule, change }) => rule === id && change !== 'fixed');
}

/** What a sentence must not hold. */
const ODD = /[{}]|undefined|\[object|^\s*$/;

const SORTS: readonly Sort[] = ['fail', 'pass', 'unknown'];
const compiled = readCompiled();
const judge = makeJudge(compiled);

function viewOfExample(id: string, sort: Sort): View {
  const context = { ...DEFAULT_CONFIG.context, ...exampleContext(id, sort) };
  return viewOf({ path: `${sort}.json`, text: examplePlan(id, sort) }, { ...DEFAULT_CONFIG, context }, '.').after;
}

const sorted = (found: readonly RawFinding[]): string[] => found.map((one) => JSON.stringify(one)).sort();

function wholeOf(id: string, sort: Sort): string[] {
  return sorted(judge.judge(viewOfExample(id, sort)));
}

/** Every resource and store in a chunk of its own, but for what has to stay together. */
function cutApart(id: string, sort: Sort): string[] {
  return sorted(chunks(viewOfExample(id, sort), compiled.catalogue, 1).flatMap((chunk) => judge.judge(chunk)));
}

/** Rules about what nobody can see say no more than that. */
const NEVER_SURE = new Set(
  readCatalogue()
    .rules.filter(({ says }) => Object.keys(says).every((code) => code.endsWith('-unknown')))
    .map(({ id }) => id),
);

describe('a rule, read from a plan and judged by the compiled policies', () => {
  test.each(RULE_IDS)('%s finds what is wrong in its bad example', (id) => {
    const verdicts = findingsOf(id, 'fail').map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict !== 'undecided' || NEVER_SURE.has(id)).length).toBeGreaterThan(0);
  });

  test.each(RULE_IDS)('%s is quiet on its good example', (id) => {
    expect(findingsOf(id, 'pass')).toEqual([]);
  });

  test.each(rulesWith('unknown'))('%s says that it cannot tell where a value is not known', (id) => {
    expect([...new Set(findingsOf(id, 'unknown').map(({ verdict }) => verdict))]).toEqual(['undecided']);
  });

  test.each(RULE_IDS)('%s finds the same, however a large input is cut', (id) => {
    for (const sort of SORTS) if (rulesWith(sort).includes(id)) expect(cutApart(id, sort)).toEqual(wholeOf(id, sort));
  });

  test.each(RULE_IDS)('%s has a sentence for everything that it says', (id) => {
    const speaker = speakerOf(englishWords(readCatalogue()));
    const found = [...findingsOf(id, 'fail'), ...(rulesWith('unknown').includes(id) ? findingsOf(id, 'unknown') : [])];
    for (const finding of found)
      for (const says of [finding.says, ...finding.because.map((layer) => layer.says)]) expect(speaker.sentence(id, says)).not.toMatch(ODD);
    for (const { says } of found) expect(speaker.fix(id, says)).not.toMatch(ODD);
  });
});
