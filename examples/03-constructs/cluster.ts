import type { Construct } from 'constructs';
import { DealerDataCluster } from 'dealerguard/constructs';
import { MarketStack, network } from './market-stack';

/** The customers of dealers in Brazil. The CRM reaches the database from its own security group and signs in as a role, without a password. */
export class Cluster extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'cluster', 'sa-east-1');
    const customers = new DealerDataCluster(this, 'Customers', { ...network, country: 'BR', residency: 'brazil', databaseName: 'crm' });
    customers.allowConnectionsFrom('crm', 'sg-0a1b2c3d');
    customers.grantConnect(this.role('crm'), 'crm');
  }
}
