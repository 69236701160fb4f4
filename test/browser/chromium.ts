import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

/** Where systems put a Chromium: `.ci/run` installs that of Debian. */
const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine; undefined where there is none. */
export const CHROMIUM = PLACES.find((path): path is string => path !== undefined && existsSync(path));

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Browsers with an empty profile each, closed and removed together. */
export class Browsers {
  private readonly opened: { readonly context: BrowserContext; readonly profile: string }[] = [];

  async open(options: { readonly scheme?: 'light' | 'dark'; readonly script?: boolean; readonly width?: number } = {}): Promise<Page> {
    const profile = mkdtempSync(join(tmpdir(), 'dealerguard-chromium-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
      args: FLAGS,
      colorScheme: options.scheme ?? 'light',
      javaScriptEnabled: options.script ?? true,
      viewport: { width: options.width ?? 1200, height: 900 },
    });
    this.opened.push({ context, profile });
    return context.pages()[0] ?? (await context.newPage());
  }

  async close(): Promise<void> {
    for (const { context, profile } of this.opened.splice(0)) {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }
}
