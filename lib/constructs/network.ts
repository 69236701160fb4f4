import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import type { Construct } from 'constructs';
import { checkCount, checkPrivateRange } from './checks';
import { nameOf, prefixOf } from './names';
import { type DealerDataProps, regionOf, type StoredDataClass, tagsOf } from './tags';

/** Where something is reached from. */
export interface VpcProps {
  /** The VPC. */
  readonly vpcId: string;
  /** Private subnets of that VPC: without a route to an internet gateway. */
  readonly subnetIds: readonly string[];
}

/** @throws Error when there are fewer than `least` subnets */
export function checkVpc(where: string, props: VpcProps, least: number): void {
  checkCount(where, 'subnetIds', props.subnetIds, least, least === 1 ? 'private subnet' : 'private subnets, each in a zone of its own');
}

/**
 * A security group that lets nobody in and nothing out, as the child `SecurityGroup`. It has no rule of its own: `allowGroup` and `allowRange`
 * add some, and Terraform takes away the one with which AWS lets everything out.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group
 */
export function closedSecurityGroup(scope: Construct, props: VpcProps & DealerDataProps, dataClass: StoredDataClass): SecurityGroup {
  return new SecurityGroup(scope, 'SecurityGroup', {
    namePrefix: prefixOf(scope, 100),
    description: `Who reaches ${nameOf(scope)}`,
    vpcId: props.vpcId,
    revokeRulesOnDelete: true,
    tags: tagsOf(scope.node.path, props, dataClass),
    ...regionOf(props),
  });
}

/** A port of a security group, as the functions below open it. */
export interface Port {
  readonly securityGroup: SecurityGroup;
  readonly port: number;
  readonly region: { region?: string };
}

/** Lets in what belongs to another security group. */
export function allowGroup(scope: Construct, id: string, { securityGroup, port, region }: Port, securityGroupId: string): void {
  new VpcSecurityGroupIngressRule(scope, `Ingress-${id}`, {
    securityGroupId: securityGroup.id,
    description: id,
    referencedSecurityGroupId: securityGroupId,
    ipProtocol: 'tcp',
    fromPort: port,
    toPort: port,
    ...region,
  });
}

/**
 * Lets in a private range.
 *
 * @throws Error when the range is not private
 */
export function allowRange(scope: Construct, id: string, { securityGroup, port, region }: Port, range: string): void {
  checkPrivateRange(scope.node.path, 'cidrIpv4', range);
  new VpcSecurityGroupIngressRule(scope, `Ingress-${id}`, {
    securityGroupId: securityGroup.id,
    description: id,
    ...(range.includes(':') ? { cidrIpv6: range } : { cidrIpv4: range }),
    ipProtocol: 'tcp',
    fromPort: port,
    toPort: port,
    ...region,
  });
}
