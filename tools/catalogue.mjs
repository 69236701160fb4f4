// Makes `rules.json` out of the METADATA of the policies and the carrier table, and holds METADATA to its contract.

import { Stop } from './stop.mjs';

const kinds = ['public', 'any-account', 'internet', 'residency', 'guardrail', 'shared', 'indirect'];
/** Who is at the beginning of the way to the data; `Who` in lib/model/rule.ts says what each means. */
const whos = 'anyone any-account internet region outsider no-one key-holder signed-in certificate network service worker user'.split(' ');
const severities = ['low', 'medium', 'high', 'critical'];
const isText = (value) => typeof value === 'string' && value.trim() !== '';
const isList = (check) => (value) => Array.isArray(value) && value.length > 0 && value.every(check);
const isMap = (check) => (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(check);

/** Which types are judged in one evaluation, for rules and libraries that hold resources of several types against each other. */
const joinKeys = {
  together: { check: isList(isText), wants: 'a list of resource types' },
  everywhere: { check: isList(isText), wants: 'a list of resource types' },
};

const isRows = (value) => Array.isArray(value) && value.every((row) => /^[A-Z]\d\d$/.test(row));

/** What `custom` of a rule may hold. */
const ruleKeys = {
  kinds: { required: true, check: isList((kind) => kinds.includes(kind)), wants: `a list of ${kinds.join(', ')}` },
  severity: { check: (value) => severities.includes(value), wants: `one of ${severities.join(', ')}` },
  reads: { required: true, check: isMap(isList(isText)), wants: 'resource types with lists of attributes' },
  links: {
    check: isMap(isList((path) => isText(path) && /[.[]/.test(path))),
    wants: 'resource types with lists of paths such as origin[*].domain_name',
  },
  says: { required: true, check: (value) => isMap(isText)(value) && Object.keys(value).length > 0, wants: 'sentences by code' },
  who: { check: isMap((who) => whos.includes(who)), wants: `one of ${whos.join(', ')} by code` },
  fix: { required: true, check: isText, wants: 'a sentence' },
  fixes: { check: isMap(isText), wants: 'sentences by code' },
  // Empty where a rule is about more than who gets in: the table of rows is about that.
  rows: { required: true, check: isRows, wants: 'a list of rows such as A01' },
  ...joinKeys,
  assumed: { check: (value) => typeof value === 'boolean', wants: 'true or false' },
  aliases: { check: isList(isText), wants: 'a list of former ids' },
  deprecated: { check: (value) => typeof value === 'boolean', wants: 'true or false' },
};
const libraryKeys = { says: { check: isMap(isText), wants: 'sentences by code' }, ...joinKeys };

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (map) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => compare(a, b)));
const unique = (list) => [...new Set(list)].sort(compare);

const checkCustom = (where, custom, keys) => [
  ...Object.keys(custom)
    .filter((key) => !(key in keys))
    .map((key) => `${where}: METADATA custom.${key} is not known`),
  ...Object.entries(keys).flatMap(([key, { required, check, wants }]) => {
    if (custom[key] === undefined) return required ? [`${where}: METADATA custom.${key} is missing`] : [];
    return check(custom[key]) ? [] : [`${where}: METADATA custom.${key} must be ${wants}`];
  }),
];

