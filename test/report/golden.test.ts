import { createHash } from 'node:crypto';
import { FORMATS, reporterOf, type Format } from '../../lib/report/formats';
import { golden, manyFindings, OPTIONS, report, SITUATIONS, WORDS } from './builders';

const ENDINGS: Readonly<Record<Format, string>> = {
  text: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'junit.xml',
  github: 'github.txt',
  'gitlab-codequality': 'codequality.json',
  'gitlab-sast': 'sast.json',
  markdown: 'md',
  html: 'html',
};

/** Styles, script and their hashes are the same in every page, and tested by a browser. */
function shown(text: string): string {
  return text
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
    .replace(/<script>[\s\S]*?<\/script>/, '<script></script>')
    .replace(/sha256-[\w+/=]+/g, 'sha256-');
}

describe.each(FORMATS)('the report as %s', (format) => {
  test.each(Object.keys(SITUATIONS))('of %s', (situation) => {
    const now = shown(reporterOf(format)(SITUATIONS[situation] ?? report(), WORDS, OPTIONS));
    expect(now).toBe(golden(situation, ENDINGS[format], now));
  });

  test.each(Object.keys(SITUATIONS))('of %s is the same every time, and ends in a line break', (situation) => {
    const [once, twice] = [1, 2].map(() => reporterOf(format)(SITUATIONS[situation] ?? report(), WORDS, OPTIONS));
    expect(twice).toBe(once);
    expect(once).toMatch(/[^\n]\n$/);
  });
});

describe('the report of 5,000 findings', () => {
  const given = manyFindings(5000);
  const of = (format: Format): string => shown(reporterOf(format)(given, WORDS, OPTIONS));

  test('as markdown, which has to leave things out', () => {
    const now = of('markdown');
    expect(now).toBe(golden('5,000 findings', ENDINGS.markdown, now));
  });

  // The others have all of them, in megabytes: their sizes and hashes stand for them.
  test('in every format, byte for byte', () => {
    const sums = FORMATS.map((format) => {
      const text = of(format);
      return `${format} ${Buffer.byteLength(text)} ${createHash('sha256').update(text).digest('hex')}\n`;
    });
    expect(sums.join('')).toBe(golden('5,000 findings', 'sums.txt', sums.join('')));
  });
});
