import type { Placement, Subnet } from '../../../lib/model/view';
import { plan, planJson, refs, stack, viewAfter } from '../builders';
import type { Part } from '../builders';
import { gateway, group, networkOf, part, placementIn, subnet, subnetsIn, vpc } from './builders';

const SUBNET = 'aws_subnet.a';
const TO_GATEWAY = { cidr_block: '0.0.0.0/0', gateway_id: 'igw-0123456789' };
const table = (name: string, routes: readonly unknown[], more: Partial<Part> = {}): Part =>
  part(`aws_route_table.${name}`, { route: routes }, { vpc_id: 'aws_vpc.main.id' }, more);
const association = (of: string, more: Partial<Part> = {}): Part =>
  part('aws_route_table_association.a', {}, { subnet_id: `${SUBNET}.id`, route_table_id: of }, more);
const own = association('aws_route_table.own.id');

/** Where the traffic of the subnet goes: `route -> gateway`, or what decides. */
function wayOf(...parts: Part[]): string[] {
  const found: Subnet | undefined = subnetsIn(networkOf(vpc, subnet('a'), ...parts))[SUBNET];
  return [
    ...(found?.routes ?? []).map(({ address, path, destination, gateway: to }) => `${address} ${path.join(' ')}: ${destination} -> ${to}`),
    ...(found?.unknown ?? []).map((one) => `unknown: ${one}`),
  ];
}

describe('a subnet is public', () => {
  test('by a route within its table', () => {
    expect(wayOf(table('own', [TO_GATEWAY]), own)).toEqual(['aws_route_table.own route[0] cidr_block: 0.0.0.0/0 -> igw-0123456789']);
  });

  test('by a route of its own to a gateway of the plan', () => {
    const route = part(
      'aws_route.out',
      { destination_ipv6_cidr_block: '::/0' },
      { route_table_id: 'aws_route_table.own.id', gateway_id: 'aws_internet_gateway.main.id' },
    );
    expect(wayOf(gateway, table('own', []), own, route)).toEqual([
      'aws_route.out destination_ipv6_cidr_block: ::/0 -> aws_internet_gateway.main',
    ]);
  });

  test('by halves', () => {
    const halves = ['0.0.0.0/1', '128.0.0.0/1'].map((cidr_block) => ({ ...TO_GATEWAY, cidr_block }));
    expect(wayOf(table('own', halves), own)).toHaveLength(2);
  });

  test('by the main table of its VPC', () => {
    const main = part('aws_main_route_table_association.m', {}, { vpc_id: 'aws_vpc.main.id', route_table_id: 'aws_route_table.own.id' });
    expect(wayOf(table('own', [TO_GATEWAY]), main)).toHaveLength(1);
  });

  test('by the default table of its VPC', () => {
    const main = part(
      'aws_default_route_table.d',
      { route: [TO_GATEWAY] },
      { default_route_table_id: ['aws_vpc.main.default_route_table_id', 'aws_vpc.main'] },
    );
    expect(wayOf(main)).toEqual(['aws_default_route_table.d route[0] cidr_block: 0.0.0.0/0 -> igw-0123456789']);
  });

  test('by a route in the main table that nobody manages', () => {
    const route = part(
      'aws_route.out',
      { destination_cidr_block: '0.0.0.0/0', gateway_id: 'igw-0123456789' },
      { route_table_id: 'aws_vpc.main.main_route_table_id' },
    );
    expect(wayOf(route)).toEqual(['aws_route.out destination_cidr_block: 0.0.0.0/0 -> igw-0123456789']);
  });

  test('where it is a default subnet', () => {
    const found = subnetsIn(networkOf(part('aws_default_subnet.d', { availability_zone: 'eu-central-1a' })))['aws_default_subnet.d'];
    expect([found?.routes.map(({ gateway: to }) => to), found?.gives_ipv4]).toEqual([['the internet gateway of the default VPC'], true]);
  });
});

