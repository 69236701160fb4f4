import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { check } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { combinations, newStack } from './combinations';
import { findingsOf } from './judged';

test('whatever the props, the gate finds nothing in what a construct makes', () => {
  expect(findingsOf([...combinations()])).toEqual([]);
});

test('an app of all constructs, synthesised to a folder, passes as a whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  try {
    const app = new App({ outdir: folder });
    // Ids are unique within a scope only, so each construct gets its own.
    for (const [at, { create }] of [...combinations()].entries()) if (at % 40 === 0) create(newStack(`stack-${at}`, app));
    app.synth();
    const { report } = check({ inputs: [{ path: folder }], cwd: '/', config: DEFAULT_CONFIG, today: '2026-11-22' });
    expect(report.findings).toEqual([]);
    expect(report.inputs.length).toBeGreaterThan(10);
    expect(report.decision).toBe('passed');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
