import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, viewOf } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Finding } from '../../lib/model/finding';
import { brief, EXPECTED, EXPECTED_WITH_CODE, FOLDERS, PAIRS, PLANS, SITUATIONS } from './situations';

/** Findings of an input in the folder of a situation, but for those that the plan puts right. */
function findingsOf(situation: string, path: string): Finding[] {
  const { report } = check({ inputs: [{ path }], cwd: join(PLANS, situation), config: DEFAULT_CONFIG, today: '2026-11-22' });
  return report.findings.filter(({ change }) => change !== 'fixed');
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

describe('the same infrastructure as plan and as synth output', () => {
  test('there are enough pairs to tell', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(12);
  });

  test.each(PAIRS)('%s: gets the same verdicts', (situation) => {
    expect(brief(findingsOf(situation, 'config/main.tf.json'))).toEqual(brief(findingsOf(situation, 'plan.json')));
  });
});
