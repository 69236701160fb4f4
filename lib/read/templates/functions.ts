import { Pieces } from '../document';
import type { Piece } from '../slots';
import { isObject } from '../values';
import type { Tree } from './parse';

/** What the names in a template mean. */
export interface TemplateScope {
  /** The address of what the template belongs to: the names of what CloudFormation fills in begin with it. */
  readonly owner: string;
  /** The same as references of its module begin. */
  readonly block: string;
  /** The value of a parameter: text, a list of texts, or what is not known. */
  readonly parameter: (name: string) => unknown;
  /** What a resource of the template is called where its name is known. */
  readonly nameOf: (resource: string) => unknown;
  readonly hasResource: (name: string) => boolean;
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly mappings: Readonly<Record<string, unknown>>;
  readonly region: string | undefined;
}

/** What stands for an attribute that is to be left out: `AWS::NoValue`. */
const NOTHING = Symbol('AWS::NoValue');

/** Functions that call each other deeper are no template that anyone wrote. */
const DEEPEST = 64;

/**
 * Evaluates the functions of CloudFormation in a tree. What CloudFormation fills in itself (an id, an ARN, the account) is one fixed value in
 * angle brackets; what depends on something that is not known becomes `Pieces`.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export function evaluateTemplate(tree: Tree, scope: TemplateScope): unknown {
  const made = evaluate(tree, scope, 0);
  return made === NOTHING ? undefined : made;
}

/** Whether a condition holds; undefined where that is not known. */
export function holds(name: string, scope: TemplateScope): boolean | undefined {
  return test({ Condition: name }, scope, 0);
}

function evaluate(tree: Tree, scope: TemplateScope, depth: number): unknown {
  if (depth > DEEPEST) return unknown(scope, 'as text');
  if (tree instanceof Pieces || typeof tree !== 'object' || tree === null) return tree;
  const next = (one: Tree): unknown => evaluate(one, scope, depth + 1);
  if (Array.isArray(tree)) return tree.map(next).filter((one) => one !== NOTHING);
  const entries = Object.entries(tree);
  const [only] = entries;
  const call = entries.length === 1 && only ? FUNCTIONS[only[0]] : undefined;
  if (call && only) return call(only[1], scope, depth + 1);
  if (only && entries.length === 1 && only[0].startsWith('Fn::')) return unknown(scope, only[0]);
  return Object.fromEntries(entries.map(([key, one]) => [key, next(one)] as const).filter(([, one]) => one !== NOTHING));
}

type Call = (argument: Tree, scope: TemplateScope, depth: number) => unknown;

const FUNCTIONS: Readonly<Record<string, Call>> = {
  Ref: (name, scope) => reference(String(name), scope),
  'Fn::GetAtt': (argument, scope) => attribute(argument, scope),
  'Fn::Sub': (argument, scope, depth) => substitute(argument, scope, depth),
  'Fn::Join': (argument, scope, depth) => join(argument, scope, depth),
  'Fn::If': (argument, scope, depth) => choose(argument, scope, depth),
  'Fn::Select': (argument, scope, depth) => select(argument, scope, depth),
  'Fn::Split': (argument, scope, depth) => split(argument, scope, depth),
  'Fn::FindInMap': (argument, scope, depth) => find(argument, scope, depth),
};

function reference(name: string, scope: TemplateScope): unknown {
  if (name === 'AWS::NoValue') return NOTHING;
  if (name === 'AWS::URLSuffix') return 'amazonaws.com';
  if (name === 'AWS::Region') return scope.region ?? symbol(`${scope.owner}.region`);
  if (name === 'AWS::AccountId') return symbol(`${scope.owner}.account_id`);
  if (name.startsWith('AWS::')) return symbol(`${scope.owner}.${name.slice('AWS::'.length)}`);
  return scope.hasResource(name) ? (scope.nameOf(name) ?? symbol(`${scope.owner}/${name}.id`)) : scope.parameter(name);
}

/** `[resource, attribute]`, or both in one text. */
function attribute(argument: Tree, scope: TemplateScope): unknown {
  const path = Array.isArray(argument) ? argument.join('.') : String(argument);
  const dot = path.indexOf('.');
  return symbol(`${scope.owner}/${dot < 0 ? path : path.slice(0, dot)}.${dot < 0 ? 'id' : path.slice(dot + 1).toLowerCase()}`);
}

/** A name that a policy or link can hold in place of the value that CloudFormation fills in. */
export function symbol(name: string): string {
  return `⟨${name.replace(/[*?$⟨⟩]/g, '_')}⟩`;
}

