import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkFrame, frameMarks } from '../../../src/pages/check/_checkFrame.ts';

const page = (title: string, markup: string) => `<!doctype html><html lang="zh-CN"><head><title>${title} - 惠残通</title></head><body>${markup}</body></html>`;
const making = (html: string) => {
  let made = 0;
  const make = () => Promise.resolve(new Response((made++, html)));
  return { make, count: () => made };
};

// As built; what Vitest runs counts as being written.
beforeEach(() => void vi.stubEnv('DEV', false));
afterEach(() => void vi.unstubAllEnvs());

test('a page is the frame around its step, title and preferences', async () => {
  const { make, count } = making(page(frameMarks.title, frameMarks.markup));
  const frame = await checkFrame('/check/age/', make);
  expect(frame.around('<p>甲 & $&</p>', '你多大了？', '').toString()).toBe(page('你多大了？', '<p>甲 & $&</p>'));
  expect(frame.around('', '甲', 'theme=dark&size=150').toString()).toBe(page('甲', '').replace('<html', '<html data-theme="dark" data-size="150"'));
  expect(frame.around('', '甲', 'theme=pink&other="><script>').toString(), 'what is no preference of ours is left out').toBe(page('甲', ''));
  expect(frame.around('', '<b>A & B</b>', '').toString()).toContain('<title>&lt;b&gt;A &amp; B&lt;/b&gt; - ');
  // Twice the same: what one page was filled with stays in no other.
  expect(frame.around('<p>乙</p>', '乙', '').toString()).toBe(page('乙', '<p>乙</p>'));
  expect(await checkFrame('/check/age/', make)).toBe(frame);
  expect(count()).toBe(1);
  await checkFrame('/check/grade/', make);
  expect(count(), 'another step has a frame of its own').toBe(2);
  vi.stubEnv('DEV', true);
  await checkFrame('/check/work/', make);
  await checkFrame('/check/work/', make);
  expect(count(), 'while pages are being written, none is kept').toBe(4);
});

test.each([
  ['no title', page('甲', frameMarks.markup)],
  ['two titles', page(frameMarks.title, frameMarks.title + frameMarks.markup)],
  ['no step', page(frameMarks.title, '')],
])('a page with %s is refused, and not kept', async (name, html) => {
  await expect(checkFrame(name, making(html).make)).rejects.toThrow(/of 3 places/);
  const mended = making(page(frameMarks.title, frameMarks.markup));
  await checkFrame(name, mended.make);
  expect(mended.count()).toBe(1);
});
