import type { Finding, Severity } from '../../model/finding';
import type { Report } from '../../model/report';
import type { Rule } from '../../model/rule';
import { severityOfRule } from '../../model/severity';
import { plain, plainAddress } from '../escape/plain';
import { escapeSarif } from '../escape/sarif';
import { COLUMNS, decisionLineOf, groupsOf, isDead, ledgerLineOf, notesOf, typesOf } from '../overview';
import { placesOf } from '../place';
import type { Reporter } from '../reporter';
import { helpMarkdown, helpText } from '../rule-help';
import { resultOf, waiverProperties, type ResultRequest } from './result';
import { LEVELS, locationOf, type Level } from './location';
import { tellerOf, waiverLineOf } from '../telling';
import { counted, paired, type OwnWords, type Words } from '../words';

// What GitHub code scanning takes and shows:
// https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
/** Results a run that it keeps; above 25,000 it refuses the file. */
const MAX_RESULTS = 5000;
/** Characters of a title and a description. */
const MAX_DESCRIPTION = 1024;
/** Tags a rule that it shows. */
const MAX_TAGS = 10;

/** What GitHub takes for critical, high, medium and low. */
const SCORES: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };

/**
 * SARIF 2.1.0, within the limits of GitHub code scanning. What is fixed is told in a notification and is no result: GitHub shows every result
 * as an open alert, whatever its kind and baseline state, and closes the alert of a result that is gone.
 */
export const reportAsSarif: Reporter = (report, words, { version }) => {
  const rules = words.rules.filter(({ deprecated }) => deprecated !== true);
  const { fixed } = groupsOf(report);
  const open = report.findings.filter(({ change }) => change !== 'fixed');
  const request: ResultRequest = {
    teller: tellerOf(report, words),
    indexes: new Map(rules.map(({ id }, index) => [id, index])),
    placeOf: placesOf(report),
  };
  const run = {
    tool: {
      driver: { name: 'dealerguard', version, semanticVersion: version, rules: rules.map((rule) => descriptorOf(rule, words.own)) },
    },
    language: words.language,
    automationDetails: { id: 'dealerguard/' },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        exitCode: report.decision === 'blocked' ? 1 : 0,
        toolExecutionNotifications: notificationsOf(report, words, open.length - MAX_RESULTS, fixed, request),
      },
    ],
    results: open.slice(0, MAX_RESULTS).map((finding) => resultOf(request, finding)),
    properties: propertiesOf(report),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, (_key, value: unknown) => (typeof value === 'string' ? visible(value) : value), 2)}\n`;
};

/** What SARIF has no place for, as the JSON report has it. */
function propertiesOf({ decision, ledger, waivers, inputs }: Report): object {
  return {
    decision,
    ledger: Object.fromEntries(COLUMNS.map((column) => [column, Object.fromEntries(typesOf(ledger[column]))])),
    waivers: waivers.map(({ state, waiver }) => ({ state, waiver: waiverProperties(waiver) })),
    inputs: inputs.map(({ name, kind, resources }) => ({ name: plainAddress(name), kind, resources })),
  };
}

/** Whatever a plan put into names and waivers is safe to show; lines of ours stay lines. */
function visible(text: string): string {
  return text
    .split('\n')
    .map((line) => plain(line, Infinity))
    .join('\n');
}

function descriptorOf(rule: Rule, own: OwnWords): unknown {
  const { id, title, description = title, kinds, sources } = rule;
  const severity = severityOfRule(rule);
  const [page] = sources;
  return {
    id,
    name: id,
    shortDescription: { text: cut(title) },
    fullDescription: { text: cut(description) },
    ...(page === undefined ? {} : { helpUri: page.url }),
    help: { text: escapeSarif(helpText(rule, own)), markdown: helpMarkdown(rule, own) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['security', 'terraform', id.split('/')[0], ...kinds].slice(0, MAX_TAGS),
      precision: rule.assumed === true ? 'medium' : 'very-high',
      'security-severity': SCORES[severity],
    },
  };
}

/** Escaped, and whatever that doubles, short enough. */
function cut(text: string): string {
  const whole = escapeSarif(text);
  return whole.length <= MAX_DESCRIPTION ? whole : `${escapeSarif(text.slice(0, MAX_DESCRIPTION / 2 - 1))}…`;
}

/** What is no result: the decision and the ledger, what the reader must know of them, waivers, what is fixed, what is left out. */
function notificationsOf(report: Report, words: Words, leftOut: number, fixed: readonly Finding[], request: ResultRequest): unknown[] {
  const { own } = words;
  const say = (level: Level, text: string, more: object = {}): unknown => ({ level, message: { text: escapeSarif(text) }, ...more });
  const dying = report.waivers.filter((use) => use.state !== 'used' && use.state !== 'elsewhere');
  return [
    say('note', `${decisionLineOf(report, own)}. ${ledgerLineOf(report.ledger, own)}`),
    ...(leftOut > 0 ? [say('warning', counted(leftOut, own.count.leftOut))] : []),
    ...dying.map((use) => say(isDead(use) ? 'error' : 'warning', waiverLineOf(own, use))),
    ...fixed.map((finding) =>
      say('note', paired(own, plainAddress(finding.address), own.thanks), {
        associatedRule: { id: finding.rule, index: request.indexes.get(finding.rule) ?? -1 },
        locations: [locationOf(request.placeOf(finding), finding.address)],
      }),
    ),
    ...notesOf(report.ledger, own).map((note) => say('note', note)),
  ];
}
