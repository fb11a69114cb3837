import { expect, test } from '@playwright/test';

test('an easy page says what it is, links to its full page, and the full page links back', async ({ page }) => {
  await page.goto('/entitlements/bus-free/');
  await page.locator('[data-edition="easy"] a').click();
  await expect(page).toHaveURL('/easy/entitlements/bus-free/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('坐公交不要钱');
  await expect(page.getByText('尚未经读者试读')).toBeVisible();
  await page.getByRole('link', { name: '看全文：坐公交免费' }).click();
  await expect(page).toHaveURL('/entitlements/bus-free/');
});

test('its parts come in order, each one idea a line, with a drawing that is silent', async ({ page }) => {
  await page.goto('/easy/entitlements/bus-free/');
  const headings = await page.locator('article section.easy-part h2').allTextContents();
  expect(headings).toEqual(['这是什么', '谁能得到', '能得到什么', '怎么办', '还不清楚的', '问谁']);
  const pictures = page.locator('article svg.pictogram');
  await expect(pictures).toHaveCount(headings.length);
  for (const picture of await pictures.all()) {
    await expect(picture).toHaveAttribute('aria-hidden', 'true');
    await expect(picture).toBeVisible();
  }
  for (const line of await page.locator('.easy-lines p, .easy-lines li').allTextContents()) {
    expect(line.match(/[。！？]/gu)?.length ?? 0, line).toBeLessThanOrEqual(1);
  }
});

test('its type is large, its lines are short and far apart', async ({ page }) => {
  await page.goto('/easy/entitlements/employer-incentives/');
  const { size, height, widest } = await page.locator('.easy-lines').first().evaluate((element) => {
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    return {
      size,
      height: Number.parseFloat(style.lineHeight) / size,
      widest: Math.max(...[...document.querySelectorAll('.easy-lines p, .easy-lines li')].map((line) => line.getBoundingClientRect().width)) / size,
    };
  });
  expect(size).toBeGreaterThanOrEqual(23);
  expect(height).toBeGreaterThanOrEqual(1.9);
  expect(widest).toBeLessThanOrEqual(26);
});

test('the plan’s term and how firmly it binds are told in easy words', async ({ page }) => {
  await page.goto('/easy/entitlements/telecom-discount/');
  const notice = page.getByRole('region', { name: '规划过期了' });
  await expect(notice).toContainText('这份规划管 2016 年到 2020 年。');
  await expect(notice).toContainText('12385');
  await expect(page.getByText('规划只是鼓励或支持，不一定有。')).toBeVisible();
});

test('a page older than its full text says so, a page that agrees does not', async ({ page }) => {
  await page.goto('/specimen/');
  await expect(page.getByRole('region', { name: '全文后来改过' })).toContainText('这一页还没有跟着改');
  await expect(page.getByRole('region', { name: '全文后来改过' })).toHaveCount(1);
  await page.goto('/easy/entitlements/bus-free/');
  await expect(page.getByRole('region', { name: '全文后来改过' })).toHaveCount(0);
});

test('the contents list all by area, and the questions and results are there in easy words', async ({ page }) => {
  await page.goto('/easy/');
  expect(await page.locator('main a[href^="/easy/entitlements/"]').count()).toBe(70);
  await expect(page.getByRole('region')).toHaveCount(10);
  await page.getByRole('link', { name: '看问题的易读版' }).click();
  await expect(page.locator('section.question')).toHaveCount(14);
  await expect(page.locator('section.question li', { hasText: '不清楚' })).toHaveCount(14);
  await expect(page.getByRole('region', { name: '结果是什么意思' }).getByRole('heading', { level: 3 })).toHaveCount(5);
});
