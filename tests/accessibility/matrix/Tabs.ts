import type { Browser, BrowserContext, Page, Response } from '@playwright/test';
import { preferencesKey } from '#preferences/Preferences.ts';
import { noScriptDelivered } from '../../support/scripts.ts';
import { axeScript } from '../axeInPage.ts';
import { viewports } from './cells.ts';

/** With the scripts of the site, in a browser without scripts, or with scripts that are not delivered. */
type Scripting = 'full' | 'none' | 'undelivered';

/** One page of a browser, and the document that was last sent to it. */
interface Tab {
  readonly page: Page;
  /** The HTML of the last document, as sent. */
  sent(): Promise<string>;
}

/** Tabs by scripting and preference, each opened once and used for many pages; what a page leaves behind is cleared away before the next. */
export class Tabs {
  readonly #browser: Browser;
  readonly #baseUrl: string;
  readonly #tabs = new Map<string, Promise<Tab>>();

  constructor(browser: Browser, baseUrl: string) {
    this.#browser = browser;
    this.#baseUrl = baseUrl;
  }

  /** The tab, at the base window, with nothing kept but the preference. */
  async get(scripting: Scripting, preference: string): Promise<Tab> {
    const key = `${scripting} ${preference}`;
    const known = this.#tabs.get(key);
    const opening = known ?? this.#open(scripting, preference);
    this.#tabs.set(key, opening);
    const tab = await opening;
    if (known) await this.#clear(tab.page, preference);
    return tab;
  }

  async close(): Promise<void> {
    const tabs = await Promise.allSettled(this.#tabs.values());
    this.#tabs.clear();
    for (const tab of tabs) if (tab.status === 'fulfilled') await tab.value.page.context().close();
  }

  async #open(scripting: Scripting, preference: string): Promise<Tab> {
    const context = await this.#browser.newContext({ baseURL: this.#baseUrl, locale: 'zh-CN', javaScriptEnabled: scripting !== 'none', reducedMotion: 'reduce', viewport: viewports[0] });
    if (scripting !== 'none') await context.addInitScript({ content: axeScript });
    if (scripting === 'undelivered') await context.addInitScript({ content: `${noScriptDelivered} = true` });
    if (scripting === 'undelivered') await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.fallback()));
    await this.#keep(context, preference);
    const page = await context.newPage();
    let last: Response | undefined;
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame() && response.status() !== 303 && response.status() !== 302) last = response;
    });
    return { page, sent: async () => (last ? last.text() : page.content()) };
  }

  async #clear(page: Page, preference: string): Promise<void> {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.context().clearCookies();
    await this.#keep(page.context(), preference);
  }

  async #keep(context: BrowserContext, preference: string): Promise<void> {
    if (preference !== '') await context.addCookies([{ name: preferencesKey, value: preference, url: this.#baseUrl }]);
  }
}
