import { daysAfter } from '../model/day';
import { InputError } from '../model/errors';
import { spellOut } from '../report/escape';
import { dayOf } from './arguments';
import type { Command } from './command';
import { loadConfig } from '../config/config-file';
import { inputsOf, SOURCE } from './inputs';

/** How long a new waiver holds unless its owner writes another day. In days; at most a year is allowed. */
const TERM = 90;

/** `dealerguard waive`: what to put into the configuration to keep a finding for a while. Owner and reason are left to a person. */
export const waiveCommand: Command = {
  usage: {
    name: 'waive',
    operands: 'INPUT ID ADDRESS',
    count: [3, 3],
    says: 'Prints a waiver to fill in, for dealerguard.yaml. ID is that of the rule.',
    options: {
      source: SOURCE,
      config: { value: 'FILE', help: 'default: dealerguard.yaml, where there is one' },
      today: { value: 'YYYY-MM-DD', help: 'the day that it begins' },
    },
  },
  run: (given, terminal) => {
    const [path = '', rule = '', address = ''] = given.operands;
    const today = dayOf(given.value('today'), terminal.today);
    const config = loadConfig(terminal.cwd, given.value('config'));
    const { check } = require('../check') as typeof import('../check');
    const { report, catalogue } = check({ inputs: inputsOf(given, terminal, [path]), cwd: terminal.cwd, config, today });
    const id = catalogue.rules.find(({ id: own, aliases = [] }) => own === rule || aliases.includes(rule))?.id;
    const found = report.findings.filter((finding) => finding.rule === id && finding.address === address && finding.change !== 'fixed');
    if (found.length === 0) {
      throw new InputError(`${path} has no finding of ${rule} at ${address}: dealerguard check lists what there is`);
    }
    const isOne = report.inputs.length === 1;
    const stanzas = found.map(({ input, fingerprint }) =>
      stanzaOf(id ?? rule, address, isOne ? undefined : input, fingerprint, daysAfter(today, TERM)),
    );
    terminal.stdout(`waivers:\n${[...new Set(stanzas)].join('')}`);
    return 0;
  },
};

/** JSON's strings are YAML's: an address with quotes or brackets needs no thought. */
function stanzaOf(rule: string, address: string, input: string | undefined, fingerprint: string, expires: string): string {
  return [
    `  - rule: ${rule}`,
    `    address: ${spellOut(JSON.stringify(address))}`,
    ...(input === undefined ? [] : [`    input: ${spellOut(JSON.stringify(input))}`]),
    '    owner: # who answers for it: an e-mail address or the name of a team',
    '    reason: # why it may stay',
    `    expires: ${expires} # at most a year ahead`,
    `    fingerprint: ${fingerprint}`,
    '',
  ].join('\n');
}
