// Translations: policies/words/<language>.json.
//
//   node tools/words.mjs es            what is missing or stale in Spanish, with the English of it
//   node tools/words.mjs es --stamp    after translating: notes which English it was made from, and drops what is no English any more
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = createRequire(import.meta.url);
const { fits, leftOverOf, pendingOf, stampOf, unitsOf } = load('./translation.cjs');

/** From the built gate: its own rule has words as well. */
const readEnglish = () => {
  const { rules, says } = load(join(root, 'dist', 'check.js')).readCatalogue();
  const inForce = rules.filter(({ deprecated }) => deprecated !== true);
  return {
    rules: Object.fromEntries(inForce.map((rule) => [rule.id, rule])),
    says,
    own: load(join(root, 'dist', 'report', 'english.js')).ENGLISH,
  };
};

const stamp = (english, translation) => {
  const translated = unitsOf(translation);
  const kept = [...unitsOf(english)].filter(([name, unit]) => translated.has(name) && fits(unit, translated.get(name)));
  for (const name of leftOverOf(english, translation)) {
    const [part, ...rest] = name.split('/');
    if (part !== 'own') delete translation[part][rest.join('/')];
  }
  return { ...translation, of: Object.fromEntries(kept.map(([name, unit]) => [name, stampOf(unit)])) };
};

const [language, option] = process.argv.slice(2);
const file = join(root, 'policies', 'words', `${language}.json`);
if (!language || !existsSync(file)) {
  console.error(`node tools/words.mjs LANGUAGE [--stamp]: there is no policies/words/${language}.json`);
  process.exitCode = 1;
} else {
  const english = readEnglish();
  const translation = JSON.parse(readFileSync(file, 'utf8'));
  if (option === '--stamp') writeFileSync(file, `${JSON.stringify(stamp(english, translation), null, 2)}\n`);
  const pending = pendingOf(english, option === '--stamp' ? JSON.parse(readFileSync(file, 'utf8')) : translation);
  const units = unitsOf(english);
  for (const line of pending)
    console.log(`${line}\n${option === '--stamp' ? '' : `${JSON.stringify(units.get(line.split(': ')[0]), null, 2)}\n`}`);
  console.log(`${pending.length} of ${units.size} are pending in ${language}`);
}
