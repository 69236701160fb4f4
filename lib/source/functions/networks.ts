import { toNumber, toString } from '../convert';
import { Failure, Undecided } from '../failure';
import { takes, type FunctionRule } from '../function-rule';

interface Network {
  readonly address: number;
  readonly length: number;
}

/** IPv4; IPv6 is undecided. */
export const NETWORKS: Readonly<Record<string, FunctionRule>> = {
  cidrhost: takes(2, (prefix, number) => host(network(toString(prefix)), toNumber(number))),
  cidrnetmask: takes(1, (prefix) => dotted(mask(network(toString(prefix)).length))),
  cidrsubnet: takes(3, (prefix, bits, number) => subnet(network(toString(prefix)), toNumber(bits), toNumber(number))),
};

function network(prefix: string): Network {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(prefix);
  if (match === null) throw prefix.includes(':') ? new Undecided() : new Failure('no network');
  const numbers = match.slice(1).map(Number);
  const length = numbers.pop() ?? 0;
  if (numbers.some((byte) => byte > 255) || length > 32) throw new Failure('no network');
  const address = numbers.reduce((sum, byte) => sum * 256 + byte, 0);
  return { address: address - (address % 2 ** (32 - length)), length };
}

function mask(length: number): number {
  return 2 ** 32 - 2 ** (32 - length);
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

function host({ address, length }: Network, number: number): string {
  const size = 2 ** (32 - length);
  const offset = number < 0 ? size + number : number;
  if (!Number.isInteger(number) || offset < 0 || offset >= size) throw new Failure('no such host');
  return dotted(address + offset);
}

function subnet({ address, length }: Network, bits: number, number: number): string {
  const longer = length + bits;
  if (!Number.isInteger(bits) || !Number.isInteger(number) || bits < 0 || longer > 32 || number < 0 || number >= 2 ** bits)
    throw new Failure('no such subnet');
  return `${dotted(address + number * 2 ** (32 - longer))}/${longer}`;
}
