import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv4 from 'ajv-draft-04';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'parse5';
import { validateXML } from 'xmllint-wasm';
import type { Report } from '../../lib/model/report';
import { reporterOf, type Format } from '../../lib/report/formats';
import { manyFindings, OPTIONS, report, SITUATIONS, WORDS } from './builders';

const of = (format: Format, given: Report): string => reporterOf(format)(given, WORDS, OPTIONS);
const schema = (name: string): string => readFileSync(join(__dirname, 'schemas', name), 'utf8');

const ALL: Readonly<Record<string, Report>> = { ...SITUATIONS, '5,000 findings': manyFindings(5000) };

/** What is wrong by a JSON Schema; undefined where nothing is. */
function faults(validate: ValidateFunction, text: string): unknown {
  return validate(JSON.parse(text)) ? undefined : validate.errors?.slice(0, 5);
}

/** The schema has formats, and one pattern that is no regular expression of Unicode. */
function sarifSchema(): ValidateFunction {
  const ajv = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
}

describe.each<readonly [Format, ValidateFunction]>([
  ['sarif', sarifSchema()],
  ['gitlab-codequality', new Ajv({ allErrors: true }).compile(JSON.parse(schema('gitlab-codequality.json')) as object)],
  ['gitlab-sast', new Ajv({ allErrors: true }).compile(JSON.parse(schema('gitlab-sast.json')) as object)],
])('the %s report is what the schema says', (format, validate) => {
  test.each(Object.keys(ALL))('of %s', (situation) => {
    expect(faults(validate, of(format, ALL[situation] ?? report()))).toBeUndefined();
  });

  test('and the schema refuses what is not', () => {
    expect(faults(validate, '{}')).toBeDefined();
  });
});

describe('the junit report is what the schema says', () => {
  test.each(Object.keys(ALL))('of %s', async (situation) => {
    const xml = [{ fileName: 'report.xml', contents: of('junit', ALL[situation] ?? report()) }];
    const { valid, errors } = await validateXML({ xml, schema: [schema('junit.xsd')], initialMemoryPages: 512, maxMemoryPages: 4096 });
    expect({ valid, errors: errors.slice(0, 5) }).toEqual({ valid: true, errors: [] });
  });

  test('and the schema refuses what is not', async () => {
    const xml = [{ fileName: 'report.xml', contents: '<testsuites><testsuite name="a"/></testsuites>' }];
    expect(await validateXML({ xml, schema: [schema('junit.xsd')] })).toMatchObject({ valid: false });
  });
});

describe('the html page is HTML without a mistake', () => {
  test.each(Object.keys(ALL))('of %s', (situation) => {
    const mistakes: string[] = [];
    parse(of('html', ALL[situation] ?? report()), { onParseError: ({ code, startLine }) => mistakes.push(`${code} in line ${startLine}`) });
    expect(mistakes.slice(0, 5)).toEqual([]);
  });

  test('and the parser sees what is one', () => {
    const mistakes: string[] = [];
    parse('<p a=1 a=2>', { onParseError: ({ code }) => mistakes.push(code) });
    expect(mistakes).toContain('duplicate-attribute');
  });
});