const checkSentences = (where, says) =>
  Object.entries(says ?? {}).flatMap(([code, sentence]) => [
    ...(/^[a-z][a-z0-9-]*$/.test(code) ? [] : [`${where}: the code "${code}" must be lower case with hyphens`]),
    ...(/^[a-z{]/.test(sentence) ? [] : [`${where}: the sentence of "${code}" must begin in lower case, since it follows an address`]),
    ...(/[.!]$/.test(sentence) ? [`${where}: the sentence of "${code}" must end without a full stop`] : []),
  ]);

/** A fix is read at a glance: one action, on one line. */
const longestFix = 110;
const checkFix = (where, name, fix) => [
  ...(fix.length > longestFix ? [`${where}: METADATA custom.${name} must have at most ${longestFix} characters`] : []),
  ...(/^[a-z{].*[^.!]$/.test(fix) ? [] : [`${where}: METADATA custom.${name} must begin in lower case and end without a full stop`]),
];

/** A fix of its own, and who gets in, are for a code that the rule or its library says. */
const checkByCode = (where, { fixes = {}, who = {}, says }, shared) =>
  Object.entries({ fixes, who }).flatMap(([key, byCode]) =>
    Object.keys(byCode)
      .filter((code) => ![code, `${code}-unknown`].some((name) => name in says || name in shared))
      .map((code) => `${where}: METADATA custom.${key} names "${code}", which the rule never says`),
  );

const checkFixes = (where, { fix, fixes = {} }) => [
  ...checkFix(where, 'fix', fix),
  ...Object.entries(fixes).flatMap(([code, one]) => checkFix(where, `fixes.${code}`, one)),
];

/** Codes that a rule writes as literals must have a sentence. `-unknown` is added where the verdict is undecided. */
const checkCodes = (where, source, says, shared) =>
  [...source.matchAll(/finding\.(?:at|layer)\([^\n]*?"([a-z][a-z0-9/-]*)"(?:, \{[^\n]*\})?\)/g)]
    .map((match) => match[1])
    .filter((code) => !(code in says || `${code}-unknown` in says || code in shared || `${code}-unknown` in shared))
    .map((code) => `${where}: says "${code}", for which METADATA custom.says has no sentence`);

/** What the rule body of lib/carrier says in the words of the rule that uses it. */
const checkCarrierCodes = (where, source, custom) => {
  if (!source.includes('carrier.findings(')) return [];
  const wanted = {
    public: ['anyone', 'anyone-unknown'],
    'any-account': custom.kinds.includes('public') ? ['any-account'] : ['any-account', 'any-account-unknown'],
    shared: ['outsider'],
  };
  return custom.kinds
    .flatMap((kind) => wanted[kind] ?? [])
    .filter((code) => !(code in custom.says))
    .map((code) => `${where}: METADATA custom.says has no sentence for "${code}"`);
};

/** A link at a path is a link of an attribute that the rule reads. */
const checkLinks = (where, { reads, links = {} }) =>
  Object.entries(links).flatMap(([type, paths]) =>
    paths
      .filter((path) => !(reads[type] ?? []).includes(path.split(/[.[]/)[0]))
      .map((path) => `${where}: METADATA custom.links has ${path} of ${type}, of which custom.reads has nothing`),
  );

const makeRule = (id, { title, description, custom, related_resources: related = [] }) => ({
  id,
  title,
  ...(description && { description: description.trim() }),
  kinds: custom.kinds,
  ...(custom.severity && { severity: custom.severity }),
  says: sorted(custom.says),
  ...(custom.who && { who: sorted(custom.who) }),
  fix: custom.fix,
  ...(custom.fixes && { fixes: sorted(custom.fixes) }),
  rows: custom.rows,
  types: Object.keys(custom.reads).sort(compare),
  sources: related.map(({ ref, description: page }) => ({ title: page, url: ref })),
  ...(custom.assumed && { assumed: true }),
  ...(custom.aliases && { aliases: custom.aliases }),
  ...(custom.deprecated && { deprecated: true }),
});

const checkRule = ({ where, annotations, source }, shared) => {
  const custom = annotations.custom ?? {};
  const problems = [
    ...(isText(annotations.title) ? [] : [`${where}: METADATA title is missing`]),
    ...((annotations.related_resources ?? []).length > 0 && annotations.related_resources.every((page) => isText(page.description))
      ? []
      : [`${where}: METADATA related_resources must name a page with ref and description`]),
    ...checkCustom(where, custom, ruleKeys),
  ];
  if (problems.length > 0) return problems;
  const codes = [...checkCodes(where, source, custom.says, shared), ...checkCarrierCodes(where, source, custom)];
  const words = [...checkSentences(where, custom.says), ...checkFixes(where, custom), ...checkByCode(where, custom, shared)];
  return [...words, ...checkLinks(where, custom), ...codes];
};

/** Attributes that something reads, by type, sorted. */
const joinReads = (parts) => {
  const reads = {};
  for (const [type, attributes] of parts.flatMap((part) => Object.entries(part))) {
    reads[type] = unique([...(reads[type] ?? []), ...attributes.filter(isText)]);
  }
  return sorted(reads);
};

/** Annotations of packages, with file and path. */
const packages = (inspected) =>
  inspected.annotations
    .filter(({ annotations }) => annotations.scope === 'package')
    .map(({ annotations, location, path }) => ({ annotations, where: location.file, path: path.slice(1).map(({ value }) => value) }));

/**
 * The catalogue. Throws Stop with all that is wrong with the METADATA.
 * `inspected` is what `opa inspect -a` says, `table` the carrier table, `folders` the folders of rules,
 * `read` gives the text of a file.
 */
export const makeCatalogue = ({ inspected, table, folders, read }) => {
  const all = packages(inspected);
  const libraries = all.filter(({ path }) => path[0] === 'lib');
  const says = sorted(
    Object.fromEntries(
      libraries.flatMap(({ annotations, path }) =>
        Object.entries(annotations.custom?.says ?? {}).map(([code, sentence]) => [`${path[1]}/${code}`, sentence]),
      ),
    ),
  );
  const rules = all
    .filter(({ path }) => path[0] === 'rules')
    .map((rule) => ({ ...rule, id: rule.path.slice(1).join('/'), source: read(rule.where) }))
    .sort((a, b) => compare(a.id, b.id));
  const ids = rules.map(({ id }) => id);
  const problems = [
    ...libraries.flatMap(({ where, annotations }) => checkCustom(where, annotations.custom ?? {}, libraryKeys)),
    ...libraries.flatMap(({ where, annotations }) => checkSentences(where, annotations.custom?.says)),
    ...folders.filter((folder) => !ids.includes(folder)).map((folder) => `rules/${folder}: no package rules of this name with METADATA`),
    ...ids.filter((id) => !folders.includes(id)).map((id) => `rules/${id}: the package has no folder of this name`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `rules/${id}: two packages have this name`),
    ...rules.flatMap((rule) => checkRule(rule, says)),
  ];
  if (problems.length > 0) throw new Stop(problems);
  const joined = (key) => unique(all.flatMap(({ annotations }) => annotations.custom?.[key] ?? []));
  const carriers = Object.entries(table).map(([type, { attribute, link }]) => ({ [type]: [attribute.split('.')[0], link.split('.')[0]] }));
  const documents = Object.entries(table).map(([type, { attribute }]) => ({ [type]: [attribute] }));
  return {
    rules: rules.map(({ id, annotations }) => makeRule(id, annotations)),
    says,
    reads: joinReads([...rules.map(({ annotations }) => annotations.custom.reads), ...carriers]),
    documents: joinReads(documents),
    together: joined('together'),
    everywhere: joined('everywhere'),
    links: joinReads(rules.map(({ annotations }) => annotations.custom.links ?? {})),
  };
};
