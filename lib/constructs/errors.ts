/**
 * Every error of the constructs. Each says where, what was given, what is allowed and what to do.
 * `where` is the path of the construct, as `cdktf` prints it.
 */

export function notOneOf(where: string, prop: string, got: unknown, allowed: readonly string[]): Error {
  return new Error(`${where}: ${prop} is ${show(got)}. Allowed: ${allowed.map(show).join(', ')}. Give one of these, or leave it out.`);
}

export function notACountry(where: string, got: unknown): Error {
  return new Error(
    `${where}: country is ${show(got)}. Allowed: two capital letters of ISO 3166-1, such as "DE". Give the code of the country that the data comes from.`,
  );
}

export function outOfRange(where: string, prop: string, got: unknown, least: number, most: number): Error {
  return new Error(`${where}: ${prop} is ${show(got)}. Allowed: a whole number from ${least} to ${most}. Change it, or leave it out.`);
}

export function excludes(where: string, one: string, other: string): Error {
  return new Error(`${where}: ${one} and ${other} are both given. Allowed: one of them. Leave out ${other}.`);
}

export function needs(where: string, prop: string, got: unknown, needed: string): Error {
  return new Error(`${where}: ${prop} is ${show(got)} without ${needed}. Allowed: both, or neither. Add ${needed}, or leave out ${prop}.`);
}

export function tagHasAProp(where: string, tag: string, prop: string): Error {
  return new Error(
    `${where}: tags holds ${show(tag)}, which the construct sets itself. Allowed: any other tag. Use the prop ${prop} instead.`,
  );
}

export function notAnAlias(where: string, got: unknown): Error {
  return new Error(
    `${where}: alias is ${show(got)}. Allowed: "alias/" and then letters, digits, "/", "_" or "-"; "alias/aws/" belongs to AWS. Rename it, or leave it out.`,
  );
}

export function notAService(where: string, got: unknown): Error {
  return new Error(
    `${where}: servicePrincipals holds ${show(got)}. Allowed: a service such as "events.amazonaws.com". For a role, use grantDecrypt or grantEncrypt.`,
  );
}

export function notAFolder(where: string, prop: string, got: unknown): Error {
  return new Error(
    `${where}: ${prop} is ${show(got)}. Allowed: a folder such as "exports/", with a slash at its end, none at its start, and none of * ? $ in it. Without the slash, neighbours such as "exports-old/" would be included.`,
  );
}

export function notKnownYet(where: string, prop: string): Error {
  return new Error(
    `${where}: ${prop} is a token, known only to Terraform. Allowed: text, since an id is made of it. Write the ${prop} out.`,
  );
}

export function otherRegion(where: string, prop: string, got: unknown, expected: unknown): Error {
  return new Error(
    `${where}: ${prop} is in region ${show(got)}, the bucket in ${show(expected)}. Allowed: the same region. Give one of that region, or leave ${prop} out.`,
  );
}

function show(value: unknown): string {
  return JSON.stringify(value);
}
