import type { Views } from '../check';
import { InputError } from '../model/errors';
import type { View } from '../model/view';
import { spellOut } from '../report/escape/plain';
import type { Arguments } from './arguments';
import type { Command } from './command';
import { loadConfig } from '../config/config-file';
import { inputsOf, SOURCE } from './inputs';

/** `dealerguard view`: what a rule sees, for those who write rules, and for other runners of the same policies. */
export const viewCommand: Command = {
  usage: {
    name: 'view',
    operands: 'INPUT...',
    count: [1, Infinity],
    says: 'Prints the document that the policies see (schemas/view.schema.json).',
    options: {
      before: { help: 'what is deployed now, of what the plan touches' },
      recorded: { help: 'what Terraform recorded, before it was changed by hand' },
      source: SOURCE,
      config: { value: 'FILE', help: 'default: dealerguard.yaml, where there is one' },
    },
  },
  run: (given, terminal) => {
    const config = loadConfig(terminal.cwd, given.value('config'));
    const inputs = inputsOf(given, terminal);
    const { viewOf } = require('../check') as typeof import('../check');
    const view = sideOf(viewOf(inputs, config, terminal.cwd), given);
    const lines = JSON.stringify(view, null, 2).split('\n');
    terminal.stdout(`${lines.map(spellOut).join('\n')}\n`);
    return 0;
  },
};

function sideOf({ after, before, recorded }: Views, given: Arguments): View {
  const [isBefore, isRecorded] = [given.isSet('before'), given.isSet('recorded')];
  const names = given.operands.join(', ');
  if (isBefore && isRecorded) {
    throw new InputError('--before and --recorded are two views: ask for one');
  }
  if ((isBefore || isRecorded) && before === undefined) {
    throw new InputError(`${names} does not say what is deployed now: only a plan has a before`);
  }
  if (isRecorded && recorded === undefined) {
    throw new InputError(`${names} tells of nothing that was changed outside Terraform: --before prints what was recorded`);
  }
  return (isRecorded ? recorded : isBefore ? before : undefined) ?? after;
}
