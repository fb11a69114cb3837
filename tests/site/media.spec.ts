import { expect, test } from '@playwright/test';

test('in forced colours, buttons, notices and the clause marks keep an outline', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const bordered = async (selector: string) =>
    page.locator(selector).first().evaluate((element, pseudo) => {
      const style = getComputedStyle(element, pseudo ? '::before' : undefined);
      return Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
    }, selector === '.uses');
  await page.goto('/');
  expect(await bordered('.button')).toBe(true);
  expect(await bordered('.notice')).toBe(true);
  await page.goto('/plan/');
  expect(await bordered('.uses')).toBe(true);
});

test('printed, a page keeps its text and drops menu and search', async ({ page }) => {
  await page.goto('/entitlements/bus-free/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.locator('.quote').first()).toBeVisible();
  const badge = await page.locator('.certainty strong').evaluate((element) => getComputedStyle(element).color);
  expect(badge, 'no white words on white paper').toBe('rgb(0, 0, 0)');
});

test('text is large, loose, left-aligned and narrow enough to read', async ({ page }) => {
  await page.goto('/entitlements/bus-free/');
  const looks = await page.locator('main li, main p').evaluateAll((elements) =>
    elements.filter((element) => element.getClientRects().length > 0).map((element) => {
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      return { size, line: Number.parseFloat(style.lineHeight) / size, align: style.textAlign, hanzi: element.getBoundingClientRect().width / size };
    }),
  );
  for (const look of looks) {
    expect(look.size).toBeGreaterThanOrEqual(18);
    expect(look.line).toBeGreaterThanOrEqual(1.75);
    expect(['start', 'left']).toContain(look.align);
    expect(look.hanzi).toBeLessThanOrEqual(40);
  }
});
