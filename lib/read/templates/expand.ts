import type { Template } from '../../model/view';
import { Pieces, parsePieces, referencesIn } from '../document';
import { keySuffix } from '../address';
import type { ReadExpression } from '../documents';
import type { Estate, Instance } from '../instance';
import { isObject } from '../values';
import { evaluateTemplate, holds, symbol } from './functions';
import type { TemplateScope } from './functions';
import { BODIES, isTemplate } from './bodies';
import { parseTemplate } from './parse';
import { UNTOLD } from './properties';
import type { Properties } from './properties';
import { EQUIVALENTS, OPAQUE } from './types';
import type { Equivalent } from './types';

/** One input, and how to read what its plan does not know yet. */
interface Readable {
  readonly estate: Estate;
  readonly readExpression?: ReadExpression | undefined;
}

/**
 * Adds what templates make, as the resources of Terraform that it amounts to. They stand below what makes them: the address of a resource
 * `Leads` is `aws_cloudformation_stack.legacy/Leads`.
 */
export function withTemplates<T extends Readable>(side: T): T {
  const instances = side.estate.instances.flatMap((one) => (isTemplate(one) ? expand(one, side) : [one]));
  return { ...side, estate: { ...side.estate, instances } };
}

function expand(owner: Instance, side: Readable): Instance[] {
  if (isBesideThePoint(owner)) return [{ ...owner, template: { opaque: [] } }];
  const read = treeOf(owner, side);
  if (!('tree' in read)) return [{ ...owner, template: read }];
  const resources = resourcesOf(owner, read.tree);
  if (!resources) return [{ ...owner, template: { unreadable: 'it has no Resources' } }];
  const scope = scopeOf(owner, read.tree, resources);
  const entries = Object.entries(resources).filter((entry): entry is [string, Declared] => isObject(entry[1]));
  const there = entries.filter(([, one]) => typeof one['Condition'] !== 'string' || holds(one['Condition'], scope) !== false);
  const opaque = there.filter(([, one]) => OPAQUE.test(String(one['Type']))).map(([name, one]) => `${name} (${String(one['Type'])})`);
  const macros = read.tree['Transform'] === undefined ? [] : ['Transform'];
  return [
    { ...owner, template: { opaque: [...macros, ...opaque] } },
    ...there.flatMap(([name, one]) => instancesOf(owner, name, one, scope)),
  ];
}

/** What no rule looks at may say what it likes. */
function isBesideThePoint({ type, attributes }: Instance): boolean {
  const name = attributes['type_name'];
  return type === 'aws_cloudcontrolapi_resource' && typeof name === 'string' && !Object.hasOwn(EQUIVALENTS, name) && !OPAQUE.test(name);
}

/** One resource as a template declares it. */
type Declared = Readonly<Record<string, unknown>>;
type Read = { readonly tree: Declared } | Exclude<Template, { readonly opaque: readonly string[] }>;

/** The tree of a template, wherever its text stands; else what hides it. */
function treeOf(owner: Instance, { readExpression }: Readable): Read {
  const name = BODIES[owner.type] ?? '';
  const text = owner.attributes[name];
  if (isMarked(owner.sensitive, name)) return { $sensitive: true };
  if (typeof text === 'string' && text !== '') return asTree(parseTemplate(text));
  if (isSet(owner, 'template_url')) return { unreadable: 'its template lies at a URL' };
  if (!isMarked(owner.unknown, name)) return { unreadable: 'its text is not in this input' };
  const expression = owner.expressions[name];
  const read = readExpression?.(expression, owner);
  if (read instanceof Pieces) {
    const parsed = parsePieces(read);
    return parsed === undefined ? { $unknown: referencesIn(read) } : asTree(parsed);
  }
  if (isObject(read)) return { tree: read };
  return { $unknown: isObject(expression) && Array.isArray(expression['references']) ? (expression['references'] as string[]) : [] };
}

function isSet({ attributes, unknown }: Instance, name: string): boolean {
  return (typeof attributes[name] === 'string' && attributes[name] !== '') || isMarked(unknown, name);
}

function asTree(parsed: unknown): Read {
  return isObject(parsed) ? { tree: parsed } : { unreadable: 'it is neither JSON nor YAML' };
}

function isMarked(marks: unknown, name: string): boolean {
  return marks === true || (isObject(marks) && marks[name] === true);
}

/** Cloud Control makes one resource and knows no functions. */
function resourcesOf(owner: Instance, tree: Declared): Declared | undefined {
  if (owner.type !== 'aws_cloudcontrolapi_resource') return isObject(tree['Resources']) ? tree['Resources'] : undefined;
  const type = String(owner.attributes['type_name']);
  return { [type]: { Type: type, Properties: tree } };
}

function scopeOf(owner: Instance, tree: Declared, resources: Declared): TemplateScope {
  const part = (name: string): Declared => (isObject(tree[name]) ? tree[name] : {});
  const declared = part('Parameters');
  const block = `${owner.type}.${owner.name}${keySuffix(owner.key)}`;
  return {
    owner: owner.address,
    block,
    parameter: (name) => parameterOf(owner, name, declared[name], block),
    nameOf: (name) => bucketName(resources[name]),
    hasResource: (name) => Object.hasOwn(resources, name),
    conditions: part('Conditions'),
    mappings: part('Mappings'),
    region: typeof owner.region === 'string' ? owner.region : undefined,
  };
}

