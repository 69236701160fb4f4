import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { check } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { choices } from './choices';
import { combinations, newStack } from './combinations';
import { findingsOf, synthesise } from './judged';
import type { TerraformJson } from './resources';

test('choices are all ways to take one value of each option', () => {
  expect([...choices({ a: [1, 2], b: [undefined, 3] })]).toEqual([{ a: 1 }, { a: 1, b: 3 }, { a: 2 }, { a: 2, b: 3 }]);
});

describe('every combination of props', () => {
  const all = [...combinations()];
  let texts: readonly string[] = [];
  beforeAll(() => {
    texts = synthesise(all);
  });

  test('is there', () => {
    expect(all.length).toBe(64 + 48 + 512 + 1400);
  });

  test('leaves no bucket without its guards, and no token unresolved', () => {
    const unguarded = texts.flatMap((text, at) => {
      const { resource } = JSON.parse(text) as TerraformJson;
      const count = (type: string): number => Object.keys(resource?.[type] ?? {}).length;
      const isGuarded = GUARDS.every((type) => count(type) === count('aws_s3_bucket'));
      return isGuarded && !text.includes('TfToken[') ? [] : [all[at]?.title];
    });
    expect(unguarded).toEqual([]);
  });

  test('gives the gate nothing to find', () => {
    expect(findingsOf(all, texts)).toEqual([]);
  });
});

const GUARDS = [
  'aws_s3_bucket_public_access_block',
  'aws_s3_bucket_ownership_controls',
  'aws_s3_bucket_policy',
  'aws_s3_bucket_versioning',
  'aws_s3_bucket_server_side_encryption_configuration',
  'aws_s3_bucket_lifecycle_configuration',
];

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
