import { InputError } from '../model/errors';
import type { SourceLine } from '../model/finding';
import { isBody, literalText, type Raw, type RawBody } from './code';
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

type Draft = { -readonly [K in keyof ModuleCode]: Map<string, ModuleCode[K] extends ReadonlyMap<string, infer V> ? V : never> };

/**
 * Puts the files of a module together. What override files say goes over what the others say, as Terraform does it.
 * https://developer.hashicorp.com/terraform/language/files/override
 * @throws InputError where a block is no object, or is declared twice in two ways.
 */
export function readModule(files: readonly ConfigFile[], overrides: readonly ConfigFile[] = []): ModuleCode {
  const draft: Draft = {
    blocks: new Map(),
    calls: new Map(),
    variables: new Map(),
    outputs: new Map(),
    providers: new Map(),
    locals: new Map(),
  };
  for (const file of files) declare(draft, file, addOnce);
  for (const file of overrides) declare(draft, file, putOver);
  return draft;
}

type Put = (blocks: Map<string, Block>, name: string, block: Block) => void;

function declare(draft: Draft, file: ConfigFile, put: Put): void {
  for (const [kind, prefix] of [
    ['resource', ''],
    ['data', 'data.'],
  ] as const)
    for (const types of bodies(file.content[kind], file, kind))
      for (const [type, named] of Object.entries(types))
        for (const [name, block] of namedBlocks(named, file, [kind, type])) {
          bodies(block.body['dynamic'], file, `${kind}.${type}.${name}.dynamic`);
          put(draft.blocks, `${prefix}${type}.${name}`, block);
        }
  for (const [name, block] of namedBlocks(file.content['module'], file, ['module'])) put(draft.calls, name, block);
  for (const [name, block] of namedBlocks(file.content['variable'], file, ['variable'])) put(draft.variables, name, block);
  for (const [name, block] of namedBlocks(file.content['output'], file, ['output'])) put(draft.outputs, name, block);
  for (const [name, block] of namedBlocks(file.content['provider'], file, ['provider']))
    put(draft.providers, aliasOf(name, block.body), block);
  for (const locals of bodies(file.content['locals'], file, 'locals'))
    for (const [name, value] of Object.entries(locals)) if (name !== '//') draft.locals.set(name, value);
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
  if (!list.every(isBody)) throw new InputError(`${file.name}: "${field}" is not an object; ${file.advice}`);
  return list;
}

/** Where two files declare a block the same way, one is a copy: JSON that was made from HCL and lies beside it. */
function addOnce(blocks: Map<string, Block>, name: string, block: Block): void {
  const there = blocks.get(name);
  if (!there) blocks.set(name, block);
  else if (!isSameCode(there.body, block.body)) {
    const [first, second] = [there.line(), block.line()].map((line) => (line ? `${line.file}:${line.line}` : 'one file'));
    throw new InputError(`${name} is declared twice, at ${first} and at ${second}; Terraform takes one of them: remove the other`);
  }
}

/** Attributes and nested blocks of an override replace those of the same name. */
function putOver(blocks: Map<string, Block>, name: string, { body, line }: Block): void {
  const there = blocks.get(name);
  blocks.set(name, { body: { ...there?.body, ...body }, line: there?.line ?? line });
}