describe('a subnet is private', () => {
  test.each<[string, Part[]]>([
    ['with no route', [table('own', []), own]],
    ['with no table of its own in a VPC of the plan', []],
    ['with a NAT gateway', [table('own', [{ cidr_block: '0.0.0.0/0', nat_gateway_id: 'nat-0123456789' }]), own]],
    ['with a gateway for what leaves', [table('own', [{ ipv6_cidr_block: '::/0', egress_only_gateway_id: 'eigw-0123456789' }]), own]],
    ['with a route to a gateway for one network', [table('own', [{ ...TO_GATEWAY, cidr_block: '198.51.100.0/24' }]), own]],
    ['with a gateway of a VPN', [table('own', [{ cidr_block: '0.0.0.0/0', gateway_id: 'vgw-0123456789' }]), own]],
    [
      'beside a main table that is public',
      [
        table('own', []),
        own,
        part('aws_default_route_table.d', { route: [TO_GATEWAY] }, { default_route_table_id: 'aws_vpc.main.default_route_table_id' }),
      ],
    ],
  ])('%s', (_, parts) => {
    expect(wayOf(...parts)).toEqual([]);
  });
});

describe('nobody knows where a subnet leads', () => {
  test.each<[string, Part[], string]>([
    ['whose table is not here', [association('var.table')], 'aws_route_table_association.a'],
    [
      'whose routes are not known',
      [table('own', [], { unknown: { route: true }, says: { route: refs('var.routes') } }), own],
      'aws_route_table.own.route',
    ],
    [
      'whose route leads to what is not known',
      [
        table('own', [{ cidr_block: '0.0.0.0/0' }], { unknown: { route: [{ gateway_id: true }] }, says: { route: refs('var.gateway') } }),
        own,
      ],
      'aws_route_table.own.route[0]',
    ],
    [
      'whose route leads through an inspection',
      [table('own', [{ cidr_block: '0.0.0.0/0', vpc_endpoint_id: 'vpce-1' }]), own],
      'aws_route_table.own.route[0]',
    ],
    [
      'whose routes are for a prefix list',
      [table('own', [{ destination_prefix_list_id: 'pl-1', gateway_id: 'igw-0123456789' }]), own],
      'aws_route_table.own.route[0]',
    ],
  ])('%s', (_, parts, open) => {
    expect(wayOf(...parts)).toEqual([`unknown: ${open}`]);
  });

  test('in a VPC that is not here', () => {
    const lone = part('aws_subnet.a', { vpc_id: 'vpc-0123456789' });
    expect(subnetsIn(networkOf(lone))[SUBNET]?.unknown).toEqual(['vpc-0123456789']);
  });
});

test('a subnet tells whether it gives addresses', () => {
  const giving = subnet(
    'a',
    { assign_ipv6_address_on_creation: true },
    { unknown: { map_public_ip_on_launch: true }, says: { map_public_ip_on_launch: refs('var.public') } },
  );
  expect(subnetsIn(networkOf(vpc, giving))[SUBNET]).toMatchObject({
    gives_ipv4: { $unknown: ['aws_subnet.a.map_public_ip_on_launch'] },
    gives_ipv6: true,
  });
});

