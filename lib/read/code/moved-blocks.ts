import type { Raw } from '../../source/code';
import { within } from '../address';
import type { Moves } from '../moves';
import { nameIn } from './raw-names';
import { isObject } from '../values';

/** The `moved` blocks of a configuration, which stand in a module. What is none is for Terraform to complain about. */
export function movesOf(configuration: { readonly moved?: unknown }, module = ''): Moves {
  const written: unknown[] = [configuration.moved ?? []].flat();
  const ends = written.filter(isObject).map(({ from, to }) => [nameIn(from as Raw), nameIn(to as Raw)]);
  const pairs = ends.filter((pair): pair is [string, string] => pair.every((end) => end !== undefined && end !== ''));
  return new Map(pairs.map(([from, to]) => [within(module, from), within(module, to)]));
}
