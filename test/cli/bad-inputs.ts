import { strToU8, zipSync, type ZippableFile } from 'fflate';
import { gzipSync } from 'node:zlib';
import type { Executed } from '../../lib/cli/terminal';
import { EMPTY_PLAN, planOf } from './session';

/** What is on the disk, by path; `null` is an empty folder. The input is `in`, unless `inputs` names others. */
export interface BadInput {
  readonly files: Readonly<Record<string, string | Buffer | null>>;
  readonly inputs?: readonly string[];
  readonly stdin?: string;
  /** What stands before the inputs. */
  readonly options?: readonly string[];
  /** What came of running Terraform or OpenTofu. Default: there is none. */
  readonly shown?: Partial<Executed>;
  readonly message: string;
}

const PLAN = JSON.parse(EMPTY_PLAN) as Record<string, unknown>;
const LEADS = (JSON.parse(planOf('aws_sqs_queue', 'leads', { name: 'leads' })) as { resource_changes: [Record<string, unknown>] })
  .resource_changes[0];
const PLANNED = { root_module: { resources: [{ address: 'aws_sqs_queue.leads', mode: 'managed', type: 'aws_sqs_queue', name: 'leads' }] } };
const STACK = JSON.stringify({ resource: { aws_sqs_queue: { leads: { name: 'leads' } } } });

const plan = (more: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...PLAN, ...more });
const change = (more: Readonly<Record<string, unknown>>): string => plan({ resource_changes: [{ ...LEADS, ...more }] });
const manifest = (stacks: unknown): string => JSON.stringify({ version: '0.21.0', stacks });
const stackAt = (path: unknown): string => manifest({ leads: { name: 'leads', synthesizedStackPath: path } });
const one = (content: string | Buffer, message: string): BadInput => ({ files: { in: content }, message });
const synth = (more: BadInput['files'], message: string): BadInput => ({ files: more, message });

/** A plan file as Terraform writes it, as far as it is looked at here, and what is put into it besides. */
const planFile = (more: Readonly<Record<string, string | Uint8Array>> = {}, modes: Readonly<Record<string, number>> = {}): Buffer => {
  const parts = { tfplan: '', 'tfconfig/modules.json': '[{"Key":"","Dir":"."}]', 'tfconfig/m-/main.tf': '', ...more };
  const entries = Object.entries(parts).map(([path, part]): [string, ZippableFile] => {
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    const mode = modes[path];
    // What kind of file it is stands in the upper half, as Unix has it.
    return [path, mode === undefined ? bytes : [bytes, { os: 3, attrs: mode << 16 }]];
  });
  return Buffer.from(zipSync(Object.fromEntries(entries)));
};
/** The same, with a part of which is said, in both places, that it is smaller than it is. */
const understated = (path: string, part: string, size: number): Buffer => {
  const file = planFile({ [path]: part });
  for (let at = file.indexOf(path); at >= 0; at = file.indexOf(path, at + 1)) {
    if (file.readUInt32LE(at - 30) === 0x04034b50) file.writeUInt32LE(size, at - 30 + 22);
    else if (file.readUInt32LE(at - 46) === 0x02014b50) file.writeUInt32LE(size, at - 46 + 24);
  }
  return file;
};
/** The same, with another path of the same length. */
const renamed = (from: string, to: string): Buffer =>
  Buffer.from(
    planFile({ [from]: 'x' })
      .toString('latin1')
      .replaceAll(from, to),
    'latin1',
  );
const shown = (result: Partial<Executed>, message: string): BadInput => ({ files: { in: planFile() }, shown: result, message });
const HARM = '; this is no plan file that Terraform wrote';

const SHOW = '; give the output of "terraform show -json PLANFILE"';
const AS_IT_IS = `${SHOW} as it is`;
const PLAN_IT = '; run "terraform plan -out=tfplan" and give tfplan';
const NO_FOLDER =
  'in: the folder has no .tf files and no manifest.json of cdktf; give a folder of Terraform, or the one that "cdktf synth" wrote, by default cdktf.out';
