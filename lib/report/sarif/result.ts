import type { Change, Finding, Waiver } from '../../model/finding';
import { plain, plainAddress } from '../escape/plain';
import { escapeSarif } from '../escape/sarif';
import type { Place } from '../place';
import { LEVELS, locationOf } from './location';
import { fixOf, gradeOf, layerOf, leaveOf, pathOf, proofOf, sentenceOf, stakeOf, type Teller } from '../telling';
import { filled, paired } from '../words';

/** Layers of the proof that are told of one finding. GitHub shows 1,000 of all the steps of a result, and no one reads a tenth of that. */
const MAX_LAYERS = 50;

/** How a change looks to SARIF: what drifted was not there when Terraform last looked. */
const BASELINE: Readonly<Record<Exclude<Change, 'fixed'>, string>> = {
  introduced: 'new',
  widened: 'updated',
  existing: 'unchanged',
  drifted: 'new',
};

/** What a result is made of besides its finding. */
export interface ResultRequest {
  readonly teller: Teller;
  /** Where each rule stands in the list of rules. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly placeOf: (finding: Finding) => Place;
}

export function resultOf(request: ResultRequest, finding: Finding): object {
  const { id, rule, severity, verdict, kind, blocks, change, input, path, store, data_class: dataClass, fingerprint } = finding;
  const leave = leaveOf(request.teller, finding);
  return {
    ruleId: rule,
    ruleIndex: request.indexes.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: escapeSarif(messageOf(request.teller, finding)) },
    locations: [locationOf(request.placeOf(finding), finding.address, undefined, finding.construct)],
    ...flowOf(request, finding),
    // GitHub looks at the first of them, which it would else make of the line of the file.
    partialFingerprints: { primaryLocationLineHash: `${id}:1`, 'dealerguard/v1': id },
    fingerprints: { 'exposure/v1': fingerprint },
    ...(change === undefined || change === 'fixed' ? {} : { baselineState: BASELINE[change] }),
    suppressions: leave === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: leave }],
    properties: {
      severity,
      verdict,
      kind,
      blocks,
      change,
      input: plainAddress(input),
      path: pathOf(path),
      store: store === undefined ? undefined : plainAddress(store),
      dataClass,
      waiver: finding.waiver === undefined ? undefined : waiverProperties(finding.waiver),
    },
  };
}

/** A waiver, safe to show. */
export function waiverProperties({ rule, address, input, construct, owner, reason, expires, fingerprint }: Waiver): object {
  return {
    rule: plain(rule),
    address: plainAddress(address),
    input: input === undefined ? undefined : plainAddress(input),
    construct: construct === undefined ? undefined : plainAddress(construct),
    owner: plain(owner),
    reason: plain(reason, 500),
    expires: plain(expires),
    fingerprint: plain(fingerprint, 1000),
  };
}

/** The first sentence stands alone where there is little room. */
function messageOf(teller: Teller, finding: Finding): string {
  const { own } = teller.words;
  const proof = proofOf(teller, finding);
  const layers = [
    ...proof.slice(0, MAX_LAYERS),
    ...(proof.length > MAX_LAYERS ? [filled(own.more, { n: proof.length - MAX_LAYERS })] : []),
  ];
  return [
    `${plainAddress(finding.address)} ${sentenceOf(teller, finding)}.`,
    ...layers.map((line) => `- ${line}`),
    paired(own, own.part.fix, fixOf(teller, finding)),
    gradeOf(teller, finding),
  ].join('\n');
}

/** The way in, layer by layer, down to the store. */
function flowOf({ teller, placeOf }: ResultRequest, finding: Finding): object {
  if (finding.because.length === 0) {
    return {};
  }
  const place = placeOf(finding);
  // Only the line of the finding's own resource is known.
  const placeAt = (address: string): Place => (address === finding.address ? place : placeOf(withoutSource(finding)));
  const layers = finding.because
    .slice(0, MAX_LAYERS)
    .map((layer) => locationOf(placeAt(layer.address), layer.address, layerOf(teller, finding, layer)));
  const { store } = finding;
  const locations = store === undefined ? layers : [...layers, locationOf(placeAt(store), store, stakeOf(teller, finding))];
  return { codeFlows: [{ threadFlows: [{ locations: locations.map((location) => ({ location, importance: 'essential' })) }] }] };
}

function withoutSource({ source: _source, ...rest }: Finding): Finding {
  return rest;
}
