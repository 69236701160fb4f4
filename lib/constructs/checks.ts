import { Token } from 'cdktf';
import { notAFolder, notAPrivateRange, notOneOf, outOfRange, tooFew } from './errors';

/** True where a value is given and can be looked at: a token is known only to Terraform. */
export function isKnown<T>(value: T | undefined): value is T {
  return value !== undefined && !Token.isUnresolved(value);
}

/** @throws Error when `value` is none of `allowed` */
export function checkOneOf(where: string, prop: string, value: string | undefined, allowed: readonly string[]): void {
  if (isKnown(value) && !allowed.includes(value)) throw notOneOf(where, prop, value, allowed);
}

/** @throws Error when `value` is no whole number from `least` to `most` */
export function checkRange(where: string, prop: string, value: number | undefined, least: number, most: number): void {
  if (isKnown(value) && !(Number.isInteger(value) && value >= least && value <= most)) throw outOfRange(where, prop, value, least, most);
}

/** The most days that S3 takes: 2^31 - 1. */
export const MOST_DAYS = 2_147_483_647;

/** @throws Error when `value` would match more than one folder of a bucket */
export function checkFolder(where: string, prop: string, value: string | undefined): void {
  if (isKnown(value) && !/^[^/*?$][^*?$]*\/$/.test(value)) throw notAFolder(where, prop, value);
}

/** @throws Error when fewer than `least` are given; a list that is a token is known only to Terraform */
export function checkCount(where: string, prop: string, value: readonly string[], least: number, what: string): void {
  if (isKnown(value) && value.length < least) throw tooFew(where, prop, value, least, what);
}

/** The ranges that the internet does not route: RFC 1918, RFC 6598 and RFC 4193, with the least prefix length that stays inside. */
const PRIVATE_RANGES: readonly [RegExp, number][] = [
  [/^10(\.\d{1,3}){3}\/(\d{1,2})$/, 8],
  [/^172\.(?:1[6-9]|2\d|3[01])(\.\d{1,3}){2}\/(\d{1,2})$/, 12],
  [/^192\.168(\.\d{1,3}){2}\/(\d{1,2})$/, 16],
  [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(\.\d{1,3}){2}\/(\d{1,2})$/, 10],
  [/^f[cd][0-9a-f]{2}:([0-9a-f:]*)\/(\d{1,3})$/i, 7],
];

/** @throws Error when `value` is no range that is private throughout */
export function checkPrivateRange(where: string, prop: string, value: string): void {
  if (!isKnown(value)) return;
  const isPrivate = PRIVATE_RANGES.some(([range, least]) => Number(range.exec(value)?.[2] ?? -1) >= least);
  if (!isPrivate) throw notAPrivateRange(where, prop, value);
}
