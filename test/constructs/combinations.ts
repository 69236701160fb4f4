import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessLogBucket, DealerDataBucket, DealerDataKey } from '../../lib/constructs';

/** One way to use a construct: `create` makes it in `scope`, with what it needs beside it. */
export interface Combination {
  readonly title: string;
  readonly create: (scope: Construct) => Construct;
}

type Options = Readonly<Record<string, readonly unknown[]>>;

/** Every choice of one value for each option. `undefined` stands for a prop that is left out. */
export function* choices(options: Options): Generator<Record<string, unknown>> {
  const [first, ...rest] = Object.entries(options);
  if (first === undefined) {
    yield {};
    return;
  }
  const [name, values] = first;
  for (const value of values) {
    for (const others of choices(Object.fromEntries(rest))) yield value === undefined ? others : { [name]: value, ...others };
  }
}

const DATA_CLASS = [undefined, 'customer', 'internal', 'public'];
const FLAG = [undefined, true];
const MARKET = [undefined, { country: 'DE', residency: 'eu', tags: { team: 'overseas' } }];

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
    yield { title: `DealerDataBucket ${JSON.stringify(chosen)}`, create: (scope) => createBucket(scope, chosen) };
  }
}

/** Takes the groups apart: what is grouped above is given together. */
function flat(chosen: Record<string, unknown>): Record<string, unknown> {
  const { market, lock, rest, ...single } = chosen;
  return [single, market, lock, rest].reduce<Record<string, unknown>>((all, group) => Object.assign(all, group), {});
}

function createBucket(scope: Construct, chosen: Record<string, unknown>): DealerDataBucket {
  const props = flat(chosen);
  const region = props['region'] === undefined ? {} : { region: 'eu-west-1' };
  if (props['key'] === true) props['key'] = new DealerDataKey(scope, 'SharedKey', region);
  if (props['accessLogBucket'] === true) props['accessLogBucket'] = new AccessLogBucket(scope, 'SharedLogs', region);
  return new DealerDataBucket(scope, 'Bucket', props);
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
