/** A call of a module whose code is not in the input, so that nobody can say what it makes. */
export interface AbsentModule {
  readonly address: string;
  /** As written; empty where that is no text. */
  readonly source: string;
  /** The inputs that plainly open something, whatever the module makes of them: `ingress_cidr_blocks`. */
  readonly open: readonly string[];
}
