import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  readonly id: string;
  readonly class: string;
  readonly mechanism: string;
  readonly types: readonly string[];
  readonly newer?: readonly string[];
  readonly exposes: string;
  readonly evidence: string;
  readonly confirmed?: string;
}

interface RuleOfRows {
  readonly id: string;
  readonly rows: readonly string[];
  readonly description?: string;
  readonly assumed?: boolean;
  readonly sources: readonly { readonly url: string }[];
}

const root = join(__dirname, '..', '..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const rows = json('policies/rows.json') as Row[];
const pending = json('policies/pending.json') as { rows: string[]; statements: number[] };
const { rules } = json('policies/compiled/rules.json') as { rules: RuleOfRows[] };

// What no rule covers yet may only shrink: lower these numbers whenever a row gets its rule, and never raise them.
const MAX_PENDING_ROWS = 15;
const MAX_PENDING_STATEMENTS = 0;

const statements = json('policies/statements.json') as { number: number }[];

const ids = rows.map((row) => row.id);
const covered = new Set(rules.flatMap((rule) => rule.rows));

test('the 174 rows of the exposure table are there, each once and in order', () => {
  expect(ids).toHaveLength(174);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('a row says its class, mechanism, resource types, what exposes, and how well that is known', () => {
  const wrong = rows.filter(
    (row) =>
      !/^[PANXBI]$/.test(row.class) ||
      !/^(RP|ACL|SHARE|NET|NOAUTH|ANON|FED|RELAY|COPY|BLOCK|ESC|SIGNAL)$/.test(row.mechanism) ||
      !/^[DPK]$/.test(row.evidence) ||
      row.exposes === '' ||
      row.types.length === 0 ||
      row.types.some((type) => !type.startsWith('aws_')) ||
      (row.newer ?? []).some((type) => !row.types.includes(type)),
  );
  expect(wrong).toEqual([]);
});

test('every row is covered by a rule or pending, and none is both', () => {
  expect(ids.filter((id) => covered.has(id) === pending.rows.includes(id))).toEqual([]);
});

test('rules and the list of pending rows name rows that exist', () => {
  expect([...covered, ...pending.rows].filter((id) => !ids.includes(id))).toEqual([]);
});

test('pending rows and statements only become fewer', () => {
  expect(pending.rows.length).toBeLessThanOrEqual(MAX_PENDING_ROWS);
  expect(pending.statements.length).toBeLessThanOrEqual(MAX_PENDING_STATEMENTS);
});

test('each of the 83 statements is tested or pending', () => {
  const numbers = Array.from({ length: 83 }, (_, index) => index + 1);
  const tested = new Set(statements.map((statement) => statement.number));
  expect(numbers.filter((number) => tested.has(number) === pending.statements.includes(number))).toEqual([]);
});

const OFFICIAL = ['https://docs.aws.amazon.com/', 'https://registry.terraform.io/providers/hashicorp/aws/'];
const isOfficial = (url: string): boolean => OFFICIAL.some((start) => url.startsWith(start));

test('a row of general knowledge is confirmed by a page that one of its rules cites, and no other row is', () => {
  const wrong = rows.filter(({ id, evidence, confirmed }) => {
    if (confirmed === undefined) return false;
    const cited = rules.filter((rule) => rule.rows.includes(id)).flatMap((rule) => rule.sources.map(({ url }) => url));
    return evidence !== 'K' || !isOfficial(confirmed) || !cited.includes(confirmed);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a rule of general knowledge alone is assumed, or cites a page of AWS or the provider', () => {
  const known = new Set(rows.filter(({ evidence }) => evidence === 'K').map(({ id }) => id));
  const wrong = rules.filter(
    (rule) => rule.rows.every((id) => known.has(id)) && rule.assumed !== true && !rule.sources.some(({ url }) => isOfficial(url)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a rule that is assumed says what is assumed, and none of its rows is confirmed', () => {
  const confirmed = new Set(rows.filter((row) => row.confirmed !== undefined).map(({ id }) => id));
  const wrong = rules.filter(
    ({ assumed, description = '', rows: own }) =>
      assumed === true && !(/\bassumed?\b/.test(description) && own.every((id) => !confirmed.has(id))),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
