// Starts a rule: npm run new-rule -- s3/public-acl
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop, runTool } from './stop.mjs';

const rules = join(dirname(fileURLToPath(import.meta.url)), '..', 'policies', 'rules');

/** `s3` is written `.s3`, `public-acl` is written `["public-acl"]`. */
const step = (name) => (/^[a-z][a-z0-9_]*$/.test(name) ? `.${name}` : `["${name}"]`);

const logic = (service, name) => `# METADATA
# title: The good state, as a sentence without a full stop
# description: Why it matters, and what AWS does by default
# related_resources:
#   - ref: https://docs.aws.amazon.com/
#     description: The title of the page that the rule rests on
# custom:
#   kinds: [public]
#   reads: {aws_${service}_thing: [public]}
#   says:
#     open: "is open to anyone on the internet"
#     open-unknown: "may be open to anyone on the internet"
#   fix: set public to false
#   rows: [A00]
package rules${step(service)}${step(name)}

import data.lib.finding
import data.lib.truth

findings contains finding.at(thing, ["public"], "public", truth.of(thing.values.public), "open") if {
	some thing in input.resources.aws_${service}_thing
}
`;

const tests = (service, name) => `package rules${step(service)}${step(`${name}_test`)}

import data.rules${step(service)}${step(name)} as rule

view(values) := {"resources": {"aws_${service}_thing": [{
	"address": "aws_${service}_thing.leads",
	"type": "aws_${service}_thing",
	"input": "plan.json",
	"values": values,
}]}}

found(values) := verdicts if {
	verdicts := {finding.verdict | some finding in rule.findings} with input as view(values)
}

test_open if found({"public": true}) == {"exposed"}

test_private if found({"public": false}) == set()

test_default if found({}) == set()

test_not_known if found({"public": {"$unknown": ["var.public"]}}) == {"undecided"}

# Fails until the situations above are those of this rule.
test_is_finished if false
`;

const json = (resource) => `${JSON.stringify({ resources: [resource] }, null, 2)}\n`;

/** The files of a new rule. What is in the JSON is cut down from \`terraform show -json\`: \`values\` from \`change.after\`. */
const filesOf = (service, name) => {
  const address = `aws_${service}_thing.leads`;
  return {
    [`${name}.rego`]: logic(service, name),
    [`${name}_test.rego`]: tests(service, name),
    'fail.json': json({ address, values: { public: true } }),
    'pass.json': json({ address, values: { public: false } }),
    'unknown.json': json({ address, values: {}, unknown: { public: true }, references: { public: ['var.public'] } }),
  };
};

const nextSteps = (id, name) => `policies/rules/${id} is there. Next:
  1. ${name}.rego: name the resource type, write METADATA and the logic; rows are those of policies/rows.json
  2. ${name}_test.rego: a test for each situation, by hand; npm run build:policies && node tools/test-policies.mjs runs them
  3. fail.json, pass.json, unknown.json: resources as Terraform plans them; delete unknown.json where no value can be unknown
  4. take its rows off policies/pending.json, and lower the numbers in test/house/rows.test.ts, where they were pending
  5. say it in policies/words/es.json and ja.json: npm run build && node tools/words.mjs es prints what
  6. npm run build:policies && npm run docs && npm run format && npm test`;

runTool('new-rule', () => {
  const [id = '', ...rest] = process.argv.slice(2);
  const [service, name] = id.split('/');
  if (rest.length > 0 || !/^[a-z][a-z0-9]*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Stop('name the rule as service/name in lower case, such as s3/public-acl: npm run new-rule -- s3/public-acl');
  }
  const folder = join(rules, service, name);
  if (existsSync(folder)) throw new Stop(`policies/rules/${id} exists already`);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(filesOf(service, name))) writeFileSync(join(folder, file), text);
  console.log(nextSteps(id, name));
});
