import { check, viewOf } from '../../../lib/check';
import { DEFAULT_CONFIG } from '../../../lib/model/config';
import type { Context, Demand } from '../../../lib/model/view';
import type { Part } from '../builders';
import { plan, planJson, refs, stack, state, viewAfter } from '../builders';

type Json = Readonly<Record<string, unknown>>;

const table = (name: string, more: Partial<Part> = {}): Part => ({
  type: 'aws_dynamodb_table',
  name,
  unknown: { arn: true, id: true },
  ...more,
});
const EU = { tags: { residency: 'eu' } };

/** What is demanded of the first resource of a type. */
function demanded(input: unknown, type = 'aws_dynamodb_table'): readonly Demand[] | undefined {
  return viewAfter(input).resources[type]?.find(({ address }) => address.endsWith('.leads'))?.residency;
}

describe('the residency of a resource', () => {
  const sets = (part: Partial<Part>): unknown => demanded(plan(table('leads', part)))?.map(({ set }) => set);
  test.each<[string, Partial<Part>, unknown]>([
    ['is that of its tag', { values: EU }, ['eu']],
    ['is in small letters', { values: { tags: { residency: ' EU-Central-1  eu-west-1 ' } } }, ['eu-central-1  eu-west-1']],
    ['may come from the provider', { values: { tags: null, tags_all: { residency: 'japan' } } }, ['japan']],
    [
      'is not known where its tag is not',
      { values: { tags: {} }, unknown: { tags: { residency: true } }, says: { tags: refs('var.market') } },
      [{ $unknown: ['var.market'] }],
    ],
    ['is hidden where its tag is', { values: EU, sensitive: { tags: { residency: true } } }, [{ $sensitive: true }]],
  ])('%s', (_, part, expected) => {
    expect(sets(part)).toEqual(expected);
  });

  test('is in the view for types whose place is judged, and then only', () => {
    const role: Part = { type: 'aws_iam_role', name: 'leads', values: { ...EU, assume_role_policy: '{}' } };
    expect(viewAfter(plan(role)).resources['aws_iam_role']?.[0]?.residency).toBeUndefined();
  });

  test('may come from the default tags of synth output', () => {
    const provider = { aws: [{ region: 'eu-central-1', default_tags: [{ tags: { residency: 'eu' } }] }] };
    expect(demanded(stack({ aws_dynamodb_table: { leads: {} } }, { provider }))).toEqual([{ set: 'eu', of: 'aws_dynamodb_table.leads' }]);
    const unknown = { aws: [{ region: 'eu-central-1', default_tags: [{ tags: { residency: '${var.market}' } }] }] };
    expect(demanded(stack({ aws_dynamodb_table: { leads: {} } }, { provider: unknown, variable: { market: {} } }))?.[0]?.set).toEqual({
      $unknown: [],
    });
  });
});

