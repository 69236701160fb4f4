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
}

const root = join(__dirname, '..', '..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const rows = json('policies/rows.json') as Row[];
const pending = json('policies/pending.json') as { rows: string[]; statements: number[] };
const { rules } = json('policies/compiled/rules.json') as { rules: { id: string; rows: string[] }[] };

// What no rule covers yet may only shrink: lower these numbers whenever a row gets its rule, and never raise them.
const MAX_PENDING_ROWS = 21;
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
