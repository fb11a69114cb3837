import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { library } from '#content/currentLibrary.ts';
import { byId } from '#content/lookups.ts';
import { entitlementText } from '#editions/entitlementText.ts';
import { axeFindings } from '../support/axe.ts';

const pageOf = (address: string) => parse(readFileSync(`dist/client${address}index.html`, 'utf8'));
const squeeze = (text: string) => text.replace(/\s/gu, '');

test('the text made for other editions is the whole text of each entitlement’s page', () => {
  for (const entitlement of library.entitlements) {
    const main = pageOf(`/entitlements/${entitlement.id}/`).querySelector('main')!;
    main.querySelectorAll('.to-editions, .source-links, .read-aloud, .audio-slot, .sign-slot, [aria-labelledby="editions-heading"]').forEach((element) => element.remove());
    const certainty = main.querySelector('.certainty strong')!;
    certainty.replaceWith(`${certainty.text}：`);
    const text = entitlementText(library, entitlement).flatMap(({ heading, lines }) => [heading, ...lines.map((line) => line.text)]);
    expect(squeeze(text.join('')), entitlement.id).toBe(squeeze(main.text));
  }
});

test('and its lines point to the same sources', () => {
  const lines = entitlementText(library, byId(library.entitlements, 'bus-free')).flatMap((section) => section.lines);
  const links = pageOf('/entitlements/bus-free/').querySelectorAll('.source-links').map((element) => element.querySelectorAll('a').map((link) => link.text));
  expect(lines.filter(({ sources }) => sources.length > 0).map(({ sources }) => sources)).toEqual(links);
});

test('from an entitlement to its braille, past the cells by keyboard, and down to a file', async ({ page }) => {
  await page.goto('/entitlements/bus-free/');
  await page.getByRole('link', { name: '这一页的盲文' }).click();
  await expect(page).toHaveURL(/\/braille\/bus-free\/$/);
  await expect(page.getByText('机器转写，未经盲文读者校对')).toBeVisible();
  await expect(page.locator('[lang="zh-Brai"] p').first()).toHaveText(/^⠵⠕ ⠛⠲⠁⠛⠜⠁ ⠍⠩⠄⠋⠮⠆ ⠰⠄⠍⠦⠚⠴⠈/);
  await page.getByRole('link', { name: '跳过点字' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#after-braille')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /一行 40 方/ })).toBeFocused();

  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('bus-free-40x25.brf');
  expect(readFileSync((await download.path())!, 'latin1')).toMatch(/^ +ZO G4AG>A M%'F!2/);
});

test('the braille files are served as plain ASCII', async ({ request }) => {
  const response = await request.get('/braille/all-32x25.brf');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('text/plain; charset=us-ascii');
  expect(await response.text()).toMatch(/^[\x20-\x5f\r\n\f]+$/);
});

for (const address of ['/entitlements/bus-free/', '/plan/', '/']) {
  test(`pinyin on ${address} is for the eye alone`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    const plainTree = await spoken(page);
    expect(await page.locator('rt').count(), 'none when off').toBe(0);

    await page.goto(`/pinyin${address}`);
    expect(await page.locator('ruby rt[aria-hidden="true"]').count()).toBeGreaterThan(10);
    const tree = await spoken(page);
    expect(tree.length).toBeGreaterThan(200);
    expect(tree).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u);
    expect(tree === plainTree, 'assistive technology hears the same').toBe(true);

    const copied = await page.evaluate(() => {
      const selection = getSelection()!;
      selection.selectAllChildren(document.querySelector('main')!);
      return selection.toString();
    });
    expect(copied).toMatch(/残疾人/);
    expect(copied).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u);

    const { findings, passes } = await axeFindings(page);
    expect(findings).toEqual([]);
    expect(passes).toBeGreaterThan(15);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}

test('a reader of pinyin stays among pinyin pages and finds the way back', async ({ page }) => {
  await page.goto('/pinyin/entitlements/bus-free/');
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '词语解释' }).click();
  await expect(page).toHaveURL(/\/pinyin\/terms\/$/);
  await page.getByRole('link', { name: '看不带拼音的这一页' }).click();
  await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/terms\/$/);
});

/** What the accessibility tree says, without addresses, the way between the two pages, and where text happens to be cut. */
async function spoken(page: Page): Promise<string> {
  await page.locator('[data-way-back], [data-edition="pinyin"]').evaluateAll((elements) => elements.forEach((element) => element.remove()));
  const tree = await page.locator('main').ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) => !line.includes('/url:'))
    .join('')
    .replace(/text:|[\s"'\-:]/gu, '');
}
