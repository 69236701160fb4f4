import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { isDay } from '../model/day';
import { InputError } from '../model/errors';
import type { ConstructWaiver } from '../model/mark';

/** Leave to keep what a rule finds at a construct. Address and fingerprint are computed. */
export interface WaiveOptions {
  /** The id of the rule, such as `s3/public-policy`. */
  readonly rule: string;
  /** Who answers for it: an e-mail address or the name of a team. */
  readonly owner: string;
  /** Why it may stay. */
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`, at most a year ahead. */
  readonly expires: string;
  /**
   * How wide the exposure may be: the fingerprint that `dealerguard waive` prints.
   *
   * @default - as wide as it is when the guard judges the app; a plan may show no wider one
   */
  readonly fingerprint?: string;
}

const KIND = 'dealerguard:waiver';

/**
 * Waives what a rule finds at a construct, or at what is in it, for a while. Like a waiver of the configuration file, it is shown in every
 * report, and one that has expired, is outgrown or waives nothing stops the synthesis. The app needs `guard(app)` or `traceSources(app)`
 * for it to reach the gate.
 *
 * @throws InputError where a field is missing or malformed, and for a stack or app, which would waive the rule for everything in it
 */
export function waive(construct: IConstruct, options: WaiveOptions): void {
  const where = `${construct.node.path === '' ? 'the app' : construct.node.path}: waive`;
  for (const field of ['rule', 'owner', 'reason', 'expires'] as const)
    if (typeof options[field] !== 'string' || options[field].trim() === '') throw new InputError(`${where} lacks ${field}. Give a text.`);
  if (!isDay(options.expires)) throw new InputError(`${where}: expires is ${options.expires}. Allowed: a day, written YYYY-MM-DD.`);
  if (construct.node.scope === undefined || TerraformStack.isStack(construct))
    throw new InputError(`${where} is called for all that is in a stack. Give the construct that has to stay as it is.`);
  const { rule, owner, reason, expires, fingerprint } = options;
  const waiver = { construct: construct.node.path, rule, owner, reason, expires, ...(fingerprint === undefined ? {} : { fingerprint }) };
  construct.node.addMetadata(KIND, waiver satisfies ConstructWaiver);
}

/** The waivers on a construct itself. */
export function waiversOn(construct: IConstruct): readonly ConstructWaiver[] {
  return construct.node.metadata.filter(({ type }) => type === KIND).map(({ data }) => data as ConstructWaiver);
}
