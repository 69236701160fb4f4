// How long a reader waits for the HTML page of 5,000 findings, in a real browser: until it is painted anew after each thing that a reader does.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageOf } from './findings.mjs';

/** In milliseconds: what takes longer is felt as a pause. https://www.nngroup.com/articles/response-times-3-important-limits/ */
export const PAUSE = 100;

const COUNT = 5000;
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

const choose = (name, value) => `(() => {
  const field = document.querySelector('form.filter').elements['${name}'];
  field.value = '${value}';
  field.dispatchEvent(new Event('input', { bubbles: true }));
})()`;

/** What a reader does, in this order, again and again. */
const STEPS = [
  ['filter by severity', choose('s', 's3')],
  ['and by verdict', choose('v', 've')],
  ['show all again', `document.querySelector('form.filter').reset()`],
  ['search', choose('q', 'eu-11')],
  ['end the search', choose('q', '')],
  ['scroll to the middle', 'scrollTo(0, document.documentElement.scrollHeight / 2)'],
  ['scroll on', 'scrollBy(0, 800)'],
  ['scroll to the end', 'scrollTo(0, document.documentElement.scrollHeight)'],
  ['scroll back', 'scrollTo(0, 0)'],
];

/** Until the frame after the next one begins: then the first is painted. */
const timed = (step) => `(async () => {
  const start = performance.now();
  ${step};
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - start;
})()`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians by step; undefined where there is no browser. */
export const measurePage = async (rounds) => {
  const executablePath = PLACES.find((path) => path && existsSync(path));
  if (executablePath === undefined) return undefined;
  const { chromium } = await import('playwright-core');
  const folder = mkdtempSync(join(tmpdir(), 'dealerguard-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, pageOf(COUNT));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args: FLAGS });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(pathToFileURL(file).href);
    await page.waitForTimeout(1000);
    const times = new Map(STEPS.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const [name, step] of STEPS) times.get(name).push(await page.evaluate(timed(step)));
    return [...times].map(([name, list]) => ({ name: `the page of 5,000 findings: ${name}`, ms: median(list) }));
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
};
