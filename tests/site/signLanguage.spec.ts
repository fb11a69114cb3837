import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';

/** The specimen's slot with the test clip, up to date. */
const slot = (page: Page) => page.getByRole('region', { name: '手语（国家通用手语） video' });
const state = (video: Locator) =>
  video.evaluate((element: HTMLVideoElement) => {
    const track = element.textTracks[0]!;
    return {
      readyState: element.readyState,
      moving: element.currentTime > 0,
      error: element.error?.message ?? null,
      width: element.videoWidth,
      captions: { kind: track.kind, language: track.language, mode: track.mode, cues: track.cues?.length ?? 0 },
    };
  });

for (const javaScriptEnabled of [true, false]) {
  test(`a video plays with captions, started from the keyboard, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const fetched: { path: string; status: number; type: string | undefined }[] = [];
    const complaints: string[] = [];
    page.on('response', (response) => fetched.push({ path: new URL(response.url()).pathname, status: response.status(), type: response.headers()['content-type'] }));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto('/specimen/');
    const video = slot(page).locator('video');
    await video.scrollIntoViewIfNeeded();
    expect(await video.evaluate((element: HTMLVideoElement) => element.controls), 'the browser’s own controls').toBe(true);
    expect((await state(video)).readyState, 'nothing is fetched before it is started').toBe(0);
    expect(fetched.filter(({ path }) => path.endsWith('.webm'))).toEqual([]);

    await video.focus();
    await page.keyboard.press('Space');
    await expect
      .poll(async () => {
        const { readyState, ...rest } = await state(video);
        return { ready: readyState >= 2, ...rest };
      })
      .toEqual({ ready: true, moving: true, error: null, width: 1280, captions: { kind: 'captions', language: 'zh-CN', mode: 'showing', cues: 2 } });

    await video.evaluate((element: HTMLVideoElement) => {
      element.currentTime = 3;
    });
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => [...(element.textTracks[0]!.activeCues ?? [])].map((cue) => (cue as VTTCue).text)))
      .toEqual(['第二句。']);
    expect(fetched.find(({ path }) => path.endsWith('.webm'))).toMatchObject({ status: 206, type: 'video/webm' });
    expect(fetched.find(({ path }) => path.endsWith('.vtt'))).toMatchObject({ status: 200, type: 'text/vtt; charset=utf-8' });
    expect(complaints, 'the policy lets our own video and captions through').toEqual([]);
    await context.close();
  });
}

test('the player is walked through by Tab both ways: the focus is always seen, and nothing traps', async ({ page }) => {
  await page.goto('/specimen/');
  const video = slot(page).locator('video');
  const download = slot(page).getByRole('link', { name: /^下载手语视频/ });
  const walk = async (key: string, until: () => Promise<boolean>) => {
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press(key);
      if (await until()) return;
      const focus = await video.evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { inside: element === document.activeElement, outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 };
      });
      expect(focus, `${key} ${press + 1}`).toEqual({ inside: true, outlined: true });
    }
    throw new Error('the focus does not leave the player');
  };
  await video.focus();
  await walk('Tab', () => download.evaluate((element) => element === document.activeElement));
  await walk('Shift+Tab', () => video.evaluate((element) => element !== document.activeElement));
});

test('the download is the file, and the transcript link leads to the text', async ({ page }) => {
  await page.goto('/specimen/');
  const download = page.waitForEvent('download');
  await slot(page).getByRole('link', { name: /^下载手语视频/ }).click();
  expect((await download).suggestedFilename()).toBe('sign.webm');
  await slot(page).getByRole('link', { name: /^文字稿：/ }).click();
  await expect(page).toHaveURL(/#main$/);
});

test('a video fits the narrowest page and its controls have a name', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/specimen/');
  const video = slot(page).locator('video');
  expect((await video.boundingBox())!.width).toBeLessThanOrEqual(320);
  await expect(video).toHaveAccessibleName('手语（国家通用手语） video');
  expect((await axeFindings(page, ['video-caption', 'no-autoplay-audio'])).findings).toEqual([]);
});

for (const address of ['/', '/accessibility/', '/entitlements/information-access/']) {
  test(`${address} has its slot, found by heading`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 2, name: '手语（国家通用手语）' })).toHaveCount(1);
  });
}

test('the accessibility statement tells how many slots have a video, as recorded', async ({ page }) => {
  const records = readdirSync('content/sign-language')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(`content/sign-language/${file}`, 'utf8'));
  const count = (wanted: string) => records.filter((record) => record.includes(`state: ${wanted}`)).length;
  const total = readdirSync('content/entitlements').length + readdirSync('content/questions').length + 2;
  await page.goto('/accessibility/');
  await expect(page.getByRole('region', { name: '手语视频有多少' })).toContainText(
    `一共 ${total} 个位置要有手语视频。现在有视频的 ${count('video')} 个，正在拍的 ${count('in-production')} 个`,
  );
});
