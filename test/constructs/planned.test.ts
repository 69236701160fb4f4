import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { outdir } from './combinations';
import { forProvider5, ON_5, synthesise, TELLING } from './telling';

const PLANS = join(__dirname, '..', 'plans');

/** What is planned, by situation: the synth output as it is, and what of it version 5 of the provider takes. */
const PLANNED: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.keys(TELLING).map((name) => [name, () => synthesise(name, join(outdir, name))])),
  ...Object.fromEntries(ON_5.map((name) => [`${name}-5.100`, () => forProvider5(synthesise(name, join(outdir, `${name}-5.100`)))])),
};

// UPDATE_GOLDEN=1 writes the synth output again; test/plans/make.sh then plans it.
test.each(Object.entries(PLANNED))('%s: what was planned is what the constructs make now', (situation, synthesised) => {
  const text = synthesised();
  const golden = join(PLANS, situation, 'config', 'main.tf.json');
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, text);
  }
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

test.each(Object.keys(PLANNED))('%s: the gate finds nothing in the plan', (situation) => {
  const { report } = check({ inputs: [{ path: 'plan.json' }], cwd: join(PLANS, situation), config: DEFAULT_CONFIG, today: '2026-11-22' });
  expect(report.findings).toEqual([]);
  expect(report.decision).toBe('passed');
});
