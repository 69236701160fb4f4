// An app of N constructs in stacks of 600, synthesised: node synth.cjs PACKAGE FOLDER N plain|lines|guard
//   plain: as cdktf does it. lines: with traceSources. guard: with guard, which lets it pass. PACKAGE is the folder that dealerguard is
//   installed in.
const { join } = require('node:path');
const { App, TerraformStack } = require('cdktf');
const { DataAwsIamPolicyDocument } = require('@cdktf/provider-aws/lib/data-aws-iam-policy-document');
const { AwsProvider } = require('@cdktf/provider-aws/lib/provider');
const { S3Bucket } = require('@cdktf/provider-aws/lib/s3-bucket');
const { S3BucketPolicy } = require('@cdktf/provider-aws/lib/s3-bucket-policy');
const { S3BucketPublicAccessBlock } = require('@cdktf/provider-aws/lib/s3-bucket-public-access-block');
const { S3BucketVersioningA } = require('@cdktf/provider-aws/lib/s3-bucket-versioning');
const { SqsQueue } = require('@cdktf/provider-aws/lib/sqs-queue');

const [dealerguard, outdir, count, mode] = process.argv.slice(2);

const PRINCIPALS = [{ type: 'AWS', identifiers: ['arn:aws:iam::111122223333:role/dealers'] }];
const CLOSED = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

const { DealerDataBucket, DealerDataQueue } = require(join(dealerguard, 'dist', 'constructs'));

/** A bucket with what belongs to it, and a queue: six constructs. */
const addStore = (stack, at) => {
  const tags = { 'data-class': 'internal', market: String(at) };
  const bucket = new S3Bucket(stack, `bucket-${at}`, { bucket: `leads-${at}`, tags });
  new S3BucketPublicAccessBlock(stack, `block-${at}`, { bucket: bucket.id, ...CLOSED });
  new S3BucketVersioningA(stack, `versioning-${at}`, { bucket: bucket.id, versioningConfiguration: { status: 'Enabled' } });
  const statement = [{ principals: PRINCIPALS, actions: ['s3:GetObject'], resources: [`${bucket.arn}/*`] }];
  const document = new DataAwsIamPolicyDocument(stack, `document-${at}`, { statement });
  new S3BucketPolicy(stack, `policy-${at}`, { bucket: bucket.id, policy: document.json });
  new SqsQueue(stack, `queue-${at}`, { name: `leads-${at}`, tags });
  return 6;
};

/** The same for customers' data. */
const addDealerStore = (stack, at) => {
  const made = [new DealerDataBucket(stack, `bucket-${at}`, { bucket: `leads-${at}` }), new DealerDataQueue(stack, `queue-${at}`)];
  return made.flatMap((one) => one.node.findAll()).length;
};

const app = new App({ outdir });
if (mode !== 'plain') {
  const { guard, traceSources } = require(join(dealerguard, 'dist', 'guard'));
  (mode === 'guard' ? guard : traceSources)(app);
}
for (let at = 0, made = 0, stack; made < Number(count); at++) {
  if (at % 100 === 0) {
    stack = new TerraformStack(app, `stack-${at}`);
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  }
  // An eighth of what an estate holds is customers' data.
  made += at % 8 === 0 ? addDealerStore(stack, at) : addStore(stack, at);
}
app.synth();
