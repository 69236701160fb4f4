import type { RawFinding, Severity } from '../model/finding';
import type { Catalogue, Rule } from '../model/rule';
import { SEVERITY_OF_KIND, oneLower } from '../model/severity';
import type { Draft } from './change';
import { causeKey, fingerprint } from './identity';

/** Grades findings as policies make them. */
export function draftsOf(findings: readonly RawFinding[], catalogue: Catalogue): readonly Draft[] {
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const fingerprintOf = fingerprinter();
  return findings.map(({ exposure, ...found }) => ({
    ...found,
    severity: severityOf(found, rules.get(found.rule)),
    fingerprint: fingerprintOf(found.verdict, exposure),
    key: causeKey(found),
  }));
}

/** Most findings of a plan are open in the same few ways: each way is hashed once. */
function fingerprinter(): typeof fingerprint {
  const known = new Map<string, string>();
  return (verdict, exposure) => {
    const key = JSON.stringify([verdict, exposure]);
    const found = known.get(key) ?? fingerprint(verdict, exposure);
    known.set(key, found);
    return found;
  };
}

function severityOf(found: Pick<RawFinding, 'rule' | 'kind' | 'severity'>, rule: Rule | undefined): Severity {
  if (rule === undefined) {
    throw new Error(`a policy names the rule ${found.rule}, which is not in the catalogue: run npm run build:policies`);
  }
  return gradeOf(rule, found);
}

/** What the policy says, else what the rule says, else what the kind says. What is only assumed about AWS weighs one severity less. */
export function gradeOf(rule: Pick<Rule, 'severity' | 'assumed'>, found: Pick<RawFinding, 'kind' | 'severity'>): Severity {
  const severity = found.severity ?? rule.severity ?? SEVERITY_OF_KIND[found.kind];
  return rule.assumed === true ? oneLower(severity) : severity;
}
