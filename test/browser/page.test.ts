import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Report } from '../../lib/model/report';
import { readCatalogue } from '../../lib/check';
import type { Examples } from '../../lib/report/handbook/handbook';
import { handbookHtml } from '../../lib/report/handbook/html';
import { reportAsHtml } from '../../lib/report/html/html';
import { englishWords, translatedWords, type Translation, type Words } from '../../lib/report/words';
import { finding, manyFindings, OPTIONS, report, SITUATIONS, WORDS } from '../report/builders';
import { Browsers, CHROMIUM } from './chromium';

// The page in a real browser. Without one on this machine nothing is tested here, and jest says so: skipped.
const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

/** As many as a gate run of a large estate has; fewer outside CI, where somebody waits for the tests. */
const MANY = process.env['CI'] === undefined ? 300 : 5000;

const EXAMPLES = JSON.parse(readFileSync(join(__dirname, '../../policies/compiled/handbook.json'), 'utf8')) as Examples;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const many = withAllParts(manyFindings(24));

let folder: string;
const browsers = new Browsers();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealerguard-page-'));
});
afterEach(() => browsers.close());
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The words of the reports in another language, about the rules of the tests. */
function wordsIn(language: 'es' | 'ja'): Words {
  const translation = JSON.parse(readFileSync(join(__dirname, `../../policies/words/${language}.json`), 'utf8')) as Translation;
  return translatedWords(WORDS, language, translation);
}

async function show(page: Page, given: Report, words = WORDS): Promise<void> {
  const file = join(folder, 'report.html');
  writeFileSync(file, reportAsHtml(given, words, OPTIONS));
  await page.goto(pathToFileURL(file).href);
}

/** What axe-core finds: the rule, and the first element. Evaluated by the browser, which the policy of the page does not bind. */
async function violations(page: Page, rules: object = {}): Promise<unknown> {
  const source = `${axe}; axe.run({ resultTypes: ['violations'], rules: ${JSON.stringify(rules)} })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]))`;
  return page.evaluate(source);
}

inBrowser('the HTML page', () => {
  describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
    test('has nothing that axe-core finds, in any situation', async () => {
      const page = await browsers.open({ scheme });
      for (const [situation, given] of Object.entries({ ...SITUATIONS, many })) {
        await show(page, given);
        expect([situation, await violations(page)]).toEqual([situation, []]);
      }
    });

    test('has nothing that axe-core finds on a small screen, and does not scroll sideways', async () => {
      const page = await browsers.open({ scheme, width: 320 });
      await show(page, many);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  });

  test.each(['es', 'ja'] as const)(
    'in %s has nothing that axe-core finds, and does not scroll sideways on a small screen',
    async (language) => {
      const page = await browsers.open({ width: 320 });
      await show(page, many, wordsIn(language));
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    },
  );

  test(`has nothing that axe-core finds with ${MANY} findings`, async () => {
    const page = await browsers.open();
    await show(page, manyFindings(MANY));
    // Contrast is that of the same colours as above, and takes most of the time.
    expect(await violations(page, { 'color-contrast': { enabled: false } })).toEqual([]);
  });

  test('loads nothing but itself, and breaks no rule of its own policy', async () => {
    const page = await browsers.open();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await show(page, many);
    await page.getByLabel('severity').selectOption('critical');
    expect({ requests: requests.filter((url) => !url.startsWith('data:')), complaints }).toEqual({
      requests: [page.url()],
      complaints: [],
    });
  });

  test('is whole without script, but for the filter', async () => {
    const page = await browsers.open({ script: false });
    await show(page, many);
    expect(await page.locator('form.filter').isVisible()).toBe(false);
    expect(await page.locator('article').count()).toBe(many.findings.filter(({ change }) => change !== 'fixed').length);
    for (const { address } of many.findings.slice(0, 3)) {
      expect(await page.getByText(address, { exact: true }).first().isVisible()).toBe(true);
    }
  });

  test('is whole on paper: no filter, every finding', async () => {
    const page = await browsers.open();
    await show(page, many);
    await page.getByLabel('severity').selectOption('low');
    await page.getByRole('button').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.filter').isVisible()).toBe(false);
    expect(await page.locator('article:visible').count()).toBe(await page.locator('article').count());
  });
});

