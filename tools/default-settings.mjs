// What a construct sets, as a table: read from what it synthesises, so that it cannot say what is not so.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** The JSON of a stack that holds what `create` makes, and the construct itself. */
const synthesise = (create) => {
  const { App, TerraformStack } = require('cdktf');
  const outdir = mkdtempSync(join(tmpdir(), 'dealerguard-docs-'));
  try {
    const stack = new TerraformStack(new App({ outdir }), 'stack');
    const made = create(stack);
    return { made, json: stack.toTerraform() };
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

/** Resources and data sources with the path of their child. */
const childrenOf = (json, isData) =>
  Object.entries((isData ? json.data : json.resource) ?? {}).flatMap(([type, named]) =>
    Object.entries(named).map(([name, body]) => ({
      type,
      reference: `${isData ? 'data.' : ''}${type}.${name}`,
      path: body['//'].metadata.path.replace(/^stack\/Leads\//, ''),
      body,
    })),
  );

/** A reference, said by child: `${aws_kms_key.It_Key_0A1B.arn}` is `Key/Resource` and what is taken of it. */
const said = (text, children) =>
  children.reduce((result, { reference, path }) => (result === reference ? path : result.replaceAll(`${reference}.`, `${path}.`)), text);

const leaf = (value, children) => (typeof value === 'string' ? said(value, children) : JSON.stringify(value));
const code = (value, children) => `\`${leaf(value, children)}\``;

/** Attributes as `name = value`, those of blocks with their names before them. */
const settings = (body, children, before = '') =>
  Object.entries(body)
    .filter(([name]) => name !== '//')
    .flatMap(([name, value]) => settingsOf(`${before}${name}`, value, children));

const settingsOf = (name, value, children) => {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    return value.flatMap((one, index) => settings(one, children, value.length > 1 ? `${name}[${index}].` : `${name}.`));
  }
  if (Array.isArray(value)) return [`\`${name} = [${value.map((one) => leaf(one, children)).join(', ')}]\``];
  if (typeof value === 'object') return settings(value, children, `${name}.`);
  return [`\`${name} = ${leaf(value, children)}\``];
};

const statement = ({ sid, effect, principals = [], actions, resources, condition = [] }, children) =>
  [
    `${effect} ${actions.map((one) => `\`${one}\``).join(', ')}`,
    principals.length > 0
      ? `to ${principals.map(({ identifiers }) => identifiers.map((one) => code(one, children)).join(', ')).join(', ')}`
      : '',
    resources?.length > 0 && resources[0] !== '*' ? `on ${resources.map((one) => code(one, children)).join(', ')}` : '',
    ...condition.map(
      ({ test, variable, values }) => `where \`${variable}\` ${test} ${values.map((one) => code(one, children)).join(', ')}`,
    ),
    sid ? `(${sid})` : '',
  ]
    .filter(Boolean)
    .join(' ');

/** The table. A child that is a construct of the family has one line, since it has a table of its own. */
export const defaultSettings = (create, family) => {
  const { made, json } = synthesise(create);
  const all = [...childrenOf(json, false), ...childrenOf(json, true)];
  const inner = made.node.children.filter((child) => family.includes(child.constructor.name));
  const own = all.filter(({ path }) => !inner.some((child) => path.startsWith(`${child.node.id}/`)));
  const lines = own.map(({ type, path, body }) => {
    const text = body.statement ? body.statement.map((one) => statement(one, all)).join('; ') : settings(body, all).join(', ');
    return [path, `| \`${path}\` | \`${type}\` | ${text} |`];
  });
  const nested = inner.map((child) => [child.node.id, `| \`${child.node.id}\` | \`${child.constructor.name}\` | see there |`]);
  const order = [...lines, ...nested].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return ['| child | resource | what it sets |', '| --- | --- | --- |', ...order.map(([, line]) => line)].join('\n');
};

/** The main child comes first. */
const rank = (path) => (path === 'Resource' ? 0 : 1);
