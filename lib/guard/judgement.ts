import { check } from '../check';
import type { Config } from '../model/config';
import { InputError } from '../model/errors';
import type { ConstructWaiver } from '../model/mark';
import type { Report } from '../model/report';
import type { Catalogue } from '../model/rule';
import { spellOut } from '../report/escape/plain';
import { reporterOf } from '../report/formats';
import { englishWords } from '../report/words';
import type { StackJson } from './comments';
import { baselineIn, configIn, type GuardOptions } from './options';
import type { Surroundings } from './surroundings';

/** All stacks of an app, comments included. */
type Stacks = readonly { readonly name: string; readonly json: StackJson }[];

/** What came of judging all stacks of an app together. */
export interface Judgement {
  /** Why the synthesis has to stop; empty where it may go on. */
  readonly errors: readonly string[];
  /** What was waived, by waiver. */
  readonly acceptedBy: (waiver: ConstructWaiver) => ConstructWaiver['accepted'];
}

/** Judges. What cannot be judged stops the synthesis like what blocks. */
export function judge(stacks: Stacks, options: GuardOptions, around: Surroundings): Judgement {
  try {
    const { report, catalogue } = checked(stacks, options, around, configIn(options, around));
    options.onReport?.(report);
    return {
      errors: report.decision === 'blocked' ? [told(report, catalogue, options.today ?? around.today)] : [],
      acceptedBy: (waiver) => acceptedIn(report, waiver),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { errors: [`dealerguard could not judge this app: ${spellOut(error.message)}`], acceptedBy: () => undefined };
  }
}

function checked(stacks: Stacks, options: GuardOptions, around: Surroundings, config: Config): ReturnType<typeof check> {
  const { failOn, only } = options;
  return check({
    inputs: [{ path: 'cdktf.out', stacks }],
    cwd: around.cwd,
    config,
    today: options.today ?? around.today,
    ...baselineIn(options, around),
    ...(failOn === undefined ? {} : { failOn }),
    ...(only === undefined ? {} : { only }),
  });
}

/** The report, set in under the name of the stack that cdktf puts before it. */
function told(report: Report, catalogue: Catalogue, today: string): string {
  const text = reporterOf('text')(report, englishWords(catalogue), { color: false, version: '', today, constructs: true });
  return `dealerguard: ${text.trim().replaceAll(/\n(?=.)/g, '\n  ')}\n`;
}

function acceptedIn({ waivers }: Report, { construct, rule, fingerprint }: ConstructWaiver): ConstructWaiver['accepted'] {
  return waivers
    .filter(({ state, waiver }) => (state === 'used' || state === 'expiring') && waiver.construct === construct && waiver.rule === rule)
    .filter(({ waiver }) => fingerprint === undefined || waiver.fingerprint === fingerprint)
    .map(({ waiver }) => ({ address: waiver.address, fingerprint: waiver.fingerprint }));
}
