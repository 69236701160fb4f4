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

export function notAReplica(where: string, got: unknown): Error {
  return new Error(`${where}: replicaRegions holds ${show(got)}, the region of the table itself. Allowed: other regions. Leave it out.`);
}

export function notARegion(where: string, prop: string, got: unknown): Error {
  return new Error(`${where}: ${prop} holds ${show(got)}. Allowed: the name of an AWS region, such as "eu-central-1". Give its name.`);
}

/** Where something would be kept, and where it may be. */
export interface Straying {
  readonly prop: string;
  readonly region: string;
  readonly residency: string;
  readonly allowed: readonly string[];
}

export function outsideResidency(where: string, { prop, region, residency, allowed }: Straying): Error {
  const inside = allowed.map(show).join(', ');
  return new Error(
    `${where}: ${prop} is ${show(region)}, outside the residency ${show(residency)}. Allowed: ${inside}. Choose one of these, or another residency.`,
  );
}

export function tooLong(where: string, prop: string, got: unknown, most: number): Error {
  return new Error(
    `${where}: ${prop} is ${show(got)}. Allowed: at least one, and at most ${most} characters with spaces between. Change it, or leave it out.`,
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

export function notAPrivateRange(where: string, prop: string, got: unknown): Error {
  return new Error(
    `${where}: ${prop} is ${show(got)}. Allowed: a private range such as "10.20.0.0/16" (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, fc00::/7). Give the range that is seen inside the VPC, behind the VPN or the peering.`,
  );
}

export function tooFew(where: string, prop: string, got: unknown, least: number, what: string): Error {
  return new Error(`${where}: ${prop} is ${show(got)}. Allowed: at least ${least} ${what}. Add what is missing.`);
}

export function notOfForm(where: string, prop: string, got: unknown, allowed: string): Error {
  return new Error(`${where}: ${prop} is ${show(got)}. Allowed: ${allowed}. Change it.`);
}

export function takenName(where: string, prop: string, got: unknown): Error {
  return new Error(`${where}: ${prop} ${show(got)} is there already. Allowed: each once. Give all of its keys at once, or another name.`);
}

export function notAPublicKey(where: string, got: unknown): Error {
  return new Error(
    `${where}: sshPublicKeys holds ${show(got)}. Allowed: a public key that begins with "ssh-ed25519 ", "ecdsa-sha2-nistp" or "ssh-rsa ". Give what is in the dealer's .pub file.`,
  );
}

export function notAFolder(where: string, prop: string, got: unknown): Error {
  return new Error(
    `${where}: ${prop} is ${show(got)}. Allowed: a folder such as "exports/", with a slash at its end, none at its start, and none of * ? $ in it. Without the slash, neighbours such as "exports-old/" would be included.`,
  );
}

export function notKnownYet(where: string, prop: string): Error {
  return new Error(
    `${where}: ${prop} is a token, known only to Terraform. Allowed: a plain value, since ids are made of it. Write it out.`,
  );
}

export function otherRegion(where: string, prop: string, got: unknown, expected: unknown): Error {
  return new Error(
    `${where}: ${prop} is in region ${show(got)}, the rest in ${show(expected)}. Allowed: the same region. Give one of that region, or leave ${prop} out.`,
  );
}

function show(value: unknown): string {
  return JSON.stringify(value);
}
