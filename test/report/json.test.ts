import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Report } from '../../lib/model/report';
import { reportAsJson } from '../../lib/report/json';
import { OPTIONS, report, SITUATIONS, WORDS } from './builders';

const schema = JSON.parse(readFileSync(join(__dirname, '../../schemas/report.schema.json'), 'utf8')) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const json = (given: Report): string => reportAsJson(given, WORDS, OPTIONS);

describe('the JSON report', () => {
  test.each(Object.keys(SITUATIONS))('of %s is what the schema says, and what was reported', (situation) => {
    const given = SITUATIONS[situation] ?? report();
    const read = JSON.parse(json(given)) as Report;
    validate(read);
    expect(validate.errors).toBeNull();
    expect(read).toEqual(given);
  });

  test('is the same whatever the order of keys', () => {
    const counts = { ...report().ledger, judged: { aws_s3_bucket_policy: 7, aws_s3_bucket: 30 } };
    expect(json(report({ ledger: counts }))).toBe(json(report()));
  });
});
