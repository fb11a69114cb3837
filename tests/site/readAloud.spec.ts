import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { keepOnDevice } from '../support/preferences.ts';
import { finishSentence, mandarin, spoken, stubSpeech } from '../support/speech.ts';

const address = '/entitlements/bus-free/';
const controls = (page: Page) => page.getByRole('group', { name: '朗读' });
const button = (page: Page, name: string) => controls(page).getByRole('button', { name, exact: true });
const texts = async (page: Page) => (await spoken(page)).map(({ text }) => text);
const highlighted = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map((range) => range.toString()).join());

/** Lets the device speak to the end of the page. */
async function listenToTheEnd(page: Page): Promise<readonly string[]> {
  for (let sentence = 0; sentence < 200; sentence += 1) {
    if ((await page.getByRole('status').textContent())?.includes('读完了')) return texts(page);
    await finishSentence(page);
  }
  throw new Error('The reading does not end.');
}

test('reads heading and article, one sentence at a time, and marks it without changing the page', async ({ page }) => {
  await stubSpeech(page, [mandarin]);
  await page.goto(address);
  const before = await page.locator('main article').innerHTML();
  expect(await spoken(page), 'nothing sounds before it is asked for').toEqual([]);
  await button(page, '读给我听').click();
  expect(await texts(page)).toEqual(['坐公交免费（盲人、重度肢体残疾人）']);
  expect(await highlighted(page)).toBe('坐公交免费（盲人、重度肢体残疾人）');
  await finishSentence(page);
  expect(await texts(page)).toContain('盲人和重度肢体残疾人，拿残疾人证坐公交不要钱。');
  expect(await highlighted(page)).toBe('盲人和重度肢体残疾人，拿残疾人证坐公交不要钱。');
  expect(await page.locator('main article').innerHTML()).toBe(before);
  expect((await spoken(page))[1]).toMatchObject({ lang: 'zh-CN', voice: 'Ting', rate: 1 });

  const all = await listenToTheEnd(page);
  expect(all).toContain('在执行盲人、重度肢体残疾人，乘坐公交免费，');
  expect(all).toContain('没有写“盲人”“重度”是几级。');
  for (const silent of [/依据\d/, /看原文/, /首页/, /别的读法/, /真人录音/, /相关的事/, /跳到正文/, /读给我听/]) {
    expect(all.filter((text) => silent.test(text)), String(silent)).toEqual([]);
  }
  expect(new Set(all.map((text) => text.length <= 130))).toEqual(new Set([true]));
  expect(await highlighted(page)).toBe('');
  await expect(button(page, '读给我听')).toBeVisible();
});

test('pinyin is not read', async ({ page }) => {
  await stubSpeech(page, [mandarin]);
  await page.goto(address);
  await page.locator('main .answer').evaluate((answer) => {
    answer.innerHTML = '<ruby>盲人<rp aria-hidden="true">(</rp><rt aria-hidden="true">mángrén</rt><rp aria-hidden="true">)</rp></ruby><ruby>坐车<rt>zuòchē</rt></ruby>。';
  });
  await button(page, '读给我听').click();
  await finishSentence(page);
  expect((await texts(page)).at(-1)).toBe('盲人坐车。');
});

test('by keyboard: play, pause, go on with the same sentence, slower, faster, stop', async ({ page }) => {
  await stubSpeech(page, [mandarin]);
  await page.goto(address);
  await button(page, '读给我听').focus();
  await page.keyboard.press('Enter');
  await finishSentence(page);
  await page.keyboard.press('Space');
  await expect(button(page, '接着读')).toBeFocused();
  const paused = await texts(page);
  await finishSentence(page);
  expect(await texts(page), 'nothing sounds while paused').toEqual(paused);
  await page.keyboard.press('Enter');
  expect(await texts(page)).toEqual([...paused, paused.at(-1)]);
  await expect(button(page, '停一下')).toBeFocused();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(button(page, '慢一点')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('现在读得慢。');
  expect((await spoken(page)).at(-1)).toMatchObject({ text: paused.at(-1), rate: 0.8 });
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('现在读得很慢。');
  expect((await spoken(page)).at(-1)!.rate).toBe(0.6);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await spoken(page)).at(-1)!.rate).toBe(0.8);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(button(page, '不读了')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, '不读了')).toBeFocused();
  expect(await highlighted(page)).toBe('');
  await button(page, '读给我听').click();
  expect((await spoken(page)).at(-1)).toMatchObject({ text: paused[0], rate: 0.8 });
});

