import type { Network, Placement } from './network';
import type { ResidencySets } from './residency';
import type { Sensitive, Unknown, Value } from './value';

export type { Attached, Block, Front, IngressRule, Network, Placement, Route, SecurityGroup, Subnet } from './network';
export type { Sensitive, Unknown, Value } from './value';

/** What policies see: one document, the same for a plan, synth output and state. Published as `schemas/view.schema.json`. */
export interface View {
  readonly input: InputKind;
  readonly context: Context;
  /** Every resource that some rule reads and that belongs to no store, by type. */
  readonly resources: Readonly<Record<string, readonly Resource[]>>;
  /** What belongs together, handed over together, by kind of store. A member of a store is not in `resources`. */
  readonly stores: Stores;
  /** What stands between the internet and what has a place in a network. */
  readonly network: Network;
  /** Guards that were there before the plan and are gone after it, by type. Empty in a view of what was before. */
  readonly removed: Readonly<Record<string, readonly Resource[]>>;
}

export type InputKind = 'plan' | 'synth' | 'state';

/** Who is not an outsider: the allow-lists of the configuration file. */
export interface Context {
  /** Account ids, 12 digits. */
  readonly accounts: readonly string[];
  /** Organisation ids, `o-…`. */
  readonly organizations: readonly string[];
  /** IP ranges in CIDR notation. */
  readonly networks: readonly string[];
  /** Regions that data may be kept in, where no residency is demanded. */
  readonly regions: readonly string[];
  /** Sets of regions by name. In the configuration, those of its own; in a view, those that its residencies mean. */
  readonly residency?: ResidencySets;
}

/** One instance of a resource: `count` and `for_each` are expanded. */
export interface Resource {
  /** As Terraform prints it, with module path and instance key. */
  readonly address: string;
  readonly type: string;
  /** The stack, or the file relative to the working directory, that the resource comes from. */
  readonly input: string;
  /** Attributes that something reads. Nulls, empty strings, lists and maps are left out; blocks are lists. */
  readonly values: Readonly<Record<string, Value>>;
  /** Policy documents, decoded, by the attribute that holds them. */
  readonly documents?: Readonly<Record<string, Document>>;
  /** Deny statements that were there before the plan and are gone after it, by the attribute that held them. */
  readonly removed_denies?: Readonly<Record<string, readonly Statement[]>>;
  /** Addresses that an attribute points at, by attribute. */
  readonly links?: Readonly<Record<string, Links>>;
  /** What is known of the template of a resource that makes further ones, which stand in the view below its address. */
  readonly template?: Template;
  /** Where it stands in a network, for types that do. */
  readonly network?: Placement;
  readonly data_class: DataClass;
  readonly region?: Value;
  /** Where its data has to stay: what its own tag says, and the tags of what its data comes from. */
  readonly residency?: readonly Demand[];
  /** Where it writes copies of its data, or of the data that it backs up. */
  readonly copies?: readonly Copy[];
  /** What the plan does with it; absent in synth output and state. */
  readonly actions?: readonly Action[];
}

/**
 * Where an attribute leads: the addresses it points at. What points somewhere unknown is an `Unknown`, as a whole or beside the addresses of a list; a text
 * that nothing here bears is left out. Where a path within blocks is asked for (METADATA `links`), the blocks are there, each with the links of its attributes.
 */
export type Links = Unknown | readonly (string | Unknown | LinksWithin)[];
export interface LinksWithin {
  readonly [attribute: string]: Links;
}

/** A template that could be read names what it hides: nested stacks, macros, modules. */
export type Template = { readonly opaque: readonly string[] } | { readonly unreadable: string } | Unknown | Sensitive;

/** What a `residency` tag demands. */
export interface Demand {
  /** The text of the tag, in lower case: the name of a set of regions, or regions with spaces between. */
  readonly set: Value;
  /** The resource that has the tag. */
  readonly of: string;
}

/** Where a copy goes. */
export interface Copy {
  /** The attribute that says so, positions in lists as numbers. */
  readonly path: readonly string[];
  /** Absent where the input does not tell. */
  readonly region?: Value;
  /** What it is written to: an address of the input, else what the attribute holds. */
  readonly to?: string;
}

export type Action = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'forget';
export type DataClass = 'customer' | 'internal' | 'public' | 'unclassified';

/** A policy document in one shape, whichever spelling it had. */
export type Document = { readonly statements: readonly (Statement | Unknown)[] } | { readonly unreadable: string } | Unknown | Sensitive;

export interface Statement {
  readonly sid?: string | undefined;
  readonly effect: string | Unknown;
  readonly principals: readonly (Principal | Unknown)[];
  readonly not_principals: readonly (Principal | Unknown)[];
  readonly actions: readonly Text[];
  readonly not_actions: readonly Text[];
  readonly resources: readonly Text[];
  readonly not_resources: readonly Text[];
  readonly conditions: readonly (Condition | Unknown)[];
}

export interface Principal {
  /** `AWS`, `Service`, `Federated`, `CanonicalUser`, or `*` where the document says just `"*"`. */
  readonly type: string;
  readonly value: Text;
}

export interface Condition {
  /** Without qualifier and `IfExists`: `StringEquals`, `ArnLike`, … as written. */
  readonly operator: string;
  readonly qualifier: '' | 'ForAnyValue' | 'ForAllValues';
  readonly if_exists: boolean;
  /** Lower case. */
  readonly key: string;
  readonly values: readonly Text[];
}

/**
 * Text of a document. A part that is not known yet but is sure to be one fixed value (an ARN, an account id, an id in
 * an id's place) stands in angle brackets: `arn:aws:iam::⟨data.aws_caller_identity.me.account_id⟩:root`. A part that
 * could be anything makes the whole text `Unknown`.
 */
export type Text = string | Unknown;

export interface Stores {
  readonly s3: readonly S3Store[];
}

/** A bucket with everything that decides who gets in. */
export interface S3Store {
  /** The bucket's address; where the bucket is not in this input, the address of a member stands in for it. */
  readonly address: string;
  readonly input: string;
  /** The bucket's name where it is known. */
  readonly name?: string | undefined;
  readonly data_class: DataClass;
  /** Null where the bucket is not in this input. */
  readonly bucket: Resource | null;
  /** `aws_s3_bucket_policy`. A policy within the bucket block is in `bucket.documents.policy`. */
  readonly policies: readonly Resource[];
  /** `aws_s3_bucket_acl`. */
  readonly acls: readonly Resource[];
  /** `aws_s3_bucket_public_access_block`. */
  readonly blocks: readonly Resource[];
  /** `aws_s3_account_public_access_block` of the same input and provider configuration. */
  readonly account_blocks: readonly Resource[];
  /** Addresses of blocks of the same input whose bucket is not known: one of them may be the block that this bucket lacks. */
  readonly adrift: readonly string[];
  /** `aws_s3_bucket_ownership_controls`. */
  readonly ownership: readonly Resource[];
  /** `aws_s3_object`, `aws_s3_bucket_object`, `aws_s3_object_copy`. */
  readonly objects: readonly Resource[];
  /** `aws_s3_bucket_logging` whose target is this bucket. */
  readonly log_sources: readonly Resource[];
  /** `aws_s3_bucket_website_configuration`. */
  readonly websites: readonly Resource[];
  readonly access_points: readonly AccessPoint[];
  /** Guards of this bucket that were there before the plan and are gone after it. */
  readonly removed: readonly Resource[];
}

/** `aws_s3_access_point`, with `aws_s3control_access_point_policy` where there is one. */
export interface AccessPoint {
  readonly point: Resource | null;
  readonly policies: readonly Resource[];
}
