import { refs, stack, state, viewAfter } from '../builders';
import type { Part } from '../builders';
import { everyone, group, groupsIn, ingress, lineOf, networkOf, part, rulesIn, vpc } from './builders';

const WEB = 'aws_security_group.web';
const toWeb = { security_group_id: `${WEB}.id` };
const ofWeb = (...parts: Part[]): string[] => rulesIn(networkOf(vpc, group('web'), ...parts))[WEB] ?? [];

describe('a rule that lets in everyone stands with its group', () => {
  test('written within it', () => {
    const web = group('web', { ingress: [ingress(22, 22, { security_groups: ['sg-1'] }), ingress(443, 443, everyone)] });
    expect(rulesIn(networkOf(vpc, web))).toEqual({ [WEB]: [`${WEB} ingress[1] cidr_blocks: tcp 443-443 from 0.0.0.0/0`] });
  });

  test('as aws_security_group_rule', () => {
    const rule = part(
      'aws_security_group_rule.r',
      { type: 'ingress', protocol: '-1', from_port: 0, to_port: 0, ipv6_cidr_blocks: ['::/0'] },
      toWeb,
    );
    expect(ofWeb(rule)).toEqual(['aws_security_group_rule.r ipv6_cidr_blocks: all 0-65535 from ::/0']);
  });

  test('as aws_vpc_security_group_ingress_rule', () => {
    const rule = part(
      'aws_vpc_security_group_ingress_rule.r',
      { ip_protocol: '6', from_port: 22, to_port: 22, cidr_ipv4: '0.0.0.0/0' },
      toWeb,
    );
    expect(ofWeb(rule)).toEqual(['aws_vpc_security_group_ingress_rule.r cidr_ipv4: tcp 22-22 from 0.0.0.0/0']);
  });

  test('within the default group of a VPC', () => {
    const own = part('aws_default_security_group.own', { ingress: [ingress(22, 22, everyone)] }, { vpc_id: 'aws_vpc.main.id' });
    expect(rulesIn(networkOf(vpc, own))).toEqual({
      'aws_default_security_group.own': ['aws_default_security_group.own ingress[0] cidr_blocks: tcp 22-22 from 0.0.0.0/0'],
    });
  });

  test('as a rule for the default group, which the VPC names', () => {
    const own = part('aws_default_security_group.own', {}, { vpc_id: 'aws_vpc.main.id' });
    const rule = part(
      'aws_security_group_rule.r',
      { type: 'ingress', protocol: 'tcp', from_port: 22, to_port: 22, ...everyone },
      { security_group_id: 'aws_vpc.main.default_security_group_id' },
    );
    const line = 'aws_security_group_rule.r cidr_blocks: tcp 22-22 from 0.0.0.0/0';
    expect(rulesIn(networkOf(vpc, own, rule))).toEqual({ 'aws_default_security_group.own': [line] });
    expect(rulesIn(networkOf(vpc, rule))).toEqual({ 'aws_vpc.main.default_security_group_id': [line] });
  });

  test('for a group that is not here', () => {
    const rule = part('aws_vpc_security_group_ingress_rule.r', {
      ip_protocol: '-1',
      cidr_ipv4: '0.0.0.0/0',
      security_group_id: 'sg-0123456789',
    });
    const found = groupsIn(networkOf(rule))['sg-0123456789'];
    expect([found?.is_here, found?.rules.map(lineOf)]).toEqual([
      false,
      ['aws_vpc_security_group_ingress_rule.r cidr_ipv4: all 0-65535 from 0.0.0.0/0'],
    ]);
  });

  test('for a group that nobody knows: it stands for itself', () => {
    const rule = part(
      'aws_security_group_rule.r',
      { type: 'ingress', protocol: 'tcp', from_port: 1, to_port: 2, ...everyone },
      { security_group_id: [] },
    );
    expect(Object.keys(rulesIn(networkOf(rule)))).toEqual(['aws_security_group_rule.r.security_group_id']);
  });

  test('in synth output, where one block may stand for a list of one', () => {
    const resource = {
      aws_security_group: {
        web: { ingress: { from_port: '22', to_port: '22', protocol: 'TCP', cidr_blocks: ['${var.office}', '0.0.0.0/0'] } },
      },
    };
    expect(rulesIn(viewAfter(stack(resource, { variable: { office: {} } })).network)).toEqual({
      [WEB]: [`${WEB} ingress[0] cidr_blocks: tcp 22-22 from {"$unknown":["var.office"]}, 0.0.0.0/0`],
    });
  });

  test('in a state', () => {
    const values = { id: 'sg-1', ingress: [ingress(22, 22, everyone)] };
    expect(rulesIn(viewAfter(state({ type: 'aws_security_group', name: 'web', values })).network)).toEqual({
      [WEB]: [`${WEB} ingress[0] cidr_blocks: tcp 22-22 from 0.0.0.0/0`],
    });
  });
});

