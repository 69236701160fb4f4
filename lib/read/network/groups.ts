import type { Attached, IngressRule, SecurityGroup, Unknown } from '../../model/view';
import type { Instance } from '../instance';
import type { Pool } from '../pool';
import { isUntouched } from '../guards';
import { inlineRulesOf, rulesOf, RULE_TYPES, unknownRulesOf } from './ingress';
import { part } from '../values';
import { prefixLists } from './lists';
import { keyOf, led, membersOf, ofTypes } from './members';
import type { Led, Member, Members } from './members';
import { GROUP_TYPES, STANDINGS, VPC_TYPES } from './table';

/** The security groups of all inputs. */
export interface Groups {
  /** The keys of what paths lead to. */
  readonly keysOf: (led: Led, input: string) => (string | Unknown)[];
  /** The groups that a rule of its own may belong to, and a group itself. */
  readonly keysAt: (one: Instance) => readonly string[];
  /** The key of the default group of a VPC, where something here tells of it. */
  readonly defaultOf: (vpc: Instance) => string | undefined;
  readonly attach: (key: string, attached: Attached) => void;
  readonly finish: () => Record<string, SecurityGroup>;
}

interface Draft {
  readonly address: string;
  readonly input: string;
  readonly isHere: boolean;
  readonly own: ReadonlySet<string>;
  readonly rules: IngressRule[];
  readonly unknown: string[];
  readonly attached: Map<string, Attached>;
  /** Whether anything says whom it lets in. */
  isTold: boolean;
}

/** Puts the rules of all four spellings to their groups. `gone` is what was there before, where the plan tells. */
export function groupsOf(members: Members, gone: readonly Pool[]): Groups {
  const drafts = new Map<string, Draft>();
  const aliases = aliasesOf(members);
  const places = new Map<string, readonly string[]>();
  const keyOfText = (input: string, text: string): string => {
    const key = aliases.get(`${input} ${text}`) ?? `${input} ${text}`;
    if (!drafts.has(key)) drafts.set(key, draftOf(text, input, false, new Set()));
    return key;
  };
  for (const { instance, ...member } of ofTypes(members, ...GROUP_TYPES)) {
    const [vpc] = led({ instance, ...member }, ['vpc_id'], VPC_TYPES).to;
    drafts.set(keyOf(instance), draftOf(instance.address, instance.input, true, rangesOfVpc(vpc)));
    places.set(keyOf(instance), [keyOf(instance)]);
  }
  const keysOf = ({ to, elsewhere, isBlind }: Led, input: string): (string | Unknown)[] => [
    ...to.map(keyOf),
    ...elsewhere.map((text) => keyOfText(input, text)),
    ...(isBlind ? [{ $unknown: [] }] : []),
  ];
  addRules(members, gone, { drafts, places, keysOf, keyOfText });
  return {
    keysOf,
    keysAt: (one) => places.get(keyOf(one)) ?? [],
    defaultOf: (vpc) => {
      const name = `${vpc.input} ${vpc.address}.default_security_group_id`;
      return aliases.get(name) ?? (drafts.has(name) ? name : undefined);
    },
    attach: (key, attached) => drafts.get(key)?.attached.set(JSON.stringify(attached), attached),
    finish: () => Object.fromEntries([...drafts].map(([key, draft]) => [key, finished(draft)])),
  };
}

/** Groups that are attached from beside, to an interface or to the first one of a machine. */
export function addedGroups(groups: Groups, members: Members): Map<string, (string | Unknown)[]> {
  const found = new Map<string, (string | Unknown)[]>();
  for (const member of ofTypes(members, 'aws_network_interface_sg_attachment')) {
    const keys = groups.keysOf(led(member, ['security_group_id'], GROUP_TYPES), member.instance.input);
    for (const one of led(member, ['network_interface_id'], Object.keys(STANDINGS)).to)
      found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), ...keys]);
  }
  return found;
}

function draftOf(address: string, input: string, isHere: boolean, own: ReadonlySet<string>): Draft {
  return { address, input, isHere, own, rules: [], unknown: [], attached: new Map(), isTold: false };
}

/**
 * Whether a group says itself whom it lets in, if only that it is nobody. What nobody wrote is not known before apply; a default group that is
 * taken over loses what nobody wrote: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group
 */
function tellsRules({ type, attributes, unknown, expressions }: Instance): boolean {
  if (type === 'aws_default_security_group') return true;
  return part(unknown, 'ingress') === true ? expressions['ingress'] !== undefined : attributes['ingress'] !== undefined;
}

