import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessLogBucket, DealerDataBucket, DealerDataKey } from '../../lib/constructs';
import { choices, DATA_CLASS, flat, FLAG, MARKET, type Options } from './choices';
import { familyCombinations, withParts } from './family-combinations';

/** One way to use a construct: `create` makes it in `scope`, with what it needs beside it. */
export interface Combination {
  readonly title: string;
  readonly create: (scope: Construct) => Construct;
}

const KEY: Options = {
  dataClass: DATA_CLASS,
  deletionUnguarded: FLAG,
  market: MARKET,
  servicePrincipals: [undefined, ['events.amazonaws.com', 'sns.amazonaws.com']],
  rest: [undefined, { alias: 'alias/leads', description: 'Leads', rotationPeriodInDays: 90, region: 'eu-west-1' }],
};

const ACCESS_LOGS: Options = {
  dataClass: DATA_CLASS,
  deletionUnguarded: FLAG,
  market: MARKET,
  rest: [undefined, { bucket: 'logs', expirationDays: 30, region: 'eu-west-1' }, { bucketPrefix: 'logs-' }],
};

const BUCKET: Options = {
  dataClass: DATA_CLASS,
  deletionUnguarded: FLAG,
  eventbridge: FLAG,
  lock: [
    undefined,
    { objectLockEnabled: true },
    { objectLockEnabled: true, objectLockDays: 30, objectLockMode: 'GOVERNANCE' },
    { objectLockEnabled: true, objectLockDays: 30, objectLockMode: 'COMPLIANCE' },
  ],
  key: FLAG,
  accessLogBucket: FLAG,
  rest: [
    undefined,
    {
      bucket: 'leads',
      targetPrefix: 'leads/',
      expirationDays: 30,
      noncurrentVersionExpirationDays: 10,
      abortIncompleteMultipartUploadDays: 1,
      region: 'eu-west-1',
      country: 'DE',
      residency: 'eu',
      tags: { team: 'overseas' },
    },
  ],
};

/**
 * Every combination of the props that switch something; each other prop is given and left out. A flag is left out or
 * true: a test of its own shows that false is the same as left out.
 */
export function* combinations(): Generator<Combination> {
  for (const chosen of choices(KEY)) {
    yield { title: `DealerDataKey ${JSON.stringify(chosen)}`, create: (scope) => new DealerDataKey(scope, 'Key', flat(chosen)) };
  }
  for (const chosen of choices(ACCESS_LOGS)) {
    yield { title: `AccessLogBucket ${JSON.stringify(chosen)}`, create: (scope) => new AccessLogBucket(scope, 'Logs', flat(chosen)) };
  }
  for (const chosen of choices(BUCKET)) {
    yield {
      title: `DealerDataBucket ${JSON.stringify(chosen)}`,
      create: (scope) => new DealerDataBucket(scope, 'Bucket', withParts(scope, flat(chosen))),
    };
  }
  yield* familyCombinations();
}

/** Where apps of this test file go: an app makes its folder even when it is never synthesised. */
export const outdir = mkdtempSync(join(tmpdir(), 'dealerguard-'));
afterAll(() => {
  rmSync(outdir, { recursive: true, force: true });
});

/** A stack with a provider, in an app of its own. */
export function newStack(id = 'customer-data', app: App = new App({ outdir })): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
  return stack;
}

/** Does `work` without the text of stack traces: cdktf takes one for every token, and under jest that is most of the time. */
export function withoutTraces<T>(work: () => T): T {
  const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  Error.prepareStackTrace = () => '';
  try {
    return work();
  } finally {
    if (before !== undefined) Object.defineProperty(Error, 'prepareStackTrace', before);
  }
}
