// The resources of a rule's example as CDKTF in TypeScript. The bindings say how a class and its properties are called, and whether a block may
// stand more than once; they are read as text. An example with a type or an attribute that they do not know has no such text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const pad = (depth) => '  '.repeat(depth);
const isName = (key) => /^[A-Za-z_]\w*$/.test(key);

/** In single quotes, as the code of this project. */
const quoted = (text) => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** Interfaces of a module: name to members, member to its type. */
const interfacesOf = (folder) => {
  const structs = join(folder, 'index-structs');
  const more = existsSync(structs) ? readdirSync(structs).filter((name) => name.endsWith('.d.ts')) : [];
  const text = [join(folder, 'index.d.ts'), ...more.map((name) => join(structs, name))]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const interfaces = [...text.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => [
    name,
    new Map([...body.matchAll(/^\s+readonly (\w+)\??: (\{[^}]*\}|.*);$/gm)].map(([, member, type]) => [member, type])),
  ]);
  const [, name] = /^export declare class (\w+) extends cdktf\.Terraform(?:Resource|DataSource) \{/m.exec(text) ?? [];
  return { name, interfaces: new Map(interfaces) };
};

class Unknown extends Error {}

/** `self` is a word of the bindings. */
const plainName = (text) => (text === 'self' ? 'selfattribute' : text.replaceAll('_', '').toLowerCase());
const memberOf = (members, attribute) => {
  const found = [...(members ?? [])].find(([member]) => plainName(member) === plainName(attribute));
  if (!found) throw new Unknown(attribute);
  return found;
};

const write = ({ interfaces }) => {
  const objectOf = (pairs, depth) =>
    pairs.length === 0
      ? '{}'
      : `{\n${pairs.map(([key, value]) => `${pad(depth + 1)}${isName(key) ? key : quoted(key)}: ${value},\n`).join('')}${pad(depth)}}`;
  /** Data of no declared type: documents, maps. */
  const dataOf = (value, depth) => {
    if (typeof value === 'string') return quoted(value);
    if (Array.isArray(value)) {
      const short = `[${value.map((one) => dataOf(one, depth)).join(', ')}]`;
      if (value.every((one) => typeof one !== 'object') && short.length < 80) return short;
      return `[\n${value.map((one) => `${pad(depth + 1)}${dataOf(one, depth + 1)},\n`).join('')}${pad(depth)}]`;
    }
    if (isObject(value))
      return objectOf(
        Object.entries(value).map(([key, one]) => [key, dataOf(one, depth + 1)]),
        depth,
      );
    return String(value);
  };
  const documentOf = (text, depth) => {
    if (!/^\s*\{/.test(text)) return quoted(text);
    try {
      return `JSON.stringify(${dataOf(JSON.parse(text), depth)})`;
    } catch {
      return quoted(text);
    }
  };
  const structOf = (values, name, depth) =>
    objectOf(
      Object.entries(values).map(([attribute, value]) => {
        const [member, type] = memberOf(interfaces.get(name), attribute);
        return [member, typedOf(value, type, depth + 1)];
      }),
      depth,
    );
  const typedOf = (value, type, depth) => {
    if (isObject(value) && '$reference' in value) return type.startsWith('string[]') ? `[${value.$reference}]` : value.$reference;
    const struct = [...type.matchAll(/\b(\w+)(\[\])?/g)].find(([, name]) => interfaces.has(name));
    if (struct && Array.isArray(value)) {
      const list = value.map((one) => (isObject(one) ? structOf(one, struct[1], depth + (struct[2] ? 1 : 0)) : dataOf(one, depth)));
      if (struct[2]) return `[\n${list.map((one) => `${pad(depth + 1)}${one},\n`).join('')}${pad(depth)}]`;
      if (list.length === 1) return list[0];
      throw new Unknown(type);
    }
    if (struct && isObject(value)) return structOf(value, struct[1], depth);
    if (type.includes('string[]') && !Array.isArray(value)) throw new Unknown(type);
    return typeof value === 'string' ? documentOf(value, depth) : dataOf(value, depth);
  };
  return { structOf };
};

const variable = (text) => text.replace(/[^A-Za-z0-9]+(.)?/g, (_whole, next = '') => next.toUpperCase()).replace(/^\d/, '_$&');

/** `aws_s3_bucket.leads.id` as a property of the constant that holds it. */
const referenceOf = (text, constants) => {
  const [, data = '', type, name, attribute] = /^(data\.)?(aws_\w+)\.([\w-]+)\.(\w+)$/.exec(text) ?? [];
  const constant = constants.get(`${data}${type}.${name}`);
  if (constant === undefined) throw new Unknown(text);
  return `${constant}.${attribute.replace(/_(\w)/g, (_whole, next) => next.toUpperCase())}`;
};

const moduleOf = ({ mode, type }) => (mode === 'data' ? `data-${type}` : type.replace(/^aws_/, '')).replaceAll('_', '-');

/** A resource without what nobody writes: attributes that AWS computes, where the bindings know the type. */
export const written = (resource, lib) => {
  const folder = join(lib, moduleOf(resource));
  if (!existsSync(join(folder, 'index.d.ts'))) return resource;
  const { name, interfaces } = interfacesOf(folder);
  const names = new Set([...(interfaces.get(`${name}Config`) ?? new Map()).keys()].map(plainName));
  return { ...resource, values: Object.fromEntries(Object.entries(resource.values).filter(([key]) => names.has(plainName(key)))) };
};

/** Resources `{ mode, type, name, values }` as TypeScript; undefined where the bindings in `lib` do not know something of them. */
export const cdktfOf = (resources, lib) => {
  try {
    const used = new Set(
      resources
        .flatMap(({ values }) => Object.values(values))
        .flatMap((value) => (isObject(value) && '$reference' in value ? [value.$reference] : [])),
    );
    const constants = new Map();
    const parts = resources.map(({ mode, type, name, values }) => {
      const module = moduleOf({ mode, type });
      if (!existsSync(join(lib, module, 'index.d.ts'))) throw new Unknown(type);
      const bindings = interfacesOf(join(lib, module));
      const resolved = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          isObject(value) && '$reference' in value ? { $reference: referenceOf(value.$reference, constants) } : value,
        ]),
      );
      const config = write(bindings).structOf(resolved, `${bindings.name}Config`, 0);
      const address = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
      const isUsed = [...used].some((text) => text.startsWith(`${address}.`));
      const taken = [...constants.values()].includes(variable(name));
      const constant = taken ? variable(`${name} ${bindings.name}`) : variable(name);
      if (isUsed) constants.set(address, constant);
      const made = `new ${bindings.name}(this, ${quoted(name)}, ${config})`;
      return {
        load: `import { ${bindings.name} } from '@cdktf/provider-aws/lib/${module}';`,
        made: isUsed ? `const ${constant} = ${made};` : `${made};`,
      };
    });
    return `${[...new Set(parts.map(({ load }) => load))].sort().join('\n')}\n\n${parts.map(({ made }) => made).join('\n')}\n`;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
};
