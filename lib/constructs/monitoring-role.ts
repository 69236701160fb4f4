import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { Construct } from 'constructs';
import { prefixOf } from './names';
import type { Place } from './place';
import { assumedBy } from './statements';
import { type DealerDataProps, tagsOf } from './tags';

/** The longest `name_prefix` of a role: 64 characters less the 26 that Terraform adds. */
export const LONGEST_ROLE_PREFIX = 38;

/**
 * The role with which RDS writes what it sees of the operating system to CloudWatch Logs.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Monitoring.OS.Enabling.html
 */
export function monitoringRole(scope: Construct, { partition, accountId }: Place, props: DealerDataProps): IamRole {
  const statement = [assumedBy('monitoring.rds.amazonaws.com', accountId)];
  const trust = new DataAwsIamPolicyDocument(scope, 'MonitoringTrust', { statement });
  const role = new IamRole(scope, 'MonitoringRole', {
    namePrefix: prefixOf(scope, LONGEST_ROLE_PREFIX),
    assumeRolePolicy: trust.json,
    tags: tagsOf(scope.node.path, props, 'customer'),
  });
  new IamRolePolicyAttachment(scope, 'MonitoringPolicy', {
    role: role.name,
    policyArn: `arn:${partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
  });
  return role;
}
