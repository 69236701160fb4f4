import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { Fn } from 'cdktf';
import type { Construct } from 'constructs';
import { DealerDataBucket, DealerDataFileDrop, DealerDataQueue } from 'dealerguard/constructs';
import { market, MarketStack, network } from './market-stack';
import type { Store } from './store';

const DEALERS = {
  'dealer-0815': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKeyOfNobodyAtAll0000000000000000000000000',
  'dealer-4711': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKeyOfNobodyAtAll0000000000000000000000001',
};

/** Dealers hand in files by SFTP, through the VPN; each file becomes a message for the importer. */
export class Ingest extends MarketStack {
  readonly drop: DealerDataFileDrop;

  constructor(scope: Construct, id: string, { importer }: Store) {
    super(scope, id);
    const bucket = new DealerDataBucket(this, 'Files', { ...market, eventbridge: true, expirationDays: 90 });
    this.drop = new DealerDataFileDrop(this, 'Drop', { ...market, ...network, bucket });
    this.drop.allowConnectionsFromRange('dealer-vpn', network.dealerVpn);
    for (const [name, key] of Object.entries(DEALERS)) this.drop.addDealer(name, { sshPublicKeys: [key] });
    this.drop.grantRead(importer);

    const arrivals = new DealerDataQueue(this, 'Arrivals', { ...market, key: bucket.key });
    const rule = new CloudwatchEventRule(this, 'file-arrived', {
      eventPattern: Fn.jsonencode({
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] } },
      }),
    });
    new CloudwatchEventTarget(this, 'file-arrived-target', { rule: rule.name, arn: arrivals.queueArn });
    arrivals.allowSendFrom('FileArrived', 'events.amazonaws.com', rule.arn);
    arrivals.grantReceive(importer);
  }
}
