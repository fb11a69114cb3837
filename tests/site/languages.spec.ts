import { existsSync, readFileSync } from 'node:fs';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { parse, type HTMLElement } from 'node-html-parser';
import { library } from '#content/currentLibrary.ts';
import { addressIn, languageAt } from '#i18n/languages.ts';
import { isMirrored, mirroredAddress } from '#i18n/addresses.ts';
import { checkStep, deviceReady } from '../support/pages.ts';

const { languages } = library.site;
const [source, ...others] = languages;
const { entitlements, departments, site } = library;
const entitlement = `/entitlements/${entitlements[0]!.id}/`;

/** One address of every kind of page, in the source language. */
const kinds = [
  '/',
  '/entitlements/',
  entitlement,
  `${entitlement}counter/`,
  `${entitlement}large-print/`,
  `${entitlement}paper/`,
  `/for/${site.people[0]!.id}/`,
  `/for/${site.categories[0]!.id}/`,
  '/departments/',
  `/departments/${departments[0]!.id}/`,
  '/duties/',
  '/plan/',
  '/plan/clauses/',
  '/terms/',
  ...library.pages.map(({ id }) => `/${id}/`),
  '/settings/',
  '/search/',
  '/search/?q=12385',
  '/check/paper/',
];
const sourceOnly = ['/easy/', `/easy${entitlement}`, '/braille/', `/braille/${entitlements[0]!.id}/`];
const way = (page: Page, code: string) => page.locator(`.language-link [lang="${code}"]`);

test('every page shows one way to each other language, and none on a site of one', async ({ page }) => {
  for (const address of ['/', '/check/', '/easy/', '/nothing-here/', ...others.map(({ path }) => `/${path}/`)]) {
    await page.goto(address);
    await expect(page.locator('.language-link')).toHaveCount(languages.length - 1);
  }
});

test('an unknown folder is no language', async ({ request }) => {
  for (const address of ['/xx/', '/xx/check/', '/xx/search/', '/xx/terms/', '/en-GB/settings/']) expect((await request.get(address)).status(), address).toBe(404);
});

