import { InputError } from '../model/errors';
import { spellOut } from '../report/escape/plain';
import { helpOf, readArguments } from './arguments';
import type { Command } from './command';
import type { ExitCode, Terminal } from './terminal';

/** Each command is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  check: () => (require('./check') as typeof import('./check')).checkCommand,
  rules: () => (require('./rules') as typeof import('./rules')).rulesCommand,
  view: () => (require('./view') as typeof import('./view')).viewCommand,
  init: () => (require('./init') as typeof import('./init')).initCommand,
  bundle: () => (require('./bundle') as typeof import('./bundle')).bundleCommand,
  waive: () => (require('./waive') as typeof import('./waive')).waiveCommand,
};

/** The command line as a function. What cannot be judged is one line on standard error and 2; anything else that is thrown is a bug and passes. */
export function run(argv: readonly string[], terminal: Terminal): ExitCode {
  try {
    return dispatch(argv, terminal);
  } catch (error) {
    if (error instanceof InputError) {
      terminal.stderr(`dealerguard: ${spellOut(error.message)}\n`);
      return 2;
    }
    throw error;
  }
}

function dispatch(argv: readonly string[], terminal: Terminal): ExitCode {
  const [name = '', ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout((require('./help') as typeof import('./help')).HELP);
    return 0;
  }
  if (name === '--version' || name === '-V') {
    terminal.stdout(`${(require('./package-files') as typeof import('./package-files')).version()}\n`);
    return 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new InputError(`${name === '' ? 'no command is given' : `there is no command ${name}`}: dealerguard --help lists what there is`);
  }
  const command = (COMMANDS[name] as () => Command)();
  if (asksForHelp(rest)) {
    terminal.stdout(helpOf(command.usage));
    return 0;
  }
  return command.run(readArguments(rest, command.usage), terminal);
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).some((argument) => argument === '--help' || argument === '-h');
}
