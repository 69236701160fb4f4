import { Undecided } from './failure';

/** Sums of such fractions have no error in JavaScript, as they have none in Terraform. */
const FINEST_FRACTION = 1 / 1024;

/**
 * The result of a calculation. Terraform counts with 512 bits, and shows all of them: there, 1 - 0.9 has 150 digits.
 * @throws Undecided unless the operands and the result are integers or simple binary fractions (10 / 4).
 */
export function exact(result: number, ...operands: readonly number[]): number {
  for (const value of [result, ...operands]) {
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER || value % FINEST_FRACTION !== 0) throw new Undecided();
  }
  return result;
}

/** Digits that a number of JavaScript keeps whatever they are. */
const KEPT_DIGITS = 15;

/** Whether a number written like this is the same in JavaScript, to its last digit. */
export function isExact(written: string): boolean {
  if (written.length > 40) return false;
  const value = Number(written);
  if (/^[-+]?\d+$/.test(written)) return Number.isSafeInteger(value);
  const digits = written.replace(/[eE].*|[-+.]/g, '').replace(/^0+/, '');
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && digits.length <= KEPT_DIGITS && (value !== 0 || digits === '');
}

/** Without exponent, as Terraform writes numbers. */
export function numberText(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e-');
  if (exponent === undefined) return Object.is(value, -0) ? '-0' : mantissa;
  const digits = mantissa.replace(/[-.]/g, '');
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${digits}`;
}
