import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { outdir } from './combinations';
import { synthesise, TELLING } from './telling';

const PLANS = join(__dirname, '..', 'plans');

// UPDATE_GOLDEN=1 writes the synth output again; test/plans/make.sh then plans it.
test.each(Object.keys(TELLING))('%s: what was planned is what the constructs make now', (situation) => {
  const text = synthesise(situation, join(outdir, situation));
  const golden = join(PLANS, situation, 'config', 'main.tf.json');
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, text);
  }
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

test.each(Object.keys(TELLING))('%s: the gate finds nothing in the plan', (situation) => {
  const { report } = check({ inputs: [{ path: 'plan.json' }], cwd: join(PLANS, situation), config: DEFAULT_CONFIG, today: '2026-11-22' });
  expect(report.findings).toEqual([]);
  expect(report.decision).toBe('passed');
});
