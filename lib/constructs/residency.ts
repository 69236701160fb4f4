import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { REGION, regionsOfResidency, type Residency, RESIDENCY_SETS } from '../model/residency';
import { checkOneOf, isKnown } from './checks';
import { excludes, notARegion, outsideResidency, type Straying, tooLong } from './errors';

/** Where data lies, and where it has to stay. */
export interface ResidencyProps {
  /**
   * Where the data has to stay, such as `eu`: in one of the AWS regions that lie there.
   *
   * @default - no `residency` tag
   */
  readonly residency?: Residency;
  /**
   * The regions that the data has to stay in, where none of the named sets is meant. They are written into the `residency` tag.
   *
   * @default - the regions of `residency`
   */
  readonly residencyRegions?: readonly string[];
  /**
   * The AWS region that everything of this construct is created in.
   *
   * @default - the region of the provider
   */
  readonly region?: string;
}

/** The longest value of a tag. @see https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html */
const LONGEST_TAG = 256;

/** What the tag says: the name of a set, or the regions themselves with spaces between. */
export function residencyTag({ residency, residencyRegions }: ResidencyProps): string | undefined {
  return residency ?? residencyRegions?.join(' ');
}

/** @throws Error when the props name no regions that exist, or `region` is none of them */
export function checkResidency(where: string, props: ResidencyProps): void {
  const { residency, residencyRegions } = props;
  if (residency !== undefined && residencyRegions !== undefined) throw excludes(where, 'residency', 'residencyRegions');
  checkOneOf(where, 'residency', residency, Object.keys(RESIDENCY_SETS));
  for (const region of residencyRegions ?? []) {
    if (isKnown(region) && !REGION.test(region)) throw notARegion(where, 'residencyRegions', region);
  }
  const tag = residencyTag(props);
  if (isKnown(tag) && (tag === '' || tag.length > LONGEST_TAG)) throw tooLong(where, 'residencyRegions', residencyRegions, LONGEST_TAG);
  checkStays(where, 'region', props.region, props);
}

/** @throws Error when `region` is known and lies outside the set that `props` name */
export function checkStays(where: string, prop: string, region: string | undefined, props: ResidencyProps): void {
  const complaint = strays(prop, region, props);
  if (complaint !== undefined) throw outsideResidency(where, complaint);
}

/**
 * Checks the region of the provider as well. Providers may be created after the construct, so that waits for the synthesis, which fails
 * with the message.
 */
export function checkProviderRegion(scope: Construct, props: ResidencyProps): void {
  if (props.region !== undefined || residencyTag(props) === undefined || isChecked(scope)) return;
  checked.add(scope);
  scope.node.addValidation({
    validate: () => {
      const complaint = strays('region of the provider', providerRegion(TerraformStack.of(scope)), props);
      return complaint === undefined ? [] : [outsideResidency(scope.node.path, complaint).message];
    },
  });
}

/** Constructs whose children need no check of their own, since they hand on their props. */
const checked = new WeakSet();

function isChecked(scope: Construct): boolean {
  return scope.node.scopes.some((one) => checked.has(one));
}

/** Looked for once a stack: it costs a walk over the whole tree. */
const providerRegions = new WeakMap<TerraformStack, string | undefined>();

function providerRegion(stack: TerraformStack): string | undefined {
  if (!providerRegions.has(stack)) {
    const own = stack.allProviders().find((one) => one.terraformResourceType === 'aws' && one.alias === undefined);
    providerRegions.set(stack, (own as { readonly region?: string } | undefined)?.region);
  }
  return providerRegions.get(stack);
}

function strays(prop: string, region: string | undefined, props: ResidencyProps): Straying | undefined {
  const residency = residencyTag(props);
  const allowed = isKnown(residency) ? regionsOfResidency(residency) : undefined;
  if (!isKnown(region) || residency === undefined || allowed === undefined || allowed.includes(region)) return undefined;
  return { prop, region, residency, allowed };
}
