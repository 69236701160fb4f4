import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../model/rule';
import { englishWords, translatedWords, type Language, type Translation, type Words } from '../report/words';

/** The words of a language. English needs no file. */
export function wordsIn(language: Language, catalogue: Catalogue): Words {
  if (language === 'en') {
    return englishWords(catalogue);
  }
  const text = readFileSync(join(__dirname, `../../policies/words/${language}.json`), 'utf8');
  return translatedWords(catalogue, language, JSON.parse(text) as Translation);
}
