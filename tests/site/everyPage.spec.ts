import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { readBuiltSite } from '#checks/BuiltSite.ts';
import { brokenLinksOf } from '#checks/links.ts';
import { unbackedNumbersOf } from '#checks/siteNumbers.ts';
import { library } from '#content/currentLibrary.ts';
import { renderedAddresses } from '#server/renderedAddresses.ts';
import { htmlValidate } from '../accessibility/engines/htmlValidate.ts';
import { axeFindings } from '../support/axe.ts';
import { listedPages, pinyinPages, states } from '../support/pages.ts';
import { scriptFaults } from '../support/scripts.ts';

const everything = [...[...listedPages, ...pinyinPages].map((address) => ({ name: address, open: (page: Page) => page.goto(address) })), ...states];
const built = readBuiltSite('dist/client', renderedAddresses);
const contrastRules = ['color-contrast', 'color-contrast-enhanced'];
for (const { name, open } of everything) {
  test(`${name} is sound`, async ({ page, baseURL, browser }) => {
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(request.url());
    });
    page.on('console', (message) => {
      // The browser itself reports the status of pages that are meant to be 404, 400 or 500.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource: the server responded with a status')) complaints.push(message.text());
    });

    await open(page);
    await expect(page.locator('h1')).toHaveCount(1);
    // Data blocks are data; scripts.ts is about what runs.
    const scripts = await page.locator('script:not([type="application/ld+json"])').evaluateAll((elements) => elements.map((element) => element.getAttribute('src')));
    expect(scriptFaults(new URL(page.url()).pathname, scripts), 'the script of the preferences, and only what is listed besides').toEqual([]);

    const { findings, passes } = await axeFindings(page);
    expect(findings).toEqual([]);
    expect(passes, 'axe must really have looked').toBeGreaterThan(15);

    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axeFindings(page, contrastRules);
    expect(dark.findings, 'contrast in the dark theme').toEqual([]);
    expect(dark.passes).toBe(contrastRules.length);
    await page.emulateMedia({ colorScheme: 'light' });

    const asServed = parse(await page.content());
    const address = new URL(page.url()).pathname;
    expect(brokenLinksOf(address, asServed, built)).toEqual([]);
    if (name !== 'specimen') expect(unbackedNumbersOf(address, asServed, library)).toEqual([]);

    const { findings: invalid } = await htmlValidate.run({ page, html: await page.content(), scope: 'site' });
    expect(invalid.map(({ check, target, message }) => `${check} ${target} ${message}`)).toEqual([]);

    await page.setViewportSize({ width: 320, height: 256 });
    expect(await sidewaysScroll(page), 'no sideways scrolling at 320 px').toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '225%'));
    expect(await sidewaysScroll(page), 'no sideways scrolling at 200 % text').toBe(0);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));

    const bareContext = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const bare = await bareContext.newPage();
    await open(bare);
    // What only a script can do (remembering, copying, printing) is offered only where there is one.
    const mainText = (from: Page) =>
      from.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true) as HTMLElement;
        for (const extra of copy.querySelectorAll('[data-needs-script]')) extra.remove();
        return copy.textContent;
      });
    expect(await mainText(bare), 'the same without JavaScript').toBe(await mainText(page));
    await bareContext.close();

    expect(elsewhere, 'nothing is fetched from elsewhere').toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
}

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
