import { check, viewOf } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Finding } from '../../lib/model/finding';
import type { View } from '../../lib/model/view';
import { brief } from './situations';

type Json = Readonly<Record<string, unknown>>;

/** A resource of a small plan: what will be, what is not known, and what the configuration says. */
export interface Part {
  readonly type: string;
  readonly name: string;
  readonly mode?: 'managed' | 'data';
  readonly key?: string | number;
  /** Address of the module instance. */
  readonly module?: string;
  readonly values?: Json | null;
  readonly unknown?: Json;
  readonly sensitive?: Json | boolean;
  readonly before?: Json | null;
  readonly actions?: readonly string[];
  /** Expressions of the configuration; `refs('aws_s3_bucket.b.id')` makes one that refers. */
  readonly says?: Json;
  readonly forEach?: unknown;
  readonly provider?: string;
  /** More fields of the entry in `resource_changes`. */
  readonly more?: Json;
}

export const refs = (...references: readonly string[]): unknown => ({ references });
export const constant = (value: unknown): unknown => ({ constant_value: value });

export function addressOf({ type, name, mode = 'managed', key, module }: Part): string {
  const suffix = key === undefined ? '' : `[${JSON.stringify(key)}]`;
  return `${module === undefined ? '' : `${module}.`}${mode === 'data' ? 'data.' : ''}${type}.${name}${suffix}`;
}

/** An entry of `resource_changes`. */
export function changeOf(part: Part): Json {
  const { type, name, mode = 'managed', key, module, values = {}, unknown = {}, sensitive = {}, before = null, actions } = part;
  return {
    address: addressOf(part),
    ...(module === undefined ? {} : { module_address: module }),
    mode,
    type,
    name,
    ...(key === undefined ? {} : { index: key }),
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: {
      actions: actions ?? [mode === 'data' ? 'read' : 'create'],
      before,
      after: values,
      after_unknown: unknown,
      before_sensitive: sensitive,
      after_sensitive: sensitive,
    },
    ...part.more,
  };
}

/** A block of the configuration: what is known is a constant, unless the part says otherwise. */
export function blockOf({ type, name, mode = 'managed', values, says = {}, forEach, provider = 'aws' }: Part): Json {
  const constants = Object.fromEntries(Object.entries(values ?? {}).map(([attribute, value]) => [attribute, constant(value)]));
  return {
    address: `${mode === 'data' ? 'data.' : ''}${type}.${name}`,
    mode,
    type,
    name,
    provider_config_key: provider,
    expressions: { ...constants, ...says },
    ...(forEach === undefined ? {} : { for_each_expression: forEach }),
  };
}

/** A plan of resources. `more` adds sections, or replaces them. */
export function planJson(parts: readonly Part[], more: Json = {}): Json {
  const blocks = new Map(parts.filter(({ module }) => module === undefined).map((one) => [`${one.mode} ${one.type}.${one.name}`, one]));
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: parts.map(changeOf),
    configuration: { provider_config: { aws: { name: 'aws' } }, root_module: { resources: [...blocks.values()].map(blockOf) } },
    ...more,
  };
}
export const plan = (...parts: readonly Part[]): Json => planJson(parts);

/** The findings of inputs, but for what they put right, as `rule address verdict`. */
export function verdicts(...inputs: readonly unknown[]): string[] {
  return brief(findings(...inputs));
}

export function findings(...inputs: readonly unknown[]): Finding[] {
  const { report } = check({ inputs: requests(inputs), cwd: '.', config: DEFAULT_CONFIG, today: '2026-11-22' });
  return report.findings.filter(({ change }) => change !== 'fixed');
}

function requests(inputs: readonly unknown[]): { path: string; text: string }[] {
  return inputs.map((one, at) => ({ path: `input-${at}.json`, text: typeof one === 'string' ? one : JSON.stringify(one) }));
}

export function viewAfter(input: unknown): View {
  const [request] = requests([input]);
  return viewOf(request!, DEFAULT_CONFIG, '.').after;
}

/** A bucket without a name, so that its id is not known before it is made. */
export function bucket(name: string, more: Partial<Part> = {}): Part {
  return { type: 'aws_s3_bucket', name, unknown: { id: true, arn: true, bucket: true }, ...more };
}

const ALL_ON = { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true };

/** All four flags on, for the bucket of that name. */
export function publicAccessBlock(of: string, more: Partial<Part> = {}): Part {
  return attached('aws_s3_bucket_public_access_block', of, { values: ALL_ON, ...more });
}

/** Lets anyone read, unless told otherwise. */
export function bucketPolicy(of: string, more: Partial<Part> = {}): Part {
  return attached('aws_s3_bucket_policy', of, { values: { policy: JSON.stringify(OPEN) }, ...more });
}

/** Whatever names its bucket by `bucket = aws_s3_bucket.<of>.id`. */
export function attached(type: string, of: string, more: Partial<Part> = {}): Part {
  const { says, unknown, ...others } = more;
  return {
    type,
    name: of,
    ...others,
    unknown: { bucket: true, id: true, ...unknown },
    says: { bucket: refs(`aws_s3_bucket.${of}.id`, `aws_s3_bucket.${of}`), ...says },
  };
}

export const statement = (more: Json = {}): Json => ({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*', ...more });
export const OPEN: Json = { Version: '2012-10-17', Statement: [statement()] };

export function queue(name: string, more: Partial<Part> = {}): Part {
  return { type: 'aws_sqs_queue', name, unknown: { id: true, arn: true, url: true }, ...more };
}

/** A queue whose policy is this text, or this document. */
export function queueWith(policy: unknown): Part {
  return queue('q', { values: { policy: typeof policy === 'string' ? policy : JSON.stringify(policy) } });
}

/** A state of managed resources. */
export function state(...resources: readonly Part[]): Json {
  const listed = resources.map((one) => ({ address: addressOf(one), mode: 'managed', provider_name: 'aws', index: one.key, ...one }));
  return { format_version: '1.0', terraform_version: '1.11.4', values: { root_module: { resources: listed } } };
}

/** A stack of synth output. */
export const stack = (resource: Json, more: Json = {}): Json => ({ provider: { aws: [{ region: 'eu-central-1' }] }, resource, ...more });

/** What the ledger says of one input beside its counts. */
export function ledgerNotes(input: unknown): readonly unknown[] {
  return check({ inputs: requests([input]), cwd: '.', config: DEFAULT_CONFIG, today: '2026-11-22' }).report.ledger.notes;
}
