import type { Unknown, Value } from './value';

/**
 * What stands between the internet and what has a place in a network. Many things share a group or subnet, so each is here once, and the
 * placement of a resource names its key.
 */
export interface Network {
  readonly groups: Readonly<Record<string, SecurityGroup>>;
  readonly subnets: Readonly<Record<string, Subnet>>;
}

/** A security group, with the rules that may let in somebody from outside, wherever they are written. */
export interface SecurityGroup {
  /** Where the group is not in this input, what it is called by: an id, or a reference. */
  readonly address: string;
  readonly input: string;
  /** Whether all of its rules are known. Another input, or nobody, tells of a group that is not here. */
  readonly is_here: boolean;
  /** Where it is here, and nothing says whom it lets in: no rule, nor that there is none. Its rules are elsewhere, or still to be made. */
  readonly is_silent?: true;
  readonly rules: readonly IngressRule[];
  /** What decides whether there are more rules than these. */
  readonly unknown: readonly string[];
  /** What it stands before, each sort once; left empty where nothing is open. */
  readonly attached: readonly Attached[];
}

/** A sort of thing that a group stands before. */
export interface Attached {
  readonly type: string;
  /** Ports it answers on; empty where its type does not tell. */
  readonly ports: readonly number[];
}

/** Who may come in where. What only lets in groups, private ranges or the ranges of its own VPC is left out. */
export interface IngressRule {
  /** The resource that has the rule: the group itself, or a rule of its own. */
  readonly address: string;
  readonly path: readonly string[];
  /** `tcp`, `udp`, `icmp`, `all`, or the number of another. */
  readonly protocol: string | Unknown;
  /** Ports, both included. Of `all` they are 0 and 65535. */
  readonly from: number | Unknown;
  readonly to: number | Unknown;
  /** In CIDR notation, those of a prefix list of this input too. */
  readonly ranges: readonly (string | Unknown)[];
  /** What the ranges come from: a prefix list, an entry that is a resource of its own, or the name of a list of AWS, whose ranges are not known here. */
  readonly list?: string;
}

export interface Subnet {
  /** As for a group. */
  readonly address: string;
  readonly input: string;
  /** Routes for everywhere, or half of everywhere, that lead to an internet gateway. */
  readonly routes: readonly Route[];
  /** What decides where else its traffic goes. With neither route nor this, the subnet is private. */
  readonly unknown: readonly string[];
  /** Whether what starts in it gets a public address, IPv4 and IPv6, unless it says otherwise; absent: no. */
  readonly gives_ipv4?: Value;
  readonly gives_ipv6?: Value;
}

export interface Route {
  /** The resource that has the route: the table, or a route of its own. */
  readonly address: string;
  readonly path: readonly string[];
  readonly destination: string;
  /** The internet gateway: its address, or its id where it is not in this input. */
  readonly gateway: string;
}

/** Where a resource stands in a network. */
export interface Placement {
  /** Keys of `network.groups`. Empty where none is named: then the default group of the VPC holds. */
  readonly groups: readonly (string | Unknown)[];
  /** Keys of `network.subnets`. Empty where none is named. */
  readonly subnets: readonly (string | Unknown)[];
  /** Ports it answers on; empty where its type does not tell. */
  readonly ports: readonly number[];
  /** `aws_vpc_block_public_access_options` of the same input, provider configuration and region. */
  readonly blocks: readonly Block[];
  /** What publishes it from beside it, whatever its own address. */
  readonly fronts: readonly Front[];
  /** Things that stand where this one says, such as the instances of a cluster. */
  readonly shared_by: readonly string[];
}

/** What hands on what comes from the internet. */
export interface Front {
  readonly kind: 'elastic-ip' | 'load-balancer' | 'accelerator' | 'vpc-origin';
  readonly address: string;
  readonly input: string;
  /** Addresses between it and the thing, from the front inwards: listener, target group, attachment. */
  readonly via: readonly string[];
  /** Of a load balancer: whether it is internal, where it says; absent: no. */
  readonly internal?: Value;
  /** Of a load balancer: keys of its groups. */
  readonly groups: readonly (string | Unknown)[];
}

/** A block on public access that holds for a network, unless a part of it is taken out. */
export interface Block {
  readonly address: string;
  readonly mode: Value;
  /** Exclusions that take the place out of the block, or may. */
  readonly excluded: readonly string[];
}