describe('a copy has to stay where its source has to', () => {
  const of = 'aws_db_instance.crm';
  const source: Part = { type: 'aws_db_instance', name: 'crm', values: EU, unknown: { arn: true, identifier: true } };
  const expected = [{ set: 'eu', of }];

  test('a replica', () => {
    const replica: Part = {
      type: 'aws_db_instance',
      name: 'leads',
      unknown: { replicate_source_db: true },
      says: { replicate_source_db: refs(`${of}.arn`, of) },
    };
    expect(demanded(plan(source, replica), 'aws_db_instance')).toEqual(expected);
  });

  test('beside where its own tag wants it', () => {
    const replica: Part = {
      type: 'aws_db_instance',
      name: 'leads',
      values: { tags: { residency: 'us' } },
      unknown: { replicate_source_db: true },
      says: { replicate_source_db: refs(`${of}.arn`, of) },
    };
    expect(demanded(plan(source, replica), 'aws_db_instance')).toEqual([{ set: 'us', of: 'aws_db_instance.leads' }, ...expected]);
  });

  test('a copy of a snapshot of it', () => {
    const snapshot: Part = {
      type: 'aws_db_snapshot',
      name: 's',
      unknown: { db_instance_identifier: true, id: true },
      says: { db_instance_identifier: refs(`${of}.identifier`, of) },
    };
    const copy: Part = {
      type: 'aws_db_snapshot_copy',
      name: 'leads',
      unknown: { source_db_snapshot_identifier: true },
      says: { source_db_snapshot_identifier: refs('aws_db_snapshot.s.id', 'aws_db_snapshot.s') },
    };
    expect(demanded(plan(source, snapshot, copy), 'aws_db_snapshot_copy')).toEqual(expected);
  });

  test('and so on in a circle, which ends', () => {
    const circle = (name: string, other: string): Part => ({
      type: 'aws_db_instance',
      name,
      values: name === 'leads' ? {} : EU,
      unknown: { replicate_source_db: true },
      says: { replicate_source_db: refs(`aws_db_instance.${other}.id`, `aws_db_instance.${other}`) },
    });
    expect(demanded(plan(circle('leads', 'crm'), circle('crm', 'leads')), 'aws_db_instance')).toEqual(expected);
  });

  test('what a plan of backups has selected by ARN', () => {
    const backup: Part = { type: 'aws_backup_plan', name: 'leads', values: { rule: [] }, unknown: { id: true } };
    const selection: Part = {
      type: 'aws_backup_selection',
      name: 's',
      unknown: { plan_id: true, resources: true },
      says: { plan_id: refs('aws_backup_plan.leads.id', 'aws_backup_plan.leads'), resources: refs(`${of}.arn`, of) },
    };
    expect(demanded(plan(source, backup, selection), 'aws_backup_plan')).toEqual(expected);
  });

  test('members of a global cluster, each where any other has to', () => {
    const global: Part = { type: 'aws_rds_global_cluster', name: 'g', unknown: { id: true } };
    const member = (name: string, values: Json): Part => ({
      type: 'aws_rds_cluster',
      name,
      values,
      unknown: { global_cluster_identifier: true },
      says: { global_cluster_identifier: refs('aws_rds_global_cluster.g.id', 'aws_rds_global_cluster.g') },
    });
    const view = plan(global, member('leads', {}), member('first', EU), member('other', { tags: { residency: 'japan' } }));
    expect(demanded(view, 'aws_rds_cluster')).toEqual([
      { set: 'eu', of: 'aws_rds_cluster.first' },
      { set: 'japan', of: 'aws_rds_cluster.other' },
    ]);
  });
});

