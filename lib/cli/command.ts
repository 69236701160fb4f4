import type { Arguments, Usage } from './arguments';
import type { ExitCode, Terminal } from './terminal';

export interface Command {
  readonly usage: Usage;
  /** @throws InputError where the user's input cannot be judged. Nothing is on standard output then. */
  readonly run: (given: Arguments, terminal: Terminal) => ExitCode;
}
