import { SEVERITIES } from '../model/severity';
import { FORMATS, reporterOf } from '../report/formats';
import type { ReporterOptions } from '../report/reporter';
import { LANGUAGES } from '../report/words';
import { type Arguments, dayOf, oneOf, type Usage } from './arguments';
import type { Command } from './command';
import { loadConfig } from '../config/config-file';
import { writeFile } from './files';
import { outputsOf } from './formats';
import { inputsOf, SOURCE } from './inputs';
import { wordsIn } from './language';
import { optimizeLate } from './optimizing';
import type { ExitCode, Terminal } from './terminal';

const usage: Usage = {
  name: 'check',
  operands: '[INPUT...]',
  count: [0, Infinity],
  says: 'Judges what would be deployed. All inputs are one estate. Default: ./cdktf.out',
  options: {
    format: { value: 'FORMAT[=FILE]', help: `${FORMATS.join(', ')}; repeatable, with a file each`, isRepeatable: true },
    source: SOURCE,
    config: { value: 'FILE', help: 'default: dealerguard.yaml, where there is one' },
    'fail-on': { value: 'SEVERITY', help: `block from it up as well: ${SEVERITIES.join(', ')}` },
    only: { value: 'introduced', help: 'block only on what is introduced or widened' },
    baseline: { value: 'FILE', help: 'an earlier JSON report to compare with' },
    today: { value: 'YYYY-MM-DD', help: 'the day that expiry is compared with' },
    lang: { value: 'LANGUAGE', help: `of the report: ${LANGUAGES.join(', ')}` },
    timings: { help: 'the time of each stage on standard error' },
    'no-color': { help: 'no colours, as with NO_COLOR' },
  },
};

export const checkCommand: Command = { usage, run: runCheck };

/** Everything is read, judged and put into words before the first byte is written, files before standard output. */
function runCheck(given: Arguments, terminal: Terminal): ExitCode {
  const started = performance.now();
  const outputs = outputsOf(given.values('format'));
  const failOn = oneOf('fail-on', given.value('fail-on'), SEVERITIES);
  const only = oneOf('only', given.value('only'), ['introduced'] as const);
  const language = oneOf('lang', given.value('lang'), LANGUAGES) ?? 'en';
  const today = dayOf(given.value('today'), terminal.today);
  const config = loadConfig(terminal.cwd, given.value('config'));
  const baseline = baselineOf(given, terminal);
  const inputs = inputsOf(given, terminal);
  optimizeLate(inputs, terminal.cwd);
  const { check } = require('../check') as typeof import('../check');
  const loaded = performance.now();
  const { report, catalogue, timings } = check({
    inputs,
    cwd: terminal.cwd,
    config,
    today,
    ...(failOn === undefined ? {} : { failOn }),
    ...(only === undefined ? {} : { only }),
    ...(baseline === undefined ? {} : { baseline }),
  });
  const judged = performance.now();
  const words = wordsIn(language, catalogue);
  const texts = outputs.map(({ format, file }) => ({
    file,
    text: reporterOf(format)(report, words, optionsOf(file === undefined && isColored(given, terminal), today)),
  }));
  texts.forEach(({ file, text }) => file !== undefined && writeFile(terminal.cwd, file, text));
  texts.forEach(({ file, text }) => file === undefined && terminal.stdout(text));
  if (given.isSet('timings')) {
    const stages = [{ stage: 'start', ms: started }, { stage: 'load', ms: loaded - started }, ...timings];
    terminal.stderr(linesOf([...stages, { stage: 'report', ms: performance.now() - judged }]));
  }
  return report.decision === 'blocked' ? 1 : 0;
}

/** The version is read where a format asks for it. */
function optionsOf(color: boolean, today: string): ReporterOptions {
  return {
    color,
    today,
    get version() {
      return (require('./package-files') as typeof import('./package-files')).version();
    },
  };
}

function baselineOf(given: Arguments, terminal: Terminal): import('../model/report').Report | undefined {
  const path = given.value('baseline');
  return path === undefined
    ? undefined
    : (require('../config/baseline-file') as typeof import('../config/baseline-file')).loadBaseline(terminal.cwd, path);
}

/** https://no-color.org: any value but the empty one turns colours off. */
function isColored(given: Arguments, { env, isTerminal }: Terminal): boolean {
  return isTerminal && !given.isSet('no-color') && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

function linesOf(timings: readonly { readonly stage: string; readonly ms: number }[]): string {
  return timings.map(({ stage, ms }) => `${stage.padEnd(8)} ${ms.toFixed(1).padStart(8)} ms\n`).join('');
}
