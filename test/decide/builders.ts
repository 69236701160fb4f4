import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { RawFinding, Waiver } from '../../lib/model/finding';
import type { Catalogue, Rule } from '../../lib/model/rule';
import { DATA_CLASS_RULE } from '../../lib/decide/lowered';
import type { DecideRequest } from '../../lib/decide/decide';
import { fingerprint } from '../../lib/decide/identity';

export const TODAY = '2026-11-22';

export function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    title: 'A good state',
    kinds: ['public'],
    says: { open: 'is open' },
    fix: 'close it',
    rows: [],
    types: [],
    sources: [],
    ...more,
  };
}

export const CATALOGUE: Catalogue = {
  sources: '',
  wasm: '',
  bytes: 0,
  rules: [
    rule('s3/public-policy', { aliases: ['s3/open-policy'] }),
    rule('s3/public-acl'),
    rule('s3/telling', { says: { open: 'is open to {who}' } }),
    rule('s3/assumed', { assumed: true }),
    rule('s3/graver', { severity: 'high' }),
    DATA_CLASS_RULE,
  ],
  says: {},
  reads: {},
  documents: {},
  links: {},
  together: [],
  everywhere: [],
};

/** A public, exposed finding of the bucket policy, on a bucket. */
export function finding(more: Partial<RawFinding> = {}): RawFinding {
  return {
    rule: 's3/public-policy',
    address: 'aws_s3_bucket_policy.leads',
    input: 'plan.json',
    kind: 'public',
    verdict: 'exposed',
    path: ['policy', 'Statement[0]'],
    says: { code: 'open', args: {} },
    because: [],
    store: 'aws_s3_bucket.leads',
    exposure: ['principal:*'],
    ...more,
  };
}

/** A waiver that holds for `finding()`. */
export function waiver(more: Partial<Waiver> = {}): Waiver {
  return {
    rule: 's3/public-policy',
    address: 'aws_s3_bucket_policy.leads',
    owner: 'leads@example.com',
    reason: 'public price list',
    expires: '2027-03-31',
    fingerprint: fingerprint('exposed', ['principal:*']),
    ...more,
  };
}

/** One plan that deploys nothing new, with a customer bucket. */
export function request(more: Partial<DecideRequest> = {}): DecideRequest {
  return {
    findings: [finding()],
    catalogue: CATALOGUE,
    config: DEFAULT_CONFIG,
    today: TODAY,
    inputs: [{ name: 'plan.json', kind: 'plan', resources: 3 }],
    ledger: { judged: {}, undecided: {}, outside: {}, notes: [] },
    dataClassOf: () => 'customer',
    isPresent: (address) => address.endsWith('.leads'),
    ...more,
  };
}
