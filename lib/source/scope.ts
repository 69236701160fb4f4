import { written } from './references';
import { isOpaque, opaque, referencesOf, symbolic, type Evaluated, type KeyAsWritten, type WholeResource } from './evaluation';
import type { Step } from './syntax';

/**
 * What the names in an expression mean. Every answer may be `undefined`: not known. The answers must be found in finite time:
 * whoever evaluates a local inside `local()` sees to it that locals which name each other in a circle end as undefined.
 */
export interface Scope {
  /** The address of the module instance, so that references are absolute. Default: the root module. */
  readonly module?: string;
  variable(name: string): Evaluated | undefined;
  local(name: string): Evaluated | undefined;
  /**
   * @param resource `aws_s3_bucket.b` or `module.a.data.aws_x.y`: absolute, without instance key.
   * @param path the instance key, if the reference has one, and the attributes and indices after it; [] is the whole resource.
   * @throws Failure where there is certainly no such instance.
   */
  resource(resource: string, path: readonly (string | number)[]): Evaluated | undefined;
  /**
   * @param key the instance key of the module call, if the reference has one.
   * @throws Failure where there is certainly no such instance.
   */
  moduleOutput(module: string, output: string, key?: string | number): Evaluated | undefined;
  /** All outputs of a module that is called, as a map; a list or map of these where the call is repeated. */
  readonly wholeModule?: (module: string) => Evaluated | undefined;
  /** What the iterators of `dynamic` blocks around the expression stand for. */
  readonly iterators?: ReadonlyMap<string, Evaluated>;
  /** The text of a file that the code reads, by its path as written. */
  readonly file?: (path: string) => string | undefined;
  readonly each?: { readonly key: Evaluated; readonly value?: Evaluated };
  readonly count?: { readonly index: Evaluated };
  readonly self?: Evaluated;
  readonly path?: { readonly module?: string; readonly root?: string; readonly cwd?: string };
  readonly terraform?: { readonly workspace?: string };
}

/** A scope in which nothing is known. */
export const EMPTY_SCOPE: Scope = {
  variable: () => undefined,
  local: () => undefined,
  resource: () => undefined,
  moduleOutput: () => undefined,
};

/** A step whose key is already evaluated. */
export interface Taken {
  readonly by: 'attribute' | 'index';
  readonly key: Evaluated;
  readonly asWritten?: string;
}

/** A reference resolved as far as its scope knows: its value, and the steps still to take from there. */
export interface Resolved {
  readonly value: Evaluated;
  readonly rest: readonly Step[];
}

/** @param take evaluates the key of a step; `null` for a splat. */
export function resolve(root: string, steps: readonly Step[], scope: Scope, take: (step: Step) => Taken | null): Resolved {
  const unknown = { value: opaque([absolute(written(root, steps), scope)]), rest: [] };
  const known = (value: Evaluated | undefined, used: number): Resolved =>
    value === undefined ? unknown : { value, rest: steps.slice(used) };
  const [first, second] = [attributeName(steps[0]), attributeName(steps[1])];
  if (root === 'self') return known(scope.self, 0);
  if (first === undefined) return unknown;
  if (root === 'var') return known(scope.variable(first), 1);
  if (root === 'local') return known(scope.local(first), 1);
  if (root === 'module') return resolveModule(first, steps, scope, take) ?? unknown;
  if (root === 'data')
    return second === undefined ? unknown : resolveResource(absolute(`data.${first}.${second}`, scope), steps.slice(2), scope, take);
  const built = { each: scope.each, count: scope.count, path: scope.path, terraform: scope.terraform };
  if (isKeyOf(built, root)) return known(property(built[root], first), 1);
  return root === 'ephemeral' ? unknown : resolveResource(absolute(`${root}.${first}`, scope), steps.slice(1), scope, take);
}

/** Roots that mean the same wherever they stand, or mean something only where they stand. */
const NOT_IN_A_MODULE = /^(?:each|count|path|terraform|self)\b/;

