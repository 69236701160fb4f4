import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { Construct } from 'constructs';
import { AccessLogBucket, DealerDataBucket, DealerDataCluster, DealerDataKey, DealerDataTable } from 'dealerguard/constructs';
import { market, MarketStack, network } from './market-stack';

/** Where customers' data is kept, and the roles that may use it. */
export class Store extends MarketStack {
  readonly key: DealerDataKey;
  readonly customers: DealerDataCluster;
  readonly leads: DealerDataTable;
  readonly papers: DealerDataBucket;
  /** Reads what dealers hand in, and writes it here. */
  readonly importer: IamRole;
  /** Shows a dealer the dealer's own customers. */
  readonly portal: IamRole;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.importer = this.functionRole('importer');
    this.portal = this.functionRole('portal');
    this.key = new DealerDataKey(this, 'Key', market);
    const shared = { ...market, key: this.key };

    this.customers = new DealerDataCluster(this, 'Customers', { ...shared, ...network, databaseName: 'crm' });
    this.customers.allowConnectionsFrom('applications', network.applications);
    this.customers.grantConnect(this.importer, 'importer');
    this.customers.grantConnect(this.portal, 'portal');

    this.leads = new DealerDataTable(this, 'Leads', { ...shared, hashKey: 'dealer', rangeKey: 'lead', replicaRegions: ['eu-west-1'] });
    this.leads.grantWrite(this.importer);
    this.leads.grantRead(this.portal);

    this.papers = new DealerDataBucket(this, 'Papers', { ...shared, accessLogBucket: new AccessLogBucket(this, 'AccessLogs', market) });
    this.papers.grantReadWrite(this.importer);
    this.papers.grantRead(this.portal);
  }
}