/** A bucket is referred to by its name, wherever it is declared. */
function bucketName(resource: unknown): unknown {
  if (!isObject(resource) || resource['Type'] !== 'AWS::S3::Bucket' || !isObject(resource['Properties'])) return undefined;
  const name = resource['Properties']['BucketName'];
  return typeof name === 'string' ? name : undefined;
}

/** What the stack gives to a parameter, else its default. */
function parameterOf(owner: Instance, name: string, declared: unknown, block: string): unknown {
  const open = new Pieces([{ reference: `${block}.parameters.${name}`, exact: false }]);
  const { Type: type, Default: otherwise } = isObject(declared) ? declared : {};
  const { parameters } = owner.attributes;
  if (
    [owner.unknown, owner.sensitive].some(
      (marks) => isMarked(marks, 'parameters') || (isObject(marks) && isMarked(marks['parameters'], name)),
    )
  )
    return open;
  const value = isObject(parameters) ? (parameters[name] ?? otherwise) : otherwise;
  if (value === undefined || value === null || (typeof type === 'string' && type.startsWith('AWS::SSM::'))) return open;
  const isList = typeof type === 'string' && (type === 'CommaDelimitedList' || type.startsWith('List<'));
  return isList && typeof value === 'string' ? value.split(',').map((one) => one.trim()) : value;
}

function instancesOf(owner: Instance, name: string, declared: Declared, scope: TemplateScope): Instance[] {
  const type = String(declared['Type']);
  const equivalents = EQUIVALENTS[type] ?? [];
  if (equivalents.length === 0) return [];
  const evaluated = evaluateTemplate(declared['Properties'] ?? {}, scope);
  const written = isObject(evaluated) ? evaluated : {};
  // A reference to a bucket without a plain name is this name.
  const called = type === 'AWS::S3::Bucket' ? { BucketName: scope.nameOf(name) ?? symbol(`${owner.address}/${name}.id`) } : {};
  const properties = written instanceof Pieces ? written : { ...written, ...called };
  return equivalents
    .filter(({ where }) => where === undefined || properties instanceof Pieces || where(properties) !== undefined)
    .map((one) => instanceOf(owner, name, properties, one, scope));
}

function instanceOf(
  owner: Instance,
  name: string,
  properties: Properties | Pieces,
  equivalent: Equivalent,
  scope: TemplateScope,
): Instance {
  const { type, suffix, attributes, documents = {} } = equivalent;
  const own = `${owner.address}/${name}`;
  const made = madeBy(attributes, properties);
  const gaps = Object.entries(made).flatMap(([attribute, value]): [string, Pieces][] => {
    if (value === UNTOLD)
      return [[attribute, new Pieces([{ reference: `${scope.block}.template_body ${name}.${attribute}`, exact: false }])]];
    return value instanceof Pieces ? [[attribute, value]] : [];
  });
  const open = new Set(gaps.map(([attribute]) => attribute));
  const known = Object.entries(made).flatMap(([attribute, value]) => (open.has(attribute) ? [] : [[attribute, withGaps(value)] as const]));
  const tags = properties instanceof Pieces ? undefined : tagsOf(properties['Tags']);
  return {
    ...owner,
    address: suffix === undefined ? own : `${own}/${suffix}`,
    type,
    name: `${owner.name}/${name}`,
    within: owner.address,
    attributes: { ...identity(own, equivalent), ...Object.fromEntries(known), tags, ...madeBy(documents, properties) },
    unknown: Object.fromEntries([...open].map((attribute) => [attribute, true])),
    sensitive: undefined,
    expressions: Object.fromEntries(gaps.map(([attribute, pieces]) => [attribute, { references: referencesIn(pieces), pieces }])),
    defaultTags: owner.attributes['tags_all'] ?? owner.attributes['tags'] ?? owner.defaultTags,
  };
}

/** What others refer to it by. A part of a resource is referred to by nobody. */
function identity(own: string, { suffix }: Equivalent): Record<string, unknown> {
  return suffix === undefined ? { id: symbol(`${own}.id`), arn: symbol(`${own}.arn`) } : {};
}

/** Where nothing is known of the properties, nothing is known of what is made of them. */
function madeBy(makers: Equivalent['attributes'], properties: Properties | Pieces): Record<string, unknown> {
  const entries = Object.entries(makers).map(([attribute, make]) => {
    return [attribute, properties instanceof Pieces ? properties : plain(make(properties))] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Booleans of YAML are text here; CloudFormation takes either. Documents hold them as text anyway. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : value;
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value) || value instanceof Pieces) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/** A part of a value that is not known, as the view has it. */
function withGaps(value: unknown): unknown {
  if (value instanceof Pieces) return { $unknown: referencesIn(value) };
  if (Array.isArray(value)) return value.map(withGaps);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withGaps(one)])) : value;
}

/** A list of `{ Key, Value }`. */
function tagsOf(tags: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(tags)) return undefined;
  return Object.fromEntries(tags.filter(isObject).map(({ Key: key, Value: value }) => [String(key), value]));
}
