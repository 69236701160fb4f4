import fc from 'fast-check';
import { RESIDENCY_SETS, type Residency } from '../../lib/model/residency';
import { COUNTRIES } from '../../lib/model/countries';
import { combination } from './family-combinations';
import type { Combination } from './combinations';

/** Props that are given or left out. */
const props = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(model, { requiredKeys: [] });

const word = fc.stringMatching(/^[a-z][a-z0-9]{2,11}$/);
const days = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most });
const capacity = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 2, max: most * 2 }).map((halves) => halves / 2);

/** A residency and a region in it, or neither: what contradicts itself is refused, which has tests of its own. */
const places = fc.oneof(
  fc.constant({}),
  fc
    .constantFrom(...(Object.keys(RESIDENCY_SETS) as Residency[]))
    .chain((residency) => fc.constantFrom(...RESIDENCY_SETS[residency]).map((region) => ({ residency, region }))),
  fc.constantFrom('eu-west-1', 'us-east-1', 'ap-northeast-1').map((region) => ({ region, residencyRegions: ['sa-east-1', region] })),
);

const family = props({
  dataClass: fc.constantFrom('customer', 'internal', 'public'),
  country: fc.constantFrom(...COUNTRIES),
  tags: fc.dictionary(word, word, { maxKeys: 3 }),
  deletionUnguarded: fc.boolean(),
});

const OWN: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  DealerDataCluster: props({
    key: fc.constant(true),
    clusterIdentifierPrefix: word,
    databaseName: word,
    engineVersion: fc.constantFrom('13.20', '14.18', '15.13', '16.8', '17.7'),
    masterUsername: word,
    port: days(1150, 65_535),
    minCapacity: capacity(0, 8),
    maxCapacity: capacity(8, 256),
    instances: days(1, 3),
    backupRetentionPeriod: days(7, 35),
    finalSnapshotIdentifier: word,
    monitoringInterval: fc.constantFrom(1, 5, 10, 15, 30, 60),
  }),
  DealerDataTable: props({
    key: fc.constant(true),
    name: word,
    hashKey: word,
    hashKeyType: fc.constantFrom('S', 'N', 'B'),
    rangeKey: word,
    recoveryPeriodInDays: days(1, 35),
    timeToLiveAttribute: word,
    streamViewType: fc.constantFrom('KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'),
  }),
  DealerDataFileDrop: props({
    bucket: fc.constant(true),
    securityPolicyName: fc.constantFrom('TransferSecurityPolicy-2025-03', 'TransferSecurityPolicy-FIPS-2025-03'),
    preAuthenticationLoginBanner: word,
    logRetentionInDays: fc.constantFrom(90, 365, 3653),
  }),
  DealerDataQueue: props({
    key: fc.constant(true),
    namePrefix: word,
    fifoQueue: fc.boolean(),
    visibilityTimeoutSeconds: days(0, 43_200),
    messageRetentionSeconds: days(60, 1_209_600),
    maxReceiveCount: days(1, 1000),
  }),
  DealerDataTopic: props({ key: fc.constant(true), namePrefix: word, fifoTopic: fc.boolean() }),
  DealerDataBucket: props({
    key: fc.constant(true),
    accessLogBucket: fc.constant(true),
    expirationDays: days(1, 4000),
    noncurrentVersionExpirationDays: days(1, 4000),
    abortIncompleteMultipartUploadDays: days(1, 30),
    targetPrefix: word.map((one) => `${one}/`),
    eventbridge: fc.boolean(),
    objectLockEnabled: fc.boolean(),
  }),
  DealerDataKey: props({ description: word, rotationPeriodInDays: days(90, 2560), alias: word.map((one) => `alias/${one}`) }),
  AccessLogBucket: props({ bucketPrefix: word, expirationDays: days(1, 4000) }),
};

/** Any construct of the family with any props that it takes. */
export const anyCombination: fc.Arbitrary<Combination> = fc
  .constantFrom(...Object.keys(OWN))
  .chain((name) =>
    fc
      .tuple(OWN[name] as fc.Arbitrary<Record<string, unknown>>, family, places)
      .map(([own, common, place]) => combination(name, { ...common, ...place, ...own })),
  );
