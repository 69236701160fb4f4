import type { Because, Change, Finding } from '../model/finding';
import { plain, plainAddress } from './escape';
import type { Words } from './message';
import type { Painter } from './paint';

/** Where the right-hand text of a line begins, unless the left-hand one is longer. */
const RIGHT = 72;

/** Codes of what the input does not tell: `policy/unknown-principal`, `store/flag-unknown`, `policy/sensitive-document`. */
const NOT_KNOWN = /\b(unknown|sensitive)\b/;

/** The sequence that sets a colour. */
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** What every part of the text needs. */
export interface Teller {
  readonly words: Words;
  readonly paint: Painter;
  /** Names of the inputs that are plans: what their findings are compared with is what is deployed. */
  readonly plans: ReadonlySet<string>;
  readonly hasOneInput: boolean;
  readonly constructs: boolean;
}

/** `, introduced by this plan`. */
export function changeOf({ plans }: Teller, { change, input }: Finding): string {
  const isPlan = plans.has(input);
  const said: Readonly<Record<Change, string>> = {
    introduced: isPlan ? 'introduced by this plan' : 'introduced since the baseline',
    widened: isPlan ? 'widened by this plan' : 'widened since the baseline',
    fixed: isPlan ? 'fixed by this plan' : 'fixed since the baseline',
    existing: 'there before',
    drifted: 'changed outside Terraform',
  };
  return change === undefined ? '' : `, ${said[change]}`;
}

/** The address, with its input where there are several. */
export function placeOf({ hasOneInput, paint }: Teller, { address, input }: Finding): string {
  const where = hasOneInput ? '' : `  in ${plain(input)}`;
  return `${paint.strong(plainAddress(address))}${where}`;
}

/** `stacks/leads.ts:42`; where the line is not known the construct, `leads/Bucket/Policy`. */
export function lineOf({ source, construct }: Finding): string {
  return source === undefined ? plain(construct ?? '') : `${plain(source.file)}:${source.line}`;
}

/** The construct, where it is wanted and not shown in place of the line. */
export function constructOf({ constructs }: Teller, { construct, source }: Finding): readonly string[] {
  return constructs && construct !== undefined && source !== undefined ? [plain(construct)] : [];
}

/** Whose data it is, and where it lies when that is another resource. */
export function stakeOf({ address, store, data_class: dataClass }: Finding): string {
  if (store === undefined) {
    return '';
  }
  return ` (${dataClass} data${store === address ? '' : ` in ${plainAddress(store)}`})`;
}

/** The layers of the proof; where none of them is of the finding's own resource, its attribute is named first. */
export function proofOf(words: Words, finding: Finding): readonly string[] {
  const layers = finding.because.map((layer) => layerOf(words, finding, layer));
  const isTold = finding.because.some(({ address }) => address === finding.address);
  return isTold || finding.path.length === 0 ? layers : [`at ${pathOf(finding.path)}`, ...layers];
}

/** What would decide an undecided finding: the first layer that is not known, else the first there is. */
export function decidingOf(words: Words, finding: Finding): readonly string[] {
  if (finding.verdict !== 'undecided') {
    return [];
  }
  const layer = finding.because.find(({ says }) => NOT_KNOWN.test(says.code));
  return layer === undefined ? proofOf(words, finding).slice(0, 1) : [layerOf(words, finding, layer)];
}

function layerOf(words: Words, finding: Finding, { address, path, says }: Because): string {
  const where = [...(address === finding.address ? [] : [plainAddress(address)]), ...(path.length === 0 ? [] : [pathOf(path)])].join(' ');
  return `${where === '' ? '' : `${where}: `}${words.sentence(finding.rule, says)}`;
}

function pathOf(path: readonly string[]): string {
  return path.map((step) => plain(step)).join(' ');
}

/** Two texts on one line, the second in its own column where there is room. Colours have no width. */
export function apart(left: string, right: string): string {
  const width = left.replace(COLOR, '').length;
  return right === '' ? left : `${left}${' '.repeat(Math.max(2, RIGHT - width))}${right}`;
}
