import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../lib/model/finding';
import type { Report } from '../../lib/model/report';
import type { Rule } from '../../lib/model/rule';
import type { ReporterOptions } from '../../lib/report/reporter';
import { englishWords } from '../../lib/report/words';

function rule(id: string, says: Rule['says'], fix: string): Rule {
  return { id, title: 'A good state', kinds: ['public'], says, fix, rows: [], types: [], sources: [] };
}

export const WORDS = englishWords({
  rules: [
    rule(
      's3/public-policy',
      {
        open: 'lets anyone on the internet {does} the objects',
        'open-unknown': 'may let anyone read the objects',
        held: 'would be public without {what}',
        sure: 'lets anyone in',
      },
      'name the principals, or add a condition on aws:PrincipalOrgID',
    ),
    rule('s3/versioning', { off: 'keeps no earlier versions' }, 'set status to Enabled'),
  ],
  says: {
    'policy/any-principal': '"{sid}": Principal "*", {action}, no condition',
    'policy/unknown-principal': 'who may read depends on {references}',
    'store/off': 'is false',
    'store/on': 'is true',
  },
});

export const OPTIONS: ReporterOptions = { color: false, version: '1.2.3', today: '2026-11-22' };

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    id: '0123456789abcdef',
    rule: 's3/public-policy',
    address: 'module.leads["eu"].aws_s3_bucket_policy.this',
    input: 'plan.json',
    kind: 'public',
    verdict: 'exposed',
    severity: 'critical',
    path: ['policy', 'Statement[1]'],
    says: { code: 'open', args: { does: 'read' } },
    because: [
      {
        address: 'module.leads["eu"].aws_s3_bucket_policy.this',
        path: ['policy', 'Statement[1]'],
        says: { code: 'policy/any-principal', args: { sid: 'AllowPartners', action: 's3:GetObject' } },
      },
      {
        address: 'aws_s3_bucket_public_access_block.this["eu"]',
        path: ['restrict_public_buckets'],
        says: { code: 'store/off', args: {} },
      },
    ],
    store: 'aws_s3_bucket.this["eu"]',
    data_class: 'customer',
    change: 'introduced',
    blocks: true,
    source: { file: 'stacks/leads.ts', line: 42 },
    fingerprint: 'exposed.0123456789abcdef',
    ...more,
  };
}

export const WAIVER = {
  rule: 's3/public-policy',
  address: 'aws_s3_bucket_policy.prices',
  owner: 'retail-data@example.com',
  reason: 'public price list',
  expires: '2027-03-31',
  fingerprint: 'exposed.0123456789abcdef',
};

export function report(more: Partial<Report> = {}): Report {
  return {
    format: '1',
    decision: 'passed',
    findings: [],
    waivers: [],
    ledger: {
      judged: { aws_s3_bucket: 30, aws_s3_bucket_policy: 7 },
      undecided: { aws_sqs_queue: 1 },
      outside: { aws_vpc: 176 },
      notes: [],
    },
    inputs: [{ name: 'plan.json', kind: 'plan', resources: 214 }],
    ...more,
  };
}

