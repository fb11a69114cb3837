import { expect, test, type Page } from '@playwright/test';
import { Transfers } from '../support/Transfers.ts';

const hostile: readonly (readonly [string, string])[] = [
  ['ten kilobytes', `q=${'a'.repeat(10_000)}`],
  ['ten kilobytes of Hanzi', `q=${encodeURIComponent('低'.repeat(1_100))}`],
  ['control characters', 'q=%00%07%1b%0d%0a%e4%bd%8e'],
  ['GBK bytes', 'q=%B2%D0%BC%B2%D6%A4'],
  ['bytes of no encoding', 'q=%ff%fe%80'],
  ['a broken escape', 'q=%E4%BD%8'],
  ['a lone percent sign', 'q=100%'],
  ['a regular expression', `q=${encodeURIComponent('(a+)+$|[^\\')}`],
  ['lunr operators', `q=${encodeURIComponent('+title:低保^99 -补贴~3 *')}`],
  ['markup', `q=${encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(1)</script>')}`],
  ['a template place', `q=${encodeURIComponent('{{count}}$&${q}')}`],
  ['two queries', 'q=a&q=b'],
  ['an array', 'q[]=a'],
  ['no query', ''],
];

for (const [name, query] of hostile) {
  test(`search answers ${name} calmly`, async ({ request }) => {
    for (const address of [`/search/?${query}`, `/search/?${query}&in=plan`]) {
      const page = await request.get(address);
      expect(page.status(), address.slice(0, 60)).toBe(200);
      const html = await page.text();
      expect(html).toContain('</html>');
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('<script>');
      expect(html.length, 'a long query is not given back whole').toBeLessThan(100_000);
    }
    const api = await request.get(`/api/search?${query}&lang=zh-CN`);
    expect(api.status()).toBe(200);
    expect(api.headers()['content-type']).toContain('application/json');
    expect(Array.isArray(((await api.json()) as { results: unknown }).results)).toBe(true);
  });
}

test('the API gives id, kind, title and address, best first, and keeps nothing', async ({ request }) => {
  const response = await request.get(`/api/search?q=${encodeURIComponent('坐公交要钱吗')}&lang=zh-CN`);
  const { results } = (await response.json()) as { results: Record<string, string>[] };
  expect(results[0]).toEqual({ id: 'bus-free', kind: 'entitlement', title: '坐公交免费（盲人、重度肢体残疾人）', url: '/entitlements/bus-free/' });
  expect(results.map(({ kind }) => kind)).toContain('clause');
  expect(response.headers()['cache-control']).toBe('no-store');
  expect(response.headers()['set-cookie']).toBeUndefined();
});

test('old GBK links mean the same to the API', async ({ request }) => {
  const gbk = await (await request.get('/api/search?q=%B2%D0%BC%B2%D6%A4')).text();
  expect(gbk).toBe(await (await request.get(`/api/search?q=${encodeURIComponent('残疾证')}`)).text());
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('results say why, and mark what matched', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('假肢')}`);
    const first = page.getByRole('listitem').filter({ has: page.locator('a[href="/entitlements/assistive-devices/"]') });
    await expect(first).toContainText('您搜的“假肢”在文件里叫“基本型辅助器具”。');
    await page.goto(`/search/?q=${encodeURIComponent('公交')}`);
    await expect(page.locator('#search-found mark').first()).toHaveText('公交');
    await expect(page.getByRole('status')).toHaveCount(1);
  });

  test('nothing found offers near words, areas and the hotline', async ({ page }) => {
    await page.goto('/search/?q=whelcheer');
    await expect(page.getByRole('status')).toContainText('12385');
    await expect(page.getByRole('link', { name: 'wheelchair', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: '按分类找' })).toBeVisible();
  });

  test('the plan can be searched too', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('志愿助残')}`);
    await page.getByRole('link', { name: '在规划原文里找这几个字' }).click();
    await expect(page.getByRole('heading', { name: '规划原文里的结果' })).toBeVisible();
    await expect(page.locator('#search-found a').first()).toHaveAttribute('href', /^\/(plan\/clauses|duties)\/#/);
  });
});

