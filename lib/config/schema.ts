import type { ErrorObject, ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../report/escape/plain';

interface Described {
  readonly title?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
}

/** What is wrong with a document, in half a sentence, by one of the published schemas; undefined where nothing is. */
export function faultOf(document: unknown, schema: 'config' | 'report'): string | undefined {
  const validate = compile(schema);
  const [error] = validate(document) ? [] : (validate.errors ?? []);
  return error === undefined ? undefined : sentenceOf(error);
}

/** Loaded only where there is something to validate: the package takes as long to load as Node itself. */
function compile(schema: string): ValidateFunction {
  const { Ajv } = require('ajv') as typeof import('ajv');
  const text = readFileSync(join(__dirname, `../../schemas/${schema}.schema.json`), 'utf8');
  return new Ajv({ verbose: true, allowUnionTypes: true }).compile(JSON.parse(text) as object);
}

function sentenceOf({ instancePath, keyword, params, parentSchema, data }: ErrorObject): string {
  const place = pathOf(instancePath);
  const { title, enum: allowed, properties = {} } = (parentSchema ?? {}) as Described;
  if (keyword === 'additionalProperties') {
    const key = plain(String(params['additionalProperty']));
    // `$schema` is for editors, not for people.
    const known = Object.keys(properties).filter((name) => !name.startsWith('$'));
    return `${place === '' ? key : `${place}.${key}`} is not known: allowed here are ${known.join(', ')}`;
  }
  if (keyword === 'required') {
    const key = String(params['missingProperty']);
    const meaning = properties[key]?.title;
    return `${place === '' ? 'it' : place} lacks ${key}${meaning === undefined ? '' : `: ${meaning}`}`;
  }
  if (keyword === 'uniqueItems') {
    return `${place} names the same thing twice: entries ${params['i']} and ${params['j']}, counted from 0`;
  }
  const got = typeof data === 'object' ? '' : ` is ${plain(JSON.stringify(data))}, but`;
  return `${place === '' ? 'it' : place}${got} must be ${allowed?.join(' or ') ?? title ?? `of type ${String(params['type'] ?? params['allowedValue'])}`}`;
}

/** `/waivers/0/expires` as `waivers[0].expires`. */
function pathOf(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : `${index === 0 ? '' : '.'}${plain(step)}`)).join('');
}
