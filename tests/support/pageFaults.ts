import { expect, type Browser, type Page, type Response } from '@playwright/test';
import { parse } from 'node-html-parser';
import { readBuiltSite } from '#checks/BuiltSite.ts';
import { brokenLinksOf } from '#checks/links.ts';
import { unbackedNumbersOf } from '#checks/siteNumbers.ts';
import { library } from '#content/currentLibrary.ts';
import { renderedAddresses } from '#server/renderedAddresses.ts';
import { axeScript } from '../accessibility/axeInPage.ts';
import { htmlValidate } from '../accessibility/engines/htmlValidate.ts';
import { axeFindings } from './axe.ts';
import { scriptFaults } from './scripts.ts';

const built = readBuiltSite('dist/client', renderedAddresses);
const contrastRules = ['color-contrast', 'color-contrast-enhanced'];
const base = { width: 1280, height: 800 };
/** 1280 by 1024 at 400 % zoom (WCAG 1.4.10). */
const narrow = { width: 320, height: 256 };

/** A new tab in a new context, with axe at hand in each page that it opens. */
export async function newTab(browser: Browser, { baseURL, javaScriptEnabled = true }: { baseURL: string; javaScriptEnabled?: boolean }): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: 'zh-CN', viewport: base });
  if (javaScriptEnabled) await context.addInitScript({ content: axeScript });
  return context.newPage();
}

/** A page to look at: an address, or a state and the way to it. */
interface Visit {
  readonly name: string;
  open(page: Page): Promise<unknown>;
}

/**
 * Whatever is wrong with a page in the base cell: markup, names and roles, contrast in both themes, links, numbers, reflow,
 * text that needs a script, requests to elsewhere, complaints of the browser, cookies.
 * The tab is given back as it came, so that one serves for many pages.
 * @param page a tab from `newTab`
 * @param textWithoutScript main text that people without JavaScript get; by default that of the document as served
 */
export async function pageFaults(page: Page, { name, open }: Visit, baseURL: string, textWithoutScript?: () => Promise<string>): Promise<readonly string[]> {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  const onRequest = (request: { url(): string }) => {
    if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(`fetched from elsewhere: ${request.url()}`);
  };
  const onConsole = (message: { type(): string; text(): string }) => {
    // The browser itself reports the status of pages that are meant to be 404, 400 or 500.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource: the server responded with a status')) complaints.push(`complaint of the browser: ${message.text()}`);
  };
  page.on('request', onRequest);
  page.on('console', onConsole);
  try {
    const response = (await open(page)) as Response | undefined;
    await expect(page.locator('h1'), `${name}: one h1`).toHaveCount(1);
    // Data blocks are data; scripts.ts is about what runs.
    const sources = await page.locator('script:not([type="application/ld+json"])').evaluateAll((elements) => elements.map((element) => element.getAttribute('src')));

    const light = await axeFindings(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axeFindings(page, contrastRules);
    await page.emulateMedia({ colorScheme: 'light' });

    const html = await page.content();
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '225%'));
    const atLargeText = await sidewaysScroll(page);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await page.setViewportSize(narrow);
    const atNarrow = await sidewaysScroll(page);
    await page.setViewportSize(base);

    const address = new URL(page.url()).pathname;
    const parsed = parse(html);
    const { findings: invalid } = await htmlValidate.run({ page, html, scope: 'site' });
    const withoutScript = textWithoutScript ? await textWithoutScript() : await mainText(page, await response!.text());
    const cookies = await page.context().cookies();

    return [
      ...scriptFaults(address, sources).map((fault) => `script: ${fault}`),
      ...light.findings.map(({ rule, target, help }) => `axe/${rule} ${target} ${help}`),
      ...(light.passes > 15 ? [] : [`axe did not look: ${light.passes} passes`]),
      ...dark.findings.map(({ rule, target, help }) => `axe/${rule} in the dark theme: ${target} ${help}`),
      ...(dark.passes === contrastRules.length ? [] : [`axe did not look at the dark theme: ${dark.passes} passes`]),
      ...brokenLinksOf(address, parsed, built).map(({ message }) => message),
      ...(name === 'specimen' ? [] : unbackedNumbersOf(address, parsed, library).map(({ message }) => message)),
      ...invalid.map(({ check, target, message }) => `${check} ${target} ${message}`),
      ...(atLargeText === 0 ? [] : [`scrolls sideways at 200 % text: ${atLargeText} px`]),
      ...(atNarrow === 0 ? [] : [`scrolls sideways at 320 px: ${atNarrow} px`]),
      ...(withoutScript === (await mainText(page)) ? [] : ['another main text without JavaScript']),
      ...elsewhere,
      ...complaints,
      ...cookies.map((cookie) => `cookie: ${cookie.name}`),
    ];
  } finally {
    page.off('request', onRequest);
    page.off('console', onConsole);
  }
}

/**
 * The text of a page's main part. What only a script can do (remembering, copying, printing) is offered only where there is one, and left out.
 * @param html read this document, as a browser without JavaScript reads it, instead of the page's own
 */
export async function mainText(page: Page, html: string | null = null): Promise<string> {
  return page.evaluate((html) => {
    const main = (html === null ? document : new DOMParser().parseFromString(html, 'text/html')).querySelector('main')!.cloneNode(true) as HTMLElement;
    for (const extra of main.querySelectorAll('[data-needs-script]')) extra.remove();
    return main.textContent;
  }, html);
}

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
