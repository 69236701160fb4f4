/** A value that is not known before apply, with the references it is made from. */
export interface Unknown {
  readonly $unknown: readonly string[];
}
/** A value that Terraform calls sensitive: its text never enters a view. */
export interface Sensitive {
  readonly $sensitive: true;
}
export type Value = string | number | boolean | Unknown | Sensitive | readonly Value[] | { readonly [key: string]: Value };
