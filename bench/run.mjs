// Measures the gate against the least that any gate must do, prints ratios against their budgets, and fails above one.
//
//   npm run bench             all of it, about five minutes; writes bench/results.md and bench/growth.svg
//   npm run bench -- --quick  fewer rounds and no 30,000 resources; writes nothing
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { commands, compare, stages } from './measure.mjs';
import { measurePage, PAUSE } from './page.mjs';
import { growthPlot } from './plot.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 7;
const sizes = quick ? [1000, 3000, 10000] : [1000, 3000, 10000, 30000];
const large = sizes.filter((size) => size >= 10000);

// So many constructs make an app that one team can still oversee.
const CONSTRUCTS = 2000;

// A stage that takes less than this at the largest size is noise, not growth.
const NOISE_MS = 5;

const number = (value, digits = 2) => value.toFixed(digits);
const thousands = (value) => value.toLocaleString('en-GB');

/** One line of the table of ratios. */
const ratio = (what, value, budget, detail) => ({ what, value, budget, within: value <= budget, detail });

const wholeProcess = (plans, peakFile) =>
  large.flatMap((size) => {
    const { time, memory } = compare(commands.parse(plans[size]), commands.check(plans[size]), rounds, peakFile);
    const megabytes = (value) => `${number(value / 1024, 0)} MB`;
    return [
      ratio(
        `time, ${thousands(size)} resources: check ÷ parse only`,
        time.ratio,
        1.5,
        `${number(time.other, 0)} ms ÷ ${number(time.one, 0)} ms`,
      ),
      ratio(
        `peak memory, ${thousands(size)} resources: check ÷ parse only`,
        memory.ratio,
        1.3,
        `${megabytes(memory.other)} ÷ ${megabytes(memory.one)}`,
      ),
    ];
  });

const coldStart = (plan) => {
  const { time } = compare(commands.nothing(), commands.check(plan), rounds * 3);
  return ratio('time, 10 resources: check ÷ node -e 0', time.ratio, 1.5, `${number(time.other, 0)} ms ÷ ${number(time.one, 0)} ms`);
};

/** What the guard, and lines without it, add to the synthesis of an app: whole processes. */
const synthesis = (folder) =>
  [
    ['guard', 1.6],
    ['lines', 1.4],
  ].map(([mode, budget]) => {
    const [plain, other] = ['plain', mode].map((each) => commands.synth(CONSTRUCTS, each, join(folder, `synth-${each}`)));
    const { time } = compare(plain, other, rounds);
    return ratio(
      `time, synthesis of ${thousands(CONSTRUCTS)} constructs: with ${mode} ÷ without`,
      time.ratio,
      budget,
      `${number(time.other, 0)} ms ÷ ${number(time.one, 0)} ms`,
    );
  });

// `start` is Node itself and the loading of our one file; reading and parsing is what any gate must do.
const NOT_OURS = ['start', 'read', 'parse', 'total'];

/** All that the gate does after Node has started, less what the process that only reads and parses does: the gate parses less of a large plan. */
const ownWork = ({ resources, stages: times, floor: { read, parse } }) => {
  const floor = read + parse;
  const all = Object.keys(times).filter((stage) => stage !== 'start' && stage !== 'total');
  const own = all.reduce((sum, stage) => sum + times[stage], 0) - floor;
  return ratio(
    `own work ÷ (read + parse), ${thousands(resources)} resources`,
    own / floor,
    0.5,
    `${number(own, 0)} ms ÷ ${number(floor, 0)} ms`,
  );
};

/** How a stage of ours grows: 1 is as fast as its input. Measured over the two largest sizes, where start-up no longer counts. */
const growth = (measured) => {
  const [from, to] = measured.slice(-2);
  const input = to.bytes / from.bytes;
  return Object.keys(to.stages)
    .filter((stage) => !NOT_OURS.includes(stage) && to.stages[stage] >= NOISE_MS)
    .map((stage) =>
      ratio(
        `growth of ${stage} ÷ growth of the input, ${thousands(from.resources)} to ${thousands(to.resources)}`,
        to.stages[stage] / from.stages[stage] / input,
        1.25,
        `${number(from.stages[stage], 1)} ms to ${number(to.stages[stage], 1)} ms`,
      ),
    );
};

const table = (head, lines) => [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const report = (ratios, measured) => {
  const stageNames = Object.keys(measured[0].stages);
  return `${table(
    ['measured', 'ratio', 'budget', '', 'medians'],
    ratios.map(({ what, value, budget, within, detail }) => [what, number(value), budget, within ? 'within' : 'ABOVE', detail]),
  )}

Milliseconds of each stage, as \`check --timings\` tells them (medians of ${rounds}):

${table(
  ['resources', 'MB', ...stageNames],
  measured.map(({ resources, bytes, stages: times }) => [
    thousands(resources),
    number(bytes / 1e6, 1),
    ...stageNames.map((stage) => number(times[stage] ?? 0, 1)),
  ]),
)}
`;
};

const measureAll = (folder) => {
  const plans = {};
  const bytes = {};
  for (const size of [10, ...sizes]) {
    plans[size] = join(folder, `plan-${size}.json`);
    bytes[size] = generate(size, plans[size]);
  }
  const times = stages(
    sizes.map((size) => plans[size]),
    rounds,
  );
  const measured = sizes.map((size, at) => ({ resources: size, bytes: bytes[size], stages: times[at].gate, floor: times[at].floor }));
  const at10k = measured.find(({ resources }) => resources === 10000);
  return {
    measured,
    ratios: [...wholeProcess(plans, join(folder, 'peak')), coldStart(plans[10]), ownWork(at10k), ...growth(measured), ...synthesis(folder)],
  };
};

/** What a reader of the page waits for. Not a ratio to what the machine can do, but to what a person feels. */
const page = async () => {
  const steps = await measurePage(rounds);
  if (steps === undefined) console.log('No Chromium is here: the HTML page is not measured.');
  return (steps ?? []).map(({ name, ms }) => ratio(name, ms / PAUSE, 1, `${number(ms, 0)} ms ÷ ${PAUSE} ms, which is felt`));
};

const main = async () => {
  if (!existsSync(join(here, '..', 'dist', 'cli', 'main.js'))) throw new Error('dist/cli/main.js is not there: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-bench-'));
  try {
    const { measured, ratios: ofTheGate } = measureAll(folder);
    const ratios = [...ofTheGate, ...(await page())];
    const text = report(ratios, measured);
    console.log(text);
    if (!quick) {
      const cores = cpus().length;
      writeFileSync(
        join(here, 'results.md'),
        `# Measured\n\nWritten by \`npm run bench\`: Node ${process.versions.node}, ${cores} cores.\n\n${text}\n![growth](growth.svg)\n`,
      );
      writeFileSync(join(here, 'growth.svg'), growthPlot(measured));
    }
    process.exitCode = ratios.every(({ within }) => within) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await main();
