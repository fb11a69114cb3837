import { expect, test } from '@playwright/test';
import { check } from '../support/pages.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a blind person finds that the bus is free, by the check', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '开始问一问' }).click();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await check(page, { certificate: ['yes'], categories: ['visual'], grade: ['1'] });
    const likely = page.getByRole('region', { name: '很可能可以享受' });
    await expect(likely.getByRole('link', { name: '坐公交免费（盲人、重度肢体残疾人）' })).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
  });

  test('a wrong answer is told in words, and nothing typed is lost', async ({ page }) => {
    await check(page, { certificate: ['yes'], aid: ['none', 'dibao'] });
    await expect(page).toHaveTitle(/^错误：/);
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('就不能再选别的');
    await expect(page.locator('#certificate-yes')).toBeChecked();
    await expect(page.locator('#aid-dibao')).toBeChecked();
    await expect(page.locator('#aid-none')).toBeChecked();
    await expect(page.getByRole('group', { name: '你家现在有下面哪种身份？可以选几个。' })).toHaveAccessibleDescription(/错误：/);
  });

  test('answers are kept when results are shown, and can be changed', async ({ page }) => {
    await check(page, { certificate: ['yes'], categories: ['visual'], grade: ['3'] });
    await page.locator('#grade-1').check();
    await page.getByRole('button', { name: '看结果' }).click();
    await expect(page.locator('#categories-visual')).toBeChecked();
    await expect(page.getByRole('region', { name: '很可能可以享受' }).getByRole('link', { name: /坐公交免费/ })).toBeVisible();
  });

  test('search finds, and says so once', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('坐公交');
    await page.getByRole('button', { name: '搜索' }).click();
    await expect(page.getByRole('status')).toContainText('找到');
    await expect(page.getByRole('main').getByRole('link').filter({ hasText: '公交' }).first()).toBeVisible();
  });

  test('search shows what was typed as text, never as markup', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('<b id="planted">x</b>"\'')}`);
    expect(await page.locator('#planted').count()).toBe(0);
    await expect(page.getByRole('searchbox')).toHaveValue('<b id="planted">x</b>"\'');
  });

  test('an old GBK link is understood', async ({ page }) => {
    await page.goto('/search/?q=%CE%DE%D5%CF%B0%AD');
    await expect(page.getByRole('searchbox')).toHaveValue('无障碍');
  });

  test('a mistyped address offers what was meant', async ({ page }) => {
    const response = await page.goto('/entitlement/bus-fre');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: /坐公交免费/ })).toHaveAttribute('href', '/entitlements/bus-free/');
  });

  test('a sentence leads to its quote, the quote to the plan, the plan to the page', async ({ page }) => {
    await page.goto('/entitlements/bus-free/');
    await page.getByRole('link', { name: '依据1' }).first().click();
    await expect(page).toHaveURL(/#source-1$/);
    await page.locator('#source-1').getByRole('link').click();
    await expect(page).toHaveURL(/\/plan\/#3\.1\.2-c2$/);
    await expect(page.locator('[id="3.1.2-c2"]')).toHaveText('在执行盲人、重度肢体残疾人，乘坐公交免费，');
    await page.locator('p', { has: page.locator('[id="3.1.2-c2"]') }).getByRole('link').click();
    await page.locator('[id="3.1.2-c2"]').getByRole('link', { name: /坐公交免费/ }).click();
    await expect(page).toHaveURL(/\/entitlements\/bus-free\/$/);
  });
});

test('answers stand in no address, cookie or storage', async ({ page, context }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await check(page, { certificate: ['yes'], categories: ['psychosocial'] });
  expect(urls.filter((url) => /psychosocial|certificate|yes/.test(url))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('results are never kept by a cache', async ({ request }) => {
  const response = await request.post('/check/', { form: { certificate: 'yes' } });
  expect(response.headers()['cache-control']).toBe('no-store');
});

test('an oversize or malformed form is answered calmly', async ({ request }) => {
  const large = await request.post('/check/', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, data: `x=${'a'.repeat(40_000)}` });
  expect(large.status()).toBe(413);
  expect(await large.text()).toContain('</html>');
  const malformed = await request.post('/check/', { headers: { 'content-type': 'multipart/form-data' }, data: 'nonsense' });
  expect(malformed.status()).toBe(400);
  expect(await malformed.text()).toContain('</html>');
});
