import { plan, refs, viewAfter } from '../builders';
import type { Part } from '../builders';
import { group, part, placementIn } from './builders';

/** The fronts of a thing: `kind address via …`. */
function frontsOf(address: string, ...parts: Part[]): string[] {
  const fronts = placementIn(viewAfter(plan(...parts)), address)?.fronts ?? [];
  return fronts.map(({ kind, address: front, via, internal }) =>
    [kind, front, ...(internal === undefined ? [] : [`internal ${JSON.stringify(internal)}`]), ...via].join(' '),
  );
}

const machine = part('aws_instance.m');
const card = part('aws_network_interface.c');

describe('an elastic address', () => {
  test('of a machine', () => {
    expect(frontsOf('aws_instance.m', machine, part('aws_eip.e', {}, { instance: 'aws_instance.m.id' }))).toEqual(['elastic-ip aws_eip.e']);
  });

  test('that is associated with it', () => {
    const association = part('aws_eip_association.a', {}, { instance_id: 'aws_instance.m.id', allocation_id: 'aws_eip.e.id' });
    expect(frontsOf('aws_instance.m', machine, part('aws_eip.e'), association)).toEqual(['elastic-ip aws_eip.e aws_eip_association.a']);
  });

  test('that is associated, and itself not here', () => {
    const association = part('aws_eip_association.a', { allocation_id: 'eipalloc-0123456789' }, { instance_id: 'aws_instance.m.id' });
    expect(frontsOf('aws_instance.m', machine, association)).toEqual(['elastic-ip aws_eip_association.a']);
  });

  const onCard = part('aws_eip.e', {}, { network_interface: 'aws_network_interface.c.id' });

  test('of an interface that no machine has', () => {
    expect(frontsOf('aws_network_interface.c', card, onCard)).toEqual(['elastic-ip aws_eip.e']);
  });

  const withCard = part(
    'aws_instance.m',
    { network_interface: [{ device_index: 0 }] },
    {},
    {
      unknown: { network_interface: [{ network_interface_id: true }] },
      says: { network_interface: [{ network_interface_id: refs('aws_network_interface.c.id') }] },
    },
  );
  const attachment = part(
    'aws_network_interface_attachment.a',
    {},
    {
      network_interface_id: 'aws_network_interface.c.id',
      instance_id: 'aws_instance.m.id',
    },
  );
  const attaching = part(
    'aws_network_interface.c',
    { attachment: [{ device_index: 1 }] },
    {},
    {
      unknown: { id: true, attachment: [{ instance: true }] },
      says: { attachment: [{ instance: refs('aws_instance.m.id') }] },
    },
  );
  test.each<[string, Part[]]>([
    ['that a machine names', [withCard, card]],
    ['that is attached to a machine', [machine, card, attachment]],
    ['that names its machine', [machine, attaching]],
  ])('of an interface %s is the machine’s', (_, parts) => {
    expect([frontsOf('aws_instance.m', ...parts, onCard), frontsOf('aws_network_interface.c', ...parts, onCard)]).toEqual([
      ['elastic-ip aws_eip.e'],
      [],
    ]);
  });
});

const balancer = part(
  'aws_lb.b',
  { internal: true },
  { security_groups: 'aws_security_group.web.id' },
  { unknown: { id: true, arn: true, security_groups: true } },
);
const targets = part('aws_lb_target_group.t', {}, {}, { unknown: { arn: true } });
const forwards = (type: string, attribute: string, more: object): Part =>
  part(
    `${type}.l`,
    { [attribute]: [{ type: 'forward' }] },
    {},
    {
      unknown: { id: true, arn: true, load_balancer_arn: true, listener_arn: true, [attribute]: [{ target_group_arn: true }] },
      says: { [attribute]: [{ target_group_arn: refs('aws_lb_target_group.t.arn') }], ...more },
    },
  );
const listener = forwards('aws_lb_listener', 'default_action', { load_balancer_arn: refs('aws_lb.b.arn') });
const attached = (target: string): Part =>
  part('aws_lb_target_group_attachment.a', {}, { target_group_arn: 'aws_lb_target_group.t.arn', target_id: target });