function finished({ address, input, isHere, rules, unknown, attached, isTold }: Draft): SecurityGroup {
  const isOpen = rules.length > 0;
  const silence = isHere && !isTold ? { is_silent: true as const } : {};
  return { address, input, is_here: isHere, ...silence, rules, unknown, attached: isOpen ? [...attached.values()] : [] };
}

function rangesOfVpc(vpc: Instance | undefined): ReadonlySet<string> {
  const ranges = [vpc?.attributes['cidr_block'], vpc?.attributes['ipv6_cidr_block']];
  return new Set(ranges.filter((one) => typeof one === 'string'));
}

/** Other names of default groups: what a VPC says of its own. */
function aliasesOf(members: Members): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const member of ofTypes(members, 'aws_default_security_group'))
    for (const vpc of led(member, ['vpc_id'], VPC_TYPES).to)
      for (const text of [`${vpc.address}.default_security_group_id`, vpc.attributes['default_security_group_id']])
        if (typeof text === 'string') aliases.set(`${vpc.input} ${text}`, keyOf(member.instance));
  return aliases;
}

interface Making {
  readonly drafts: Map<string, Draft>;
  /** Keys of the groups that a group or rule stands for. */
  readonly places: Map<string, readonly string[]>;
  readonly keysOf: Groups['keysOf'];
  readonly keyOfText: (input: string, text: string) => string;
}

function addRules(members: Members, gone: readonly Pool[], making: Making): void {
  const { drafts, places } = making;
  const lists = prefixLists(members);
  const written = new Map<string, Set<string>>();
  for (const member of ofTypes(members, ...Object.keys(RULE_TYPES))) {
    const keys = groupKeys(member, making);
    places.set(keyOf(member.instance), keys);
    for (const key of keys) {
      const owner = drafts.get(key);
      const made = rulesOf(member, lists, owner?.own ?? new Set());
      owner?.rules.push(...made);
      if (owner && member.instance.attributes['type'] !== 'egress') owner.isTold = true;
      const known = written.get(key) ?? written.set(key, new Set()).get(key);
      for (const spelling of made.flatMap(spellings)) known?.add(spelling);
    }
  }
  const stale = staleGroups(gone);
  for (const member of ofTypes(members, ...GROUP_TYPES)) {
    const key = keyOf(member.instance);
    const draft = drafts.get(key);
    const inline = inlineRulesOf(member, lists, draft?.own ?? new Set());
    const isWritten = member.pool.estate.isExact || member.instance.expressions['ingress'] !== undefined;
    draft?.unknown.push(...unknownRulesOf(member));
    if (draft && tellsRules(member.instance)) draft.isTold = true;
    if (isWritten) draft?.rules.push(...inline);
    else if (!stale.has(key)) draft?.rules.push(...inline.flatMap((one) => beyond(one, written.get(key))));
  }
}

/** The groups that a rule may belong to. Nobody knows the group of one that is made of nothing known: it stands for itself. */
function groupKeys(member: Member, { keysOf, keyOfText }: Making): string[] {
  const { address, input } = member.instance;
  const keys = keysOf(led(member, ['security_group_id'], GROUP_TYPES), input).filter((one) => typeof one === 'string');
  return keys.length > 0 ? keys : [keyOfText(input, `${address}.security_group_id`)];
}

/**
 * Groups whose rules the plan changes, where they are resources of their own. What Terraform has read back into such a group, which nobody wrote
 * there, are the rules of yesterday.
 */
function staleGroups(gone: readonly Pool[]): ReadonlySet<string> {
  const rules = ofTypes(membersOf(gone), ...Object.keys(RULE_TYPES)).filter(({ instance }) => !isUntouched(instance));
  return new Set(rules.flatMap((rule) => led(rule, ['security_group_id'], GROUP_TYPES).to.map(keyOf)));
}

/** What was read back and is no rule of its own here: somebody else has made it. */
function beyond(rule: IngressRule, written: ReadonlySet<string> | undefined): IngressRule[] {
  const ranges = rule.ranges.filter((range) => spellings({ ...rule, ranges: [range] }).some((one) => !written?.has(one)));
  return ranges.length === 0 ? [] : [{ ...rule, ranges }];
}

function spellings({ protocol, from, to, ranges }: IngressRule): string[] {
  return ranges.map((range) => JSON.stringify([protocol, from, to, range]));
}
