import { symbolic, opaque, text, encoded, set, type Evaluated } from '../../lib/source/evaluation';
import { EMPTY_SCOPE, type Scope } from '../../lib/source/scope';

/** A scope for tests: some variables and locals with values, one resource with a known attribute, nothing else known. */
export function scope(extra: Partial<Scope> = {}): Scope {
  const variables: Readonly<Record<string, Evaluated>> = { env: 'prod', accounts: ['111122223333', '444455556666'] };
  const locals: Readonly<Record<string, Evaluated>> = {
    bucket: opaque(['aws_s3_bucket.b'], { resource: 'aws_s3_bucket.b' }),
    tags: { owner: symbolic('aws_iam_role.r.arn'), team: 'data' },
  };
  const known: Readonly<Record<string, Evaluated>> = { 'aws_s3_bucket.known/bucket': 'leads', 'data.aws_region.here/name': 'eu-central-1' };
  return {
    ...EMPTY_SCOPE,
    variable: (name) => variables[name],
    local: (name) => locals[name],
    resource: (resource, path) => known[[resource, ...path].join('/')],
    moduleOutput: (module, output, key) => (module === 'net' && output === 'id' ? `vpc-${key ?? 1}` : undefined),
    ...extra,
  };
}

export { encoded, opaque, set, symbolic, text };
