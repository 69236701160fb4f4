import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../../lib/check';
import { DEFAULT_CONFIG } from '../../../lib/model/config';
import type { Part } from '../builders';
import { bucket, bucketPolicy, planJson, publicAccessBlock, queue, refs } from '../builders';
import { brief } from '../situations';

/** What a plan is judged as, with the code behind it and, unless that is left out, without. */
function judged(parts: readonly Part[], code: string | undefined, variables: Readonly<Record<string, unknown>> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  try {
    if (code !== undefined) writeFileSync(join(folder, 'main.tf'), code);
    const text = JSON.stringify(planJson(parts, { variables }));
    const input = { path: 'plan.json', text, ...(code === undefined ? {} : { source: '.' }) };
    const { report } = check({ inputs: [input], cwd: folder, config: DEFAULT_CONFIG, today: '2026-11-22' });
    return brief(report.findings);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ALL_ON = ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'];
const flags = ALL_ON.map((flag) => `  ${flag} = true`).join('\n');
const about = (address: string, verdicts: readonly string[]): string | undefined =>
  verdicts.find((one) => one.startsWith(`s3/public-policy ${address} `))?.split(' ')[2];

describe('a guard of which the plan does not tell the bucket', () => {
  const OPEN = JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }] });
  const parts = (references: readonly string[]): Part[] => [
    bucket('leads'),
    bucket('other'),
    bucketPolicy('leads', { values: { policy: OPEN } }),
    publicAccessBlock('leads', { name: 'guard', says: { bucket: refs(...references) } }),
  ];
  const code = (expression: string): string => `
    variable "own" {}
    locals {
      own   = var.own
      no    = !var.own
      leads = aws_s3_bucket.leads.id
      other = aws_s3_bucket.other.id
    }
    resource "aws_s3_bucket" "leads" {}
    resource "aws_s3_bucket" "other" {}
    resource "aws_s3_bucket_policy" "leads" {
      bucket = aws_s3_bucket.leads.id
      policy = jsonencode(${OPEN})
    }
    resource "aws_s3_bucket_public_access_block" "guard" {
      bucket = ${expression}
    ${flags}
    }`;
  const LEADS = ['aws_s3_bucket.leads.id', 'aws_s3_bucket.leads'];
  const OTHER = ['aws_s3_bucket.other.id', 'aws_s3_bucket.other'];
  const own = { own: { value: true } };

  test.each<[string, string, readonly string[], string, string]>([
    [
      'one of two, and this',
      'var.own ? aws_s3_bucket.leads.id : aws_s3_bucket.other.id',
      ['var.own', ...LEADS, ...OTHER],
      'exposed',
      'unguarded',
    ],
    [
      'one of two, and the other',
      'var.own ? aws_s3_bucket.other.id : aws_s3_bucket.leads.id',
      ['var.own', ...OTHER, ...LEADS],
      'exposed',
      'exposed',
    ],
    [
      'this, or a local, and this',
      'local.own ? aws_s3_bucket.leads.id : local.other',
      ['local.own', ...LEADS, 'local.other'],
      'undecided',
      'unguarded',
    ],
    [
      'this, or a local, and that',
      'local.no ? aws_s3_bucket.leads.id : local.other',
      ['local.no', ...LEADS, 'local.other'],
      'undecided',
      'exposed',
    ],
    ['a local that is this', 'local.leads', ['local.leads'], 'exposed', 'unguarded'],
    ['a local that is the other', 'local.other', ['local.other'], 'exposed', 'exposed'],
    ['the first that is not empty', 'coalesce("", aws_s3_bucket.leads.id)', LEADS, 'unguarded', 'unguarded'],
    ['something made of its name', '"x-${aws_s3_bucket.leads.id}"', LEADS, 'unguarded', 'undecided'],
  ])('%s', (_, expression, references, without, withCode) => {
    const verdict = (text: string | undefined): string | undefined =>
      about('aws_s3_bucket_policy.leads', judged(parts(references), text, own));
    expect([verdict(undefined), verdict(code(expression))]).toEqual([without, withCode]);
  });
});