test.describe('on the device', () => {
  const typeAndSearch = async (page: Page, words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: '搜索' }).click();
  };
  const shown = async (page: Page) => ({
    title: await page.title(),
    status: await page.getByRole('status').textContent(),
    main: await page.locator('main').innerText(),
    links: await page.locator('main a:visible').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  });

  for (const path of ['/search/', '/en/search/'])
    test(`nothing is loaded before the person enters the field of ${path}, all is soon after`, async ({ page }) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const forSearch = () => requests.filter((url) => /DeviceSearch|sources\.gb18030/.test(url));
      expect(forSearch()).toEqual([]);
      await page.getByRole('searchbox').focus();
      await expect.poll(() => forSearch().length).toBe(2);
      await page.getByRole('searchbox').fill('12385');
      await page.getByRole('searchbox').press('Enter');
      await expect(page).toHaveTitle(/12385/);
      expect(forSearch().length, 'loaded once').toBe(2);
    });

  const mostLoaded = 40_000;
  // The page in English carries the words of two languages.
  for (const { path, query, told } of [{ path: '/search/', query: '轮椅', told: '找到' }, { path: '/en/search/', query: 'wheelchair', told: 'found' }]) test(`at most ${mostLoaded} bytes are loaded for a search on ${path}`, async ({ page }) => {
    const transfers = new Transfers(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('status')).toContainText(told);
    // The script of the preferences is every page's own; all others are here for the search.
    const needed = (await transfers.all()).filter(({ url }) => /\.(?:js|gb18030)$/.test(url.pathname) && !/applyStored/.test(url.pathname));
    expect(needed.length).toBeGreaterThanOrEqual(3);
    expect(needed.reduce((sum, { sentBytes }) => sum + sentBytes, 0)).toBeLessThanOrEqual(mostLoaded);
  });

  test('the words never leave the browser, and a lost network does not matter', async ({ page, context }) => {
    await page.goto('/search/');
    const loaded = page.waitForResponse('**/search/sources.gb18030');
    await page.getByRole('searchbox').pressSequentially('轮');
    await (await loaded).finished();
    const later: string[] = [];
    page.on('request', (request) => later.push(request.url()));
    await context.setOffline(true);
    await typeAndSearch(page, '坐车要钱吗');
    await expect(page.locator('#search-found a').first()).toHaveAttribute('href', '/entitlements/bus-free/');
    await expect(page).toHaveURL(/q=/);
    // Some browsers fetch the icon anew for a new address.
    expect(later.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
    await expect(page.getByRole('searchbox')).not.toHaveAttribute('aria-expanded');
  });

  for (const words of ['坐车要钱吗', '假肢', 'dibao', '底保', 'zzzz', 'whelcheer', '<b>x</b>', '']) {
    test(`shows for “${words}” just what the server shows`, async ({ page }) => {
      await page.goto(`/search/?q=${encodeURIComponent(words)}`);
      const fromServer = await shown(page);
      await page.goto('/search/?q=12385');
      const loaded = page.waitForResponse('**/search/sources.gb18030');
      await typeAndSearch(page, words);
      await loaded;
      await expect(page).toHaveTitle(fromServer.title);
      await expect(page.getByRole('status')).toHaveText(fromServer.status!);
      // The hits below the screen come a moment later.
      await expect.poll(() => shown(page)).toEqual(fromServer);
    });
  }

  test('the message stands beside a screen of hits, and all hits are there within a tenth of a second', async ({ page }) => {
    await page.goto('/search/?q=12385');
    await page.getByRole('searchbox').focus();
    await page.waitForLoadState('networkidle');
    const { first, fillsScreen, later } = await page.evaluate(
      () =>
        new Promise<{ first: number; fillsScreen: boolean; later: number }>((resolve) => {
          const list = document.querySelector('#search-found ol')!;
          new MutationObserver((_, observer) => {
            observer.disconnect();
            const drawn = { first: list.childElementCount, fillsScreen: list.getBoundingClientRect().bottom >= innerHeight };
            setTimeout(() => resolve({ ...drawn, later: list.childElementCount }), 100);
          }).observe(document.querySelector('#search-status')!, { childList: true });
          document.querySelector<HTMLInputElement>('main input[name="q"]')!.value = '补贴';
          document.querySelector<HTMLFormElement>('main form[role="search"]')!.requestSubmit();
        }),
    );
    expect(fillsScreen).toBe(true);
    expect(first).toBeLessThan(later);
    expect(later).toBe(20);
  });

  test('one message is announced for one search, and focus stays in the box', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('status').evaluate((region) => {
      const changes: string[] = [];
      (window as unknown as { changes: string[] }).changes = changes;
      new MutationObserver(() => changes.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await page.getByRole('searchbox').fill('轮椅');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('status')).toContainText('找到');
    expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes.length)).toBe(1);
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('Back shows the search before', async ({ page }) => {
    await page.goto('/search/');
    await typeAndSearch(page, '轮椅');
    await expect(page).toHaveTitle(/轮椅/);
    await typeAndSearch(page, '低保');
    await expect(page).toHaveTitle(/低保/);
    await page.goBack();
    await expect(page).toHaveTitle(/轮椅/);
    await expect(page.getByRole('searchbox')).toHaveValue('轮椅');
  });

  test('the skip link leaves the results as they are and loads nothing', async ({ page }) => {
    await page.goto('/search/?q=lunyi');
    const first = await page.locator('#search-found a').first().elementHandle();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual([]);
    expect(await first!.evaluate((link) => link.isConnected)).toBe(true);
  });

  test('without its sources the plain form does the work', async ({ page }) => {
    await page.route('**/search/sources.gb18030', (route) => route.abort());
    await page.goto('/search/');
    await typeAndSearch(page, '轮椅');
    await expect(page).toHaveURL(/\?q=/);
    await expect(page.locator('#search-found a').first()).toHaveAttribute('href', '/entitlements/assistive-devices/');
  });
});

