import type { Construct } from 'constructs';
import { DealerDataBucket } from 'dealerguard/constructs';
import { MarketStack } from './market-stack';

/** Leads of dealers in Japan, kept in Japan. The portal reads those of partners, and nothing else. */
export class Bucket extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'bucket', 'ap-northeast-1');
    const leads = new DealerDataBucket(this, 'Leads', { country: 'JP', residency: 'japan', expirationDays: 730 });
    leads.grantRead(this.role('portal'), 'partners/');
  }
}
