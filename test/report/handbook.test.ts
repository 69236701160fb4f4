import { parse } from 'parse5';
import type { Examples } from '../../lib/report/handbook/handbook';
import { handbookHtml } from '../../lib/report/handbook/html';
import { handbookMarkdown } from '../../lib/report/handbook/markdown';
import { listText, pageText } from '../../lib/report/handbook/text';
import { golden, WORDS } from './builders';

const rules = WORDS.rules.map((rule, index) =>
  index > 0
    ? rule
    : {
        ...rule,
        description: 'A policy is public where `*` may <read>, with no condition on aws:PrincipalOrgID.',
        fixes: { held: 'close it, though {what} holds' },
        rows: ['A01', 'A13'],
        types: ['aws_s3_bucket', 'aws_s3_bucket_policy'],
        sources: [{ title: 'The meaning of "public"', url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/a.html#b' }],
        assumed: true,
      },
);
const examples: Examples = {
  's3/public-policy': {
    bad: { shows: [], hcl: 'resource "aws_s3_bucket" "leads" {\n  acl = "<public>"\n}\n' },
    good: { shows: [], hcl: 'resource "aws_s3_bucket" "leads" {}\n', cdktf: "new S3Bucket(this, 'leads', {});\n" },
  },
};

/** Styles and script are those of the report's page. */
const shown = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
    .replace(/<script>[\s\S]*?<\/script>/, '<script></script>')
    .replace(/sha256-[\w+/=]+/g, 'sha256-');

describe('the handbook', () => {
  test.each([
    ['md', handbookMarkdown(WORDS, rules, examples)],
    ['html', shown(handbookHtml(WORDS, rules, examples))],
    ['txt', `${listText(rules, WORDS.own)}\n${rules.map((rule) => pageText(rule, examples[rule.id] ?? {}, WORDS.own)).join('\n')}`],
  ])('as %s', (ending, now) => {
    expect(now).toBe(golden('handbook', ending, now));
  });

  test('of one rule has no filter', () => {
    expect(handbookHtml(WORDS, rules.slice(0, 1), examples)).not.toContain('<form');
  });

  test('is HTML without a mistake', () => {
    const mistakes: string[] = [];
    parse(handbookHtml(WORDS, rules, examples), { onParseError: ({ code, startLine }) => mistakes.push(`${code} in line ${startLine}`) });
    expect(mistakes).toEqual([]);
  });
});
