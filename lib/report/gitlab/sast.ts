import type { Finding, Severity } from '../../model/finding';
import type { Report } from '../../model/report';
import { plainAddress } from '../escape/plain';
import { codeMarkdown, proseMarkdown } from '../escape/markdown';
import { decisionLineOf, isDead, ledgerLineOf, notesOf, typeLinesOf } from '../overview';
import { placesOf, type Place } from '../place';
import type { Reporter } from '../reporter';
import { fixOf, gradeOf, leaveOf, proofOf, sentenceOf, tellerOf, waiverLineOf, type Teller } from '../telling';
import { paired } from '../words';

// https://gitlab.com/gitlab-org/security-products/security-report-schemas, dist/sast-report-format.json
const SCHEMA_VERSION = '15.0.6';
const SCHEMA = `https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v${SCHEMA_VERSION}/dist/sast-report-format.json`;
/** Longest name and solution that the schema allows, in characters. */
const MAX_NAME = 255;
const MAX_SOLUTION = 7000;

const SEVERITY: Readonly<Record<Severity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };

interface Message {
  readonly level: 'info' | 'warn';
  readonly value: string;
}

/**
 * GitLab's SAST report. The ledger, waivers and what is fixed are messages of the scan. The schema wants times of day, of which a report knows none: both
 * are the beginning of the day that expiry was compared with, so that the same input gives the same bytes.
 */
export const reportAsSast: Reporter = (report, words, { version, today }) => {
  const teller = tellerOf(report, words);
  const placeOf = placesOf(report);
  const tool = { id: 'dealerguard', name: 'dealerguard', version, vendor: { name: 'dealerguard' } };
  const time = `${today}T00:00:00`;
  const scan = {
    analyzer: tool,
    scanner: tool,
    type: 'sast',
    status: 'success',
    start_time: time,
    end_time: time,
    messages: messagesOf(report, teller),
  };
  const open = report.findings.filter(({ change }) => change !== 'fixed');
  const vulnerabilities = open.map((finding) => vulnerabilityOf(teller, finding, placeOf(finding)));
  return `${JSON.stringify({ version: SCHEMA_VERSION, schema: SCHEMA, scan, vulnerabilities }, null, 2)}\n`;
};

/** GitLab tells vulnerabilities apart by rule and place, unless they carry a signature: several can be in one plan, on no line. */
function vulnerabilityOf(teller: Teller, finding: Finding, place: Place): unknown {
  const { title, sources } = teller.rule(finding.rule);
  const file = plainAddress(place.file);
  const lines = { start_line: place.line, end_line: place.line };
  return {
    id: finding.id,
    name: cut(title, MAX_NAME),
    description: descriptionOf(teller, finding),
    severity: finding.waiver === undefined ? SEVERITY[finding.severity] : 'Info',
    solution: cut(fixOf(teller, finding), MAX_SOLUTION),
    identifiers: [{ type: 'dealerguard_rule', name: finding.rule, value: finding.rule }],
    links: sources.map((source) => ({ name: source.title, url: source.url })),
    tracking: { type: 'source', items: [{ file, ...lines, signatures: [{ algorithm: 'hash', value: finding.id }] }] },
    location: { file, ...lines },
  };
}

/** GitLab reads it as Markdown. */
function descriptionOf(teller: Teller, finding: Finding): string {
  const { own } = teller.words;
  const leave = leaveOf(teller, finding);
  const proof = proofOf(teller, finding).map((line) => `- ${proseMarkdown(line)}`);
  return [
    `${codeMarkdown(plainAddress(finding.address))} ${proseMarkdown(sentenceOf(teller, finding))} (${gradeOf(teller, finding)})`,
    ...(proof.length === 0 ? [] : ['', ...proof]),
    ...(leave === undefined ? [] : ['', paired(own, own.part.waived, proseMarkdown(leave))]),
  ].join('\n');
}

function messagesOf(report: Report, teller: Teller): readonly Message[] {
  const { own } = teller.words;
  const info = (value: string): Message => ({ level: 'info', value });
  const fixed = report.findings.filter(({ change }) => change === 'fixed');
  return [
    info(decisionLineOf(report, own)),
    info(ledgerLineOf(report.ledger, own)),
    ...typeLinesOf(report.ledger, own).map(info),
    ...report.waivers.map((use): Message => ({
      level: isDead(use) || use.state === 'expiring' ? 'warn' : 'info',
      value: waiverLineOf(own, use),
    })),
    ...fixed.map((finding) => info(paired(own, [finding.rule, plainAddress(finding.address)].join(own.list.comma), own.thanks))),
    ...notesOf(report.ledger, own).map(info),
  ];
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}
