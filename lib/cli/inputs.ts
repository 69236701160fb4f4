import { InputError } from '../model/errors';
import { isThere } from '../config/files';
import type { Terminal } from './terminal';

/** An input as the pipeline takes it: a path, with its text where it came from standard input. */
export interface NamedInput {
  readonly path: string;
  readonly text?: string;
}

const DEFAULT_INPUT = 'cdktf.out';

/** The inputs as given; without any, the folder that `cdktf synth` writes. `-` is standard input. */
export function inputsOf(operands: readonly string[], terminal: Terminal): readonly NamedInput[] {
  if (operands.length === 0 && !isThere(terminal.cwd, DEFAULT_INPUT)) {
    throw new InputError(
      `no input is given and there is no ${DEFAULT_INPUT} here: name a plan, a ${DEFAULT_INPUT} folder, a state, or - for standard input`,
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
  return paths.map((path) => (path === '-' ? { path, text: terminal.stdin() } : { path }));
}