describe('what can let in nobody from outside is left out', () => {
  test.each<[string, Part]>([
    [
      'a rule for a group',
      part('aws_vpc_security_group_ingress_rule.r', { ip_protocol: '-1', referenced_security_group_id: 'sg-1' }, toWeb),
    ],
    ['a rule for itself', part('aws_security_group_rule.r', { type: 'ingress', protocol: '-1', self: true }, toWeb)],
    ['a rule for what leaves', part('aws_security_group_rule.r', { type: 'egress', protocol: '-1', ...everyone }, toWeb)],
    [
      'a private range',
      part('aws_security_group_rule.r', { type: 'ingress', protocol: '-1', cidr_blocks: ['172.16.0.0/12', 'fd00::/8'] }, toWeb),
    ],
    [
      'the range of a subnet',
      part(
        'aws_vpc_security_group_ingress_rule.r',
        { ip_protocol: '-1' },
        { ...toWeb, cidr_ipv6: ['aws_subnet.a.ipv6_cidr_block', 'aws_subnet.a'] },
      ),
    ],
  ])('%s', (_, rule) => {
    expect(ofWeb(rule)).toEqual([]);
  });

  test('the range of its own VPC, even a public one', () => {
    const odd = part('aws_vpc.main', { cidr_block: '44.0.0.0/8' });
    const web = group('web', { ingress: [ingress(22, 22, { cidr_blocks: ['44.0.0.0/8'] })] });
    expect(rulesIn(networkOf(odd, web))).toEqual({});
  });

  test('the range of a VPC that synth output refers to', () => {
    const resource = {
      aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
      aws_security_group: {
        web: { ingress: [{ from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['${aws_vpc.main.cidr_block}'] }] },
      },
    };
    expect(rulesIn(viewAfter(stack(resource)).network)).toEqual({});
  });
});

describe('what is not known stays', () => {
  test('a list with one unknown element: a plan does not tell the others', () => {
    const rule = part(
      'aws_security_group_rule.r',
      { type: 'ingress', protocol: 'tcp', from_port: 22, to_port: 22 },
      { ...toWeb, cidr_blocks: ['aws_vpc.main.ipv6_cidr_block', 'aws_vpc.main'] },
    );
    expect(ofWeb(rule)).toEqual(['aws_security_group_rule.r cidr_blocks: tcp 22-22 from {"$unknown":["aws_vpc.main.ipv6_cidr_block"]}']);
  });

  test('a port', () => {
    const rule = part(
      'aws_security_group_rule.r',
      { type: 'ingress', protocol: 'tcp', ...everyone },
      { ...toWeb, from_port: 'var.port', to_port: 'var.port' },
    );
    expect(ofWeb(rule)).toEqual([
      'aws_security_group_rule.r cidr_blocks: tcp {"$unknown":["var.port"]}-{"$unknown":["var.port"]} from 0.0.0.0/0',
    ]);
  });

  test('whether there are more rules', () => {
    const web = group('web', {}, { unknown: { ingress: true }, says: { ingress: refs('var.rules', 'aws_security_group.app.id') } });
    expect(groupsIn(networkOf(web, group('app')))[WEB]?.unknown).toEqual(['var.rules']);
  });

  test('rules that nobody wrote are none', () => {
    expect(groupsIn(networkOf(group('web', {}, { unknown: { ingress: true } })))[WEB]).toMatchObject({ rules: [], unknown: [] });
  });
});

