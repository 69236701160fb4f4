import type { Construct } from 'constructs';
import { jsonOf } from './resources';
import { newStack, withoutTraces } from './combinations';
import { USES } from './family-combinations';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Block {
  [key: string]: Json;
}

/** One change of what a construct makes: `aws_rds_cluster.deletion_protection turned to false`. */
export interface Mutation {
  readonly title: string;
  readonly text: string;
}

/** What an attribute is turned to, by name: the value that an attacker, or somebody in a hurry, would give it. A boolean is turned round. */
const WORSE: Readonly<Record<string, Json>> = {
  backup_retention_period: 1,
  blocked_encryption_types: ['NONE'],
  cidr_ipv4: '0.0.0.0/0',
  effect: 'Allow',
  enabled_cloudwatch_logs_exports: [],
  endpoint_type: 'PUBLIC',
  home_directory_type: 'PATH',
  http_put_response_hop_limit: 64,
  http_tokens: 'optional',
  identifiers: ['*'],
  internet_gateway_block_mode: 'off',
  kms_key_arn: 'alias/aws/dynamodb',
  kms_key_id: 'alias/aws/rds',
  kms_master_key_id: 'alias/aws/sqs',
  master_user_secret_kms_key_id: 'alias/aws/secretsmanager',
  monitoring_interval: 0,
  noncurrent_days: 1,
  object_ownership: 'ObjectWriter',
  performance_insights_kms_key_id: 'alias/aws/rds',
  protocols: ['FTP'],
  recovery_period_in_days: 1,
  region: 'us-east-1',
  region_name: 'us-east-1',
  security_policy_name: 'TransferSecurityPolicy-2018-11',
  setting_value: 'Enable',
  sse_algorithm: 'AES256',
  state: 'unblocked',
  status: 'Suspended',
  structured_log_destinations: [],
  target: '/',
  value: '0',
  values: ['true'],
};

/** Every mutation of what the construct of that name itself makes; what it has other constructs make is theirs. */
export function mutationsOf(name: string, props: Record<string, unknown>): Mutation[] {
  const { json, path } = made(name, props);
  return [...sections(json)].flatMap(([section, type, id, block]) =>
    path(block) !== undefined
      ? changesOf(block, '', WORSE).map(({ what, changed }) => ({
          title: `${name} ${type === 'data.aws_iam_policy_document' ? `${path(block)}` : type}${what}`,
          text: JSON.stringify({ ...json, [section]: replaced(json[section] as Block, type, id, changed) }),
        }))
      : [],
  );
}

function made(name: string, props: Record<string, unknown>): { json: Block; path: (block: Block) => string | undefined } {
  return withoutTraces(() => {
    const stack = newStack();
    const construct = USES[name]?.(stack, props);
    if (construct === undefined) throw new Error(`no use of ${name}`);
    const json = JSON.parse(JSON.stringify(jsonOf(stack))) as Block;
    return { json, path: (block) => ownPath(construct, (block['//'] as { metadata: { path: string } }).metadata.path) };
  });
}

/** The path of a child below the construct; undefined for what belongs to another construct. */
function ownPath(construct: Construct, path: string): string | undefined {
  const others = construct.node.children.filter((child) => Object.keys(USES).includes(child.constructor.name));
  const isOwn = path.startsWith(`${construct.node.path}/`) && !others.some((other) => path.startsWith(`${other.node.path}/`));
  return isOwn ? path.slice(construct.node.path.length + 1) : undefined;
}

function* sections(json: Block): Generator<[section: string, type: string, id: string, block: Block]> {
  for (const section of ['resource', 'data']) {
    for (const [type, named] of Object.entries((json[section] ?? {}) as Block)) {
      for (const [id, block] of Object.entries(named as Block))
        yield [section, section === 'data' ? `data.${type}` : type, id, block as Block];
    }
  }
}

/** The section with one block changed, or taken away. */
function replaced(section: Block, type: string, id: string, block: Block | undefined): Block {
  const key = type.replace(/^data\./, '');
  const { [id]: _old, ...others } = section[key] as Block;
  return { ...section, [key]: block === undefined ? others : { ...others, [id]: block } };
}

interface Change<T extends Json> {
  readonly what: string;
  readonly changed: T | undefined;
}

/** The block without each attribute, with each turned, and taken away as a whole. */
function changesOf(block: Block, before: string, worse: Readonly<Record<string, Json>>): Change<Block>[] {
  const whole: Change<Block>[] = before === '' ? [{ what: ' removed', changed: undefined }] : [];
  return Object.entries(block)
    .filter(([name]) => !['//', 'depends_on', 'provider'].includes(name))
    .reduce<Change<Block>[]>((all, [name, value]) => {
      const { [name]: _own, ...others } = block;
      const at = `${before}.${name}`;
      const removed = { what: `${at} removed`, changed: others };
      return [
        ...all,
        removed,
        ...valueChanges(value, name, at, worse).map(({ what, changed }) => ({ what, changed: { ...block, [name]: changed as Json } })),
      ];
    }, whole);
}

function valueChanges(value: Json, name: string, at: string, worse: Readonly<Record<string, Json>>): Change<Json>[] {
  if (typeof value === 'boolean') return [{ what: `${at} turned to ${String(!value)}`, changed: !value }];
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    return value.flatMap((one, index) => [
      ...(value.length > 1 ? [{ what: `${at}[${index}] removed`, changed: value.filter((_, other) => other !== index) }] : []),
      ...changesOf(one as Block, `${at}[${index}]`, worse).map(({ what, changed }) => ({
        what,
        changed: value.map((other, place) => (place === index ? (changed as Json) : other)),
      })),
    ]);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return changesOf(value, at, worse);
  return Object.hasOwn(worse, name) && JSON.stringify(worse[name]) !== JSON.stringify(value)
    ? [{ what: `${at} turned to ${JSON.stringify(worse[name])}`, changed: worse[name] }]
    : [];
}
