import type { Catalogue } from '../model/rule';
import { englishWords, translatedWords, type Language, type Words } from '../report/words';
import { readTranslation } from './package-files';

/** The words of a language. English needs no file. */
export function wordsIn(language: Language, catalogue: Catalogue): Words {
  return language === 'en' ? englishWords(catalogue) : translatedWords(catalogue, language, readTranslation(language));
}
