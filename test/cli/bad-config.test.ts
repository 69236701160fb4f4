import { EMPTY_PLAN, inSession, refusal } from './session';

const WAIVER: Readonly<Record<string, unknown>> = {
  rule: 'gate/data-class',
  address: 'aws_s3_bucket.prices',
  owner: 'retail-data@example.com',
  reason: 'public price list',
  expires: '2027-03-31',
  fingerprint: 'exposed.0123456789abcdef',
};

const waivers = (...list: readonly unknown[]): string => JSON.stringify({ waivers: list });
const without = (key: string): string => waivers(Object.fromEntries(Object.entries(WAIVER).filter(([name]) => name !== key)));
const withKey = (key: string, value: unknown): string => waivers({ ...WAIVER, [key]: value });

/** An alias of an alias of an alias: 10⁹ entries in ten lines. */
const BOMB = [
  'a: &a [1,1,1,1,1,1,1,1,1,1]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(
    (name, index) =>
      `${name}: &${name} [${Array(10)
        .fill(`*${'abcdefghi'.charAt(index)}`)
        .join(',')}]`,
  ),
].join('\n');

const RULE = 'waivers[0].rule';
const ADDRESS = 'the address of one resource, without wildcards';

describe('a configuration that cannot be right is refused in one line', () => {
  test.each<readonly [string, string, string]>([
    ['an empty file', '', 'dealerguard.yaml is empty: write context, dataClassTag or waivers into it, or remove it'],
    ['nothing but a comment', '# later\n', 'dealerguard.yaml is empty: write context, dataClassTag or waivers into it, or remove it'],
    ['a list', '- context', 'dealerguard.yaml: it must be a map of context, dataClassTag and waivers'],
    ['text', 'hello', 'dealerguard.yaml: it is "hello", but must be a map of context, dataClassTag and waivers'],
    ['an unknown key', 'waiver: []', 'dealerguard.yaml: waiver is not known: allowed here are context, dataClassTag, waivers'],
    [
      'a key that every object has',
      '__proto__: {}',
      'dealerguard.yaml: __proto__ is not known: allowed here are context, dataClassTag, waivers',
    ],
    [
      'an unknown key deeper down',
      'context: {account: []}',
      'dealerguard.yaml: context.account is not known: allowed here are accounts, organizations, networks, regions, residency',
    ],
    [
      'a list for the context',
      'context: []',
      'dealerguard.yaml: context must be a map of accounts, organizations, networks, regions and residency',
    ],
    [
      'nothing for the context',
      'context:',
      'dealerguard.yaml: context must be a map of accounts, organizations, networks, regions and residency',
    ],
    [
      'one account that is no list',
      'context: {accounts: "111122223333"}',
      'dealerguard.yaml: context.accounts is "111122223333", but must be a list of account ids',
    ],
    [
      'an account without quotes',
      'context: {accounts: [111122223333]}',
      'dealerguard.yaml: context.accounts[0] is 111122223333, but must be an account id: 12 digits, in quotes',
    ],
    [
      'an account of eleven digits',
      'context: {accounts: ["11112222333"]}',
      'dealerguard.yaml: context.accounts[0] is "11112222333", but must be an account id: 12 digits, in quotes',
    ],
    [
      'an account that is a star',
      'context: {accounts: ["*"]}',
      'dealerguard.yaml: context.accounts[0] is "*", but must be an account id: 12 digits, in quotes',
    ],
    [
      'an account twice',
      'context: {accounts: ["111122223333", "111122223333"]}',
      'dealerguard.yaml: context.accounts names the same thing twice: entries 0 and 1, counted from 0',
    ],
    [
      'no organisation id',
      'context: {organizations: [acme]}',
      'dealerguard.yaml: context.organizations[0] is "acme", but must be an organisation id such as o-a1b2c3d4e5',
    ],
    [
      'an address without its length',
      'context: {networks: [198.51.100.1]}',
      'dealerguard.yaml: context.networks[0] is "198.51.100.1", but must be an IP range such as 198.51.100.0/24',
    ],
    [
      'an address that is none',
      'context: {networks: [198.51.100.256/24]}',
      'dealerguard.yaml: context.networks holds 198.51.100.256/24, which is no range of ours: write an IP range such as 198.51.100.0/24',
    ],
    [
      'the whole internet',
      'context: {networks: [0.0.0.0/0]}',
      'dealerguard.yaml: context.networks holds 0.0.0.0/0, which is no range of ours: write an IP range such as 198.51.100.0/24',
    ],
    [
      'a length that is too long',
      'context: {networks: [198.51.100.0/33]}',
      'dealerguard.yaml: context.networks holds 198.51.100.0/33, which is no range of ours: write an IP range such as 198.51.100.0/24',
    ],
    [
      'a region that is none',
      'context: {regions: [Frankfurt]}',
      'dealerguard.yaml: context.regions[0] is "Frankfurt", but must be a region such as eu-central-1',
    ],
    [
      'a residency that is named in capitals',
      'context: {residency: {DACH: [eu-central-1]}}',
      'dealerguard.yaml: context.residency is "DACH", but must be a name of lower-case letters, digits and hyphens, such as dach',
    ],
    [
      'a residency of nowhere',
      'context: {residency: {dach: []}}',
      'dealerguard.yaml: context.residency.dach must be a list of regions, at least one',
    ],
    [
      'a residency in a country',
      'context: {residency: {dach: [Germany]}}',
      'dealerguard.yaml: context.residency.dach[0] is "Germany", but must be a region such as eu-central-1',
    ],
    ['an empty tag', 'dataClassTag: ""', 'dealerguard.yaml: dataClassTag is "", but must be the name of a tag'],
    ['a list of tags', 'dataClassTag: [a]', 'dealerguard.yaml: dataClassTag must be the name of a tag'],
    ['a map of waivers', 'waivers: {}', 'dealerguard.yaml: waivers must be a list of waivers'],
    [
      'a waiver that is text',
      'waivers: [all]',
      'dealerguard.yaml: waivers[0] is "all", but must be a map of rule, address, owner, reason, expires and fingerprint',
    ],
    ['a waiver without a rule', without('rule'), 'dealerguard.yaml: waivers[0] lacks rule: the id of a rule such as s3/public-policy'],
    ['a waiver without an address', without('address'), `dealerguard.yaml: waivers[0] lacks address: ${ADDRESS}`],
    [
      'a waiver without an owner',
      without('owner'),
      'dealerguard.yaml: waivers[0] lacks owner: who answers for it: an e-mail address or the name of a team',
    ],
    ['a waiver without a reason', without('reason'), 'dealerguard.yaml: waivers[0] lacks reason: why it may stay, in words'],
    [
      'a waiver without an end',
      without('expires'),
      'dealerguard.yaml: waivers[0] lacks expires: a day such as 2027-03-31, at most a year ahead',
    ],
    [
      'a waiver without a fingerprint',
      without('fingerprint'),
      'dealerguard.yaml: waivers[0] lacks fingerprint: the fingerprint that `dealerguard waive` prints',
    ],
    [
      'a waiver of every rule',
      withKey('rule', '*'),
      `dealerguard.yaml: ${RULE} is "*", but must be the id of a rule such as s3/public-policy`,
    ],
    [
      'a waiver of a rule that does not exist',
      withKey('rule', 's3/none'),
      'the waiver of s3/none for aws_s3_bucket.prices names a rule that does not exist: `dealerguard rules` lists them',
    ],
    [
      'a waiver for every address',
      withKey('address', 'aws_s3_bucket.*'),
      `dealerguard.yaml: waivers[0].address is "aws_s3_bucket.*", but must be ${ADDRESS}`,
    ],
    ['a waiver for no address', withKey('address', ''), `dealerguard.yaml: waivers[0].address is "", but must be ${ADDRESS}`],
    [
      'a waiver with a blank reason',
      withKey('reason', ' '),
      'dealerguard.yaml: waivers[0].reason is " ", but must be why it may stay, in words',
    ],
    [
      'a waiver with a further key',
      withKey('until', 'x'),
      'dealerguard.yaml: waivers[0].until is not known: allowed here are rule, address, input, owner, reason, expires, fingerprint',
    ],
    [
      'a waiver for an input without a name',
      withKey('input', ''),
      'dealerguard.yaml: waivers[0].input is "", but must be the input that the address is in: a stack, or the path of a plan',
    ],
    [
      'a waiver for ever',
      withKey('expires', 'never'),
      'dealerguard.yaml: waivers[0].expires is "never", but must be a day such as 2027-03-31, at most a year ahead',
    ],
    [
      'a waiver with a number for a day',
      withKey('expires', 20270331),
      'dealerguard.yaml: waivers[0].expires is 20270331, but must be a day such as 2027-03-31, at most a year ahead',
    ],
    [
      'a waiver to a day that does not exist',
      withKey('expires', '2027-02-29'),
      'the waiver of gate/data-class for aws_s3_bucket.prices expires on 2027-02-29, which is no day: write YYYY-MM-DD',
    ],
    [
      'a waiver for more than a year',
      withKey('expires', '2027-11-23'),
      'the waiver of gate/data-class for aws_s3_bucket.prices expires on 2027-11-23, more than a year ahead: write 2027-11-22 or an earlier day',
    ],
    [
      'a waiver with a made-up fingerprint',
      withKey('fingerprint', '*'),
      'dealerguard.yaml: waivers[0].fingerprint is "*", but must be the fingerprint that `dealerguard waive` prints',
    ],
    [
      'a waiver twice',
      waivers(WAIVER, WAIVER),
      'the waiver of gate/data-class for aws_s3_bucket.prices is there twice with the same fingerprint: remove one',
    ],
    [
      'YAML that does not end',
      'context: {',
      expect.stringMatching(/^dealerguard\.yaml is no YAML that can be read here: .* at line 1, column 11$/),
    ],
    [
      'a key twice',
      'waivers: []\nwaivers: []',
      'dealerguard.yaml is no YAML that can be read here: Map keys must be unique at line 2, column 1',
    ],
    [
      'a tab for a blank',
      'context:\n\tregions: []',
      expect.stringMatching(/^dealerguard\.yaml is no YAML that can be read here: Tabs are not allowed/),
    ],
    [
      'two documents',
      'waivers: []\n---\nwaivers: []',
      expect.stringMatching(/^dealerguard\.yaml is no YAML that can be read here: .*multiple documents/),
    ],
    [
      'a tag that runs code elsewhere',
      'waivers: !!js/function "f"',
      expect.stringMatching(/^dealerguard\.yaml is no YAML that can be read here: Unresolved tag/),
    ],
    [
      'aliases that unfold without end',
      BOMB,
      'dealerguard.yaml is no YAML that can be read here: aliases (*name) are not allowed, write the value out',
    ],
    [
      'one alias',
      'context: &c {}\nwaivers: *c',
      'dealerguard.yaml is no YAML that can be read here: aliases (*name) are not allowed, write the value out',
    ],
    ['lists within lists without end', '['.repeat(50_000), expect.stringMatching(/^dealerguard\.yaml is no YAML that can be read here: /)],
  ])('%s', (_situation, content, message) => {
    inSession(({ run, write }) => {
      write('plan.json', EMPTY_PLAN);
      write('dealerguard.yaml', content);
      expect(refusal(run(['check', 'plan.json']))).toEqual(message);
    });
  });

  test('a file that is not there', () => {
    inSession(({ run, write }) => {
      write('plan.json', EMPTY_PLAN);
      expect(refusal(run(['check', '--config', 'none.yaml', 'plan.json']))).toBe(
        'the configuration none.yaml cannot be read: there is no such file or folder',
      );
    });
  });

  test('a folder', () => {
    inSession(({ run, write, folder }) => {
      write('plan.json', EMPTY_PLAN);
      folder('dealerguard.yaml');
      expect(refusal(run(['check', 'plan.json']))).toBe('the configuration dealerguard.yaml cannot be read: it is a folder');
    });
  });
});

