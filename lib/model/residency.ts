/**
 * Where data has to stay, by name, and the AWS regions that lie there: the one table that constructs and gate go by. The sovereign regions of
 * a country count as that country's.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const RESIDENCY_SETS = {
  australia: ['ap-southeast-2', 'ap-southeast-4'],
  bahrain: ['me-south-1'],
  brazil: ['sa-east-1'],
  canada: ['ca-central-1', 'ca-west-1'],
  china: ['cn-north-1', 'cn-northwest-1'],
  eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3', 'eusc-de-east-1'],
  'hong-kong': ['ap-east-1'],
  india: ['ap-south-1', 'ap-south-2'],
  indonesia: ['ap-southeast-3'],
  israel: ['il-central-1'],
  japan: ['ap-northeast-1', 'ap-northeast-3'],
  korea: ['ap-northeast-2'],
  malaysia: ['ap-southeast-5'],
  mexico: ['mx-central-1'],
  'new-zealand': ['ap-southeast-6'],
  singapore: ['ap-southeast-1'],
  'south-africa': ['af-south-1'],
  switzerland: ['eu-central-2'],
  taiwan: ['ap-east-2'],
  thailand: ['ap-southeast-7'],
  uae: ['me-central-1'],
  uk: ['eu-west-2'],
  us: ['us-east-1', 'us-east-2', 'us-gov-east-1', 'us-gov-west-1', 'us-west-1', 'us-west-2'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A set that everybody has; further ones stand in `context.residency` of the configuration. */
export type Residency = keyof typeof RESIDENCY_SETS;

/** The name of a region, such as `eu-central-1`. */
export const REGION = /^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$/;

/** Sets of regions by name. */
export type ResidencySets = Readonly<Record<string, readonly string[]>>;

/** Names are told apart without case, as the values of the data class are. */
export function residencyName(text: string): string {
  return text.trim().toLowerCase();
}

/**
 * The regions that the text of a `residency` tag means: a set of `own`, else one that everybody has, else the regions that are named there
 * with spaces between. Undefined where it means nothing that is known.
 */
export function regionsOfResidency(text: string, own: ResidencySets = {}): readonly string[] | undefined {
  const name = residencyName(text);
  const known: ResidencySets = RESIDENCY_SETS;
  if (Object.hasOwn(own, name)) return own[name];
  if (Object.hasOwn(known, name)) return known[name];
  const words = name.split(/\s+/);
  return words.every((word) => REGION.test(word)) ? words : undefined;
}
