// The examples of rules (fail.json, pass.json, unknown.json): as the JSON of a plan, and cut into the cases that they hold.

/** A data source is read with the plan: `data.aws_prefix_list.s3`. */
const partsOf = (address) => {
  const [, data, type = '', name = '', index] = /^(data\.)?([^.]+)\.([^.[]+)(?:\[(.+)\])?$/.exec(address) ?? [];
  return { mode: data === undefined ? 'managed' : 'data', type, name, ...(index === undefined ? {} : { index: JSON.parse(index) }) };
};

const changeOf = ({ address, values, unknown, before, actions }) => {
  const after = actions?.length === 1 && actions[0] === 'delete' ? null : (values ?? {});
  const change = {
    actions: actions ?? [partsOf(address).mode === 'data' ? 'read' : 'create'],
    before: before ?? null,
    after,
    after_unknown: unknown ?? {},
    before_sensitive: {},
    after_sensitive: {},
  };
  return { address, ...partsOf(address), provider_name: 'registry.terraform.io/hashicorp/aws', change };
};

const configurationOf = ({ address, values = {}, references = {} }) => {
  const { mode, type, name } = partsOf(address);
  const constants = Object.entries(values).map(([attribute, value]) => [attribute, { constant_value: value }]);
  const referred = Object.entries(references).map(([attribute, list]) => [attribute, { references: list }]);
  const expressions = Object.fromEntries([...constants, ...referred]);
  return { address: `${mode === 'data' ? 'data.' : ''}${type}.${name}`, mode, type, name, provider_config_key: 'aws', expressions };
};

/** Resources of an example as the JSON of a plan. */
const planOf = (resources) =>
  JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: resources.map(changeOf),
    configuration: { provider_config: { aws: { name: 'aws' } }, root_module: { resources: resources.map(configurationOf) } },
  });

/** More than these are not read at a glance. */
const MOST = 8;

const label = ({ address }) => partsOf(address).name;

/** Whether one resource names the other: `aws_s3_bucket.leads` is not named by `aws_s3_bucket.leads2`. */
const names = (one, other) => {
  const text = JSON.stringify({ ...one, address: undefined });
  const at = text.indexOf(other.address);
  return at >= 0 && !/[\w-]/.test(text[at + other.address.length] ?? '');
};

/** A resource with those of its name, then with all that are joined to it by names. */
const casesOf = (resources, first) => {
  const near = resources.filter((one) => one === first || label(one) === label(first) || names(first, one) || names(one, first));
  let joined = new Set(near);
  for (let size = 0; size < joined.size;) {
    size = joined.size;
    joined = new Set(resources.filter((one) => joined.has(one) || [...joined].some((other) => names(one, other) || names(other, one))));
  }
  return [near, [...joined]];
};

/** The smallest case that will do, by its order in the example; all resources where none does. */
const firstCase = (resources, willDo) => {
  const kept = resources.filter(({ actions = [] }) => !actions.includes('delete') && !actions.includes('forget'));
  const cases = kept.flatMap((one) => casesOf(kept, one)).filter((list) => list.length <= MOST);
  return cases.find((list) => willDo(list)) ?? kept;
};

module.exports = { firstCase, planOf };
