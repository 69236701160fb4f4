import type { Because, Finding, Kind, Waiver } from '../model/finding';
import type { Report, WaiverUse } from '../model/report';
import type { Who } from '../model/rule';
import { plain, plainAddress } from './escape/plain';
import { filled, paired, speakerOf, type OwnWords, type Speaker, type Words } from './words';

/** Codes of what the input does not tell: `policy/unknown-principal`, `store/flag-unknown`, `policy/sensitive-document`. */
const NOT_KNOWN = /\b(unknown|sensitive)\b/;

/** What a reporter needs to tell of findings. Everything that is told is safe to show as text; a format escapes it for where it lands. */
export interface Teller extends Speaker {
  readonly words: Words;
  /** Names of the inputs that are plans: what their findings are compared with is what is deployed. */
  readonly plans: ReadonlySet<string>;
  readonly hasOneInput: boolean;
}

export function tellerOf({ inputs }: Report, words: Words): Teller {
  const plans = new Set(inputs.filter(({ kind }) => kind === 'plan').map(({ name }) => name));
  return { ...speakerOf(words), words, plans, hasOneInput: inputs.length === 1 };
}

/** `introduced by this plan`; undefined where there is nothing to compare with. */
export function changeOf({ plans, words: { own } }: Teller, { change, input }: Finding): string | undefined {
  return change === undefined ? undefined : (plans.has(input) ? own.changeOfPlan : own.changeSinceBaseline)[change];
}

/** `in leads`, where there are several inputs. */
export function inputOf({ hasOneInput, words: { own } }: Teller, { input }: Finding): string | undefined {
  return hasOneInput ? undefined : filled(own.inInput, { input: plain(input) });
}

/** `stacks/leads.ts:42`; where the line is not known the construct, `leads/Bucket/Policy`. */
export function lineOf({ source, construct }: Finding): string | undefined {
  if (source !== undefined) return `${plain(source.file)}:${source.line}`;
  return construct === undefined ? undefined : plain(construct);
}

/** Whose data it is, and where it lies when that is another resource. */
export function stakeOf({ words: { own } }: Teller, { address, store, data_class: dataClass }: Finding): string | undefined {
  if (store === undefined) {
    return undefined;
  }
  const data = own.data[dataClass];
  return store === address ? data : filled(own.stakeIn, { data, store: plainAddress(store) });
}

/** What the finding says of its address, and in brackets whose data it is. */
export function sentenceOf(teller: Teller, finding: Finding): string {
  const sentence = teller.sentence(finding.rule, finding.says);
  const stake = stakeOf(teller, finding);
  return stake === undefined ? sentence : filled(teller.words.own.aside, { text: sentence, aside: stake });
}

/** Whom a kind of finding stands for. */
const WHO_OF_KIND: Readonly<Record<Kind, Who>> = {
  public: 'anyone',
  'any-account': 'any-account',
  internet: 'internet',
  residency: 'region',
  guardrail: 'no-one',
  shared: 'outsider',
  indirect: 'no-one',
};

/** Who is at the beginning of the way to the data: the same whom the sentence is about. */
export function whoOf(teller: Teller, { rule, kind, verdict, says: { code, args } }: Finding): string {
  const { who: names, whoElse } = teller.words.own;
  const base = code.replace(/-unknown$/, '');
  const { who: byCode = {} } = teller.rule(rule);
  const who = (Object.hasOwn(byCode, base) ? byCode[base] : undefined) ?? WHO_OF_KIND[kind];
  if (verdict === 'undecided') {
    return who === 'no-one' ? whoElse.unknown : filled(whoElse.perhaps, { who: names[who] });
  }
  const name = who === 'outsider' ? (args['outsiders'] ?? args['who'] ?? names[who]) : names[who];
  return /(?:^|-)held$/.test(base) ? filled(whoElse.kept, { who: names[who] }) : plain(String(name));
}

