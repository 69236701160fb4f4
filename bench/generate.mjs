// Writes a Terraform plan of N resources as JSON, about 3 kB a resource: what `npm run bench` measures with.
//
//   node bench/generate.mjs N FILE
//
// The same N gives the same bytes. Half of the resources are created (ids and ARNs unknown), a third stays as it is, the
// rest is updated. Two thirds live in modules. One group in fifty has a hole, one store in five a policy document that
// is read only while applying.
import { closeSync, openSync, writeSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { account, defaultTags, groups, region } from './estate.mjs';

const MODULES = 20;
const PROVIDER = ['registry.terraform.io', 'hashicorp', 'aws'].join('/');
const ACTIONS = ['create', 'no-op', 'create', 'update', 'create', 'no-op'];

/** A small seeded generator of numbers (mulberry32): the estate does not change from run to run. */
const seeded = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Groups in turn, the one that lacks most first, until there are enough resources. */
const resources = (wanted) => {
  const random = seeded(wanted);
  const made = groups.map(() => ({ groups: 0, resources: 0 }));
  const all = [];
  while (all.length < wanted) {
    const lack = groups.map((group, at) => group.share * (all.length + 1) - made[at].resources);
    const at = lack.indexOf(Math.max(...lack));
    const { prefix, make, openings } = groups[at];
    const index = made[at].groups++;
    const open = index % 50 === 7 ? Math.floor(index / 50) % openings : undefined;
    const module = random() < 1 / 3 ? 0 : 1 + Math.floor(random() * MODULES);
    const group = make(`${prefix}-${index}`, { index, open, deferred: open === undefined && index % 5 === 1 });
    const action = ACTIONS[index % ACTIONS.length];
    for (const resource of group.slice(0, wanted - all.length)) all.push({ ...resource, module, action });
    made[at].resources += group.length;
  }
  return all;
};

const modulePath = (module) => (module === 0 ? '' : `module.domain_${module}`);
const withKey = ({ type, name, key }) => `${type}.${name}${key === undefined ? '' : `[${key}]`}`;
const inModule = (module, address) => (module === 0 ? address : `${modulePath(module)}.${address}`);
const sortKeys = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
const listLike = new Set([
  'cors_rule',
  'grant',
  'lifecycle_rule',
  'logging',
  'versioning',
  'website',
  'route',
  'replicas',
  'logging_config',
  'listener_endpoint',
]);

/** A value that the provider gave when the resource was made. */
const given = (attribute, { type, name }) => {
  if (attribute === 'policy') return ownersOnly(type);
  if (attribute === 'acl' || attribute.endsWith('_prefix')) return null;
  if (listLike.has(attribute)) return [];
  return attribute.endsWith('arn') ? `arn:aws:${type.slice(4)}:${region}:${account}:${name}` : `${attribute}-${name}`;
};

/** What a queue, topic or bucket has by itself. */
const ownersOnly = (type) =>
  JSON.stringify({
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__owner_statement',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: `${type.split('_')[1]}:*`,
        Resource: '*',
      },
    ],
  });

const head = (resource) => ({
  address: inModule(resource.module, withKey(resource)),
  ...(resource.module !== 0 && { module_address: modulePath(resource.module) }),
  mode: 'managed',
  type: resource.type,
  name: resource.name,
  ...(resource.key !== undefined && { index: resource.key }),
  provider_name: PROVIDER,
});

const sensitivity = (values) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value && typeof value === 'object' ? [[name, Array.isArray(value) ? [] : {}]] : [])),
  );

const created = (resource) => {
  const { deferred, refs = {}, unknown } = resource;
  const open = [...unknown, ...Object.keys(refs), ...(deferred ? [deferred.attribute] : [])];
  const after = sortKeys(Object.fromEntries(Object.entries(resource.after).filter(([name]) => !open.includes(name))));
  const after_unknown = sortKeys({ ...sensitivity(after), ...Object.fromEntries(open.map((name) => [name, true])) });
  return { actions: ['create'], before: null, after, after_unknown, before_sensitive: false, after_sensitive: sensitivity(after) };
};

const existing = (resource) => {
  const { refs = {}, unknown, after: settings } = resource;
  const links = Object.fromEntries(Object.entries(refs).map(([name, target]) => [name, linked(target)]));
  const after = sortKeys({ ...Object.fromEntries(unknown.map((name) => [name, given(name, resource)])), ...links, ...settings });
  const changes = resource.action === 'update' && after.tags;
  const before = changes ? { ...after, tags: { ...after.tags, team: 'before' }, tags_all: { ...after.tags_all, team: 'before' } } : after;
  const sensitive = sensitivity(after);
  return {
    actions: [changes ? 'update' : 'no-op'],
    before,
    after,
    after_unknown: {},
    before_sensitive: sensitive,
    after_sensitive: sensitive,
  };
};

/** What `aws_s3_bucket.store-1.id` came to be. */
const linked = (target) => {
  const [type, name, attribute] = target.split(/[.[]/);
  return type === 'aws_s3_bucket' ? `dealer-${name}` : given(attribute ?? 'id', { type, name });
};

const block = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => item && typeof item === 'object')
    ? value.map(expressions)
    : { constant_value: value };

function expressions(values) {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || name === 'tags_all' || name === 'region' ? [] : [[name, block(value)]],
    ),
  );
}

const reference = (target) => ({ references: [target, target.replace(/\.[a-z_]+$/, '')] });

