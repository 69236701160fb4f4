// What of the English has no translation, or one of something that has changed since. Used by tools/words.mjs and by the test.
const { createHash } = require('node:crypto');

const isObject = (value) => value !== null && typeof value === 'object';

/** What is translated as one: a rule, a sentence of a library, a text of the reports. By name. */
const unitsOf = ({ rules, says, own }) => {
  const leaves = (tree, path) =>
    Object.entries(tree).flatMap(([key, value]) => (isObject(value) ? leaves(value, `${path}/${key}`) : [[`${path}/${key}`, value]]));
  const ruleUnits = Object.entries(rules).map(([id, { title, description, says: sentences, fix, fixes }]) => [
    `rules/${id}`,
    { title, ...(description === undefined ? {} : { description }), says: sentences, fix, ...(fixes === undefined ? {} : { fixes }) },
  ]);
  return new Map([...ruleUnits, ...Object.entries(says).map(([code, text]) => [`says/${code}`, text]), ...leaves(own, 'own')]);
};

const sorted = (value) =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, sorted(one)]),
      )
    : value;

/** Of the English that a translation was made from. */
const stampOf = (unit) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(unit)))
    .digest('hex')
    .slice(0, 8);

const textsOf = (unit, path = '') =>
  isObject(unit) ? Object.entries(unit).flatMap(([key, value]) => textsOf(value, `${path}/${key}`)) : [[path, unit]];
const argumentsOf = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** Whether a translation has the same texts with the same arguments. */
const fits = (unit, translated) => {
  const [ours, theirs] = [new Map(textsOf(unit)), new Map(textsOf(translated))];
  return (
    ours.size === theirs.size && [...ours].every(([path, text]) => theirs.has(path) && argumentsOf(theirs.get(path)) === argumentsOf(text))
  );
};

/** Names of what is missing, does not fit, or was made from other English. */
const pendingOf = (english, translation) => {
  const translated = unitsOf(translation);
  return [...unitsOf(english)].flatMap(([name, unit]) => {
    if (!translated.has(name)) return [`${name}: missing`];
    if (!fits(unit, translated.get(name))) return [`${name}: other codes or arguments than the English`];
    return translation.of[name] === stampOf(unit) ? [] : [`${name}: the English has changed`];
  });
};

/** Names of what is translated and not English any more. */
const leftOverOf = (english, translation) => {
  const names = unitsOf(english);
  return [...unitsOf(translation).keys()].filter((name) => !names.has(name));
};

module.exports = { fits, leftOverOf, pendingOf, stampOf, unitsOf };
