import type { Document, Node, Pair } from 'yaml';

/** What was written in a template, its short forms (`!Ref x`) spelled out (`{ Ref: 'x' }`). Every scalar of YAML stays text. */
export type Tree = unknown;

/** More nodes than a template of CloudFormation (1 MB) can have: aliases that multiply must not exhaust the machine. */
const MOST_NODES = 500_000;

/** Parses a template in JSON or YAML. Undefined where it is neither. */
export function parseTemplate(text: string): Tree {
  try {
    return JSON.parse(text);
  } catch {
    return parseYaml(text);
  }
}

function parseYaml(text: string): Tree {
  // Most inputs have no template, and most templates of cdktf are JSON.
  const yaml = require('yaml') as typeof import('yaml');
  const document: Document = yaml.parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  let left = MOST_NODES;
  const spell = (node: unknown): Tree => {
    left -= 1;
    if (left < 0) throw new RangeError('too many nodes');
    const written = yaml.isAlias(node) ? node.resolve(document) : node;
    if (written === undefined) throw new RangeError('an alias of nothing');
    if (yaml.isMap(written)) return tagged(written, Object.fromEntries(written.items.map((pair) => entry(pair, spell))));
    if (yaml.isSeq(written)) return tagged(written, written.items.map(spell));
    return yaml.isScalar(written) ? tagged(written, written.value) : null;
  };
  try {
    return spell(document.contents);
  } catch {
    return undefined;
  }
}

function entry({ key, value }: Pair, spell: (node: unknown) => Tree): [string, Tree] {
  return [String(spell(key)), spell(value)];
}

/** `!GetAtt a.b` names a function: `{ "Fn::GetAtt": "a.b" }`. */
function tagged({ tag }: Pick<Node, never> & { readonly tag?: string }, value: Tree): Tree {
  const [, name] = /^!([A-Za-z0-9]+)$/.exec(tag ?? '') ?? [];
  if (name === undefined) return value;
  return { [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: value };
}
