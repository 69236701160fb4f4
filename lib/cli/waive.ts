import type { CheckResult } from '../check';
import { addWaiver, waiverStanzas, type WaiverDraft } from '../config/add-waiver';
import { CONFIG_FILE, loadConfig, readConfig } from '../config/config-file';
import { isThere, readText } from '../config/files';
import { daysAfter, isDay, yearAfter } from '../model/day';
import { InputError } from '../model/errors';
import type { Waiver } from '../model/finding';
import { spellOut } from '../report/escape/plain';
import { dayOf, type Arguments } from './arguments';
import type { Command } from './command';
import { writeFile } from './files';
import { inputsOf, SOURCE } from './inputs';
import type { Terminal } from './terminal';

/** How long a new waiver holds unless its owner says another day. In days; at most a year is allowed. */
const TERM = 90;

/** `dealerguard waive`: leave to keep a finding for a while, printed or written. Owner and reason are for a person to give. */
export const waiveCommand: Command = {
  usage: {
    name: 'waive',
    operands: 'INPUT... ID ADDRESS',
    count: [3, Infinity],
    says: 'Prints a waiver for dealerguard.yaml. ID is that of the rule.',
    options: {
      source: SOURCE,
      write: { help: 'put it into the configuration, or renew the one there' },
      owner: { value: 'WHO', help: 'who answers for it: an e-mail address or a team' },
      reason: { value: 'WHY', help: 'why it may stay' },
      expires: { value: 'YYYY-MM-DD', help: `its last day; default: in ${TERM} days` },
      config: { value: 'FILE', help: `default: ${CONFIG_FILE}, where there is one` },
      today: { value: 'YYYY-MM-DD', help: 'the day that it begins' },
    },
  },
  run: (given, terminal) => {
    const today = dayOf(given.value('today'), terminal.today);
    const expires = lastDay(given.value('expires'), today);
    const paths = given.operands.slice(0, -2);
    const [rule = '', address = ''] = given.operands.slice(-2);
    const config = loadConfig(terminal.cwd, given.value('config'));
    const { check } = require('../check') as typeof import('../check');
    const result = check({ inputs: inputsOf(given, terminal, paths), cwd: terminal.cwd, config, today });
    const places = placesOf(result, rule, address);
    if (places.length === 0) {
      throw new InputError(`${paths.join(', ')} has no finding of ${rule} at ${address}: dealerguard check lists what there is`);
    }
    const waivers = places.map((place) => ({ ...place, owner: given.value('owner'), reason: given.value('reason'), expires }));
    terminal.stdout(given.isSet('write') ? written(waivers, given, terminal) : waiverStanzas(waivers));
    return 0;
  },
};

function lastDay(value: string | undefined, today: string): string {
  if (value === undefined) {
    return daysAfter(today, TERM);
  }
  if (!isDay(value)) {
    throw new InputError(`--expires ${value} is no day: write YYYY-MM-DD`);
  }
  if (value < today || value > yearAfter(today)) {
    throw new InputError(`--expires ${value} is not within a year: write a day from ${today} to ${yearAfter(today)}`);
  }
  return value;
}

/** Which findings there are, each exposure once. The input is named where there are several. */
function placesOf({ report, catalogue }: CheckResult, rule: string, address: string): Omit<Waiver, 'owner' | 'reason' | 'expires'>[] {
  const id = catalogue.rules.find(({ id: own, aliases = [] }) => own === rule || aliases.includes(rule))?.id;
  const places = report.findings
    .filter((finding) => finding.rule === id && finding.address === address && finding.change !== 'fixed')
    .map(({ input, fingerprint }) => ({ rule: id ?? rule, address, ...(report.inputs.length > 1 ? { input } : {}), fingerprint }));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** Puts the waivers into the configuration, which must still be right then, and says so. */
function written(drafts: readonly WaiverDraft[], given: Arguments, { cwd }: Terminal): string {
  const file = given.value('config') ?? CONFIG_FILE;
  let text = isThere(cwd, file) ? readText(cwd, file, 'the configuration') : '';
  const lines = drafts.map((draft) => {
    const { owner, reason } = draft;
    if (owner === undefined || reason === undefined) {
      throw new InputError('--write needs --owner and --reason: who answers for it, and why it may stay');
    }
    const added = addWaiver(text, { ...draft, owner, reason });
    text = added.text;
    return `${file}: ${added.isRenewed ? 'renewed' : 'added'} the waiver of ${draft.rule} for ${draft.address}, until ${draft.expires}\n`;
  });
  readConfig(text, file);
  writeFile(cwd, file, text);
  return lines.map((line) => `${spellOut(line.trimEnd())}\n`).join('');
}
