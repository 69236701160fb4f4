import type { Config } from '../../model/config';
import type { Catalogue, Rule } from '../../model/rule';
import type { View } from '../../model/view';
import { DATA_CLASS_TAG } from '../resource/data-class';
import type { Input } from '../input';
import type { Wanted } from '../resource/resource';
import { totalOf } from './survey';
import { touchOf } from './touched';
import type { Touch } from './touched';
import { isNetworkTouched, makeView } from './view';

/**
 * The views of all inputs together: what would be deployed, and of what the plan touches what is deployed now. `recorded` is that with what
 * was changed outside Terraform put back. `before` only where every input tells, `recorded` only where something changed as well.
 */
export interface Views {
  readonly after: View;
  readonly before?: View;
  readonly recorded?: View;
  /** Nothing where there is no `before`. */
  readonly touch?: Touch;
}

/** Makes the views of all inputs. */
export function viewsOf(inputs: readonly Input[], config: Config, catalogue: Catalogue): Views {
  const wanted = {
    reads: catalogue.reads,
    documents: catalogue.documents,
    links: catalogue.links,
    ...perTypeOf(catalogue),
    tagNames: [DATA_CLASS_TAG, ...(config.dataClassTag === undefined ? [] : [config.dataClassTag])],
  };
  const request = { kind: inputs[0]?.kind ?? 'plan', context: config.context, wanted } as const;
  const before = inputs.flatMap((one) => one.before ?? []);
  const sides = inputs.map((one) => one.after);
  // Where everything goes, nothing is left to guard.
  const after = makeView(sides, { ...request, gone: inputs.some((one) => totalOf(one) > 0) ? before : [] });
  if (before.length < inputs.length) return { after };
  const isTouched = isNetworkTouched([...sides, ...before]);
  const touch = touchOf(after, isTouched);
  const beforeView = makeView(before, { ...request, touchedOnly: true, isNetworkTouched: isTouched, alongside: touch.alongside });
  if (!inputs.some((one) => one.recorded)) return { after, before: beforeView, touch };
  const recorded = makeView(
    inputs.flatMap((one) => one.recorded ?? one.before ?? []),
    request,
  );
  return { after, before: beforeView, recorded, touch };
}

/** Which types the rules of a kind look at; a type that only rules for customers' data and on residency look at is quiet without either. */
export function perTypeOf({ rules }: Catalogue): Pick<Wanted, 'residents' | 'quiet'> {
  const isQuiet = ({ id, kinds }: Rule): boolean => kinds.includes('residency') || id.startsWith('baseline/');
  const typesOf = (some: readonly Rule[]): string[] => some.flatMap(({ types }) => types);
  const others = new Set(typesOf(rules.filter((rule) => !isQuiet(rule))));
  return {
    residents: new Set(typesOf(rules.filter(({ kinds }) => kinds.includes('residency')))),
    quiet: new Set(typesOf(rules.filter(isQuiet)).filter((type) => !others.has(type))),
  };
}