describe('an index that is made of count.index', () => {
  const OPEN = JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }] });
  const [b, key] = ['aws_s3_bucket.b', 'count.index'];
  const parts: Part[] = [
    ...[0, 1, 2].map((at): Part => bucket('b', { key: at })),
    ...[0, 1].map((at): Part => publicAccessBlock('b', { key: at, says: { bucket: refs(b, key) } })),
    bucketPolicy('b', {
      name: 'first',
      values: { policy: OPEN },
      says: { bucket: refs('aws_s3_bucket.b[0].id', 'aws_s3_bucket.b[0]', b) },
    }),
  ];
  const code = (index: string): string => `
    resource "aws_s3_bucket" "b" {
      count = 3
    }
    resource "aws_s3_bucket_public_access_block" "b" {
      count  = 2
      bucket = aws_s3_bucket.b[${index}].id
    ${flags}
    }
    resource "aws_s3_bucket_policy" "first" {
      bucket = aws_s3_bucket.b[0].id
      policy = jsonencode(${OPEN})
    }`;
  test.each<[string | undefined, string]>([
    [undefined, 'undecided'],
    ['count.index', 'unguarded'],
    ['count.index + 1', 'exposed'],
    ['2 - count.index', 'exposed'],
    ['1 - count.index', 'unguarded'],
  ])('%s', (index, expected) => {
    expect(about('aws_s3_bucket_policy.first', judged(parts, index && code(index)))).toEqual(expected);
  });
});

describe('a policy that is not known as a whole', () => {
  const document: Part = {
    type: 'aws_iam_policy_document',
    name: 'd',
    mode: 'data',
    values: { statement: [{ actions: ['sqs:*'], principals: [{ type: 'AWS', identifiers: [null] }] }] },
    unknown: { json: true, statement: [{ principals: [{ identifiers: [true] }] }] },
    says: { statement: [{ principals: [{ identifiers: refs('aws_iam_role.r.arn', 'aws_iam_role.r') }] }] },
  };
  const role: Part = { type: 'aws_iam_role', name: 'r', unknown: { arn: true, id: true } };
  const verdict = (references: readonly string[], expression?: string): string[] =>
    judged(
      [role, document, queue('q', { unknown: { policy: true }, says: { policy: refs(...references) } })],
      expression &&
        `
        locals {
          anyone = "*"
          role   = aws_iam_role.r.arn
        }
        resource "aws_iam_role" "r" {}
        data "aws_iam_policy_document" "d" {
          statement {
            actions = ["sqs:*"]
            principals {
              type        = "AWS"
              identifiers = [aws_iam_role.r.arn]
            }
          }
        }
        resource "aws_sqs_queue" "q" {
          policy = ${expression}
        }`,
    ).filter((one) => one.startsWith('sqs/'));
  const D = ['data.aws_iam_policy_document.d.json', 'data.aws_iam_policy_document.d'];
  const text = (principal: string): string =>
    `jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = ${principal} }, Action = "sqs:*", Resource = aws_iam_role.r.arn }] })`;
  const found = (word: string): string[] => [`sqs/public-policy aws_sqs_queue.q ${word}`];
  const ROLE = ['aws_iam_role.r.arn', 'aws_iam_role.r'];

  test.each<[string, readonly string[], string, string[], string[]]>([
    ['a document', D, 'data.aws_iam_policy_document.d.json', [], []],
    ['something made of a document', D, 'replace(data.aws_iam_policy_document.d.json, "role/", "*")', [], found('undecided')],
    ['text with a local that is anyone', ['local.anyone', ...ROLE], text('local.anyone'), found('undecided'), found('exposed')],
    ['text with a local that is a role', ['local.role', ...ROLE], text('local.role'), found('undecided'), []],
    [
      'text that is made of the id of a role',
      ROLE,
      text('"arn:aws:iam::*:role/${aws_iam_role.r.id}"'),
      found('undecided'),
      found('undecided'),
    ],
  ])('%s', (_, references, expression, without, withCode) => {
    expect([verdict(references), verdict(references, expression)]).toEqual([without, withCode]);
  });
});
