import type { Kind, Severity } from './finding';

/**
 * Who is at the beginning of the way to the data: anyone without signing in, with an AWS account, on the internet; another region; an outsider
 * whom the finding names; no one yet; whoever has the API key, can sign in at the identity provider, has a certificate of a trust anchor, or
 * reaches it in its network; any customer of an AWS service; workers of a public workforce; any user who signs in.
 */
export type Who =
  | 'anyone'
  | 'any-account'
  | 'internet'
  | 'region'
  | 'outsider'
  | 'no-one'
  | 'key-holder'
  | 'signed-in'
  | 'certificate'
  | 'network'
  | 'service'
  | 'worker'
  | 'user';

/** What `policies/compiled/rules.json` holds: everything about the rules that is not logic. Generated from METADATA. */
export interface Catalogue {
  /** SHA-256 over the sources of the policies (`lib/judge/policy.ts` says how). */
  readonly sources: string;
  /** SHA-256 of `policy.wasm`. */
  readonly wasm: string;
  /** The size of `policy.wasm` in bytes. */
  readonly bytes: number;
  readonly rules: readonly Rule[];
  /** Sentences of the shared libraries, by code (`policy/any-principal`). */
  readonly says: Readonly<Record<string, string>>;
  /** Attributes that rules read, by resource type: the view holds these and no other. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** Which resource type keeps a policy document in which attribute. */
  readonly documents: Readonly<Record<string, readonly string[]>>;
  /** Types whose resources a rule holds against each other: all of them are judged in one evaluation. */
  readonly together: readonly string[];
  /** Types that rules only look things up in and never find anything about: each evaluation has all of them. */
  readonly everywhere: readonly string[];
  /** Paths within blocks, and of lists, whose links rules read, by resource type: `origin[*].domain_name`. */
  readonly links: Readonly<Record<string, readonly string[]>>;
}

export interface Rule {
  /** `service/name`: the folder. */
  readonly id: string;
  /** The good state. */
  readonly title: string;
  readonly description?: string;
  readonly kinds: readonly Kind[];
  readonly severity?: Severity;
  /** Sentences by code. `{name}` stands for an argument. */
  readonly says: Readonly<Record<string, string>>;
  /** Who gets in, by code, where it is not whom the kind of finding stands for. A code stands for its `-unknown` as well. */
  readonly who?: Readonly<Record<string, Who>>;
  /** What to change, in one sentence. */
  readonly fix: string;
  /** The same by code, where what was found asks for something else than `fix`. A code stands for its `-unknown` as well. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** Rows of the exposure table that it covers. */
  readonly rows: readonly string[];
  /** Resource types it judges. */
  readonly types: readonly string[];
  /** The AWS or provider page that the rule rests on. */
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** Whether the rule rests on something that AWS does not write down. Its findings are one severity lower. */
  readonly assumed?: boolean;
  readonly aliases?: readonly string[];
  readonly deprecated?: boolean;
}

/** Resources of a rule's folder as people write them: `policies/compiled/handbook.json`, by rule. */
export interface RuleExamples {
  /** What the rule finds something in. */
  readonly bad?: ExampleText;
  /** What it is quiet about. */
  readonly good?: ExampleText;
}

export interface ExampleText {
  /** Addresses of the resources of the example. */
  readonly shows: readonly string[];
  readonly hcl: string;
  /** Absent where the bindings do not know the resource type. */
  readonly cdktf?: string;
}
