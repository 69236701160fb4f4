import { COUNTRIES } from '../model/countries';
import type { DataClass } from '../model/view';
import { checkOneOf, isKnown } from './checks';
import { notACountry, tagHasAProp } from './errors';
import { checkResidency, type ResidencyProps, residencyTag } from './residency';

/** How much harm a leak would do: `customer` for dealers' customer data, `internal`, `public`. */
export type StoredDataClass = Exclude<DataClass, 'unclassified'>;

/** The tag that a prop is written to. The gate reads them back. */
export const TAGS = { dataClass: 'data-class', country: 'country', residency: 'residency' } as const;
const DATA_CLASSES: readonly StoredDataClass[] = ['customer', 'internal', 'public'];

/** Props that the whole family takes, and that a construct hands on to the constructs it creates. */
export interface DealerDataProps extends ResidencyProps {
  /**
   * What is stored: the gate judges by it.
   *
   * @default - `customer`; for `AccessLogBucket` `internal`
   */
  readonly dataClass?: StoredDataClass;
  /**
   * The country whose dealers the data comes from: two capital letters of ISO 3166-1, such as `DE`.
   *
   * @default - no `country` tag
   */
  readonly country?: string;
  /**
   * Further tags.
   *
   * @default - only the tags of the props above
   */
  readonly tags?: { readonly [key: string]: string };
  /**
   * Lets Terraform destroy what is created here, as environments made for one test need it. A bucket has to be emptied first, all the same.
   *
   * @default - a plan that would destroy it fails (`prevent_destroy`)
   */
  readonly deletionUnguarded?: boolean;
}

/**
 * The tags of a resource.
 *
 * @throws Error when a value is not allowed, or `tags` holds a tag that has a prop of its own
 */
export function tagsOf(where: string, props: DealerDataProps, dataClass: StoredDataClass): { [key: string]: string } {
  checkOneOf(where, 'dataClass', props.dataClass, DATA_CLASSES);
  if (isKnown(props.country) && !COUNTRIES.has(props.country)) throw notACountry(where, props.country);
  checkResidency(where, props);
  const tags: { [key: string]: string } = { ...props.tags };
  const residency = residencyTag(props);
  for (const [prop, tag] of Object.entries(TAGS)) {
    const taken = Object.keys(tags).find((key) => key.toLowerCase() === tag);
    if (taken !== undefined) throw tagHasAProp(where, taken, prop);
  }
  tags[TAGS.dataClass] = props.dataClass ?? dataClass;
  if (props.country !== undefined) tags[TAGS.country] = props.country;
  if (residency !== undefined) tags[TAGS.residency] = residency;
  return tags;
}

const FAMILY = ['dataClass', 'country', 'residency', 'residencyRegions', 'tags', 'region', 'deletionUnguarded'] as const;

/** The family's props out of `props`, to hand on to a child; without those in `but`. */
export function familyProps(props: DealerDataProps, but: readonly (keyof DealerDataProps)[] = []): DealerDataProps {
  const given = FAMILY.filter((prop) => props[prop] !== undefined && !but.includes(prop));
  return Object.fromEntries(given.map((prop) => [prop, props[prop]]));
}

/** The provider's `region` argument, where one is wanted. */
export function regionOf(props: DealerDataProps): { region?: string } {
  return props.region === undefined ? {} : { region: props.region };
}

/** `prevent_destroy` has to be a literal in Terraform, so it is there or it is not. */
export function lifecycleOf(props: DealerDataProps): { lifecycle?: { preventDestroy: true } } {
  return props.deletionUnguarded === true ? {} : { lifecycle: { preventDestroy: true } };
}
