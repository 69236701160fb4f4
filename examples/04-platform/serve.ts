import { Apigatewayv2Api } from '@cdktf/provider-aws/lib/apigatewayv2-api';
import { Apigatewayv2Authorizer } from '@cdktf/provider-aws/lib/apigatewayv2-authorizer';
import { Apigatewayv2Integration } from '@cdktf/provider-aws/lib/apigatewayv2-integration';
import { Apigatewayv2Route } from '@cdktf/provider-aws/lib/apigatewayv2-route';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { Construct } from 'constructs';
import { DealerDataQueue, DealerDataTopic } from 'dealerguard/constructs';
import { market, MarketStack, network } from './market-stack';
import type { Store } from './store';

/** The dealers' portal: an API that asks for a token of the dealers' sign-in, and recalls that reach the workshops. */
export class Serve extends MarketStack {
  readonly api: Apigatewayv2Api;
  readonly integration: Apigatewayv2Integration;

  constructor(scope: Construct, id: string, { key, portal, customers, leads }: Store) {
    super(scope, id);
    const handler = new LambdaFunction(this, 'portal', {
      functionName: 'overseas-portal',
      role: portal.arn,
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      s3Bucket: 'overseas-artifacts',
      s3Key: 'portal.zip',
      vpcConfig: { subnetIds: network.subnetIds, securityGroupIds: [network.applications] },
      environment: { variables: { LEADS: leads.tableName, CUSTOMERS: customers.endpoint } },
    });
    this.api = new Apigatewayv2Api(this, 'api', { name: 'overseas-portal', protocolType: 'HTTP' });
    this.integration = new Apigatewayv2Integration(this, 'api-integration', {
      apiId: this.api.id,
      integrationType: 'AWS_PROXY',
      integrationUri: handler.invokeArn,
      payloadFormatVersion: '2.0',
    });
    const sourceArn = `${this.api.executionArn}/*/*`;
    new LambdaPermission(this, 'api-permission', {
      functionName: handler.functionName,
      action: 'lambda:InvokeFunction',
      principal: 'apigateway.amazonaws.com',
      sourceArn,
    });
    const signIn = new Apigatewayv2Authorizer(this, 'sign-in', {
      apiId: this.api.id,
      name: 'dealers',
      authorizerType: 'JWT',
      identitySources: ['$request.header.Authorization'],
      jwtConfiguration: { issuer: 'https://sign-in.dealers.example', audience: ['portal'] },
    });
    new Apigatewayv2Route(this, 'customers', {
      apiId: this.api.id,
      routeKey: 'GET /customers/{proxy+}',
      target: `integrations/${this.integration.id}`,
      authorizationType: 'JWT',
      authorizerId: signIn.id,
    });

    const recalls = new DealerDataTopic(this, 'Recalls', { ...market, key });
    const workshops = new DealerDataQueue(this, 'Workshops', { ...market, key });
    recalls.subscribe('Workshops', workshops);
    workshops.grantReceive(portal);
  }
}
