import { expect, test } from '@playwright/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

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

test('an oversize or malformed form is answered calmly', async ({ request }) => {
  const large = await request.post('/check/role/', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, data: `x=${'a'.repeat(40_000)}` });
  expect(large.status()).toBe(413);
  expect(await large.text()).toContain('</html>');
  const malformed = await request.post('/check/role/', { headers: { 'content-type': 'multipart/form-data' }, data: 'nonsense' });
  expect(malformed.status()).toBe(400);
  expect(await malformed.text()).toContain('</html>');
});