inBrowser('the handbook of all rules', () => {
  test.each(['light', 'dark'] as const)('in %s colours has nothing that axe-core finds, and its filter works', async (scheme) => {
    const page = await browsers.open({ scheme });
    const file = join(folder, 'handbook.html');
    const words = englishWords(readCatalogue());
    writeFileSync(file, handbookHtml(words, words.rules, EXAMPLES));
    await page.goto(pathToFileURL(file).href);
    expect(await violations(page, { 'color-contrast': { enabled: scheme === 'dark' } })).toEqual([]);
    await page.locator('select[name=r]').selectOption('sqs');
    const count = words.rules.filter(({ id }) => id.startsWith('sqs/')).length;
    await page.locator('output', { hasText: new RegExp(`^${count} of ${words.rules.length} rules shown$`) }).waitFor();
    expect(await page.locator('article:visible').count()).toBe(count);
  });
});

inBrowser('the filter', () => {
  const shown = async (page: Page): Promise<readonly (string | null)[]> =>
    Promise.all((await page.locator('article:visible').all()).map((one) => one.getAttribute('id')));
  const wanted = (test: (one: Report['findings'][number]) => boolean): readonly string[] =>
    many.findings.filter((one) => one.change !== 'fixed' && test(one)).map(({ id }) => `f${id}`);
  const sorted = (list: readonly (string | null)[]): readonly (string | null)[] => [...list].sort();

  test('shows what is asked for, says how much that is, and shows all again', async () => {
    const page = await browsers.open();
    await show(page, many);
    const settled = async (count: number): Promise<void> => {
      await page.locator('output', { hasText: new RegExp(`^${count} of 20 findings shown$`) }).waitFor();
    };
    await settled(20);
    await page.getByLabel('severity').selectOption('critical');
    await settled(5);
    expect(sorted(await shown(page))).toEqual(sorted(wanted(({ severity }) => severity === 'critical')));
    await page.getByLabel('verdict').selectOption('exposed');
    await settled(2);
    expect(sorted(await shown(page))).toEqual(sorted(wanted(({ severity, verdict }) => severity === 'critical' && verdict === 'exposed')));
    await page.getByRole('button', { name: 'show all' }).click();
    await settled(20);
    await page.getByLabel('address or text').fill('EU-1 leads');
    await settled(3);
    expect(sorted(await shown(page))).toEqual(sorted(wanted(({ address }) => address.includes('eu-1"'))));
    await page.getByLabel('address or text').fill('nothing has this');
    await settled(0);
    expect(await page.getByText('Nothing matches the filter.').isVisible()).toBe(true);
    expect(await page.locator('section.store:visible').count()).toBe(0);
  });

  test('is worked with the keyboard alone', async () => {
    const page = await browsers.open();
    await show(page, many);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('to the findings');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('s');
    await page.keyboard.type('high');
    await page.locator('output', { hasText: /^5 of 20 findings shown$/ }).waitFor();
  });

  test('gives way to a link to a finding that it hides', async () => {
    const page = await browsers.open();
    await show(page, many);
    await page.getByLabel('severity').selectOption('low');
    await page.locator('output', { hasText: /^5 of 20/ }).waitFor();
    await page.evaluate(`location.hash = 'f${many.findings[0]!.id}'`);
    await page.locator(`#f${many.findings[0]!.id}`).waitFor({ state: 'visible' });
  });
});

/** With waivers of every state, notes, and inputs of several kinds. */
function withAllParts(given: Report): Report {
  const { waivers } = SITUATIONS['waivers that do not hold'] ?? report();
  const { ledger } = SITUATIONS['one of each verdict'] ?? report();
  const layer = finding().because[1]!;
  const [first, ...others] = given.findings;
  return { ...given, findings: [{ ...first!, because: Array.from({ length: 14 }, () => layer) }, ...others], waivers, ledger };
}
