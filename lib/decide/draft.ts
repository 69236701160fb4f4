import type { RawFinding, Severity } from '../model/finding';
import type { Report } from '../model/report';
import type { Catalogue, Rule } from '../model/rule';
import { SEVERITY_OF_KIND, oneLower } from '../model/severity';
import type { Draft } from './change';
import { causeKey, fingerprint } from './identity';

/** Grades findings as policies make them. `movedTo` gives the address after `moved` blocks. */
export function draftsOf(
  findings: readonly RawFinding[],
  catalogue: Catalogue,
  movedTo: (input: string, address: string) => string = (_input, address) => address,
): readonly Draft[] {
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const fingerprintOf = fingerprinter();
  return findings.map(({ exposure, store, ...found }) => {
    const moved = {
      ...found,
      address: movedTo(found.input, found.address),
      ...(store === undefined ? {} : { store: movedTo(found.input, store) }),
    };
    return {
      ...moved,
      severity: severityOf(found, rules.get(found.rule)),
      fingerprint: fingerprintOf(found.verdict, exposure),
      key: causeKey(moved),
    };
  });
}

/** The findings of an earlier report; what was fixed by then is not there any more. */
export function draftsOfReport(report: Report): readonly Draft[] {
  return report.findings
    .filter(({ change }) => change !== 'fixed')
    .map((finding) => {
      const { data_class: _class, change: _change, blocks: _blocks, source: _source, construct: _construct, ...judged } = finding;
      const { waiver: _waiver, id: _id, ...rest } = judged;
      return { ...rest, key: causeKey(rest) };
    });
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

/** What the policy says, else what the rule says, else what the kind says. What is only assumed about AWS weighs one severity less. */
function severityOf(found: Pick<RawFinding, 'rule' | 'kind' | 'severity'>, rule: Rule | undefined): Severity {
  if (rule === undefined) {
    throw new Error(`a policy names the rule ${found.rule}, which is not in the catalogue: run npm run build:policies`);
  }
  const severity = found.severity ?? rule.severity ?? SEVERITY_OF_KIND[found.kind];
  return rule.assumed === true ? oneLower(severity) : severity;
}