describe('where copies go', () => {
  const copies = (part: Part, ...others: Part[]): unknown =>
    viewAfter(plan({ ...part, values: { ...EU, ...part.values } }, ...others)).resources[part.type]?.[0]?.copies;

  test('regions that are named, each with its place', () => {
    const replica = [{ region_name: 'eu-west-1' }, { region_name: 'us-east-1' }];
    expect(copies(table('leads', { values: { replica } }))).toEqual([
      { path: ['replica[0]', 'region_name'], region: 'eu-west-1' },
      { path: ['replica[1]', 'region_name'], region: 'us-east-1' },
    ]);
  });

  test('a region that is not known, and one that is hidden', () => {
    const part = table('leads', {
      values: { replica: [{}, { region_name: 'us-east-1' }] },
      unknown: { replica: [{ region_name: true }, {}] },
      sensitive: { replica: [{}, { region_name: true }] },
      says: { replica: [{ region_name: refs('var.region') }, { region_name: refs('var.secret') }] },
    });
    expect(copies(part)).toEqual([
      { path: ['replica[0]', 'region_name'], region: { $unknown: ['var.region', 'var.secret'] } },
      { path: ['replica[1]', 'region_name'], region: { $sensitive: true } },
    ]);
  });

  test('what only the provider computes is no copy, and a dynamic block may be one', () => {
    const secret: Part = { type: 'aws_secretsmanager_secret', name: 'leads', unknown: { replica: true } };
    expect(copies(secret)).toBeUndefined();
    expect(copies({ ...secret, says: { replica: refs('var.replicas') } })).toEqual([
      { path: ['replica'], region: { $unknown: ['var.replicas'] } },
    ]);
    expect(copies(table('leads', { unknown: { replica: true } }))).toEqual([{ path: ['replica'], region: { $unknown: [] } }]);
  });

  test('the region in an ARN, and the text where it has none', () => {
    const rule = ['arn:aws:backup:us-east-1:111122223333:backup-vault:far', 'far'].map((vault) => ({
      copy_action: [{ destination_vault_arn: vault }],
    }));
    expect(copies({ type: 'aws_backup_plan', name: 'leads', values: { rule } })).toEqual([
      {
        path: ['rule[0]', 'copy_action[0]', 'destination_vault_arn'],
        region: 'us-east-1',
        to: rule[0]?.copy_action[0]?.destination_vault_arn,
      },
      { path: ['rule[1]', 'copy_action[0]', 'destination_vault_arn'], to: 'far' },
    ]);
  });

  test('the region of what it leads to, through a provider configuration of another region', () => {
    const backup: Part = {
      type: 'aws_backup_plan',
      name: 'leads',
      values: { ...EU, rule: [{ copy_action: [{}] }] },
      unknown: { rule: [{ copy_action: [{ destination_vault_arn: true }] }] },
      says: { rule: [{ copy_action: [{ destination_vault_arn: refs('aws_backup_vault.far.arn', 'aws_backup_vault.far') }] }] },
    };
    const vault: Part = { type: 'aws_backup_vault', name: 'far', unknown: { arn: true }, provider: 'aws.far' };
    const far = { name: 'aws', alias: 'far', expressions: { region: { constant_value: 'us-east-1' } } };
    const input = planJson([backup, vault]) as { configuration: Json };
    const view = viewAfter({
      ...input,
      configuration: { ...input.configuration, provider_config: { aws: { name: 'aws' }, 'aws.far': far } },
    });
    expect(view.resources['aws_backup_plan']?.[0]?.copies).toEqual([
      { path: ['rule[0]', 'copy_action[0]', 'destination_vault_arn'], region: 'us-east-1', to: 'aws_backup_vault.far' },
    ]);
  });

  test('a bucket by its name, though its ARN is not known yet', () => {
    const replication: Part = {
      type: 'aws_s3_bucket_replication_configuration',
      name: 'leads',
      values: { bucket: 'leads', rule: [{ destination: [{ bucket: 'arn:aws:s3:::copies' }] }] },
    };
    const bucket: Part = {
      type: 'aws_s3_bucket',
      name: 'copies',
      values: { bucket: 'copies', region: 'sa-east-1' },
      unknown: { arn: true },
    };
    expect(copies(replication, bucket)).toEqual([
      { path: ['rule[0]', 'destination[0]', 'bucket'], region: 'sa-east-1', to: 'aws_s3_bucket.copies' },
    ]);
  });
});

describe('the region of a resource', () => {
  const regionOf = (input: unknown): unknown => viewAfter(input).resources['aws_dynamodb_table']?.[0]?.region;
  const withProvider = (region: unknown, more: Json = {}): unknown => {
    const input = planJson([table('leads', { values: EU })], more) as { configuration: Json };
    return { ...input, configuration: { ...input.configuration, provider_config: { aws: { name: 'aws', expressions: { region } } } } };
  };
  const variables = { variables: { region: { value: 'eu-west-1' }, name: { value: 'leads' } } };

  test.each<[string, unknown, unknown]>([
    ['its own', plan(table('leads', { values: { ...EU, region: 'eu-west-3' } })), 'eu-west-3'],
    [
      'its own, not known',
      plan(table('leads', { values: EU, unknown: { region: true }, says: { region: refs('var.region') } })),
      { $unknown: ['var.region'] },
    ],
    ['that of the provider', withProvider({ constant_value: 'eu-central-1' }), 'eu-central-1'],
    ['that of a variable in the provider', withProvider(refs('var.region'), variables), 'eu-west-1'],
    ['that of a variable which holds something else', withProvider(refs('var.name'), variables), undefined],
    ['that of several variables', withProvider(refs('var.region', 'var.name'), variables), undefined],
    [
      'that of its ARN, where nothing else tells',
      state({ type: 'aws_dynamodb_table', name: 'leads', values: { ...EU, arn: 'arn:aws:dynamodb:sa-east-1:111122223333:table/leads' } }),
      'sa-east-1',
    ],
    ['not known where nothing tells', plan(table('leads', { values: EU })), undefined],
  ])('is %s', (_, input, expected) => {
    expect(regionOf(input)).toEqual(expected);
  });
});