function substitute(argument: Tree, scope: TemplateScope, depth: number): unknown {
  const [template, given] = Array.isArray(argument) ? (argument as [Tree, Tree]) : [argument, {}];
  if (typeof template !== 'string') return unknown(scope, 'Fn::Sub');
  const own = isObject(given) ? given : {};
  return joined(
    template.split(/(\$\{[^}]*\})/).map((part) => {
      const [, literal, name] = /^\$\{(!?)([^}]*)\}$/.exec(part) ?? [];
      if (name === undefined) return part;
      if (literal === '!') return `\${${name}}`;
      if (Object.hasOwn(own, name)) return evaluate(own[name], scope, depth);
      return name.includes('.') && !name.includes('::') ? attribute(name, scope) : reference(name.trim(), scope);
    }),
    scope,
  );
}

function join(argument: Tree, scope: TemplateScope, depth: number): unknown {
  const [delimiter, list] = listOf(evaluate(argument, scope, depth));
  if (typeof delimiter !== 'string' || !Array.isArray(list)) return unknown(scope, 'Fn::Join');
  return joined(
    list.flatMap((one: unknown, at) => (at === 0 ? [one] : [delimiter, one])),
    scope,
  );
}

/** Text of parts that are text themselves or not known. */
function joined(parts: readonly unknown[], scope: TemplateScope): unknown {
  const pieces = parts.flatMap((part): (string | Piece)[] => {
    if (part instanceof Pieces) return [...part.parts];
    return typeof part === 'object' && part !== null ? [...unknown(scope, 'as text').parts] : [String(part)];
  });
  return pieces.every((part) => typeof part === 'string') ? pieces.join('') : new Pieces(pieces);
}

function choose(argument: Tree, scope: TemplateScope, depth: number): unknown {
  if (!Array.isArray(argument)) return unknown(scope, 'Fn::If');
  const [name, then, otherwise] = argument as Tree[];
  const is = test({ Condition: name }, scope, depth);
  if (is !== undefined) return evaluate(is ? then : otherwise, scope, depth);
  const both = [then, otherwise].map((one) => evaluate(one, scope, depth));
  return JSON.stringify(both[0]) === JSON.stringify(both[1]) && both[0] !== NOTHING ? both[0] : unknown(scope, `condition ${String(name)}`);
}

function select(argument: Tree, scope: TemplateScope, depth: number): unknown {
  const [index, list] = listOf(evaluate(argument, scope, depth));
  const one: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
  return one === undefined ? unknown(scope, 'Fn::Select') : one;
}

function split(argument: Tree, scope: TemplateScope, depth: number): unknown {
  const [delimiter, text] = listOf(evaluate(argument, scope, depth));
  return typeof delimiter === 'string' && typeof text === 'string' ? text.split(delimiter) : unknown(scope, 'Fn::Split');
}

function find(argument: Tree, scope: TemplateScope, depth: number): unknown {
  const keys = evaluate(argument, scope, depth);
  if (!Array.isArray(keys)) return unknown(scope, 'Fn::FindInMap');
  const found = keys.slice(0, 3).reduce<unknown>((at, key) => (isObject(at) ? at[String(key)] : undefined), scope.mappings);
  return found === undefined ? unknown(scope, 'Fn::FindInMap') : found;
}

function test(tree: Tree, scope: TemplateScope, depth: number): boolean | undefined {
  if (depth > DEEPEST || !isObject(tree)) return undefined;
  const [[name, argument] = ['', undefined]] = Object.entries(tree);
  const each = (Array.isArray(argument) ? (argument as Tree[]) : []).map((one) => test(one, scope, depth + 1));
  switch (name) {
    case 'Condition':
      return test(scope.conditions[String(argument)], scope, depth + 1);
    case 'Fn::Not':
      return each[0] === undefined ? undefined : !each[0];
    case 'Fn::And':
      return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
    case 'Fn::Or':
      return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
    case 'Fn::Equals': {
      const [one, other] = listOf(evaluate(argument, scope, depth + 1));
      const isKnown = [one, other].every((value) => typeof value !== 'object' && !(typeof value === 'string' && value.includes('⟨')));
      return isKnown ? String(one) === String(other) : undefined;
    }
    default:
      return undefined;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function unknown(scope: TemplateScope, what: string): Pieces {
  return new Pieces([{ reference: `${scope.block}.template_body ${what}`, exact: false }]);
}
