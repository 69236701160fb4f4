import { isKnown } from './checks';
import { otherRegion } from './errors';

/** A part that lies in a region of its own. */
interface Regional {
  readonly region: string | undefined;
}

/**
 * A key encrypts, and a bucket takes logs, in its own region only.
 *
 * @throws Error when both regions are known and differ
 */
export function checkSameRegion(where: string, prop: string, other: Regional | undefined, region: string | undefined): void {
  if (other === undefined || other.region === region) return;
  // One of them says nothing: the provider's region may well be the one that the other names.
  if (isKnown(other.region) && isKnown(region)) throw otherRegion(where, prop, other.region, region);
}
