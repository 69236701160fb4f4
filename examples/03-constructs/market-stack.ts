import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/** A VPC and private subnets that are there already. */
export const network = { vpcId: 'vpc-0a1b2c3d', subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'] };

/** A stack in one region, with roles that Lambda functions of it take on. */
export class MarketStack extends TerraformStack {
  constructor(scope: Construct, id: string, region = 'eu-central-1') {
    super(scope, id);
    new AwsProvider(this, 'aws', { region });
  }

  protected role(id: string): IamRole {
    const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
    return new IamRole(this, id, { assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }) });
  }
}