describe('a prefix list', () => {
  const list = part('aws_ec2_managed_prefix_list.clients', { name: 'clients', entry: [{ cidr: '10.0.0.0/8' }, { cidr: '0.0.0.0/1' }] });
  const entry = part(
    'aws_ec2_managed_prefix_list_entry.more',
    { cidr: '128.0.0.0/1' },
    { prefix_list_id: 'aws_ec2_managed_prefix_list.clients.id' },
  );
  const rule = (id: string | readonly string[]): Part =>
    part('aws_vpc_security_group_ingress_rule.r', { ip_protocol: 'tcp', from_port: 22, to_port: 22 }, { ...toWeb, prefix_list_id: id });
  const line = (rest: string): string[] => [`aws_vpc_security_group_ingress_rule.r prefix_list_id: tcp 22-22 from ${rest}`];

  test('of this input is its entries, inline and resources of their own', () => {
    expect(ofWeb(list, entry, rule('aws_ec2_managed_prefix_list.clients.id'))).toEqual([
      ...line('0.0.0.0/1 via aws_ec2_managed_prefix_list.clients'),
      ...line('128.0.0.0/1 via aws_ec2_managed_prefix_list_entry.more'),
    ]);
  });
  test('with private ranges only is left out', () => {
    const inner = part('aws_ec2_managed_prefix_list.clients', { entry: [{ cidr: '10.0.0.0/8' }] });
    expect(ofWeb(inner, rule('aws_ec2_managed_prefix_list.clients.id'))).toEqual([]);
  });
  test('that AWS manages is its name', () => {
    const data = part('aws_ec2_managed_prefix_list.cdn', { name: 'com.amazonaws.global.cloudfront.origin-facing' }, {}, { mode: 'data' });
    expect(ofWeb(data, rule('data.aws_ec2_managed_prefix_list.cdn.id'))).toEqual(
      line(' via com.amazonaws.global.cloudfront.origin-facing'),
    );
  });
  test('that AWS manages, found by a filter, too', () => {
    const filter = [{ name: 'prefix-list-name', values: ['com.amazonaws.global.cloudfront.origin-facing'] }];
    const data = part('aws_ec2_managed_prefix_list.cdn', { filter }, {}, { mode: 'data' });
    expect(ofWeb(data, rule('data.aws_ec2_managed_prefix_list.cdn.id'))).toEqual(
      line(' via com.amazonaws.global.cloudfront.origin-facing'),
    );
  });
  test('of somebody else that was looked up is its entries', () => {
    const data = part(
      'aws_ec2_managed_prefix_list.office',
      { id: 'pl-1', name: 'office', entries: [{ cidr: '0.0.0.0/0' }] },
      {},
      { mode: 'data' },
    );
    const known = part(
      'aws_security_group_rule.r',
      { type: 'ingress', protocol: 'tcp', from_port: 22, to_port: 22, prefix_list_ids: ['pl-1'] },
      toWeb,
      { says: { prefix_list_ids: refs('data.aws_ec2_managed_prefix_list.office.id'), security_group_id: refs(`${WEB}.id`) } },
    );
    expect(ofWeb(data, known)).toEqual(['aws_security_group_rule.r prefix_list_ids: tcp 22-22 from 0.0.0.0/0 via office']);
  });
  test('that nothing here tells of is not known', () => {
    expect(ofWeb(rule('var.list'))).toEqual(line('{"$unknown":["var.list"]} via var.list'));
  });
});

