import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const rulesFolder = join(root, 'policies', 'rules');

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const rules = folders(rulesFolder).flatMap((service) => folders(join(rulesFolder, service)).map((name) => ({ service, name })));
const ids = rules.map(({ service, name }) => `${service}/${name}`);
const compiled = JSON.parse(readFileSync(join(root, 'policies', 'compiled', 'rules.json'), 'utf8')) as { rules: { id: string }[] };

const read = (service: string, name: string, file: string): string => readFileSync(join(rulesFolder, service, name, file), 'utf8');

test('every rule folder is in the compiled catalogue, and nothing else is', () => {
  expect(compiled.rules.map((rule) => rule.id).sort()).toEqual([...ids].sort());
});

describe.each(rules)('$service/$name', ({ service, name }) => {
  test('has its logic, its tests, a bad plan and a good one', () => {
    const wanted = [`${name}.rego`, `${name}_test.rego`, 'fail.json', 'pass.json'];
    expect(wanted.filter((file) => !existsSync(join(rulesFolder, service, name, file)))).toEqual([]);
  });

  test('holds nothing else', () => {
    const allowed = [`${name}.rego`, `${name}_test.rego`, 'fail.json', 'pass.json', 'unknown.json'];
    expect(readdirSync(join(rulesFolder, service, name)).filter((file) => !allowed.includes(file))).toEqual([]);
  });

  test('is the package of its folder', () => {
    const package_ = `package rules${path(service)}${path(name)}`;
    expect(
      read(service, name, `${name}.rego`)
        .split('\n')
        .filter((line) => line.startsWith('package ')),
    ).toEqual([package_]);
  });

  test('rests on a page of AWS or the provider, and says a fix', () => {
    const metadata = read(service, name, `${name}.rego`);
    expect({
      source: metadata.includes('# related_resources:'),
      fix: metadata.includes('#   fix:'),
      rows: metadata.includes('#   rows:'),
    }).toEqual({
      source: true,
      fix: true,
      rows: true,
    });
  });
});

/** `s3` is written `.s3`, `public-acl` is written `["public-acl"]`. */
function path(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? `.${name}` : `["${name}"]`;
}
