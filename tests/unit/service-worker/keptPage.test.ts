import { describe, expect, it } from 'vitest';
import { keptPage } from '#service-worker/keptPage.ts';

const html = (main: string) => `<!DOCTYPE html><html data-pinyin-at="/pinyin/x/" lang="zh-CN"><body><main id="main" tabindex="-1"><div class="frame" data-a>${main}</div></main></body></html>`;

describe('a kept page', () => {
  it('has the notice behind its heading, so that the heading is heard first', () => {
    expect(keptPage(html(' <h1>题</h1> <p>文</p>'), '<b>告</b>')).toContain('<h1>题</h1><b>告</b> <p>文</p>');
  });
  it('has it before everything where the heading stands deeper', () => {
    expect(keptPage(html('<p id="check-status"></p><div><h1>题</h1></div>'), '<b>告</b>')).toContain('data-a><b>告</b><p id="check-status">');
  });
  it('keeps a notice with a dollar sign as it is', () => {
    expect(keptPage(html('<h1>题</h1>'), "$&$'")).toContain("</h1>$&$'</div>");
  });
  it('does not lead on to pinyin, and is otherwise the same', () => {
    expect(keptPage(html('<h1>题</h1>'), '')).toBe(html('<h1>题</h1>').replace(' data-pinyin-at="/pinyin/x/"', ''));
  });
});
