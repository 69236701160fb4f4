// Makes `view-types.schema.json`: the view as `opa check --schema` needs it to refuse an attribute that no rule declares.
// It is narrower than schemas/view.schema.json, which says what a view is: here every resource type has its own attributes.

/** The members of a store, by role. `lib/read/s3/members.ts` says which they are. */
const s3Members = {
  policies: ['aws_s3_bucket_policy', 'aws_s3_bucket'],
  acls: ['aws_s3_bucket_acl', 'aws_s3_bucket'],
  blocks: ['aws_s3_bucket_public_access_block'],
  account_blocks: ['aws_s3_account_public_access_block'],
  ownership: ['aws_s3_bucket_ownership_controls'],
  versioning: ['aws_s3_bucket_versioning'],
  encryption: ['aws_s3_bucket_server_side_encryption_configuration'],
  logging: ['aws_s3_bucket_logging'],
  lifecycle: ['aws_s3_bucket_lifecycle_configuration'],
  objects: ['aws_s3_object', 'aws_s3_bucket_object', 'aws_s3_object_copy'],
  log_sources: ['aws_s3_bucket_logging'],
  websites: ['aws_s3_bucket_website_configuration'],
  removed: ['aws_s3_bucket_public_access_block', 'aws_s3_bucket_ownership_controls'],
};
const buckets = ['aws_s3_bucket', 'aws_s3_directory_bucket'];
const points = ['aws_s3_access_point'];
const pointPolicies = ['aws_s3control_access_point_policy'];
/** Guards that belong to no store: the plan may delete them. */
const loneGuards = [
  'aws_s3_account_public_access_block',
  'aws_ebs_snapshot_block_public_access',
  'aws_ec2_image_block_public_access',
  'aws_emr_block_public_access_configuration',
  'aws_vpc_block_public_access_options',
  'aws_ssm_service_setting',
  'aws_accessanalyzer_analyzer',
  'aws_organizations_policy',
];

const text = { type: 'string' };
/** An unknown object or a list may stand in place of any value, so nothing is said of what an attribute holds. */
const anything = {};
const list = (items) => ({ type: 'array', items });
const closed = (properties) => ({ type: 'object', properties, additionalProperties: false });
const attributes = (names) => closed(Object.fromEntries(names.map((name) => [name, anything])));
const typed = (type) => ({ $ref: `#/definitions/${type}` });
const oneOf = (types) => (types.length === 1 ? typed(types[0]) : { anyOf: types.map(typed) });
const fromEntries = (types, make) => Object.fromEntries(types.map((type) => [type, make(type)]));

/** Where data has to stay and where copies of it go: for types that rules on residency look at. */
const places = {
  residency: list(closed({ set: anything, of: text })),
  copies: list(closed({ path: list(text), region: anything, to: text })),
};

/** What stands in a network: lib/model/network.ts. A key, a port or a range may be unknown. */
const place = { $ref: '#/definitions/placement' };
const networkTypes = {
  placement: closed({
    groups: list(anything),
    subnets: list(anything),
    ports: list(anything),
    blocks: list(closed({ address: text, mode: anything, excluded: list(text) })),
    fronts: list(closed({ kind: text, address: text, input: text, via: list(text), internal: anything, groups: list(anything) })),
    shared_by: list(text),
  }),
  group: closed({
    address: text,
    input: text,
    is_here: { type: 'boolean' },
    is_silent: { const: true },
    rules: list(
      closed({ address: text, path: list(text), protocol: anything, from: anything, to: anything, ranges: list(anything), list: text }),
    ),
    unknown: list(text),
    attached: list(closed({ type: text, ports: list(anything) })),
  }),
  subnet: closed({
    address: text,
    input: text,
    routes: list(closed({ address: text, path: list(text), destination: text, gateway: text })),
    unknown: list(text),
    gives_ipv4: anything,
    gives_ipv6: anything,
  }),
};
const byKey = (name) => ({ type: 'object', additionalProperties: { $ref: `#/definitions/${name}` } });

const resource = (reads, documents, isResident) =>
  closed({
    address: text,
    type: text,
    input: text,
    values: attributes(reads),
    ...(documents.length > 0 && { documents: attributes(documents), removed_denies: attributes(documents) }),
    links: attributes([...new Set([...reads, ...documents])].sort()),
    template: anything,
    network: place,
    data_class: text,
    region: anything,
    ...(isResident && places),
    companions: anything,
    loose: anything,
    actions: list(text),
  });

/** A bucket or access point may be null. That is left out: beside null, opa checks no attribute. A rule says `!= null` or `is_null`. */
const s3Store = closed({
  address: text,
  input: text,
  name: text,
  data_class: text,
  bucket: oneOf(buckets),
  adrift: list(text),
  loose: anything,
  ...Object.fromEntries(Object.entries(s3Members).map(([role, types]) => [role, list(oneOf(types))])),
  access_points: list(closed({ point: oneOf(points), policies: list(oneOf(pointPolicies)) })),
});

/**
 * The schema. `reads` and `documents` are those of the catalogue: what the rules declare in METADATA, and what the carrier table needs.
 * A member of a store that nothing reads has no attributes.
 */
export const makeViewTypes = ({ reads, documents, rules }) => {
  const residents = new Set(rules.filter(({ kinds }) => kinds.includes('residency')).flatMap((rule) => rule.types));
  const members = new Set([...Object.values(s3Members).flat(), ...buckets, ...points, ...pointPolicies]);
  const types = [...new Set([...Object.keys(reads), ...Object.keys(documents), ...members])].sort();
  const lone = types.filter((type) => !members.has(type) || loneGuards.includes(type));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    description: 'Generated by `npm run build:policies` from METADATA `reads` of the rules and the table of lib/carrier',
    ...closed({
      input: text,
      context: attributes(['accounts', 'networks', 'organizations', 'regions', 'residency']),
      resources: closed(fromEntries(lone, (type) => list(typed(type)))),
      stores: closed({ s3: list(s3Store) }),
      network: closed({ groups: byKey('group'), subnets: byKey('subnet') }),
      removed: closed(fromEntries(loneGuards, (type) => list(typed(type)))),
    }),
    definitions: {
      ...networkTypes,
      ...fromEntries(types, (type) => resource(reads[type] ?? [], documents[type] ?? [], residents.has(type))),
    },
  };
};
