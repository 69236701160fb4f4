import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import type { Construct } from 'constructs';

/** The parts of an ARN that say where it is. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

/** Where the resources of a construct are, asked of AWS by its children `Partition`, `Region` and `CallerIdentity`. */
export function placeOf(scope: Construct, region: { region?: string }): Place {
  return {
    partition: new DataAwsPartition(scope, 'Partition').partition,
    // `id`, since version 5 of the provider calls it `name` and version 6 `region`.
    region: new DataAwsRegion(scope, 'Region', region).id,
    accountId: new DataAwsCallerIdentity(scope, 'CallerIdentity').accountId,
  };
}
