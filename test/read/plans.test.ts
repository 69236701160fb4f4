import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, viewOf } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Finding, SourceLine } from '../../lib/model/finding';
import type { Report } from '../../lib/model/report';
import { brief, EXPECTED, EXPECTED_WITH_CODE, FOLDERS, PAIRS, PLANS, SITUATIONS } from './situations';

/** Findings of an input in the folder of a situation, but for those that the plan puts right. */
function findingsOf(situation: string, path: string, source?: string): Finding[] {
  return reportOf(situation, path, source).findings.filter(({ change }) => change !== 'fixed');
}

function reportOf(situation: string, path: string, source?: string): Report {
  const input = { path, ...(source === undefined ? {} : { source }) };
  return check({ inputs: [input], cwd: join(PLANS, situation), config: DEFAULT_CONFIG, today: '2026-11-22' }).report;
}

describe('a plan that terraform made', () => {
  test.each(SITUATIONS)('%s: gets the findings that AWS asks for, and no other', (situation) => {
    expect(brief(findingsOf(situation, 'plan.json'))).toEqual(brief(EXPECTED[situation] ?? []));
  });

  // UPDATE_GOLDEN=1 writes the views again: read the difference before you commit it.
  test.each(SITUATIONS)('%s: becomes the view that is committed', (situation) => {
    const { after, before } = viewOf({ path: 'plan.json' }, DEFAULT_CONFIG, join(PLANS, situation));
    const text = `${JSON.stringify({ after, before }, null, 1)}\n`;
    const golden = join(PLANS, situation, 'view.json');
    if (process.env['UPDATE_GOLDEN'] === '1' || (!existsSync(golden) && process.env['CI'] !== 'true')) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});

/** What a folder does not tell: what is there already, and what is done with it. */
const ONLY_IN_PLANS: Readonly<Record<string, string>> = {
  'account-guard-deleted': 'a guard goes',
  destroy: 'everything goes',
  drift: 'a policy was opened by hand',
  'drift-refresh-only': 'the plan changes nothing',
  'guard-deleted': 'a guard goes',
  'guard-forgotten': 'a guard is forgotten',
  targeted: 'a part of the folder is planned',
  sensitive: 'a data source makes known what a sensitive variable hides',
};

describe('a folder of Terraform before any plan', () => {
  const situations = Object.keys(FOLDERS).filter((name) => !(name in ONLY_IN_PLANS));
  test('there are enough of them to tell', () => {
    expect(situations.length).toBeGreaterThanOrEqual(50);
  });

  test.each(situations)('%s: gets the findings that its plan would get, and those that a plan hides', (situation) => {
    const found = findingsOf(situation, FOLDERS[situation] ?? '');
    expect(brief(found)).toEqual(brief(EXPECTED_WITH_CODE[situation] ?? EXPECTED[situation] ?? []));
  });
});

/** Where a folder of code alone does not tell what was there before, and the plan does: that a group has no rule any more. */
const PLAN_KNOWS: ReadonlySet<string> = new Set(['network-rule-removed']);

describe('a plan with the code behind it', () => {
  test.each(Object.entries(FOLDERS))('%s: gets what it gets without, and what it hides (%s)', (situation, folder) => {
    const found = findingsOf(situation, 'plan.json', folder);
    const decided = PLAN_KNOWS.has(situation) ? EXPECTED[situation] : (EXPECTED_WITH_CODE[situation] ?? EXPECTED[situation]);
    expect(brief(found)).toEqual(brief(decided ?? []));
  });

  test.each(Object.entries(FOLDERS))('%s: fits the code that was planned (%s)', (situation, folder) => {
    const { notes } = reportOf(situation, 'plan.json', folder).ledger;
    expect(notes.filter(({ code }) => code.startsWith('code-'))).toEqual([]);
  });

  test.each(Object.entries(FOLDERS))('%s: tells the line of every block that is still there (%s)', (situation, folder) => {
    const isHere = ({ says, source }: Finding): boolean => !/^removed/.test(says.code) && source?.file.endsWith('.ts') !== true;
    const found = findingsOf(situation, 'plan.json', folder).filter(isHere);
    expect(found.map(({ address, source }) => [address, source && headerAt(situation, source)])).toEqual(
      found.map(({ address }) => [address, nameOf(address)]),
    );
  });
});

/** The name that stands in the line of a block: `"leads"` in HCL and in JSON syntax. */
function headerAt(situation: string, { file, line }: SourceLine): string | undefined {
  const text = readFileSync(join(PLANS, situation, file), 'utf8').split('\n')[line - 1] ?? '';
  const [, hcl, json] = /^ *(?:resource|data) "\w+" "([\w-]+)" \{|^ *"([\w-]+)": \{/.exec(text) ?? [];
  return hcl ?? json;
}

function nameOf(address: string): string | undefined {
  return address
    .replace(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]/g, '')
    .split('.')
    .at(-1);
}

describe('the same infrastructure as plan and as synth output', () => {
  test('there are enough pairs to tell', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(12);
  });

  test.each(PAIRS)('%s: gets the same verdicts', (situation) => {
    expect(brief(findingsOf(situation, 'config/main.tf.json'))).toEqual(brief(findingsOf(situation, 'plan.json')));
  });
});
