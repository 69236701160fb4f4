import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '../../../lib/check';
import { DEFAULT_CONFIG } from '../../../lib/model/config';
import { brief } from '../situations';

/** What a folder of Terraform is judged as, by the text of its files. */
function judged(files: Readonly<Record<string, string>>, rules: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { report } = check({ inputs: [{ path: '.' }], cwd: folder, config: DEFAULT_CONFIG, today: '2026-11-22' });
    return brief(report.findings).filter((one) => one.startsWith(rules));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a repeated document of the same module', () => {
  const code = (policy: string): string => `
    data "aws_iam_policy_document" "d" {
      count = 1
      statement {
        actions = ["sqs:*"]
        principals {
          type        = "*"
          identifiers = ["*"]
        }
      }
    }
    resource "aws_sqs_queue" "q" {
      policy = ${policy}
    }
  `;
  test.each([
    ['by its index', 'data.aws_iam_policy_document.d[0].json'],
    ['the first of all', '"${data.aws_iam_policy_document.d.*.json[0]}"'],
    ['an element of all', 'element(data.aws_iam_policy_document.d.*.json, 0)'],
    ['the only one', 'one(data.aws_iam_policy_document.d[*].json)'],
    ['all in one text', 'join("", data.aws_iam_policy_document.d.*.json)'],
    ['in a loop', '[for d in data.aws_iam_policy_document.d : d.json][0]'],
  ])('%s, in the root module and in modules of modules', (_, policy) => {
    const call = (source: string, name: string): string => `module "${name}" {\n source = "${source}"\n}\n`;
    const files = {
      'main.tf': code(policy) + call('./outer', 'outer'),
      'outer/main.tf': call('../inner', 'data'),
      'inner/main.tf': code(policy),
    };
    expect(judged(files, 'sqs/')).toEqual([
      'sqs/public-policy aws_sqs_queue.q exposed',
      'sqs/public-policy module.outer.module.data.aws_sqs_queue.q exposed',
    ]);
  });
});

describe('a queue for a topic of which nobody knows how many there are', () => {
  const code = (source: string): string => `
    variable "create" {}
    resource "aws_sns_topic" "t" {
      count = var.create ? 1 : 0
    }
    resource "aws_sqs_queue" "q" {
      policy = jsonencode({
        Statement = [{
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "*"
          Condition = { ArnLike = { "aws:SourceArn" = ${source} } }
        }]
      })
    }`;
  test.each<[string, string, string[]]>([
    ['the only one', 'one(aws_sns_topic.t[*].arn)', []],
    ['all in one text', 'join("", aws_sns_topic.t.*.arn)', []],
    ['the first beside an empty text', 'element(concat(aws_sns_topic.t.*.arn, [""]), 0)', []],
    ['all', 'aws_sns_topic.t[*].arn', []],
    ['all, and any other', 'concat(aws_sns_topic.t[*].arn, ["arn:aws:sns:*:*:*"])', ['sqs/public-policy aws_sqs_queue.q exposed']],
    [
      'all, which may be none, beside a wildcard',
      '"${join("", aws_sns_topic.t[*].arn)}*"',
      ['sqs/public-policy aws_sqs_queue.q undecided'],
    ],
    [
      'all, where there is one',
      'length(aws_sns_topic.t[*].arn) > 0 ? one(aws_sns_topic.t[*].arn) : "*"',
      ['sqs/public-policy aws_sqs_queue.q undecided'],
    ],
  ])('%s', (_, source, expected) => {
    expect(judged({ 'main.tf': code(source) }, 'sqs/')).toEqual(expected);
  });
});

describe('as Terraform was written before 0.12', () => {
  const group = (ingress: string, more = ''): string => `
    variable "ranges" {
      type    = "list"
      default = ["0.0.0.0/0"]
    }
    ${more}
    resource "aws_security_group" "g" {
      ${ingress}
    }`;
  const rule = (ranges: string): string => `{
        from_port   = 5432
        to_port     = 5432
        protocol    = "tcp"
        cidr_blocks = ${ranges}
      }`;
  test.each([
    ['a list within a list stands for its elements', group(`ingress ${rule('["${var.ranges}"]')}`)],
    [
      'beside others, one of which is not known',
      group(`ingress ${rule('["${var.ranges}", "${aws_vpc.v.cidr_block}"]')}`, 'resource "aws_vpc" "v" {}'),
    ],
    ['a block may be given as an object', group(`ingress = ${rule('"${var.ranges}"')}`)],
    [
      'a block with a value that is not known may be given as an object',
      group(`ingress = ${rule('["${aws_eip.e.public_ip}/32", "::/0"]')}`, 'resource "aws_eip" "e" {}'),
    ],
    ['a list is made by a function', group(`ingress ${rule('"${list("0.0.0.0/0")}"')}`)],
    ['a map is made by a function', group(`ingress ${rule('["${lookup(map("all", "0.0.0.0/0"), "all")}"]')}`)],
  ])('%s', (_, code) => {
    expect(judged({ 'main.tf': code }, 'ec2/')).toEqual(['ec2/group-ingress aws_security_group.g unguarded']);
  });
});

