import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

/** What is wrong with the text of a YAML file, by the schema that is published for it. */
export function faultsOf(schema: 'github-actions' | 'github-workflows' | 'gitlab-ci', text: string): string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(join(__dirname, 'schemas', `${schema}.json`), 'utf8')) as object);
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
