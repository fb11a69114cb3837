import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { readBuiltSite } from '#checks/BuiltSite.ts';
import { brokenLinksOf } from '#checks/links.ts';
import { library } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.js';
import { renderedAddresses } from '#server/renderedAddresses.ts';
import { htmlValidate } from '../accessibility/engines/htmlValidate.ts';
import { axeFindings } from '../support/axe.ts';
import { checkStep, listedPages, pinyinPages } from '../support/pages.ts';
import { pagesToLookAt } from '../support/pagesOfShare.ts';
import { outside } from '../support/reflow.ts';

const built = readBuiltSite(join(builtFolder, 'client'), renderedAddresses);
const steps = [...library.questions.map(({ id }) => id), 'review', 'results'];
const person = { role: ['self'], certificate: ['yes'], categories: ['visual', 'physical'], grade: ['1'], years: ['0-11'], home: ['outside'], craft: ['weaving'] };

const pages: readonly { name: string; open: (page: Page) => Promise<unknown> }[] = [
  ...[...pagesToLookAt([...listedPages, ...pinyinPages]), '/search/?q=渡船', '/search/?q=duchuan', '/search/?q=zzzz', '/entitlement/ferry-fre', ...steps.map((step) => `/check/${step}/`)].map((address) => ({
    name: address,
    open: (page: Page) => page.goto(address),
  })),
  { name: 'check, review with answers', open: (page) => checkStep(page, 'review', person) },
  { name: 'check, results with answers', open: (page) => checkStep(page, 'results', person) },
];

for (const { name, open } of pages) {
  test(`${name} is sound`, async ({ page }) => {
    await open(page);
    await expect(page.locator('h1')).toHaveCount(1);

    const { findings, passes } = await axeFindings(page);
    expect(findings).toEqual([]);
    expect(passes, 'axe must really have looked').toBeGreaterThan(15);

    const html = await page.content();
    const { findings: invalid } = await htmlValidate.run({ page, html, scope: 'site' });
    expect(invalid.map(({ check, target, message }) => `${check} ${target} ${message}`)).toEqual([]);
    expect(brokenLinksOf(new URL(page.url()).pathname, parse(html), built)).toEqual([]);

    await page.setViewportSize({ width: 320, height: 256 });
    expect(await outside(page), 'no sideways scrolling at 320 px').toEqual([]);
  });
}

test('an office that only a clause names is told with that clause', async ({ page }) => {
  await page.goto('/entitlements/night-boat/');
  const office = page.locator('main li').filter({ hasText: '市渡船局' }).filter({ hasText: '这一条写到了它' });
  await office.getByRole('link', { name: '依据1' }).click();
  await expect(page.locator(':target')).toContainText('夜里看急病，由市渡船局派船接送');
  await page.goto('/entitlements/night-boat/large-print/');
  await expect(page.getByText('市渡船局（2031 年的名字')).toContainText('这一条写到了它：依据1');
});

test('search finds a page by a word of its own', async ({ page }) => {
  await page.goto('/search/?q=渡船');
  await expect(page.getByRole('link', { name: library.entitlements[0]!.title })).toBeVisible();
});
