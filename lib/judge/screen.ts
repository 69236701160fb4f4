import type { Document, Principal, Resource, S3Store, Statement, Text, Unknown, View } from '../model/view';

/** Account ids, ARNs and canonical ids that are fixed to the last character. A wildcard or a policy variable makes them something else. */
const FIXED = /^[^*?$]+$/;
const NAMED: ReadonlySet<string> = new Set(['AWS', 'CanonicalUser']);
const GRANTS_NOTHING: Document = { statements: [] };

/**
 * Takes the documents out of a view that can let nobody in whom they do not name: most documents of most estates, and judging each takes the
 * engine longer than everything else together. Where the configuration lists who is no outsider, named principals matter and all
 * documents stay.
 */
export function withoutClosed(view: View): View {
  const { accounts, organizations, networks } = view.context;
  if (accounts.length + organizations.length + networks.length > 0) return view;
  const resources = Object.fromEntries(Object.entries(view.resources).map(([type, list]) => [type, list.map(screened)]));
  const s3 = view.stores.s3.map(screenedStore);
  return { ...view, resources, stores: { ...view.stores, s3 } };
}

function screenedStore(store: S3Store): S3Store {
  const bucket = store.bucket && screened(store.bucket);
  const policies = store.policies.map(screened);
  const isSame = bucket === store.bucket && policies.every((one, at) => one === store.policies[at]);
  return isSame ? store : { ...store, bucket, policies };
}

function screened(resource: Resource): Resource {
  const { documents } = resource;
  if (!documents || !Object.values(documents).some(isClosed)) return resource;
  const open = Object.entries(documents).map(([path, document]) => [path, isClosed(document) ? GRANTS_NOTHING : document] as const);
  return { ...resource, documents: Object.fromEntries(open) };
}

/** Whether every statement denies, or allows named accounts, roles and users only. */
function isClosed(document: Document): boolean {
  return 'statements' in document && document.statements.every(isClosedStatement);
}

function isClosedStatement(statement: Statement | Unknown): boolean {
  if ('$unknown' in statement) return false;
  const { effect, principals, not_principals: excepted, resources } = statement;
  if (effect === 'Deny') return true;
  if (effect !== 'Allow' || excepted.length > 0) return false;
  // A policy of a role or a group names nobody: it matters where it is for every resource.
  return principals.length > 0 ? principals.every(isNamed) : resources.length > 0 && resources.every(isNarrow);
}

/** Whether a resource is one that is named, or a part of it: as `iam/exposing-actions` has it. */
function isNarrow(resource: Text): boolean {
  if (typeof resource !== 'string') return false;
  const parts = resource.split(':');
  const last = parts[parts.length - 1] ?? '';
  return last !== '*' && (parts[2] === 's3' || !/^[^/]*\/\*$/.test(last));
}

function isNamed(principal: Principal | Unknown): boolean {
  return 'type' in principal && NAMED.has(principal.type) && typeof principal.value === 'string' && FIXED.test(principal.value);
}
