import { createHash } from 'node:crypto';
import { parse, type HTMLElement } from 'node-html-parser';
import type { BuiltSite, SiteCheck } from './BuiltSite.ts';

const prefix = '/pinyin';
const neverInside = 'h1, h2, h3, h4, h5, h6, a, button, label, legend, summary, nav';

/**
 * Pinyin that would be read aloud or copied, stands where it must not, or goes with changed words
 * (accessibility.md, 9): every `rt` hidden, none in a heading, link, button or legend, none on a plain page,
 * and the Hanzi the same as on the plain page.
 */
export function pinyinFaults({ pages }: Pick<BuiltSite, 'pages'>): SiteCheck {
  /** Of each page with pinyin, and of its plain page, a digest of the Hanzi. */
  const digests = new Map<string, string>();
  return {
    onPage(page, html) {
      const marks = html.querySelectorAll('rt, rp');
      if (!page.startsWith(`${prefix}/`)) {
        if (pages.has(prefix + page)) digests.set(page, digestOf(hanziOf(html)));
        return marks.length > 0 ? [{ page, message: '平常的页面上不能有拼音（pinyin on a plain page）' }] : [];
      }
      const hanzi = hanziOf(html);
      digests.set(page, digestOf(hanzi));
      return [
        ...(marks.length === 0 && /\p{Script=Han}/u.test(hanzi) ? [{ page, message: '拼音版上没有拼音（no pinyin）' }] : []),
        ...marks
          .filter((mark) => mark.getAttribute('aria-hidden') !== 'true')
          .map((mark) => ({ page, message: `拼音 “${mark.text}” 会被读屏软件念出来（pinyin not hidden from speech）` })),
        ...html
          .querySelectorAll(neverInside)
          .filter((element) => element.querySelector('ruby'))
          .map((element) => ({ page, message: `标题、链接、按钮里不能有拼音：“${element.text}”（pinyin in a name）` })),
      ];
    },
    atEnd: () =>
      [...digests]
        .filter(([page, digest]) => page.startsWith(`${prefix}/`) && digests.get(page.slice(prefix.length)) !== digest)
        .map(([page]) => ({ page, message: '去掉拼音以后，和平常的页面不一样（the Hanzi differ from the plain page）' })),
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** The main text without pinyin, without the way between the two pages, and without white space. */
function hanziOf(html: HTMLElement): string {
  const main = parse(html.querySelector('main')?.outerHTML ?? '');
  main.querySelectorAll('rt, [data-way-back], [data-edition="pinyin"]').forEach((element) => element.remove());
  return main.text.replace(/\s/gu, '');
}
