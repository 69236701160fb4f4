import { InputError } from '../model/errors';
import { spellOut } from '../report/escape';
import type { Command } from './command';
import { loadConfig } from '../config/config-file';
import { inputsOf } from './inputs';

/** `dealerguard view`: what a rule sees, for those who write rules, and for other runners of the same policies. */
export const viewCommand: Command = {
  usage: {
    name: 'view',
    operands: 'INPUT',
    count: [1, 1],
    says: 'Prints the document that the policies see (schemas/view.schema.json).',
    options: {
      before: { help: 'what is deployed now, instead of what would be' },
      config: { value: 'FILE', help: 'default: dealerguard.yaml, where there is one' },
    },
  },
  run: (given, terminal) => {
    const config = loadConfig(terminal.cwd, given.value('config'));
    const [input] = inputsOf(given.operands, terminal);
    const { viewOf } = require('../check') as typeof import('../check');
    const { after, before } = viewOf(input ?? { path: '-' }, config, terminal.cwd);
    const view = given.isSet('before') ? before : after;
    if (view === undefined) {
      throw new InputError(`${input?.path ?? ''} does not say what is deployed now: only a plan has a before`);
    }
    const lines = JSON.stringify(view, null, 2).split('\n');
    terminal.stdout(`${lines.map(spellOut).join('\n')}\n`);
    return 0;
  },
};
