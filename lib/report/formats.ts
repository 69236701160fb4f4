import type { Reporter } from './reporter';

/** Each format is loaded when it is asked for: most runs want one. */
const REPORTERS = {
  text: () => (require('./text') as typeof import('./text')).reportAsText,
  json: () => (require('./json') as typeof import('./json')).reportAsJson,
  sarif: () => (require('./sarif') as typeof import('./sarif')).reportAsSarif,
  junit: () => (require('./junit') as typeof import('./junit')).reportAsJunit,
  github: () => (require('./github') as typeof import('./github')).reportAsGithub,
  'gitlab-codequality': () => (require('./gitlab-codequality') as typeof import('./gitlab-codequality')).reportAsCodequality,
  'gitlab-sast': () => (require('./gitlab-sast') as typeof import('./gitlab-sast')).reportAsSast,
  markdown: () => (require('./markdown') as typeof import('./markdown')).reportAsMarkdown,
  html: () => (require('./html') as typeof import('./html')).reportAsHtml,
} satisfies Readonly<Record<string, () => Reporter>>;

export type Format = keyof typeof REPORTERS;
export const FORMATS = Object.keys(REPORTERS) as readonly Format[];

export function reporterOf(format: Format): Reporter {
  return REPORTERS[format]();
}

export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
