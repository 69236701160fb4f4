// The table lib/read/provider-blocks.json: which attributes of a resource type Terraform keeps as lists of objects.
// And lib/read/written-blocks.json: which of them the provider never fills in, so that somebody must have written them.
// `npm run docs` writes them; tools/docs.mjs --check compares them.
//
// Why: plan JSON has every block as a list. cdktf and people who write JSON configuration give a block that may
// stand only once as a plain object, and an object may just as well be a map. Only the provider's schema tells.
//
// The table has the shape of the plan. A list of objects is `[{…}]`, one object is `{…}`, a map of objects is
// `{"*": {…}}`. Objects and maps are there only where a list lies within them. What is not in the table (strings,
// maps of strings, lists of strings) is in a plan as it was written.
//
// The source is the generated code of @cdktf/provider-aws, read as text: nothing is executed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Data sources are read from a plan only where the gate reads policy documents out of them.
const DATA = { 'data-aws-iam-policy-document': 'data.aws_iam_policy_document' };

const moduleText = (bindings, folder) => {
  const structs = join(bindings, folder, 'index-structs');
  const more = existsSync(structs) ? readdirSync(structs).filter((name) => name.endsWith('.js')) : [];
  return [join(bindings, folder, 'index.js'), ...more.sort().map((name) => join(structs, name))]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
};

/** `rule: { value: cdktf.listMapperHcl(fooRuleToHclTerraform, true)(…), isBlock: true, type: "list", … }` */
const members = (body) => {
  const entry = /^\s+"?([\w-]+)"?: \{\n\s+value: (.*),\n\s+isBlock: \w+,\n\s+type: "(\w+)",/gm;
  return [...body.matchAll(entry)].flatMap(([, name, value, nesting]) => {
    const struct = [...value.matchAll(/(?<!cdktf\.)\b(\w+)ToHclTerraform\b/g)].at(-1)?.[1];
    return struct ? [{ name, nesting, struct }] : [];
  });
};

const structsOf = (text) =>
  new Map([...text.matchAll(/^function (\w+)ToHclTerraform\(struct\) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => [name, members(body)]));

const sorted = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const shapeOf = (list, structs) => sorted(list.flatMap((member) => shapeOfMember(member, structs)));

const shapeOfMember = ({ name, nesting, struct }, structs) => {
  const within = shapeOf(structs.get(struct) ?? [], structs);
  if (nesting === 'list' || nesting === 'set') return [[name, [within]]];
  if (Object.keys(within).length === 0) return [];
  return [[name, nesting === 'map' ? { '*': within } : within]];
};

/** The class of the resource itself, not of what is nested in it. */
const classText = (text) => /^class \w+ extends cdktf\.Terraform(?:Resource|DataSource) \{\n([\s\S]*?)^\}/m.exec(text)?.[1];

const typeShape = (bindings, folder) => {
  const text = moduleText(bindings, folder);
  const type = /terraformResourceType: '(\w+)'/.exec(text)?.[1];
  const own = classText(text);
  if (!type || !own) return [];
  const shape = shapeOf(members(own.slice(own.indexOf('synthesizeHclAttributes()'))), structsOf(text));
  return Object.keys(shape).length === 0 ? [] : [[DATA[folder] ?? type, shape]];
};

const foldersIn = (bindings) => {
  const folders = readdirSync(bindings).filter((name) => existsSync(join(bindings, name, 'index.js')) && name !== 'provider');
  return folders.filter((name) => !name.startsWith('data-aws-') || name in DATA);
};

/**
 * The text of the table, from the `lib` folder of @cdktf/provider-aws. One type a line: a small file whose changes can
 * be reviewed. The statement of a web ACL nests in itself without end and is left out, as the bindings leave it out.
 */
export const providerBlocks = (bindings) => {
  const shapes = sorted(foldersIn(bindings).flatMap((name) => typeShape(bindings, name)));
  const lines = Object.entries(shapes).map(([type, shape]) => `${JSON.stringify(type)}:${JSON.stringify(shape)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
};

/** Attributes that the provider may compute, in the comments of a binding: `// ingress - computed: true, optional: true, required: false`. */
const computedAttributes = (text) => new Set([...text.matchAll(/^\s+\/\/ (\w+) - computed: true,/gm)].map(([, name]) => name));

/**
 * The text of the table of blocks that only a person writes, of every resource type that has blocks.
 * @param computed blocks that the provider fills in, by type (tools/computed-blocks.json)
 */
export const writtenBlocks = (bindings, computed) => {
  const written = (folder) => {
    const found = typeShape(bindings, folder);
    return found.map(([type, shape]) => {
      const filledIn = new Set([...computedAttributes(classText(moduleText(bindings, folder)) ?? ''), ...(computed[type] ?? [])]);
      return [type, Object.keys(shape).filter((name) => !filledIn.has(name))];
    });
  };
  const entries = Object.entries(sorted(foldersIn(bindings).flatMap(written)));
  return `{\n${entries.map(([type, names]) => `${JSON.stringify(type)}:${JSON.stringify(names)}`).join(',\n')}\n}\n`;
};
