import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Backend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

/** Dealers in Germany: their customers' data stays in the EU. */
export const market = { country: 'DE', residency: 'eu' } as const;

/** What the network team gives out: a VPC with private subnets, the VPN that dealers come through, the security group of the applications. */
export const network = {
  vpcId: 'vpc-0a1b2c3d',
  subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
  dealerVpn: '10.20.0.0/16',
  applications: 'sg-0a1b2c3d',
};

/** A stack of the platform: its region, its state, the roles of its functions. */
export class MarketStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: 'eu-central-1' });
    new S3Backend(this, { bucket: 'overseas-terraform-state', key: `${id}.tfstate`, region: 'eu-central-1', encrypt: true });
  }

  /** A role that Lambda functions of this account take on. */
  protected functionRole(id: string): IamRole {
    const { accountId } = new DataAwsCallerIdentity(this, `${id}-account`);
    const trust = {
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
    };
    return new IamRole(this, id, { assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }) });
  }
}
