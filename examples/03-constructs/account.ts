import type { Construct } from 'constructs';
import { AccountGuardrails, DealerDataKey } from 'dealerguard/constructs';
import { MarketStack } from './market-stack';

/** The settings of a new account that no single resource gets past: once a region, in a stack of their own. */
export class Account extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'account');
    new AccountGuardrails(this, 'Guardrails', { key: new DealerDataKey(this, 'VolumeKey', { dataClass: 'internal' }) });
  }
}
