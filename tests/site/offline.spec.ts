import { chromium, expect as patient, test as base, type Page } from '@playwright/test';
import type { Download } from '#islands/search/DeviceSearch.ts';
import { fromGb18030Json, toGb18030Json } from '#search/gb18030.ts';
import { axeFindings } from '../support/axe.ts';
import { SiteInFront } from '../support/SiteInFront.ts';
import zh from '../../content/ui/zh-CN.json' with { type: 'json' };
import en from '../../content/ui/en.json' with { type: 'json' };

const test = base.extend<{ site: SiteInFront }>({
  site: async ({ baseURL }, use) => {
    const site = await SiteInFront.start(baseURL!);
    await use(site);
    site.stop();
  },
});
// Keeping is many requests, each checked and stored.
const expect = patient.configure({ timeout: 30_000 });
const few = ['/', '/terms/', '/offline/', '/search/', '/search/sources.gb18030'];
const mark = (html: string, words: string) => html.replace('</h1>', `</h1><p>${words}</p>`);

test.describe.configure({ timeout: 120_000 });

test('nothing is kept and no script of ours stays until the person has seen the size and pressed the button', async ({ page, site }) => {
  await page.goto(`${site.origin}/offline/`);
  await expect(page.locator('[data-part="size"]')).toHaveText(/^要下载约 \d+(?:\.\d)? 兆。/);
  await expect(page.getByRole('button', { name: zh.offline.keep })).toBeVisible();
  expect(await held(page)).toEqual({ caches: [], workers: 0 });
  expect(await axeFindings(page)).toMatchObject({ findings: [] });
});

