import type { Front, Unknown, Value } from '../../model/view';
import { append } from '../append';
import type { Instance } from '../instance';
import { part } from '../values';
import { keyOf, led, ofTypes } from './members';
import type { Members } from './members';
import { BALANCER_TYPES, LISTENER_TYPES, STANDINGS, TARGET_GROUP_TYPES } from './table';

/** What stands before a thing and publishes it. */
export type Fronts = (one: Instance) => readonly Front[];

/** A load balancer with the listener that hands on to a target group. */
interface Passage {
  readonly balancer: Instance;
  readonly via: readonly string[];
}

/** Everything that hands on to something else, by key of that. `groupsOf` gives the groups of a load balancer. */
export function frontsOf(members: Members, groupsOf: (balancer: Instance) => readonly (string | Unknown)[]): Fronts {
  const found = new Map<string, Front[]>();
  const add = (to: Instance, front: Front): void => {
    append(found, keyOf(to), front);
  };
  for (const [to, front] of [...elasticAddresses(members), ...publishers(members)]) add(to, front);
  for (const [to, { balancer, via }] of balanced(members)) {
    add(to, balancerFront(balancer, via, groupsOf(balancer)));
    // An internal load balancer that is itself published publishes what is behind it.
    for (const front of found.get(keyOf(balancer)) ?? [])
      if (front.kind !== 'load-balancer') add(to, { ...front, via: [...front.via, balancer.address, ...via] });
  }
  return (one) => found.get(keyOf(one)) ?? NONE;
}

const NONE: readonly Front[] = [];
const THINGS = Object.keys(STANDINGS);
type Pair<T> = readonly [to: Instance, value: T];

/** Elastic addresses on machines, and on interfaces that no machine here has. */
function* elasticAddresses(members: Members): Generator<Pair<Front>> {
  const machines = machinesOf(members);
  const tables = [
    { type: 'aws_eip', paths: ['instance', 'network_interface'], eip: undefined },
    { type: 'aws_eip_association', paths: ['instance_id', 'network_interface_id'], eip: ['allocation_id'] },
  ];
  for (const { type, paths, eip } of tables)
    for (const member of ofTypes(members, type)) {
      const address = (eip && led(member, eip, ['aws_eip']).to[0])?.address ?? member.instance.address;
      const via = address === member.instance.address ? [] : [member.instance.address];
      for (const to of led(member, paths, ['aws_instance', 'aws_spot_instance_request', 'aws_network_interface']).to)
        // What comes in at an interface comes in at its machine.
        for (const one of machines.get(keyOf(to)) ?? [to])
          yield [one, { kind: 'elastic-ip', address, input: member.instance.input, via, groups: [] }];
    }
}

/** The machines that interfaces are attached to, by key of the interface. */
function machinesOf(members: Members): Map<string, Instance[]> {
  const found = new Map<string, Instance[]>();
  const add = (eni: Instance, machine: Instance): void => {
    append(found, keyOf(eni), machine);
  };
  for (const member of ofTypes(members, 'aws_instance', 'aws_spot_instance_request'))
    for (const eni of led(member, STANDINGS['aws_instance']?.through ?? [], ['aws_network_interface']).to) add(eni, member.instance);
  for (const member of ofTypes(members, 'aws_network_interface'))
    for (const machine of led(member, ['attachment[*].instance'], ['aws_instance']).to) add(member.instance, machine);
  for (const member of ofTypes(members, 'aws_network_interface_attachment'))
    for (const eni of led(member, ['network_interface_id'], ['aws_network_interface']).to)
      for (const machine of led(member, ['instance_id'], ['aws_instance']).to) add(eni, machine);
  return found;
}