describe('where a thing stands', () => {
  const placeOf = (address: string, ...parts: Part[]): Placement | undefined => placementIn(viewAfter(plan(...parts)), address);
  const around = [vpc, group('db'), subnet('a'), subnet('b')];

  test('a database, through its group of subnets', () => {
    const subnets = part('aws_db_subnet_group.s', {}, { subnet_ids: ['aws_subnet.a.id', 'aws_subnet.b.id'] });
    const db = part(
      'aws_db_instance.db',
      { engine: 'postgres' },
      { vpc_security_group_ids: 'aws_security_group.db.id', db_subnet_group_name: 'aws_db_subnet_group.s.name' },
    );
    expect(placeOf('aws_db_instance.db', ...around, subnets, db)).toEqual({
      groups: ['aws_security_group.db'],
      subnets: ['aws_subnet.a', 'aws_subnet.b'],
      ports: [5432],
      blocks: [],
      fronts: [],
      shared_by: [],
    });
  });

  test('a database, by the name of its group of subnets alone', () => {
    const resource = {
      aws_subnet: { a: {} },
      aws_db_subnet_group: { s: { name: 'leads', subnet_ids: ['${aws_subnet.a.id}'] } },
      aws_db_instance: { db: { db_subnet_group_name: 'leads' } },
    };
    expect(placementIn(viewAfter(stack(resource)), 'aws_db_instance.db')?.subnets).toEqual(['aws_subnet.a']);
  });

  test('the instance of a cluster, where the cluster says', () => {
    const cluster = part(
      'aws_rds_cluster.c',
      { engine: 'aurora-mysql', port: 3399 },
      { vpc_security_group_ids: 'aws_security_group.db.id' },
    );
    const instance = part('aws_rds_cluster_instance.i', { engine: 'aurora-mysql' }, { cluster_identifier: 'aws_rds_cluster.c.id' });
    expect(placeOf('aws_rds_cluster_instance.i', ...around, cluster, instance)?.groups).toEqual(['aws_security_group.db']);
    expect(placeOf('aws_rds_cluster.c', ...around, cluster, instance)).toMatchObject({
      ports: [3399],
      shared_by: ['aws_rds_cluster_instance.i'],
    });
  });

  test('the instance of a cluster that is not here, nobody knows where', () => {
    const instance = part('aws_rds_cluster_instance.i', { cluster_identifier: 'leads' });
    expect(placeOf('aws_rds_cluster_instance.i', instance)).toMatchObject({
      groups: [{ $unknown: ['leads'] }],
      subnets: [{ $unknown: ['leads'] }],
    });
  });

  test('a machine, where its interface says', () => {
    const eni = part('aws_network_interface.e', {}, { subnet_id: 'aws_subnet.a.id', security_groups: 'aws_security_group.db.id' });
    const machine = part(
      'aws_instance.i',
      { network_interface: [{ device_index: 0 }] },
      {},
      {
        unknown: { network_interface: [{ network_interface_id: true }], vpc_security_group_ids: true },
        says: { network_interface: [{ network_interface_id: refs('aws_network_interface.e.id') }] },
      },
    );
    expect(placeOf('aws_instance.i', ...around, eni, machine)).toMatchObject({
      groups: ['aws_security_group.db'],
      subnets: ['aws_subnet.a'],
    });
  });

  test('a machine without any word of it, in no group that is known', () => {
    const machine = part('aws_instance.i', {}, {}, { unknown: { network_interface: true, vpc_security_group_ids: true, subnet_id: true } });
    expect(placeOf('aws_instance.i', machine)).toMatchObject({ groups: [], subnets: [] });
  });

  test('a machine without a group, in the default group of its VPC', () => {
    const own = part('aws_default_security_group.own', {}, { vpc_id: 'aws_vpc.main.id' });
    const machine = part('aws_instance.i', {}, { subnet_id: 'aws_subnet.a.id' });
    expect(placeOf('aws_instance.i', ...around, own, machine)?.groups).toEqual(['aws_default_security_group.own']);
  });

  test('a load balancer, by blocks for its subnets', () => {
    const balancer = part(
      'aws_lb.lb',
      { subnet_mapping: [{}, {}] },
      {},
      {
        unknown: { subnet_mapping: [{ subnet_id: true }, { subnet_id: true }] },
        says: { subnet_mapping: [{ subnet_id: refs('aws_subnet.a.id') }, { subnet_id: refs('aws_subnet.b.id') }] },
      },
    );
    expect(placeOf('aws_lb.lb', ...around, balancer)?.subnets).toEqual(['aws_subnet.a', 'aws_subnet.b']);
  });

  test('what a module is given by its caller', () => {
    const inner = part('aws_db_instance.db', {}, { vpc_security_group_ids: ['var.groups'] }, { module: 'module.db' });
    const block = { address: 'aws_db_instance.db', mode: 'managed', type: 'aws_db_instance', name: 'db', expressions: inner.says };
    const call = { expressions: { groups: refs('module.net.group') }, module: { resources: [block] } };
    const net = { module: { outputs: { group: { expression: refs('aws_security_group.db.id', 'aws_security_group.db') } } } };
    const configuration = { root_module: { module_calls: { db: call, net } } };
    const shared = group('db', {}, { module: 'module.net' });
    expect(placementIn(viewAfter(planJson([shared, inner], { configuration })), 'module.db.aws_db_instance.db')?.groups).toEqual([
      'module.net.aws_security_group.db',
    ]);
  });
});

