// What `npm test` runs after the build: jest, then the Rego unit tests. Both run, whatever the first says.
//
//   node tools/test.mjs [JEST ARGUMENT...]   with arguments, jest alone: npm test -- test/read
//   node tools/test.mjs --results FOLDER     also writes jest.json and rego.json there
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
const jest = (...args) => run(join('node_modules', 'jest', 'bin', 'jest.js'), ...args);

const [first, folder] = process.argv.slice(2);
const results = first === '--results' ? folder : undefined;

if (first && !results) {
  process.exitCode = jest(...process.argv.slice(2)) ? 0 : 1;
} else {
  const typescript = jest(...(results ? ['--json', '--outputFile', join(results, 'jest.json')] : []));
  const rego = run(join('tools', 'test-policies.mjs'), ...(results ? ['--output', join(results, 'rego.json')] : []));
  process.exitCode = typescript && rego ? 0 : 1;
}
