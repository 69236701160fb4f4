import type { Action, Template, Value } from '../model/view';
import { blockAddress } from './address';
import type { InstanceKey } from './address';
import { append } from './append';

/** One instance of a resource as an input tells of it, before links are known. Every kind of input is turned into these. */
export interface Instance {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly key: InstanceKey | undefined;
  /** Address of the module instance, empty for the root module. */
  readonly module: string;
  readonly input: string;
  /** Which configuration of the provider it belongs to, after module mapping. */
  readonly provider: string;
  readonly region: Value | undefined;
  /** Raw attributes, nulls and all. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Same shape as the attributes, true where a value is not known. */
  readonly unknown: unknown;
  /** Same shape as the attributes, true where a value is sensitive. */
  readonly sensitive: unknown;
  /** What the configuration says of an attribute. */
  readonly expressions: Readonly<Record<string, unknown>>;
  /** Attributes whose expression has the shape of their value, element by element, where not all of the input's have. */
  readonly exact?: ReadonlySet<string>;
  readonly actions: readonly Action[] | undefined;
  /** Tags that the provider adds to every resource. */
  readonly defaultTags: unknown;
  /** What is known of the template of a resource that makes further ones. */
  readonly template?: Template;
  /** The address of the resource whose template makes this one. */
  readonly within?: string;
}

/** Tells an instance from all others, of other inputs as well. */
export function keyOf({ input, address }: Pick<Instance, 'input' | 'address'>): string {
  return `${input}\n${address}`;
}

/** Tells the block that an instance comes from, likewise. */
export function blockOf({ input, module, type, name }: Pick<Instance, 'input' | 'module' | 'type' | 'name'>): string {
  return `${input}\n${module}\n${type}.${name}`;
}

/** A reference, made absolute: which resource it points at, and at what of it. */
export interface Target {
  readonly kind: 'resource';
  /** Another input, where the reference leads out of its own. */
  readonly input: string | undefined;
  /** `module.a.aws_s3_bucket.b`, without instance key; `module.a.data.aws_x.y` for a data source. */
  readonly block: string;
  readonly key: InstanceKey | undefined;
  /** The key that it likely has, where the reference does not tell and there are several instances. */
  readonly likely: InstanceKey | undefined;
  /** The key, or that of a module around it, stands nowhere: a plan writes `b[count.index + 1]` as it writes `b[count.index]`. */
  readonly isGuess?: true;
  readonly attribute: string;
}

/** Something that is no resource: a variable of the root module, a local … */
export interface Elsewhere {
  readonly kind: 'other';
  readonly text: string;
}
export type Resolved = Target | Elsewhere;

/** All instances of one input, found by address or block. */
export interface Estate {
  readonly input: string;
  readonly instances: readonly Instance[];
  /** The instances of a block (`module.a.aws_s3_bucket.b`, `data.aws_x.y`) of a type that is read. */
  readonly at: (block: string) => readonly Instance[];
  /** The instances of a block of any type. */
  readonly anywhere: (block: string) => readonly Instance[];
  /** Absolute references of an attribute, through modules. */
  readonly references: (instance: Instance, expression: unknown) => readonly Resolved[];
  /** What an attribute is, where it is known to be one attribute of one thing and nothing made of it. A plan in HCL syntax does not tell. */
  readonly exactly: (instance: Instance, expression: unknown) => Resolved | undefined;
  /** Values of variables that an attribute is made of beside its references: `concat([aws_security_group.a.id], var.more)`. */
  readonly constants: (instance: Instance, expression: unknown) => readonly unknown[];
  /** Whether the expression of an element is its own. A plan lists the references of a list together, and sets in another order. */
  readonly isExact: boolean;
}

/** Finds instances by the block they come from. */
export function indexBlocks(instances: readonly Instance[]): Map<string, Instance[]> {
  const found = new Map<string, Instance[]>();
  for (const instance of instances) {
    const type = instance.mode === 'data' ? `data.${instance.type}` : instance.type;
    append(found, blockAddress(instance.module, type, instance.name), instance);
  }
  return found;
}
