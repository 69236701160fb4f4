import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Files that are or would be committed. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile());

const contents = files.map((path) => ({ path, bytes: readFileSync(join(root, path)) }));
const texts = contents.filter(({ bytes }) => !bytes.subarray(0, 8000).includes(0));

/** `path:line` of every match. */
const places = (pattern: RegExp, among = texts): string[] =>
  among.flatMap(({ path, bytes }) =>
    bytes
      .toString('utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('there are files to look at', () => {
  expect(files).toContain('package.json');
});

test('no file names a folder of the machine it was written on', () => {
  // Spelled in parts, or this file would find itself. A path follows a quote, a space or the like; `/work` alone is a word.
  const homes = [
    '/ro' + 'ot/',
    '/ho' + 'me/[a-z][\\w-]*/',
    '/Us' + 'ers/[A-Za-z][\\w-]*/',
    'C:\\\\+Us' + 'ers',
    '/wo' + 'rk/(main|shared|user)',
    '/t' + 'mp/[\\w.]',
  ];
  const own = [homedir(), root].filter((path) => path.length > 4).map(escaped);
  expect(places(new RegExp(`(^|[\\s"'\`=(:,\\0])(file://)?(${[...homes, ...own].join('|')})`), contents)).toEqual([]);
});

test('the lock file names no registry', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { resolved?: string }> };
  expect(Object.entries(lock.packages).flatMap(([name, { resolved }]) => (resolved ? [`${name}: ${resolved}`] : []))).toEqual([]);
});

test('no file sets a package registry or a proxy', () => {
  const settings = [
    ['registry', '='],
    ['_auth', 'Token'],
    ['GO', 'PROXY='],
    ['index', '-url'],
  ].map((parts) => parts.join(''));
  expect(places(new RegExp(settings.join('|')))).toEqual([]);
});

test('no file holds a mark that says that something is still to be done', () => {
  const marks = [
    ['TO', 'DO'],
    ['FIX', 'ME'],
  ].map((parts) => parts.join(''));
  const written = texts.filter(({ path }) => path !== 'package-lock.json');
  expect(places(new RegExp(`\\b(${marks.join('|')})\\b`), written)).toEqual([]);
});
