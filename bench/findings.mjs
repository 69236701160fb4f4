// A report of so many findings, as `dealerguard check` would make it: of all severities, verdicts and classes, four a store.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const load = (name) => createRequire(import.meta.url)(join(dist, name));

const pick = (list, index) => list[index % list.length];
const says = {
  exposed: { code: 'open', args: { who: 'anyone on the internet', actions: 'read and list' } },
  undecided: { code: 'open-unknown', args: { who: 'anyone on the internet', actions: 'read and list' } },
  unguarded: { code: 'held', args: { who: 'anyone on the internet', actions: 'read', guards: 'restrict_public_buckets' } },
};

const finding = (index) => {
  const severity = pick(['critical', 'high', 'medium', 'low'], index);
  const verdict = pick(['exposed', 'undecided', 'unguarded'], index >> 1);
  const market = `module.markets["eu-${index >> 2}"]`;
  const address = `${market}.aws_s3_bucket_policy.leads_${index}`;
  const block = `${market}.aws_s3_bucket_public_access_block.leads`;
  return {
    id: index.toString(16).padStart(16, '0'),
    rule: 's3/public-policy',
    address,
    input: 'plan.json',
    kind: 'public',
    verdict,
    severity,
    path: ['policy', 'Statement[1]'],
    says: says[verdict],
    because: [
      {
        address,
        path: ['policy', 'Statement[1]'],
        says: { code: 'policy/any-principal', args: { who: 'Principal *', actions: 's3:GetObject' } },
      },
      { address: block, path: ['restrict_public_buckets'], says: { code: 'store/flag-off', args: {} } },
    ],
    store: `${market}.aws_s3_bucket.leads`,
    data_class: pick(['customer', 'internal', 'unclassified', 'public'], index >> 2),
    change: 'introduced',
    blocks: severity !== 'low',
    source: { file: 'stacks/leads.ts', line: index + 1 },
    fingerprint: 'exposed.01234567',
  };
};

/** The HTML page of so many findings. */
export const pageOf = (count) => {
  const { readCatalogue } = load('check.js');
  const { englishWords } = load('report/words.js');
  const { reportAsHtml } = load('report/html/html.js');
  const findings = Array.from({ length: count }, (_, index) => finding(index));
  const ledger = { judged: { aws_s3_bucket: 1250, aws_s3_bucket_policy: 5000 }, undecided: {}, outside: { aws_vpc: 4 }, notes: [] };
  const inputs = [{ name: 'plan.json', kind: 'plan', resources: 6254 }];
  const report = { format: '1', decision: 'blocked', findings, waivers: [], ledger, inputs };
  return reportAsHtml(report, englishWords(readCatalogue()), { color: false, version: '0.0.0', today: '2026-11-22' });
};
