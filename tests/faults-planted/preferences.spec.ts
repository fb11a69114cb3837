import { expect, test } from '@playwright/test';
import { weakContrasts } from '../support/contrast.ts';
import { describePdf } from '../support/pdf.ts';
import { keepOnDevice, themes } from '../support/preferences.ts';
import { outside } from '../support/reflow.ts';

test.use({ bypassCSP: true });

for (const theme of themes) {
  test(`a weak ink and a weak line are caught in ${theme}`, async ({ page }) => {
    await keepOnDevice(page, `theme=${theme}`);
    await page.goto('/');
    expect(await weakContrasts(page)).toEqual([]);
    await page.addStyleTag({ content: `[data-theme="${theme}"] { --ink-soft: #808080; --line: var(--paper) }` });
    const told = (await weakContrasts(page)).join('\n');
    expect(told).toContain('ink-soft on paper');
    expect(told).toContain('line on paper');
  });
}

test('a theme that hides something from assistive technology is caught', async ({ page }) => {
  await page.goto('/settings/');
  const plain = await page.locator('body').ariaSnapshot();
  await page.addStyleTag({ content: '[data-theme="dark"] .site-footer { display: none }' });
  expect(await page.locator('body').ariaSnapshot()).toBe(plain);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  expect(await page.locator('body').ariaSnapshot()).not.toBe(plain);
});

test('a box wider than the window is caught', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/settings/');
  expect(await outside(page)).toEqual([]);
  await page.addStyleTag({ content: '.radio-group { min-inline-size: 22rem }' });
  expect((await outside(page)).join()).toContain('FIELDSET');
});

test('a PDF without tags is caught', async ({ page }) => {
  await page.goto('/entitlements/bus-free/large-print/');
  expect(describePdf(await page.pdf({ tagged: true })).isTagged).toBe(true);
  expect(describePdf(await page.pdf({ tagged: false })).isTagged).toBe(false);
});
