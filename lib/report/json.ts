import type { Because, Finding, Says, Waiver } from '../model/finding';
import type { Report } from '../model/report';
import { spellOut } from './escape/plain';
import type { Reporter } from './reporter';

/** The report itself, as `schemas/report.schema.json` describes it: keys in one order, arguments and counts sorted by name. */
export const reportAsJson: Reporter = (report) => {
  const lines = JSON.stringify(inOrder(report), null, 2).split('\n');
  return `${lines.map(spellOut).join('\n')}\n`;
};

function inOrder(report: Report): Report {
  const { judged, undecided, outside, notes } = report.ledger;
  return {
    format: report.format,
    decision: report.decision,
    findings: report.findings.map(finding),
    waivers: report.waivers.map(({ state, waiver: given }) => ({ state, waiver: waiver(given) })),
    ledger: { judged: sorted(judged), undecided: sorted(undecided), outside: sorted(outside), notes: notes.map(says) },
    inputs: report.inputs.map(({ name, file, kind, resources }) => ({ name, ...(file === undefined ? {} : { file }), kind, resources })),
  };
}

function finding(found: Finding): Finding {
  return {
    id: found.id,
    rule: found.rule,
    severity: found.severity,
    verdict: found.verdict,
    kind: found.kind,
    blocks: found.blocks,
    ...(found.change === undefined ? {} : { change: found.change }),
    input: found.input,
    address: found.address,
    path: found.path,
    ...(found.source === undefined ? {} : { source: { file: found.source.file, line: found.source.line } }),
    ...(found.construct === undefined ? {} : { construct: found.construct }),
    ...(found.store === undefined ? {} : { store: found.store }),
    data_class: found.data_class,
    says: says(found.says),
    because: found.because.map(layer),
    fingerprint: found.fingerprint,
    ...(found.waiver === undefined ? {} : { waiver: waiver(found.waiver) }),
  };
}

function layer({ address, path, says: said }: Because): Because {
  return { address, path, says: says(said) };
}

function says({ code, args }: Says): Says {
  return { code, args: sorted(args) };
}

function waiver({ rule, address, input, construct, owner, reason, expires, fingerprint }: Waiver): Waiver {
  const place = { address, ...(input === undefined ? {} : { input }), ...(construct === undefined ? {} : { construct }) };
  return { rule, ...place, owner, reason, expires, fingerprint };
}

function sorted<T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
