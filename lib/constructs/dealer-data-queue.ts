import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { SqsQueueRedriveAllowPolicy } from '@cdktf/provider-aws/lib/sqs-queue-redrive-allow-policy';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { checkRange } from './checks';
import { DealerDataKey } from './dealer-data-key';
import { QUEUE } from './defaults';
import { DECRYPT, DECRYPT_AND_ENCRYPT, grantTo, RECEIVE_MESSAGES, SEND_MESSAGES } from './grants';
import { prefixOf } from './names';
import { checkSameRegion } from './regions';
import { checkProviderRegion } from './residency';
import { allow, allowKey, allowSource, denyPlainHttp, type PolicyStatement } from './statements';
import { type DealerDataProps, familyProps, lifecycleOf, regionOf, tagsOf } from './tags';

export interface DealerDataQueueProps extends DealerDataProps {
  /**
   * What the queue's name begins with, at most 40 characters.
   *
   * @default - the construct's path below its stack, in lower case
   */
  readonly namePrefix?: string;
  /**
   * Keeps messages in order, and each once.
   *
   * @default - messages may come twice, and in another order
   */
  readonly fifoQueue?: boolean;
  /**
   * The key that encrypts the messages.
   *
   * @default - a `DealerDataKey` of its own
   */
  readonly key?: DealerDataKey;
  /**
   * Seconds that a message is hidden from others while one works on it, 0 to 43200.
   *
   * @default - 30
   */
  readonly visibilityTimeoutSeconds?: number;
  /**
   * Seconds that a message waits for someone to take it, 60 to 1209600.
   *
   * @default - 345600, four days
   */
  readonly messageRetentionSeconds?: number;
  /**
   * How often a message is tried before it is laid aside, 1 to 1000.
   *
   * @default - 5
   */
  readonly maxReceiveCount?: number;
}

/** The longest prefix that leaves room for what Terraform and the children add. */
const LONGEST_PREFIX = 40;

/**
 * A queue for dealers' customer data: encrypted with a key of its own, reached over TLS only, with a second queue where what fails is laid aside,
 * encrypted and guarded in the same way.
 */
export class DealerDataQueue extends Construct {
  /** The queue as the provider has it. */
  readonly queue: SqsQueue;
  /** Where messages are laid aside that failed too often. */
  readonly deadLetterQueue: SqsQueue;
  /** The key that encrypts the messages. */
  readonly key: DealerDataKey;
  /** The queue's policy; `putStatement` replaces the statements, the one that refuses plain HTTP included. */
  readonly policyDocument: DataAwsIamPolicyDocument;
  /** The ARN of the queue. */
  readonly queueArn: string;
  /** The address that messages are sent to. */
  readonly queueUrl: string;
  private readonly sources: PolicyStatement[] = [];

  /** @throws Error when a prop has a value that is not allowed */
  constructor(scope: Construct, id: string, props: DealerDataQueueProps = {}) {
    super(scope, id);
    check(this.node.path, props);
    checkProviderRegion(this, props);
    this.key = props.key ?? new DealerDataKey(this, 'Key', familyProps(props));
    const all = this.common(props);
    const namePrefix = props.namePrefix ?? prefixOf(this, LONGEST_PREFIX);
    this.deadLetterQueue = new SqsQueue(this, 'DeadLetters', {
      ...all,
      namePrefix: `${namePrefix}failed-`,
      messageRetentionSeconds: QUEUE.deadLetterRetentionSeconds,
    });
    this.queue = new SqsQueue(this, 'Resource', {
      ...all,
      namePrefix,
      ...(props.visibilityTimeoutSeconds === undefined ? {} : { visibilityTimeoutSeconds: props.visibilityTimeoutSeconds }),
      ...(props.messageRetentionSeconds === undefined ? {} : { messageRetentionSeconds: props.messageRetentionSeconds }),
      redrivePolicy: Fn.jsonencode({
        deadLetterTargetArn: this.deadLetterQueue.arn,
        maxReceiveCount: props.maxReceiveCount ?? QUEUE.maxReceiveCount,
      }),
    });
    this.queueArn = this.queue.arn;
    this.queueUrl = this.queue.url;
    this.policyDocument = writePolicy(this, '', this.queue, this.statements(), regionOf(props));
    writePolicy(this, 'DeadLetters', this.deadLetterQueue, [denyPlainHttp(this.deadLetterQueue.arn, ['sqs:*'])], regionOf(props));
    new SqsQueueRedriveAllowPolicy(this, 'RedriveAllow', {
      queueUrl: this.deadLetterQueue.url,
      redriveAllowPolicy: Fn.jsonencode({ redrivePermission: 'byQueue', sourceQueueArns: [this.queue.arn] }),
      ...regionOf(props),
    });
  }

  /** Lets a role send messages. It cannot receive them. */
  grantSend(role: IamRole): IamRolePolicy {
    return grantTo(this, role, 'Send', [
      allow('SendMessages', [this.queueArn], SEND_MESSAGES),
      allowKey(this.key.keyArn, DECRYPT_AND_ENCRYPT),
    ]);
  }

  /** Lets a role receive messages and take them off the queue. */
  grantReceive(role: IamRole): IamRolePolicy {
    return grantTo(this, role, 'Receive', [
      allow('ReceiveMessages', [this.queueArn], RECEIVE_MESSAGES),
      allowKey(this.key.keyArn, DECRYPT),
    ]);
  }

  /**
   * Lets one resource send messages through the service that it belongs to, such as a rule of EventBridge, and the service use the key.
   *
   * @param id tells the statement from others, letters and digits: it is its `Sid`
   * @param service such as `events.amazonaws.com`
   * @throws Error when it is no service
   */
  allowSendFrom(id: string, service: string, sourceArn: string): void {
    this.key.allowService(service);
    this.sources.push(allowSource(id, service, sourceArn, this.queueArn, 'sqs:SendMessage'));
    this.policyDocument.putStatement(this.statements());
  }

  private statements(): PolicyStatement[] {
    return [denyPlainHttp(this.queueArn, ['sqs:*']), ...this.sources];
  }

  private common(props: DealerDataQueueProps): ConstructorParameters<typeof SqsQueue>[2] {
    return {
      kmsMasterKeyId: this.key.keyArn,
      kmsDataKeyReusePeriodSeconds: QUEUE.kmsDataKeyReusePeriodSeconds,
      fifoQueue: props.fifoQueue ?? false,
      tags: tagsOf(this.node.path, props, 'customer'),
      ...regionOf(props),
      ...lifecycleOf(props),
    };
  }
}

function writePolicy(
  scope: Construct,
  of: '' | 'DeadLetters',
  queue: SqsQueue,
  statement: PolicyStatement[],
  region: { region?: string },
): DataAwsIamPolicyDocument {
  const document = new DataAwsIamPolicyDocument(scope, `${of}PolicyDocument`, { statement });
  new SqsQueuePolicy(scope, `${of}Policy`, { queueUrl: queue.url, policy: document.json, ...region });
  return document;
}

function check(where: string, props: DealerDataQueueProps): void {
  checkRange(where, 'visibilityTimeoutSeconds', props.visibilityTimeoutSeconds, 0, 43_200);
  checkRange(where, 'messageRetentionSeconds', props.messageRetentionSeconds, 60, 1_209_600);
  checkRange(where, 'maxReceiveCount', props.maxReceiveCount, 1, 1000);
  checkSameRegion(where, 'key', props.key, props.region);
}
