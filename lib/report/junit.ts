import type { Finding } from '../model/finding';
import type { Ledger, WaiverUse } from '../model/report';
import { plain, plainAddress } from './escape/plain';
import { escapeXml } from './escape/xml';
import { COLUMNS, decisionLineOf, isDead, ledgerLineOf, notesOf, typesOf } from './overview';
import type { Reporter } from './reporter';
import { fixOf, gradeOf, leaveOf, lineOf, proofOf, sentenceOf, tellerOf, waivedPlaceOf, waiverLineOf, type Teller } from './telling';
import type { OwnWords } from './words';
import { filled, paired } from './words';

/** One test of JUnit. `failure` and `skipped` are what a viewer shows first; `text` is below. */
interface Case {
  readonly classname: string;
  readonly name: string;
  readonly failure?: string;
  readonly skipped?: string;
  readonly text: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/**
 * JUnit's XML, as Jenkins, GitLab and Azure Pipelines read it. A finding that blocks is a failure, a waived one is skipped, and any other passes with
 * its text. The ledger is a suite with a test for each type, and so are the waivers: one that does not hold fails.
 */
export const reportAsJunit: Reporter = (report, words) => {
  const { own } = words;
  const teller = tellerOf(report, words);
  const suites: readonly Suite[] = [
    { name: own.part.findings, cases: report.findings.map((finding) => caseOf(teller, finding)) },
    { name: own.part.waivers, cases: report.waivers.map((use, index) => useOf(own, use, index)) },
    { name: own.part.resources, cases: typeCases(report.ledger, own) },
  ];
  const filled = suites.filter(({ cases }) => cases.length > 0);
  const properties: readonly (readonly [string, string])[] = [
    ['decision', decisionLineOf(report, own)],
    ['ledger', ledgerLineOf(report.ledger, own)],
    ...notesOf(report.ledger, own).map((note, index) => [`note ${index + 1}`, note] as const),
  ];
  const { tests, failures } = totalOf(filled.flatMap(({ cases }) => cases));
  const attributes = { name: 'dealerguard', tests, failures, errors: 0, time: 0 };
  const body = filled.map((suite, index) => suiteXml(suite, index === 0 ? properties : []));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributesXml(attributes)}>\n${body.join('')}</testsuites>\n`;
};

/** A name is unique within its class: GitLab keeps the first of those that are not. */
function caseOf(teller: Teller, finding: Finding): Case {
  const { own } = teller.words;
  const { rule, blocks, change } = finding;
  const message = paired(own, gradeOf(teller, finding), sentenceOf(teller, finding));
  const leave = leaveOf(teller, finding);
  const source = lineOf(finding);
  const text = [
    message,
    ...(source === undefined ? [] : [source]),
    ...proofOf(teller, finding).map((line) => `  ${line}`),
    ...(change === 'fixed' ? [own.thanks] : [paired(own, own.part.fix, fixOf(teller, finding))]),
  ].join('\n');
  return {
    classname: rule,
    name: `${plainAddress(finding.address)} (${finding.id})`,
    ...(blocks ? { failure: message } : {}),
    ...(leave === undefined || change === 'fixed' ? {} : { skipped: paired(own, own.part.waived, leave) }),
    text,
  };
}

function useOf(own: OwnWords, use: WaiverUse, index: number): Case {
  const text = waiverLineOf(own, use);
  return {
    classname: own.part.waivers,
    name: filled(own.aside, {
      text: paired(own, own.waiver[use.state], [plain(use.waiver.rule), waivedPlaceOf(own, use.waiver)].join(own.list.comma)),
      aside: index + 1,
    }),
    ...(isDead(use) ? { failure: text } : {}),
    text,
  };
}

function typeCases(ledger: Ledger, own: OwnWords): readonly Case[] {
  return COLUMNS.flatMap((column) =>
    typesOf(ledger[column]).map(([type, count]) => ({
      classname: paired(own, own.part.resources, own.ledger[column]),
      name: type,
      ...(column === 'outside' ? { skipped: own.ledger.outside } : {}),
      text: `${count} ${own.ledger[column]}`,
    })),
  );
}

function totalOf(cases: readonly Case[]): { readonly tests: number; readonly failures: number; readonly skipped: number } {
  return {
    tests: cases.length,
    failures: cases.filter(({ failure }) => failure !== undefined).length,
    skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
  };
}

function suiteXml({ name, cases }: Suite, properties: readonly (readonly [string, string])[]): string {
  const { tests, failures, skipped } = totalOf(cases);
  const told = properties.map(([key, value]) => `      <property${attributesXml({ name: key, value })}/>\n`);
  const block = told.length === 0 ? '' : `    <properties>\n${told.join('')}    </properties>\n`;
  const head = attributesXml({ name: `dealerguard: ${name}`, tests, failures, errors: 0, skipped, time: 0 });
  return `  <testsuite${head}>\n${block}${cases.map(caseXml).join('')}  </testsuite>\n`;
}

function caseXml({ classname, name, failure, skipped, text }: Case): string {
  const head = `    <testcase${attributesXml({ classname, name, time: 0 })}>\n`;
  const body =
    failure !== undefined
      ? `      <failure${attributesXml({ type: 'dealerguard', message: failure })}>${escapeXml(text)}</failure>\n`
      : `${skipped === undefined ? '' : `      <skipped${attributesXml({ message: skipped })}/>\n`}      <system-out>${escapeXml(text)}</system-out>\n`;
  return `${head}${body}    </testcase>\n`;
}

function attributesXml(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
