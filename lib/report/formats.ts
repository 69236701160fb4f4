import type { Reporter } from './reporter';

/** Each format is loaded when it is asked for: most runs want one. */
const REPORTERS = {
  text: () => (require('./text/text') as typeof import('./text/text')).reportAsText,
  json: () => (require('./json') as typeof import('./json')).reportAsJson,
  sarif: () => (require('./sarif/sarif') as typeof import('./sarif/sarif')).reportAsSarif,
  junit: () => (require('./junit') as typeof import('./junit')).reportAsJunit,
  github: () => (require('./github') as typeof import('./github')).reportAsGithub,
  'gitlab-codequality': () => (require('./gitlab/codequality') as typeof import('./gitlab/codequality')).reportAsCodequality,
  'gitlab-sast': () => (require('./gitlab/sast') as typeof import('./gitlab/sast')).reportAsSast,
  markdown: () => (require('./markdown/markdown') as typeof import('./markdown/markdown')).reportAsMarkdown,
  html: () => (require('./html/html') as typeof import('./html/html')).reportAsHtml,
} satisfies Readonly<Record<string, () => Reporter>>;

export type Format = keyof typeof REPORTERS;
export const FORMATS = Object.keys(REPORTERS) as readonly Format[];

export function reporterOf(format: Format): Reporter {
  return REPORTERS[format]();
}

export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
