import { expect, test, type Page } from '@playwright/test';
import { library } from '#content/currentLibrary.ts';
import { describePdf } from '../support/pdf.ts';

const printedWidth = Math.floor(((210 - 2 * 18) / 25.4) * 96);
const ids = library.entitlements.map(({ id }) => id);
const some = ['bus-free', 'college-aid', 'volunteer-help', 'medical-reimbursement'];

for (const id of some) {
  test(`${id} in large print makes a tagged PDF on A4, 18 pt and more, nothing cut off`, async ({ page }) => {
    await page.goto(`/entitlements/${id}/large-print/`);
    const pdf = describePdf(await page.pdf({ tagged: true, preferCSSPageSize: true }));
    expect(pdf).toMatchObject({ isTagged: true, language: 'zh-CN', widthPt: 595, heightPt: 842 });
    expect(pdf.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'BlockQuote', 'P']));

    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: printedWidth, height: 900 });
    expect(await cutOff(page)).toEqual([]);
    expect(await smallestPoints(page)).toBeGreaterThanOrEqual(18);
  });
}

test('on the screen large print is as large', async ({ page }) => {
  await page.goto('/entitlements/bus-free/large-print/');
  expect(await smallestPoints(page)).toBeGreaterThanOrEqual(18);
});

test('large print says every sentence and quote of the full page', async ({ page }) => {
  for (const id of some) {
    const entitlement = library.entitlements.find((candidate) => candidate.id === id)!;
    await page.goto(`/entitlements/${id}/large-print/`);
    const text = await page.locator('main').innerText();
    const { answer, who, officeDecides, get, begin, open, sources } = entitlement;
    for (const said of [answer, ...[...who, ...officeDecides, ...get, ...begin, ...open].map((item) => item.text), ...sources.map(({ quote }) => quote)]) {
      expect(text, id).toContain(said);
    }
  }
});

test('what is shown at the counter stands on the first screen of 1280 by 800 and of 768 by 1024', async ({ page }) => {
  const below: string[] = [];
  for (const id of ids) {
    await page.goto(`/entitlements/${id}/counter/`);
    for (const viewport of [{ width: 1280, height: 800 }, { width: 768, height: 1024 }]) {
      await page.setViewportSize(viewport);
      const bottom = await page.locator('.counter').evaluate((element) => element.getBoundingClientRect().bottom);
      if (bottom > viewport.height) below.push(`${id} ${viewport.width} ${Math.round(bottom)}`);
    }
  }
  expect(below).toEqual([]);
});

test('at the counter: what is asked, the very words, where they stand, and nothing about the person', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('preferences', 'size=125'));
  await page.goto('/entitlements/bus-free/');
  await page.getByRole('navigation', { name: '这件事的其他版本' }).getByRole('link', { name: '拿给窗口看的一页' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我想问：坐公交免费（盲人、重度肢体残疾人）');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('依据：《同江市“十三五”加快残疾人小康进程规划》（同政发〔2017〕37号）');
  await expect(page.locator('blockquote')).toHaveText('在执行盲人、重度肢体残疾人，乘坐公交免费，');
  await page.locator('figcaption').getByRole('link').click();
  await expect(page).toHaveURL(/\/plan\/#3\.1\.2-c2$/);
  for (const id of ids) {
    const response = await page.request.get(`/entitlements/${id}/counter/`);
    expect(await response.text()).not.toMatch(/<(?:form|input)(?![^>]*search)[^>]*(?:post|certificate|grade)/);
  }
});

test('a recording plays, and every state of it is told in words', async ({ page }) => {
  await page.goto('/specimen/');
  await expect(page.getByText('这一页还没有人录音。')).toBeVisible();
  await expect(page.getByText(/正在录，从 2026-11-23 开始/)).toBeVisible();
  await expect(page.getByText(/2026-11-23 录好。长 1 分 35 秒/).first()).toBeVisible();
  await expect(page.getByText('录好以后，这一页的字改过。以字为准。')).toHaveCount(1);
  const audio = page.locator('audio').first();
  expect(await audio.evaluate((element: HTMLAudioElement) => element.preload)).toBe('none');
  await audio.evaluate((element: HTMLAudioElement) => element.play());
  await expect.poll(() => audio.evaluate((element: HTMLAudioElement) => element.ended)).toBe(true);
});

async function smallestPoints(page: Page): Promise<number> {
  const pixels = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let smallest = Infinity;
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      if (walker.currentNode.textContent!.trim() === '' || !parent.closest('main, footer') || parent.getClientRects().length === 0) continue;
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parent).fontSize));
    }
    return smallest;
  });
  return (pixels * 72) / 96;
}

async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getClientRects().length > 0 && !element.closest('.skip-link, .visually-hidden'))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1)
      .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 20)}`),
  );
}
