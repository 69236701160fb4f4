/** Terraform would report an error here, for certain: what `try` and `can` look for. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The answer depends on something unknown, or on something that only Terraform can do. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}

/** The expression takes more steps or makes a longer text than anybody writes by hand. */
export class Exhausted extends Error {
  override readonly name = 'Exhausted';
}