test('scripts may come from here only, and none stand in a page', async ({ request }) => {
  const response = await request.get('/search/');
  expect(response.headers()['content-security-policy']).toContain("script-src 'self';");
  expect(response.headers()['content-security-policy']).not.toContain('unsafe');
  expect(await response.text()).not.toMatch(/<script(?![^>]*\bsrc=)/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'on the device, in English' : 'without JavaScript, in English', () => {
    test.use({ javaScriptEnabled });

    test('the Chinese words of a search are told as Chinese', async ({ page }) => {
      await page.goto('/en/search/');
      for (const query of ['颲颲', '低保']) {
        await page.getByRole('searchbox').last().fill(query);
        await page.getByRole('searchbox').last().press('Enter');
        await page.waitForURL(`**/en/search/?q=${encodeURIComponent(query)}`);
        if (query === '颲颲') await expect(page.locator('#search-status [lang="zh-CN"]')).toHaveText(query);
        const unmarked = await page.locator('#search-status, #search-found').evaluateAll((parts) =>
          parts.flatMap((part) => {
            const copy = part.cloneNode(true) as typeof part;
            copy.querySelectorAll('[lang="zh-CN"]').forEach((marked) => marked.remove());
            return copy.textContent?.match(/\p{Script=Han}+/gu) ?? [];
          }),
        );
        expect(unmarked).toEqual([]);
      }
    });
  });
}

test('the button has its place before its word has come, in either language', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ['/check/role/', '/en/check/role/', '/search/', '/en/search/']) {
    await page.goto(address);
    const moved = await page.locator('.search-form button').evaluate((button) => {
      const before = button.getBoundingClientRect().left;
      button.textContent = '';
      return button.getBoundingClientRect().left - before;
    });
    expect(moved, address).toBe(0);
  }
});