/** `critical, exposed, introduced by this plan` */
export function gradeOf(teller: Teller, finding: Finding): string {
  const { own } = teller.words;
  const change = changeOf(teller, finding);
  return [own.severity[finding.severity], own.verdict[finding.verdict], ...(change === undefined ? [] : [change])].join(own.list.comma);
}

/** What to change. */
export function fixOf(teller: Teller, { rule, says }: Finding): string {
  return plain(teller.fix(rule, says), 500);
}

/** Why the finding does not block though it would. */
export function leaveOf({ words: { own } }: Teller, { waiver }: Finding): string | undefined {
  return waiver === undefined
    ? undefined
    : filled(own.waivedBy, { reason: plain(waiver.reason), owner: plain(waiver.owner), expires: plain(waiver.expires) });
}

/** A layer of the proof: where it is, empty for the finding's own address, and what is there. */
export interface ToldLayer {
  readonly where: string;
  readonly sentence: string;
}

/** The layers of the proof; where none of them is of the finding's own resource, its attribute is named first. */
export function layersOf(teller: Teller, finding: Finding): readonly ToldLayer[] {
  const { because, address, path } = finding;
  const layers = because.map((layer) => toldLayer(teller, finding, layer));
  const isTold = because.some((layer) => layer.address === address);
  return isTold || path.length === 0 ? layers : [{ where: '', sentence: filled(teller.words.own.at, { path: pathOf(path) }) }, ...layers];
}

/** The same in lines. */
export function proofOf(teller: Teller, finding: Finding): readonly string[] {
  return layersOf(teller, finding).map((layer) => lineOfLayer(teller, layer));
}

/** What would decide an undecided finding: the first layer that is not known, else the first there is. */
export function decidingOf(teller: Teller, finding: Finding): readonly string[] {
  if (finding.verdict !== 'undecided') {
    return [];
  }
  const layer = finding.because.find(({ says }) => NOT_KNOWN.test(says.code));
  return layer === undefined ? proofOf(teller, finding).slice(0, 1) : [layerOf(teller, finding, layer)];
}

/** A layer: where it is, unless that is the finding's own address, and what is there. */
export function layerOf(teller: Teller, finding: Finding, layer: Because): string {
  return lineOfLayer(teller, toldLayer(teller, finding, layer));
}

function lineOfLayer({ words: { own } }: Teller, { where, sentence }: ToldLayer): string {
  return where === '' ? sentence : paired(own, where, sentence);
}

function toldLayer(teller: Teller, finding: Finding, { address, path, says }: Because): ToldLayer {
  const where = [...(address === finding.address ? [] : [plainAddress(address)]), ...(path.length === 0 ? [] : [pathOf(path)])].join(' ');
  return { where, sentence: teller.sentence(finding.rule, says) };
}

/** `network_configuration.is_publicly_accessible`, `policy Statement[1]`: as Terraform writes it, and apart from what lies in a document. */
export function pathOf(path: readonly string[]): string {
  return path.map((step, index) => `${index === 0 ? '' : /^[a-z_]/.test(step) ? '.' : ' '}${plain(step)}`).join('');
}

/** A waiver on one line: what it is for, whose it is, and what its state asks for. */
export function waiverLineOf(own: OwnWords, { waiver, state }: WaiverUse): string {
  const { rule, owner, expires } = waiver;
  return filled(own.waiverLine, {
    rule: plain(rule),
    address: waivedPlaceOf(own, waiver),
    owner: plain(owner),
    expires: plain(expires),
    advice: own.waiverAdvice[state],
  });
}

/** The address that a waiver is for, with its input where it names one, and the construct that it is given on. */
export function waivedPlaceOf(own: OwnWords, { address, input, construct }: Waiver): string {
  const place =
    construct === undefined ? plainAddress(address) : filled(own.aside, { text: plainAddress(address), aside: plainAddress(construct) });
  return `${place}${input === undefined ? '' : ` ${filled(own.inInput, { input: plain(input) })}`}`;
}
