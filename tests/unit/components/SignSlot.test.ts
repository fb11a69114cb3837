import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { SignSlot } from '#components/SignSlot.tsx';
import type { SignState, SignVideo } from '#content/Library.ts';
import { t } from '#i18n/t.ts';

const video: SignVideo = {
  video: '/sign-language/home.webm',
  captions: '/sign-language/home.vtt',
  poster: '/sign-language/home.jpg',
  durationSeconds: 64.2,
  sizeBytes: 8_123_456,
  megabytes: '8.1',
  width: 1280,
  height: 720,
  framesPerSecond: 25,
  signer: '甲',
  reviewer: '乙',
  date: '2026-12-01',
  textHash: '0123456789abcdef',
  host: null,
};
const render = (state: SignState) =>
  parse(renderToString(h(SignSlot, { sign: { id: 'home', kind: 'home', name: '首页', address: '/', textHash: '', ...state }, t, transcriptHref: '#main' })));

describe('the sign-language slot', () => {
  it('is a section found by its heading, in every state', () => {
    for (const state of [{ state: 'none' }, { state: 'in-production', signer: '甲', since: '2026-12-01' }, { state: 'video', video, isOutdated: false }] as const) {
      const page = render(state);
      const heading = page.getElementById(page.querySelector('section')!.getAttribute('aria-labelledby')!);
      expect(heading?.textContent).toBe('手语（国家通用手语）');
      expect(heading?.tagName).toBe('H2');
    }
  });
  it('says that there is no video, or that one is being made, and shows no player', () => {
    const none = render({ state: 'none' });
    expect([none.textContent, none.querySelector('video')]).toEqual(['手语（国家通用手语）这里还没有手语视频。内容请看文字。', null]);
    const making = render({ state: 'in-production', signer: '甲', since: '2026-12-01' });
    expect(making.textContent).toContain('正在拍手语视频');
    expect(making.querySelector('video')).toBeNull();
  });
  it('plays with the browser’s own controls and captions, and fetches nothing before', () => {
    const page = render({ state: 'video', video, isOutdated: false });
    const player = page.querySelector('video')!;
    expect(player.attributes).toMatchObject({ controls: '', playsinline: '', preload: 'none', poster: video.poster, src: video.video, 'aria-labelledby': 'sign-home' });
    expect(player.querySelector('track')!.attributes).toMatchObject({ kind: 'captions', srclang: 'zh-CN', label: '中文字幕', src: video.captions });
    expect(player.hasAttribute('autoplay')).toBe(false);
  });
  it('says length and size in words, offers download and transcript, and names who signed and reviewed', () => {
    const page = render({ state: 'video', video, isOutdated: false });
    expect(page.textContent).toContain('视频长 1 分 5 秒，有 8.1 兆。');
    expect(page.querySelector('a[download]')!.attributes['href']).toBe(video.video);
    expect(page.querySelector('a[href="#main"]')!.textContent).toBe('文字稿：首页');
    expect(page.textContent).toContain('打手语：甲。审看：乙。2026-12-01 拍好。');
    expect(render({ state: 'video', video: { ...video, durationSeconds: 12 }, isOutdated: false }).textContent).toContain('视频长 12 秒');
    expect(render({ state: 'video', video: { ...video, durationSeconds: 120 }, isOutdated: false }).textContent).toContain('视频长 2 分钟');
  });
  it('says that the text has changed since, and only then', () => {
    const outdated = '以文字为准';
    expect(render({ state: 'video', video, isOutdated: true }).textContent).toContain(outdated);
    expect(render({ state: 'video', video, isOutdated: false }).textContent).not.toContain(outdated);
  });
  it('says before anything is fetched when the video lies elsewhere', () => {
    expect(render({ state: 'video', video: { ...video, host: 'video.example.org' }, isOutdated: false }).textContent).toContain('浏览器会连到那里');
  });
});
