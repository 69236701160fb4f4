import type { View } from '../model/view';

/** One half of a character of two: JSON can spell it, no text can hold it, and the policy engine reads none. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Where something has half a character in its text: its input and address. */
export interface HalfCharacter {
  readonly input: string;
  readonly address: string;
}

/** Looked for only where the engine failed: Terraform writes none. */
export function halfCharacterIn(view: View): HalfCharacter | undefined {
  return search(view, { input: '', address: '' });
}

function search(value: unknown, around: HalfCharacter): HalfCharacter | undefined {
  if (typeof value === 'string') return HALF.test(value) ? around : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const { input, address } = value as Partial<Record<'input' | 'address', unknown>>;
  const here = typeof input === 'string' && typeof address === 'string' ? { input, address } : around;
  for (const [key, part] of Object.entries(value)) {
    const found = HALF.test(key) ? here : search(part, here);
    if (found) return found;
  }
  return undefined;
}
