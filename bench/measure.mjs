// Child processes and their time, memory, and what they say about their stages.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');

/** The gate as users install it: a checkout also checks that the compiled policies are those of the sources beside them. */
const install = () => {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-bench-'));
  for (const part of ['dist', 'schemas', join('policies', 'compiled')]) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const installed = install();
const gate = join(installed, 'dist', 'cli', 'main.js');

export const commands = {
  parse: (file) => [join(here, 'parse-only.cjs'), file],
  check: (file) => [gate, 'check', file],
  timed: (file) => [gate, 'check', '--timings', file],
  nothing: () => ['-e', '0'],
  synth: (count, mode, folder) => [join(here, 'synth.cjs'), installed, folder, String(count), mode],
};

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** One run: milliseconds of the whole process, its peak memory in kB, and its standard error. The gate alone may end with 1: it blocked. */
const run = (args, peakFile) => {
  const env = {
    ...process.env,
    ...(peakFile && { BENCH_PEAK_FILE: peakFile, NODE_OPTIONS: `--require ${join(here, 'peak-memory.cjs')}` }),
  };
  const start = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const milliseconds = performance.now() - start;
  if (error || !(args[0] === gate ? [0, 1] : [0]).includes(status))
    throw new Error(`node ${args.join(' ')} ended with ${status}: ${error?.message ?? stderr}`);
  return { milliseconds, kilobytes: peakFile ? Number(readFileSync(peakFile, 'utf8')) : 0, stderr };
};

/** Medians of two commands that take turns, so that whatever else the machine does hits both. */
export const compare = (one, other, rounds, peakFile) => {
  const runs = { one: [], other: [] };
  run(one, peakFile);
  run(other, peakFile);
  for (let round = 0; round < rounds; round++) {
    runs.one.push(run(one, peakFile));
    runs.other.push(run(other, peakFile));
  }
  const of = (list, key) => median(list.map((entry) => entry[key]));
  const both = (key) => ({ one: of(runs.one, key), other: of(runs.other, key), ratio: of(runs.other, key) / of(runs.one, key) });
  return { time: both('milliseconds'), memory: both('kilobytes') };
};

const stagesOf = (stderr) =>
  Object.fromEntries([...stderr.matchAll(/^([a-z][a-z ]*?)\s+(\d+(?:\.\d+)?)(?: ms)?$/gm)].map(([, stage, time]) => [stage, Number(time)]));

/** Median milliseconds of each stage of the gate for each file, and of the process that only parses. All take turns. */
export const stages = (files, rounds) => {
  const gates = files.map(() => []);
  const floors = files.map(() => []);
  for (let round = 0; round < rounds; round++) {
    files.forEach((file, at) => {
      floors[at].push(stagesOf(run(commands.parse(file)).stderr));
      gates[at].push(stagesOf(run(commands.timed(file)).stderr));
    });
  }
  if (!gates.flat().every((one) => one.read && one.parse && one.judge))
    throw new Error('check --timings does not tell read, parse and judge');
  return files.map((_, at) => ({ gate: medians(gates[at]), floor: medians(floors[at]) }));
};

const medians = (list) => Object.fromEntries(Object.keys(list[0]).map((stage) => [stage, median(list.map((one) => one[stage] ?? 0))]));
