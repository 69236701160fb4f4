import type { Says, SourceLine } from '../model/finding';
import { asBodies, Code, isBody, literalText, type Raw, type RawBody } from './code';
import { isSameCode } from './same-code';

/** The code of one module: the blocks of all its files, told apart. */
export interface ModuleCode {
  /** Resources and data sources, by `aws_s3_bucket.leads` and `data.aws_region.here`. */
  readonly blocks: ReadonlyMap<string, Block>;
  readonly calls: ReadonlyMap<string, Block>;
  readonly variables: ReadonlyMap<string, Block>;
  readonly outputs: ReadonlyMap<string, Block>;
  /** By `aws`, and `aws.use1` where it has an alias. */
  readonly providers: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, Raw>;
  /** What `terraform` blocks say. */
  readonly settings: readonly RawBody[];
  /** What `moved` blocks say, each with `from` and `to`. */
  readonly moved: readonly RawBody[];
  /** Resources and data sources that are declared once more, in another way: Terraform takes one of them, and nobody knows which. */
  readonly again: readonly (readonly [name: string, block: Block])[];
  /** Whatever is declared more than once in several ways. */
  readonly notes: readonly Says[];
}

export interface Block {
  readonly body: RawBody;
  readonly line: () => SourceLine | undefined;
}

/** A file, parsed. */
export interface ConfigFile {
  /** Relative to the working directory, with `/`. */
  readonly name: string;
  readonly content: RawBody;
  readonly lineOf: (path: readonly string[], body: RawBody) => number | undefined;
  /** What to do where something in it is not what Terraform takes. */
  readonly advice: string;
}

/** Something stands where Terraform takes a block, and is none. */
export class ModuleError extends Error {
  override readonly name = 'ModuleError';
}

type Blocks = Map<string, Block>;
interface Draft extends Record<'blocks' | 'calls' | 'variables' | 'outputs' | 'providers', Blocks> {
  readonly locals: Map<string, Raw>;
  readonly settings: RawBody[];
  readonly moved: RawBody[];
  readonly again: [string, Block][];
  readonly notes: Says[];
}

/**
 * Puts the files of a module together. What override files say goes over what the others say, as Terraform does it.
 * https://developer.hashicorp.com/terraform/language/files/override
 * @throws ModuleError where a block is no object.
 */
export function readModule(files: readonly ConfigFile[], overrides: readonly ConfigFile[] = []): ModuleCode {
  const draft: Draft = {
    blocks: new Map(),
    calls: new Map(),
    variables: new Map(),
    outputs: new Map(),
    providers: new Map(),
    locals: new Map(),
    settings: [],
    moved: [],
    again: [],
    notes: [],
  };
  for (const file of files) declare(draft, file, add);
  for (const file of overrides) declare(draft, file, putOver);
  return draft;
}

type Kind = Exclude<keyof Draft, 'locals' | 'settings' | 'moved' | 'again' | 'notes'>;
type Put = (draft: Draft, kind: Kind, name: string, block: Block) => void;

/** Blocks with one label, and what they are here. */
const NAMED: readonly (readonly [field: string, kind: Kind])[] = [
  ['module', 'calls'],
  ['variable', 'variables'],
  ['output', 'outputs'],
  ['provider', 'providers'],
];

function declare(draft: Draft, file: ConfigFile, put: Put): void {
  declareResources(draft, file, put, 'resource', '');
  declareResources(draft, file, put, 'data', 'data.');
  for (const [field, kind] of NAMED)
    for (const [name, block] of namedBlocks(file.content[field], file, [field]))
      put(draft, kind, kind === 'providers' ? aliasOf(name, block.body) : name, block);
  draft.settings.push(...asBodies(file.content['terraform']));
  draft.moved.push(...asBodies(file.content['moved']));
  for (const locals of bodies(file.content['locals'], file, 'locals'))
    for (const [name, value] of Object.entries(locals)) if (name !== '//') putLocal(draft, file, name, value, put);
}

function declareResources(draft: Draft, file: ConfigFile, put: Put, field: string, prefix: string): void {
  for (const types of bodies(file.content[field], file, field))
    for (const [type, named] of Object.entries(types)) {
      if (type === '//') continue;
      for (const [name, block] of namedBlocks(named, file, [field, type])) {
        bodies(block.body['dynamic'], file, `${field}.${type}.${name}.dynamic`);
        put(draft, 'blocks', `${prefix}${type}.${name}`, block);
      }
    }
}

function aliasOf(provider: string, { alias }: RawBody): string {
  const text = literalText(alias);
  return text === undefined ? provider : `${provider}.${text}`;
}

function* namedBlocks(raw: Raw, file: ConfigFile, path: readonly string[]): Generator<[string, Block]> {
  const field = path.join('.');
  for (const named of bodies(raw, file, field))
    for (const [name, body] of Object.entries(named))
      if (name !== '//')
        for (const each of bodies(body, file, `${field}.${name}`))
          yield [name, { body: each, line: () => lineIn(file, [...path, name], each) }];
}

function lineIn(file: ConfigFile, path: readonly string[], body: RawBody): SourceLine | undefined {
  const line = file.lineOf(path, body);
  return line === undefined ? undefined : { file: file.name, line };
}

function bodies(raw: Raw, file: ConfigFile, field: string): readonly RawBody[] {
  if (raw === undefined || raw === null) return [];
  const list: readonly Raw[] = Array.isArray(raw) ? (raw as readonly Raw[]) : [raw];
  if (!list.every(isBody)) throw new ModuleError(`${file.name}: "${field}" is not an object; ${file.advice}`);
  return list;
}

/** Where a block is declared twice the same way, one is a copy: JSON that was made from HCL and lies beside it. */
function add(draft: Draft, kind: Kind, name: string, block: Block): void {
  const there = draft[kind].get(name);
  if (there && isSameCode(there.body, block.body)) return;
  if (!there) draft[kind].set(name, block);
  else {
    draft.notes.push(twice(kind === 'blocks' ? name : `${FIELDS[kind]}.${name}`, there, block));
    if (kind === 'blocks') draft.again.push([name, block]);
    else draft[kind].set(name, { ...there, body: {} });
  }
}

const FIELDS: Readonly<Record<string, string>> = Object.fromEntries(NAMED.map(([field, kind]) => [kind, field]));

function twice(name: string, ...blocks: readonly Block[]): Says {
  const places = blocks.map(({ line }) => line()).flatMap((at) => (at ? [`${at.file}:${at.line}`] : []));
  return { code: 'declared-twice', args: { name, places: places.join(', ') } };
}

/** Attributes and nested blocks of an override replace those of the same name. */
function putOver(draft: Draft, kind: Kind, name: string, { body, line }: Block): void {
  const there = draft[kind].get(name);
  draft[kind].set(name, { body: { ...there?.body, ...body }, line: there?.line ?? line });
}

/** A local that is given twice could be either. */
function putLocal(draft: Draft, file: ConfigFile, name: string, value: Raw, put: Put): void {
  const isOpen = put === add && draft.locals.has(name) && !isSameCode(draft.locals.get(name), value);
  if (isOpen) draft.notes.push({ code: 'declared-twice', args: { name: `local.${name}`, places: file.name } });
  draft.locals.set(name, isOpen ? new Code(null) : value);
}
