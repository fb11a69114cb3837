import { parse, TextNode, HTMLElement, type Node } from 'node-html-parser';
import { t } from '#i18n/t.ts';
import type { Reader } from '#language/readings.ts';

/** Where pinyin never stands: names that speech reads out, what people operate, and badges, whose colour it would leave. */
const bare = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'button', 'label', 'legend', 'summary', 'option', 'textarea', 'script', 'style', 'svg', 'ruby', 'nav', 'strong']);
/** Elements that do not end a sentence; text is read across them. */
const inline = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'cite', 'small', 'abbr']);

/**
 * A built page with pinyin over the words of its main text: ruby whose `rt` is hidden from assistive technology.
 * Text inside headings, links, buttons and legends is read for its context and left bare. Nothing else changes but
 * links, which stay among the pinyin pages, and the way back in place of the way here.
 * @param html a whole page with one `main` and, in it, one `h1`
 * @param address the page's own address, e.g. `/plan/`
 * @param hasPinyin whether an address has a pinyin page
 * @throws when the page has no `main h1`
 */
export function pinyinPage(html: string, address: string, read: Reader, hasPinyin: (address: string) => boolean): string {
  const page = parse(html, { comment: true });
  const main = page.querySelector('main');
  const heading = main?.querySelector('h1');
  if (!main || !heading) throw new Error(`${address} 没有 main 和 h1。 / No main with an h1 on ${address}.`);
  for (const sentence of sentencesOf(main)) annotate(sentence, read);
  for (const link of page.querySelectorAll('a[href^="/"]')) {
    const [target, place] = link.getAttribute('href')!.split('#');
    if (hasPinyin(target!)) link.setAttribute('href', `/pinyin${target}${place === undefined ? '' : `#${place}`}`);
  }
  page.querySelector('[data-edition="pinyin"]')?.remove();
  heading.insertAdjacentHTML('afterend', `<p class="note" data-way-back><a href="${address}">${t('editions.withoutPinyin')}</a></p>`);
  page.querySelector('html')?.setAttribute('data-pinyin-page', '');
  page.querySelector('head')?.insertAdjacentHTML('beforeend', '<meta name="robots" content="noindex">');
  return page.toString();
}

/** Runs of text nodes with no block boundary between them. */
function sentencesOf(element: HTMLElement): readonly (readonly TextNode[])[] {
  const sentences: TextNode[][] = [[]];
  const walk = (node: Node) => {
    if (node instanceof TextNode) {
      sentences.at(-1)!.push(node);
    } else if (node instanceof HTMLElement) {
      const isBlock = !inline.has(node.rawTagName.toLowerCase());
      if (isBlock) sentences.push([]);
      node.childNodes.forEach(walk);
      if (isBlock) sentences.push([]);
    }
  };
  walk(element);
  return sentences.filter((nodes) => nodes.some(({ rawText }) => /\p{Script=Han}/u.test(rawText)));
}

function annotate(nodes: readonly TextNode[], read: Reader): void {
  const text = nodes.map(({ rawText }) => rawText).join('');
  const ends = nodes.map((_, index) => nodes.slice(0, index + 1).reduce((sum, { rawText }) => sum + rawText.length, 0));
  const written = nodes.map(() => '');
  let at = 0;
  const copyTo = (end: number) => {
    while (at < end) {
      const node = ends.findIndex((nodeEnd) => nodeEnd > at);
      const stop = Math.min(end, ends[node]!);
      written[node] += text.slice(at, stop);
      at = stop;
    }
  };
  for (const { kind, text: word, readings } of read(text)) {
    if (kind !== 'word') continue;
    const start = text.indexOf(word, at);
    copyTo(start);
    // A link may begin inside a word; each part then bears its own pinyin, or none.
    for (const end = start + word.length; at < end; ) {
      const node = ends.findIndex((nodeEnd) => nodeEnd > at);
      const stop = Math.min(end, ends[node]!);
      const part = text.slice(at, stop);
      const before = [...text.slice(start, at)].length;
      if (isBare(nodes[node]!)) copyTo(stop);
      else written[node] += `<ruby>${part}<rt aria-hidden="true">${readings.slice(before, before + [...part].length).join(' ')}</rt></ruby>`;
      at = stop;
    }
  }
  copyTo(text.length);
  nodes.forEach((node, index) => {
    node.rawText = written[index]!;
  });
}

function isBare(node: Node): boolean {
  for (let element = node.parentNode; element; element = element.parentNode) {
    if (bare.has(element.rawTagName?.toLowerCase())) return true;
    const lang = element.getAttribute?.('lang');
    if (lang !== undefined && lang !== 'zh-CN') return true;
  }
  return false;
}
