import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tools = join(__dirname, '..', '..', 'tools');

// The tool writes beside itself, so it is tried in a project of its own.
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'dealerguard-new-rule-'));
  mkdirSync(join(project, 'tools'));
  for (const file of ['new-rule.mjs', 'stop.mjs']) copyFileSync(join(tools, file), join(project, 'tools', file));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

const newRule = (...args: string[]): { status: number | null; stderr: string } => {
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'tools', 'new-rule.mjs'), ...args], { encoding: 'utf8' });
  return { status, stderr };
};
const rule = (...path: string[]): string => join(project, 'policies', 'rules', ...path);

test('a new rule is a folder with logic, tests and three plans to fill in', () => {
  expect(newRule('s3/bucket-tags')).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(rule('s3', 'bucket-tags'))).toEqual([
    'bucket-tags.rego',
    'bucket-tags_test.rego',
    'fail.json',
    'pass.json',
    'unknown.json',
  ]);
  expect(readFileSync(rule('s3', 'bucket-tags', 'bucket-tags.rego'), 'utf8')).toContain('\npackage rules.s3["bucket-tags"]\n');
});

test('a name that needs no quotes is written without them, as opa formats it', () => {
  newRule('s3/versioning');
  expect(readFileSync(rule('s3', 'versioning', 'versioning.rego'), 'utf8')).toContain('\npackage rules.s3.versioning\n');
});

test('a rule that is there already is left alone', () => {
  newRule('s3/versioning');
  expect(newRule('s3/versioning')).toEqual({ status: 1, stderr: 'new-rule: policies/rules/s3/versioning exists already\n' });
});

test.each(['', 's3', 'S3/tags', 's3/no_tags', 's3/tags/more', '../s3/tags', '/etc'])('%j is no name of a rule', (name) => {
  expect(newRule(name)).toEqual({ status: 1, stderr: expect.stringContaining('name the rule as service/name in lower case') as string });
});
