import { DYNAMIC, part } from './values';

type Expressions = Readonly<Record<string, unknown>>;

let table: Readonly<Record<string, readonly string[]>> | undefined;

/**
 * What a plan tells of what was written, with the `dynamic` blocks that it does not list. One whose `for_each` is not known looks as if nobody had
 * written it and the provider would compute it. Where the provider never computes such a block, somebody has written it.
 * @param type of a data source, `data.aws_iam_policy_document`
 */
export function withDynamicBlocks(type: string, unknown: unknown, expressions: Expressions): Expressions {
  let more: Record<string, unknown> | undefined;
  for (const name of writtenBlocks()[type] ?? NONE)
    if (part(unknown, name) === true && expressions[name] === undefined) (more ??= {})[name] = DYNAMIC;
  for (const [other, name] of INSTEAD[type] ?? NONE)
    if (expressions[other] === undefined && part(unknown, name) === true && expressions[name] === undefined) (more ??= {})[name] = DYNAMIC;
  return more ? { ...expressions, ...more } : expressions;
}

/** Blocks that the provider computes, of which it demands one or the other: where that is not written, this is. */
const INSTEAD: Readonly<Record<string, readonly (readonly [other: string, block: string])[]>> = {
  aws_s3_bucket_acl: [['acl', 'access_control_policy']],
};

const NONE: readonly never[] = [];

/** Loaded when a plan makes something. */
function writtenBlocks(): Readonly<Record<string, readonly string[]>> {
  return (table ??= require('./written-blocks.json') as typeof import('./written-blocks.json'));
}

/** Whether the provider computes what stands under a name: it is not known, and nobody wrote it. Another that is not known is a dynamic block. */
export function isComputed(
  { unknown, expressions }: { readonly unknown: unknown; readonly expressions: Expressions },
  name: string,
): boolean {
  return part(unknown, name) === true && expressions[name] === undefined;
}