for (const { name, voices } of [
  { name: 'no voice at all', voices: [] },
  { name: 'only another language', voices: [{ name: 'Anna', lang: 'de-DE', localService: true }, { name: 'Sin-ji', lang: 'zh-HK', localService: true }] },
  { name: 'only a voice that sends the text away', voices: [{ name: 'Far', lang: 'zh-CN', localService: false }] },
]) {
  test(`${name}: no controls, and the page says so`, async ({ page }) => {
    await stubSpeech(page, voices);
    await page.goto(address);
    await expect(page.getByText('这台设备没有普通话的声音，本站读不了。')).toBeVisible();
    await expect(controls(page)).toBeHidden();
  });
}

test('without JavaScript there is neither control nor complaint', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(address);
  await expect(controls(page)).toBeHidden();
  await expect(page.getByText('本站读不了')).toBeHidden();
  await context.close();
});

test('voices that are listed late, and Android’s way of writing the language', async ({ page }) => {
  await stubSpeech(page, [{ ...mandarin, lang: 'zh_CN' }], { isLate: true });
  await page.goto(address);
  await expect(button(page, '读给我听')).toBeVisible();
});

test('where the end of a sentence is never told, a watchdog goes on', async ({ page }) => {
  await page.clock.install();
  await stubSpeech(page, [mandarin]);
  await page.goto(address);
  await button(page, '读给我听').click();
  expect(await spoken(page)).toHaveLength(1);
  await page.clock.runFor(30_000);
  expect((await spoken(page)).length).toBeGreaterThan(1);
});

test('a device that stays mute is told so in words', async ({ page }) => {
  await page.clock.install();
  await stubSpeech(page, [mandarin], { isMute: true });
  await page.goto(address);
  await button(page, '读给我听').click();
  await page.clock.runFor(60_000);
  await expect(page.getByRole('status')).toContainText('没有读出声来');
  await expect(button(page, '读给我听')).toBeVisible();
  expect(await spoken(page)).toHaveLength(1);
});

test('leaving the page ends the reading', async ({ page }) => {
  await stubSpeech(page, [mandarin]);
  await page.goto(address);
  await button(page, '读给我听').click();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await expect(button(page, '读给我听')).toBeVisible();
});

test('where browsers cannot mark a sentence, its paragraph is marked', async ({ page }) => {
  await stubSpeech(page, [mandarin]);
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto(address);
  await button(page, '读给我听').click();
  await finishSentence(page);
  await expect(page.locator('.being-read')).toHaveCount(1);
  await expect(page.locator('.being-read')).toContainText('拿残疾人证坐公交不要钱');
  await button(page, '不读了').click();
  await expect(page.locator('.being-read')).toHaveCount(0);
});

test('speed and voice are chosen in the settings, among the device’s own Mandarin voices', async ({ page }) => {
  await stubSpeech(page, [{ name: 'Far', lang: 'zh-CN', localService: false }, mandarin, { name: 'Mei', lang: 'zh-CN', localService: true }]);
  await keepOnDevice(page, 'rate=slower');
  await page.goto('/settings/');
  const voices = page.getByRole('group', { name: '用哪个声音' });
  await expect(voices.getByRole('radio')).toHaveCount(3);
  await expect(voices.getByRole('radio', { name: '自动选' })).toBeChecked();
  await voices.getByRole('radio', { name: 'Mei' }).check();
  expect(await spoken(page)).toEqual([]);
  await page.getByRole('button', { name: '听一听' }).click();
  expect((await spoken(page)).at(-1)).toMatchObject({ voice: 'Mei', rate: 0.6 });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.getByRole('button', { name: '存声音' }).click();
  await expect(page.getByRole('status')).toContainText('存好了');
  expect(sent).toEqual([]);
  await page.goto(address);
  await button(page, '读给我听').click();
  expect((await spoken(page)).at(-1)).toMatchObject({ voice: 'Mei', rate: 0.6 });
});

test('controls are sound at 320 px and in every state', async ({ page }) => {
  await stubSpeech(page, [mandarin]);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await button(page, '读给我听').click();
  expect((await axeFindings(page)).findings).toEqual([]);
  for (const control of await controls(page).getByRole('button').all()) {
    const box = (await control.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
  }
});

test('the text does not jump when the controls appear', async ({ page }) => {
  await stubSpeech(page, [mandarin], { isLate: true });
  await page.addInitScript(() => {
    const stub = window as unknown as { shift: number };
    stub.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) stub.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await expect(button(page, '读给我听')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), `${width} px`).toBeLessThan(0.01);
  }
});