for (const { code, name, path } of others) {
  test.describe(name, () => {
    test('the way to it keeps the page, and back', async ({ page }) => {
      test.setTimeout(120_000);
      for (const address of kinds) {
        await page.goto(address);
        await expect(way(page, code)).toHaveText(name);
        await expect(way(page, code)).toHaveAttribute('hreflang', code);
        await way(page, code).click();
        await page.waitForURL((url) => url.pathname + url.search === addressIn(code, address));
        await expect(page.locator('html')).toHaveAttribute('lang', code);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await way(page, source!.code).click();
        await page.waitForURL((url) => url.pathname + url.search === address);
      }
    });

    test('from an edition that it has not, the way leads to the nearest page', async ({ page }) => {
      for (const address of sourceOnly) {
        await page.goto(address);
        await way(page, code).click();
        await page.waitForURL((url) => url.pathname === addressIn(code, mirroredAddress(address)));
      }
    });

    test('a page that is not there is told in the language of its address', async ({ page }) => {
      expect((await page.goto(`/${path}/nothing-here/`))!.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', code);
      await expect(way(page, source!.code)).toHaveAttribute('href', '/');
    });

    test('its pages link to one another, and mark what leads out of the language', async () => {
      for (const address of kinds.filter((kind) => builtPage(addressIn(code, kind)))) {
        const page = builtPage(addressIn(code, address))!;
        for (const link of page.querySelectorAll('a[href^="/"]')) {
          const target = link.getAttribute('href')!;
          if (languageAt(target) !== code) expect(link.getAttribute('hreflang'), `${address} → ${target}`).toBe(source!.code);
        }
      }
    });

    test('a quote of the plan is marked as Chinese and has its rendering', () => {
      for (const { id } of entitlements) {
        const page = builtPage(addressIn(code, `/entitlements/${id}/`))!;
        const quotes = page.querySelectorAll('figure.quote');
        expect(quotes.length, id).toBeGreaterThan(0);
        for (const quote of quotes) {
          expect(quote.querySelector('blockquote')!.getAttribute('lang'), id).toBe(source!.code);
          expect(quote.querySelector('.rendering')?.text ?? '', id).toMatch(/[A-Za-z]{3}/);
        }
      }
      expect(builtPage(addressIn(code, '/plan/'))!.getElementById('plan-text')!.getAttribute('lang')).toBe(source!.code);
    });

    test('every page says once that the text is a translation', () => {
      const says = JSON.parse(readFileSync(`content/ui/${code}.json`, 'utf8')).language.translated as string;
      for (const address of kinds.filter((kind) => builtPage(addressIn(code, kind)))) {
        expect(builtPage(addressIn(code, address))!.structuredText.split(says).length - 1, address).toBe(1);
        expect(builtPage(address)!.structuredText).not.toContain(says);
      }
    });

    for (const javaScriptEnabled of [true, false]) {
      test.describe(javaScriptEnabled ? 'the check on the device' : 'the check without JavaScript', () => {
        test.use({ javaScriptEnabled });

        test('keeps its answers, its step and what is ticked', async ({ page }) => {
          const sent: string[] = [];
          page.on('request', (request) => request.postData()?.includes('grade') && sent.push(request.url()));
          await checkStep(page, 'review', { role: ['self'], certificate: ['yes'], categories: ['visual'] });
          await page.locator('#check button[value="grade"]').click();
          await page.waitForURL('**/check/grade/');
          await page.locator('#grade-1').check();
          sent.length = 0;
          await way(page, code).click();
          await page.waitForURL((url) => url.pathname === `/${path}/check/grade/`);
          await deviceReady(page);
          expect(new URL(page.url()).search).toBe('');
          await expect(page.locator('html')).toHaveAttribute('lang', code);
          await expect(page.locator('#grade-1')).toBeChecked();
          if (javaScriptEnabled) {
            expect(sent, 'nothing is sent').toEqual([]);
            expect(await page.evaluate(() => sessionStorage.length), 'nothing stays behind').toBe(0);
          }
          await page.locator('#check button[value="next"]').first().click();
          await page.waitForURL(`**/${path}/check/review/`);
          await page.locator('#check button[value="results"]').first().click();
          await page.waitForURL(`**/${path}/check/results/`);
          await expect(page.locator('section[aria-labelledby="likely"] a[href*="/entitlements/bus-free/"]')).toBeVisible();

          await way(page, source!.code).click();
          await page.waitForURL((url) => url.pathname === '/check/results/');
          await deviceReady(page);
          await expect(page.locator('section[aria-labelledby="likely"] a[href="/entitlements/bus-free/"]')).toBeVisible();
        });

        test('Enter goes on, not to another language', async ({ page }) => {
          await page.goto('/check/role/');
          await deviceReady(page);
          await page.locator('#role-self').check();
          await page.locator('#role-self').press('Enter');
          await page.waitForURL((url) => url.pathname.startsWith('/check/') && url.pathname !== '/check/role/');
          await expect(page.locator('html')).toHaveAttribute('lang', source!.code);
        });
      });
    }
  });
}

test('the sitemap lists every language, and the versions of a page name one another', async ({ request }) => {
  test.setTimeout(180_000);
  const entries = parse(readFileSync('dist/client/sitemap.xml', 'utf8')).querySelectorAll('url');
  const versionsOf = (element: HTMLElement, selector: string) =>
    element.querySelectorAll(selector).map((link) => `${link.getAttribute('hreflang')} ${new URL(link.getAttribute('href')!).pathname}`);
  const listed = new Map(entries.map((entry) => [new URL(entry.querySelector('loc')!.text).pathname, versionsOf(entry, 'xhtml\\:link')]));
  for (const [address, versions] of listed) {
    const inSource = versions.find((version) => version.startsWith('x-default '))?.split(' ')[1] ?? address;
    const wanted = languages.length > 1 && isMirrored(inSource) ? [...languages.map(({ code }) => `${code} ${addressIn(code, inSource)}`), `x-default ${inSource}`] : [];
    expect(versions, address).toEqual(wanted);
    for (const version of versions) expect(listed.get(version.split(' ')[1]!), `${version} names ${address}`).toEqual(versions);
    const page = builtPage(address) ?? (await servedPage(request, address));
    expect(versionsOf(page, 'link[rel="alternate"][hreflang]'), `${address} in its head`).toEqual(versions);
    expect(new URL(page.querySelector('link[rel="canonical"]')!.getAttribute('href')!).pathname).toBe(address);
    expect(page.querySelector('html')!.getAttribute('lang')).toBe(languageAt(address));
  }
  for (const { code } of languages) expect([...listed.keys()]).toContain(addressIn(code, '/terms/'));
});

function builtPage(address: string): HTMLElement | null {
  const file = `dist/client${address}index.html`;
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : null;
}

async function servedPage(request: APIRequestContext, address: string): Promise<HTMLElement> {
  return parse(await (await request.get(address)).text());
}