const VALIDATE = '; run "terraform validate" and mend it';
const AGAIN = '; synthesise the app again';

/** Situations in words, each with the one line that it must give. */
export const BAD_INPUTS: Readonly<Record<string, BadInput>> = {
  // What is there, or is not.
  'a file that is not there': { files: {}, message: `in: there is no such file or folder${PLAN_IT}` },
  'a file in a folder that is not there': {
    files: {},
    inputs: ['no/plan.json'],
    message: `no/plan.json: there is no such file or folder${PLAN_IT}`,
  },
  'a path through a file': {
    files: { in: EMPTY_PLAN },
    inputs: ['in/plan.json'],
    message: `in/plan.json: there is no such file or folder${PLAN_IT}`,
  },
  'a name with a zero byte': { files: {}, inputs: ['a\0b'], message: `a\\u0000b: there is no such file or folder${PLAN_IT}` },
  'an empty folder': synth({ in: null }, NO_FOLDER),
  'a folder of node modules': synth({ 'in/package.json': '{}' }, NO_FOLDER),
  'a folder of what an editor left': synth({ 'in/.main.tf': '', 'in/#main.tf#': '', 'in/main.tf~': '' }, NO_FOLDER),
  // A folder of Terraform.
  'a folder with HCL that is cut off': synth(
    { 'in/main.tf': '\nresource "aws_sqs_queue" "leads" {\n' },
    `in/main.tf:3: it is not HCL: expected the name of an attribute or block, found the end${VALIDATE}`,
  ),
  'a folder with an expression that is none': synth(
    { 'in/main.tf': 'locals {\n  a = 1 +\n}\n' },
    `in/main.tf:3: it is not HCL: expected an expression, found "}"${VALIDATE}`,
  ),
  'a folder with JSON that is cut off': synth({ 'in/main.tf.json': '{' }, `in/main.tf.json: it is not JSON, or cut off${VALIDATE}`),
  'a folder with JSON that is no object': synth({ 'in/main.tf.json': '1' }, `in/main.tf.json: it is JSON, but no object${VALIDATE}`),
  'a folder with text for its resources': synth(
    { 'in/main.tf.json': '{"resource":"none"}' },
    `in/main.tf.json: "resource" is not an object${VALIDATE}`,
  ),
  'a folder with values of variables that are no HCL': synth(
    { 'in/main.tf': '', 'in/terraform.tfvars': 'region: eu' },
    `in/terraform.tfvars:1: it is not HCL: expected "=" or "{", found ":"${VALIDATE}`,
  ),
  'a module that calls itself': synth(
    { 'in/main.tf': 'module "a" {\n  source = "./"\n}' },
    'in: module.a is a module within itself; break the loop',
  ),
  'modules that call each other': synth(
    { 'in/main.tf': 'module "a" {\n  source = "./a"\n}', 'in/a/main.tf': 'module "b" {\n  source = "../"\n}' },
    'in: module.a.module.b is a module within itself; break the loop',
  ),
  'the same file by two names': { files: { in: EMPTY_PLAN }, inputs: ['in', './in'], message: 'two inputs are called in: give each once' },
  'a plan and synth output together': {
    files: { in: EMPTY_PLAN, 'cdk.tf.json': STACK },
    inputs: ['in', 'cdk.tf.json'],
    message: 'the inputs are of different kinds (plan, synth): give plans, states or synth output, one kind at a time',
  },
  'empty standard input': { files: {}, inputs: ['-'], stdin: '', message: `-: it is empty${SHOW}` },
  'standard input that is not JSON': { files: {}, inputs: ['-'], stdin: 'Error: no plan', message: `-: it is not JSON, or cut off${SHOW}` },
  // No JSON.
  'an empty file': one('', `in: it is empty${SHOW}`),
  'nothing but line breaks': one('\n\n', `in: it is empty${SHOW}`),
  'a JSON document that is cut off': one(EMPTY_PLAN.slice(0, -20), `in: it is not JSON, or cut off${SHOW}`),
  'two JSON documents': one(`${EMPTY_PLAN}\n${EMPTY_PLAN}`, `in: it is a stream of JSON lines ("terraform plan -json")${SHOW}`),
  HCL: one('resource "aws_s3_bucket" "leads" {\n  bucket = "leads"\n}\n', 'in: it is HCL, not JSON; give the folder that it lies in'),
  'a plan printed for people': one(
    'Terraform used the selected providers to generate the following execution plan.\n',
    `in: it is a plan printed for people${SHOW}`,
  ),
  'the stream of terraform plan -json': one(
    '{"@level":"info","type":"version"}\n{"@level":"info","type":"change_summary"}\n',
    `in: it is a stream of JSON lines ("terraform plan -json")${SHOW}`,
  ),
  // Plan files.
  'a plan file that is cut off': one(planFile().subarray(0, -30), 'in: the plan file is cut off or damaged; plan again'),
  'a plan file of which only the beginning is there': one(
    Buffer.from('PK\u0003\u0004rest of a zip', 'latin1'),
    'in: the plan file is cut off or damaged; plan again',
  ),
  'an archive that is no plan': one(
    Buffer.from(zipSync({ 'readme.md': strToU8('x') })),
    'in: it is a zip archive, but not one that "terraform plan -out" wrote; give that one',
  ),
  'an archive with a path that climbs out': one(
    planFile({ 'tfconfig/m-/../../evil.tf': 'x' }),
    `in: the archive holds a path that climbs out of it (tfconfig/m-/../../evil.tf)${HARM}`,
  ),
  'an archive with a path that climbs out of Windows': one(
    planFile({ 'tfconfig\\..\\evil.tf': 'x' }),
    `in: the archive holds a path that climbs out of it (tfconfig\\..\\evil.tf)${HARM}`,
  ),
  'an archive with an absolute path': one(
    renamed('tfconfig/m-/a.tf', '/fconfig/m-/a.tf'),
    `in: the archive holds a path that climbs out of it (/fconfig/m-/a.tf)${HARM}`,
  ),
  'an archive with one path twice': one(
    renamed('tfconfig/m-/mair.tf', 'tfconfig/m-/main.tf'),
    `in: the archive holds tfconfig/m-/main.tf twice${HARM}`,
  ),
  'an archive that unpacks without end': one(
    planFile({ 'tfconfig/m-/zeros.tf': new Uint8Array(33 << 20) }),
    `in: the archive unpacks to more than any plan file does (tfconfig/m-/zeros.tf)${HARM}`,
  ),
  'an archive with a symbolic link for code': {
    ...one(EMPTY_PLAN, `link.tf:1: it is not HCL: expected the name of an attribute or block, found "."${VALIDATE}`),
    files: { in: EMPTY_PLAN, tfplan: planFile({ 'tfconfig/m-/link.tf': '../../../secrets' }, { 'tfconfig/m-/link.tf': 0o120777 }) },
    options: ['--source', 'tfplan'],
  },
  'an archive that lies about how large its code is': {
    ...one(EMPTY_PLAN, `main.tf:2: it is not HCL: text without end${VALIDATE}`),
    files: { in: EMPTY_PLAN, tfplan: understated('tfconfig/m-/main.tf', `locals {\n  a = "${'x'.repeat(99)}"\n}\n`, 20) },
    options: ['--source', 'tfplan'],
  },
  'a plan file where there is neither Terraform nor OpenTofu': one(
    planFile(),
    'in: neither terraform nor tofu is on the PATH; run "terraform show -json in > plan.json" where one is, then "dealerguard check plan.json --source in"',
  ),
  'a plan file of another version': shown(
    {
      status: 1,
      stdout:
        '\nError: Failed to read the given file as a state or plan file\n\nState read error: no\n\nPlan read error: plan file was created by Terraform\n1.9.8, but this is 1.11.4; plan files cannot be transferred between\ndifferent Terraform versions\n',
    },
    'in: it was made by Terraform 1.9.8, and terraform here is 1.11.4; put that version on the PATH',
  ),
  'a plan file whose providers are not here': shown(
    {
      status: 1,
      stderr:
        '╷\n│ Error: Failed to load plugin schemas\n│ \n│ Error while loading schemas for plugin components: Failed to obtain provider\n│ schema: unavailable provider\n╵\n',
    },
    'in: its providers are not installed for terraform in .; run "terraform init" in the folder that was planned, and dealerguard there',
  ),
  'a plan file that cannot be shown': shown(
    { status: 1, stderr: '╷\n│ Error: Something else. It is bad\n╵\n' },
    'in: terraform cannot show it ("Something else"); run "terraform show in" to see why',
  ),
  'a plan file that is not shown, and nobody says why': shown(
    { status: 1 },
    'in: terraform cannot show it; run "terraform show in" to see why',
  ),
  'a Terraform that may not be run': shown(
    { status: null, code: 'EACCES' },
    'in: terraform could not be run (EACCES); run "terraform show -json in > plan.json" and give plan.json',
  ),
  'a Terraform that shows something else': shown({ status: 0, stdout: 'no' }, `in: it is not JSON, or cut off${SHOW}`),
  'a plan that OpenTofu encrypted': one(
    '{"meta":{"key_provider.pbkdf2.k":"x"},"encrypted_data":"x","encryption_version":"v0"}',
    'in: it is encrypted by OpenTofu; run "tofu show -json in > plan.json" where its key is configured, and give plan.json with the folder that was planned as --source',
  ),
  'a plan that lies in HCP Terraform': one(
    '{"remote_plan_format":1,"run_id":"run-1","hostname":"app.terraform.io"}',
    'in: the plan lies in HCP Terraform; run "terraform show -json in > plan.json" and give plan.json',
  ),
  // The code behind a plan.
  'a source that is not there': { ...one(EMPTY_PLAN, `code: there is no such file or folder${PLAN_IT}`), options: ['--source', 'code'] },
  'a source that is no code': {
    files: { in: EMPTY_PLAN, code: EMPTY_PLAN },
    options: ['--source', 'code'],
    message: 'code: it is no code; give a folder of .tf files, a cdktf.out folder, or the file that "terraform plan -out" wrote',
  },
  'a source of another plan': {
    files: { in: planOf('aws_sqs_queue', 'leads', {}), 'code/main.tf': 'resource "aws_sqs_queue" "other" {}' },
    options: ['--source', 'code'],
    message: 'code: it is not the code of in: it has none of its resources; give the folder that was planned',
  },
  'a source of stacks that are alike': {
    files: {
      in: planOf('aws_sqs_queue', 'leads', {}),
      'out/manifest.json': manifest({ a: { synthesizedStackPath: 'stacks/a.json' }, b: { synthesizedStackPath: 'stacks/b.json' } }),
      'out/stacks/a.json': STACK,
      'out/stacks/b.json': STACK,
    },
    options: ['--source', 'out'],
    message: 'out: several of its stacks may be the code of in; give the folder of one, such as out/stacks/a',
  },
  'a source for what is no plan': {
    files: { in: STACK, 'code/main.tf': 'resource "aws_sqs_queue" "leads" {}' },
    options: ['--source', 'code'],
    message: 'in: it is no plan, and only a plan has code behind it that it does not tell; leave out --source',
  },
  'a source for a folder': {
    files: { 'in/main.tf': 'resource "aws_sqs_queue" "leads" {}' },
    options: ['--source', 'in'],
    message: 'in: it is no plan, and only a plan has code behind it that it does not tell; leave out --source',
  },
  'more sources than inputs': {
    ...one(EMPTY_PLAN, '--source is given 2 times for one input: give it once, or once for each input in their order'),
    options: ['--source', 'a', '--source', 'b'],
  },
  'a file packed with gzip': one(gzipSync(EMPTY_PLAN), 'in: it is compressed with gzip; unpack it first'),
  'UTF-16': one(
    Buffer.from(`\ufeff${EMPTY_PLAN}`, 'utf16le'),
    'in: it is UTF-16 text (PowerShell writes that); write it as UTF-8, for example with "cmd /c terraform show -json tfplan > plan.json"',
  ),
  'UTF-16 without its mark': one(Buffer.from(EMPTY_PLAN, 'utf16le'), `in: it is a binary file${SHOW}`),
  'a binary file': one(Buffer.from([0, 1, 2, 3, 255, 254]), `in: it is a binary file${SHOW}`),
  'a HTML page': one('<!DOCTYPE html><html></html>', `in: it is not JSON, or cut off${SHOW}`),
  YAML: one('AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n', `in: it is not JSON, or cut off${SHOW}`),
  'lists within lists without end': one(
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    `in: it is JSON, but no object${SHOW}, or a cdktf.out folder`,
  ),
  'maps within maps without end': one(
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    `in: it is no plan, no state and no cdktf stack${SHOW}, or a cdktf.out folder`,
  ),
  // JSON of something else.
  'a list': one('[]', `in: it is JSON, but no object${SHOW}, or a cdktf.out folder`),
  'a number': one('1e999', `in: it is JSON, but no object${SHOW}, or a cdktf.out folder`),
  text: one('"plan"', `in: it is JSON, but no object${SHOW}, or a cdktf.out folder`),
  null: one('null', `in: it is JSON, but no object${SHOW}, or a cdktf.out folder`),
  'an empty map': one('{}', `in: it is no plan, no state and no cdktf stack${SHOW}, or a cdktf.out folder`),
  'a state file': one(
    '{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"a","outputs":{},"resources":[]}',
    'in: it is a state file; give the output of "terraform show -json"',
  ),
  'an old state file': one(
    '{"version":3,"serial":1,"modules":[]}',
    'in: it is a state file of Terraform 0.11 or older; upgrade it and give the output of "terraform show -json"',
  ),
  'the schema of providers': one('{"format_version":"1.0","provider_schemas":{}}', `in: it is the schema of providers${SHOW}`),
  'a CloudFormation template': one(
    '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{}}',
    'in: it is a CloudFormation template; dealerguard judges Terraform plans, states and cdktf stacks',
  ),
  'package.json': one(
    '{"name":"a","version":"1.0.0","dependencies":{}}',
    `in: it is no plan, no state and no cdktf stack${SHOW}, or a cdktf.out folder`,
  ),
  'a report of dealerguard': one(
    '{"format":"1","decision":"passed","findings":[]}',
    `in: it is no plan, no state and no cdktf stack${SHOW}, or a cdktf.out folder`,
  ),
  'the manifest of synth output': {
    files: { 'out/manifest.json': stackAt('stacks/leads/cdk.tf.json') },
    inputs: ['out/manifest.json'],
    message: 'out/manifest.json: it is the manifest of cdktf; give the folder that holds it',
  },
  'the output of terraform validate': one(
    '{"format_version":"1.0","valid":true,"error_count":0,"diagnostics":[]}',
    `in: it has a format_version, but is no plan and no state${SHOW}`,
  ),
  // Plans.
  'a plan without format_version': one(plan({ format_version: undefined }), `in: the plan has no format_version${AS_IT_IS}`),
  'a plan of format 2.0': one(plan({ format_version: '2.0' }), 'in: its format_version is 2.0, and only 1.x is known; update dealerguard'),
  'a plan whose format is a number': one(plan({ format_version: 1.2 }), `in: its format_version is no version${AS_IT_IS}`),
  'a plan whose format is null': one(plan({ format_version: null }), `in: its format_version is no version${AS_IT_IS}`),
  'a plan whose format is text': one(plan({ format_version: 'one' }), `in: its format_version is no version${AS_IT_IS}`),
  'a plan that failed': one(
    plan({ errored: true }),
    'in: the plan ended with errors and is not whole; mend them, plan again and check that plan',
  ),
  'a plan without the changes of what it plans': one(
    plan({ resource_changes: undefined, planned_values: PLANNED }),
    `in: the plan has no resource_changes${AS_IT_IS}`,
  ),
  'a plan with null for the changes of what it plans': one(
    plan({ resource_changes: null, planned_values: PLANNED }),
    `in: the plan has no resource_changes${AS_IT_IS}`,
  ),
  'a plan with a map for resource_changes': one(plan({ resource_changes: {} }), `in: resource_changes is not a list${SHOW}`),
  'a plan with text for a change': one(plan({ resource_changes: ['a'] }), `in: resource_changes[0] is not a resource change${AS_IT_IS}`),
  'a change without change': one(change({ change: undefined }), `in: resource_changes[0] is not a resource change${AS_IT_IS}`),
  'a change with null for change': one(change({ change: null }), `in: resource_changes[0] is not a resource change${AS_IT_IS}`),
  'a change without address': one(change({ address: undefined }), `in: resource_changes[0] is not a resource change${AS_IT_IS}`),
  'a change with a number for an address': one(change({ address: 7 }), `in: resource_changes[0] is not a resource change${AS_IT_IS}`),
  'a change without type': one(change({ type: undefined }), `in: resource_changes[0] is not a resource change${AS_IT_IS}`),
  'a change without actions': one(
    change({ change: { before: null, after: {} } }),
    `in: resource_changes[0] is not a resource change${AS_IT_IS}`,
  ),
  'a change with an unknown action': one(
    change({ change: { actions: ['explode'], before: null, after: {} } }),
    `in: resource_changes[0] is not a resource change${AS_IT_IS}`,
  ),
  'a change to text': one(
    change({ change: { actions: ['create'], before: null, after: 'leads' } }),
    `in: resource_changes[0] is not a resource change${AS_IT_IS}`,
  ),
  'a change with a list for an index': one(change({ index: [] }), `in: resource_changes[0] is not a resource change${AS_IT_IS}`),
  'a change with a map for a module': one(change({ module_address: {} }), `in: resource_changes[0] is not a resource change${AS_IT_IS}`),
  'a plan with text for its configuration': one(
    plan({ configuration: 'none' }),
    `in: configuration is not what Terraform writes${AS_IT_IS}`,
  ),
  'a plan with a list for its root module': one(
    plan({ configuration: { root_module: [] } }),
    `in: configuration.root_module is not what Terraform writes${AS_IT_IS}`,
  ),
  'a configuration with a map of blocks': one(
    plan({ configuration: { root_module: { resources: {} } } }),
    `in: configuration.root_module.resources is not what Terraform writes${AS_IT_IS}`,
  ),
  'a configuration with null for a block': one(
    plan({ configuration: { root_module: { resources: [{ address: 'aws_s3_bucket.b' }, null] } } }),
    `in: an entry of configuration.root_module.resources is not what Terraform writes${AS_IT_IS}`,
  ),
  'a configuration with a number for a provider': one(
    plan({ configuration: { root_module: { resources: [{ address: 'aws_s3_bucket.b', provider_config_key: 1 }] } } }),
    `in: an entry of configuration.root_module.resources is not what Terraform writes${AS_IT_IS}`,
  ),
  'a configuration with text for a module': one(
    plan({ configuration: { root_module: { module_calls: { leads: { module: 'leads' } } } } }),
    `in: configuration.root_module.module_calls.leads.module is not what Terraform writes${AS_IT_IS}`,
  ),
  'a configuration with a list for what a module is given': one(
    plan({ configuration: { root_module: { module_calls: { leads: { expressions: [] } } } } }),
    `in: configuration.root_module.module_calls.leads.expressions is not what Terraform writes${AS_IT_IS}`,
  ),
  'a configuration with text for a variable': one(
    plan({ configuration: { root_module: { variables: { name: 'leads' } } } }),
    `in: configuration.root_module.variables.name is not what Terraform writes${AS_IT_IS}`,
  ),
  'a configuration with a list of outputs': one(
    plan({ configuration: { root_module: { outputs: [] } } }),
    `in: configuration.root_module.outputs is not what Terraform writes${AS_IT_IS}`,
  ),
  // Synth output.
  'a manifest that is not JSON': synth({ 'in/manifest.json': '{' }, `in/manifest.json: it is not JSON, or cut off${SHOW}`),
  'a manifest without stacks': synth(
    { 'in/manifest.json': '{"version":"0.21.0"}' },
    'in/manifest.json: it names no stacks; synthesise the app again with "cdktf synth"',
  ),
  'a manifest of no stack': synth(
    { 'in/manifest.json': manifest({}) },
    'in/manifest.json: it names no stacks; synthesise the app again with "cdktf synth"',
  ),
  'a manifest with a list of stacks': synth(
    { 'in/manifest.json': manifest(['leads']) },
    'in/manifest.json: it names no stacks; synthesise the app again with "cdktf synth"',
  ),
  'a manifest with a stack that is not there': synth(
    { 'in/manifest.json': stackAt('stacks/leads/cdk.tf.json') },
    `in/stacks/leads/cdk.tf.json: the manifest names this stack, but the file is not there${AGAIN}`,
  ),
  'a manifest with a stack without its path': synth(
    { 'in/manifest.json': stackAt(undefined) },
    `in/manifest.json: stack leads has no synthesizedStackPath${AGAIN}`,
  ),
  'a manifest with a stack that climbs out': synth(
    { 'in/manifest.json': stackAt('../cdk.tf.json'), 'cdk.tf.json': STACK },
    `in/manifest.json: stack leads lies outside the folder${AGAIN}`,
  ),
  'a manifest with an absolute path': synth(
    { 'in/manifest.json': stackAt('/etc/hostname') },
    `in/manifest.json: stack leads lies outside the folder${AGAIN}`,
  ),
  'a manifest with a stack that is a folder': synth(
    { 'in/manifest.json': stackAt('stacks'), 'in/stacks': null },
    'in/stacks: it cannot be read (EISDIR); check its permissions',
  ),
  'a stack that is empty': synth({ 'in/manifest.json': stackAt('a.json'), 'in/a.json': '' }, `in/a.json: it is empty${SHOW}`),
  'a stack that is not JSON': synth(
    { 'in/manifest.json': stackAt('a.json'), 'in/a.json': '{' },
    `in/a.json: it is not JSON, or cut off${SHOW}`,
  ),
  'a stack that is a plan': synth(
    { 'in/manifest.json': stackAt('a.json'), 'in/a.json': EMPTY_PLAN },
    `in/a.json: this is no stack of cdktf${AGAIN}`,
  ),
  'a stack with text for its resources': one(
    '{"resource":"none","terraform":{}}',
    'in: "resource" is not an object; synthesise the stack again with "cdktf synth"',
  ),
  'a stack with text for a resource': one(
    '{"resource":{"aws_sqs_queue":{"leads":"none"}}}',
    'in: "resource.aws_sqs_queue.leads" is not an object; synthesise the stack again with "cdktf synth"',
  ),
  'a stack with a list of texts for a type': one(
    '{"resource":{"aws_sqs_queue":["leads"]}}',
    'in: "resource.aws_sqs_queue" is not an object; synthesise the stack again with "cdktf synth"',
  ),
  // States.
  'the state of an empty folder': one('{"format_version":"1.0"}', `in: it has a format_version, but is no plan and no state${SHOW}`),
  'a state of format 2.0': one(
    '{"format_version":"2.0","terraform_version":"1.11.4","values":{}}',
    'in: its format_version is 2.0, and only 1.x is known; update dealerguard',
  ),
  'a state with text for its values': one(
    '{"format_version":"1.0","terraform_version":"1.11.4","values":"none"}',
    'in: values is not an object; give the output of "terraform show -json"',
  ),
  'a state with a map for its resources': one(
    '{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{"resources":{}}}}',
    'in: resources is not a list of objects; give the output of "terraform show -json"',
  ),
};
