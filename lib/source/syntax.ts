/** The syntax tree of an HCL expression. Plain data; parentheses leave no trace, since the tree has its own shape. */
export type Expression =
  Literal | InexactNumber | Name | Access | Template | Call | Chain | Unary | Conditional | Tuple | ObjectConstructor | For | Join;

export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** A number with more digits than a JavaScript number holds. Terraform has 512 bits; rather than round, its value is opaque. */
export interface InexactNumber {
  readonly kind: 'inexact';
  readonly text: string;
}

/** A bare identifier: the root of a reference, or a name that a `for` binds. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

/** `on.attribute[index][*]…`: all steps in one node, so that a long traversal is not a deep tree. */
export interface Access {
  readonly kind: 'access';
  readonly on: Expression;
  readonly steps: readonly Step[];
}

export type Step =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'index'; readonly key: Expression }
  /** `[*]` takes every step after it along, `.*` only the attributes. */
  | { readonly kind: 'splat'; readonly style: 'full' | 'attribute' };

/** Text with values inside. A template that is one `${…}` and nothing else is that expression, as in HCL. */
export interface Template {
  readonly kind: 'template';
  readonly parts: readonly Expression[];
}

export interface Call {
  readonly kind: 'call';
  /** As written, `provider::aws::arn_build` included. */
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** The last argument is followed by `...`. */
  readonly spread: boolean;
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';

/** Operators of one precedence, applied from left to right. A long sum is one node and not a deep tree. */
export interface Chain {
  readonly kind: 'chain';
  readonly first: Expression;
  readonly rest: readonly Operation[];
}

export interface Operation {
  readonly operator: BinaryOperator;
  readonly right: Expression;
}

export interface Unary {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
}

export interface Conditional {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly yes: Expression;
  readonly no: Expression;
}

export interface Tuple {
  readonly kind: 'tuple';
  readonly elements: readonly Expression[];
}

export interface ObjectConstructor {
  readonly kind: 'object';
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}

/** `[for …]` when `key` is null, `{for …}` otherwise. */
export interface For {
  readonly kind: 'for';
  readonly keyName: string | null;
  readonly valueName: string;
  readonly collection: Expression;
  readonly key: Expression | null;
  readonly value: Expression;
  readonly condition: Expression | null;
  /** `{for … : key => value...}`: values with the same key become a list. */
  readonly grouped: boolean;
}

/** `%{ for … }…%{ endfor }`: the texts of every round, one after the other. */
export interface Join {
  readonly kind: 'join';
  readonly loop: For;
}

/** The text is no HCL expression, or one that nobody writes by hand (too long, too deep). Callers treat the value as opaque. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';

  /** @param position zero-based offset in the text, in UTF-16 units. */
  constructor(
    readonly reason: string,
    readonly position: number,
  ) {
    super(`${reason} at offset ${position}`);
  }
}
