import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import type { Construct } from 'constructs';
import { DealerDataQueue } from 'dealerguard/constructs';
import { MarketStack } from './market-stack';

/** Test drives that people asked for. One rule of EventBridge sends, the CRM receives; what fails is laid aside, guarded in the same way. */
export class Queue extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'queue');
    const requests = new DealerDataQueue(this, 'TestDrives', { country: 'DE' });
    const rule = new CloudwatchEventRule(this, 'test-drive-asked-for', { eventPattern: JSON.stringify({ source: ['overseas.website'] }) });
    new CloudwatchEventTarget(this, 'to-queue', { rule: rule.name, arn: requests.queueArn });
    requests.allowSendFrom('TestDrive', 'events.amazonaws.com', rule.arn);
    requests.grantReceive(this.role('crm'));
  }
}