describe('a load balancer', () => {
  const through = 'load-balancer aws_lb.b internal true aws_lb_listener.l aws_lb_target_group.t';

  test('before a database, by its address in an attachment', () => {
    const parts = [group('web'), balancer, targets, listener, part('aws_db_instance.d'), attached('aws_db_instance.d.address')];
    expect(frontsOf('aws_db_instance.d', ...parts)).toEqual([`${through} aws_lb_target_group_attachment.a`]);
    expect(placementIn(viewAfter(plan(...parts)), 'aws_db_instance.d')?.fronts[0]?.groups).toEqual(['input-0.json aws_security_group.web']);
  });

  test('before a service, which names the target group', () => {
    const service = part(
      'aws_ecs_service.s',
      { load_balancer: [{ container_port: 80 }] },
      {},
      {
        unknown: { load_balancer: [{ target_group_arn: true }] },
        says: { load_balancer: [{ target_group_arn: refs('aws_lb_target_group.t.arn') }] },
      },
    );
    expect(frontsOf('aws_ecs_service.s', balancer, targets, listener, service)).toEqual([through]);
  });

  test('by a rule of its listener', () => {
    const plain = part('aws_lb_listener.l', {}, { load_balancer_arn: 'aws_lb.b.arn' }, {});
    const rule = { ...forwards('aws_lb_listener_rule', 'action', { listener_arn: refs('aws_lb_listener.l.arn') }), name: 'r' };
    expect(frontsOf('aws_instance.m', balancer, targets, plain, rule, machine, attached('aws_instance.m.id'))).toEqual([
      'load-balancer aws_lb.b internal true aws_lb_listener.l aws_lb_listener_rule.r aws_lb_target_group.t aws_lb_target_group_attachment.a',
    ]);
  });

  test('by several of its listeners is one front', () => {
    expect(
      frontsOf('aws_instance.m', balancer, targets, listener, { ...listener, name: 'other' }, machine, attached('aws_instance.m.id')),
    ).toHaveLength(1);
  });

  test('of the old kind, which names its machines, or is named with one', () => {
    const old = part('aws_elb.b', {}, { instances: ['aws_instance.m.id'] });
    const attachment = part('aws_elb_attachment.a', {}, { elb: 'aws_elb.c.id', instance: 'aws_instance.m.id' });
    const other = part('aws_elb.c', {}, { internal: 'var.internal' });
    expect(frontsOf('aws_instance.m', old, other, attachment, machine)).toEqual([
      'load-balancer aws_elb.b',
      'load-balancer aws_elb.c internal {"$unknown":["aws_elb.c.internal"]} aws_elb_attachment.a',
    ]);
  });
});

describe('what publishes a load balancer', () => {
  const accelerator = part(
    'aws_globalaccelerator_endpoint_group.g',
    { endpoint_configuration: [{ weight: 1 }] },
    {},
    {
      unknown: { endpoint_configuration: [{ endpoint_id: true }] },
      says: { endpoint_configuration: [{ endpoint_id: refs('aws_lb.b.arn') }] },
    },
  );
  const origin = part(
    'aws_cloudfront_vpc_origin.o',
    { vpc_origin_endpoint_config: [{ name: 'portal' }] },
    {},
    {
      unknown: { vpc_origin_endpoint_config: [{ arn: true }] },
      says: { vpc_origin_endpoint_config: [{ arn: refs('aws_lb.b.arn') }] },
    },
  );

  test('stands before it', () => {
    expect(frontsOf('aws_lb.b', balancer, accelerator, origin)).toEqual([
      'accelerator aws_globalaccelerator_endpoint_group.g',
      'vpc-origin aws_cloudfront_vpc_origin.o',
    ]);
  });

  test('publishes what is behind it', () => {
    const parts = [balancer, targets, listener, part('aws_db_instance.d'), attached('aws_db_instance.d.address'), accelerator];
    expect(frontsOf('aws_db_instance.d', ...parts)).toEqual([
      'load-balancer aws_lb.b internal true aws_lb_listener.l aws_lb_target_group.t aws_lb_target_group_attachment.a',
      'accelerator aws_globalaccelerator_endpoint_group.g aws_lb.b aws_lb_listener.l aws_lb_target_group.t aws_lb_target_group_attachment.a',
    ]);
  });
});