test('the whole text edition: the size is the true one, and without a network pages, search and the check work', async ({ page, site }) => {
  await page.goto(`${site.origin}/offline/`);
  const size = page.locator('[data-part="size"]');
  await expect(size).toHaveText(/兆/);
  const saidBytes = Number(/[\d.]+/.exec((await size.textContent())!)![0]) * 1_000_000;
  const before = site.bytesSent;
  await page.getByRole('button', { name: zh.offline.keep }).press('Enter');
  await expect(page.getByRole('progressbar', { name: zh.offline.progressLabel })).toBeVisible();
  await expect(page.getByRole('button', { name: zh.offline.stop })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(zh.offline.done, { timeout: 100_000 });
  const sent = site.bytesSent - before;
  expect(sent, 'no more than was said').toBeLessThan(saidBytes + 60_000);
  expect(sent, 'and not much less').toBeGreaterThan(saidBytes * 0.9);
  await expect(page.locator('[data-part="state"]')).toContainText('已经存在这台设备上了');
  await expect(page.locator('[data-part="size"]')).toHaveText(zh.offline.upToDate);
  await expect(page.getByRole('button', { name: zh.offline.remove })).toBeFocused();
  expect(await axeFindings(page)).toMatchObject({ findings: [] });

  site.isDown = true;
  const kept = (await page.goto(`${site.origin}/entitlements/bus-free/`))!;
  expect(kept.headers()['content-security-policy'], 'as strict as from the site').toContain("default-src 'none'");
  const notice = page.getByRole('region', { name: zh.offline.noticeHeading });
  await expect(notice, 'told once').toContainText('存在这台设备上的内容');
  await expect(notice.locator('..'), 'in the main part').toHaveClass(/frame/);
  expect(await axeFindings(page)).toMatchObject({ findings: [] });
  await page.getByRole('link', { name: '词语解释' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('词语解释');
  await expect(notice, 'and not again').toHaveCount(0);

  await page.getByRole('searchbox').fill('假肢');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('#search-found li').first()).toContainText('辅助器具');
  expect(new URL(page.url()).searchParams.get('q')).toBe('假肢');
  await page.locator('#search-elsewhere a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.offline.notKeptTitle);
  expect(await axeFindings(page)).toMatchObject({ findings: [] });

  await checkToResults(page, `${site.origin}/check/`);

  const stored = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) found.push(`${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}`);
    return found;
  });
  expect(stored.filter((entry) => !entry.startsWith('GET ') || /[?=]|certificate=|假肢/.test(entry)), 'nothing asked or answered is kept').toEqual([]);

  await page.goto(`${site.origin}/settings/`);
  await page.locator('#theme-dark').check();
  await page.getByRole('button', { name: zh.settings.save }).click();
  await page.goto(`${site.origin}/plan/`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('an address that is not kept, pinyin, and a form that only the site can answer, are told in words', async ({ page, site }) => {
  await keepFew(page, site);
  site.isDown = true;
  await page.goto(`${site.origin}/en/terms/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.offline.notKeptTitle);
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/check/certificate/' });
    document.body.append(form);
    form.submit();
  });
  await page.waitForURL('**/check/certificate/');
  await expect(page.getByText(zh.offline.notKeptForm)).toBeVisible();
  await page.goto(`${site.origin}/terms`);
  await expect(page).toHaveURL(`${site.origin}/terms/`);
  // Whoever has pinyin on is not sent round in a circle by the page's first script.
  await page.evaluate(() => localStorage.setItem('preferences', 'pinyin=on'));
  await page.goto(`${site.origin}/pinyin/terms/`);
  await expect(page).toHaveURL(`${site.origin}/terms/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('词语解释');
});

test('with a network pages come from the site; from the device when it is slow or broken', async ({ page, site }) => {
  await keepFew(page, site);
  site.changed.set('/terms/', mark(await site.text('/terms/'), '新写的话'));
  await page.goto(`${site.origin}/terms/`);
  await expect(page.getByText('新写的话')).toBeVisible();
  site.delayMs = 20_000;
  await page.goto(`${site.origin}/terms/`, { timeout: 15_000 });
  await expect(page.getByRole('region', { name: zh.offline.noticeHeading })).toBeVisible();
  await expect(page.getByText('新写的话')).toHaveCount(0);
});

test('an update broken off leaves the old version whole, is told, and goes on where it stopped', async ({ page, site }) => {
  await keepFew(page, site);
  await newVersion(site);
  await page.goto(`${site.origin}/offline/`);
  await expect(page.getByRole('button', { name: zh.offline.update })).toBeVisible();
  site.delayMs = 3_000;
  site.isSlow = (address) => address === '/terms/' || address.endsWith('sources.gb18030');
  site.downAfter = '/';
  await page.getByRole('button', { name: zh.offline.update }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.noNetwork);
  expect(site.isDown).toBe(true);
  await expectVersion(page, site, '旧话');

  site.isDown = false;
  site.downAfter = '';
  site.delayMs = 0;
  await page.goto(`${site.origin}/offline/`);
  await expect(page.getByRole('button', { name: zh.offline.update })).toBeVisible();
  site.asked.length = 0;
  await page.getByRole('button', { name: zh.offline.update }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.done);
  const fetched = site.asked.filter((address) => address !== '/sw.js' && address !== '/offline/edition.json');
  expect(fetched.sort(), 'only what had changed and was not there yet').toEqual(['/search/sources.gb18030', '/terms/']);
  site.isDown = true;
  await expectVersion(page, site, '新话');
});

test('a tab closed in the middle of an update leaves the old version whole', async ({ page, context, site }) => {
  await keepFew(page, site);
  await newVersion(site);
  const second = await context.newPage();
  await second.goto(`${site.origin}/offline/`);
  await expect(second.getByRole('button', { name: zh.offline.update })).toBeVisible();
  site.delayMs = 3_000;
  await second.getByRole('button', { name: zh.offline.update }).click();
  await expect(second.getByRole('progressbar')).toBeVisible();
  await second.close();
  site.isDown = true;
  await expectVersion(page, site, '旧话');
});

test('a browser killed in the middle of an update leaves the old version whole, and the update goes on later', async ({ launchOptions, site }, testInfo) => {
  const open = () => chromium.launchPersistentContext(testInfo.outputPath('profile'), { ...launchOptions, locale: 'zh-CN' });
  const killed = await open();
  const page = killed.pages()[0]!;
  await keepFew(page, site);
  await newVersion(site);
  await page.goto(`${site.origin}/offline/`);
  await expect(page.getByRole('button', { name: zh.offline.update })).toBeVisible();
  site.delayMs = 30_000;
  site.isSlow = (address) => address.endsWith('sources.gb18030');
  await page.getByRole('button', { name: zh.offline.update }).click();
  await expect(page.locator('[data-part="count"]')).toHaveText(/^存好 (\d+) 个文件，一共 (?!\1 )\d+ 个。$/);
  expect((await held(page)).caches).toContain('offline-edition:zh-CN:new');
  const gone = killed.waitForEvent('close');
  const devtools = await killed.newCDPSession(page);
  void devtools.send('Browser.crash').catch(() => {});
  await gone;

  site.isDown = true;
  const again = await open();
  const later = again.pages()[0]!;
  await expectVersion(later, site, '旧话');
  site.isDown = false;
  site.delayMs = 0;
  await later.goto(`${site.origin}/offline/`);
  await later.getByRole('button', { name: zh.offline.update }).click();
  await expect(later.getByRole('status')).toHaveText(zh.offline.done);
  site.isDown = true;
  await expectVersion(later, site, '新话');
  await again.close();
});

test('once a day, with a network, what has changed is kept by itself', async ({ page, site }) => {
  await keepFew(page, site);
  await newVersion(site);
  site.asked.length = 0;
  await page.goto(`${site.origin}/terms/`);
  await page.waitForTimeout(1_000);
  expect(site.asked, 'not on the day it was kept').not.toContain('/offline/edition.json');
  await page.evaluate(async () => {
    const state = await caches.open('offline-state');
    const address = '/offline/state/live/zh-CN';
    const kept = (await (await state.match(address))!.json()) as object;
    const keptAt = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString();
    await state.put(address, new Response(JSON.stringify({ ...kept, keptAt })));
  });
  await page.goto(`${site.origin}/`);
  await expect.poll(async () => (await held(page)).caches.filter((name) => name.includes('edition'))).toEqual(['offline-edition:zh-CN:new']);
  await page.goto(`${site.origin}/terms/`);
  await page.waitForTimeout(1_000);
  expect(site.asked.filter((address) => address === '/offline/edition.json'), 'and once').toHaveLength(1);
  site.isDown = true;
  await expectVersion(page, site, '新话');
});

test('a full device is told, keeps the old version, and half a new one does not stay', async ({ page, site }) => {
  await keepFew(page, site);
  await newVersion(site, 'x'.repeat(400_000));
  await page.goto(`${site.origin}/offline/`);
  await expect(page.getByRole('button', { name: zh.offline.update })).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1 });
  await page.getByRole('button', { name: zh.offline.update }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.noRoom);
  await expect(page.locator('[data-part="state"]')).toContainText('已经存在这台设备上了');
  expect((await held(page)).caches.filter((name) => name.includes('edition'))).toEqual(['offline-edition:zh-CN:old']);
  site.isDown = true;
  await expectVersion(page, site, '旧话');
});

test('what the browser has cleared is told, and can be kept again', async ({ page, site }) => {
  await keepFew(page, site);
  await page.evaluate(async () => (await caches.open('offline-edition:zh-CN:old')).delete('/terms/'));
  await page.goto(`${site.origin}/offline/`);
  await expect(page.locator('[data-part="state"]')).toHaveText(zh.offline.lost);
  await page.getByRole('button', { name: zh.offline.keep }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.done);
  await page.evaluate(async () => caches.delete('offline-edition:zh-CN:old'));
  await page.reload();
  await expect(page.locator('[data-part="state"]')).toHaveText(zh.offline.lost);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await page.goto(`${site.origin}/terms/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('词语解释');
  await page.goto(`${site.origin}/offline/`);
  await expect(page.locator('[data-part="state"]')).toHaveText(zh.offline.notYet);
});

test('content that is not what the list says is never kept', async ({ page, site }) => {
  await site.offer('old', few);
  site.changed.set('/terms/', mark(await site.text('/terms/'), '半路换了'));
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('button', { name: zh.offline.keep }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.changed);
  await expect(page.locator('[data-part="state"]')).toHaveText(zh.offline.notYet);
  expect((await held(page)).workers).toBe(0);
});

test('a page and what it loads later come from one version', async ({ page, context, site }) => {
  await keepFew(page, site);
  site.isDown = true;
  await page.goto(`${site.origin}/search/`);
  site.isDown = false;
  await newVersion(site);
  const second = await context.newPage();
  await second.goto(`${site.origin}/offline/`);
  await second.getByRole('button', { name: zh.offline.update }).click();
  await expect(second.getByRole('status')).toHaveText(zh.offline.done);
  await page.getByRole('searchbox').fill('低保');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('#search-found li').first()).toBeVisible();
  await expect(page.locator('#search-found')).not.toContainText('新搜到');
  site.isDown = true;
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent('低保')}`);
  await expect(page.locator('#search-found')).toContainText('新搜到');
  site.isDown = false;
  await second.close();
  await page.goto(`${site.origin}/`);
  await expect.poll(async () => (await held(page)).caches.filter((name) => name.includes('edition'))).toEqual(['offline-edition:zh-CN:new']);
});

test('what is missing of the version that a page came from is not taken from another', async ({ page, site }) => {
  await keepFew(page, site);
  site.isDown = true;
  await page.goto(`${site.origin}/search/`);
  await page.evaluate(async () => (await caches.open('offline-edition:zh-CN:old')).delete('/search/sources.gb18030'));
  site.isDown = false;
  await newVersion(site);
  site.asked.length = 0;
  await page.getByRole('searchbox').fill('低保');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('#search-found li').first(), 'found by the site, as a page of its own').toBeVisible();
  expect(site.asked).toContain('/search/');
  await expect(page.locator('#search-found')).not.toContainText('新搜到');
});

test('when the network fails after a page has come, styles and scripts come from the device, for their names say what they hold', async ({ page, site }) => {
  await keepFew(page, site);
  await page.goto(`${site.origin}/terms/`);
  site.isDown = true;
  const asked = (address: string) => page.evaluate((address) => fetch(address, { cache: 'no-store' }).then(({ status }) => status, () => 'no answer'), address);
  const style = await page.locator('link[rel="stylesheet"]').first().getAttribute('href');
  expect(await asked(style!)).toBe(200);
  expect(await asked('/search/sources.gb18030'), 'of the site\'s version, or not at all').toBe('no answer');
});

test('removing leaves nothing behind', async ({ page, site }) => {
  await keepFew(page, site);
  await page.getByRole('button', { name: zh.offline.remove }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.removed);
  await expect(page.getByRole('button', { name: zh.offline.keep })).toBeFocused();
  await expect.poll(() => held(page)).toEqual({ caches: [], workers: 0 });
});

test('stopping is told, and what was in the cookie holds for kept pages', async ({ page, context, site }) => {
  await context.addCookies([{ name: 'preferences', value: 'theme=dark', url: site.origin }]);
  await site.offer('old', few);
  await page.goto(`${site.origin}/offline/`);
  await expect(page.getByRole('button', { name: zh.offline.keep })).toBeVisible();
  site.delayMs = 1_000;
  await page.getByRole('button', { name: zh.offline.keep }).click();
  await page.getByRole('button', { name: zh.offline.stop }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.stopped);
  site.delayMs = 0;
  await page.getByRole('button', { name: zh.offline.keep }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.done);
  site.isDown = true;
  await page.goto(`${site.origin}/terms/`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the whole edition in English: search and the check work without a network', async ({ page, site }) => {
  await page.goto(`${site.origin}/en/offline/`);
  await expect(page.locator('[data-part="size"]')).toHaveText(/^This downloads about [\d.]+ MB\./);
  await page.getByRole('button', { name: en.offline.keep }).click();
  await expect(page.getByRole('status')).toHaveText(en.offline.done, { timeout: 100_000 });
  site.isDown = true;
  await page.goto(`${site.origin}/en/`);
  await expect(page.getByRole('region', { name: en.offline.noticeHeading })).toBeVisible();
  await page.getByRole('searchbox').fill('wheelchair');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('#search-found a').first().click();
  await expect(page).toHaveURL(/\/en\/entitlements\/[\w-]+\/$/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(en.offline.notKeptTitle);
  await checkToResults(page, `${site.origin}/en/check/`);
});

test('in English, in English', async ({ page, site }) => {
  await site.offer('old', ['/en/', '/en/terms/', '/en/offline/'], '/en');
  await page.goto(`${site.origin}/en/offline/`);
  await page.getByRole('button', { name: en.offline.keep }).click();
  await expect(page.getByRole('status')).toHaveText(en.offline.done);
  site.isDown = true;
  await page.goto(`${site.origin}/en/terms/`);
  await expect(page.getByRole('region', { name: en.offline.noticeHeading })).toContainText(String(new Date().getFullYear()));
  await page.goto(`${site.origin}/en/plan/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.offline.notKeptTitle);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what is needed, and shows no dead button', async ({ page }) => {
    await page.goto('/offline/');
    await expect(page.getByText(zh.offline.needsScript)).toBeVisible();
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  });
});

/** Through the check with one answer, to its results, all of it on the device. */
async function checkToResults(page: Page, start: string): Promise<void> {
  await page.goto(start);
  const press = async (move: string, address: RegExp) => {
    await page.locator('#check[data-on-device]').waitFor();
    await page.locator(`#check button[value="${move}"]`).first().click();
    await expect(page).toHaveURL(address);
  };
  await press('next', /\/check\/role\/$/);
  await page.locator('#role-self').check();
  await press('next', /\/check\/(?!role)\w+\/$/);
  await press('results', /\/check\/results\/$/);
  expect(await page.locator('#check li').count(), 'with results').toBeGreaterThan(5);
  await page.goto(`${start}age/`);
  await page.locator('#check[data-on-device]').waitFor();
}

/** Keeps an edition of a few files, with 旧话 in two of them, as the version `old`. */
async function keepFew(page: Page, site: SiteInFront): Promise<void> {
  for (const address of ['/', '/terms/']) site.changed.set(address, mark(await site.text(address), '旧话'));
  await site.offer('old', few);
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('button', { name: zh.offline.keep }).click();
  await expect(page.getByRole('status')).toHaveText(zh.offline.done);
}

/** The site now says 新话 in these pages, and 新搜到 over what its search finds. */
async function newVersion(site: SiteInFront, more = ''): Promise<void> {
  for (const address of ['/', '/terms/']) site.changed.set(address, (await site.text(address)).replace('旧话', `新话${more}`));
  const sources = fromGb18030Json(new Uint8Array(await site.bytes('/search/sources.gb18030'))) as Download;
  site.changed.set('/search/sources.gb18030', Buffer.from(toGb18030Json({ ...sources, words: { ...sources.words, resultsHeading: `新搜到${sources.words.resultsHeading}` } })));
  await site.offer('new', few);
}

/** Without a network, every page says what this version says. */
async function expectVersion(page: Page, site: SiteInFront, words: string): Promise<void> {
  for (const address of ['/', '/terms/']) {
    await page.goto(site.origin + address);
    await expect(page.getByText(words)).toBeVisible();
  }
}

/** What this site keeps in the browser. */
function held(page: Page): Promise<{ caches: string[]; workers: number }> {
  return page.evaluate(async () => ({ caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length }));
}
