import { createHash } from 'node:crypto';
import { toString } from '../convert';
import type { Evaluated } from '../evaluation';
import { Failure, Undecided } from '../failure';
import { takes, type FunctionRule } from '../function-rule';
import { decodeJson, encodeJson } from '../json';
import { isExact } from '../number';

/** `yamlencode` and `csvdecode` are opaque: their exact text is Terraform's own. */
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
  yamldecode: takes(1, (value) => decodeYaml(toString(value))),
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

/** One document of YAML 1.2 that JSON could say as well. */
function decodeYaml(value: string): Evaluated {
  // Most code has no YAML.
  const yaml = require('yaml') as typeof import('yaml');
  const document = yaml.parseDocument(value, { schema: 'core', merge: true, logLevel: 'silent' });
  if (document.errors.length > 0) throw new Failure('no YAML');
  try {
    return asJson(document.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch {
    throw new Undecided();
  }
}

/** More is a bomb. */
const MOST_ALIASES = 100;

function asJson(value: unknown): Evaluated {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && isExact(String(value))) return value;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object') throw new Undecided();
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asJson(one)]));
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
