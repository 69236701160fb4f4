// Reads a plan (standard input) and prints it without what differs from run to run or belongs to the machine that made it:
// time, invented ids, the port of the local server, the settings that the tools lay over the provider.
//   tidy.mjs [--as opentofu|1.0|1.1] < plan
import { readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';

const TIME = '2026-01-01T00:00:00Z';

/** What the tools write into every provider block; it is no part of a situation. */
const TOOL_SETTINGS = [
  ...['access_key', 'secret_key', 'token', 'profile', 'shared_config_files', 'shared_credentials_files'],
  ...['allowed_account_ids', 'forbidden_account_ids', 'http_proxy', 'https_proxy', 'custom_ca_bundle', 'max_retries', 'endpoints'],
  ...['s3_use_path_style', 'skip_credentials_validation', 'skip_metadata_api_check', 'skip_region_validation', 'skip_requesting_account_id'],
];

/** Fields that older formats do not have. */
const NEWER_FIELDS = { '1.0': ['applyable', 'complete', 'errored', 'checks', 'relevant_attributes', 'timestamp'], '1.1': ['applyable', 'complete'] };
const TERRAFORM_OF_FORMAT = { '1.0': '1.1.9', '1.1': '1.4.7' };

/** Invented ids, numbered in order of appearance. */
const INVENTED = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, (n) => `00000000-0000-4000-8000-${n.padStart(12, '0')}`],
  [/\b(AROA|AIDA)[0-9A-Z]{12,17}\b/g, (n, kind) => `${kind}${n.padStart(17, '0')}`],
  [/(?<=:secret:[\w/.-]+-)[A-Za-z0-9]{6}\b/g, (n) => n.padStart(6, '0')],
  [/(?<=")terraform-20\d{24}(?=")|(?<=-)20\d{24}(?=")/g, (n) => n.padStart(26, '0')],
];

function withoutMachine(text) {
  let clean = text
    .replace(/http:\/\/127\.0\.0\.1:\d+(?=\/\d{12}\/)/g, 'https://sqs.eu-central-1.amazonaws.com')
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://aws.example')
    .replace(/"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z"/g, `"${TIME}"`);
  for (const [pattern, name] of INVENTED) {
    const seen = new Map();
    clean = clean.replace(pattern, (found, kind) => {
      if (!seen.has(found)) seen.set(found, name(String(seen.size + 1), kind));
      return seen.get(found);
    });
  }
  return clean;
}

function withoutToolSettings(plan) {
  for (const provider of Object.values(plan.configuration?.provider_config ?? {})) {
    for (const name of TOOL_SETTINGS) delete provider.expressions?.[name];
    if (provider.expressions && Object.keys(provider.expressions).length === 0) delete provider.expressions;
  }
  plan.relevant_attributes?.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return plan;
}

/** Terraform lists the child modules of values in any order. */
function sortChildModules(module) {
  module?.child_modules?.sort((a, b) => (a.address < b.address ? -1 : 1));
  module?.child_modules?.forEach(sortChildModules);
}

function as(variant, plan) {
  if (variant === 'opentofu') {
    const text = JSON.stringify({ ...plan, terraform_version: '1.9.0' });
    return JSON.parse(text.replaceAll('registry.terraform.io/', 'registry.opentofu.org/'));
  }
  if (!(variant in NEWER_FIELDS)) throw new Error(`tidy.mjs: no such variant: ${variant}`);
  const older = { ...plan, format_version: variant, terraform_version: TERRAFORM_OF_FORMAT[variant] };
  for (const name of NEWER_FIELDS[variant]) delete older[name];
  return older;
}

/** The folder, user or host of this machine must not get into a committed file. */
function refuseMachine(text) {
  for (const trace of [process.cwd(), homedir(), `${tmpdir()}/`, hostname(), '127.0.0.1']) {
    if (trace.length > 4 && text.includes(trace)) throw new Error(`tidy.mjs: the plan holds "${trace}"`);
  }
}

const variant = process.argv[2] === '--as' ? process.argv[3] : undefined;
const plan = withoutToolSettings(JSON.parse(readFileSync(0, 'utf8')));
sortChildModules(plan.planned_values?.root_module);
sortChildModules(plan.prior_state?.values?.root_module);
const text = withoutMachine(JSON.stringify(variant === undefined ? plan : as(variant, plan)));
refuseMachine(text);
process.stdout.write(`${text}\n`);