describe('the configuration', () => {
  const found = (context: Partial<Context>, values: Json): string[] => {
    const config = { ...DEFAULT_CONFIG, context: { ...DEFAULT_CONFIG.context, ...context } };
    const input = { path: 'plan.json', text: JSON.stringify(plan(table('leads', { values }))) };
    const { report } = check({ inputs: [input], cwd: '.', config, today: '2026-11-22' });
    return report.findings.map(({ rule, verdict }) => `${rule} ${verdict}`);
  };
  const dach = { residency: { dach: ['eu-central-1', 'eu-central-2'] } };

  test('gives a meaning to names of its own', () => {
    const tags = { residency: 'DACH' };
    expect(found(dach, { region: 'eu-central-2', tags })).toEqual([]);
    expect(found(dach, { region: 'eu-west-1', tags })).toEqual(['residency/store-region exposed']);
    expect(found({}, { region: 'eu-west-1', tags })).toEqual(['residency/store-region undecided']);
  });

  test('says where data may be kept that has no residency', () => {
    expect(found({ regions: ['eu-west-1'] }, { region: 'us-east-1' })).toEqual(['residency/store-region exposed']);
    expect(found({ regions: ['eu-west-1'] }, { region: 'us-east-1', tags: { residency: 'us' } })).toEqual([]);
  });

  test('of the view holds the sets that the view names, and no other', () => {
    const config = { ...DEFAULT_CONFIG, context: { ...DEFAULT_CONFIG.context, ...dach } };
    const contextOf = (residency: string): unknown =>
      viewOf({ path: 'plan.json', text: JSON.stringify(plan(table('leads', { values: { tags: { residency } } }))) }, config, '.').after
        .context.residency;
    expect(contextOf('dach')).toEqual(dach.residency);
    expect(contextOf('uk')).toEqual({ uk: ['eu-west-2'] });
    expect(contextOf('nowhere')).toBeUndefined();
  });
});

describe('the ledger says where nothing is judged', () => {
  const notes = (context: Partial<Context>, ...parts: Part[]): unknown[] => {
    const config = { ...DEFAULT_CONFIG, context: { ...DEFAULT_CONFIG.context, ...context } };
    const input = { path: 'plan.json', text: JSON.stringify(plan(...parts)) };
    const { report } = check({ inputs: [input], cwd: '.', config, today: '2026-11-22' });
    return report.ledger.notes.filter(({ code }) => code.includes('residency'));
  };
  const german = { tags: { country: 'DE' } };
  const hidden = table('hidden', { unknown: { tags: true }, says: { tags: refs('var.tags') } });

  test('although a country is named', () => {
    expect(notes({}, table('leads', { values: german }), table('more', { values: german }))).toEqual([
      { code: 'no-residency', args: { number: 2 } },
    ]);
    expect(notes({ regions: ['eu-west-1'] }, table('leads', { values: german }))).toEqual([]);
    expect(notes({}, table('leads', { values: { tags: { ...german.tags, residency: 'eu' } } }))).toEqual([]);
  });

  test('since tags are not known, where others have a residency', () => {
    expect(notes({}, hidden, table('leads', { values: { ...EU, region: 'eu-west-1' } }))).toEqual([
      { code: 'residency-hidden', args: { number: 1 } },
    ]);
    expect(notes({}, hidden)).toEqual([]);
  });
});
