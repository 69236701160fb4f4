import type { Origin } from '../model/origin';
import { originOf } from '../source/origin';
import { parseAbsolute } from './address';
import type { Configured } from './world';

/** What the code tells of a resource, by its address. */
export function originsIn({ at }: Configured): (address: string) => Origin | undefined {
  return (address) => {
    const { module, root, name } = parseAbsolute(address);
    const block = at(module)?.node.code.blocks.get(`${root}.${name}`);
    return block && originOf(block);
  };
}
