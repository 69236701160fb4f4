import { isThere } from '../config/files';
import { InputError } from '../model/errors';
import type { Arguments, Option } from './arguments';
import { isArchive } from './files';
import type { Terminal } from './terminal';

/** An input as the pipeline takes it. */
export interface NamedInput {
  readonly path: string;
  /** Where it came from standard input, or from Terraform. */
  readonly text?: string;
  /** The code behind a plan. */
  readonly source?: string;
}

const DEFAULT_INPUT = 'cdktf.out';

/** The option of every command that takes plans. */
export const SOURCE: Option = {
  value: 'PATH',
  help: 'the code behind a plan: .tf folder, cdktf.out, or binary plan',
  isRepeatable: true,
};

/**
 * The inputs as given; without any, the folder that `cdktf synth` writes. `-` is standard input. A plan file that is not JSON is shown by
 * Terraform, and is its own source.
 */
export function inputsOf(given: Arguments, terminal: Terminal, operands: readonly string[] = given.operands): readonly NamedInput[] {
  if (operands.length === 0 && !isThere(terminal.cwd, DEFAULT_INPUT)) {
    throw new InputError(
      `no input is given and there is no ${DEFAULT_INPUT} here: name a plan, a ${DEFAULT_INPUT} folder, a folder of .tf files, a state, or - for standard input`,
    );
  }
  const paths = operands.length === 0 ? [DEFAULT_INPUT] : operands;
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) {
    throw new InputError(`the input ${twice} is given twice: give it once`);
  }
  if (paths.includes('')) {
    throw new InputError('the name of an input is empty: name a file or folder');
  }
  const sources = sourcesOf(given.values('source'), paths);
  return paths.map((path, index) => {
    const source = sources[index];
    const input = inputOf(path, terminal);
    return source === undefined ? input : { ...input, source };
  });
}

function inputOf(path: string, terminal: Terminal): NamedInput {
  if (path === '-') {
    return { path, text: terminal.stdin() };
  }
  if (!isArchive(terminal.cwd, path)) {
    return { path };
  }
  const { showPlan } = require('./plan-file') as typeof import('./plan-file');
  return { path, text: showPlan(path, terminal), source: path };
}

/** One source is that of every input; several are those of the inputs in their order. */
function sourcesOf(sources: readonly string[], paths: readonly string[]): readonly (string | undefined)[] {
  if (sources.length > 1 && sources.length !== paths.length) {
    throw new InputError(
      `--source is given ${sources.length} times for ${paths.length === 1 ? 'one input' : `${paths.length} inputs`}: give it once, or once for each input in their order`,
    );
  }
  return paths.map((_, index) => (sources.length > 1 ? sources[index] : sources[0]));
}
