import { isAscii } from 'node:buffer';
import { InputError } from '../../model/errors';

/** The bytes of an input, in memory or on a disk, where only the part that is asked for is read. */
export interface Bytes {
  readonly length: number;
  /** Those in `[from, to)`. They may stand in `into`, and be overwritten by what is read into it next. */
  readonly read: (from: number, to: number, into?: Buffer) => Buffer;
}

export function heldBytes(bytes: Buffer): Bytes {
  return { length: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** What tells a text from what is none. */
export function firstBytes(bytes: Bytes): Uint8Array {
  return bytes.read(0, Math.min(4, bytes.length));
}

/** Most plans are ASCII throughout, which needs no decoding. */
export function decoded(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/**
 * The whole of them as text.
 * @throws InputError where Node.js holds no text as long.
 */
export function textOf(bytes: Bytes, name: string): string {
  try {
    return decoded(bytes.read(0, bytes.length));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_STRING_TOO_LONG' ? tooLarge(name) : error;
  }
}

export function tooLarge(name: string): InputError {
  return new InputError(`${name}: it is larger than Node.js can hold as text (512 MiB); split the configuration and check each plan`);
}

/** How much is read at a time, in bytes: enough to be fast, and so little that it does not matter in memory. */
export const BLOCK = 1 << 20;

/** Where texts stand in bytes, which are never all in memory; -1 where they do not. */
export interface Finder {
  readonly first: (text: string, from: number) => number;
  /** The last that begins in `[from, to)`. */
  readonly last: (text: string, from: number, to: number) => number;
}

export function finder(bytes: Bytes): Finder {
  const block = Buffer.allocUnsafe(BLOCK);
  const readFrom = (at: number): Buffer => bytes.read(at, Math.min(at + BLOCK, bytes.length), block);
  return {
    first: (text, from) => {
      for (let at = from; at < bytes.length; at += BLOCK - text.length) {
        const found = readFrom(at).indexOf(text);
        if (found >= 0) return at + found;
      }
      return -1;
    },
    last: (text, from, to) => {
      for (let end = to; end > from; end -= BLOCK - text.length) {
        const start = Math.max(from, end - BLOCK);
        const found = bytes.read(start, Math.min(end, bytes.length), block).lastIndexOf(text);
        if (found >= 0) return start + found;
      }
      return -1;
    },
  };
}
