import { stack, verdicts } from './builders';

type Json = Readonly<Record<string, unknown>>;
const PUBLIC = ['redshift/public-access aws_redshift_cluster.leads exposed'];
const required = (version: string, name = 'aws', source = 'hashicorp/aws'): Json => ({
  terraform: { required_providers: { [name]: { source, version } } },
});
const cluster = (fields: Json, more: Json): string[] => verdicts(stack({ aws_redshift_cluster: { leads: fields } }, more));

describe('a cluster that does not say whether it is public', () => {
  test.each<[string, Json, string[]]>([
    ['is before version 6 of the provider', required('~> 5.0'), PUBLIC],
    ['is in an exact version before it', required('5.100.0'), PUBLIC],
    ['is in any version below it', required('>= 4.0, < 6.0.0'), PUBLIC],
    ['is up to one before it', required('<= 5.99'), PUBLIC],
    ['is under another name of the provider', required('~> 5.0', 'amazon', 'registry.terraform.io/hashicorp/aws'), PUBLIC],
    ['is where the old style says the version', { terraform: { required_providers: { aws: '= 4.67.0' } } }, PUBLIC],
    ['is where the provider block says it', { provider: { aws: [{ version: '~> 3.27' }] } }, PUBLIC],
    ['is not since version 6', required('~> 6.0'), []],
    ['is not where the newest will do', required('>= 5.0'), []],
    ['is not where a version is only left out', required('!= 5.1.0'), []],
    ['is not where no version is said', {}, []],
    ['is not by the version of another provider', required('~> 5.0', 'aws', 'example/aws'), []],
    ['is not where the constraint is none', required('newest'), []],
  ])('%s', (_, more, expected) => {
    expect(cluster({}, more)).toEqual(expected);
  });

  test('is what it says, and undecided where that is not known', () => {
    expect(cluster({ publicly_accessible: false }, required('~> 5.0'))).toEqual([]);
    expect(cluster({ publicly_accessible: '${var.x}' }, { ...required('~> 5.0'), variable: { x: {} } })).toEqual([
      'redshift/public-access aws_redshift_cluster.leads undecided',
    ]);
  });
});
