import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, viewOf } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Finding } from '../../lib/model/finding';
import { brief, EXPECTED, PAIRS, PLANS, SITUATIONS } from './situations';

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

describe('the same infrastructure as plan and as synth output', () => {
  test('there are enough pairs to tell', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(12);
  });

  test.each(PAIRS)('%s: gets the same verdicts', (situation) => {
    expect(brief(findingsOf(situation, 'config/main.tf.json'))).toEqual(brief(findingsOf(situation, 'plan.json')));
  });
});
