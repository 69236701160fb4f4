import { Apigatewayv2Route } from '@cdktf/provider-aws/lib/apigatewayv2-route';
import { DynamodbResourcePolicy } from '@cdktf/provider-aws/lib/dynamodb-resource-policy';
import { TransferServer } from '@cdktf/provider-aws/lib/transfer-server';
import { App } from 'cdktf';
import type { Construct } from 'constructs';
import { traceSources } from 'dealerguard/guard';
import { Ingest } from '../04-platform/ingest';
import { Serve } from '../04-platform/serve';
import { Store } from '../04-platform/store';

/** "Two dealers have no VPN yet": a second server, with nothing said of its endpoint, which puts it on the internet. */
class LeakyIngest extends Ingest {
  constructor(scope: Construct, id: string, store: Store) {
    super(scope, id, store);
    new TransferServer(this, 'until-the-vpn-is-ready', { protocols: ['SFTP'], identityProviderType: 'SERVICE_MANAGED' });
  }
}

/** "The analysts are in another account, and all their roles have this tag": so has whoever gives it to a role. */
class LeakyStore extends Store {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const statement = {
      Sid: 'Analysts',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['dynamodb:GetItem', 'dynamodb:Query'],
      Resource: this.leads.tableArn,
      Condition: { StringEquals: { 'aws:PrincipalTag/team': 'analysts' } },
    };
    new DynamodbResourcePolicy(this, 'analysts', {
      resourceArn: this.leads.tableArn,
      policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    });
  }
}

/** "For a demonstration": a second route to the same data, without the sign-in. */
class LeakyServe extends Serve {
  constructor(scope: Construct, id: string, store: Store) {
    super(scope, id, store);
    new Apigatewayv2Route(this, 'demonstration', {
      apiId: this.api.id,
      routeKey: 'GET /demo/{proxy+}',
      target: `integrations/${this.integration.id}`,
    });
  }
}

/** The same three stacks, each with its mistake. */
export function addLeakyPlatform(app: App): void {
  const store = new LeakyStore(app, 'leaky-store');
  new LeakyIngest(app, 'leaky-ingest', store);
  new LeakyServe(app, 'leaky-serve', store);
}

/** @param outdir where the Terraform JSON is written; `cdktf.out` by default */
export function buildApp(outdir = 'cdktf.out'): App {
  const app = new App({ outdir });
  traceSources(app); // only the lines; with guard(app), as in 04-platform, nothing would be written
  addLeakyPlatform(app);
  return app;
}

if (require.main === module) buildApp(process.argv[2]).synth();