/** Accelerators and origins of CloudFront, before load balancers and machines. */
function* publishers(members: Members): Generator<Pair<Front>> {
  const tables = [
    { type: 'aws_globalaccelerator_endpoint_group', path: 'endpoint_configuration[*].endpoint_id', kind: 'accelerator' },
    { type: 'aws_cloudfront_vpc_origin', path: 'vpc_origin_endpoint_config[*].arn', kind: 'vpc-origin' },
  ] as const;
  for (const { type, path, kind } of tables)
    for (const member of ofTypes(members, type))
      for (const to of led(member, [path], THINGS).to)
        yield [to, { kind, address: member.instance.address, input: member.instance.input, via: [], groups: [] }];
}

function balancerFront(
  { address, input, attributes, unknown, expressions }: Instance,
  via: readonly string[],
  groups: Front['groups'],
): Front {
  const isLater = part(unknown, 'internal') === true && expressions['internal'] !== undefined;
  const internal = isLater ? { $unknown: [`${address}.internal`] } : (attributes['internal'] as Value | null | undefined);
  return { kind: 'load-balancer', address, input, via, ...(internal === undefined || internal === null ? {} : { internal }), groups };
}

/** What load balancers hand on to, with each way there. */
function* balanced(members: Members): Generator<Pair<Passage>> {
  const passages = passagesOf(members);
  const through = function* (target: Instance, groups: readonly Instance[], via: readonly string[]): Generator<Pair<Passage>> {
    for (const group of groups)
      for (const passage of passages.get(keyOf(group)) ?? [])
        yield [target, { balancer: passage.balancer, via: [...passage.via, group.address, ...via] }];
  };
  for (const member of ofTypes(members, 'aws_lb_target_group_attachment', 'aws_alb_target_group_attachment'))
    for (const target of led(member, ['target_id'], THINGS).to)
      yield* through(target, led(member, ['target_group_arn'], TARGET_GROUP_TYPES).to, [member.instance.address]);
  for (const member of ofTypes(members, 'aws_ecs_service', 'aws_ecs_task_set')) {
    yield* through(member.instance, led(member, ['load_balancer[*].target_group_arn'], TARGET_GROUP_TYPES).to, []);
    for (const balancer of led(member, ['load_balancer[*].elb_name'], ['aws_elb']).to) yield [member.instance, { balancer, via: [] }];
  }
  for (const member of ofTypes(members, 'aws_elb'))
    for (const target of led(member, ['instances[*]'], THINGS).to) yield [target, { balancer: member.instance, via: [] }];
  for (const member of ofTypes(members, 'aws_elb_attachment'))
    for (const balancer of led(member, ['elb'], ['aws_elb']).to)
      for (const target of led(member, ['instance'], THINGS).to) yield [target, { balancer, via: [member.instance.address] }];
}

const FORWARDS = ['target_group_arn', 'forward[*].target_group[*].arn'];

/** The load balancers before a target group, by key of the group: through their listeners and the rules of these. */
function passagesOf(members: Members): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>();
  // One way from a load balancer is as good as many.
  const add = (group: Instance, passage: Passage): void => {
    const there = found.get(keyOf(group));
    if (!there) found.set(keyOf(group), [passage]);
    else if (!there.some(({ balancer }) => balancer === passage.balancer)) there.push(passage);
  };
  const listened = new Map<string, readonly Instance[]>();
  for (const member of ofTypes(members, ...LISTENER_TYPES)) {
    const balancers = led(member, ['load_balancer_arn'], BALANCER_TYPES).to;
    listened.set(keyOf(member.instance), balancers);
    for (const group of led(member, forwarded('default_action'), TARGET_GROUP_TYPES).to)
      for (const balancer of balancers) add(group, { balancer, via: [member.instance.address] });
  }
  for (const member of ofTypes(members, 'aws_lb_listener_rule', 'aws_alb_listener_rule'))
    for (const listener of led(member, ['listener_arn'], LISTENER_TYPES).to)
      for (const group of led(member, forwarded('action'), TARGET_GROUP_TYPES).to)
        for (const balancer of listened.get(keyOf(listener)) ?? [])
          add(group, { balancer, via: [listener.address, member.instance.address] });
  return found;
}

function forwarded(action: string): string[] {
  return FORWARDS.map((path) => `${action}[*].${path}`);
}
