import type { Construct } from 'constructs';
import { AccessLogBucket, DealerDataBucket } from 'dealerguard/constructs';
import { MarketStack } from './market-stack';

/** One bucket that holds the access logs of all others of its region, for two years. */
export class AccessLogs extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'access-logs');
    const accessLogBucket = new AccessLogBucket(this, 'AccessLogs', { expirationDays: 730 });
    for (const id of ['Leads', 'Papers']) new DealerDataBucket(this, id, { accessLogBucket });
  }
}