/** The situations that every reporter has a golden file for. */
export const SITUATIONS: Readonly<Record<string, Report>> = {
  clean: report(),
  'one resource': report({ ledger: { judged: { aws_s3_bucket: 1 }, undecided: {}, outside: {}, notes: [] } }),
  'one of each verdict': report({
    decision: 'blocked',
    findings: [
      finding(),
      finding({
        id: '1123456789abcdef',
        verdict: 'undecided',
        address: 'aws_s3_bucket_policy.late',
        store: 'aws_s3_bucket.late',
        says: { code: 'open-unknown', args: {} },
        because: [],
        change: 'existing',
      }),
      finding({
        id: '2123456789abcdef',
        rule: 's3/versioning',
        kind: 'guardrail',
        verdict: 'unguarded',
        severity: 'medium',
        address: 'aws_s3_bucket.this["eu"]',
        path: [],
        says: { code: 'off', args: {} },
        because: [],
        change: 'drifted',
        blocks: false,
      }),
      finding({
        id: '4123456789abcdef',
        verdict: 'undecided',
        severity: 'low',
        address: 'aws_s3_bucket_policy.held',
        store: 'aws_s3_bucket.held',
        says: { code: 'open-unknown', args: {} },
        because: [
          { address: 'aws_s3_bucket_public_access_block.held', path: ['restrict_public_buckets'], says: { code: 'store/on', args: {} } },
          {
            address: 'aws_s3_bucket_policy.held',
            path: ['policy', 'Statement[0]'],
            says: { code: 'policy/unknown-principal', args: { references: 'aws_iam_role.crm.unique_id' } },
          },
        ],
        blocks: false,
      }),
    ],
    ledger: { ...report().ledger, notes: [{ code: 'no-allow-list', args: { lists: 'context.accounts' } }] },
  }),
  'waived and fixed': report({
    findings: [
      finding({ address: 'aws_s3_bucket_policy.prices', blocks: false, waiver: WAIVER, change: 'existing' }),
      finding({ id: '3123456789abcdef', blocks: false, change: 'fixed' }),
    ],
    waivers: [{ waiver: WAIVER, state: 'used' }],
  }),
  'every change': report({
    decision: 'blocked',
    findings: (['introduced', 'widened', 'drifted', 'existing', 'fixed'] as const).map((change, index) =>
      finding({ id: `${index}23456789abcdef0`, address: `aws_s3_bucket_policy.${change}`, change, blocks: change !== 'fixed' }),
    ),
  }),
  'every change since a baseline': report({
    decision: 'blocked',
    inputs: [{ name: 'leads', file: 'cdktf.out/stacks/leads/cdk.tf.json', kind: 'synth', resources: 214 }],
    findings: (['introduced', 'widened', 'existing', 'fixed'] as const).map((change, index) =>
      withoutSource(
        finding({
          construct: `leads/Bucket/${change}`,

          id: `${index}23456789abcdef0`,
          input: 'leads',
          address: `aws_s3_bucket_policy.${change}`,
          change,
          blocks: change !== 'fixed',
        }),
      ),
    ),
  }),
  'waivers that do not hold': report({
    decision: 'blocked',
    waivers: (['expired', 'outgrown', 'unused', 'expiring', 'used', 'elsewhere'] as const).map((state) => ({ waiver: WAIVER, state })),
  }),
  'two stacks without a before': report({
    decision: 'blocked',
    findings: [withoutChange(finding({ input: 'leads' }))],
    inputs: [
      { name: 'leads', kind: 'synth', resources: 200 },
      { name: 'prices', kind: 'synth', resources: 14 },
    ],
  }),
  'hostile names': report({
    decision: 'blocked',
    findings: [
      finding({
        address: 'aws_s3_bucket_policy.this["\u001b[2J\u202eevil\r\npassed  nothing blocks"]',
        says: { code: 'open', args: { does: `{sid} \u0007${'x'.repeat(300)}` } },
        because: [{ address: 'a.b\u2066', path: ['tags', 'a\nb'], says: { code: 'store/off', args: {} } }],
        store: '\ud800\u200b',
        source: { file: 'stacks/\u0085.ts', line: 1 },
      }),
    ],
    waivers: [{ waiver: { ...WAIVER, reason: 'a\u009bb', owner: 'x\u{e0041}' }, state: 'unused' }],
    ledger: { ...report().ledger, notes: [{ code: 'module-missing', args: { module: 'line\nbreak' } }] },
  }),
};

/** The golden file of a situation; `UPDATE_GOLDEN=1` writes it anew. */
export function golden(situation: string, ending: string, now: string): string {
  const file = join(__dirname, 'golden', `${situation.replaceAll(' ', '-')}.${ending}`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, now);
  }
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** So many findings that nobody reads them all, in the order that reports have them: of all severities, verdicts, classes and changes. */
export function manyFindings(count: number): Report {
  const pick = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];
  const findings = Array.from({ length: count }, (_, index) => {
    const verdict = pick(['exposed', 'undecided', 'unguarded'] as const, index >> 1);
    const change = pick(['introduced', 'existing', 'widened', 'drifted', 'fixed'] as const, index);
    const severity = pick(['critical', 'high', 'medium', 'low'] as const, index);
    const module = `module.markets["eu-${index >> 2}"]`;
    return finding({
      id: index.toString(16).padStart(16, '0'),
      address: `${module}.aws_s3_bucket_policy.leads_${index}`,
      store: `${module}.aws_s3_bucket.leads`,
      verdict,
      severity,
      change,
      says: verdict === 'undecided' ? { code: 'open-unknown', args: {} } : { code: 'open', args: { does: 'read and list' } },
      blocks: change !== 'fixed' && severity !== 'low',
    });
  });
  const order = ({ blocks, change, verdict, severity }: Finding): readonly number[] => [
    Number(!blocks),
    Number(change === 'fixed'),
    ['exposed', 'undecided', 'unguarded'].indexOf(verdict),
    ['critical', 'high', 'medium', 'low'].indexOf(severity),
  ];
  const compare = (a: readonly number[], b: readonly number[]): number => a.reduce((result, rank, at) => result || rank - (b[at] ?? 0), 0);
  return report({ decision: 'blocked', findings: findings.sort((a, b) => compare(order(a), order(b))) });
}

function withoutChange({ change: _change, ...rest }: Finding): Finding {
  return rest;
}

function withoutSource({ source: _source, ...rest }: Finding): Finding {
  return rest;
}
