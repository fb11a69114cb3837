import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';

test.use({ bypassCSP: true });

test('a removed alt is caught', async ({ page }) => {
  await page.goto('/about/');
  expect((await axeFindings(page)).findings).toEqual([]);
  await page.locator('main').evaluate((main) => main.insertAdjacentHTML('beforeend', '<img src="/icon.svg">'));
  expect((await axeFindings(page)).findings.map(({ rule }) => rule)).toContain('image-alt');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a lowered contrast is caught in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/entitlements/bus-free/');
    await page.addStyleTag({ content: ':root { --ink: #8a8a8a !important }' });
    expect((await axeFindings(page)).findings.map(({ rule }) => rule)).toContain('color-contrast-enhanced');
  });
}

test('a removed label, a doubled h1 and a lost landmark are caught', async ({ page }) => {
  await page.goto('/search/');
  await page.locator('main').evaluate((main) => {
    main.querySelector('label')!.remove();
    main.querySelector('form')!.removeAttribute('aria-labelledby');
    main.insertAdjacentHTML('afterend', '<p>outside every landmark</p>');
  });
  const rules = (await axeFindings(page)).findings.map(({ rule }) => rule);
  expect(rules).toContain('label');
  expect(rules).toContain('region');
});
