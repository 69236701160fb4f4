import type { Raw, RawBody } from '../../source/code';
import { isBody } from '../../source/code';
import { mapped } from '../../source/fields';
import table from '../provider-blocks.json';

/**
 * What is nested in a resource type, in the shape of a plan: a list of objects `[{…}]`, one object `{…}`, or a map of objects `{ "*": {…} }`.
 * Generated from the provider package.
 */
export interface Blocks {
  readonly [name: string]: Blocks | readonly [Blocks];
}

const BLOCKS = table as unknown as Readonly<Record<string, Blocks>>;

/** The nested blocks of a type; of a data source as `data.aws_iam_policy_document`. */
export function blocksOf(type: string): Blocks {
  return BLOCKS[type] ?? {};
}

/** Gives every block the shape that plan JSON has: JSON syntax writes a list of one as an object. */
export function withLists(body: RawBody, blocks: Blocks): RawBody {
  return mapped(body, (value, name) => shaped(value, blocks[name] ?? blocks['*']));
}

function shaped(value: Raw, block: Blocks | readonly [Blocks] | undefined): Raw {
  if (block === undefined) return value;
  if (!isList(block)) return isBody(value) ? withLists(value, block) : value;
  if (Array.isArray(value)) return (value as readonly Raw[]).map((one) => (isBody(one) ? withLists(one, block[0]) : one));
  return isBody(value) ? [withLists(value, block[0])] : value;
}

/** What is nested in one block of a name. */
export function within(blocks: Blocks, name: string): Blocks {
  const block = blocks[name] ?? blocks['*'];
  if (block === undefined) return {};
  return isList(block) ? block[0] : block;
}

/** Whether a name is that of something nested, and not of a plain attribute. */
export function isNested(blocks: Blocks, name: string): boolean {
  return (blocks[name] ?? blocks['*']) !== undefined;
}

/** Whether there may be several blocks of a name. */
export function isRepeated(blocks: Blocks, name: string): boolean {
  const block = blocks[name] ?? blocks['*'];
  return block !== undefined && isList(block);
}

function isList(block: Blocks | readonly [Blocks]): block is readonly [Blocks] {
  return Array.isArray(block);
}
