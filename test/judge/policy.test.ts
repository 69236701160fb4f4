import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeJudge } from '../../lib/judge/judge';
import { POLICIES, readCompiled } from '../../lib/judge/policy';
import { InputError } from '../../lib/model/errors';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  folder = join(root, 'policies');
  cpSync(POLICIES, folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const refusal = (): string => {
  try {
    readCompiled(folder);
    return 'accepted';
  } catch (error) {
    return error instanceof InputError ? error.message : 'a bug';
  }
};

test('compiled policies that belong together are read', () => {
  expect(refusal()).toBe('accepted');
});

test.each([
  ['the wasm is missing', () => rmSync(join(folder, 'compiled', 'policy.wasm')), /policy\.wasm cannot be read; run/],
  ['the catalogue is missing', () => rmSync(join(folder, 'compiled', 'rules.json')), /rules\.json cannot be read; run/],
  [
    'the catalogue is damaged',
    () => writeFileSync(join(folder, 'compiled', 'rules.json'), '{"sources":'),
    /rules\.json of the compiled policies is damaged; run/,
  ],
  ['the wasm is another', () => writeFileSync(join(folder, 'compiled', 'policy.wasm'), 'x'), /do not belong together; run/],
])('%s: it is refused with the next step', (_, damage, message) => {
  damage();
  expect(refusal()).toMatch(message);
});

test('in a checkout, policies that were changed after they were compiled are refused', () => {
  cpSync(join(POLICIES, '..', 'tools'), join(root, 'tools'), { recursive: true });
  expect(refusal()).toBe('accepted');
  writeFileSync(join(folder, 'rules', 'new.rego'), 'package rules.new\n');
  expect(refusal()).toMatch(/older than the policies beside it; run "npm run build:policies"/);
});

test('a wasm that is none is an engine that failed, in one line', () => {
  const { catalogue } = readCompiled();
  expect(() => makeJudge({ wasm: Buffer.from('no wasm'), catalogue })).toThrow(
    /^the policy engine failed: .+; this is a defect of dealerguard, please report it$/,
  );
});
