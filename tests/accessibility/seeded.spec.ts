import { expect, test } from '@playwright/test';
import { auditPage } from './auditPage.ts';
import { engines } from './engines/engines.ts';
import { openHtml } from './openHtml.ts';
import { pageChecks } from './pageChecks.ts';
import { controlPages, readSeededPages } from './seeded/seededPages.ts';

/** The share of planted faults that must be found. */
const floor = 0.8;

for (const { id, html } of controlPages) {
  test(`nothing is found on the sound page ${id}`, async ({ page }) => {
    await openHtml(page, html);
    const { engineFindings, checkFindings } = await auditPage(page, html, 'any', { engines, pageChecks });
    expect([...engineFindings, ...checkFindings].map(({ check, target, message }) => `${check} ${target} ${message}`)).toEqual([]);
  });
}

test('planted faults are found', async ({ context }) => {
  test.setTimeout(300_000);
  const rows: { id: string; criterion: string; by: readonly string[] }[] = [];
  for (const { id, criterion, html } of readSeededPages()) {
    const page = await context.newPage();
    await openHtml(page, html);
    const { engineFindings } = await auditPage(page, html, 'any', { engines, pageChecks: [] });
    // Checks are slower: they are asked where the engines are silent.
    const { checkFindings } = await auditPage(page, html, 'any', { engines: [], pageChecks: engineFindings.length === 0 ? pageChecks : [] });
    rows.push({ id, criterion, by: [...new Set([...engineFindings, ...checkFindings].map(({ check }) => check))] });
    await page.close();
  }
  const found = rows.filter(({ by }) => by.length > 0);
  const table = rows.map(({ id, criterion, by }) => `${by.length > 0 ? 'found ' : 'MISSED'} ${criterion.padEnd(7)} ${id.padEnd(32)} ${by.join(' ')}`);
  console.log(`\n${table.join('\n')}\n${found.length} of ${rows.length} planted faults found\n`);
  expect(rows.length).toBeGreaterThanOrEqual(25);
  expect(found.length / rows.length).toBeGreaterThanOrEqual(floor);
});
