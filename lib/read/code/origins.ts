import type { Origin } from '../../model/mark';
import type { StackComments } from '../../source/stack-mark';
import { blockOf, parseAbsolute } from '../address';
import type { Configured } from './world';

/** Where resources were written down: the line of the user's own program where a construct recorded it, else that of the block. */
export function originsIn({ at }: Configured, comments: StackComments | undefined): (address: string) => Origin | undefined {
  return (address) => {
    const { module, root, name } = parseAbsolute(address);
    const told = comments?.origins.get(blockOf(address));
    const source = told?.source ?? at(module)?.node.code.blocks.get(`${root}.${name}`)?.line();
    return source ? { ...told, source } : told;
  };
}