const configured = (resource) => {
  const { type, name, key, deferred, refs = {} } = resource;
  const links = Object.fromEntries(Object.entries(refs).map(([attribute, target]) => [attribute, reference(target)]));
  const late = deferred && {
    [deferred.attribute]: { references: [`data.aws_iam_policy_document.${name}.json`, `data.aws_iam_policy_document.${name}`] },
  };
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_config_key: 'aws',
    expressions: sortKeys({ ...expressions(resource.after), ...links, ...late }),
    schema_version: 0,
    ...(key !== undefined && { count_expression: { constant_value: 2 } }),
  };
};

/** The document of a store, when it is read only while applying. */
const document = ({ module, name, deferred }) => {
  const address = `data.aws_iam_policy_document.${name}`;
  const nothing = { override_policy_documents: null, policy_id: null, source_policy_documents: null, version: null };
  const statement = {
    condition: [],
    effect: null,
    not_actions: null,
    not_principals: [],
    not_resources: null,
    resources: [null],
    sid: null,
  };
  const principals = [{ identifiers: [deferred.principal], type: 'AWS' }];
  return {
    change: {
      ...head({ module, type: 'aws_iam_policy_document', name }),
      address: inModule(module, address),
      mode: 'data',
      change: {
        actions: ['read'],
        before: null,
        after: { ...nothing, statement: [{ ...statement, actions: deferred.actions, principals }] },
        after_unknown: {
          id: true,
          json: true,
          minified_json: true,
          statement: [{ actions: [false, false], principals: [{ identifiers: [false] }], resources: [true] }],
        },
        before_sensitive: false,
        after_sensitive: { statement: [{ actions: [false, false], principals: [{ identifiers: [false] }], resources: [false] }] },
      },
      action_reason: 'read_because_config_unknown',
    },
    configuration: {
      address,
      mode: 'data',
      type: 'aws_iam_policy_document',
      name,
      provider_config_key: 'aws',
      expressions: {
        statement: [
          {
            actions: { constant_value: deferred.actions },
            principals: [{ identifiers: { constant_value: [deferred.principal] }, type: { constant_value: 'AWS' } }],
            resources: reference(`aws_s3_bucket.${name}.arn`),
          },
        ],
      },
      schema_version: 0,
    },
  };
};

/** The parts of the plan, each a list of JSON texts: a plan of 100 MB is never one object. */
const parts = (all) => {
  const modules = Array.from({ length: MODULES + 1 }, () => ({ planned: [], prior: [], configuration: [] }));
  const changes = [];
  for (const resource of all) {
    const { planned, prior, configuration } = modules[resource.module];
    const { module_address, ...instance } = head(resource);
    const change = resource.action === 'create' ? created(resource) : existing(resource);
    const state = (values) => JSON.stringify({ ...instance, schema_version: 0, values, sensitive_values: change.after_sensitive });
    planned.push(state(change.after));
    if (change.before) prior.push(state(change.before));
    changes.push(JSON.stringify({ ...instance, ...(module_address && { module_address }), change }));
    if (!resource.key) configuration.push(JSON.stringify(configured(resource)));
    if (resource.deferred) {
      const deferred = document(resource);
      configuration.push(JSON.stringify(deferred.configuration));
      if (resource.action === 'create') changes.push(JSON.stringify(deferred.change));
    }
  }
  return { modules, changes };
};

function* planText({ modules, changes }) {
  const list = function* (texts) {
    for (let at = 0; at < texts.length; at += 500) yield (at > 0 ? ',' : '') + texts.slice(at, at + 500).join(',');
  };
  const tree = function* (part) {
    yield '{"root_module":{"resources":[';
    yield* list(modules[0][part]);
    yield '],"child_modules":[';
    for (let at = 1; at <= MODULES; at++) {
      yield `${at > 1 ? ',' : ''}{"address":"${modulePath(at)}","resources":[`;
      yield* list(modules[at][part]);
      yield ']}';
    }
    yield ']}}';
  };
  yield '{"format_version":"1.2","terraform_version":"1.11.4","variables":{"environment":{"value":"prod"}},"planned_values":';
  yield* tree('planned');
  yield ',"resource_changes":[';
  yield* list(changes);
  yield '],"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":';
  yield* tree('prior');
  const tags = { default_tags: [{ tags: { constant_value: defaultTags } }], region: { constant_value: region } };
  yield `},"configuration":{"provider_config":{"aws":${JSON.stringify({ name: 'aws', full_name: PROVIDER, expressions: tags })}},"root_module":{"resources":[`;
  yield* list(modules[0].configuration);
  yield '],"module_calls":{';
  for (let at = 1; at <= MODULES; at++) {
    yield `${at > 1 ? ',' : ''}"domain_${at}":{"source":"./modules/domain","expressions":{"name":{"constant_value":"domain_${at}"}},"module":{"resources":[`;
    yield* list(modules[at].configuration);
    yield '],"variables":{"name":{}}}}';
  }
  yield '},"variables":{"environment":{"default":"prod"}}}},"relevant_attributes":[],"applyable":true,"complete":true,"errored":false}\n';
}

/** Writes the plan and gives its size in bytes. */
export const generate = (count, file) => {
  const descriptor = openSync(file, 'w');
  let bytes = 0;
  for (const text of planText(parts(resources(count)))) bytes += writeSync(descriptor, text);
  closeSync(descriptor);
  return bytes;
};

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [count, file] = argv.slice(2);
  if (!/^\d+$/.test(count ?? '') || !file) {
    console.error('usage: node bench/generate.mjs N FILE');
    process.exitCode = 2;
  } else {
    const bytes = generate(Number(count), file);
    console.log(`${file}: ${count} resources, ${bytes} bytes, ${Math.round(bytes / Number(count))} a resource`);
  }
}