describe('what Terraform has read back into a group that nobody wrote rules in', () => {
  const read = { id: 'sg-1', ingress: [ingress(22, 22, everyone)] };
  /** The configuration of the group says nothing of its rules. */
  const web: Part = {
    type: 'aws_security_group',
    name: 'web',
    values: read,
    before: read,
    actions: ['no-op'],
    says: { ingress: undefined },
  };
  const rule = (values: object, actions: readonly string[]): Part => {
    const before = { id: 'r', type: 'ingress', security_group_id: 'sg-1', protocol: 'tcp', from_port: 22, to_port: 22, ...everyone };
    return {
      type: 'aws_security_group_rule',
      name: 'r',
      before,
      actions,
      ...(actions[0] === 'delete' ? { values: null } : { values: { ...before, ...values } }),
    };
  };
  const rules = (...parts: Part[]): string[] => rulesIn(networkOf(...parts))[WEB] ?? [];

  test('are the rules that somebody else has made', () => {
    expect(rules(web)).toEqual([`${WEB} ingress[0] cidr_blocks: tcp 22-22 from 0.0.0.0/0`]);
  });
  test('are told with the rule where that is a resource of its own', () => {
    expect(rules(web, rule({}, ['no-op']))).toEqual(['aws_security_group_rule.r cidr_blocks: tcp 22-22 from 0.0.0.0/0']);
  });
  test('are those of yesterday where the plan changes one', () => {
    expect(rules(web, rule({ cidr_blocks: ['10.0.0.0/8'] }, ['update']))).toEqual([]);
  });
  test('are those of yesterday where the plan takes one away', () => {
    expect(rules(web, rule({}, ['delete']))).toEqual([]);
  });
});

test('what a group stands before is there once a sort, where it is open', () => {
  const db = (name: string, port?: number): Part =>
    part(`aws_db_instance.${name}`, { engine: 'mysql', ...(port === undefined ? {} : { port }) }, { vpc_security_group_ids: `${WEB}.id` });
  const open = group('web', { ingress: [ingress(0, 65535, everyone)] });
  expect(groupsIn(networkOf(open, db('a'), db('b'), db('c', 3307)))[WEB]?.attached).toEqual([
    { type: 'aws_db_instance', ports: [3306] },
    { type: 'aws_db_instance', ports: [3307] },
  ]);
  expect(groupsIn(networkOf(group('web'), db('a')))[WEB]?.attached).toEqual([]);
});

describe('a group is silent', () => {
  const isSilent = (...parts: Part[]): boolean => groupsIn(networkOf(vpc, ...parts))[WEB]?.is_silent === true;
  const inner = part(
    'aws_vpc_security_group_ingress_rule.r',
    { ip_protocol: 'tcp', from_port: 22, to_port: 22, cidr_ipv4: '10.0.0.0/8' },
    toWeb,
  );
  const outwards = part('aws_security_group_rule.r', { type: 'egress', protocol: '-1', from_port: 0, to_port: 0, ...everyone }, toWeb);

  test.each<[string, boolean, Part[]]>([
    ['where nothing says whom it lets in', true, [group('web')]],
    ['where only what goes out has a rule', true, [group('web'), outwards]],
    ['where the rules are computed', true, [{ ...group('web'), unknown: { ingress: true } }]],
    ['but not where a rule lets in only the own network', false, [group('web'), inner]],
    ['but not where it says that nobody is let in', false, [group('web', { ingress: [] })]],
    ['but not where its rules are within it', false, [group('web', { ingress: [ingress(22, 22, everyone)] })]],
  ])('%s', (_, silent, parts) => {
    expect(isSilent(...parts)).toBe(silent);
  });

  test('but not where it is the default group, whose rules the provider removes', () => {
    const own = part('aws_default_security_group.own', {}, { vpc_id: 'aws_vpc.main.id' });
    expect(groupsIn(networkOf(vpc, own))['aws_default_security_group.own']?.is_silent).toBeUndefined();
  });
});