describe('a block on public access', () => {
  const MODE = 'internet_gateway_block_mode';
  const block = part('aws_vpc_block_public_access_options.b', { [MODE]: 'block-bidirectional' });
  const exclusion = (values: object, to: Record<string, string>): Part =>
    part('aws_vpc_block_public_access_exclusion.e', { internet_gateway_exclusion_mode: 'allow-bidirectional', ...values }, to);
  const db = part('aws_redshiftserverless_workgroup.w', {}, { subnet_ids: ['aws_subnet.a.id'] });
  const blocks = (...parts: Part[]): unknown =>
    placementIn(viewAfter(plan(vpc, subnet('a'), subnet('b'), db, ...parts)), 'aws_redshiftserverless_workgroup.w')?.blocks;
  const held = { address: 'aws_vpc_block_public_access_options.b', mode: 'block-bidirectional', excluded: [] };

  test('holds for what stands in the same region', () => {
    expect(blocks(block)).toEqual([held]);
  });
  test('is nothing for what another provider configuration makes', () => {
    expect(blocks({ ...block, provider: 'aws.other' })).toEqual([]);
  });
  test('whose mode is not known says so', () => {
    const later = part('aws_vpc_block_public_access_options.b', {}, { [MODE]: 'var.mode' });
    expect(blocks(later)).toEqual([{ ...held, mode: { $unknown: [`${later.type}.b.${MODE}`] } }]);
  });
  test.each<[string, Part, readonly string[]]>([
    ['of its VPC takes it out', exclusion({}, { vpc_id: 'aws_vpc.main.id' }), ['aws_vpc_block_public_access_exclusion.e']],
    ['of its subnet takes it out', exclusion({}, { subnet_id: 'aws_subnet.a.id' }), ['aws_vpc_block_public_access_exclusion.e']],
    ['of nobody knows what may take it out', exclusion({}, { subnet_id: 'var.subnet' }), ['aws_vpc_block_public_access_exclusion.e']],
    ['of another subnet does not', exclusion({}, { subnet_id: 'aws_subnet.b.id' }), []],
    ['for what leaves does not', exclusion({ internet_gateway_exclusion_mode: 'allow-egress' }, { vpc_id: 'aws_vpc.main.id' }), []],
  ])('an exclusion %s', (_, one, excluded) => {
    expect(blocks(block, one)).toEqual([{ ...held, excluded }]);
  });
});

describe('a group that is attached from beside', () => {
  const attachment = (to: string): Part =>
    part('aws_network_interface_sg_attachment.a', {}, { security_group_id: 'aws_security_group.web.id', network_interface_id: to });
  const groupsOf = (type: string, to: string, more: Record<string, string> = {}): unknown =>
    placementIn(viewAfter(plan(vpc, group('web'), group('own'), part(`${type}.x`, {}, more), attachment(to))), `${type}.x`)?.groups;
  const WEB = 'aws_security_group.web';

  test('stands before the machine whose first interface it is attached to', () => {
    expect(groupsOf('aws_instance', 'aws_instance.x.primary_network_interface_id')).toEqual([WEB]);
  });
  test('stands before an interface, beside the groups that it names itself', () => {
    const own = { security_groups: 'aws_security_group.own.id' };
    expect(groupsOf('aws_network_interface', 'aws_network_interface.x.id', own)).toEqual(['aws_security_group.own', WEB]);
  });
});
