import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Examples } from '../report/handbook/handbook';
import type { Language, Translation } from '../report/words';

// Files of the package, which lies two folders up from `lib/cli` and from `dist/cli` alike.

/** The version in package.json. */
export function version(): string {
  return (readJson('package.json') as { readonly version: string }).version;
}

export function readTranslation(language: Exclude<Language, 'en'>): Translation {
  return readJson(`policies/words/${language}.json`) as Translation;
}

/** Examples of rules as people write them. */
export function readExamples(): Examples {
  return readJson('policies/compiled/handbook.json') as Examples;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, '../..', path), 'utf8'));
}