describe('ranges of a group that Terraform would not take', () => {
  const group = (ranges: string): string => `
    resource "aws_security_group" "g" {
      ingress {
        from_port   = 22
        to_port     = 22
        protocol    = "tcp"
        cidr_blocks = ${ranges}
      }
    }`;
  const rule = (range: string): string => `
    resource "aws_vpc_security_group_ingress_rule" "g" {
      security_group_id = "sg-1"
      ip_protocol       = "tcp"
      cidr_ipv4         = ${range}
    }`;
  test.each([
    ['one text for a list', group('"0.0.0.0/0"'), true],
    ['one text for a list, which is private', group('"10.0.0.0/8"'), false],
    ['a list for one text', rule('["10.0.0.0/8", "0.0.0.0/0"]'), true],
    ['a list for one text, which is private', rule('["10.0.0.0/8"]'), false],
  ])('%s', (_, code, isFound) => {
    expect(judged({ 'main.tf': code }, 'ec2/group-ingress').length).toBe(isFound ? 1 : 0);
  });
});

describe('a database that is public', () => {
  const database = (value: string): string => `
    variable "public" {
      default = "1"
    }
    resource "aws_db_instance" "d" {
      port                = 1
      publicly_accessible = ${value}
    }`;
  test.each([
    ['by a boolean', 'true', true],
    ['by a text', '"true"', true],
    ['by a one as text', 'var.public', true],
    ['by a one, as before 0.12', '1', true],
    ['not, by a zero as text', '"0"', false],
    ['not, by a boolean', 'false', false],
  ])('%s', (_, value, isPublic) => {
    const found = isPublic ? ['rds/public-access aws_db_instance.d exposed'] : [];
    expect(judged({ 'main.tf': database(value) }, 'rds/public')).toEqual(found);
  });
});

describe('a policy that is filled in by a data source', () => {
  const POLICY = '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"${who}"},"Action":"sqs:*","Resource":"*"}]}';
  const code = (data: string, policy: string): string => `
    variable "who" {}
    data ${data}
    resource "aws_sqs_queue" "q" {
      policy = "\${${policy}}"
    }`;
  const template = (text: string, vars: string): string =>
    code(`"template_file" "t" {\n template = ${text}\n ${vars}\n}`, 'data.template_file.t.rendered');
  const word = (main: string): string[] =>
    judged({ 'main.tf': main, 'policy.tpl': POLICY, 'policy.json': POLICY.replace('${who}', '*') }, 'sqs/').map(
      (one) => one.split(' ')[2] ?? '',
    );
  const FILE = 'file("${path.module}/policy.tpl")';

  test.each<[string, string, string[]]>([
    ['with anyone', template(FILE, 'vars = { who = "*" }'), ['exposed']],
    ['with anyone, in a block', template(FILE, 'vars {\n who = "*"\n }'), ['exposed']],
    ['with an account', template(FILE, 'vars = { who = "111122223333" }'), []],
    ['with what is not known', template(FILE, 'vars = { who = var.who }'), ['undecided']],
    ['with nothing', template(FILE, ''), ['undecided']],
    ['with variables that are not known', template(FILE, 'vars = var.who'), ['undecided']],
    ['from text that stands there', template(`<<EOT\n${POLICY.replace('$', '$$$$')}\nEOT`, 'vars = { who = "*" }'), ['exposed']],
    ['from text that is not known', template('var.who', ''), ['undecided']],
    ['from text that is no template', template('"$${"', ''), ['undecided']],
    ['that reads a file', code('"local_file" "f" {\n filename = "policy.json"\n}', 'data.local_file.f.content'), ['exposed']],
    ['that reads a file that is not there', code('"local_file" "f" {\n filename = "nope"\n}', 'data.local_file.f.content'), ['undecided']],
    [
      'that reads a file of which nobody knows',
      code('"local_file" "f" {\n filename = var.who\n}', 'data.local_file.f.content'),
      ['undecided'],
    ],
    [
      'of a template in a text',
      code('"local_file" "f" {\n filename = "policy.tpl"\n}', 'templatestring(data.local_file.f.content, { who = "*" })'),
      ['exposed'],
    ],
    ['that is a file where there is one', code('"null" "n" {}', 'fileexists("policy.json") ? file("policy.json") : null'), ['exposed']],
    ['of a file that may be there', code('"null" "n" {}', 'fileexists("nope.json") ? file("nope.json") : null'), ['undecided']],
    ['of another kind', code('"http" "h" {\n url = "https://example.com"\n}', 'data.http.h.body'), ['undecided']],
  ])('%s', (_, main, words) => {
    expect(word(main)).toEqual(words);
  });
});
