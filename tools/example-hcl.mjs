// The resources of a rule's example as HCL, as a person would write them.

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const pad = (depth) => '  '.repeat(depth);
const isName = (key) => /^[A-Za-z_][\w-]*$/.test(key);

/** `${` begins an expression in a string of Terraform. */
const quoted = (text) => JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');

/** JSON in a string is written as the expression that makes it. */
const decoded = (text) => {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const valueOf = (value, depth) => {
  if (typeof value === 'string') {
    const document = decoded(value);
    return document === undefined ? quoted(value) : `jsonencode(${valueOf(document, depth)})`;
  }
  if (Array.isArray(value)) return listOf(value, depth);
  if (isObject(value)) return objectOf(value, depth);
  return String(value);
};

const listOf = (list, depth) => {
  const short = `[${list.map((one) => valueOf(one, depth)).join(', ')}]`;
  if (list.every((one) => typeof one !== 'object') && short.length < 80) return short;
  return `[\n${list.map((one) => `${pad(depth + 1)}${valueOf(one, depth + 1)},\n`).join('')}${pad(depth)}]`;
};

/** Names and values, with the equals signs of neighbours that are one line each in one column, as `terraform fmt` has them. */
const assignments = (pairs, depth) => {
  const isLong = ([, value]) => value.includes('\n');
  const groups = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (last && !isLong(pair) && !isLong(last[0])) last.push(pair);
    else groups.push([pair]);
  }
  return groups.flatMap((group) => {
    const width = Math.max(...group.map(([name]) => name.length));
    return group.map(([name, value]) => `${pad(depth)}${name.padEnd(width)} = ${value}\n`);
  });
};

const objectOf = (object, depth) => {
  const pairs = Object.entries(object).map(([key, value]) => [isName(key) ? key : quoted(key), valueOf(value, depth + 1)]);
  return pairs.length === 0 ? '{}' : `{\n${assignments(pairs, depth + 1).join('')}${pad(depth)}}`;
};

/** Attributes first, then blocks. `blocks` says what is one: see lib/read/provider-blocks.json. */
const bodyOf = (values, blocks, depth) => {
  const isBlock = (key) => Array.isArray(values[key]) && values[key].some(isObject) && (blocks === undefined || Array.isArray(blocks[key]));
  const keys = Object.keys(values);
  const plain = keys.filter((key) => !isBlock(key));
  const pairs = plain.map((key) => [key, expressionOf(values[key], depth)]);
  const lines = assignments(pairs, depth);
  const nested = keys
    .filter(isBlock)
    .flatMap((key) => values[key].map((one) => `${pad(depth)}${key} {\n${bodyOf(one, blocks?.[key]?.[0], depth + 1)}${pad(depth)}}\n`));
  return [...lines, ...nested.map((block, at) => (lines.length > 0 || at > 0 ? `\n${block}` : block))].join('');
};

/** What is taken from another resource stands as it is. */
export const reference = (text) => ({ $reference: text });
const expressionOf = (value, depth) => (isObject(value) && '$reference' in value ? value.$reference : valueOf(value, depth));

/** Resources `{ mode, type, name, values }` as HCL. */
export const hclOf = (resources, blocksOf) =>
  resources
    .map(({ mode, type, name, values }) => {
      const head = `${mode === 'data' ? 'data' : 'resource'} "${type}" "${name}"`;
      return Object.keys(values).length === 0 ? `${head} {}\n` : `${head} {\n${bodyOf(values, blocksOf(type), 1)}}\n`;
    })
    .join('\n');
