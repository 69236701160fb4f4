import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import type { Construct } from 'constructs';
import { DealerDataKey } from 'dealerguard/constructs';
import { MarketStack } from './market-stack';

/** A key of one's own, for what has no construct here: the password of the dealer management system, which the CRM may decrypt. */
export class Key extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'key');
    const key = new DealerDataKey(this, 'Key', { alias: 'alias/dealer-secrets', rotationPeriodInDays: 180 });
    new SecretsmanagerSecret(this, 'dms-password', { kmsKeyId: key.keyArn, tags: { 'data-class': 'customer' } });
    key.grantDecrypt(this.role('crm'));
  }
}
