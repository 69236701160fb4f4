import type { Construct } from 'constructs';
import { DealerDataTable } from 'dealerguard/constructs';
import { MarketStack } from './market-stack';

/** Service bookings by VIN, with a copy in a second region of the EU. The workshop writes them, the portal shows them. */
export class Table extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'table');
    const bookings = new DealerDataTable(this, 'Bookings', {
      hashKey: 'vin',
      rangeKey: 'at',
      country: 'DE',
      residency: 'eu',
      replicaRegions: ['eu-west-1'],
    });
    bookings.grantWrite(this.role('workshop'));
    bookings.grantRead(this.role('portal'));
  }
}
