import { DEFAULT_CONFIG, type Config } from '../model/config';
import { InputError } from '../model/errors';
import type { Context } from '../model/view';
import { isThere, readText } from './files';
import { faultOf } from './schema';

export const CONFIG_FILE = 'dealerguard.yaml';

/** A configuration as its file has it: every part may be left out. */
export type WrittenConfig = Partial<Omit<Config, 'context'>> & { readonly context?: Partial<Context> };

/**
 * The configuration: the file that is named, else `dealerguard.yaml` where there is one, else the defaults. YAML, or JSON, which is YAML.
 * @throws InputError with file, place and what is allowed there.
 */
export function loadConfig(cwd: string, path?: string): Config {
  if (path === undefined && !isThere(cwd, CONFIG_FILE)) {
    return DEFAULT_CONFIG;
  }
  const file = path ?? CONFIG_FILE;
  return readConfig(readText(cwd, file, 'the configuration'), file);
}

/** The configuration in a text. @throws InputError as above. */
export function readConfig(text: string, file: string): Config {
  return configOf(parseYaml(text, file), file);
}

/**
 * The configuration that a document holds. `file` opens every message.
 * @throws InputError with the place and what is allowed there.
 */
export function configOf(document: unknown, file: string): Config {
  const fault = faultOf(document, 'config');
  if (fault !== undefined) {
    throw new InputError(`${file}: ${fault}`);
  }
  const { context, dataClassTag, waivers } = document as WrittenConfig;
  const bad = context?.networks?.find((network) => !isNetwork(network));
  if (bad !== undefined) {
    throw new InputError(`${file}: context.networks holds ${bad}, which is no range of ours: write an IP range such as 198.51.100.0/24`);
  }
  return {
    context: { ...DEFAULT_CONFIG.context, ...context },
    ...(dataClassTag === undefined ? {} : { dataClassTag }),
    waivers: waivers ?? DEFAULT_CONFIG.waivers,
  };
}

/** A configuration is nested three deep. */
const DEEPEST = 20;

/** Strict: no key twice, no tags, no aliases (a few lines of them can unfold to gigabytes), one document. */
function parseYaml(text: string, file: string): unknown {
  const { parseDocument, Parser } = require('yaml') as typeof import('yaml');
  let content: unknown;
  try {
    // What makes a document of the tokens calls itself for each level: Node can end at once where its stack does.
    if ([...new Parser().parse(text)].some(isTooDeep)) {
      throw new RangeError();
    }
    const document = parseDocument(text, { version: '1.2', prettyErrors: true });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) {
      throw problem;
    }
    content = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new InputError(`${file} is no YAML that can be read here: ${reasonOf(error)}`);
  }
  if (content === null || content === undefined) {
    throw new InputError(`${file} is empty: write context, dataClassTag or waivers into it, or remove it`);
  }
  return content;
}

/** Goes down the tokens level by level. */
function isTooDeep(token: unknown): boolean {
  let level = [token];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 4 * DEEPEST) {
      return true;
    }
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []));
  }
  return false;
}

function reasonOf(error: unknown): string {
  if (error instanceof RangeError) {
    return 'it is nested too deeply';
  }
  const { message } = error as Error;
  return /^(Alias resolution is disabled|Excessive alias count)/.test(message)
    ? 'aliases (*name) are not allowed, write the value out'
    : (message.split('\n')[0] ?? '').replace(/:$/, '');
}

/** An address with a prefix length that fits it. The whole internet (`/0`) is no allow-list. */
function isNetwork(text: string): boolean {
  const { isIP } = require('node:net') as typeof import('node:net');
  const [address = '', length = ''] = text.split('/');
  const version = isIP(address);
  return version !== 0 && Number(length) > 0 && Number(length) <= (version === 4 ? 32 : 128);
}
