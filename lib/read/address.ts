/** Addresses and references, as Terraform writes them. */

/** One step of a module path: `module.leads["eu"]` is `{ name: 'leads', key: 'eu' }`. */
export interface ModuleStep {
  readonly name: string;
  readonly key?: InstanceKey;
}
export type InstanceKey = string | number;

/** A reference to an attribute of a resource, a data source, a variable and so on, cut into its steps. */
export interface Reference {
  /** `aws_s3_bucket`, `data.aws_iam_role`, `var`, `local`, `module`, `each`, `count`, `path` … */
  readonly root: string;
  readonly name: string;
  readonly key: InstanceKey | undefined;
  /** What follows the name: `["arn"]`. */
  readonly rest: readonly string[];
}

const STEP = /([^.["\]]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g;
type Token = { readonly word: string } | { readonly key: InstanceKey };

function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const [, word, index, key] of text.matchAll(STEP)) {
    if (word !== undefined) found.push({ word });
    else if (index !== undefined) found.push({ key: Number(index) });
    else found.push({ key: unquoted(key ?? '') });
  }
  return found;
}

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The text of a quoted key: HCL escapes as JSON does, and `${` by doubling its first sign. */
function unquoted(key: string): string {
  const text = key.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_, short?: string, long?: string, letter?: string) => {
    const code = Number.parseInt(short ?? long ?? '', 16);
    return Number.isNaN(code) ? (LETTERS[letter ?? ''] ?? letter ?? '') : code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return text.replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{');
}

function quoted(key: string): string {
  const escaped = key.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
  return escaped.replace(/\$\{/g, '$$$${').replace(/%\{/g, '%%{');
}

/** Cuts `aws_s3_bucket.b["eu"].arn` into its steps. */
export function parseReference(text: string): Reference {
  if (!text.includes('[') && !text.startsWith('data.')) {
    const [root = '', name = '', ...rest] = text.split('.');
    return { root, name, key: undefined, rest };
  }
  return referenceOf(tokens(text));
}

/** Cuts `module.a["x"].aws_s3_bucket.b["eu"].arn`: the address of the module, empty for the root module, and what follows. */
export function parseAbsolute(text: string): Reference & { readonly module: string } {
  if (!text.startsWith('module.')) return { module: '', ...parseReference(text) };
  const all = tokens(text);
  const steps: ModuleStep[] = [];
  while (isWord(all[0], 'module')) {
    const [, name, key] = all;
    const keyed = key !== undefined && 'key' in key;
    steps.push({ name: name && 'word' in name ? name.word : '', ...(keyed ? { key: key.key } : {}) });
    all.splice(0, keyed ? 3 : 2);
  }
  return { module: moduleAddress(steps), ...referenceOf(all) };
}

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && 'word' in token && token.word === word;
}

function referenceOf([first, ...others]: readonly Token[]): Reference {
  let root = first && 'word' in first ? first.word : '';
  if (root === 'data') {
    const type = others.shift();
    root = `data.${type && 'word' in type ? type.word : ''}`;
  }
  const name = others.shift();
  const after = others[0];
  const key = after && 'key' in after ? after.key : undefined;
  const rest = others.slice(key === undefined ? 0 : 1).map((token) => ('word' in token ? token.word : String(token.key)));
  return { root, name: name && 'word' in name ? name.word : '', key, rest };
}

/** Cuts `module.a["x"].module.b` into steps; the root module has none. */
export function parseModulePath(address: string | undefined): ModuleStep[] {
  const steps: ModuleStep[] = [];
  const all = address ? tokens(address) : [];
  for (let at = 0; at < all.length;) {
    const name = all[at + 1];
    const key = all[at + 2];
    const keyed = key !== undefined && 'key' in key;
    steps.push({ name: name && 'word' in name ? name.word : '', ...(keyed ? { key: key.key } : {}) });
    at += keyed ? 3 : 2;
  }
  return steps;
}

/** `["eu"]`, `[0]`, or nothing. */
export function keySuffix(key: InstanceKey | undefined): string {
  if (key === undefined) return '';
  return typeof key === 'number' ? `[${key}]` : `["${quoted(key)}"]`;
}

/** The address of a module instance, empty for the root module. */
export function moduleAddress(steps: readonly ModuleStep[]): string {
  return steps.map((step) => `module.${step.name}${keySuffix(step.key)}`).join('.');
}

/** `module.a.` before what stands in that module. */
export function within(address: string, name: string): string {
  return address === '' ? name : `${address}.${name}`;
}

/** Where a resource block stands, without instance key: the key of the instance index. */
export function blockAddress(module: string, type: string, name: string): string {
  return module === '' ? `${type}.${name}` : `${module}.${type}.${name}`;
}

/** The block of a resource in the root module, without instance key: `aws_s3_bucket.leads` of `aws_s3_bucket.leads["eu"]`. */
export function blockOf(address: string): string {
  const at = address.indexOf('[');
  return at === -1 ? address : address.slice(0, at);
}

/** Plan JSON lists `a.b.id` and then `a.b`: keeps those that are not the beginning of another. */
export function longestReferences(references: readonly string[]): readonly string[] {
  if (references.length < 2) return references;
  return references.filter((one, at) => !references.some((other, i) => i !== at && isBeginning(one, other)));
}

/** Whether a reference is to something of what another is to: `a.b.id` of `a.b`. */
export function isBeginning(one: string, other: string): boolean {
  const next = other[one.length];
  return (next === '.' || next === '[') && other.startsWith(one);
}

/** The address of the resource in whose template another stands: `aws_cloudformation_stack.legacy` of `aws_cloudformation_stack.legacy/Leads`. */
export function outerAddress(address: string): string {
  return address.includes('/') ? (/^(?:[^"/]|"(?:[^"\\]|\\.)*")*/.exec(address)?.[0] ?? address) : address;
}
