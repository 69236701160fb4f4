import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription';
import { Construct } from 'constructs';
import { DealerDataKey } from './dealer-data-key';
import type { DealerDataQueue } from './dealer-data-queue';
import { TOPIC } from './defaults';
import { DECRYPT_AND_ENCRYPT, grantTo, PUBLISH } from './grants';
import { prefixOf } from './names';
import { checkSameRegion } from './regions';
import { checkProviderRegion } from './residency';
import { allow, allowKey, allowSource, denyPlainHttp, type PolicyStatement } from './statements';
import { type DealerDataProps, familyProps, lifecycleOf, regionOf, tagsOf } from './tags';

export interface DealerDataTopicProps extends DealerDataProps {
  /**
   * What the topic's name begins with, at most 100 characters.
   *
   * @default - the construct's path below its stack, in lower case
   */
  readonly namePrefix?: string;
  /**
   * Keeps messages in order, and each once.
   *
   * @default - messages may come twice, and in another order
   */
  readonly fifoTopic?: boolean;
  /**
   * The key that encrypts the messages.
   *
   * @default - a `DealerDataKey` of its own
   */
  readonly key?: DealerDataKey;
}

const LONGEST_PREFIX = 100;

/**
 * A topic for dealers' customer data: encrypted with a key of its own, published to over TLS only, by whom it names. Only queues of this
 * family subscribe: what is sent to an address outside AWS leaves every guard behind.
 */
export class DealerDataTopic extends Construct {
  /** The topic as the provider has it. */
  readonly topic: SnsTopic;
  /** The key that encrypts the messages. */
  readonly key: DealerDataKey;
  /** The topic's policy; `putStatement` replaces the statements, the one that refuses plain HTTP included. */
  readonly policyDocument: DataAwsIamPolicyDocument;
  /** The ARN of the topic. */
  readonly topicArn: string;
  private readonly sources: PolicyStatement[] = [];
  private readonly region: { region?: string };

  /** @throws Error when a prop has a value that is not allowed */
  constructor(scope: Construct, id: string, props: DealerDataTopicProps = {}) {
    super(scope, id);
    checkSameRegion(this.node.path, 'key', props.key, props.region);
    checkProviderRegion(this, props);
    this.region = regionOf(props);
    this.key = props.key ?? new DealerDataKey(this, 'Key', familyProps(props));
    this.topic = new SnsTopic(this, 'Resource', {
      ...TOPIC,
      namePrefix: props.namePrefix ?? prefixOf(this, LONGEST_PREFIX),
      fifoTopic: props.fifoTopic ?? false,
      kmsMasterKeyId: this.key.keyArn,
      tags: tagsOf(this.node.path, props, 'customer'),
      ...this.region,
      ...lifecycleOf(props),
    });
    this.topicArn = this.topic.arn;
    this.policyDocument = new DataAwsIamPolicyDocument(this, 'PolicyDocument', { statement: this.statements() });
    new SnsTopicPolicy(this, 'Policy', { arn: this.topicArn, policy: this.policyDocument.json, ...this.region });
  }

  /** Lets a role publish messages. */
  grantPublish(role: IamRole): IamRolePolicy {
    return grantTo(this, role, 'Publish', [allow('Publish', [this.topicArn], PUBLISH), allowKey(this.key.keyArn, DECRYPT_AND_ENCRYPT)]);
  }

  /**
   * Lets one resource publish messages through the service that it belongs to, such as a rule of EventBridge, and the service use the key.
   *
   * @param id tells the statement from others, letters and digits: it is its `Sid`
   * @param service such as `events.amazonaws.com`
   * @throws Error when it is no service
   */
  allowPublishFrom(id: string, service: string, sourceArn: string): void {
    this.key.allowService(service);
    this.sources.push(allowSource(id, service, sourceArn, this.topicArn, 'sns:Publish'));
    this.policyDocument.putStatement(this.statements());
  }

  /**
   * Sends each message to a queue, as it is, and lets the topic do so.
   *
   * @param id tells the subscription from others, letters and digits
   */
  subscribe(id: string, queue: DealerDataQueue): SnsTopicSubscription {
    queue.allowSendFrom(id, 'sns.amazonaws.com', this.topicArn);
    return new SnsTopicSubscription(this, `Subscription-${id}`, {
      topicArn: this.topicArn,
      protocol: 'sqs',
      endpoint: queue.queueArn,
      rawMessageDelivery: true,
      ...this.region,
    });
  }

  private statements(): PolicyStatement[] {
    return [denyPlainHttp(this.topicArn, PUBLISH), ...this.sources];
  }
}
