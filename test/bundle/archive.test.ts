import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { archive, type Entry } from '../../lib/bundle/archive';

const long = `${'folder/'.repeat(13)}${'name'.repeat(10)}.rego`;
const ENTRIES: readonly Entry[] = [
  { name: '.manifest', text: '{}\n' },
  { name: 'empty.rego', text: '' },
  { name: 'block.rego', text: 'x'.repeat(512) },
  { name: long, text: 'package Köln\n' },
  { name: 'rules/large.rego', text: 'package large\n'.repeat(10_000) },
];

test('a tar program unpacks what was put in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-archive-'));
  try {
    writeFileSync(join(folder, 'a.tar.gz'), archive(ENTRIES));
    const { status, stderr } = spawnSync('tar', ['-xzf', 'a.tar.gz'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(ENTRIES.map(({ name }) => readFileSync(join(folder, name), 'utf8'))).toEqual(ENTRIES.map(({ text }) => text));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the bytes are the same everywhere: no time, no owner, no machine, nothing that depends on the version of Node', () => {
  expect(createHash('sha256').update(archive(ENTRIES)).digest('hex')).toBe(
    'f7d2fdd8acd5aa11404f804de8777f6414ab81d8f534076667e4dbdb642d7f5a',
  );
});

test('Node unpacks it as well, and finds its sum and length right', () => {
  expect(gunzipSync(archive(ENTRIES)).length % 512).toBe(0);
  expect(gunzipSync(archive([]))).toEqual(Buffer.alloc(1024));
});