describe('a configuration that is right is taken', () => {
  test.each([
    ['an empty map', '{}'],
    [
      'everything, in JSON',
      JSON.stringify({
        context: { accounts: ['111122223333'], organizations: ['o-abc'], networks: ['2001:db8::/32'], regions: ['us-gov-west-1'] },
        dataClassTag: 'klass',
        waivers: [],
      }),
    ],
    ['the address of its schema', JSON.stringify({ $schema: './config.schema.json', waivers: [] })],
    ['a waiver for one input', waivers({ ...WAIVER, input: 'cdktf.out/stacks/leads/plan.json' })],
    ['a byte order mark', '\ufeffwaivers: []'],
    [
      'a day without quotes',
      'waivers: [{rule: gate/data-class, address: a.b, owner: o, reason: r, expires: 2027-03-31, fingerprint: exposed.0123456789abcdef}]',
    ],
    ['an address with a key that holds a star', waivers({ ...WAIVER, address: 'aws_route53_record.a["*.example.com"]' })],
  ])('%s', (_situation, content) => {
    inSession(({ run, write }) => {
      write('plan.json', EMPTY_PLAN);
      write('dealerguard.yaml', content);
      expect(run(['check', 'plan.json'])).toMatchObject({ code: 0, stderr: '' });
    });
  });
});
