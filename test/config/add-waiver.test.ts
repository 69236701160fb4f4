import fc from 'fast-check';
import { parse } from 'yaml';
import { addWaiver, waiverStanzas } from '../../lib/config/add-waiver';
import type { Waiver } from '../../lib/model/finding';
import { spellOut } from '../../lib/report/escape/plain';

const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  rule: 's3/public-policy',
  address: 'module.leads["eu"].aws_s3_bucket_policy.this',
  owner: 'retail-data@example.com',
  reason: 'public price list',
  expires: '2027-03-31',
  fingerprint: 'exposed.0123456789abcdef-2',
  ...more,
});
const ITEM = `- rule: s3/public-policy
  address: module.leads["eu"].aws_s3_bucket_policy.this
  owner: retail-data@example.com
  reason: public price list
  expires: 2027-03-31
  fingerprint: exposed.0123456789abcdef-2
`;
const indented = ITEM.replaceAll(/^(?=.)/gm, '  ');
const OTHER = 'rule: sqs/public-policy\n    address: aws_sqs_queue.leads\n    owner: leads # team\n    reason: "a, b"\n';

const LEFT = OTHER.replaceAll(/^ {2}/gm, '');

describe('a waiver is put into a configuration, which else stays as it is', () => {
  test.each<[string, string, string]>([
    ['where there is none', '', `waivers:\n${indented}`],
    [
      'without waivers',
      'context: { regions: [eu-central-1] } # ours\n',
      `context: { regions: [eu-central-1] } # ours\nwaivers:\n${indented}`,
    ],
    ['that does not end its last line', 'dataClassTag: klass', `dataClassTag: klass\nwaivers:\n${indented}`],
    ['with an empty list', '# ours\nwaivers: [] # none yet\n\ncontext: {}\n', `# ours\nwaivers: # none yet\n${indented}\ncontext: {}\n`],
    ['with an empty list at its end', 'waivers: []', `waivers:\n${indented}`],
    ['with others, and comments', `waivers:\n  # a\n  - ${OTHER}\n# end\n`, `waivers:\n  # a\n  - ${OTHER}${indented}\n# end\n`],
    ['with others that are not indented', `waivers:\n- ${LEFT}context: {}\n`, `waivers:\n- ${LEFT}${ITEM}context: {}\n`],
    [
      'with others that are indented further',
      `waivers:\n    - rule: a/b\n`,
      `waivers:\n    - rule: a/b\n${indented.replaceAll(/^(?=.)/gm, '  ')}`,
    ],
    ['whose last other has no line break', `waivers:\n  - rule: a/b # c`, `waivers:\n  - rule: a/b # c\n${indented}`],
  ])('%s', (_situation, text, expected) => {
    expect(addWaiver(text, waiver())).toEqual({ text: expected, isRenewed: false });
  });

  test.each<[string, string]>([
    ['with a list in one line', 'waivers: [{ rule: a/b, address: c.d }] # one\ncontext: {}\n'],
    ['in one line', '{ waivers: [], context: {} }\n'],
    ['that ends with the mark of an end', 'context: {}\n...\n'],
  ])('%s: it is laid out anew', (_situation, text) => {
    const before = parse(text) as { waivers?: unknown[] };
    const { text: written, isRenewed } = addWaiver(text, waiver());
    expect([parse(written), isRenewed]).toEqual([{ ...before, waivers: [...(before.waivers ?? []), waiver()] }, false]);
  });

  test('JSON stays JSON', () => {
    const { text } = addWaiver('{"context": {}, "waivers": []}', waiver());
    expect(text).toBe(`${JSON.stringify({ context: {}, waivers: [waiver()] }, null, 2)}\n`);
  });
});

describe('a waiver for the same rule, address and input is renewed', () => {
  const old = `waivers:
  # prices are public
  - expires: 2026-12-01 # soon
    rule: s3/public-policy
    address: 'module.leads["eu"].aws_s3_bucket_policy.this'
    reason: until spring
    owner: "someone"
    fingerprint: exposed.ffffffffffffffff
  - rule: s3/public-acl
    address: module.leads["eu"].aws_s3_bucket_policy.this
`;

  test('where it stands, its comments and its order with it', () => {
    const { text, isRenewed } = addWaiver(old, waiver({ owner: 'retail: data' }));
    expect(isRenewed).toBe(true);
    expect(text).toBe(`waivers:
  # prices are public
  - expires: 2027-03-31 # soon
    rule: s3/public-policy
    address: 'module.leads["eu"].aws_s3_bucket_policy.this'
    reason: public price list
    owner: "retail: data"
    fingerprint: exposed.0123456789abcdef-2
  - rule: s3/public-acl
    address: module.leads["eu"].aws_s3_bucket_policy.this
`);
  });

  test('where a text is folded over several lines it stays folded', () => {
    const folded = old.replace('reason: until spring', 'reason: >-\n      until spring, when\n      prices change');
    const { text } = addWaiver(folded, waiver());
    expect(text).toContain('    reason: >-\n      public price list\n    owner: "retail-data@example.com"\n');
    expect(text).toContain('# prices are public');
  });

  test('and one for another input is another', () => {
    expect(addWaiver(old, waiver({ input: 'prod' })).isRenewed).toBe(false);
  });

  test('in JSON', () => {
    const { text, isRenewed } = addWaiver(JSON.stringify({ waivers: [waiver({ owner: 'x' })] }), waiver());
    expect([JSON.parse(text), isRenewed]).toEqual([{ waivers: [waiver()] }, true]);
  });
});

describe('whatever a waiver says', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a: b # c', '- x', '"', "'", '\n', '{', '*', '2027', 'null', '\u202e', '~'),
  );
  const any = fc.record(
    { rule: text, address: text, owner: text, reason: text, expires: text, fingerprint: text },
    { noNullPrototype: true },
  );
  const before = fc.constantFrom(
    '',
    'waivers: []\n',
    `waivers:\n  - ${OTHER}`,
    `waivers:\n- ${LEFT}# end\n`,
    'context: {}\n',
    '{"waivers": []}',
  );

  test('is what is read from the configuration, after the others', () => {
    fc.assert(
      fc.property(before, any, any, (configuration, one, other) => {
        const there = (parse(configuration) as { waivers?: unknown[] } | null)?.waivers ?? [];
        const { text: first } = addWaiver(configuration, one);
        const { text: second, isRenewed } = addWaiver(first, other);
        const { waivers } = parse(second) as { waivers: unknown[] };
        expect(waivers).toEqual(isRenewed ? [...there, other] : [...there, one, other]);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });

  test('is what is read from what is printed, which hides nothing from a reader', () => {
    fc.assert(
      fc.property(any, (one) => {
        const printed = waiverStanzas([one]);
        expect(parse(printed)).toEqual({ waivers: [one] });
        expect(printed.split('\n').map(spellOut).join('\n')).toBe(printed);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });
});

test('what a person has to say stands as a comment', () => {
  const { owner: _owner, reason: _reason, ...draft } = waiver({ input: 'prod' });
  expect(waiverStanzas([draft])).toBe(`waivers:
  - rule: s3/public-policy
    address: module.leads["eu"].aws_s3_bucket_policy.this
    input: prod
    owner: # who answers for it: an e-mail address or the name of a team
    reason: # why it may stay
    expires: 2027-03-31 # at most a year ahead
    fingerprint: exposed.0123456789abcdef-2
`);
});
