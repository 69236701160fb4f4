import type { Construct } from 'constructs';
import { DealerDataQueue, DealerDataTopic } from 'dealerguard/constructs';
import { MarketStack } from './market-stack';

/** Recalls by VIN, in order. Only queues of this family subscribe: an address outside AWS would leave every guard behind. */
export class Topic extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'topic');
    const recalls = new DealerDataTopic(this, 'Recalls', { fifoTopic: true });
    recalls.grantPublish(this.role('quality'));
    const workshop = new DealerDataQueue(this, 'Workshop', { fifoQueue: true, key: recalls.key });
    recalls.subscribe('Workshop', workshop);
    workshop.grantReceive(this.role('workshop'));
  }
}
