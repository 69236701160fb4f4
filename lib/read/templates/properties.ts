import { isObject } from '../values';

/** The properties of a resource of a template, its functions evaluated. */
export type Properties = Readonly<Record<string, unknown>>;
export type Make = (properties: Properties) => unknown;

/** The property at a path. */
export const at =
  (...path: readonly string[]): Make =>
  (properties) =>
    path.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), properties);

/** The first of a list: a policy for several queues opens each of them alike. */
export const first =
  (name: string): Make =>
  (properties) => {
    const list = properties[name];
    return Array.isArray(list) ? (list[0] as unknown) : list;
  };

/** What is not known unless it is written: its default hangs on the account or the network. */
export const UNTOLD = Symbol('not told by the template');
export const orUntold =
  (name: string): Make =>
  (properties) =>
    properties[name] ?? UNTOLD;
/** What holds where nobody wrote the property. */
export const orElse =
  (name: string, otherwise: unknown): Make =>
  (properties) =>
    properties[name] ?? otherwise;

const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** A property that is an object is a block, its names in the case that providers write. */
export const block =
  (...path: readonly string[]): Make =>
  (properties) => {
    const value = at(...path)(properties);
    return isObject(value) && Object.getPrototypeOf(value) === Object.prototype ? [snaked(value)] : value;
  };

/** Names at any depth in the case that providers write. */
export function snaked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snaked);
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [snake(name), snaked(one)]));
}

/** Properties whose names differ from the provider's in their case only. */
export const named = (...names: readonly string[]): Record<string, Make> =>
  Object.fromEntries(names.map((name) => [snake(name), at(name)]));

const CANNED: Readonly<Record<string, string>> = {
  PublicRead: 'public-read',
  PublicReadWrite: 'public-read-write',
  AuthenticatedRead: 'authenticated-read',
  Private: 'private',
};
/** The provider's name of a canned ACL. */
export const cannedAcl: Make = ({ AccessControl: acl }) => (typeof acl === 'string' ? (CANNED[acl] ?? acl) : acl);

const RULE_NAMES: Readonly<Record<string, string>> = {
  CidrIp: 'cidr_blocks',
  CidrIpv6: 'ipv6_cidr_blocks',
  SourcePrefixListId: 'prefix_list_ids',
  SourceSecurityGroupId: 'security_groups',
};
/** Rules of a security group, as the provider writes them within the group. */
export const ingress: Make = ({ SecurityGroupIngress: rules }) =>
  Array.isArray(rules)
    ? rules.map((rule: unknown) => {
        if (!isObject(rule)) return rule;
        const { IpProtocol: protocol, FromPort: from, ToPort: to } = rule;
        const sources = Object.entries(RULE_NAMES).map(([name, attribute]) => [attribute, rule[name] === undefined ? [] : [rule[name]]]);
        return { protocol, from_port: numeric(from), to_port: numeric(to), ...(Object.fromEntries(sources) as object) };
      })
    : rules;

const numeric = (value: unknown): unknown => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value);
/** A number, which YAML has as text. */
export const number =
  (name: string): Make =>
  (properties) =>
    numeric(properties[name]);

/** A document that the provider calls `policy`. */
export const policy = (name: string): Record<string, Make> => ({ policy: at(name) });

/** A document with one statement that CloudFormation writes as a property. */
export const oneStatement: Make = ({ Statement: statement }) => (statement === undefined ? undefined : { Statement: [statement] });
