import { findings, plan } from '../builders';
import type { Part } from '../builders';
import { everyone } from './builders';

/** What is there and stays. */
const stays = (type: string, name: string, values: object): Part => ({
  type,
  name,
  values: { ...values },
  before: { ...values },
  actions: ['no-op'],
});
const group = stays('aws_security_group', 'db', { id: 'sg-0123456789', ingress: [] });
const database = (more: object = {}): Part =>
  stays('aws_db_instance', 'db', {
    id: 'db-1',
    engine: 'postgres',
    publicly_accessible: true,
    vpc_security_group_ids: ['sg-0123456789'],
    ...more,
  });
const rule = { type: 'ingress', security_group_id: 'sg-0123456789', protocol: 'tcp', from_port: 5432, to_port: 5432, ...everyone };
const ruleThat = (actions: readonly string[], before: object | null, values: object | null): Part => ({
  type: 'aws_security_group_rule',
  name: 'r',
  actions,
  before: before && { id: 'sgr-1', ...before },
  values: values && { id: 'sgr-1', ...values },
});

const told = (...parts: Part[]): string[] => findingsOf(...parts).filter((one) => !one.startsWith('ec2/group-ingress'));
const findingsOf = (...parts: Part[]): string[] =>
  findings(plan(...parts))
    .map(({ rule: id, address, verdict, severity, change }) => `${id} ${address} ${verdict} ${severity} ${change}`)
    .sort();

test('a rule that is added to the group of a database that stays is introduced, and widens what the flag opened', () => {
  expect(told(group, database(), ruleThat(['create'], null, rule))).toEqual([
    'ec2/data-port aws_security_group_rule.r exposed high introduced',
    'rds/public-access aws_db_instance.db exposed high widened',
  ]);
});

test('one that stays is existing', () => {
  expect(told(group, database(), ruleThat(['no-op'], rule, rule))).toEqual([
    'ec2/data-port aws_security_group_rule.r exposed high existing',
    'rds/public-access aws_db_instance.db exposed high existing',
  ]);
});

test('one that is opened further is widened', () => {
  const narrow = { ...rule, cidr_blocks: ['52.0.0.0/8'] };
  expect(told(group, database(), ruleThat(['update'], narrow, rule))).toEqual([
    'ec2/data-port aws_security_group_rule.r exposed high widened',
    'rds/public-access aws_db_instance.db exposed high widened',
  ]);
});

test('one that goes leaves what the flag opens behind its group', () => {
  expect(told(group, database(), ruleThat(['delete'], rule, null))).toEqual([
    'rds/public-access aws_db_instance.db unguarded high existing',
  ]);
});

test('a flag that is set on a database whose group has been open all along is introduced', () => {
  const after = { ...database().values, publicly_accessible: true };
  const flagged = { ...database({ publicly_accessible: false }), values: after, actions: ['update'] };
  expect(told(group, flagged, ruleThat(['no-op'], rule, rule))).toEqual([
    'ec2/data-port aws_security_group_rule.r exposed high widened',
    'rds/public-access aws_db_instance.db exposed high introduced',
  ]);
});
