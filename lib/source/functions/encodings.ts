import { createHash } from 'node:crypto';
import { toString } from '../convert';
import type { Evaluated } from '../evaluation';
import { Failure, Undecided } from '../failure';
import { takes, type FunctionRule } from '../function-rule';
import { decodeJson, encodeJson } from '../json';

/** `yamlencode`, `yamldecode` and `csvdecode` are opaque: their exact text is Terraform's own. */
export const ENCODINGS: Readonly<Record<string, FunctionRule>> = {
  base64decode: takes(1, (value) => decodeBase64(toString(value))),
  base64encode: takes(1, (value) => Buffer.from(toString(value)).toString('base64')),
  base64sha256: takes(1, (value) => hash('sha256', 'base64', value)),
  base64sha512: takes(1, (value) => hash('sha512', 'base64', value)),
  jsondecode: takes(1, (value) => decode(value)),
  jsonencode: takes(1, (value) => encodeJson(value)),
  md5: takes(1, (value) => hash('md5', 'hex', value)),
  sha1: takes(1, (value) => hash('sha1', 'hex', value)),
  sha256: takes(1, (value) => hash('sha256', 'hex', value)),
  sha512: takes(1, (value) => hash('sha512', 'hex', value)),
  urlencode: takes(1, (value) => encodeUrl(toString(value))),
};

function hash(algorithm: string, encoding: 'hex' | 'base64', value: Evaluated): string {
  return createHash(algorithm).update(toString(value)).digest(encoding);
}

function decode(value: Evaluated): Evaluated {
  const decoded = decodeJson(value);
  if (decoded === undefined) throw typeof value === 'string' ? new Failure('no JSON') : new Undecided();
  if (decoded === value && typeof value === 'object') throw new Undecided();
  return decoded;
}

function decodeBase64(value: string): string {
  const bytes = Buffer.from(value, 'base64');
  const decoded = bytes.toString();
  if (bytes.toString('base64') !== value || decoded.includes('\ufffd')) throw new Failure('no base64 of a text');
  return decoded;
}

/** As a query writes it: `+` for a space, and escapes for the marks that JavaScript leaves. */
function encodeUrl(value: string): string {
  const escape = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(Buffer.from(value).toString())
    .replace(/[!'()*]/g, escape)
    .replaceAll('%20', '+');
}
