import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/** The path of a construct below its stack in lower case, with hyphens: `leads-accesslogs`. */
export function nameOf(construct: Construct): string {
  const below = construct.node.path.slice(TerraformStack.of(construct).node.path.length);
  const words = below.toLowerCase().match(/[a-z0-9]+/g);
  return words === null ? 'dealer-data' : words.join('-');
}

/** The same as a prefix of at most `most` characters, hyphen included, for Terraform to complete. */
export function prefixOf(construct: Construct, most: number): string {
  return `${nameOf(construct)
    .slice(0, most - 1)
    .replace(/-+$/, '')}-`;
}

/** A name for what has no prefix for Terraform to complete: the path with the stack, which tells it from others of the account. */
export function fullNameOf(construct: Construct, most: number): string {
  const words = construct.node.path.toLowerCase().match(/[a-z0-9]+/g) ?? ['dealer-data'];
  return words.join('-').slice(0, most).replace(/-+$/, '');
}
