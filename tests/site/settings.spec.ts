import { expect, test } from '@playwright/test';
import { preferencesKey } from '#preferences/Preferences.ts';
import { axeFindings } from '../support/axe.ts';
import { weakContrasts } from '../support/contrast.ts';
import { blockStorage, keepOnDevice, settings, themes } from '../support/preferences.ts';
import { outside } from '../support/reflow.ts';

const pages = ['/', '/entitlements/bus-free/', '/entitlements/bus-free/counter/', '/entitlements/college-aid/large-print/', '/plan/', '/duties/', '/check/', '/search/?q=低保', '/settings/', '/specimen/', '/nowhere/'];

for (const theme of themes) {
  test(`${theme}: words 7 to 1, lines 3 to 1, whatever the device’s own scheme`, async ({ page }) => {
    await keepOnDevice(page, `theme=${theme}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('/');
      expect(await weakContrasts(page), `${colorScheme} device`).toEqual([]);
    }
    for (const address of pages) {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const { findings, passes } = await axeFindings(page, ['color-contrast', 'color-contrast-enhanced']);
      expect(findings, address).toEqual([]);
      expect(passes, address).toBe(2);
    }
  });
}

test('the four themes look different, and without a choice the device decides', async ({ page, context }) => {
  const paper = async (address: string) => {
    await page.goto(address);
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  const own = [await paper('/')];
  await page.emulateMedia({ colorScheme: 'dark' });
  own.push(await paper('/'));
  expect(new Set(own).size).toBe(2);
  const chosen: string[] = [];
  for (const theme of themes) {
    await context.addCookies([{ name: 'preferences', value: `theme=${theme}`, url: page.url() }]);
    chosen.push(await paper('/'));
  }
  expect(new Set(chosen).size).toBe(themes.length);
  expect(chosen.slice(0, 2)).toEqual(own);
});

for (const address of ['/', '/entitlements/bus-free/', '/check/', '/settings/', '/plan/']) {
  test(`${address} says the same to assistive technology whatever the settings`, async ({ page }) => {
    await page.goto(address);
    const spoken = async (written: string) => {
      await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [preferencesKey, written]);
      await page.goto(address);
      // The way between a page and its copy with pinyin is there on one of the two only; where links lead differs, names do not.
      await page.locator('[data-edition="pinyin"]').evaluateAll((elements) => elements.forEach((element) => element.remove()));
      // On the settings page the chosen radio differs, which is its point. Where text is cut into words says nothing.
      return (await page.locator('body').ariaSnapshot())
        .replaceAll(' [checked]', '')
        .split('\n')
        .filter((line) => !line.includes('/url:'))
        .join('')
        .replace(/text:|[\s"'\-:]/gu, '');
    };
    const plain = await spoken('');
    expect(plain.length).toBeGreaterThan(200);
    for (const setting of settings) expect(await spoken(setting), setting).toBe(plain);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form keeps one cookie, which holds the choice and nothing else', async ({ page, context }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '显示和朗读设置' }).click();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(6);
    await page.getByRole('group', { name: '颜色' }).getByRole('radio', { name: '深色' }).check();
    await page.getByRole('group', { name: '字的大小' }).getByRole('radio', { name: '150%' }).check();
    await page.getByRole('button', { name: '存起来' }).click();
    await expect(page.getByRole('status')).toContainText('存好了');
    await expect(page.getByRole('radio', { name: '150%' })).toBeChecked();

    const cookies = await context.cookies();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatchObject({ name: 'preferences', value: 'theme=dark&size=150', path: '/', sameSite: 'Lax', httpOnly: false });
    const days = (cookies[0]!.expires - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(364);
    expect(days).toBeLessThanOrEqual(365);
    // The page names the cookie it keeps.
    await expect(page.getByRole('main')).toContainText('名字叫 preferences');

    for (const address of ['/', '/plan/', '/check/', '/search/?q=低保', '/nowhere/']) {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(page.locator('html')).toHaveAttribute('data-size', '150');
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('27px');

    await page.goto('/settings/');
    await page.getByRole('button', { name: '改回原样' }).click();
    await expect(page.getByRole('status')).toContainText('改回来了');
    expect(await context.cookies()).toEqual([]);
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });

  test('长辈版 changes size, spacing and speed on the same addresses, and keeps the colour', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'preferences', value: 'theme=dark', url: baseURL! }]);
    await page.goto('/settings/');
    await page.getByRole('button', { name: '用长辈版' }).click();
    expect((await context.cookies())[0]!.value).toBe('theme=dark&size=150&spacing=loose&rate=slow');
    await page.goto('/entitlements/bus-free/');
    await expect(page.locator('html')).toHaveAttribute('data-size', '150');
    expect(new URL(page.url()).search).toBe('');
  });
});

test('a browser that keeps no cookie is told so', async ({ page }) => {
  await page.goto('/settings/?saved=own');
  await expect(page.getByRole('status')).toContainText('没有存住');
});

test('another site’s form and a broken one change nothing', async ({ request }) => {
  const forged = await request.post('/settings/', { form: { theme: 'dark' }, headers: { 'sec-fetch-site': 'cross-site' }, maxRedirects: 0 });
  expect(forged.status()).toBe(403);
  expect(forged.headers()['set-cookie']).toBeUndefined();
  const broken = await request.post('/settings/', { headers: { 'content-type': 'multipart/form-data' }, data: 'nonsense', maxRedirects: 0 });
  expect(broken.status()).toBe(400);
  expect(broken.headers()['set-cookie']).toBeUndefined();
  const odd = await request.post('/settings/', { form: { theme: 'pink', answers: 'visual' }, maxRedirects: 0 });
  expect(odd.status()).toBe(303);
  expect(odd.headers()['set-cookie'] ?? '').not.toMatch(/pink|visual/);
});

test('with JavaScript nothing is sent, and what the cookie held moves to the device', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'preferences', value: 'theme=dark', url: baseURL! }]);
  await page.goto('/settings/');
  await expect(page.getByRole('radio', { name: '深色' })).toBeChecked();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  await page.getByRole('radio', { name: '200%' }).check();
  await page.getByRole('button', { name: '存起来' }).click();
  await expect(page.getByRole('status')).toContainText('只存在这台设备上');
  await expect(page.locator('html')).toHaveAttribute('data-size', '200');
  expect(sent).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ preferences: 'theme=dark&size=200' });

  await page.goto('/plan/');
  await expect(page.locator('html')).toHaveAttribute('data-size', '200');
  await page.goBack();
  await page.getByRole('button', { name: '改回原样' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-size');
  await expect(page.getByRole('radio', { name: '100%' })).toBeChecked();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('nothing flashes: the choice stands before there is a body to paint', async ({ page }) => {
  await keepOnDevice(page, 'theme=contrast-black');
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.body) return;
      observer.disconnect();
      (window as unknown as { themeAtBody?: string }).themeAtBody = document.documentElement.dataset['theme'] ?? 'none';
    }).observe(document, { childList: true, subtree: true });
  });
  for (const address of ['/', '/plan/clauses/', '/check/']) {
    await page.goto(address);
    expect(await page.evaluate(() => (window as unknown as { themeAtBody?: string }).themeAtBody), address).toBe('contrast-black');
  }
  const script = await (await page.request.get(await page.locator('head script').first().getAttribute('src') ?? '')).body();
  expect(script.byteLength).toBeLessThan(1024);
});

test('where storage is blocked pages work, and the form is sent as without JavaScript', async ({ page, context }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await blockStorage(page);
  await page.goto('/settings/');
  await page.getByRole('button', { name: '用长辈版' }).click();
  await expect(page.getByRole('status')).toContainText('存好了');
  expect((await context.cookies()).map(({ value }) => value)).toEqual(['size=150&spacing=loose&rate=slow']);
  await page.goto('/entitlements/bus-free/');
  await expect(page.locator('html')).toHaveAttribute('data-size', '150');
  expect(complaints).toEqual([]);
});

test('the device’s own wishes win: forced colours, more contrast', async ({ page }) => {
  const colours = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  const forced = await colours();
  const contrast: string[][] = [];
  await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
  contrast.push(await colours());
  await keepOnDevice(page, 'theme=contrast-black');
  await page.emulateMedia({ forcedColors: 'active', contrast: 'no-preference' });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast-black');
  expect(await colours()).toEqual(forced);
  await page.addInitScript(() => localStorage.setItem('preferences', 'theme=light'));
  await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
  await page.reload();
  contrast.push(await colours());
  expect(contrast[1]).toEqual(contrast[0]);
  expect(contrast[0]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

// The annex of the plan is a table of three columns, which WCAG 1.4.10 lets scroll; at 200 % it is wider than 320 px.
const pagesWithoutAnnex = pages.filter((address) => address !== '/plan/');
for (const { written, reflowing } of [
  { written: 'size=200&spacing=looser', reflowing: pagesWithoutAnnex },
  { written: 'spacing=looser', reflowing: pages },
  { written: 'size=125', reflowing: ['/plan/'] },
]) {
  test(`${written}: no sideways scrolling at 320 px, nothing clipped`, async ({ page }) => {
    await keepOnDevice(page, written);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const address of reflowing) {
      await page.goto(address);
      expect(await outside(page), address).toEqual([]);
    }
  });
}

test('spacing reaches what WCAG 1.4.12 asks that text bears', async ({ page }) => {
  await keepOnDevice(page, 'spacing=looser');
  await page.goto('/entitlements/bus-free/');
  const style = await page.locator('main article p').first().evaluate((element) => {
    const { fontSize, lineHeight, letterSpacing } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    return { line: Number.parseFloat(lineHeight) / size, letter: Number.parseFloat(letterSpacing) / size };
  });
  expect(style.line).toBeGreaterThanOrEqual(1.5);
  expect(style.letter).toBeGreaterThanOrEqual(0.12);
});

test.describe('pinyin', () => {
  test('on the device leads on to the copy with pinyin, and asks the server for nothing else', async ({ page }) => {
    await page.goto('/settings/');
    await page.evaluate(() => localStorage.setItem('preferences', 'pinyin=on'));
    await page.goto('/entitlements/bus-free/#sources');
    await expect(page).toHaveURL(/\/pinyin\/entitlements\/bus-free\/#sources$/);
    expect(await page.locator('ruby rt').count()).toBeGreaterThan(10);
    await expect(page.locator('[data-way-back]')).toBeHidden();
    expect(await page.context().cookies()).toEqual([]);
    await page.goto('/search/');
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test('with the cookie the server sends the copy in place, at the same address', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'preferences', value: encodeURIComponent('pinyin=on'), url: baseURL! }]);
    await page.goto('/entitlements/bus-free/');
    await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/entitlements\/bus-free\/$/);
    expect(await page.locator('ruby rt').count()).toBeGreaterThan(10);
    await expect(page.locator('[data-way-back]')).toBeHidden();
  });
});
