import { Token } from 'cdktf';
import { notAFolder, notOneOf, outOfRange } from './errors';

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
