// What docs/constructs.md says of each construct, made from the code: its props, members and methods from the comments of the source, and what
// it sets from what it synthesises with no prop but those that have no default.
//
//   <!-- construct: DealerDataBucket -->
//   <!-- /construct -->
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './examples.mjs';
import { defaultSettings } from './default-settings.mjs';

const require = createRequire(import.meta.url);
const folder = join(root, 'lib', 'constructs');

/** Every interface and class of the constructs, by name. */
const declarations = () => {
  const found = new Map();
  for (const file of readdirSync(folder)) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ES2022, true);
    source.forEachChild((node) => {
      if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) found.set(node.name.text, node);
    });
  }
  return found;
};

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const cell = (text) => oneLine(text).replaceAll('|', '\\|');

/** The comment of a declaration: its text, and its tags by name. */
const commentOf = (node) => {
  const [doc] = node.jsDoc?.slice(-1) ?? [];
  const textOf = (comment) => (typeof comment === 'string' ? comment : (ts.getTextOfJSDocComment(comment) ?? ''));
  const tags = (doc?.tags ?? []).map((tag) => [tag.tagName.text, oneLine(textOf(tag.comment)).replace(/^- /, '')]);
  return { text: oneLine(textOf(doc?.comment)), default: tags.find(([name]) => name === 'default')?.[1] };
};

/** The props of an interface with those it extends; `but` are left out, since they stand elsewhere on the page. */
const propsOf = (name, all, but) => {
  const node = all.get(name);
  if (!node || but.includes(name)) return [];
  const inherited = (node.heritageClauses ?? []).flatMap(({ types }) => types.flatMap((type) => propsOf(type.expression.text, all, but)));
  const own = node.members.map((member) => ({ name: member.name.text, isRequired: !member.questionToken, ...commentOf(member) }));
  return [...own, ...inherited];
};

const propsTable = (props) =>
  [
    '| prop | default | what it does |',
    '| --- | --- | --- |',
    ...props.map(
      ({ name, isRequired, text, default: value }) => `| \`${name}\` | ${isRequired ? '**required**' : cell(value)} | ${cell(text)} |`,
    ),
  ].join('\n');

const isPublic = (member) => !(member.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);

const membersTable = (node) =>
  [
    '| member | what it is |',
    '| --- | --- |',
    ...node.members
      .filter((member) => isPublic(member) && (ts.isPropertyDeclaration(member) || ts.isMethodDeclaration(member)))
      .map((member) => `| \`${signatureOf(member)}\` | ${cell(commentOf(member).text)} |`),
  ].join('\n');

const signatureOf = (member) =>
  ts.isMethodDeclaration(member)
    ? `${member.name.text}(${member.parameters.map(({ name, questionToken }) => `${name.text}${questionToken ? '?' : ''}`).join(', ')})`
    : member.name.text;

/** What a construct needs that has no default. */
const NEEDED = {
  DealerDataCluster: { vpcId: 'vpc-0a1b2c3d', subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'] },
  DealerDataFileDrop: { vpcId: 'vpc-0a1b2c3d', subnetIds: ['subnet-0a1b2c3d'] },
  DealerDataTable: { hashKey: 'id' },
};

const section = (name, all) => {
  const node = all.get(name);
  if (!node) throw new Error(`docs/constructs.md names a construct that is not there: ${name}`);
  const constructs = require(join(root, 'dist', 'constructs', 'index.js'));
  const props = propsOf(`${name}Props`, all, ['DealerDataProps', 'ResidencyProps']);
  return [
    commentOf(node).text,
    propsTable(props),
    membersTable(node),
    'Default settings, by child:',
    defaultSettings((scope) => new constructs[name](scope, 'Leads', NEEDED[name] ?? {}), Object.keys(constructs)),
  ].join('\n\n');
};

/** The sets of regions that everybody has. */
const residencyTable = () => {
  const { RESIDENCY_SETS } = require(join(root, 'dist', 'model', 'residency.js'));
  const lines = Object.entries(RESIDENCY_SETS).map(
    ([name, regions]) => `| \`${name}\` | ${regions.map((one) => `\`${one}\``).join(' ')} |`,
  );
  return ['| residency | regions |', '| --- | --- |', ...lines].join('\n');
};

const BETWEEN = /<!-- (construct|props|residency): (\w+) -->[\s\S]*?<!-- \/\1 -->/g;

const MADE = {
  construct: section,
  props: (name, all) => propsTable(propsOf(name, all, [])),
  residency: residencyTable,
};

/** The page with what stands between its marks made anew. Needs the package built. */
export const withConstructs = (page) => {
  const all = declarations();
  return page.replace(BETWEEN, (_whole, what, name) => `<!-- ${what}: ${name} -->\n\n${MADE[what](name, all)}\n\n<!-- /${what} -->`);
};
