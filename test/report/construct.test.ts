import { reportAsJson } from '../../lib/report/json';
import { reportAsText } from '../../lib/report/text/text';
import { finding, OPTIONS, report, WORDS } from './builders';

const source = { file: 'stacks/leads.ts', line: 42 };
const construct = 'leads/Bucket/Policy';

const { source: _known, ...unlocated } = finding();

/** The lines of the report that name the resource, its line or its construct. */
const places = (more: object, constructs?: boolean): string[] =>
  reportAsText(report({ findings: [{ ...unlocated, ...more }] }), WORDS, {
    ...OPTIONS,
    ...(constructs === undefined ? {} : { constructs }),
  })
    .split('\n')
    .filter((line) => /leads\.ts|leads\/Bucket/.test(line))
    .map((line) => line.trim().replace(/\s{2,}/g, '  '));

test('the construct stands where no line is known', () => {
  const { address } = finding();
  expect(places({ construct })).toEqual([`${address}  leads/Bucket/Policy`]);
  expect(places({ source, construct })).toEqual([`${address}  stacks/leads.ts:42`]);
});

test('inside synth it stands beside the line as well, and once only', () => {
  const { address } = finding();
  expect(places({ source, construct }, true)).toEqual([`${address}  stacks/leads.ts:42`, 'leads/Bucket/Policy']);
  expect(places({ construct }, true)).toEqual([`${address}  leads/Bucket/Policy`]);
});

test('JSON has the construct of a finding and of a waiver', () => {
  const waiver = {
    rule: 's3/public-policy',
    address: 'a.b',
    construct,
    owner: 'o',
    reason: 'r',
    expires: '2027-03-31',
    fingerprint: 'exposed.1',
  };
  const given = report({ findings: [finding({ construct, waiver })], waivers: [{ state: 'used', waiver }] });
  const { findings, waivers } = JSON.parse(reportAsJson(given, WORDS, OPTIONS)) as typeof given;
  expect([findings[0]?.construct, findings[0]?.waiver, waivers[0]?.waiver]).toEqual([construct, waiver, waiver]);
});