/** A reference as it reads from outside its module. */
export function absolute(reference: string, { module = '' }: Scope): string {
  return module === '' || NOT_IN_A_MODULE.test(reference) ? reference : `${module}.${reference}`;
}

function isKeyOf<T extends object>(object: T, key: string): key is string & keyof T {
  return Object.hasOwn(object, key);
}

function property(object: object | undefined, name: string): Evaluated | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? (object as Readonly<Record<string, Evaluated>>)[name] : undefined;
}

function attributeName(step: Step | undefined): string | undefined {
  return step?.kind === 'attribute' ? step.name : undefined;
}

function resolveModule(module: string, steps: readonly Step[], scope: Scope, take: (step: Step) => Taken | null): Resolved | null {
  const index = steps[1]?.kind === 'index' ? take(steps[1])?.key : undefined;
  const used = index === undefined ? 2 : 3;
  const output = attributeName(steps[used - 1]);
  if (index !== undefined && !isKey(index)) return null;
  if (output === undefined) {
    const whole = scope.wholeModule?.(module);
    return whole === undefined ? null : { value: whole, rest: steps.slice(1) };
  }
  const value = index === undefined ? scope.moduleOutput(module, output) : scope.moduleOutput(module, output, index);
  return value === undefined ? null : { value, rest: steps.slice(used) };
}

function resolveResource(resource: string, steps: readonly Step[], scope: Scope, take: (step: Step) => Taken | null): Resolved {
  const end = steps.findIndex((step) => step.kind === 'splat');
  const straight = end < 0 ? steps : steps.slice(0, end);
  const taken = straight.map(take).filter((one) => one !== null);
  return { value: attributeOf({ resource }, taken, scope), rest: steps.slice(straight.length) };
}

/** What these steps reach in a resource: what the scope knows, a symbolic attribute, the whole resource, or something opaque. */
export function attributeOf(whole: WholeResource, taken: readonly Taken[], scope: Scope): Evaluated {
  const path = [...(whole.key === undefined ? [] : [whole.key]), ...taken.map((one) => keyOf(one))];
  if (path.every((key) => typeof key === 'string' || typeof key === 'number')) {
    const value = scope.resource(whole.resource, path);
    if (value !== undefined) return value;
  }
  const keyed: boolean = whole.key === undefined && taken[0]?.by === 'index';
  const key = keyed ? path[0] : whole.key;
  const [attribute, ...deeper] = keyed ? taken.slice(1) : taken;
  const reference = `${whole.resource}${key === undefined ? '' : `[${keyText(key)}]`}`;
  if (key === null) return opaque([whole.resource, ...referencesOf(...taken.map((one) => one.key))]);
  if (attribute === undefined) return opaque([reference], { resource: whole.resource, ...(key === undefined ? {} : { key }) });
  const isExact = attribute.by === 'attribute' && deeper.length === 0 && typeof attribute.key === 'string';
  return isExact
    ? symbolic(referenceText(reference, [attribute]))
    : opaque([referenceText(reference, [attribute, ...deeper]), ...referencesOf(...taken.map((one) => one.key))]);
}

function keyOf(taken: Taken): string | number | KeyAsWritten | null {
  if (isKey(taken.key)) return taken.key;
  return taken.asWritten === undefined || !isOpaque(taken.key) ? null : { written: taken.asWritten };
}

function isKey(value: Evaluated): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function keyText(key: string | number | KeyAsWritten | null): string {
  return typeof key === 'object' ? (key?.written ?? '') : JSON.stringify(key);
}

function referenceText(root: string, taken: readonly Taken[]): string {
  const end = taken.findIndex((one) => !isKey(one.key));
  const straight = end < 0 ? taken : taken.slice(0, end);
  return straight.reduce(
    (text, { by, key }) => (by === 'attribute' && typeof key === 'string' ? `${text}.${key}` : `${text}[${JSON.stringify(key)}]`),
    root,
  );
}
